/*
 * Calls: direct, through pointers, of methods, virtual, of operators and constructors, new and delete.
 */
#ifndef SYNCLINT_FRONT_CALL_H
#define SYNCLINT_FRONT_CALL_H

#include "front/build.h"

/* A call for its value: a path of kind PATH_RESULT, or what is behind it when the call yields a reference. */
struct operand call_value(struct build *build, CXCursor call);

/* The object that the result of a call denotes. */
uint32_t call_place(struct build *build, CXCursor call);

/* Is it a constructor call? */
bool call_is_construction(CXCursor call);

/* Constructs the object at `path`. */
void call_construct(struct build *build, CXCursor call, uint32_t path, uint8_t flags);

struct operand call_new(struct build *build, CXCursor expression);
void call_delete(struct build *build, CXCursor expression);

#endif
