/*
 * What calling a kernel function or port callback does to a state: the effects of its catalogue row, in their order, on
 * the places that its arguments name. A condition on an argument that is not decided makes two ways.
 */
#ifndef SYNCLINT_FLOW_EFFECT_H
#define SYNCLINT_FLOW_EFFECT_H

#include "flow/state.h"

/* Adds to `out` the states after call `call` (calls), which has a row, when it is made in `state`. */
void effect_apply(struct analysis *analysis, uint32_t call, const struct state *state, struct states *out);

/*
 * The lock that an effect of call `call` (calls) is on, relative to the function that makes the call in `state`; 0
 * unknown. Of a release through a queue handle: the handle.
 */
uint32_t effect_lock(struct analysis *analysis, uint32_t call, const struct state *state, const struct effect *effect);

/* The lock family that a type is of ("KSPIN_LOCK", "FAST_MUTEX"); LOCK_NONE for others. */
enum lock_kind effect_lock_type(const struct analysis *analysis, uint32_t type);

#endif
