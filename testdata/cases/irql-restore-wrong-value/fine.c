#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KIRQL first, second;
    KeAcquireSpinLock(&adapter->Lock, &first);
    KeAcquireSpinLock(&adapter->Other, &second);
    KeMemoryBarrier();
    KeReleaseSpinLock(&adapter->Other, second);
    KeReleaseSpinLock(&adapter->Lock, first);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KIRQL first, second;
    KeAcquireSpinLock(&adapter->Lock, &first);
    KeAcquireSpinLock(&adapter->Other, &second);
    KeMemoryBarrier();
    KeReleaseSpinLock(&adapter->Lock, second);
    KeReleaseSpinLock(&adapter->Other, first);
    return STATUS_SUCCESS;
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeAcquireSpinLockAtDpcLevel(&adapter->Other);
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    KeReleaseSpinLock(&adapter->Other, irql);
    return STATUS_SUCCESS;
}
