/* Push lock, exclusive: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
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
    ExAcquirePushLockExclusive(&adapter->Lock);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    ExReleasePushLockExclusive(&adapter->Lock);
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
    ExAcquirePushLockExclusive(&adapter->Lock);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    ExReleasePushLockExclusive(&adapter->Lock);
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
    ExAcquirePushLockExclusive(&adapter->Lock);
    ExAcquirePushLockExclusive(&adapter->Lock); // expect: lock-double-acquire
    ExReleasePushLockExclusive(&adapter->Lock);
    ExReleasePushLockExclusive(&adapter->Lock);
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
    ExReleasePushLockExclusive(&adapter->Lock); // expect: lock-release-unheld
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Too high for it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquirePushLockExclusive(&adapter->Lock); // expect: SL115
    ExReleasePushLockExclusive(&adapter->Lock);
}

/* Given back in the other mode. */
DXGKDDI_QUERYADAPTERINFO CaseWrong;
NTSTATUS CaseWrong(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    KeEnterCriticalRegion();
    ExAcquirePushLockExclusive(&adapter->Lock);
    ExReleasePushLockShared(&adapter->Lock); // expect: release-variant-mismatch "held exclusive"
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}
