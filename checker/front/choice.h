/*
 * Expressions that choose: `a && b`, `a || b` and `c ? a : b` outside of conditions. Control parts and comes together
 * again; a temporary carries the value.
 */
#ifndef SYNCLINT_FRONT_CHOICE_H
#define SYNCLINT_FRONT_CHOICE_H

#include "front/build.h"

/* `a && b`, `a || b` for its value. */
struct operand choice_logical(struct build *build, CXCursor expression);

/* `condition ? first : second` for its value. */
struct operand choice_value(struct build *build, CXCursor expression, CXCursor condition, CXCursor first,
                            CXCursor second);

/* The object that `c ? a : b` denotes. */
uint32_t choice_place(struct build *build, CXCursor expression);

/* For the effect only. */
void choice_discard(struct build *build, CXCursor expression);
void choice_discard_logical(struct build *build, CXCursor expression);

#endif
