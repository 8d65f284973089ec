/* Fast mutex: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
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
    ExAcquireFastMutex(&adapter->Lock);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    ExReleaseFastMutex(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* Kept on one way. */
DXGKDDI_CREATEALLOCATION CaseLeak;
NTSTATUS CaseLeak(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    ExAcquireFastMutex(&adapter->Lock);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    ExReleaseFastMutex(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    ExAcquireFastMutex(&adapter->Lock);
    ExAcquireFastMutex(&adapter->Lock); // expect: lock-double-acquire
    ExReleaseFastMutex(&adapter->Lock);
    ExReleaseFastMutex(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    ExReleaseFastMutex(&adapter->Lock); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* Too high for it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Lock); // expect: SL115
    ExReleaseFastMutex(&adapter->Lock);
}

/* Given back by the form that leaves the IRQL alone. */
DXGKDDI_QUERYADAPTERINFO CaseWrong;
NTSTATUS CaseWrong(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    ExAcquireFastMutex(&adapter->Lock);
    ExReleaseFastMutexUnsafe(&adapter->Lock); // expect: release-variant-mismatch "stays raised"
    KeLowerIrql(PASSIVE_LEVEL);
    return STATUS_SUCCESS;
}

/* A try. */
DXGKDDI_SETPALETTE CaseTry;
NTSTATUS CaseTry(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPalette);
    if (ExTryToAcquireFastMutex(&adapter->Lock)) {
        KeMemoryBarrier();
        ExReleaseFastMutex(&adapter->Lock);
    }
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    return STATUS_SUCCESS;
}

/* A try that is kept. */
DXGKDDI_SETPOINTERPOSITION CaseTryleak;
NTSTATUS CaseTryleak(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    if (!ExTryToAcquireFastMutex(&adapter->Lock))
        return STATUS_DEVICE_BUSY;
    return STATUS_SUCCESS; // expect: lock-leaked
}
