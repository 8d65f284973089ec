/*
 * Memory as a function found it. A test of a field that nothing has written yet on any way to it says something of the
 * value at entry, and a caller that knows better cannot have gone that way: the destructor of a guard gives back what
 * the guard holds, and writes the field that it asked. Answered while a function is solved, for the point it is solved
 * at; what may have been written is found by names and types, once for a function and only when somebody asks. Only of
 * objects that the caller has for itself does this tell anything: others may change the rest before the function looks.
 */
#ifndef SYNCLINT_FLOW_UNTOUCHED_H
#define SYNCLINT_FLOW_UNTOUCHED_H

#include "flow/analysis.h"

enum { UNTOUCHED_BLOCK_END = UINT32_MAX };

/* `func` is solved from here, until untouched_end. */
void untouched_begin(struct analysis *analysis, uint32_t func);
void untouched_end(struct analysis *analysis);

/* The point is now before `event` of `block` (blocks), or at its end. */
void untouched_at(struct analysis *analysis, uint32_t block, uint32_t event);

/*
 * Is the memory at `path` reached through a parameter or `this`, written by the function, but not yet? Then a test of
 * it here is worth keeping apart from what is known of it at the end. False while no function is solved.
 */
bool untouched_is(const struct analysis *analysis, uint32_t path);

#endif
