/* Pageable functions that raise the IRQL themselves. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, QueueLock;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
DXGKDDI_STOP_DEVICE CaseStopDevice;
#pragma alloc_text(PAGE, CaseEscape)
#pragma alloc_text(PAGE, CaseCreateAllocation)
#pragma alloc_text(PAGE, CaseStopDevice)

NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql); // expect: spin-lock-in-paged-code
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE handle;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeAcquireInStackQueuedSpinLock(&adapter->QueueLock, &handle); // expect: spin-lock-in-paged-code
    KeReleaseInStackQueuedSpinLock(&handle);
    return STATUS_SUCCESS;
}

NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    KIRQL irql;
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    KeRaiseIrql(DISPATCH_LEVEL, &irql); // expect: spin-lock-in-paged-code
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}
