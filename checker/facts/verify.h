/*
 * Facts from elsewhere, looked over before anyone relies on them: every index, text and range lies in its table, a
 * path's steps stand before it, no two functions share a block and no two blocks an event. One pass, in time linear in
 * the facts.
 */
#ifndef SYNCLINT_FACTS_VERIFY_H
#define SYNCLINT_FACTS_VERIFY_H

#include "facts/facts.h"

bool verify(const struct facts *facts);

#endif
