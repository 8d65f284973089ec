/*
 * Loops: while, do and for, with parts missing. For over a range is range.c.
 */
#ifndef SYNCLINT_FRONT_LOOP_H
#define SYNCLINT_FRONT_LOOP_H

#include "front/build.h"

void loop_while(struct build *build, CXCursor statement);
void loop_do(struct build *build, CXCursor statement);
void loop_for(struct build *build, CXCursor statement);

/* The body of a loop, in the scope that `break` leaves to `out` and `continue` to `again`. */
void loop_body(struct build *build, CXCursor statement, CXCursor body, uint32_t out, uint32_t again);

#endif
