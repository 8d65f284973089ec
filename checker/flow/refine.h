/*
 * Conditions: what a branch or an assertion tells about a state.
 */
#ifndef SYNCLINT_FLOW_REFINE_H
#define SYNCLINT_FLOW_REFINE_H

#include "flow/analysis.h"

/*
 * `predicate` (predicates) holds from here. False: it cannot, control does not come this way in this state. With
 * `asserted` it is a statement of the programmer (NT_ASSERT), not a branch: what contradicts it stays as it was, and of
 * the IRQL at entry it says `assumed`.
 */
bool refine_state(struct analysis *analysis, struct state *state, uint32_t predicate, bool asserted);

/* The same for `path op number`, path resolved. */
bool refine_path(struct analysis *analysis, struct state *state, uint32_t path, enum predicate_op op, int64_t number,
                 bool asserted);

/* The IRQL at this point lies in `proved`, as a statement of the programmer. */
void refine_current_irql(struct state *state, irql_set proved);

/* Is it worth knowing something of the value at `path`: does any branch or copy here, or any caller, look at it? */
bool refine_matters(const struct analysis *analysis, uint32_t path, uint32_t uses);

#endif
