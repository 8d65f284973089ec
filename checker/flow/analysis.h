/*
 * What holds where. Two halves:
 *
 * 1. Relative, once per function, bottom-up over strongly connected components (flow/state, transfer, solve, summary):
 * before each event a few states, each saying IRQL and locks *relative to the entry of the function*; and a summary:
 * the same at its exits.
 * 2. Absolute, top-down from the roots (flow/instance): an *instance* is a function entered with a given IRQL set,
 * lockset and parameter bindings. All roots that reach it share it (a bit set); who called it with what stands in its
 * in-edges, so a shortest witness path for any (root, instance) is found when a finding needs it. Cost grows with
 * functions times the few different ways each is entered, not with roots times functions.
 *
 * Absolute values are had by applying a relative state to an instance (instance_irql, instance_locks). Shared data
 * (flow/sharing.h) and rules read both.
 */
#ifndef SYNCLINT_FLOW_ANALYSIS_H
#define SYNCLINT_FLOW_ANALYSIS_H

#include "base/interner.h"
#include "flow/object.h"
#include "link/program.h"

/* ---- relative ------------------------------------------------------------------------------------------------- */

/* What an IRQL may be: the one at entry of the function, or what `path` held at its entry, or one of `set`. */
struct irql_value {
    uint32_t path; /* paths: a saved IRQL that came from outside; 0 none */
    bool entry;
    irql_set set;
};

/* A lock held. `path` is the lock object: relative to parameters in a function's states, absolute in an instance. */
struct held {
    uint32_t path;     /* paths: the lock object itself (not its address) */
    uint32_t handle;   /* paths: the queue handle through which it is released; 0 none */
    uint32_t acquired; /* events: where it was taken; 0: at entry of a root. A `lost` lock: where it was released */
    uint8_t kind;      /* enum lock_kind */
    uint8_t mode;      /* enum lock_mode */
    uint8_t may;       /* 1: held on some ways here only */
    uint8_t depth;     /* times taken; above 1 by mistake, unless the owner of such a lock may take it again */
};

/* Interned: equal locksets have equal index; index 0 is the empty one. Sorted by path, handle, kind. */
struct lockset {
    struct range held; /* analysis.held */
    uint32_t shape;    /* locksets: the first one with the same locks, whatever the places where they were taken */
};

/*
 * One of the ways to be at a point. gained: taken since entry and still held; lost: released since entry although not
 * taken here (the caller's). unknown: locks are not known here (after a lost statement, or a lock passed to an unknown
 * call): what rests on the absence of a lock is not said.
 */
struct state {
    struct irql_value irql;
    irql_set entry;   /* levels at entry for which control comes this way: what branches on the IRQL left; IRQL_ANY */
    irql_set assumed; /* the same of statements like PAGED_CODE, which may be wrong; IRQL_ANY: none */
    int8_t regions;   /* critical and guarded regions entered less those left since entry */
    bool unknown;
    uint32_t gained, lost; /* locksets */
    uint32_t known;        /* what keeps it apart from its siblings (flow/knowledge.h); 0 nothing. Opaque to rules */
};

struct exit_state {
    struct state state;
    uint32_t event;        /* the RETURN, or the last event of the body */
    struct operand result; /* what is returned there, when simple; kind OPERAND_UNKNOWN otherwise */
};

struct flow_function {       /* per facts.funcs, same index; functions without body have none of it */
    struct range exits;      /* analysis.exits: one for each way out, for rules */
    struct range outcomes;   /* analysis.exits: the same for callers; ways that differ in nothing they see are one */
    struct range conditions; /* analysis.conditions: what of its callers' its ways depend on */
    bool never_returns;
    bool too_complex; /* states were joined; conditional locking may be imprecise */
};

/* ---- absolute ------------------------------------------------------------------------------------------------- */

/*
 * What a parameter (or this) is bound to in an instance; paths are absolute (flow/object.h): GLOBAL, OBJECT, LOCAL or
 * RESULT of a caller, or, of a root, its own PARAM: what Windows handed in.
 */
struct binding {
    struct operand value; /* OPERAND_UNKNOWN, PATH, ADDRESS or CONSTANT */
};

struct entry_edge {
    uint32_t caller; /* instances; 0: `call` is not used and the instance is the entry of root `root` */
    uint32_t call;   /* calls */
    uint32_t root;   /* roots, for caller 0 */
};

struct instance {
    uint32_t func;         /* funcs */
    irql_set irql;         /* at entry */
    uint32_t locks;        /* locksets: held (surely, or perhaps: `may`) at entry, absolute */
    struct range bindings; /* analysis.bindings: this (if any), then the parameters */
    struct range entries;  /* analysis.entries: who enters it */
    uint64_t *roots;       /* bit set over program.roots: who reaches it */
    enum root_kind inside; /* ROOT_SYNCHRONIZED or ROOT_PROTECTED while such a routine runs; ROOT_NONE */
    uint8_t doubt;         /* steps of confidence lost on every way here (calls resolved by type) */
    bool unknown_locks;    /* entered after a loss: absence of a lock is not known */
    bool alone;            /* no DDI runs beside it: SYNCLINT_ONLY_AT_LEVEL of it or of a caller */
    uint32_t given;        /* what the condition of a DDI's row says of the parameters (flow/given.h); 0 nothing */
};

struct step { /* one step of a witness path, from the root to the site */
    uint32_t instance;
    uint32_t call; /* calls: the call that leads to the next step; 0 for the last */
};

struct field_name {
    uint32_t record, name; /* texts, as in struct path */
};

struct analysis {
    struct program *program;
    struct arena arena;
    struct flow_function *functions;
    struct lockset *locksets;
    uint32_t locksets_count, locksets_capacity;
    struct held *held;
    uint32_t held_count;
    struct interner held_sets, knowledge, binding_sets; /* what makes equal sets equal numbers */
    struct objects *objects;                            /* flow/object.h */
    struct usage *usage;                                /* flow/usage.h */
    struct untouched *untouched;                        /* flow/untouched.h; NULL but while a function is solved */
    struct state *states;
    uint32_t states_count, states_capacity;
    struct range *states_before; /* per event: states; empty: not reached */
    struct exit_state *exits;
    uint32_t exits_count, exits_capacity;
    uint32_t *conditions; /* paths: parameters, what they lead to, globals and objects */
    uint32_t conditions_count, conditions_capacity;
    struct binding *bindings;
    uint32_t bindings_count;
    struct entry_edge *entries;
    uint32_t entries_count;
    struct instance *instances; /* [0] unused; sorted by function */
    uint32_t instances_count;
    uint32_t *first_instance; /* per func, one more at the end: its instances are [first, first of next) */
    uint32_t root_words;      /* uint64_t words in a root bit set */
    struct {
        uint32_t func, entry, bindings, gained, lost, result;
    } last_locks;                /* the last answer of instance_lockset: neighbours ask the same */
    struct sharing *sharing;     /* flow/sharing.h */
    struct field_name *decisive; /* fields of which it matters which of several values they have (flow/given.h) */
    uint32_t decisive_count;
};

/* Runs the whole of flow. Never fails. */
struct analysis *analysis_run(struct program *program);
void analysis_release(struct analysis *analysis);

static inline bool instance_reached(const struct analysis *analysis, uint32_t instance, uint32_t root)
{
    return analysis->instances[instance].roots[root / 64] >> (root % 64) & 1;
}

/*
 * IRQL in `state` of the function of `instance`; 0 when the state does not occur in this instance (a branch on the IRQL
 * or on a parameter went the other way): skip it. May hold IRQL_UNKNOWN, then alone or beside what a branch proved.
 */
irql_set instance_irql(const struct analysis *analysis, const struct instance *instance, const struct state *state);

/* Locks held in `state`, absolute: entry locks less the lost plus the gained. Appends to `out` (struct held). */
void instance_locks(struct analysis *analysis, const struct instance *instance, const struct state *state, GArray *out);

/* The same as an interned lockset; `surely` leaves out what is held on some ways only. */
uint32_t instance_lockset(struct analysis *analysis, const struct instance *instance, const struct state *state,
                          bool surely);

/*
 * A relative path of the instance's function in absolute terms: resolved (flow/object.h), with what is bound to `this`,
 * the parameters and their uses as indices in their place. A parameter that nothing is bound to stays.
 */
uint32_t instance_path(struct analysis *analysis, const struct instance *instance, uint32_t path);

/* The same of a value: what it points to or is. */
struct operand instance_value(struct analysis *analysis, const struct instance *instance, struct operand value);

/*
 * Does a value - an argument, say - have to be one constant in `state`? With `behind`, what it points to: of a time
 * (LARGE_INTEGER) its QuadPart.
 */
bool instance_constant(struct analysis *analysis, const struct instance *instance, const struct state *state,
                       struct operand value, bool behind, int64_t *number);

/* A shortest way from root `root` to the instance: struct step, root first. Empty when the root does not reach it. */
void instance_witness(const struct analysis *analysis, uint32_t instance, uint32_t root, GArray *steps);

/* dump --stage states, summaries. */
void analysis_dump_states(const struct analysis *analysis, GString *out);
void analysis_dump_summaries(const struct analysis *analysis, GString *out);

#endif
