#include "base/interner.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "base/say.h"

void interner_init(struct interner *interner, size_t width)
{
    memset(interner, 0, sizeof(*interner));
    interner->width = width;
    interner->capacity = 64;
    interner->bytes = g_malloc0(interner->capacity * width);
    interner->sequence_capacity = 64;
    interner->sequences = g_new0(struct interner_sequence, interner->sequence_capacity);
    interner->count = 1;
    interner->slot_count = 128;
    interner->slots = g_new0(uint32_t, interner->slot_count);
}

void interner_release(struct interner *interner)
{
    g_free(interner->bytes);
    g_free(interner->sequences);
    g_free(interner->slots);
    memset(interner, 0, sizeof(*interner));
}

static uint32_t hash_bytes(const uint8_t *bytes, size_t length)
{
    uint32_t value = 2166136261u;
    for (size_t i = 0; i < length; i++)
        value = (value ^ bytes[i]) * 16777619u;
    return value ^ (value >> 15);
}

static uint32_t find_slot(const struct interner *interner, const void *records, uint32_t count)
{
    size_t length = (size_t)count * interner->width;
    uint32_t mask = interner->slot_count - 1;
    uint32_t slot = hash_bytes(records, length) & mask;
    for (; interner->slots[slot]; slot = (slot + 1) & mask) {
        const struct interner_sequence *sequence = &interner->sequences[interner->slots[slot]];
        if (sequence->count == count &&
            !memcmp(interner->bytes + (size_t)sequence->first * interner->width, records, length))
            break;
    }
    return slot;
}

static void grow_slots(struct interner *interner)
{
    g_free(interner->slots);
    interner->slot_count *= 2;
    interner->slots = g_new0(uint32_t, interner->slot_count);
    for (uint32_t i = 1; i < interner->count; i++) {
        const struct interner_sequence *sequence = &interner->sequences[i];
        const uint8_t *records = interner->bytes + (size_t)sequence->first * interner->width;
        interner->slots[find_slot(interner, records, sequence->count)] = i;
    }
}

/* Copies the records to the end, which may move what `records` points to when that lies inside. */
static void append(struct interner *interner, const void *records, uint32_t count)
{
    if (interner->length > UINT32_MAX / 4 - count)
        bug("interned sets over 2^30 records");
    uint32_t needed = interner->length + count;
    const uint8_t *start = interner->bytes, *end = start + (size_t)interner->length * interner->width;
    size_t offset = (const uint8_t *)records - start;
    bool inside = (const uint8_t *)records >= start && (const uint8_t *)records < end;
    if (needed > interner->capacity) {
        while (interner->capacity < needed)
            interner->capacity *= 2;
        interner->bytes = g_realloc(interner->bytes, (size_t)interner->capacity * interner->width);
        if (inside)
            records = interner->bytes + offset;
    }
    memcpy(interner->bytes + (size_t)interner->length * interner->width, records, (size_t)count * interner->width);
    interner->length = needed;
}

uint32_t interner_add(struct interner *interner, const void *records, uint32_t count)
{
    if (!count)
        return 0;
    uint32_t slot = find_slot(interner, records, count);
    if (interner->slots[slot])
        return interner->slots[slot];
    if (interner->count == interner->sequence_capacity) {
        interner->sequence_capacity *= 2;
        interner->sequences = g_renew(struct interner_sequence, interner->sequences, interner->sequence_capacity);
    }
    uint32_t index = interner->count++;
    interner->sequences[index] = (struct interner_sequence){interner->length, count};
    append(interner, records, count);
    interner->slots[slot] = index;
    if (interner->count * 2 > interner->slot_count)
        grow_slots(interner);
    return index;
}
