/*
 * Structures, unions and classes: their fields with offsets (members of anonymous ones flattened into the record around
 * them), bases and destructor. A record is read when a type names it, whether user or system code declares it.
 */
#ifndef SYNCLINT_FRONT_RECORD_H
#define SYNCLINT_FRONT_RECORD_H

#include "front/reader.h"

/* Index in records of the definition of what `declaration` declares, 0 when it has none. Its fields are read by
 * record_finish. */
uint32_t record_of(struct reader *reader, CXCursor declaration);

/* The fields of the record are wanted. */
void record_ask(struct reader *reader, uint32_t index);

/* Text: the tag, or the typedef name of an unnamed one, or "outer::field" when it has none; that of the record around
 * it for an anonymous one. */
uint32_t record_name(struct reader *reader, CXCursor declaration);

/* The record declaration that a field stands in for users: anonymous ones skipped. */
CXCursor record_around(CXCursor field);

/* The record that a typedef names, not a pointer to it; null when it names none. */
CXCursor record_of_typedef(CXCursor declaration);

/* Notes a typedef, so that the record knows the first name given to it. */
void record_typedef(struct reader *reader, CXCursor declaration);

/* Reads the fields of all records met so far. */
void record_finish(struct reader *reader);

/* The fields of a type in their order, for initialisers: unnamed bit-fields left out, anonymous members kept. */
void record_fields(CXType type, GArray *fields /* CXCursor */);

/* Does the field have an anonymous structure or union as type? Such a member has no name of its own. */
bool record_field_is_anonymous(CXCursor field);

/* The destructor declared by the record or, when it declares none, a null cursor. */
CXCursor record_destructor(const struct reader *reader, CXCursor declaration);

/* Its constructor that takes no arguments, or a null cursor. */
CXCursor record_default_constructor(const struct reader *reader, CXCursor declaration);

/* A base or a field of a class. */
struct record_part {
    CXCursor cursor; /* base specifier or field */
    CXType type;     /* of a base that depends on the arguments of a template: what it is for this class, if known */
    bool is_base;
};

/* Does the class or a base of it have a virtual base? */
bool record_has_virtual_base(struct reader *reader, CXType type);

/* Bases, then fields, in their order. */
void record_parts(const struct reader *reader, CXType type, GArray *parts /* struct record_part */);

#endif
