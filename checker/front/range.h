/*
 * for over a range. Over a class it becomes what the language says it is: calls of begin, end, `!=`, `++` and `*`.
 * libclang shows the variable, the range and the body; from the initialiser of the variable its way leads to the call
 * of begin, the other functions are found by their names.
 */
#ifndef SYNCLINT_FRONT_RANGE_H
#define SYNCLINT_FRONT_RANGE_H

#include "front/build.h"

void range_walk(struct build *build, CXCursor statement);

#endif
