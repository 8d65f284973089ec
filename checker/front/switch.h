/*
 * switch, case and default: edges from the block that chooses to the blocks of the cases, fall-through between them.
 */
#ifndef SYNCLINT_FRONT_SWITCH_H
#define SYNCLINT_FRONT_SWITCH_H

#include "front/build.h"

void switch_walk(struct build *build, CXCursor statement);
CXCursor switch_case(struct build *build, CXCursor statement);
CXCursor switch_default(struct build *build, CXCursor statement);

#endif
