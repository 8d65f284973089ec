/* Rundown protection: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    EX_RUNDOWN_REF Lock;
    KSPIN_LOCK Spin;
    KEVENT Idle;
    ULONG Count;
} CASE_ADAPTER;

/* Right. */
DXGKDDI_ESCAPE CaseUse;
NTSTATUS CaseUse(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    if (!ExAcquireRundownProtection(&adapter->Lock))
        return STATUS_DELETE_PENDING;
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    ExReleaseRundownProtection(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* References, not exclusion. */
DXGKDDI_CREATEALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    if (ExAcquireRundownProtection(&adapter->Lock)) {
        if (ExAcquireRundownProtection(&adapter->Lock))
            ExReleaseRundownProtection(&adapter->Lock);
        ExReleaseRundownProtection(&adapter->Lock);
    }
    return STATUS_SUCCESS;
}

/* Given back elsewhere, when the request is done. */
DXGKDDI_DESTROYALLOCATION CaseHandover;
NTSTATUS CaseHandover(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    if (!ExAcquireRundownProtection(&adapter->Lock))
        return STATUS_DELETE_PENDING;
}

/* Given back by who finishes it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExReleaseRundownProtection(&adapter->Lock);
}

/* The end of it waits, and may not under a spin lock. */
DXGKDDI_DESCRIBEALLOCATION CaseWait;
NTSTATUS CaseWait(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    KeAcquireSpinLock(&adapter->Spin, &irql);
    ExWaitForRundownProtectionRelease(&adapter->Lock); // expect: SL116
    KeReleaseSpinLock(&adapter->Spin, irql);
    return STATUS_SUCCESS;
}
