/*
 * Loops: while, do, for (with parts missing) and for over a range.
 */
#ifndef SYNCLINT_FRONT_LOOP_H
#define SYNCLINT_FRONT_LOOP_H

#include "front/build.h"

void loop_while(struct build *build, CXCursor statement);
void loop_do(struct build *build, CXCursor statement);
void loop_for(struct build *build, CXCursor statement);
void loop_range(struct build *build, CXCursor statement);

#endif
