/*
 * Calls: what each call of the program enters, and what the functions it hands over become.
 */
#ifndef SYNCLINT_LINK_CALLS_H
#define SYNCLINT_LINK_CALLS_H

#include "link/values.h"

/* Fills program->calls, targets, runs, call_of_event and the functions' ranges of calls. */
void calls_resolve(struct program *program, struct candidates *candidates, const struct values *values);

/*
 * Rows of async.jsonl that describe what this call hands over: by the api, or by the plain name of a function that has
 * no row. Fills `first`, returns how many.
 */
uint32_t calls_async(const struct program *program, uint32_t call, const struct async **first);

/*
 * Appends the functions (uint32_t, then sorted) that argument number `argument` of the event hands over: a function, or
 * what a pointer may hold. With a `field` (text; "" none) the argument points to a record (a query table, a block of
 * parameters) that holds them there, in itself or in a record inside it.
 */
void calls_functions_of_argument(const struct values *values, uint32_t event, int argument, const char *field,
                                 GArray *funcs);

/* May an effect of a row with this condition happen at this call? No only where constant arguments rule it out. */
bool calls_may_happen(const struct facts *facts, uint32_t event, const char *when);

#endif
