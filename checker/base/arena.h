/*
 * An arena: zeroed memory that is released all at once. Objects of a program (link, flow, judge) live in one
 * and are never freed singly.
 */
#ifndef SYNCLINT_BASE_ARENA_H
#define SYNCLINT_BASE_ARENA_H

#include <stddef.h>

struct arena {
    struct arena_chunk *chunks;
};

void *arena_alloc(struct arena *arena, size_t size);
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
void *arena_copy(struct arena *arena, const void *bytes, size_t size);
void arena_release(struct arena *arena);

/* What lives in `other` lives in `arena` from now on; `other` is empty then. */
void arena_join(struct arena *arena, struct arena *other);

#define arena_new(arena, type)          ((type *)arena_alloc((arena), sizeof(type)))
#define arena_array(arena, type, count) ((type *)arena_alloc((arena), sizeof(type) * (size_t)(count)))

#endif
