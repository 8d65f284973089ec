#include "base/strings.h"

#include <string.h>

#include "base/say.h"

static uint32_t hash(const char *text, size_t length)
{
    uint32_t value = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < length; i++)
        value = (value ^ (unsigned char)text[i]) * 16777619u;
    return value;
}

static bool equals(const struct strings *strings, uint32_t offset, const char *text, size_t length)
{
    const char *held = strings->bytes + offset;
    return memcmp(held, text, length) == 0 && held[length] == '\0';
}

/* Slot that holds the text, or the free one where it belongs. */
static uint32_t slot_of(const struct strings *strings, const char *text, size_t length)
{
    uint32_t mask = strings->slot_count - 1;
    uint32_t slot = hash(text, length) & mask;
    while (strings->slots[slot]) {
        uint32_t offset = strings->slots[slot];
        if (offset + length < strings->length && equals(strings, offset, text, length))
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

static void grow_slots(struct strings *strings)
{
    uint32_t *old = strings->slots;
    uint32_t old_count = strings->slot_count;
    strings->slot_count = old_count * 2;
    strings->slots = g_new0(uint32_t, strings->slot_count);
    for (uint32_t i = 0; i < old_count; i++) {
        if (!old[i])
            continue;
        const char *text = strings->bytes + old[i];
        strings->slots[slot_of(strings, text, strlen(text))] = old[i];
    }
    g_free(old);
}

void strings_init(struct strings *strings)
{
    *strings = (struct strings){.capacity = 4096, .length = 1, .slot_count = 1024};
    strings->bytes = g_malloc0(strings->capacity);
    strings->slots = g_new0(uint32_t, strings->slot_count);
}

void strings_release(struct strings *strings)
{
    g_free(strings->bytes);
    g_free(strings->slots);
    *strings = (struct strings){0};
}

uint32_t strings_add_length(struct strings *strings, const char *text, size_t length)
{
    if (!length)
        return 0;
    uint32_t slot = slot_of(strings, text, length);
    if (strings->slots[slot])
        return strings->slots[slot];
    size_t wanted = (size_t)strings->length + length + 1;
    if (wanted > UINT32_MAX / 2)
        bug("string table over 2 GiB");
    if (wanted > strings->capacity) {
        while (wanted > strings->capacity)
            strings->capacity *= 2;
        strings->bytes = g_realloc(strings->bytes, strings->capacity);
    }
    uint32_t offset = strings->length;
    memcpy(strings->bytes + offset, text, length);
    strings->bytes[offset + length] = '\0';
    strings->length = (uint32_t)wanted;
    strings->slots[slot] = offset;
    strings->count++;
    if (strings->count * 2 > strings->slot_count)
        grow_slots(strings);
    return offset;
}

uint32_t strings_add(struct strings *strings, const char *text)
{
    return text ? strings_add_length(strings, text, strlen(text)) : 0;
}

uint32_t strings_find(const struct strings *strings, const char *text)
{
    if (!text || !*text)
        return 0;
    return strings->slots[slot_of(strings, text, strlen(text))];
}
