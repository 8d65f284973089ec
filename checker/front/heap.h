/*
 * new and delete: the calls of the operators, of constructors and destructors.
 */
#ifndef SYNCLINT_FRONT_HEAP_H
#define SYNCLINT_FRONT_HEAP_H

#include "front/build.h"

struct operand heap_new(struct build *build, CXCursor expression);
void heap_delete(struct build *build, CXCursor expression);

#endif
