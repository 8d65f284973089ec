#include "portgpu.h"

#ifdef ALLOC_PRAGMA
#pragma alloc_text(PAGE, pg_heap_alloc)
#pragma alloc_text(PAGE, pg_heap_free)
#endif

struct pg_allocation *pg_heap_alloc(struct pg_heap *heap, SIZE_T bytes)
{
    struct pg_allocation *allocation;
    PAGED_CODE();
    allocation = os_alloc(sizeof(*allocation));
    if (!allocation)
        return NULL;
    allocation->heap = heap;
    allocation->bytes = bytes;
    allocation->refs = 1;
    allocation->flags = 0;
    os_mutex_take(&heap->mutex);
    if (heap->used + bytes > heap->size)
        goto full;
    heap->used += bytes;
    heap->blocks++;
    list_add_tail(&allocation->link, &heap->allocations);
    os_mutex_drop(&heap->mutex);
    return allocation;
full:
    os_mutex_drop(&heap->mutex);
    os_free(allocation);
    return NULL;
}

void pg_heap_free(struct pg_allocation *allocation)
{
    struct pg_heap *heap = allocation->heap;
    PAGED_CODE();
    if (os_atomic_dec(&allocation->refs) != 0)
        return;
    os_mutex_take(&heap->mutex);
    list_del(&allocation->link);
    heap->used -= allocation->bytes;
    os_mutex_drop(&heap->mutex);
    heap->blocks--; // expect: level0-race "holding 'pg_device.vram.mutex.mutex'"
    os_free(allocation);
}

ULONG64 pg_heap_used(struct pg_heap *heap)
{
    ULONG64 used;
    os_mutex_take(&heap->mutex);
    used = heap->used;
    os_mutex_drop(&heap->mutex);
    return used;
}
