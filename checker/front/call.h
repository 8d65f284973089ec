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

/* An argument that the source does not write. */
bool call_is_left_out(CXCursor argument);

/* The path of what call event `event` returned. */
uint32_t call_result(struct build *build, uint32_t event, CXCursor call);

/* Stores the arguments (struct operand) of a call and frees the array. */
struct range call_arguments(struct build *build, GArray *operands);

#endif
