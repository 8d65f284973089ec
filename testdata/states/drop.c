/* Helpers that drop the caller's lock for a while, or for good. */
#include <ntddk.h>

typedef struct _QUEUE {
    KSPIN_LOCK Lock;
    KEVENT Idle;
    LONG Busy;
} QUEUE;

/* Balanced relative to its entry. */
VOID WaitUnlocked(QUEUE *Queue, KIRQL *Irql)
{
    KeReleaseSpinLock(&Queue->Lock, *Irql);
    KeWaitForSingleObject(&Queue->Idle, Executive, KernelMode, FALSE, NULL);
    KeAcquireSpinLock(&Queue->Lock, Irql);
}

VOID Drain(QUEUE *Queue)
{
    KIRQL irql;
    KeAcquireSpinLock(&Queue->Lock, &irql);
    while (Queue->Busy)
        WaitUnlocked(Queue, &irql);
    KeReleaseSpinLock(&Queue->Lock, irql);
    Queue->Busy = 1;
}

/* Gives it back on failure only. */
BOOLEAN Check(QUEUE *Queue, KIRQL Irql)
{
    if (Queue->Busy < 0) {
        KeReleaseSpinLock(&Queue->Lock, Irql);
        return FALSE;
    }
    return TRUE;
}

NTSTATUS Start(QUEUE *Queue)
{
    KIRQL irql;
    KeAcquireSpinLock(&Queue->Lock, &irql);
    if (!Check(Queue, irql))
        return STATUS_UNSUCCESSFUL;
    Queue->Busy++;
    KeReleaseSpinLock(&Queue->Lock, irql);
    return STATUS_SUCCESS;
}

/* What Drain found is not what this wrote: others were at it in between. It returns all the same. */
VOID Restart(QUEUE *Queue)
{
    Queue->Busy = 1;
    Drain(Queue);
}
