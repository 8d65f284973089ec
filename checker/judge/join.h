/*
 * Several programs checked in one run - the drivers of a solution - become one outcome for the reports.
 */
#ifndef SYNCLINT_JUDGE_JOIN_H
#define SYNCLINT_JUDGE_JOIN_H

#include "judge/finding.h"

/*
 * Joins `count` outcomes, one at least, into the first (takes them all). A finding or failure in a source that several
 * programs share is one. `units`: how many sources the programs have, shared ones once; the other numbers of the
 * summary are sums.
 */
struct outcome *outcome_join(struct outcome **outcomes, uint32_t count, uint32_t units);

#endif
