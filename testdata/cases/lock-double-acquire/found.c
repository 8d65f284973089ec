/* A thread that waits for a lock it holds. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    KGUARDED_MUTEX Guarded;
    ULONG Count;
} CASE_ADAPTER;

static ULONG CaseCount(CASE_ADAPTER *Adapter)
{
    ULONG count;
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql); // expect: lock-double-acquire "CASE_ADAPTER.Lock"
    count = Adapter->Count;
    KeReleaseSpinLock(&Adapter->Lock, irql);
    return count;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Count = CaseCount(adapter) + 1;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* In a loop that forgets the release on one way. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UINT i = pCreateAllocation->NumAllocations;
    ExAcquireFastMutex(&adapter->Mutex);
    if (i == 2)
        ExAcquireFastMutex(&adapter->Mutex); // expect: lock-double-acquire
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* Through a pointer to the lock. */
static VOID CaseBump(PKGUARDED_MUTEX Mutex, PULONG Count)
{
    KeAcquireGuardedMutex(Mutex); // expect: lock-double-acquire
    ++*Count;
    KeReleaseGuardedMutex(Mutex);
}

DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG count = pDestroyAllocation->NumAllocations;
    KeAcquireGuardedMutex(&adapter->Guarded);
    CaseBump(&adapter->Guarded, &count);
    KeReleaseGuardedMutex(&adapter->Guarded);
    return STATUS_SUCCESS;
}
