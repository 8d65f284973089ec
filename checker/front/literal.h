/*
 * String literals.
 */
#ifndef SYNCLINT_FRONT_LITERAL_H
#define SYNCLINT_FRONT_LITERAL_H

#include "front/build.h"

/* The text that the literal means, its escapes resolved. */
struct operand literal_value(struct build *build, CXCursor expression);

#endif
