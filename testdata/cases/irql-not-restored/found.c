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
    UNREFERENCED_PARAMETER(adapter);
    KIRQL irql;
    KeRaiseIrql(APC_LEVEL, &irql);
    return STATUS_SUCCESS; // expect: irql-not-restored "returns at APC_LEVEL"
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeReleaseSpinLock(&adapter->Lock, DISPATCH_LEVEL);
    return STATUS_SUCCESS; // expect: irql-not-restored
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql = KeRaiseIrqlToDpcLevel();
    if (adapter->Depth == 0)
        KeLowerIrql(irql);
    return STATUS_SUCCESS; // expect: irql-not-restored
}
