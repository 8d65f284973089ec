/*
 * The files that a unit was read from, as a tree: which file entered which, in order.
 */
#ifndef SYNCLINT_FRONT_INCLUSION_H
#define SYNCLINT_FRONT_INCLUSION_H

#include <clang-c/Index.h>
#include <glib.h>
#include <stdbool.h>

/* A file entered. A header included twice, and entered twice, is there twice. */
struct inclusion {
    CXFile file;
    char *path;     /* as clang calls it */
    unsigned depth; /* 0: the source */
    unsigned line;  /* of the directive that entered it; 0: included by the command line */
    bool system;
};

/* Each is followed by those it entered. The source comes first, then what the command line includes. */
GArray *inclusion_list(CXTranslationUnit unit); /* struct inclusion */
void inclusion_free(GArray *list);

/* One behind the last of those that the file at `index` entered, and those they did. */
guint inclusion_end(const GArray *list, guint index);

#endif
