/*
 * Functions that keep what they are given to themselves: they neither store nor return nor pass on `this`, a pointer
 * parameter, or the address of a part of what these point to. An object that is only handed to such functions is known
 * to nobody but the function that has it. References that are locals are pointers of the function's own: it keeps them
 * in the same sense. For flow/usage.
 */
#ifndef SYNCLINT_FLOW_USAGE_KEPT_H
#define SYNCLINT_FLOW_USAGE_KEPT_H

#include "flow/analysis.h"

/* 0: not known yet, which counts as told. */
struct kept {
    uint8_t *objects;   /* per func: does it keep `this`? */
    uint8_t *variables; /* per facts.variables, parameters and local references: does their function keep them? */
};

/* Does every function that the call may enter keep the object that it is called on, or its argument? */
bool usage_kept_object(const struct program *program, const struct call *call, const struct kept *kept);
bool usage_kept_argument(const struct program *program, const struct call *call, uint32_t argument,
                         const struct kept *kept);

bool usage_kept_this(const struct kept *kept, uint32_t func);

/* Is the variable a reference that its function keeps? */
bool usage_kept_reference(const struct facts *facts, uint32_t path, const struct kept *kept);

/* What lambdas tell of the variables around them. To be called once, before the rest. */
void usage_kept_lambdas(const struct program *program, struct kept *kept);

/*
 * What `func` keeps, given what is known of those that it calls. To kernel functions parts may be passed: they write
 * them, and forget them.
 */
void usage_kept_find(const struct program *program, uint32_t func, struct kept *kept);

#endif
