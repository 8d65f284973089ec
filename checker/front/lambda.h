/*
 * Lambdas: a function of its own; captures are aliases of the variables outside, or, by value, of
 * copies of them that the function around makes where the lambda stands.
 */
#ifndef SYNCLINT_FRONT_LAMBDA_H
#define SYNCLINT_FRONT_LAMBDA_H

#include "front/build.h"

/* Evaluates the captures and queues the body; the value is the address of the function that the lambda is. */
struct operand lambda_value(struct build *build, CXCursor lambda);

/*
 * Gives the names of what the lambda captured by value to its copies, or back: for its body and the lambdas in it,
 * which are built between two calls.
 */
void lambda_swap(struct reader *reader, CXCursor lambda);

/* Is it the call operator (or another method) of a lambda's class? Asked when the lambda has been walked. */
bool lambda_is(struct reader *reader, CXCursor function);

/* Does the function turn a lambda into a pointer to its body? Asked when the lambda has been walked. */
bool lambda_is_conversion(struct reader *reader, CXCursor function);

#endif
