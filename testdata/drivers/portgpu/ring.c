#include "portgpu.h"

static struct pg_job *pg_job_new(unsigned engine, unsigned fence)
{
    struct pg_job *job = os_alloc(sizeof(*job));
    if (!job)
        return NULL;
    list_init(&job->link);
    job->engine = engine;
    job->fence = fence;
    job->started = KeQueryInterruptTime();
    return job;
}

/* ring->lock is held */
static void pg_ring_emit(struct pg_ring *ring, ULONG value)
{
    ring->base[ring->tail] = value;
    ring->tail = (ring->tail + 1) % (PG_RING_BYTES / sizeof(ULONG));
}

NTSTATUS pg_ring_submit(struct pg_device *gpu, unsigned engine, unsigned fence, ULONG64 address, unsigned bytes)
{
    struct pg_ring *ring = &gpu->ring[engine];
    struct pg_job *job = pg_job_new(engine, fence);
    if (!job)
        return STATUS_NO_MEMORY;
    os_lock_take(&ring->lock);
    if (ring->submitted - ring->completed >= PG_MAX_FENCES) {
        os_lock_drop(&ring->lock);
        os_free(job);
        return STATUS_DEVICE_BUSY;
    }
    list_add_tail(&job->link, &ring->busy);
    pg_ring_emit(ring, (ULONG)address);
    pg_ring_emit(ring, (ULONG)(address >> 32));
    pg_ring_emit(ring, bytes);
    pg_ring_emit(ring, fence);
    ring->submitted = fence;
    gpu->hal->kick(gpu, engine, ring->tail);
    os_lock_drop(&ring->lock);
    gpu->stats.submissions++;
    return STATUS_SUCCESS;
}

/* Takes off all jobs up to the last completed fence; how many. From the DPC. */
unsigned pg_ring_retire(struct pg_device *gpu, unsigned engine)
{
    struct pg_ring *ring = &gpu->ring[engine];
    struct list_node done, *node;
    unsigned count = 0, last = pg_ring_last_fence(gpu, engine);
    list_init(&done);
    os_lock_take(&ring->lock);
    while (!list_empty(&ring->busy)) {
        struct pg_job *job = list_entry(ring->busy.next, struct pg_job, link);
        if ((int)(job->fence - last) > 0)
            break;
        list_del(&job->link);
        list_add_tail(&job->link, &done);
        count++;
    }
    os_lock_drop(&ring->lock);
    for (node = done.next; node != &done;) {
        struct pg_job *job = list_entry(node, struct pg_job, link);
        node = node->next;
        os_free(job);
    }
    return count;
}

/* Throws away what has not completed: after a reset. */
void pg_ring_drain(struct pg_device *gpu, unsigned engine)
{
    struct pg_ring *ring = &gpu->ring[engine];
    os_lock_take(&ring->lock);
    while (!list_empty(&ring->busy)) {
        struct pg_job *job = list_entry(ring->busy.next, struct pg_job, link);
        list_del(&job->link);
        os_free(job);
    }
    ring->tail = 0;
    os_lock_drop(&ring->lock);
}

struct pg_fence_query {
    struct pg_ring *ring;
    unsigned fence;
};

static BOOLEAN pg_read_fence(PVOID context)
{
    struct pg_fence_query *query = context;
    query->fence = query->ring->completed;
    return TRUE;
}

unsigned pg_ring_last_fence(struct pg_device *gpu, unsigned engine)
{
    struct pg_fence_query query = {&gpu->ring[engine], 0};
    BOOLEAN ran;
    gpu->dxgk.DxgkCbSynchronizeExecution(gpu->dxgk.DeviceHandle, pg_read_fence, &query, 0, &ran);
    return query.fence;
}
