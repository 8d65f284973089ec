/*
 * Calls of what nothing declares, of which the compiler says nothing: in C++ a function called with an argument that is
 * unknown itself is looked up only when the argument is known. They are found in the text of the unit's own files,
 * macros among them: to be declared besides costs a macro nothing.
 * C takes every call for one of a function; there only those are looked for of which more is known (repair_given.h).
 */
#ifndef SYNCLINT_FRONT_REPAIR_CALL_H
#define SYNCLINT_FRONT_REPAIR_CALL_H

#include "front/repair_lack.h"

/* Adds what is called in the unit's own files. */
void calls_read(struct reading *reading);

#endif
