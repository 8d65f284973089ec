/*
 * Mailboxes: one side stores a request and signals an event, the other waits for the event and reads the request. What
 * keeps the next request back until this one is read stands nowhere in the source, so a race there is only possible.
 */
#ifndef SYNCLINT_FLOW_SHARING_MAILBOX_H
#define SYNCLINT_FLOW_SHARING_MAILBOX_H

#include "flow/analysis.h"

struct mailboxes {
    struct analysis *analysis;
    struct keyset waits; /* (path of an event, root) to 1: the root waits for it */
    GArray *signals;     /* struct signal, sorted by instance */
};

void mailboxes_find(struct mailboxes *mailboxes, struct analysis *analysis);
void mailboxes_release(struct mailboxes *mailboxes);

/* Does the write (`event` of `instance`) come before a signal, in its function, of what `reader` waits for? */
bool mailboxes_hold(const struct mailboxes *mailboxes, uint32_t instance, uint32_t event, uint32_t reader);

#endif
