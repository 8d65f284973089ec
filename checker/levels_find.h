/*
 * What a person means by a name: a DDI, a callback, a kernel function, a routine that is handed over, or a kind of
 * asynchronous routine ("work-item"). Upper and lower case are the same; "DxgkDdi" and "DxgkCb" may be left out.
 */
#ifndef SYNCLINT_LEVELS_FIND_H
#define SYNCLINT_LEVELS_FIND_H

#include <glib.h>

#include "model/catalogue.h"

enum levels_kind { SUBJECT_DDI, SUBJECT_CALLBACK, SUBJECT_API, SUBJECT_ASYNC, SUBJECT_ROOT };

struct levels_subject {
    enum levels_kind kind;
    const struct ddi *ddi;
    const struct api *api;     /* callback or function */
    const struct async *async; /* the first row of its type */
    enum root_kind root;
};

/*
 * Appends what `word` names to `found`: what has that name, and if nothing has, DDIs, callbacks and functions with
 * `word` in their name. False when there is nothing; it was said then, with the nearest name.
 */
bool levels_find(const struct catalogue *catalogue, const char *word, GArray *found);

/* The part of a name that people say: without "DxgkDdi" or "DxgkCb". */
const char *levels_find_short(const char *name);

const char *levels_find_name(const struct levels_subject *subject);

/* The DDIs of a level (-1: any) and class (NULL: any), in the order of the catalogue. */
GPtrArray *levels_find_ddis(const struct catalogue *catalogue, int level, const char *class_name);

/* Is there such a class? Says so if not, with the nearest name or all of them. */
bool levels_find_class(const struct catalogue *catalogue, const char *class_name);

#endif
