/* In-stack queued spin lock: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
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
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &queue);
    KeMemoryBarrier();
    KeReleaseInStackQueuedSpinLock(&queue);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    return STATUS_SUCCESS;
}

/* Kept on one way. */
DXGKDDI_CREATEALLOCATION CaseLeak;
NTSTATUS CaseLeak(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &queue);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    KeReleaseInStackQueuedSpinLock(&queue);
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &queue);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &queue); // expect: lock-double-acquire
    KeReleaseInStackQueuedSpinLock(&queue);
    KeReleaseInStackQueuedSpinLock(&queue);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    KeReleaseInStackQueuedSpinLock(&queue); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* Waits under it. */
DXGKDDI_QUERYADAPTERINFO CaseWait;
NTSTATUS CaseWait(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &queue);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-under-spin-lock
    KeReleaseInStackQueuedSpinLock(&queue);
    return STATUS_SUCCESS;
}

/* Given back by the release of another form. */
DXGKDDI_SETPALETTE CaseWrong;
NTSTATUS CaseWrong(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pSetPalette);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &queue);
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&queue); // expect: release-variant-mismatch
    KeLowerIrql(PASSIVE_LEVEL);
    return STATUS_SUCCESS;
}

/* At DISPATCH_LEVEL already. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    KeAcquireInStackQueuedSpinLockAtDpcLevel(&adapter->Lock, &queue);
    KeMemoryBarrier();
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&queue);
}

/* The form for DISPATCH_LEVEL below it. */
DXGKDDI_SETPOINTERPOSITION CaseLow;
NTSTATUS CaseLow(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    KeAcquireInStackQueuedSpinLockAtDpcLevel(&adapter->Lock, &queue); // expect: atdpc-lock-below-dispatch
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&queue);
    return STATUS_SUCCESS;
}

/* Given back as a plain spin lock. */
DXGKDDI_SETPOINTERSHAPE CaseFamily;
NTSTATUS CaseFamily(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pSetPointerShape);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &queue);
    KeReleaseSpinLock(&adapter->Lock, PASSIVE_LEVEL); // expect: release-variant-mismatch "another family"
    return STATUS_SUCCESS;
}
