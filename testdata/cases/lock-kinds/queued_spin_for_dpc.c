/* In-stack queued spin lock of a threaded DPC: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
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
    KeAcquireInStackQueuedSpinLockForDpc(&adapter->Lock, &queue);
    KeMemoryBarrier();
    KeReleaseInStackQueuedSpinLockForDpc(&queue);
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
    KeAcquireInStackQueuedSpinLockForDpc(&adapter->Lock, &queue);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    KeReleaseInStackQueuedSpinLockForDpc(&queue);
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    KeAcquireInStackQueuedSpinLockForDpc(&adapter->Lock, &queue);
    KeAcquireInStackQueuedSpinLockForDpc(&adapter->Lock, &queue); // expect: lock-double-acquire
    KeReleaseInStackQueuedSpinLockForDpc(&queue);
    KeReleaseInStackQueuedSpinLockForDpc(&queue);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    KeReleaseInStackQueuedSpinLockForDpc(&queue); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

/* Waits under it. */
DXGKDDI_QUERYADAPTERINFO CaseWait;
NTSTATUS CaseWait(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    KeAcquireInStackQueuedSpinLockForDpc(&adapter->Lock, &queue);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-under-spin-lock
    KeReleaseInStackQueuedSpinLockForDpc(&queue);
    return STATUS_SUCCESS;
}

/* Given back by the release of another form. */
DXGKDDI_SETPALETTE CaseWrong;
NTSTATUS CaseWrong(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pSetPalette);
    KeAcquireInStackQueuedSpinLockForDpc(&adapter->Lock, &queue);
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&queue); // expect: release-variant-mismatch
    KeLowerIrql(PASSIVE_LEVEL);
    return STATUS_SUCCESS;
}
