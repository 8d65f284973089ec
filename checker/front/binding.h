/*
 * Structured bindings: `auto [a, b] = value;`. libclang shows them as declarations of a kind that it does not expose.
 */
#ifndef SYNCLINT_FRONT_BINDING_H
#define SYNCLINT_FRONT_BINDING_H

#include "front/build.h"

/* Is it the declaration of a structured binding? */
bool binding_is(CXCursor declaration);

/* `auto [a, b] = array`: copies the array; true. False for what is no array. */
bool binding_copy(struct build *build, CXCursor declaration);

/* Makes each name a name of its part. The object is a declared local. */
void binding_name(struct build *build, CXCursor declaration);

#endif
