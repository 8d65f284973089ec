#include "base/nearest.h"

#include <glib.h>
#include <string.h>

/* Longer words are no typing errors of ours. */
enum { WORD_LIMIT = 64 };

/* Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
static uint32_t nearest_distance(const char *a, const char *b)
{
    uint32_t a_length = (uint32_t)strlen(a), b_length = (uint32_t)strlen(b);
    if (a_length > WORD_LIMIT || b_length > WORD_LIMIT)
        return UINT32_MAX;
    uint32_t rows[3][WORD_LIMIT + 1];
    uint32_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (uint32_t j = 0; j <= b_length; j++)
        last[j] = j;
    for (uint32_t i = 1; i <= a_length; i++) {
        row[0] = i;
        for (uint32_t j = 1; j <= b_length; j++) {
            uint32_t replaced = last[j - 1] + (a[i - 1] != b[j - 1]);
            row[j] = MIN(replaced, MIN(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = MIN(row[j], before[j - 2] + 1);
        }
        uint32_t *spare = before;
        before = last;
        last = row;
        row = spare;
    }
    return last[b_length];
}

const char *nearest_word(const char *word, const char *const *words, uint32_t count)
{
    const char *best = NULL;
    uint32_t best_distance = (uint32_t)strlen(word) / 3 + 2; /* one edit in short words, more in long ones */
    for (uint32_t i = 0; i < count; i++) {
        uint32_t distance = nearest_distance(word, words[i]);
        if (distance < best_distance) {
            best_distance = distance;
            best = words[i];
        }
    }
    return best;
}
