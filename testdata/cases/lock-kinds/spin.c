/* Spin lock: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
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
    KeAcquireSpinLock(&adapter->Lock, &irql);
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
    KeAcquireSpinLock(&adapter->Lock, &irql);
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
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeAcquireSpinLock(&adapter->Lock, &irql); // expect: lock-double-acquire
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
    KeAcquireSpinLock(&adapter->Lock, &irql);
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
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeMemoryBarrier();
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock); // expect: release-variant-mismatch "stays raised"
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

/* At DISPATCH_LEVEL already. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    KeMemoryBarrier();
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

/* The form for DISPATCH_LEVEL below it. */
DXGKDDI_SETPOINTERPOSITION CaseLow;
NTSTATUS CaseLow(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock); // expect: atdpc-lock-below-dispatch
    KeMemoryBarrier();
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* A try: held only where it succeeded. */
DXGKDDI_SETPOINTERSHAPE CaseTry;
NTSTATUS CaseTry(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pSetPointerShape);
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    if (KeTryToAcquireSpinLockAtDpcLevel(&adapter->Lock)) {
        KeMemoryBarrier();
        KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    }
    KeLowerIrql(irql);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    return STATUS_SUCCESS;
}
