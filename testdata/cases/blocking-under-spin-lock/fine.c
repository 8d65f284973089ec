/* Waits beside a spin lock, not under it. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    KEVENT Idle;
    ULONG Count, Waiting;
} CASE_ADAPTER;

/* Waits first, then spins. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    ExAcquireFastMutex(&adapter->Mutex);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Count++;
    KeReleaseSpinLock(&adapter->Lock, irql);
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* A helper that drops the caller's lock to wait, and takes it again. */
static VOID CaseWait(CASE_ADAPTER *Adapter, KIRQL *Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, *Irql);
    KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, NULL);
    KeAcquireSpinLock(&Adapter->Lock, Irql);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    while (adapter->Count > 100)
        CaseWait(adapter, &irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Signals under the lock, waits without it. */
DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    BOOLEAN wait;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    wait = adapter->Count != 0;
    KeClearEvent(&adapter->Idle);
    KeReleaseSpinLock(&adapter->Lock, irql);
    if (wait)
        KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    return STATUS_SUCCESS;
}
