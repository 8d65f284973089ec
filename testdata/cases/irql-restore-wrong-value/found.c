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
    KeReleaseSpinLock(&adapter->Other, first); // expect: irql-restore-wrong-value
    KeReleaseSpinLock(&adapter->Lock, second);
    KeLowerIrql(first);
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
    KeReleaseSpinLock(&adapter->Lock, first); // expect: irql-restore-wrong-value "is still held"
    KeReleaseSpinLock(&adapter->Other, second);
    KeLowerIrql(first);
    return STATUS_SUCCESS;
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeAcquireSpinLockAtDpcLevel(&adapter->Other);
    KeReleaseSpinLock(&adapter->Lock, irql); // expect: irql-restore-wrong-value
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    KeReleaseSpinLockFromDpcLevel(&adapter->Other);
    KeLowerIrql(PASSIVE_LEVEL);
    return STATUS_SUCCESS;
}
