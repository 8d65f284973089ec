/* ERESOURCE, exclusive: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
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
    ExAcquireResourceExclusiveLite(&adapter->Lock, TRUE);
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
    ExAcquireResourceExclusiveLite(&adapter->Lock, TRUE);
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
    ExAcquireResourceExclusiveLite(&adapter->Lock, TRUE);
    ExAcquireResourceExclusiveLite(&adapter->Lock, TRUE);
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
    ExAcquireResourceExclusiveLite(&adapter->Lock, TRUE); // expect: SL115
    ExReleaseResourceLite(&adapter->Lock);
}

/* A try: FALSE does not wait. */
DXGKDDI_QUERYADAPTERINFO CaseTry;
NTSTATUS CaseTry(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    KeEnterCriticalRegion();
    if (ExAcquireResourceExclusiveLite(&adapter->Lock, FALSE))
        ExReleaseResourceLite(&adapter->Lock);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Both in one call. */
DXGKDDI_SETPALETTE CaseRegion;
NTSTATUS CaseRegion(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPalette);
    ExEnterCriticalRegionAndAcquireResourceExclusive(&adapter->Lock);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    ExReleaseResourceAndLeaveCriticalRegion(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* Converted, kept. */
DXGKDDI_SETPOINTERPOSITION CaseConvert;
NTSTATUS CaseConvert(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    KeEnterCriticalRegion();
    ExAcquireResourceExclusiveLite(&adapter->Lock, TRUE);
    ExConvertExclusiveToSharedLite(&adapter->Lock);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS; // expect: lock-leaked
}
