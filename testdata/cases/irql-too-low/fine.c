#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    DMA_ADAPTER *Dma;
    DEVICE_OBJECT *Device;
} CASE_ADAPTER;

/* Only from where the IRQL is raised. */
static VOID CaseNotify(CASE_ADAPTER *Adapter)
{
    Adapter->Dxgk.DxgkCbNotifyDpc(Adapter->Dxgk.DeviceHandle);
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseNotify((CASE_ADAPTER *)MiniportDeviceContext);
}

/* Raised around it. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql = KeRaiseIrqlToDpcLevel();
    UNREFERENCED_PARAMETER(pEscape);
    CaseNotify(adapter);
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

/* Only where the test has found the level. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    if (KeGetCurrentIrql() == DISPATCH_LEVEL)
        CaseNotify(adapter);
    return STATUS_SUCCESS;
}
