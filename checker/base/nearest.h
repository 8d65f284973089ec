/*
 * The word a person probably meant: for "unknown option", "unknown rule" and the like.
 */
#ifndef SYNCLINT_BASE_NEAREST_H
#define SYNCLINT_BASE_NEAREST_H

#include <stdint.h>

/* The word of `words` with the fewest edits from `word`, the first of equals; NULL when none is near enough to help. */
const char *nearest_word(const char *word, const char *const *words, uint32_t count);

#endif
