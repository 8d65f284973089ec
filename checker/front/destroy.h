/*
 * Destructors: which one ends the life of an object, and the bodies of those that the compiler writes itself.
 */
#ifndef SYNCLINT_FRONT_DESTROY_H
#define SYNCLINT_FRONT_DESTROY_H

#include "front/build.h"

/*
 * Text: USR of the function that ends the life of an object of the type, 0 when nothing is done. A class that declares
 * none, but whose bases or members need one, gets one of ours, built by implicit_build.
 */
uint32_t destroy_usr(struct reader *reader, CXType type);

/* The same with the function's declaration: a null cursor for one of ours. For calls of it by `delete`. */
uint32_t destroy_function(struct reader *reader, CXType type, bool *is_virtual);

/* The bases and members of `this` live in `scope`: they end, last first, wherever it is left. */
void destroy_parts(struct build *build, struct scope *scope, CXType type);

#endif
