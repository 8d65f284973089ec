/*
 * Conditions: an expression that decides where control goes becomes branches, each edge with the predicate that holds
 * on it. Short circuits are branches of their own.
 */
#ifndef SYNCLINT_FRONT_CONDITION_H
#define SYNCLINT_FRONT_CONDITION_H

#include "front/build.h"

/* Ends the block being written: control goes to `yes` or `no`. */
void condition_branch(struct build *build, CXCursor condition, uint32_t yes, uint32_t no);

/* The same for a full expression: its temporaries end on both ways. */
void condition_decide(struct build *build, CXCursor condition, uint32_t yes, uint32_t no);

/* The same where the truth of the condition is a value. Nothing is decided when it is a constant, or when no predicate
 * can say what holds: what evaluating it does has been written, and the block goes on. */
enum condition_outcome { CONDITION_FALSE, CONDITION_TRUE, CONDITION_UNKNOWN, CONDITION_BRANCHES };
enum condition_outcome condition_test(struct build *build, CXCursor condition, uint32_t yes, uint32_t no);

/* ASSUME events for what holds after an assertion. */
void condition_assume(struct build *build, CXCursor condition);

/* Predicate for "left op right", 0 when it says nothing. */
uint32_t condition_predicate(struct build *build, enum predicate_op op, struct operand left, struct operand right);

#endif
