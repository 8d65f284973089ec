/* Wrappers that come back with the lock held, and their twins. */
#include <ntddk.h>

typedef struct _DEVICE {
    KSPIN_LOCK Lock;
    KIRQL OldIrql;
    FAST_MUTEX Mutex;
    LONG Count;
} DEVICE;

/* The level goes out through a pointer. */
VOID LockDevice(DEVICE *Device, KIRQL *OldIrql)
{
    KeAcquireSpinLock(&Device->Lock, OldIrql);
}

VOID UnlockDevice(DEVICE *Device, KIRQL OldIrql)
{
    KeReleaseSpinLock(&Device->Lock, OldIrql);
}

VOID UseWrapper(DEVICE *Device)
{
    KIRQL irql;
    LockDevice(Device, &irql);
    Device->Count++;
    UnlockDevice(Device, irql);
    Device->Count--;
}

/* The level is what the wrapper returns. */
KIRQL Enter(KSPIN_LOCK *Lock)
{
    return KeAcquireSpinLockRaiseToDpc(Lock);
}

VOID UseResult(DEVICE *Device)
{
    KIRQL irql = Enter(&Device->Lock);
    Device->Count++;
    KeReleaseSpinLock(&Device->Lock, irql);
    Device->Count--;
}

/* The level is kept in the object. */
VOID LockInside(DEVICE *Device)
{
    KIRQL irql;
    KeAcquireSpinLock(&Device->Lock, &irql);
    Device->OldIrql = irql;
}

VOID UnlockInside(DEVICE *Device)
{
    KeReleaseSpinLock(&Device->Lock, Device->OldIrql);
}

VOID UseInside(DEVICE *Device)
{
    LockInside(Device);
    Device->Count++;
    UnlockInside(Device);
    Device->Count--;
}

/* A lock as a parameter: which one it is depends on the caller. */
VOID Bump(KSPIN_LOCK *Lock, LONG *Count)
{
    KIRQL irql;
    KeAcquireSpinLock(Lock, &irql);
    ++*Count;
    KeReleaseSpinLock(Lock, irql);
}

/* Through a local of its own, and a mutex, which keeps the level itself. */
VOID UseLocal(DEVICE *Device)
{
    DEVICE *device = Device;
    KSPIN_LOCK *lock = &device->Lock;
    KIRQL irql;
    ExAcquireFastMutex(&device->Mutex);
    KeAcquireSpinLock(lock, &irql);
    Bump(&Device->Lock, &Device->Count); /* takes it again */
    KeReleaseSpinLock(&Device->Lock, irql);
    ExReleaseFastMutex(&Device->Mutex);
    Device->Count++;
}

/* What is looked up comes back locked. */
DEVICE *FindLocked(DEVICE **Table, ULONG Index, KIRQL *Irql)
{
    DEVICE *device = Table[Index];
    KeAcquireSpinLock(&device->Lock, Irql);
    return device;
}

VOID UseFound(DEVICE **Table)
{
    KIRQL irql;
    DEVICE *device = FindLocked(Table, 3, &irql);
    device->Count++;
    KeReleaseSpinLock(&device->Lock, irql);
    device->Count--;
}
