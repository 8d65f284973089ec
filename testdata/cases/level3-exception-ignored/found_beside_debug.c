/* DxgkDdiCollectDbgInfo, which can be called at any time, does not hide the pair that level 3 makes an exception for. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG *Registers;
} CASE_ADAPTER;

DXGKDDI_COLLECTDBGINFO CaseCollectDbgInfo;
NTSTATUS CaseCollectDbgInfo(const HANDLE hAdapter, const DXGKARG_COLLECTDBGINFO *pCollectDbgInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG *registers = adapter->Registers;
    UNREFERENCED_PARAMETER(pCollectDbgInfo);
    return registers != NULL ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

DXGKDDI_SET_POWER_STATE CaseSetPowerState;
NTSTATUS CaseSetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                           POWER_ACTION ActionType)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(DevicePowerState);
    UNREFERENCED_PARAMETER(ActionType);
    adapter->Registers = NULL; // expect: level3-exception-ignored "DxgkDdiQueryAdapterInfo (level 0)"
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG *registers = adapter->Registers;
    if (registers != NULL)
        *(ULONG *)pQueryAdapterInfo->pOutputData = registers[0];
    return STATUS_SUCCESS;
}
