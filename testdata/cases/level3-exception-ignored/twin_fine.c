/* Differs from twin_found.c in one token: the field. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    ULONG *Registers;
    ULONG *Spare;
} CASE_ADAPTER;

DXGKDDI_SET_POWER_STATE CaseSetPowerState;
NTSTATUS CaseSetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(DevicePowerState);
    UNREFERENCED_PARAMETER(ActionType);
    adapter->Spare = NULL;
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
