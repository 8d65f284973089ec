/*
 * operator new and operator delete: which one a new or delete expression calls, which libclang does not say.
 */
#ifndef SYNCLINT_FRONT_ALLOCATE_H
#define SYNCLINT_FRONT_ALLOCATE_H

#include "front/reader.h"

/* Keeps a declaration of one of them. */
void allocate_declare(struct reader *reader, CXCursor declaration);

/* Text: USR of the operator `name` for objects of the type that takes so many parameters; of a class before global
 * ones; the bare name when none is declared. */
uint32_t allocate_operator(struct reader *reader, const char *name, CXType type, unsigned parameters);

#endif
