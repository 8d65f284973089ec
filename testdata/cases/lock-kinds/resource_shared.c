/* ERESOURCE, shared: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ERESOURCE Lock;
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
    ExAcquireResourceSharedLite(&adapter->Lock, TRUE);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    ExReleaseResourceLite(&adapter->Lock);
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
    ExAcquireResourceSharedLite(&adapter->Lock, TRUE);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    ExReleaseResourceLite(&adapter->Lock);
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
    ExAcquireResourceSharedLite(&adapter->Lock, TRUE);
    ExAcquireResourceSharedLite(&adapter->Lock, TRUE);
    ExReleaseResourceLite(&adapter->Lock);
    ExReleaseResourceLite(&adapter->Lock);
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
    ExReleaseResourceLite(&adapter->Lock);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Too high for it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireResourceSharedLite(&adapter->Lock, TRUE); // expect: SL115
    ExReleaseResourceLite(&adapter->Lock);
}

/* The other forms. */
DXGKDDI_QUERYADAPTERINFO CaseStarve;
NTSTATUS CaseStarve(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    KeEnterCriticalRegion();
    ExAcquireSharedStarveExclusive(&adapter->Lock, TRUE);
    ExReleaseResourceLite(&adapter->Lock);
    ExAcquireSharedWaitForExclusive(&adapter->Lock, TRUE);
    ExReleaseResourceForThreadLite(&adapter->Lock, ExGetCurrentResourceThread());
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* One of them kept. */
DXGKDDI_SETPALETTE CaseStarveleak;
NTSTATUS CaseStarveleak(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPalette);
    ExEnterCriticalRegionAndAcquireSharedWaitForExclusive(&adapter->Lock);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS; // expect: lock-leaked
}
