/*
 * What a race may do, and how sure it is.
 */
#ifndef SYNCLINT_FLOW_SHARING_VERDICT_H
#define SYNCLINT_FLOW_SHARING_VERDICT_H

#include "flow/sharing_group.h"
#include "flow/sharing_mailbox.h"
#include "flow/sharing_protect.h"

struct verdicts {
    const struct groups *groups;
    struct mailboxes mailboxes;
    uint32_t pointer_width; /* bytes */
    struct keyset counters; /* text of a record name to how many of its fields are only counted up, never looked at */
    struct keyset allocations; /* text of the name of a record that is an allocation to 1 */
    struct keyset links; /* text of the name of a record that points to its like to the members that are such records */
    /* Of the group at hand: */
    bool stated;     /* annotations say that a lock guards it */
    bool guarded;    /* some access holds a lock or is atomic */
    bool statistics; /* one of a family of such counters: benign */
};

void verdicts_init(struct verdicts *verdicts, const struct groups *groups);
void verdicts_release(struct verdicts *verdicts);

/* Looks at a group and its members (struct member): what follows is asked of it. */
void verdicts_look(struct verdicts *verdicts, uint32_t group, const GArray *members);

/* What may go wrong. `race` has its accesses, as `protection` is of them, and their events. */
enum consequence verdict_consequence(const struct verdicts *verdicts, const struct race *race,
                                     const struct protection *protection);

/* Fills in the steps of confidence lost, and why it is unlikely; `race` has all the rest. */
void verdict_doubt(const struct verdicts *verdicts, struct race *race, enum pair_kind kind, enum status status);

#endif
