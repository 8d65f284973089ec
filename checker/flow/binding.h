/*
 * Bindings: what `this` and the parameters of a function stand for when it is entered, in absolute terms.
 */
#ifndef SYNCLINT_FLOW_BINDING_H
#define SYNCLINT_FLOW_BINDING_H

#include "flow/analysis.h"

/* Those of the entry in hand. */
struct bindings {
    struct analysis *analysis;
    struct binding *items; /* `this` of a method, then the parameters */
    uint32_t capacity;
};

/* What Windows passes to a root: its adapter for the adapter handle, itself for all else. */
void binding_root(struct bindings *bindings, const struct root *root);

/* What `caller` passes to `func` by the call `event`, made in `state`. */
void binding_call(struct bindings *bindings, const struct instance *caller, const struct state *state, uint32_t func,
                  const struct event *event);

/* A routine handed to an api that runs it: only its data argument is known. */
void binding_run(struct bindings *bindings, const struct instance *caller, const struct state *state,
                 const struct run *run, const struct event *event);

/* The objects passed become "some object" of the type that the parameter points to. */
void binding_generalise(struct bindings *bindings, uint32_t func);

/* Interns the bindings of `func` in the analysis. */
struct range binding_keep(struct bindings *bindings, uint32_t func);

void binding_release(struct bindings *bindings);

#endif
