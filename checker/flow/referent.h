/*
 * Referents: the memory that a value points to, as a resolved path (flow/object.h) - also where that depends on the way
 * by which the point was reached (a guard object's pointer to its lock).
 */
#ifndef SYNCLINT_FLOW_REFERENT_H
#define SYNCLINT_FLOW_REFERENT_H

#include "flow/analysis.h"

/* *path, resolved. */
uint32_t referent_deref(struct analysis *analysis, uint32_t path);

/* `path` with its beginning `from` replaced by `to`. Other paths stay. */
uint32_t referent_graft(struct analysis *analysis, uint32_t path, uint32_t from, uint32_t to);

/* Resolved, with the pointers that `state` knows the targets of followed. A variable itself stays. */
uint32_t referent_of(struct analysis *analysis, const struct state *state, uint32_t path);

/* The memory that a value points to; 0 none. */
uint32_t referent_pointed(struct analysis *analysis, const struct state *state, struct operand value);

/* The value, resolved likewise. */
struct operand referent_value(struct analysis *analysis, const struct state *state, struct operand value);

/* What call event `event` of function `func` returned; event 0: what `func` itself returns. */
uint32_t referent_result(struct analysis *analysis, uint32_t func, uint32_t event);

/* Memory of its own with a name that no program has: "interrupt lock". */
uint32_t referent_pseudo(struct analysis *analysis, const char *name);

/* The same place seen from anywhere: what precedes its last pointer becomes "some object" of the record. 0: unknown. */
uint32_t referent_general(struct analysis *analysis, uint32_t path);

#endif
