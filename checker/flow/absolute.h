/*
 * Absolute terms: what a relative path, value or lock of a function is in an instance of it. The questions rules ask
 * stand in flow/analysis.h; these are those that making instances needs beside.
 */
#ifndef SYNCLINT_FLOW_ABSOLUTE_H
#define SYNCLINT_FLOW_ABSOLUTE_H

#include "flow/analysis.h"

/* The base paths (this, parameters) of function `callee` that `path` is built on, indices included; how many. */
enum { ABSOLUTE_BASES = 4 };
uint32_t absolute_bases(const struct facts *facts, uint32_t callee, uint32_t path, uint32_t bases[ABSOLUTE_BASES]);

/* Position of a base path in the bindings of its function: `this` first, then the parameters. */
uint32_t absolute_position(const struct facts *facts, uint32_t base);

/* What `value`, relative to the entry of the function, is in `state`; 0 when the state does not occur. */
irql_set absolute_irql(const struct analysis *analysis, const struct instance *instance, const struct state *state,
                       struct irql_value value);

#endif
