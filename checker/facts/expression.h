/*
 * Expressions of annotations as text: "#1->Lock" is the member Lock of what the second parameter points to.
 */
#ifndef SYNCLINT_FACTS_EXPRESSION_H
#define SYNCLINT_FACTS_EXPRESSION_H

#include "facts/facts.h"

/* Adds an expression and gives its index; 0 when it would be too deep. Its parts are there. */
uint32_t expression_add(struct facts *facts, struct expression expression);

/* Appends the expression, with a pair of parentheses around what has an operator in it. */
void expression_print(const struct facts *facts, uint32_t expression, GString *out);

/* Item `number`, from 0, of a list; of what is no list: itself is number 0. 0 when there are not so many. */
uint32_t expression_item(const struct facts *facts, uint32_t expression, unsigned number);

#endif
