/*
 * What a first parse knows that helps to mend what it does not: where the records are defined, which names are types,
 * how functions are declared. Read only when there is something to mend.
 */
#ifndef SYNCLINT_FRONT_REPAIR_KNOWN_H
#define SYNCLINT_FRONT_REPAIR_KNOWN_H

#include <clang-c/Index.h>
#include <glib.h>
#include <stdbool.h>

struct known {
    GHashTable *records;   /* name, or "FILE:LINE:COLUMN" of one without, to CXCursor *: definition */
    GHashTable *types;     /* name of a type to CXCursor *: its declaration */
    GHashTable *functions; /* name to CXCursor *: declaration, the definition if it is here */
    GHashTable *variables; /* name to CXCursor *: at file scope, or of a class */
    bool places;           /* C++: an operator new that takes more than a size and an address is declared */
};

void known_read(struct known *known, CXTranslationUnit unit);
void known_release(struct known *known);

/* The definition of the record that the compiler calls `name` in a message; NULL none. */
const CXCursor *known_record(const struct known *known, const char *name);

/* "struct" or "union", as the record with this tag is declared. */
const char *known_keyword(const struct known *known, const char *tag);

/* The tag of the record that `type` names: "_MDL" for MDL. NULL: it is no record. g_free. */
char *known_tag(const struct known *known, const char *type);

#endif
