/* Wrappers around the locks that many functions take. */
#include "computeone.h"

/* Returns with the lock held; the IRQL of the caller goes where `Irql` points. */
VOID C1LockRing(PC1_ADAPTER Adapter, PKIRQL Irql)
{
    KeAcquireSpinLock(&Adapter->RingLock, Irql);
}

VOID C1UnlockRing(PC1_ADAPTER Adapter, KIRQL Irql)
{
    KeReleaseSpinLock(&Adapter->RingLock, Irql);
}

/* Submissions come at PASSIVE_LEVEL and at DISPATCH_LEVEL. */
VOID C1LockQueue(PC1_QUEUE Queue, PKIRQL Irql)
{
    *Irql = KeGetCurrentIrql();
    if (*Irql < DISPATCH_LEVEL)
        KeAcquireSpinLock(&Queue->Lock, Irql);
    else
        KeAcquireSpinLockAtDpcLevel(&Queue->Lock);
}

VOID C1UnlockQueue(PC1_QUEUE Queue, KIRQL Irql)
{
    if (Irql < DISPATCH_LEVEL)
        KeReleaseSpinLock(&Queue->Lock, Irql);
    else
        KeReleaseSpinLockFromDpcLevel(&Queue->Lock);
}

VOID C1LockTables(PC1_ADAPTER Adapter)
{
    KeEnterCriticalRegion();
    ExAcquireResourceExclusiveLite(&Adapter->TableResource, TRUE);
}

VOID C1UnlockTables(PC1_ADAPTER Adapter)
{
    ExReleaseResourceLite(&Adapter->TableResource);
    KeLeaveCriticalRegion();
}

/* Three DDIs and the fault handler call it. All but one of them run at PASSIVE_LEVEL. */
VOID C1TraceEvent(PC1_ADAPTER Adapter, ULONG What, ULONG Number)
{
    C1_TRACE *entry;

    ExAcquireFastMutex(&Adapter->TraceMutex); // expect: blocking-at-raised-irql
    entry = &Adapter->Trace[Adapter->TraceNext % C1_TRACE_ENTRIES];
    entry->What = What;
    entry->Number = Number;
    Adapter->TraceNext++;
    ExReleaseFastMutex(&Adapter->TraceMutex);
}
