/*
 * The opening of a source: the directives that it begins with, before any code. Sources with one opening, one folder
 * and the same arguments mean the same by it; so what it includes need be compiled once (preface.h).
 */
#ifndef SYNCLINT_FRONT_OPENING_H
#define SYNCLINT_FRONT_OPENING_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* A directive of the opening. */
struct opening_line {
    guint line;      /* of the source */
    guint end;       /* length of the opening's text up to and with it */
    size_t from, to; /* where it stands in the source, without comments */
};

struct opening {
    GString *text; /* its includes, defines, undefs and pragmas, one a line, without comments and indentation */
    GArray *lines; /* struct opening_line */
};

/* Fills `opening`; it ends where anything else begins: code, a condition, a line that is continued. */
void opening_read(struct opening *opening, const char *text, size_t length);
void opening_release(struct opening *opening);

/* A copy of the source (g_free it) in which blanks stand for the directives of the first `end` of the opening's text.
 */
char *opening_blank(const struct opening *opening, const char *text, size_t length, guint end);

/* How much of the two texts is the same, in whole lines. */
guint opening_common(const GString *left, const GString *right);

#endif
