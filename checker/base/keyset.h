/*
 * A map from short keys of 32-bit numbers to numbers, for lookup only: which index a record of a given content has,
 * which node stands for a variable. Its order is never looked at.
 */
#ifndef SYNCLINT_BASE_KEYSET_H
#define SYNCLINT_BASE_KEYSET_H

#include <stdint.h>

struct keyset {
    uint32_t words; /* numbers in a key */
    uint32_t count, capacity;
    uint32_t *keys;   /* `words` for each entry */
    uint32_t *values; /* one for each entry */
    uint32_t *slots;  /* open addressing: entry + 1, 0 free */
    uint32_t slot_count;
};

void keyset_init(struct keyset *keyset, uint32_t words);
void keyset_release(struct keyset *keyset);

/* Value stored for `key`, 0 when there is none. */
uint32_t keyset_get(const struct keyset *keyset, const uint32_t *key);

/* Where the value of `key` is stored; a new key starts with 0. Valid until the next call of this function. */
uint32_t *keyset_value(struct keyset *keyset, const uint32_t *key);

#endif
