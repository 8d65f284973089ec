/*
 * PortGpu: the kernel-mode part of a full graphics driver for a made-up GPU with two engines, written as code that is shared with
 * other systems is written: a thin layer for the operating system, a table of operations for each generation of the hardware.
 * It is an example for synclint: a few defects are seeded among correct concurrent code and marked on their lines.
 */
#ifndef PORTGPU_H
#define PORTGPU_H

#include "os.h"
#include <dispmprt.h>

#define PG_ENGINES     2
#define PG_RING_BYTES  0x10000
#define PG_MAX_FENCES  256

struct pg_device;

/* What differs between generations. */
struct pg_hal {
    NTSTATUS (*start)(struct pg_device *gpu);
    void (*stop)(struct pg_device *gpu);
    void (*kick)(struct pg_device *gpu, unsigned engine, unsigned tail);
    unsigned (*ack)(struct pg_device *gpu);
    void (*reset)(struct pg_device *gpu, unsigned engine);
};

/* One command buffer on its way. */
struct pg_job {
    struct list_node link;
    unsigned fence;
    unsigned engine;
    UINT node;
    ULONG64 started;
};

struct pg_ring {
    os_lock_t lock;
    volatile ULONG *base;
    unsigned tail;
    unsigned submitted;
    unsigned completed;     /* written by the ISR */
    struct list_node busy;  /* of struct pg_job */
};

struct pg_heap {
    os_mutex_t mutex;
    ULONG64 used, size;
    unsigned blocks;
    struct list_node allocations;
};

struct pg_allocation {
    struct list_node link;
    struct pg_heap *heap;
    SIZE_T bytes;
    os_atomic_t refs;
    unsigned flags;
};

struct pg_context {
    struct pg_device *gpu;
    unsigned engine;
    unsigned id;
    os_atomic_t pending;
};

struct pg_stats {
    ULONG64 submissions, faults, resets;
    os_atomic_t contexts;
};

struct pg_device {
    const struct pg_hal *hal;
    volatile ULONG *regs;
    DXGKRNL_INTERFACE dxgk;
    PDEVICE_OBJECT pdo;
    struct pg_ring ring[PG_ENGINES];
    struct pg_heap vram;
    struct pg_stats stats;
    unsigned next_context;
    unsigned irq_pending;   /* causes for the DPC: ISR, and the DPC under synchronization */
    unsigned power_state;
    BOOLEAN irq_on;
    os_mutex_t power_mutex;
    KTIMER hang_timer;
    KDPC hang_dpc;
};

/* hw.c */
extern const struct pg_hal pg_gen1, pg_gen2;

/* ring.c */
NTSTATUS pg_ring_submit(struct pg_device *gpu, unsigned engine, unsigned fence, ULONG64 address, unsigned bytes);
unsigned pg_ring_retire(struct pg_device *gpu, unsigned engine);
void pg_ring_drain(struct pg_device *gpu, unsigned engine);
unsigned pg_ring_last_fence(struct pg_device *gpu, unsigned engine);

/* heap.c */
struct pg_allocation *pg_heap_alloc(struct pg_heap *heap, SIZE_T bytes);
void pg_heap_free(struct pg_allocation *allocation);
ULONG64 pg_heap_used(struct pg_heap *heap);

/* ddi.c */
DXGKDDI_INTERRUPT_ROUTINE pg_interrupt;
DXGKDDI_DPC_ROUTINE pg_dpc;

#endif
