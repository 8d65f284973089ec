/*
 * Methods that keep `this` to themselves: they store, return and pass on neither it nor the address of a part of it. An
 * object on which only such methods are called is known to nobody but the function that has it. For flow/usage.
 */
#ifndef SYNCLINT_FLOW_USAGE_THIS_H
#define SYNCLINT_FLOW_USAGE_THIS_H

#include "flow/analysis.h"

/* Does every function that the call may enter keep `this`? `keeps`: per func, what is known so far. */
bool usage_this_kept(const struct program *program, const struct call *call, const uint8_t *keeps);

/* Does the method `func` keep `this`? To kernel functions parts may be passed: they write them, and forget them. */
bool usage_this_find(const struct program *program, uint32_t func, const uint8_t *keeps);

#endif
