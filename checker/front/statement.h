/*
 * Statements to blocks. Loops, switches and SEH have files of their own.
 */
#ifndef SYNCLINT_FRONT_STATEMENT_H
#define SYNCLINT_FRONT_STATEMENT_H

#include "front/build.h"

void statement_walk(struct build *build, CXCursor statement);

/* A declaration inside a function or a condition: `int x = 1`. */
void statement_declare(struct build *build, CXCursor declaration);

/* Does a `;` stand between the beginning of a `switch` or `for` and its first part? C++ allows a statement there that
 * libclang does not show. */
bool statement_hides_initial(struct build *build, CXCursor statement, CXCursor first);

#endif
