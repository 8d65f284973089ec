/* Push lock, shared: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntifs.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    EX_PUSH_LOCK Lock;
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
    ExAcquirePushLockShared(&adapter->Lock);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    ExReleasePushLockShared(&adapter->Lock);
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
    ExAcquirePushLockShared(&adapter->Lock);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    ExReleasePushLockShared(&adapter->Lock);
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
    ExAcquirePushLockShared(&adapter->Lock);
    ExAcquirePushLockShared(&adapter->Lock);
    ExReleasePushLockShared(&adapter->Lock);
    ExReleasePushLockShared(&adapter->Lock);
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
    ExReleasePushLockShared(&adapter->Lock); // expect: lock-release-unheld
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Too high for it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquirePushLockShared(&adapter->Lock); // expect: SL115
    ExReleasePushLockShared(&adapter->Lock);
}

/* Given back in the other mode. */
DXGKDDI_QUERYADAPTERINFO CaseWrong;
NTSTATUS CaseWrong(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    KeEnterCriticalRegion();
    ExAcquirePushLockShared(&adapter->Lock);
    ExReleasePushLockExclusive(&adapter->Lock); // expect: release-variant-mismatch "held shared"
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}
