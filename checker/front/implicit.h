/*
 * Functions that the compiler writes itself: constructors, destructors, copies of classes whose bases and members need
 * them.
 */
#ifndef SYNCLINT_FRONT_IMPLICIT_H
#define SYNCLINT_FRONT_IMPLICIT_H

#include "front/build.h"

/* Index in funcs of the destructor (constructor without arguments) of a class that declares none. */
uint32_t implicit_destructor(struct reader *reader, CXCursor record);
uint32_t implicit_constructor(struct reader *reader, CXCursor record);

/* Asks for the body of `func` of the class, once. `function` declares it: for a copy or an inherited constructor. */
void implicit_queue(struct reader *reader, uint32_t func, CXType type, enum implicit_kind kind, CXCursor function);

/* USR of the function, whose body it asks for when the compiler writes it. */
uint32_t implicit_usr(struct reader *reader, CXCursor function);

/* Builds the bodies asked for, and those that they ask for. */
void implicit_build(struct reader *reader);

#endif
