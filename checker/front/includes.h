/*
 * Follows the #include lines of sources by their text alone, to learn what clang could not find by itself on a file
 * system that knows letter case: names spelled otherwise than on disk. On the way it finds .tmh files that are not
 * there and gathers what they would hold (trace.h), and turns files to UTF-8 that are not.
 */
#ifndef SYNCLINT_FRONT_INCLUDES_H
#define SYNCLINT_FRONT_INCLUDES_H

#include <glib.h>

#include "front/folders.h"
#include "front/trace.h"

struct includes {
    struct folders *folders; /* borrowed */
    GPtrArray *search;       /* char *: absolute folders that includes are looked for in */
    GHashTable *searched;    /* the same, as a set */
    GHashTable *seen;        /* files asked for, absolute, as the include spells them */
    GHashTable *texts;       /* include texts looked for in `search` */
    GHashTable *aliases;     /* path as asked for -> path on disk, where they differ */
    GHashTable *texts_made;  /* path on disk -> GBytes, UTF-8: what clang cannot read as it is on disk */
    GHashTable *traces;      /* paths of .tmh files that do not exist */
    struct trace trace;
    GPtrArray *queue; /* files to read: path as asked for, path on disk in turn */
};

void includes_init(struct includes *includes, struct folders *folders);
void includes_release(struct includes *includes);

/* One more folder to look in. All must be known before the first file is followed. */
void includes_search(struct includes *includes, const char *folder);

/* Follows one file and all that it includes. Gives NULL, or why the file itself cannot be read. */
const char *includes_follow(struct includes *includes, const char *file);

#endif
