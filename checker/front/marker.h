/*
 * Calls that mean something to the front end itself: the functions that the macros of the stand-in headers expand to,
 * and the compiler's own.
 */
#ifndef SYNCLINT_FRONT_MARKER_H
#define SYNCLINT_FRONT_MARKER_H

#include "front/build.h"

/* Writes what such a call means; false, and nothing written, when it is an ordinary call. */
bool marker_call(struct build *build, CXCursor call, struct operand *operand);

/* Is it offsetof, casts and parentheses around it included? */
bool marker_is_offset(CXCursor expression);

/* The record that holds, at the address, the member that offsetof names: CONTAINING_RECORD(address, T, a.b[2]), which
 * is `expression`. */
struct operand marker_container(struct build *build, struct operand address, CXCursor offset, CXCursor expression);

#endif
