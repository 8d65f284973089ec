/* The same shapes as in ways_fine.c, each with its mistake. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_NODE {
    struct _CASE_NODE *Next;
    KSPIN_LOCK Lock;
    ULONG Key;
} CASE_NODE;

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    CASE_NODE *Nodes;
    BOOLEAN UseMutex;
} CASE_ADAPTER;

static VOID CaseLock(CASE_ADAPTER *Adapter, PKIRQL OldIrql)
{
    KeAcquireSpinLock(&Adapter->Lock, OldIrql);
}

static VOID CaseUnlock(CASE_ADAPTER *Adapter, KIRQL OldIrql)
{
    KeReleaseSpinLock(&Adapter->Lock, OldIrql);
}

/* Two wrappers, one way without the second. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    CaseLock(adapter, &irql);
    if (pEscape->PrivateDriverDataSize == 0)
        return STATUS_INVALID_PARAMETER; // expect: lock-leaked
    CaseUnlock(adapter, irql);
    return STATUS_SUCCESS;
}

/* Two wrappers that go by a flag, and are told different things. */
static VOID CaseMaybe(CASE_ADAPTER *Adapter, BOOLEAN Lock)
{
    if (Lock)
        ExAcquireFastMutex(&Adapter->Mutex);
}

static VOID CaseMaybeNot(CASE_ADAPTER *Adapter, BOOLEAN Lock)
{
    if (Lock)
        ExReleaseFastMutex(&Adapter->Mutex); // expect: lock-release-unheld
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CaseMaybe(adapter, FALSE);
    CaseMaybeNot(adapter, TRUE);
    UNREFERENCED_PARAMETER(pCreateAllocation);
    return STATUS_SUCCESS;
}

/* What is found comes back locked, and stays so. */
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

DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    CASE_NODE *node = CaseFindLocked(adapter, pDestroyAllocation->NumAllocations, &irql);
    if (node == NULL)
        return STATUS_SUCCESS;
    if (node->Key == 7)
        return STATUS_UNSUCCESSFUL; // expect: lock-leaked
    KeReleaseSpinLock(&node->Lock, irql);
    return STATUS_SUCCESS;
}

/* A try whose success is thrown away on one way. */
DXGKDDI_OPENALLOCATIONINFO CaseOpenAllocation;
NTSTATUS CaseOpenAllocation(const HANDLE hDevice, const DXGKARG_OPENALLOCATION *pOpenAllocation)
{
    CASE_ADAPTER *adapter = *(CASE_ADAPTER **)hDevice;
    if (!ExTryToAcquireFastMutex(&adapter->Mutex))
        return STATUS_DEVICE_BUSY;
    if (pOpenAllocation->NumAllocations == 0)
        return STATUS_INVALID_PARAMETER; // expect: lock-leaked
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* Given back through the handle of another lock. */
DXGKDDI_CLOSEALLOCATION CaseCloseAllocation;
NTSTATUS CaseCloseAllocation(const HANDLE hDevice, const DXGKARG_CLOSEALLOCATION *pCloseAllocation)
{
    CASE_ADAPTER *adapter = *(CASE_ADAPTER **)hDevice;
    KLOCK_QUEUE_HANDLE outer, inner;
    UNREFERENCED_PARAMETER(pCloseAllocation);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &outer);
    KeAcquireInStackQueuedSpinLockAtDpcLevel(&adapter->Other, &inner);
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&inner);
    return STATUS_SUCCESS; // expect: lock-leaked "Lock"
}
