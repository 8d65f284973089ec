/*
 * The life of the adapter: what DxgkDdiStartDevice, DxgkDdiStopDevice and DxgkDdiRemoveDevice share with what runs by
 * itself. Level 3 keeps DDIs away; against interrupts, DPCs, timers, work items and threads order decides: a ready flag
 * that is set last and cleared first, a queue that is flushed, a thread that is joined.
 */
#ifndef SYNCLINT_FLOW_SHARING_LIFE_H
#define SYNCLINT_FLOW_SHARING_LIFE_H

#include "flow/sharing_collect.h"
#include "flow/sharing_order.h"

/* Appends the races (struct race) of that kind. Those of the running adapter were looked for before. */
void lives_find(struct collection *collection, struct orders *orders, GArray *races);

#endif
