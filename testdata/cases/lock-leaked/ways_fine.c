/* Every lock taken is given back, on every way: through wrappers, flags, tries, handles, helpers that drop it. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_NODE {
    struct _CASE_NODE *Next;
    KSPIN_LOCK Lock;
    ULONG Key;
    ULONG Value;
} CASE_NODE;

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    KIRQL OldIrql;
    FAST_MUTEX Mutex;
    ERESOURCE Resource;
    EX_SPIN_LOCK Rundown;
    KEVENT Idle;
    BOOLEAN UseMutex;
    ULONG Uses;
    LONG Busy;
    CASE_NODE *Nodes;
} CASE_ADAPTER;

/* ---- wrappers */

static VOID CaseLock(CASE_ADAPTER *Adapter, PKIRQL OldIrql)
{
    KeAcquireSpinLock(&Adapter->Lock, OldIrql);
}

static VOID CaseUnlock(CASE_ADAPTER *Adapter, KIRQL OldIrql)
{
    KeReleaseSpinLock(&Adapter->Lock, OldIrql);
}

static VOID CaseLockInside(CASE_ADAPTER *Adapter)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Other, &irql);
    Adapter->OldIrql = irql;
}

static VOID CaseUnlockInside(CASE_ADAPTER *Adapter)
{
    KeReleaseSpinLock(&Adapter->Other, Adapter->OldIrql);
}

/* Nothing above DISPATCH_LEVEL, both of them. */
static VOID CaseLockLow(CASE_ADAPTER *Adapter, PKIRQL OldIrql)
{
    if (KeGetCurrentIrql() <= DISPATCH_LEVEL)
        KeAcquireSpinLock(&Adapter->Lock, OldIrql);
}

static VOID CaseUnlockLow(CASE_ADAPTER *Adapter, KIRQL OldIrql)
{
    if (KeGetCurrentIrql() <= DISPATCH_LEVEL)
        KeReleaseSpinLock(&Adapter->Lock, OldIrql);
}

/* One variant for each level. */
static VOID CaseLockAny(CASE_ADAPTER *Adapter, PKIRQL OldIrql, PBOOLEAN Raised)
{
    *Raised = FALSE;
    if (KeGetCurrentIrql() < DISPATCH_LEVEL) {
        KeAcquireSpinLock(&Adapter->Lock, OldIrql);
        *Raised = TRUE;
    } else {
        KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
    }
}

static VOID CaseUnlockAny(CASE_ADAPTER *Adapter, KIRQL OldIrql, BOOLEAN Raised)
{
    if (Raised)
        KeReleaseSpinLock(&Adapter->Lock, OldIrql);
    else
        KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

/* Success means that the lock is held. */
static NTSTATUS CaseBegin(CASE_ADAPTER *Adapter, ULONG Size, PKIRQL OldIrql)
{
    if (Size == 0)
        return STATUS_DEVICE_BUSY;
    KeAcquireSpinLock(&Adapter->Lock, OldIrql);
    return STATUS_SUCCESS;
}

static BOOLEAN CaseTry(CASE_ADAPTER *Adapter)
{
    return ExTryToAcquireFastMutex(&Adapter->Mutex);
}

static VOID CaseMaybe(CASE_ADAPTER *Adapter, BOOLEAN Lock)
{
    if (Lock)
        ExAcquireFastMutex(&Adapter->Mutex);
}

static VOID CaseMaybeNot(CASE_ADAPTER *Adapter, BOOLEAN Lock)
{
    if (Lock)
        ExReleaseFastMutex(&Adapter->Mutex);
}

/* ---- helpers */

/* Drops the caller's lock and takes it again. */
static VOID CaseSettle(CASE_ADAPTER *Adapter, PKIRQL OldIrql)
{
    KeReleaseSpinLock(&Adapter->Lock, *OldIrql);
    KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, NULL);
    KeAcquireSpinLock(&Adapter->Lock, OldIrql);
}

/* Gives it back when it fails. */
static BOOLEAN CaseCheck(CASE_ADAPTER *Adapter, KIRQL OldIrql)
{
    if (Adapter->Busy < 0) {
        KeReleaseSpinLock(&Adapter->Lock, OldIrql);
        return FALSE;
    }
    return TRUE;
}

static CASE_NODE *CaseFindLocked(CASE_ADAPTER *Adapter, ULONG Key, PKIRQL OldIrql)
{
    CASE_NODE *node;
    for (node = Adapter->Nodes; node; node = node->Next) {
        if (node->Key == Key) {
            KeAcquireSpinLock(&node->Lock, OldIrql);
            return node;
        }
    }
    return NULL;
}

static VOID CaseCount(PKSPIN_LOCK Lock, PLONG Count)
{
    KIRQL irql;
    KeAcquireSpinLock(Lock, &irql);
    ++*Count;
    KeReleaseSpinLock(Lock, irql);
}

static VOID CaseRecurse(CASE_NODE *Node)
{
    KIRQL irql;
    if (Node == NULL)
        return;
    KeAcquireSpinLock(&Node->Lock, &irql);
    Node->Value++;
    KeReleaseSpinLock(&Node->Lock, irql);
    CaseRecurse(Node->Next);
}

/* Always one lock in hand. */
static VOID CaseHandOverHand(CASE_NODE *First)
{
    CASE_NODE *node = First, *next;
    KIRQL irql;
    KeAcquireSpinLock(&node->Lock, &irql);
    while ((next = node->Next) != NULL) {
        KeAcquireSpinLockAtDpcLevel(&next->Lock);
        KeReleaseSpinLockFromDpcLevel(&node->Lock);
        node = next;
    }
    KeReleaseSpinLock(&node->Lock, irql);
}

/* ---- entry points */

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE handle;
    BOOLEAN locked = FALSE, raised, mutex;
    KIRQL irql = PASSIVE_LEVEL;
    NTSTATUS status;

    CaseLock(adapter, &irql);
    while (adapter->Busy)
        CaseSettle(adapter, &irql);
    CaseUnlock(adapter, irql);

    CaseLockInside(adapter);
    CaseUnlockInside(adapter);
    CaseLockLow(adapter, &irql);
    CaseUnlockLow(adapter, irql);
    CaseLockAny(adapter, &irql, &raised);
    CaseUnlockAny(adapter, irql, raised);

    if (pEscape->PrivateDriverDataSize > 16) {
        KeAcquireSpinLock(&adapter->Lock, &irql);
        locked = TRUE;
    }
    if (locked)
        KeReleaseSpinLock(&adapter->Lock, irql);

    mutex = adapter->UseMutex;
    CaseMaybe(adapter, mutex);
    CaseMaybeNot(adapter, mutex);
    if (adapter->UseMutex)
        ExAcquireFastMutex(&adapter->Mutex);
    if (adapter->UseMutex)
        ExReleaseFastMutex(&adapter->Mutex);

    if (CaseTry(adapter))
        ExReleaseFastMutex(&adapter->Mutex);

    status = CaseBegin(adapter, pEscape->PrivateDriverDataSize, &irql);
    if (!NT_SUCCESS(status))
        return status;
    KeReleaseSpinLock(&adapter->Lock, irql);

    KeAcquireInStackQueuedSpinLock(&adapter->Other, &handle);
    KeReleaseInStackQueuedSpinLock(&handle);

    CaseCount(&adapter->Lock, &adapter->Busy);
    CaseRecurse(adapter->Nodes);
    CaseHandOverHand(adapter->Nodes);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_NODE *node;
    KIRQL irql;
    NTSTATUS status = STATUS_SUCCESS;

    node = CaseFindLocked(adapter, pCreateAllocation->NumAllocations, &irql);
    if (node) {
        node->Value++;
        KeReleaseSpinLock(&node->Lock, irql);
    }

    KeAcquireSpinLock(&adapter->Lock, &irql);
    if (!CaseCheck(adapter, irql))
        return STATUS_UNSUCCESSFUL;
    if (adapter->Busy > 10) {
        status = STATUS_DEVICE_BUSY;
        goto done;
    }
    adapter->Busy++;
done:
    KeReleaseSpinLock(&adapter->Lock, irql);

    KeEnterCriticalRegion();
    if (ExAcquireResourceExclusiveLite(&adapter->Resource, FALSE)) {
        adapter->Uses++;
        ExReleaseResourceLite(&adapter->Resource);
    }
    KeLeaveCriticalRegion();

    irql = ExAcquireSpinLockShared(&adapter->Rundown);
    ExReleaseSpinLockShared(&adapter->Rundown, irql);
    return status;
}

/* Already at DISPATCH_LEVEL. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql = DISPATCH_LEVEL;
    BOOLEAN raised;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Busy--;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    CaseLockAny(adapter, &irql, &raised);
    CaseUnlockAny(adapter, irql, raised);
}
