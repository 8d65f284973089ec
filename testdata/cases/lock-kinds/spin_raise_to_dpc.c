/* Spin lock by KeAcquireSpinLockRaiseToDpc: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
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
    irql = KeAcquireSpinLockRaiseToDpc(&adapter->Lock);
    KeMemoryBarrier();
    KeReleaseSpinLock(&adapter->Lock, irql);
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
    irql = KeAcquireSpinLockRaiseToDpc(&adapter->Lock);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    irql = KeAcquireSpinLockRaiseToDpc(&adapter->Lock);
    irql = KeAcquireSpinLockRaiseToDpc(&adapter->Lock); // expect: lock-double-acquire
    KeReleaseSpinLock(&adapter->Lock, irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql = 0;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    KeReleaseSpinLock(&adapter->Lock, irql); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* Waits under it. */
DXGKDDI_QUERYADAPTERINFO CaseWait;
NTSTATUS CaseWait(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    irql = KeAcquireSpinLockRaiseToDpc(&adapter->Lock);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-under-spin-lock
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Given back by the release of another form. */
DXGKDDI_SETPALETTE CaseWrong;
NTSTATUS CaseWrong(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pSetPalette);
    irql = KeAcquireSpinLockRaiseToDpc(&adapter->Lock);
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock); // expect: release-variant-mismatch "stays raised"
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

/* A try that fails leaves the lock alone. */
DXGKDDI_SETPOINTERPOSITION CaseTry;
NTSTATUS CaseTry(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    irql = KeRaiseIrqlToDpcLevel();
    if (!KeTryToAcquireSpinLockAtDpcLevel(&adapter->Lock)) {
        KeLowerIrql(irql);
        return STATUS_DEVICE_BUSY;
    }
    KeMemoryBarrier();
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
