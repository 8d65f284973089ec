#include "base/keyset.h"

#include <glib.h>
#include <string.h>

static uint32_t hash(const uint32_t *key, uint32_t words)
{
    uint32_t value = 2166136261u;
    for (uint32_t i = 0; i < words; i++) {
        value = (value ^ key[i]) * 0x9e3779b1u;
        value ^= value >> 15;
    }
    return value;
}

/* Slot that holds the key, or the free one where it belongs. */
static uint32_t slot_of(const struct keyset *keyset, const uint32_t *key)
{
    uint32_t mask = keyset->slot_count - 1;
    uint32_t slot = hash(key, keyset->words) & mask;
    while (keyset->slots[slot]) {
        const uint32_t *held = keyset->keys + (size_t)(keyset->slots[slot] - 1) * keyset->words;
        if (memcmp(held, key, keyset->words * sizeof(*key)) == 0)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

void keyset_init(struct keyset *keyset, uint32_t words)
{
    *keyset = (struct keyset){.words = words, .slot_count = 64};
    keyset->slots = g_new0(uint32_t, keyset->slot_count);
}

void keyset_release(struct keyset *keyset)
{
    g_free(keyset->keys);
    g_free(keyset->values);
    g_free(keyset->slots);
    *keyset = (struct keyset){0};
}

uint32_t keyset_get(const struct keyset *keyset, const uint32_t *key)
{
    uint32_t entry = keyset->slots[slot_of(keyset, key)];
    return entry ? keyset->values[entry - 1] : 0;
}

static void grow_slots(struct keyset *keyset)
{
    g_free(keyset->slots);
    keyset->slot_count *= 2;
    keyset->slots = g_new0(uint32_t, keyset->slot_count);
    for (uint32_t i = 0; i < keyset->count; i++)
        keyset->slots[slot_of(keyset, keyset->keys + (size_t)i * keyset->words)] = i + 1;
}

uint32_t *keyset_value(struct keyset *keyset, const uint32_t *key)
{
    uint32_t slot = slot_of(keyset, key);
    if (keyset->slots[slot])
        return &keyset->values[keyset->slots[slot] - 1];
    if (keyset->count == keyset->capacity) {
        keyset->capacity = keyset->capacity ? keyset->capacity * 2 : 32;
        keyset->keys = g_renew(uint32_t, keyset->keys, (size_t)keyset->capacity * keyset->words);
        keyset->values = g_renew(uint32_t, keyset->values, keyset->capacity);
    }
    memcpy(keyset->keys + (size_t)keyset->count * keyset->words, key, keyset->words * sizeof(*key));
    keyset->values[keyset->count] = 0;
    keyset->slots[slot] = ++keyset->count;
    if (keyset->count * 2 > keyset->slot_count)
        grow_slots(keyset);
    return &keyset->values[keyset->count - 1];
}
