/* The cancel spin lock: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG Seen;
    KEVENT Idle;
    ULONG Count;
} CASE_ADAPTER;

/* Right. */
DXGKDDI_ESCAPE CaseUse;
NTSTATUS CaseUse(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    IoAcquireCancelSpinLock(&irql);
    KeMemoryBarrier();
    IoReleaseCancelSpinLock(irql);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    return STATUS_SUCCESS;
}

/* Kept on one way. */
DXGKDDI_CREATEALLOCATION CaseLeak;
NTSTATUS CaseLeak(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    IoAcquireCancelSpinLock(&irql);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    IoReleaseCancelSpinLock(irql);
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    IoAcquireCancelSpinLock(&irql);
    IoAcquireCancelSpinLock(&irql); // expect: lock-double-acquire
    IoReleaseCancelSpinLock(irql);
    IoReleaseCancelSpinLock(irql);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql = 0;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    IoReleaseCancelSpinLock(irql); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* Waits under it. */
DXGKDDI_QUERYADAPTERINFO CaseWait;
NTSTATUS CaseWait(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    IoAcquireCancelSpinLock(&irql);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-under-spin-lock
    IoReleaseCancelSpinLock(irql);
    return STATUS_SUCCESS;
}
