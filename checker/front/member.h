/*
 * Member functions found by name, where the source calls one without saying so.
 */
#ifndef SYNCLINT_FRONT_MEMBER_H
#define SYNCLINT_FRONT_MEMBER_H

#include "front/reader.h"

/* The method of the class or of a base of it with this name that takes so many arguments, for const objects or others
 * if there are two; a null cursor when there is none. */
CXCursor member_named(const struct reader *reader, CXType type, const char *name, int arguments, bool constant);

#endif
