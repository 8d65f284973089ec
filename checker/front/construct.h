/*
 * Constructors: the bases and members that one makes, those written in its list and those that the language adds.
 */
#ifndef SYNCLINT_FRONT_CONSTRUCT_H
#define SYNCLINT_FRONT_CONSTRUCT_H

#include "front/build.h"

/* What stands between the head of a constructor and its body. */
void construct_written(struct build *build, CXCursor constructor);

/* The same for a constructor that the compiler writes for the class. */
void construct_parts(struct build *build, CXType type);

/* Does making an object of the class without arguments do more than reserve memory? */
bool construct_needs_code(const struct reader *reader, CXType type);

/* Does copying or moving an object of the class run code of the user's? */
bool construct_copy_needs_code(CXType type);

/* Makes the object at `path` without arguments: calls the constructor, if there is anything to do. */
void construct_default(struct build *build, uint32_t path, CXType type, CXCursor at);

#endif
