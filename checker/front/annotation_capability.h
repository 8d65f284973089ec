/*
 * clang's thread safety attributes - guarded_by(x), requires_capability(x), ... - in the words of our annotations.
 * libclang shows such an attribute without its arguments, so these are read from the source: behind the attribute
 * where it is written out, else from the use of the macro whose definition spells it.
 */
#ifndef SYNCLINT_FRONT_ANNOTATION_CAPABILITY_H
#define SYNCLINT_FRONT_ANNOTATION_CAPABILITY_H

#include "front/reader.h"

/*
 * Texts like those of annotate attributes, in order ("when_begin(return == true)", "acquires_lock(m)", "when_end"), to
 * be freed by g_strfreev; NULL for an attribute of another kind. Where the arguments cannot be told, the list is empty
 * and `name` is the attribute (g_free).
 */
char **annotation_capability(struct reader *reader, CXCursor attribute, char **name);

#endif
