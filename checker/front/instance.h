/*
 * Instances of templates: the functions that uses of a template have made. clang gives them, bodies and all, among the
 * declarations of the unit. They are what is built; a pattern only when a use of it has made no body.
 */
#ifndef SYNCLINT_FRONT_INSTANCE_H
#define SYNCLINT_FRONT_INSTANCE_H

#include "front/reader.h"

/* Finds the instances of the unit; before anything asks for a function. */
void instance_find(struct reader *reader);

/* Is it an instance that has a body of its own? */
bool instance_is(const struct reader *reader, CXCursor function);

/* Is it an instance of the call operator of a generic lambda? It is built with the function around it. */
bool instance_is_lambda(CXCursor function);

/* The instances of the call operator of a lambda's class. */
void instance_calls(const struct reader *reader, CXCursor record, GArray *calls /* CXCursor */);

/* The template that an instance was made from; the function itself when it is none. */
CXCursor instance_pattern(CXCursor function);

/* The destructor, or the constructor without arguments, of a class made from a template; a null cursor when none. The
 * class itself shows no members. */
CXCursor instance_destructor(const struct reader *reader, CXCursor record);
CXCursor instance_default_constructor(const struct reader *reader, CXCursor record);

/* `Base<T>`, a base written in the template that `type` was made from, with the arguments of `type`; itself when it
 * does not depend on them, or when nothing of it was made. */
CXType instance_base(const struct reader *reader, CXType type, CXType base);

#endif
