#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

static VOID CaseActivate(CASE_ADAPTER *Adapter, UINT Component)
{
    if (KeGetCurrentIrql() == PASSIVE_LEVEL)
        Adapter->Dxgk.DxgkCbSetPowerComponentActive(Adapter->Dxgk.DeviceHandle, Component); // expect: callback-forbidden-here "DxgkDdiSetPowerComponentFState"
}

static VOID CaseProtected(PVOID Context, NTSTATUS Status)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Status);
}

DXGKDDISETPOWERCOMPONENTFSTATE CaseSetPowerComponentFState;
NTSTATUS CaseSetPowerComponentFState(const HANDLE DriverContext, UINT ComponentIndex, UINT FState)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)DriverContext;
    UNREFERENCED_PARAMETER(FState);
    CaseActivate(adapter, ComponentIndex); // note: calls 'CaseActivate'
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    CaseActivate(adapter, 0);
    adapter->Dxgk.DxgkCbExcludeAdapterAccess(adapter->Dxgk.DeviceHandle, DXGK_EXCLUDE_CALL_SYNCHRONOUS, CaseProtected, adapter); // expect: callback-forbidden-here "other levels"
    return STATUS_SUCCESS;
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    DXGKARGCB_RESERVEGPUVIRTUALADDRESSRANGE range = {0};
    adapter->Dxgk.DxgkCbReserveGpuVirtualAddressRange(adapter->Dxgk.DeviceHandle, &range); // expect: callback-forbidden-here "another DDI only"
    return STATUS_SUCCESS;
}
