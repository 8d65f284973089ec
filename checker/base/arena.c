#include "base/arena.h"

#include <glib.h>
#include <stdarg.h>
#include <string.h>

struct arena_chunk {
    struct arena_chunk *next;
    size_t used, size;
    _Alignas(max_align_t) char bytes[];
};

enum { CHUNK_SIZE = 256 * 1024 };

void *arena_alloc(struct arena *arena, size_t size)
{
    size = (size + _Alignof(max_align_t) - 1) & ~(_Alignof(max_align_t) - 1);
    struct arena_chunk *chunk = arena->chunks;
    if (!chunk || chunk->size - chunk->used < size) {
        size_t chunk_size = size > CHUNK_SIZE ? size : CHUNK_SIZE;
        chunk = g_malloc0(sizeof(struct arena_chunk) + chunk_size);
        chunk->size = chunk_size;
        chunk->next = arena->chunks;
        arena->chunks = chunk;
    }
    void *result = chunk->bytes + chunk->used;
    chunk->used += size;
    return result;
}

void *arena_copy(struct arena *arena, const void *bytes, size_t size)
{
    void *result = arena_alloc(arena, size);
    if (size)
        memcpy(result, bytes, size);
    return result;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = g_strdup_vprintf(format, args);
    va_end(args);
    char *result = arena_copy(arena, text, strlen(text) + 1);
    g_free(text);
    return result;
}

void arena_release(struct arena *arena)
{
    struct arena_chunk *chunk = arena->chunks;
    while (chunk) {
        struct arena_chunk *next = chunk->next;
        g_free(chunk);
        chunk = next;
    }
    arena->chunks = NULL;
}

void arena_join(struct arena *arena, struct arena *other)
{
    struct arena_chunk **last = &arena->chunks; /* the first chunk is the one that is being filled */
    while (*last)
        last = &(*last)->next;
    *last = other->chunks;
    other->chunks = NULL;
}
