/*
 * Declared variables of a function: those of its frame, static ones, structured bindings.
 */
#ifndef SYNCLINT_FRONT_LOCAL_H
#define SYNCLINT_FRONT_LOCAL_H

#include "front/build.h"

/* What the declaration of a variable does: initialises it, and lets it live to the end of its block. */
void local_declare(struct build *build, CXCursor declaration);

/* The initialiser of the variable at `path`, a full expression. */
void local_initialise(struct build *build, uint32_t path, CXCursor declaration);

/* Does the initialiser of a variable that is not in a frame do more than the compiler can do? */
bool local_runs_code(const struct reader *reader, CXCursor declaration);

#endif
