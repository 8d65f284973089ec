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

/* A reference is bound to the temporary at `path` or to a part of it, if it is one: it lives on as long as the
 * innermost block. */
void temporary_extend(struct build *build, uint32_t path);

/*
 * Evaluation that may not happen (the right side of &&, an arm of ?:) stands between temporary_maybe and
 * temporary_surely. temporary_prepare comes before the way to it parts: each temporary that the expression may make
 * gets a local that says at the end whether it was made.
 */
void temporary_prepare(struct build *build, CXCursor expression);
/* The same, without the object that the expression itself makes: it is taken over. */
void temporary_prepare_within(struct build *build, CXCursor expression);
void temporary_maybe(struct build *build);
void temporary_surely(struct build *build);

#endif
