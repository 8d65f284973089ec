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

#include "flow/sharing_collect.h"

struct orders;

struct orders *orders_find(struct analysis *analysis);
void orders_release(struct orders *orders);

/*
 * Is `other_root`, an asynchronous one that makes the access `other`, over or not begun where `root`, which is
 * exclusive, comes to `use`?
 */
bool orders_hold(struct orders *orders, uint32_t root, const struct use *use, uint32_t other_root,
                 const struct access *other);

/* Is it known of the thread that is `root` where its object or handle is kept, and that somebody waits for it? */
bool orders_joinable(const struct orders *orders, uint32_t root);

#endif
