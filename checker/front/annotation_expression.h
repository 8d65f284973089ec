/*
 * The expressions that annotations hold: "Adapter->Lock", "*Irql", "Wait && Flags & 1", "NT_SUCCESS(return)". The text
 * is the one of the source, with macros as written; names mean nothing yet, but for the parameters of the declaration.
 */
#ifndef SYNCLINT_FRONT_ANNOTATION_EXPRESSION_H
#define SYNCLINT_FRONT_ANNOTATION_EXPRESSION_H

#include "facts/facts.h"

/* Nesting and number of parts beyond which an expression is refused. */
enum { EXPRESSION_DEPTH = 64, EXPRESSION_PARTS = 1024 };

/*
 * Reads the whole of `text`; several expressions with commas between them are an EXPRESSION_LIST. Casts are left out.
 * Gives the index in facts->expressions, parts before what they are part of; 0 when it is no expression: then nothing
 * was added, `expected` says in words what was, and `at` the offset where.
 */
uint32_t annotation_expression(struct facts *facts, const char *text, const char **expected, uint32_t *at);

/*
 * Names that are parameters become EXPRESSION_PARAMETER, in what was added from `first` on. `names` are texts, by
 * number; `current` is the number of the parameter that `_Curr_` stands for, -1 for none.
 */
void annotation_bind(struct facts *facts, uint32_t first, const uint32_t *names, uint32_t count, int current);

#endif
