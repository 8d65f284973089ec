/*
 * Summaries: what a call of a function does to its caller, said once. Made of the states at the function's exits less
 * what only its own locals explain; used at each call with the arguments in the place of the parameters.
 */
#ifndef SYNCLINT_FLOW_SUMMARY_H
#define SYNCLINT_FLOW_SUMMARY_H

#include "flow/state.h"

/*
 * Sets functions[func].outcomes from the exits given. True when they say anything else than before.
 */
bool summary_make(struct analysis *analysis, uint32_t func, const struct exit_state *exits, uint32_t count);

/* Can callers of `func` see the path: as it was passed, or as it is afterwards? */
bool summary_is_outer(const struct analysis *analysis, uint32_t func, uint32_t path);

/* Does a part of the object that a destructor is called on end: a base, a member? Its state explains to the caller what
 * the destructor did. */
bool summary_ends_part(const struct facts *facts, uint32_t path);

/* Sets functions[func].exits: one for each way out, with what only the function itself can see. */
void summary_keep_exits(struct analysis *analysis, uint32_t func, const struct exit_state *exits, uint32_t count);

/* For what recursion does not settle: locks are unknown, the IRQL is taken to be balanced. */
void summary_give_up(struct analysis *analysis, uint32_t func);

/* Adds to `out` the states after call `call` (calls) has entered `func` in `state`: none when it does not return. */
void summary_apply(struct analysis *analysis, uint32_t call, uint32_t func, const struct state *state,
                   struct states *out);

#endif
