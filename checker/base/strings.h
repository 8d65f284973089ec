/*
 * A string table: every text once, addressed by the offset of its first byte. Offset 0 is the empty text and
 * means "none". Equal texts have equal offsets, so names compare by number. The bytes may move when a text is
 * added: keep offsets, not pointers, across strings_add.
 */
#ifndef SYNCLINT_BASE_STRINGS_H
#define SYNCLINT_BASE_STRINGS_H

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

struct strings {
    char *bytes;     /* texts, each ended by a zero byte */
    uint32_t length; /* bytes used */
    uint32_t capacity;
    uint32_t *slots; /* open-addressing table of offsets */
    uint32_t slot_count;
    uint32_t count; /* texts held */
};

void strings_init(struct strings *strings);
void strings_release(struct strings *strings);

/* Offset of `text`, added if new. NULL counts as the empty text. */
uint32_t strings_add(struct strings *strings, const char *text);
uint32_t strings_add_length(struct strings *strings, const char *text, size_t length);

/* Offset of `text`, or 0 when it is not held. */
uint32_t strings_find(const struct strings *strings, const char *text);

static inline const char *strings_text(const struct strings *strings, uint32_t offset)
{
    return strings->bytes + offset;
}

#endif
