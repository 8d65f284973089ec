/*
 * operator new and operator delete: which one a new or delete expression calls, which libclang does not say.
 */
#ifndef SYNCLINT_FRONT_ALLOCATE_H
#define SYNCLINT_FRONT_ALLOCATE_H

#include "front/reader.h"

/* Is a function one of them? */
bool allocate_is(CXCursor declaration);

/* Keeps a declaration of one of them. */
void allocate_declare(struct reader *reader, CXCursor declaration);

/* What a new or delete expression looks like in the text. */
struct allocate_form {
    bool array;    /* new T[n], delete[] p */
    bool global;   /* ::new T, ::delete p */
    uint32_t type; /* new: offset in its file of the type's name; what stands before is placement */
};

struct allocate_form allocate_form_of(const struct reader *reader, CXCursor expression);

/* Text: USR of `operator new` for objects of the type with these placement arguments (CXType); of the class before
 * global ones; the bare name when none is declared. */
uint32_t allocate_new(struct reader *reader, struct allocate_form form, CXType type, const GArray *placement);

/* The same of `operator delete`. */
uint32_t allocate_delete(struct reader *reader, struct allocate_form form, CXType type);

#endif
