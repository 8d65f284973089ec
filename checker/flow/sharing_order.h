/*
 * Order: a DDI that is alone (level 2 or 3) may wait for what runs by itself, and touch its data afterwards: it flushes
 * the DPCs, waits for a thread to end, waits until rundown protection is given back. And what it does before it starts
 * a thread that is joined elsewhere, it does while there is none.
 *
 * Waits are told apart by what is waited for: the field (of some object) that holds the thread or the rundown
 * reference.
 */
#ifndef SYNCLINT_FLOW_SHARING_ORDER_H
#define SYNCLINT_FLOW_SHARING_ORDER_H

#include "flow/sharing.h"

struct orders;

struct orders *orders_find(struct analysis *analysis);
void orders_release(struct orders *orders);

/*
 * Is `root`, an asynchronous one that makes the access `other`, over or not begun where an exclusive DDI is at `event`
 * of `instance`?
 */
bool orders_hold(struct orders *orders, uint32_t instance, uint32_t event, uint32_t root, const struct access *other);

#endif
