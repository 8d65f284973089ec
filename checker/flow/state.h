/*
 * The ways to be at a point, as a short list of states. Ways that agree on IRQL and locks become one, which knows what
 * both know; ways that differ stay apart, so that a flag tested twice finds the lock it found before. When there are
 * too many, they are joined for good at that point.
 */
#ifndef SYNCLINT_FLOW_STATE_H
#define SYNCLINT_FLOW_STATE_H

#include "flow/analysis.h"

enum { STATES_LIMIT = 8 };

struct states {
    struct state items[STATES_LIMIT];
    uint32_t count;
    bool joined; /* there were too many once: ways with the same IRQL are one from now on */
};

/* At entry of a function, nothing known. */
struct state state_entry(void);

/* Do both agree on all that keeps ways apart? */
bool state_alike(const struct analysis *analysis, const struct state *a, const struct state *b);

/* One state that admits both. */
struct state state_join(struct analysis *analysis, const struct state *a, const struct state *b);

/* Does b admit all that a admits? */
bool state_leq(struct analysis *analysis, const struct state *a, const struct state *b);

bool state_equals(const struct state *a, const struct state *b);

/* Adds a way. True when the list says anything new afterwards. */
bool states_add(struct analysis *analysis, struct states *states, const struct state *state);

/* Makes one state of all. */
void states_collapse(struct analysis *analysis, struct states *states);

/* ---- locks ------------------------------------------------------------------------------------------------------ */

/*
 * Takes the lock. One that was given back before although it was the caller's is the caller's again. One that is held
 * is held twice, so that releases that follow find it.
 */
void state_acquire(struct analysis *analysis, struct state *state, struct held held);

/* Gives the lock back; what was not taken here is the caller's: lost. */
void state_release(struct analysis *analysis, struct state *state, struct held held);

/* ---- IRQL ------------------------------------------------------------------------------------------------------- */

/* The IRQL saved at `path`; when it was not saved here, what the path held at entry, if the caller can see it. */
struct irql_value state_irql_at(const struct analysis *analysis, const struct state *state, uint32_t path);

/* From here `value` is known to lie in `proved`. False: impossible. */
bool state_prove_irql(struct state *state, struct irql_value *value, irql_set proved);

#endif
