#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

_Requires_lock_not_held_(Adapter->Mutex)
static VOID CaseNotify(CASE_ADAPTER *Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
}

_Requires_no_locks_held_
static VOID CaseAlone(CASE_ADAPTER *Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    ExAcquireFastMutex(&adapter->Mutex);
    ExReleaseFastMutex(&adapter->Mutex);
    CaseNotify(adapter);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    CaseAlone(adapter);
    ExAcquireFastMutex(&adapter->Mutex);
    KeMemoryBarrier();
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    CaseNotify(adapter);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
