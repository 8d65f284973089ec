/*
 * Accesses that may be to one memory, together: those of one key, or of the same fields of some object.
 */
#ifndef SYNCLINT_FLOW_SHARING_GROUP_H
#define SYNCLINT_FLOW_SHARING_GROUP_H

#include "flow/sharing_collect.h"
#include "flow/sharing_roots.h"

/*
 * Guests stand in another group and are met here too: whole structures around the memory, and memory of one object that
 * may be one of "some". Two guests are not a pair of this group.
 */
struct member {
    uint32_t group, access;
    bool guest;
};

struct groups {
    struct collection *collection;
    const struct root_pairs *pairs;
    struct memory *memories; /* per access */
    struct keyset numbers;   /* path that names a group to its number, from 1 */
    GArray *names;           /* uint32_t: per group, the path that names it; [0] unused */
    GArray *members;         /* struct member, sorted by group */
    uint32_t *first_member;  /* per group, one more at the end */
};

/* Those of the running adapter come first: they say which pointers change, and what is behind them is some object. */
void groups_make(struct groups *groups, struct collection *collection, const struct root_pairs *pairs);
void groups_release(struct groups *groups);

/* Appends the members of the group, its guests last (struct member). */
void groups_members(const struct groups *groups, uint32_t group, GArray *members);

#endif
