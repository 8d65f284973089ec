/*
 * Contracts: what the annotations of a function say of IRQL and locks, over all its declarations.
 */
#ifndef SYNCLINT_LINK_CONTRACT_H
#define SYNCLINT_LINK_CONTRACT_H

#include "link/program.h"

/*
 * Fills the contracts of all functions: _IRQL_requires_, _IRQL_requires_max_, _IRQL_requires_min_,
 * _IRQL_requires_same_, _IRQL_raises_, _IRQL_saves_, _IRQL_restores_ and the global forms, the lock annotations,
 * _Success_, _Must_inspect_result_ (the stand-in headers make the old __drv_ forms the same). Several bounds of the
 * IRQL narrow each other; conditional ones (_When_) and levels that are no constants are left out of `irql`.
 */
void contracts_find(struct program *program);

/*
 * A row for a function without body, of its contract: NULL when that says nothing, or something that cannot be told (a
 * condition too rich, a lock that has no name here). Ask when all contracts are there.
 */
const struct api *contract_api(struct program *program, uint32_t func);

/* `set` narrowed by the bound of the IRQL that `key` is ("irql_requires_max"); others leave it as it is. */
irql_set contract_narrow(irql_set set, const char *key, enum irql_level level);

/* The IRQL that a text names: "DISPATCH_LEVEL", "2"; false for what is no constant. */
bool contract_level(const char *text, enum irql_level *level);

#endif
