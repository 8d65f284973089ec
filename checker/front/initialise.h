/*
 * Initialisers: of locals and members, and tables of functions at file scope.
 */
#ifndef SYNCLINT_FRONT_INITIALISE_H
#define SYNCLINT_FRONT_INITIALISE_H

#include "front/build.h"

/* Initialises the object of type `type` at `path` from the expression. */
void initialise_object(struct build *build, uint32_t path, CXType type, CXCursor expression, CXCursor at);

/* Initialises the elements from `first` on, of type `type`, each from an item of the list. */
void initialise_elements(struct build *build, uint32_t first, CXType type, CXCursor list);

/* Writes the whole of it, with zero where the type is plain. */
void initialise_zero(struct build *build, uint32_t path, CXType type, uint8_t flags, CXCursor at);

/* Functions stored by the initialiser of a variable at file scope, as slots. */
void initialise_table(struct reader *reader, CXCursor variable);

#endif
