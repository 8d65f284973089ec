/* Releases without an acquisition. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex, Other;
    ULONG Count;
} CASE_ADAPTER;

/* Twice on one way. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    if (pEscape->PrivateDriverDataSize == 0) {
        ExReleaseFastMutex(&adapter->Mutex);
        goto leave;
    }
    adapter->Count++;
leave:
    ExReleaseFastMutex(&adapter->Mutex); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* A helper gives back what its caller gives back as well. */
static VOID CaseLeave(CASE_ADAPTER *Adapter, KIRQL Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, Irql);
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    CaseLeave(adapter, irql);
    KeReleaseSpinLock(&adapter->Lock, irql); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* Never taken. */
DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    ExReleaseFastMutex(&adapter->Other); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}
