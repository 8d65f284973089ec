/*
 * Expressions: what evaluating them does as events, in order, and what they yield as an operand.
 */
#ifndef SYNCLINT_FRONT_EXPRESSION_H
#define SYNCLINT_FRONT_EXPRESSION_H

#include "front/build.h"

/* Evaluates the expression for its value. */
struct operand expression_value(struct build *build, CXCursor expression);

/* The same for a pointer that is followed at once: reading it from a parameter or local is no event of its own. */
struct operand expression_pointer(struct build *build, CXCursor expression);

/* Evaluates the expression for its effect only. */
void expression_discard(struct build *build, CXCursor expression);

/* A full expression evaluated for its effect: its temporaries end with it. */
void expression_run(struct build *build, CXCursor expression);

/* What the value becomes when something stays unknown of it: an address in it is taken. */
void expression_lose(struct build *build, struct operand operand, CXCursor expression);

/* The value to bind to a variable, parameter or result of type `target`: the address of a place for a reference. */
struct operand expression_bind(struct build *build, CXCursor expression, CXType target);

/* The constant that the node stands for, as the compiler folds it; false when it is none. Only for nodes whose operands
 * are constants: libclang crashes on some others. */
bool expression_fold(CXCursor expression, int64_t *number);

/* The value stored at `path`, of the type of the expression. */
struct operand expression_path(struct build *build, uint32_t path, CXCursor expression);

/* Puts a value into a temporary. */
void expression_keep(struct build *build, uint32_t path, CXType type, struct operand operand, CXCursor at);

struct operand expression_constant(struct build *build, int64_t number, CXType type);

#endif
