/*
 * Copies of objects: whether one is plain, and the bodies of the copy and move functions that the compiler writes.
 */
#ifndef SYNCLINT_FRONT_COPY_H
#define SYNCLINT_FRONT_COPY_H

#include "front/build.h"

/* Is it the constructor or the operator that copies or moves an object of its class? */
bool copy_is(CXCursor function);

/* A copy member by member, as the compiler makes it, where no member has code of its own for it: the object is read and
 * written as a whole. */
bool copy_is_plain(struct reader *reader, CXCursor function);

/* What the compiler writes for `function`, which copies or moves the object that its parameter refers to. */
void copy_parts(struct build *build, CXType type, CXCursor function);

#endif
