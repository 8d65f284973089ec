#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    KeReleaseSpinLock(&adapter->Lock, PASSIVE_LEVEL); // expect: irql-lowered-below-entry "entered the driver"
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeLowerIrql(irql); // expect: irql-lowered-below-entry "while a spin lock is held"
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    KeReleaseSpinLock(&adapter->Lock, PASSIVE_LEVEL);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    UNREFERENCED_PARAMETER(adapter);
    KeLowerIrql(DISPATCH_LEVEL); // expect: irql-lowered-below-entry "that raises it"
    KeLowerIrql(PASSIVE_LEVEL);
    return STATUS_SUCCESS;
}
