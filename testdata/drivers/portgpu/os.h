/* The small layer that the shared code of PortGpu stands on: the same names exist for other systems. */
#ifndef PORTGPU_OS_H
#define PORTGPU_OS_H

#include <ntddk.h>
#include <ntstrsafe.h>

typedef struct os_lock {
    KSPIN_LOCK lock;
    KIRQL old;
} os_lock_t;

typedef struct os_mutex {
    KMUTEX mutex;
} os_mutex_t;

typedef volatile LONG os_atomic_t;

static __inline void os_lock_init(os_lock_t *l)
{
    KeInitializeSpinLock(&l->lock);
    l->old = PASSIVE_LEVEL;
}

static __inline void os_lock_take(os_lock_t *l)
{
    KIRQL old;
    KeAcquireSpinLock(&l->lock, &old);
    l->old = old;
}

static __inline void os_lock_drop(os_lock_t *l)
{
    KeReleaseSpinLock(&l->lock, l->old);
}

static __inline void os_mutex_init(os_mutex_t *m)
{
    KeInitializeMutex(&m->mutex, 0);
}

static __inline void os_mutex_take(os_mutex_t *m)
{
    (void)KeWaitForSingleObject(&m->mutex, Executive, KernelMode, FALSE, NULL);
}

static __inline void os_mutex_drop(os_mutex_t *m)
{
    KeReleaseMutex(&m->mutex, FALSE);
}

#define os_atomic_inc(a)    InterlockedIncrement(a)
#define os_atomic_dec(a)    InterlockedDecrement(a)
#define os_atomic_read(a)   InterlockedCompareExchange((a), 0, 0)
#define os_alloc(size)      ExAllocatePool2(POOL_FLAG_NON_PAGED, (size), 'trop')
#define os_free(p)          ExFreePoolWithTag((p), 'trop')
#define os_log(fmt, ...)    DbgPrintEx(DPFLTR_IHVVIDEO_ID, DPFLTR_INFO_LEVEL, "portgpu: " fmt "\n", ##__VA_ARGS__)

/* Doubly linked lists as other systems have them. */
struct list_node {
    struct list_node *next, *prev;
};

#define list_init(head)     ((head)->next = (head)->prev = (head))
#define list_empty(head)    ((head)->next == (head))
#define list_entry(n, type, member) ((type *)((char *)(n) - offsetof(type, member)))
#define list_for_each(n, head) for ((n) = (head)->next; (n) != (head); (n) = (n)->next)

static __inline void list_add_tail(struct list_node *node, struct list_node *head)
{
    node->prev = head->prev;
    node->next = head;
    head->prev->next = node;
    head->prev = node;
}

static __inline void list_del(struct list_node *node)
{
    node->prev->next = node->next;
    node->next->prev = node->prev;
    list_init(node);
}

#endif
