/*
 * One event: the states after it from a state before it.
 */
#ifndef SYNCLINT_FLOW_TRANSFER_H
#define SYNCLINT_FLOW_TRANSFER_H

#include "flow/state.h"

/* Does this event change any state? Reads and the like do not. */
bool transfer_changes(const struct facts *facts, uint32_t event);

/* Adds to `out` the states after `event`, made in `state` in a body of `func`. */
void transfer_event(struct analysis *analysis, uint32_t func, uint32_t event, const struct state *state,
                    struct states *out);

#endif
