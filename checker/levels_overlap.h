/*
 * What may run beside one DDI or routine: all others, those with the same answer for the same reason together.
 */
#ifndef SYNCLINT_LEVELS_OVERLAP_H
#define SYNCLINT_LEVELS_OVERLAP_H

#include <glib.h>

#include "levels_find.h"
#include "model/overlap.h"

enum { LEVELS_MIXED = -2 };

struct levels_group {
    struct overlap overlap; /* with one of them; its reason speaks of "any of these" if there are several */
    bool mixed;             /* they are not equally sure */
    int level;              /* of all of them; LEVEL_NONE for routines that have none; LEVELS_MIXED */
    GPtrArray *ddis;        /* const struct ddi * */
    const char *words;      /* and these: "itself", "timers, work items, threads"; NULL none */
};

/* How the subject takes part; `lifted`: where the condition of its row holds. Functions take no part: root is none. */
struct party levels_overlap_party(const struct levels_subject *subject, bool lifted);

/* Does the condition of its row change level or class? */
bool levels_overlap_differs(const struct levels_subject *subject);

/* Groups, what may run first. Released with levels_overlap_release. */
GArray *levels_overlap_groups(const struct catalogue *catalogue, const struct levels_subject *subject, bool lifted);
void levels_overlap_release(GArray *groups);

#endif
