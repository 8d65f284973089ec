/*
 * Annotations: the attributes annotate("synclint:key(arguments)") that our SAL and synclint.h macros leave on
 * declarations.
 */
#ifndef SYNCLINT_FRONT_ANNOTATION_H
#define SYNCLINT_FRONT_ANNOTATION_H

#include "front/reader.h"

/* What the names in an annotation may mean, besides what all can see. */
struct annotation_scope {
    const GArray *parameters; /* CXCursor: of the function; NULL none */
    int current;              /* number of the parameter that is annotated, -1 none */
};

/*
 * Appends those that stand on `declaration` itself to `into`, without what is there already. What is no expression is
 * kept as text, and said once.
 */
void annotation_collect(struct reader *reader, CXCursor declaration, struct annotation_scope scope,
                        GArray *into /* struct annotation */);

/* Writes them to the facts. */
struct range annotation_store(struct reader *reader, const GArray *annotations);

/* Both at once, of what is neither a function nor a parameter. */
struct range annotation_read(struct reader *reader, CXCursor declaration);

#endif
