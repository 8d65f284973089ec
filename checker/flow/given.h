/*
 * What is given on entry. A DDI whose level depends on a condition (`param1->Flags.HardwareAccess`) is two roots: one
 * where the condition holds and one where it does not. What that says of the parameters is knowledge (flow/knowledge.h)
 * of an instance, in the terms of its function, and goes down with the parameters. So does what the caller's way knows
 * of values that ways of the callee depend on: `Unlock(x, locked)` is called without the lock only with `locked` zero.
 * A state that contradicts what is given does not occur in that instance.
 */
#ifndef SYNCLINT_FLOW_GIVEN_H
#define SYNCLINT_FLOW_GIVEN_H

#include "flow/analysis.h"

/*
 * Finds the decisive fields: those that a condition of several tests names (`param1->Reason == 0x117 || ... == 0x141`).
 * Ways that know different values of one stay apart, for together they would know none.
 */
void given_decide(struct analysis *analysis);

/* Do the two know different things of a decisive field? */
bool given_tells_apart(const struct analysis *analysis, uint32_t a, uint32_t b);

/* Knowledge of the root's function on entry; 0 none. */
uint32_t given_of_root(struct analysis *analysis, const struct root *root);

/*
 * What function `callee` is given when instance `caller` calls it by `event` in `state`: of what the caller was given,
 * and of what its way knows. Saved IRQLs go down too, as levels.
 */
uint32_t given_passed(struct analysis *analysis, const struct instance *caller, const struct state *state,
                      const struct event *event, uint32_t callee);

/* Does what `state` knows contradict what is given? */
bool given_refutes(const struct analysis *analysis, uint32_t given, const struct state *state);

#endif
