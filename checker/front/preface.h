/*
 * The preface of a source: the headers that its first lines include, as far as sources that begin alike may load them
 * compiled (precompiled.h) in place of reading them.
 *
 * A header is in the preface when all that it and the headers it includes do lasts (lasting.h).
 */
#ifndef SYNCLINT_FRONT_PREFACE_H
#define SYNCLINT_FRONT_PREFACE_H

#include <clang-c/Index.h>
#include <glib.h>
#include <stdbool.h>

/* A file that was entered. */
struct preface_file {
    char *path; /* absolute */
    bool system;
};

struct preface {
    const GArray *shared; /* asked for: how much of its opening each other source shares with this one (guint) */
    guint least;          /* and how many sources the preface must serve */
    GString *text;        /* a source that includes the headers; empty: there is no preface */
    GPtrArray *files;     /* struct preface_file *: all that is entered, in order, the source itself left out */
    guint opening_end;    /* how much of its opening (opening.h) a source must share */
};

void preface_init(struct preface *preface, const GArray *shared, guint least);

/* Finds the preface of a unit that was parsed with nothing precompiled; it is as long as pays most. */
void preface_read(struct preface *preface, CXTranslationUnit unit);
void preface_release(struct preface *preface);

#endif
