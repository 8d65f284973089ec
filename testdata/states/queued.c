/* In-stack queued spin locks are released through their handle. */
#include <ntddk.h>

typedef struct _RING {
    KSPIN_LOCK Lock, Other;
    LONG Count;
} RING;

VOID Direct(RING *Ring)
{
    KLOCK_QUEUE_HANDLE handle, inner;
    KeAcquireInStackQueuedSpinLock(&Ring->Lock, &handle);
    KeAcquireInStackQueuedSpinLockAtDpcLevel(&Ring->Other, &inner);
    Ring->Count++;
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&inner);
    Ring->Count++;
    KeReleaseInStackQueuedSpinLock(&handle);
    Ring->Count++;
}

VOID LockRing(RING *Ring, KLOCK_QUEUE_HANDLE *Handle)
{
    KeAcquireInStackQueuedSpinLock(&Ring->Lock, Handle);
}

VOID UnlockRing(KLOCK_QUEUE_HANDLE *Handle)
{
    KeReleaseInStackQueuedSpinLock(Handle);
}

VOID UseRing(RING *Ring)
{
    KLOCK_QUEUE_HANDLE handle;
    LockRing(Ring, &handle);
    Ring->Count++;
    UnlockRing(&handle);
    Ring->Count--;
}
