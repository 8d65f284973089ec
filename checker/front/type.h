/*
 * Types: libclang's types to `struct type`. Equal types are one record.
 */
#ifndef SYNCLINT_FRONT_TYPE_H
#define SYNCLINT_FRONT_TYPE_H

#include "front/reader.h"

void type_init(struct reader *reader);
void type_release(struct reader *reader);

/* Index in types; 0 for what is no type. */
uint32_t type_of(struct reader *reader, CXType type);

/* The type of a variable or field; marked TYPE_GUESSED where the stand-in WDK says that it chose the type itself. */
uint32_t type_of_declaration(struct reader *reader, CXCursor declaration);

/* Size in bytes, 0 when unknown. */
uint32_t type_width(CXType type);

/* Without const and volatile. libclang's own function does not bear the invalid type that errors leave behind. */
CXType type_unqualified(CXType type);

bool type_is_record(CXType type);
bool type_is_array(CXType type);
bool type_is_reference(CXType type);
bool type_is_function(CXType type);
/* A pointer to a function, or an array of them. */
bool type_holds_function(CXType type);
bool type_is_volatile(CXType type);

/* The type that a function type, or a pointer or reference to one, describes; of kind CXType_Invalid when it is none.
 */
CXType type_function(CXType type);

#endif
