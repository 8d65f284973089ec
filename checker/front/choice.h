/*
 * Expressions that choose, outside of conditions: `a && b`, `!a`, `a < b`, `c ? a : b`. Control parts and comes
 * together again; a temporary carries the value.
 */
#ifndef SYNCLINT_FRONT_CHOICE_H
#define SYNCLINT_FRONT_CHOICE_H

#include "front/build.h"

/* The truth of `a && b`, `a || b`, `!a`, `a < b` as a value: 1 or 0 in a temporary, by the way that control took. */
struct operand choice_truth(struct build *build, CXCursor expression);

/* `first ?: second` for its value: the first is evaluated once. */
struct operand choice_or(struct build *build, CXCursor expression, CXCursor first, CXCursor second);

/* `condition ? first : second` for its value. */
struct operand choice_value(struct build *build, CXCursor expression, CXCursor condition, CXCursor first,
                            CXCursor second);

/* One of several expressions, nothing known of which. */
struct operand choice_any(struct build *build, CXCursor expression, const CXCursor *arms, unsigned count);

/* The object that `c ? a : b` denotes. */
uint32_t choice_place(struct build *build, CXCursor expression);

/* `c ? a : b` where each arm makes the object at `path`. */
void choice_initialise(struct build *build, uint32_t path, CXType type, CXCursor expression);

/* For the effect only. */
void choice_discard(struct build *build, CXCursor expression);
void choice_discard_logical(struct build *build, CXCursor expression);

#endif
