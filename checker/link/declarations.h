/*
 * What the declarations of a function say together. A function is declared many times, in headers and in each unit,
 * and overrides others: annotations may sit on any of these declarations, role types as well. Collected while units
 * are merged, written at the end as one range a function.
 */
#ifndef SYNCLINT_LINK_DECLARATIONS_H
#define SYNCLINT_LINK_DECLARATIONS_H

#include "base/keyset.h"
#include "link/remap.h"

struct declarations {
    GArray *notes;  /* struct note: annotations of functions and parameters */
    GArray *words;  /* struct word: roles, overridden methods */
    GArray *chains; /* struct chain: per function of the program, where its notes and words begin */
};

void declarations_init(struct declarations *declarations);
void declarations_release(struct declarations *declarations);

/* Adds what declaration `from` (of the unit in hand) says of function `func` of the program. */
void declarations_add(struct declarations *declarations, struct remap *remap, const struct func *from, uint32_t func);

/*
 * Writes annotations, roles and overridden methods of all functions, what overridden methods say included. `by_usr`
 * finds functions by USR.
 */
void declarations_write(struct declarations *declarations, struct facts *facts, const struct keyset *by_usr);

#endif
