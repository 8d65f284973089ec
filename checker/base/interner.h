/*
 * Sets as numbers: equal sequences of equal-sized records get one index, index 0 is the empty sequence. Records must
 * have no padding bytes with changing content (zero them): they are compared as bytes.
 */
#ifndef SYNCLINT_BASE_INTERNER_H
#define SYNCLINT_BASE_INTERNER_H

#include <stddef.h>
#include <stdint.h>

struct interner_sequence {
    uint32_t first, count; /* records */
};

struct interner {
    size_t width;    /* bytes in a record */
    uint8_t *bytes;  /* records of all sequences; moves when one is added */
    uint32_t length; /* records used */
    uint32_t capacity;
    struct interner_sequence *sequences; /* moves too */
    uint32_t count, sequence_capacity;
    struct interner_slot {
        uint32_t sequence; /* 0 free */
        uint32_t hash;
    } * slots; /* open addressing */
    uint32_t slot_count;
};

void interner_init(struct interner *interner, size_t width);
void interner_release(struct interner *interner);

/* Index of the sequence, added if new. `records` may point into the interner itself. */
uint32_t interner_add(struct interner *interner, const void *records, uint32_t count);

/* Records of a sequence; valid until the next interner_add. */
static inline const void *interner_get(const struct interner *interner, uint32_t index, uint32_t *count)
{
    *count = interner->sequences[index].count;
    return interner->bytes + (size_t)interner->sequences[index].first * interner->width;
}

#endif
