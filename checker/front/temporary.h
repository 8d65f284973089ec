/*
 * Temporary objects: they live to the end of the full expression that makes them.
 */
#ifndef SYNCLINT_FRONT_TEMPORARY_H
#define SYNCLINT_FRONT_TEMPORARY_H

#include "front/build.h"

/* Where a full expression begins: to be given to temporary_end. */
guint temporary_begin(const struct build *build);

/* A temporary of the type lives at `path` from here on. Nothing happens when its end does nothing. */
void temporary_add(struct build *build, uint32_t path, CXType type, CXCursor expression);

/* Writes the ends of the temporaries made since `begin`, last first, at the end of `expression`. temporary_forget then
 * drops them; a condition writes them on both of its ways. */
void temporary_end(struct build *build, guint begin, CXCursor expression);
void temporary_forget(struct build *build, guint begin);

/* A reference is bound to the temporary at `path`, if it is one: it lives on as long as the innermost block. */
void temporary_extend(struct build *build, uint32_t path);

/* Evaluation that may not happen (the right side of &&, an arm of ?:) stands between these. */
void temporary_maybe(struct build *build);
void temporary_surely(struct build *build);

#endif
