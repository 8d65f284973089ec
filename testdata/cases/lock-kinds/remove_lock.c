/* Remove lock: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    IO_REMOVE_LOCK Lock;
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
    NTSTATUS status = IoAcquireRemoveLock(&adapter->Lock, adapter);
    if (!NT_SUCCESS(status))
        return status;
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    IoReleaseRemoveLock(&adapter->Lock, adapter);
    return STATUS_SUCCESS;
}

/* Given back elsewhere, when the request is done. */
DXGKDDI_CREATEALLOCATION CaseHandover;
NTSTATUS CaseHandover(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    if (!NT_SUCCESS(IoAcquireRemoveLock(&adapter->Lock, NULL)))
        return STATUS_DELETE_PENDING;
}

/* Given back by who finishes it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    IoReleaseRemoveLock(&adapter->Lock, NULL);
}

/* The end of it waits, and may not under a spin lock. */
DXGKDDI_DESTROYALLOCATION CaseWait;
NTSTATUS CaseWait(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    KeAcquireSpinLock(&adapter->Spin, &irql);
    IoReleaseRemoveLockAndWait(&adapter->Lock, NULL); // expect: SL116
    KeReleaseSpinLock(&adapter->Spin, irql);
    return STATUS_SUCCESS;
}
