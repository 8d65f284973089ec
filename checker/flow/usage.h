/*
 * Usage of variables, and what may be written: two questions about memory that knowledge of a state depends on. Both
 * are answered once for the whole program, in time linear in its events.
 */
#ifndef SYNCLINT_FLOW_USAGE_H
#define SYNCLINT_FLOW_USAGE_H

#include "flow/analysis.h"
#include "flow/usage_kept.h"

enum { WRITTEN_WORDS = 4 };

/*
 * What a function and all it calls may write, or others while it waits: a set of hashes of (record, field), or of type
 * names for the rest.
 */
struct written {
    uint64_t words[WRITTEN_WORDS];
};

struct usage {
    uint8_t *flags;          /* per facts.variables */
    uint8_t *path_uses;      /* per path there was at first: branches and copies that look at its value, at most 255 */
    uint32_t paths_count;    /* paths there were */
    uint8_t *tested_names;   /* per text: fields of that name are looked at by branches */
    struct written *written; /* per func */
    struct kept kept;        /* what functions tell nobody of */
};

void usage_find(struct analysis *analysis);
void usage_release(struct analysis *analysis);

/* Variable (facts.variables) of a PARAM or LOCAL path; 0 for others. */
uint32_t usage_variable(const struct facts *facts, uint32_t path);

/* Does the parameter lead to memory, an index or a branch, here or in a callee? If not, what is passed is all one. */
bool usage_relevant(const struct analysis *analysis, uint32_t variable);

/* Is a parameter never written, so that it holds at any point what was passed? */
bool usage_constant(const struct analysis *analysis, uint32_t path);

/* Does the local pointer get values that hang on its own (`node = node->Next`)? */
bool usage_walks(const struct analysis *analysis, uint32_t path);

/* Does the path hang on a variable, in its base or an index, that is written more than once? */
bool usage_varies(const struct analysis *analysis, uint32_t path);

/* Can nobody but this function's own statements write the memory: a variable whose address goes nowhere, or part of it?
 */
bool usage_private(const struct analysis *analysis, uint32_t path);

/*
 * Does nobody else know where the memory is: a variable whose address goes nowhere, or to functions that keep it to
 * themselves; the object that a constructor makes, and keeps to itself? Functions that get its address write it, but
 * only when they are called with it.
 */
bool usage_untold(const struct analysis *analysis, uint32_t path);

/* How often branches and copies look at the value at `path`. For memory beyond variables: 2 when any branch does. */
uint32_t usage_count(const struct analysis *analysis, uint32_t path);

/* Two paths of equal key may be one memory, as far as names and types tell. */
uint32_t usage_key(const struct facts *facts, uint32_t path);

/*
 * May others change what is shared while a call of the kernel function lasts? Taking a lock does not count: what was
 * tested before it is tested again after it only to find out whether it was taken.
 */
bool usage_lets_others_run(const struct api *api);

/* Is the argument only looked at by the kernel function: the time that a wait lasts? */
bool usage_is_time(const struct api *api, uint32_t argument);

/* Is the memory part of a variable that a lambda writes: whoever calls the lambda does? */
bool usage_captured(const struct analysis *analysis, uint32_t path);

/* May a call of `func` write the memory at `path`? */
bool usage_written_by(const struct analysis *analysis, uint32_t func, uint32_t path);

/* Adds to `written` the memory beyond locals that an event may write, with what it calls. */
void usage_event_writes(const struct analysis *analysis, uint32_t event, struct written *written);

/* Adds `from` to `into`; true when that changes it. */
bool usage_written_merge(struct written *into, const struct written *from);

/* May the memory at `path` be among what is written? */
bool usage_written_has(const struct facts *facts, const struct written *written, uint32_t path);

#endif
