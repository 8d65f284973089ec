/* Locks that an entry point keeps. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    ULONG Count, Limit;
} CASE_ADAPTER;

/* An early return in a helper. */
static NTSTATUS CaseAdd(CASE_ADAPTER *Adapter, ULONG Size)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql); // note: takes spin lock
    if (Adapter->Count + Size > Adapter->Limit)
        return STATUS_NO_MEMORY; // expect: lock-leaked "DxgkDdiEscape"
    Adapter->Count += Size;
    KeReleaseSpinLock(&Adapter->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    return CaseAdd((CASE_ADAPTER *)hAdapter, pEscape->PrivateDriverDataSize);
}

/* A wrapper takes the lock, its caller forgets to give it back on one way. */
static VOID CaseEnter(CASE_ADAPTER *Adapter)
{
    ExAcquireFastMutex(&Adapter->Mutex);
}

static VOID CaseLeave(CASE_ADAPTER *Adapter)
{
    ExReleaseFastMutex(&Adapter->Mutex);
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CaseEnter(adapter);
    switch (pCreateAllocation->NumAllocations) {
    case 0:
        return STATUS_INVALID_PARAMETER; // expect: lock-leaked "CASE_ADAPTER.Mutex"
    case 1:
        break;
    default:
        CaseLeave(adapter);
        return STATUS_NOT_SUPPORTED;
    }
    CaseLeave(adapter);
    return STATUS_SUCCESS;
}

/* Never given back at all. */
DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    CaseEnter(adapter);
    return STATUS_SUCCESS; // expect: lock-leaked
}
