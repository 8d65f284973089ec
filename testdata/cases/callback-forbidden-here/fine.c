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
        Adapter->Dxgk.DxgkCbSetPowerComponentActive(Adapter->Dxgk.DeviceHandle, Component);
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
    adapter->Dxgk.DxgkCbCompleteFStateTransition(adapter->Dxgk.DeviceHandle, ComponentIndex);
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    CaseActivate(adapter, 0);
    adapter->Dxgk.DxgkCbExcludeAdapterAccess(adapter->Dxgk.DeviceHandle, DXGK_EXCLUDE_EVICT_ALL, CaseProtected, adapter);
    return STATUS_SUCCESS;
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Dxgk.DxgkCbExcludeAdapterAccess(adapter->Dxgk.DeviceHandle, DXGK_EXCLUDE_CALL_SYNCHRONOUS, CaseProtected, adapter);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEPROCESS CaseCreateProcess;
NTSTATUS CaseCreateProcess(HANDLE hAdapter, DXGKARG_CREATEPROCESS *pArgs)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pArgs);
    DXGKARGCB_RESERVEGPUVIRTUALADDRESSRANGE range = {0};
    adapter->Dxgk.DxgkCbReserveGpuVirtualAddressRange(adapter->Dxgk.DeviceHandle, &range);
    return STATUS_SUCCESS;
}
