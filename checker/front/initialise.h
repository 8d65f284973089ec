/*
 * Initialisers: of locals, of members in constructors, and tables of functions at file scope.
 */
#ifndef SYNCLINT_FRONT_INITIALISE_H
#define SYNCLINT_FRONT_INITIALISE_H

#include "front/build.h"

/* Initialises the object of type `type` at `path` from the expression. */
void initialise_object(struct build *build, uint32_t path, CXType type, CXCursor expression, CXCursor at);

/* The member initialisers of a constructor, written and default ones. */
void initialise_members(struct build *build, CXCursor constructor);

/* Do objects of the record need more than memory when they are made: a base, a member with a default? */
bool initialise_has_defaults(CXCursor record);

/* Functions stored by the initialiser of a variable at file scope, as slots. */
void initialise_table(struct reader *reader, CXCursor variable);

#endif
