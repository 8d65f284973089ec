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
    KIRQL irql = KeRaiseIrqlToDpcLevel();
    UNREFERENCED_PARAMETER(pEscape);
    if (adapter->Depth == 0) {
        KeLowerIrql(irql);
        return STATUS_UNSUCCESSFUL;
    }
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KIRQL irql = PASSIVE_LEVEL;
    BOOLEAN raised = adapter->Depth != 0;
    if (raised)
        KeRaiseIrql(DISPATCH_LEVEL, &irql);
    KeMemoryBarrier();
    if (raised)
        KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
