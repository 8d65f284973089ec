/*
 * Several programs checked in one run - the drivers of a solution - become one outcome for the reports.
 */
#ifndef SYNCLINT_JUDGE_JOIN_H
#define SYNCLINT_JUDGE_JOIN_H

#include <glib.h>

#include "judge/finding.h"

/*
 * Joins `count` outcomes, one at least, into the first (takes them all). A finding or failure in a source that several
 * programs share is one; of a suppression there it is said that it hides nothing when that is so in all of them.
 * `readers`: path -> GUINT_TO_POINTER, how many programs have the file. `units`: how many sources the programs have,
 * shared ones once; the other numbers of the summary are sums.
 */
struct outcome *outcome_join(struct outcome **outcomes, uint32_t count, GHashTable *readers, uint32_t units);

#endif
