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
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    UNREFERENCED_PARAMETER(adapter);
    KIRQL irql;
    KeRaiseIrql(APC_LEVEL, &irql);
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    UNREFERENCED_PARAMETER(adapter);
    KIRQL irql = KeRaiseIrqlToDpcLevel();
    KeLowerIrql(irql);
    KeRaiseIrql(PASSIVE_LEVEL, &irql);
    return STATUS_SUCCESS;
}
