/*
 * What a state no longer knows after memory was written. Saved IRQLs are forgotten only when their very place is
 * written: no driver hands a KIRQL to others to change.
 */
#ifndef SYNCLINT_FLOW_FORGET_H
#define SYNCLINT_FLOW_FORGET_H

#include "flow/analysis.h"

/*
 * A statement wrote the memory at `path` (resolved). `value` (resolved in the state before) is what it holds now, NULL
 * when nothing is known of that. Held locks that were named by way of a variable written here are named anew: by way of
 * the variable where they hang on the value (`node = node->Next` with node->Next->Lock held), or by another variable
 * that holds the old one; or else locks are unknown from here.
 */
void forget_written(struct analysis *analysis, struct state *state, uint32_t path, const struct operand *value);

/* The memory at `path` may have been written through a pointer to it. */
void forget_pointed(struct analysis *analysis, struct state *state, uint32_t path);

/* Anybody may have written whatever is not private to the function. */
void forget_shared(struct analysis *analysis, struct state *state);

/* A lock was taken: what was written to shared memory before it, without any lock, others may have changed. */
void forget_published(struct analysis *analysis, struct state *state);

/* `func` was called: by `event`, or by a kernel function then (NULL). */
void forget_called(struct analysis *analysis, struct state *state, uint32_t func, const struct event *event);

/* The life of the local at `path` ends. */
void forget_local(struct analysis *analysis, struct state *state, uint32_t path);

#endif
