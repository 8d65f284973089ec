/*
 * Annotations: the attributes annotate("synclint:key(arguments)") that our SAL and synclint.h macros leave on
 * declarations.
 */
#ifndef SYNCLINT_FRONT_ANNOTATION_H
#define SYNCLINT_FRONT_ANNOTATION_H

#include "front/reader.h"

/* Appends those that stand on `declaration` itself to `into`, without what is there already. */
void annotation_collect(struct reader *reader, CXCursor declaration, GArray *into /* struct annotation */);

/* Writes them to the facts. */
struct range annotation_store(struct reader *reader, const GArray *annotations);

/* Both at once. */
struct range annotation_read(struct reader *reader, CXCursor declaration);

#endif
