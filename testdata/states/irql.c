/* Levels: raised, lowered, tested. */
#include <ntddk.h>

typedef struct _ADAPTER {
    KSPIN_LOCK Lock;
    KEVENT Event;
    LONG Count;
} ADAPTER;

VOID Raise(ADAPTER *Adapter)
{
    KIRQL old;
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    Adapter->Count++;
    KeLowerIrql(old);
    old = KeRaiseIrqlToDpcLevel();
    Adapter->Count--;
    KeLowerIrql(old);
    Adapter->Count = 0;
}

/* One branch for each variant. */
VOID Both(ADAPTER *Adapter)
{
    KIRQL irql = KeGetCurrentIrql(), old;
    if (irql < DISPATCH_LEVEL)
        KeAcquireSpinLock(&Adapter->Lock, &old);
    else
        KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
    Adapter->Count++;
    if (irql < DISPATCH_LEVEL)
        KeReleaseSpinLock(&Adapter->Lock, old);
    else
        KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
    Adapter->Count--;
}

/* A wait that is guarded. */
VOID WaitIfAllowed(ADAPTER *Adapter)
{
    if (KeGetCurrentIrql() < DISPATCH_LEVEL)
        KeWaitForSingleObject(&Adapter->Event, Executive, KernelMode, FALSE, NULL);
    Adapter->Count++;
}

BOOLEAN MayWait(VOID)
{
    return KeGetCurrentIrql() <= APC_LEVEL;
}

VOID WaitIfSaid(ADAPTER *Adapter)
{
    if (MayWait())
        KeWaitForSingleObject(&Adapter->Event, Executive, KernelMode, FALSE, NULL);
    Adapter->Count++;
}

/* Nothing above DISPATCH_LEVEL, the twin must know. */
VOID LockLow(ADAPTER *Adapter, KIRQL *Old)
{
    if (KeGetCurrentIrql() <= DISPATCH_LEVEL)
        KeAcquireSpinLock(&Adapter->Lock, Old);
}

VOID UnlockLow(ADAPTER *Adapter, KIRQL Old)
{
    if (KeGetCurrentIrql() <= DISPATCH_LEVEL)
        KeReleaseSpinLock(&Adapter->Lock, Old);
}

VOID UseLow(ADAPTER *Adapter)
{
    KIRQL old;
    LockLow(Adapter, &old);
    Adapter->Count++;
    UnlockLow(Adapter, old);
    Adapter->Count--;
}

VOID Paged(ADAPTER *Adapter)
{
    PAGED_CODE();
    Adapter->Count++;
}

VOID AtDpcLevel(ADAPTER *Adapter)
{
    NT_ASSERT(KeGetCurrentIrql() == DISPATCH_LEVEL);
    KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
    Adapter->Count++;
    KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}
