/* Guarded mutex: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KGUARDED_MUTEX Lock;
    KEVENT Idle;
    ULONG Count;
} CASE_ADAPTER;

/* Right, a wait under it too. */
DXGKDDI_ESCAPE CaseUse;
NTSTATUS CaseUse(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireGuardedMutex(&adapter->Lock);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    KeReleaseGuardedMutex(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* Kept on one way. */
DXGKDDI_CREATEALLOCATION CaseLeak;
NTSTATUS CaseLeak(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeAcquireGuardedMutex(&adapter->Lock);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    KeReleaseGuardedMutex(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    KeAcquireGuardedMutex(&adapter->Lock);
    KeAcquireGuardedMutex(&adapter->Lock); // expect: lock-double-acquire
    KeReleaseGuardedMutex(&adapter->Lock);
    KeReleaseGuardedMutex(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    KeReleaseGuardedMutex(&adapter->Lock); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* Too high for it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KeAcquireGuardedMutex(&adapter->Lock); // expect: SL115
    KeReleaseGuardedMutex(&adapter->Lock);
}

/* A try. */
DXGKDDI_QUERYADAPTERINFO CaseTry;
NTSTATUS CaseTry(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    if (KeTryToAcquireGuardedMutex(&adapter->Lock)) {
        KeMemoryBarrier();
        KeReleaseGuardedMutex(&adapter->Lock);
    }
    return STATUS_SUCCESS;
}

/* Given back as a fast mutex. */
DXGKDDI_SETPALETTE CaseFamily;
NTSTATUS CaseFamily(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPalette);
    KeAcquireGuardedMutex(&adapter->Lock);
    ExReleaseFastMutexUnsafe((PFAST_MUTEX)&adapter->Lock); // expect: release-variant-mismatch "another family"
    return STATUS_SUCCESS;
}
