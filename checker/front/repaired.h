/*
 * What the front end makes of declarations that repair.h made. They let the compiler keep a statement; they say nothing
 * themselves. A repaired constant has no value, a repaired type no size, and the conversions with which C++ takes a
 * repaired object for anything are not there: `int *p = d->Table` reads d->Table, whatever it is.
 */
#ifndef SYNCLINT_FRONT_REPAIRED_H
#define SYNCLINT_FRONT_REPAIRED_H

#include <clang-c/Index.h>
#include <stdbool.h>

/* The annotation on everything made: "synclint:repaired", and the key of it in facts. */
#define REPAIRED_KEY "repaired"

/* Does the declaration stand in the header that repair made? */
bool repaired_is(CXCursor declaration);

/* Is this a constant made up, whose number means nothing? */
bool repaired_is_constant(CXCursor declaration);

/* Is the number of this constant made up, or that of one it is made of? */
bool repaired_is_number(CXCursor declaration);

/* A type that was made up, or that holds one as its own name: its size means nothing. */
bool repaired_is_type(CXType type);

/* Does a number in this expression, or the initialiser of this declaration, come from what was made up? */
bool repaired_depends(CXCursor cursor);

/* What a call that is such a conversion converts, or constructs from; a null cursor: it is an ordinary call. */
CXCursor repaired_converted(CXCursor call);

/* `&x` and `x(...)` of a repaired object, which C++ sees as calls of operators. */
bool repaired_is_address(CXCursor call);
bool repaired_is_call(CXCursor call);

#endif
