/*
 * Reads rows (rules/README.md) into a catalogue. The same code reads the built-in rows when synclint is built and
 * a user's rows when it runs. The first key of a row says what it is: "ddi", "api", "callback", "async" or "overlap".
 */
#ifndef SYNCLINT_MODEL_CATALOGUE_LOAD_H
#define SYNCLINT_MODEL_CATALOGUE_LOAD_H

#include "base/arena.h"
#include "model/catalogue.h"

/*
 * A catalogue made of `base` (NULL: nothing) and the rows of the files. A row of a file replaces the row of `base`
 * that it names. Lives in `arena`. Every mistake is said once with its file and line; then the result is NULL.
 */
const struct catalogue *catalogue_load(const struct catalogue *base, const char *const *paths, uint32_t count,
                                       struct arena *arena);

#endif
