/* Fast mutex in a critical region: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Lock;
    KEVENT Idle;
    ULONG Count;
} CASE_ADAPTER;

/* Right, a wait under it too. */
DXGKDDI_ESCAPE CaseUse;
NTSTATUS CaseUse(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KeEnterCriticalRegion();
    ExAcquireFastMutexUnsafe(&adapter->Lock);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    ExReleaseFastMutexUnsafe(&adapter->Lock);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Kept on one way. */
DXGKDDI_CREATEALLOCATION CaseLeak;
NTSTATUS CaseLeak(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeEnterCriticalRegion();
    ExAcquireFastMutexUnsafe(&adapter->Lock);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    ExReleaseFastMutexUnsafe(&adapter->Lock);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    KeEnterCriticalRegion();
    ExAcquireFastMutexUnsafe(&adapter->Lock);
    ExAcquireFastMutexUnsafe(&adapter->Lock); // expect: lock-double-acquire
    ExReleaseFastMutexUnsafe(&adapter->Lock);
    ExReleaseFastMutexUnsafe(&adapter->Lock);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    KeEnterCriticalRegion();
    ExReleaseFastMutexUnsafe(&adapter->Lock); // expect: lock-release-unheld
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Too high for it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutexUnsafe(&adapter->Lock); // expect: SL115
    ExReleaseFastMutexUnsafe(&adapter->Lock);
}
