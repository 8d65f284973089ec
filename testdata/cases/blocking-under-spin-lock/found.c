/* Waits while a spin lock is held: directly, in a helper, with a queued spin lock, with a wrapper's lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, QueueLock;
    FAST_MUTEX Mutex;
    KEVENT Idle;
    ERESOURCE Resource;
    ULONG Count;
} CASE_ADAPTER;

static VOID CaseAdd(CASE_ADAPTER *Adapter)
{
    ExAcquireFastMutex(&Adapter->Mutex); // expect: blocking-under-spin-lock "CASE_ADAPTER.Lock"
    Adapter->Count++;
    ExReleaseFastMutex(&Adapter->Mutex);
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    CaseAdd(adapter); // note: calls 'CaseAdd'
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE handle;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireInStackQueuedSpinLock(&adapter->QueueLock, &handle);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-under-spin-lock
    KeReleaseInStackQueuedSpinLock(&handle);
    return STATUS_SUCCESS;
}

/* A wrapper that returns with the lock held. */
static KIRQL CaseEnter(CASE_ADAPTER *Adapter)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    return irql;
}

static VOID CaseLeave(CASE_ADAPTER *Adapter, KIRQL Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, Irql);
}

DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    LARGE_INTEGER time;
    KIRQL irql = CaseEnter(adapter);
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    time.QuadPart = -1000;
    KeDelayExecutionThread(KernelMode, FALSE, &time); // expect: blocking-under-spin-lock
    CaseLeave(adapter, irql);
    return STATUS_SUCCESS;
}
