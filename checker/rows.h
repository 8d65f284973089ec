/*
 * The catalogue of a run: the built-in rows, and those of the files that the options name (--model).
 */
#ifndef SYNCLINT_ROWS_H
#define SYNCLINT_ROWS_H

#include "base/arena.h"
#include "model/catalogue.h"
#include "options.h"

/* Lives in `arena` if there are files. NULL when one cannot be used; each mistake was said with its file and line. */
const struct catalogue *rows_catalogue(const struct options *options, struct arena *arena);

#endif
