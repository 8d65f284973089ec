/* What the IRQL annotations of a function promise, over all its declarations. */
#ifndef SYNCLINT_LINK_CONTRACT_H
#define SYNCLINT_LINK_CONTRACT_H

#include "link/program.h"

/*
 * Reads _IRQL_requires_, _IRQL_requires_max_, _IRQL_requires_min_, _IRQL_requires_same_ (the stand-in headers make
 * the old __drv_ forms the same).
 * Several promises narrow each other. Conditional ones (_When_) and levels that are no constants are left out.
 */
struct contract contract_of(const struct facts *facts, const struct func *func);

#endif
