/*
 * Statements that the compiler drops without a word: in C++ those that use a declaration outside the function which it
 * did not understand, a member of a class that no header has, say. It complained of the declaration only. Each such use
 * becomes an error of its own, and so a loss of the function around it.
 */
#ifndef SYNCLINT_FRONT_SPOILED_H
#define SYNCLINT_FRONT_SPOILED_H

#include "front/reader.h"

/* Adds to reader->errors what the bodies of `definitions` (CXCursor) lost so. To be called before they are built. */
void spoiled_find(struct reader *reader, const GArray *definitions);

#endif
