/* Reader/writer spin lock, exclusive: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    EX_SPIN_LOCK Lock;
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
    irql = ExAcquireSpinLockExclusive(&adapter->Lock);
    KeMemoryBarrier();
    ExReleaseSpinLockExclusive(&adapter->Lock, irql);
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
    irql = ExAcquireSpinLockExclusive(&adapter->Lock);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    ExReleaseSpinLockExclusive(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    irql = ExAcquireSpinLockExclusive(&adapter->Lock);
    irql = ExAcquireSpinLockExclusive(&adapter->Lock); // expect: lock-double-acquire
    ExReleaseSpinLockExclusive(&adapter->Lock, irql);
    ExReleaseSpinLockExclusive(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql = 0;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    ExReleaseSpinLockExclusive(&adapter->Lock, irql); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* Waits under it. */
DXGKDDI_QUERYADAPTERINFO CaseWait;
NTSTATUS CaseWait(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    irql = ExAcquireSpinLockExclusive(&adapter->Lock);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-under-spin-lock
    ExReleaseSpinLockExclusive(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Given back by the release of another form. */
DXGKDDI_SETPALETTE CaseWrong;
NTSTATUS CaseWrong(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pSetPalette);
    irql = ExAcquireSpinLockExclusive(&adapter->Lock);
    ExReleaseSpinLockShared(&adapter->Lock, irql); // expect: release-variant-mismatch "held exclusive"
    return STATUS_SUCCESS;
}

/* At DISPATCH_LEVEL already. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireSpinLockExclusiveAtDpcLevel(&adapter->Lock);
    KeMemoryBarrier();
    ExReleaseSpinLockExclusiveFromDpcLevel(&adapter->Lock);
}

/* The form for DISPATCH_LEVEL below it. */
DXGKDDI_SETPOINTERPOSITION CaseLow;
NTSTATUS CaseLow(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    ExAcquireSpinLockExclusiveAtDpcLevel(&adapter->Lock); // expect: atdpc-lock-below-dispatch
    ExReleaseSpinLockExclusiveFromDpcLevel(&adapter->Lock);
    return STATUS_SUCCESS;
}
