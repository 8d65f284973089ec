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
    interner->slots = g_new0(struct interner_slot, interner->slot_count);
}

void interner_release(struct interner *interner)
{
    g_free(interner->bytes);
    g_free(interner->sequences);
    g_free(interner->slots);
    memset(interner, 0, sizeof(*interner));
}

/* Four bytes at a time; what is left over at the end as one more word. */
static uint32_t hash_bytes(const uint8_t *bytes, size_t length)
{
    uint32_t value = 2166136261u, word;
    for (; length; bytes += sizeof(word), length -= sizeof(word)) {
        word = 0;
        memcpy(&word, bytes, length < sizeof(word) ? length : sizeof(word));
        value = (value ^ word) * 0x9E3779B1u;
        value ^= value >> 15;
        if (length < sizeof(word))
            break;
    }
    return value;
}

static uint32_t find_slot(const struct interner *interner, const void *records, uint32_t count, uint32_t hash)
{
    size_t length = (size_t)count * interner->width;
    uint32_t mask = interner->slot_count - 1;
    uint32_t slot = hash & mask;
    for (; interner->slots[slot].sequence; slot = (slot + 1) & mask) {
        const struct interner_sequence *sequence = &interner->sequences[interner->slots[slot].sequence];
        if (interner->slots[slot].hash == hash && sequence->count == count &&
            !memcmp(interner->bytes + (size_t)sequence->first * interner->width, records, length))
            break;
    }
    return slot;
}

static void grow_slots(struct interner *interner)
{
    struct interner_slot *old = interner->slots;
    uint32_t old_count = interner->slot_count;
    interner->slot_count *= 2;
    interner->slots = g_new0(struct interner_slot, interner->slot_count);
    for (uint32_t i = 0; i < old_count; i++) {
        uint32_t slot = old[i].hash & (interner->slot_count - 1);
        if (!old[i].sequence)
            continue;
        while (interner->slots[slot].sequence)
            slot = (slot + 1) & (interner->slot_count - 1);
        interner->slots[slot] = old[i];
    }
    g_free(old);
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
    uint32_t hash = hash_bytes(records, (size_t)count * interner->width);
    uint32_t slot = find_slot(interner, records, count, hash);
    if (interner->slots[slot].sequence)
        return interner->slots[slot].sequence;
    if (interner->count == interner->sequence_capacity) {
        interner->sequence_capacity *= 2;
        interner->sequences = g_renew(struct interner_sequence, interner->sequences, interner->sequence_capacity);
    }
    uint32_t index = interner->count++;
    interner->sequences[index] = (struct interner_sequence){interner->length, count};
    append(interner, records, count);
    interner->slots[slot] = (struct interner_slot){index, hash};
    if (interner->count * 2 > interner->slot_count)
        grow_slots(interner);
    return index;
}
