/*
 * What the expressions of annotations name: access paths in the terms of the annotated function.
 */
#ifndef SYNCLINT_LINK_NAMED_H
#define SYNCLINT_LINK_NAMED_H

#include "link/program.h"

struct naming {
    struct facts *facts;
    struct keyset records; /* text of a name to its record */
    struct keyset globals; /* text of a name to its global */
    struct keyset behind;  /* type of a pointer or array to the type of what it leads to */
    uint32_t func, file;   /* of the annotation in hand */
};

void naming_init(struct naming *naming, struct facts *facts);
void naming_release(struct naming *naming);

/*
 * The memory that `expression` means in an annotation of `func` (facts.funcs), as a path in facts; 0 when it is no such
 * thing or a name in it is not known. `file` is the text of the file where it stands, for statics.
 */
uint32_t named_path(struct naming *naming, uint32_t func, uint32_t expression, uint32_t file);

/*
 * The same for a lock. Authors write the lock, its address and a pointer to it for each other: a pointer means what it
 * points to.
 */
uint32_t named_lock(struct naming *naming, uint32_t func, uint32_t expression, uint32_t file);

#endif
