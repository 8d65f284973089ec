/*
 * Constructors: the bases and members that one makes, those written in its list and those that the language adds.
 */
#ifndef SYNCLINT_FRONT_CONSTRUCT_H
#define SYNCLINT_FRONT_CONSTRUCT_H

#include "front/record.h"

struct build;

/* What stands between the head of a constructor and its body. */
void construct_written(struct build *build, CXCursor constructor);

/* The same for a constructor without arguments that the compiler writes for the class. */
void construct_parts(struct build *build, CXType type);

/* The same for `inherited`, which hands its arguments to the constructor of the base that it was taken from. */
void construct_inherited(struct build *build, CXType type, CXCursor inherited);

/* Does the class have the constructor from a base, by `using Base::Base`? */
bool construct_is_inherited(CXCursor constructor);

/* Does making an object of the class without arguments do more than reserve memory? */
bool construct_needs_code(struct reader *reader, CXType type);

/* Makes the object at `path` (each of an array) without arguments: calls the constructor, if there is anything to do.
 */
void construct_default(struct build *build, uint32_t path, CXType type, CXCursor at);

/* Makes a base or member that no initialiser is written for. */
void construct_omitted(struct build *build, uint32_t path, struct record_part part, CXCursor at);

/* Does an item of an initialiser list for an object of the class, if it is no such object itself, go to a constructor?
 */
bool construct_converts(const struct reader *reader, CXType type);

/* Makes the object at `path` from such an item. */
void construct_from(struct build *build, uint32_t path, CXType type, CXCursor value);

/* The class of an object, of an array the class of its elements; without qualifiers. */
CXType construct_class(CXType type);

#endif
