/*
 * Places: expressions that denote an object, as access paths. Finding the place reads the pointers on the way.
 */
#ifndef SYNCLINT_FRONT_PLACE_H
#define SYNCLINT_FRONT_PLACE_H

#include "front/build.h"

/* Does the expression denote an object (an lvalue), as opposed to a value? */
bool place_is(CXCursor expression);

/* The path of the object. 0 when the language of paths cannot say it (a fixed address). */
uint32_t place_of(struct build *build, CXCursor expression);

/* The object that a pointer value points to. `type` is its type. */
uint32_t place_behind(struct build *build, struct operand pointer, CXType type);

/* Element `index` of what the pointer value points into, or of the array at its address. */
uint32_t place_element(struct build *build, struct operand pointer, struct operand index, CXType type);

/* The address of the object: of `*p` it is p. */
struct operand place_address(const struct build *build, uint32_t path);

/* A step from a path. */
uint32_t place_field(struct build *build, uint32_t parent, CXCursor field);
uint32_t place_deref(struct build *build, uint32_t parent, CXType type);
uint32_t place_constant_element(struct build *build, uint32_t parent, uint32_t number, CXType type);

/* Of an array at `path`: some element of it; of another object: itself. */
uint32_t place_each(struct build *build, uint32_t path, CXType type);

/* The object that `this` points to; `type` is the class. */
uint32_t place_this(struct build *build, CXType type);

/* The path of a variable; through the reference when it is one. */
uint32_t place_variable(struct build *build, CXCursor declaration);

#endif
