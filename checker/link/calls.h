/*
 * Calls: what each call of the program enters, and what the functions it hands over become.
 */
#ifndef SYNCLINT_LINK_CALLS_H
#define SYNCLINT_LINK_CALLS_H

#include "link/values.h"

/* Fills program->calls, targets, runs, call_of_event, unresolved_calls and the functions' ranges of calls. */
void calls_resolve(struct program *program, struct candidates *candidates, const struct values *values);

/*
 * Rows of async.jsonl that describe what this call hands over: by the api, or by the plain name of a function that has
 * no row. Fills `first`, returns how many.
 */
uint32_t calls_async(const struct program *program, uint32_t call, const struct async **first);

/*
 * Appends the functions (uint32_t, sorted) that argument number `argument` of the event hands over: a function, what a
 * pointer may hold, or the functions stored in the record it points to (a query table, a block of parameters). Of a
 * record only those in fields of type `type` (or P`type`) when there are such fields; "" all.
 */
void calls_functions_of_argument(const struct values *values, uint32_t event, int argument, const char *type,
                                 GArray *funcs);

#endif
