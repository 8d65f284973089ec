/* One lock on both sides, what does not change, and level 3 among itself. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    ULONG *Registers;
    LIST_ENTRY Outputs;
    ULONG Queries, Modes, Limit;
} CASE_ADAPTER;

DXGKDDI_START_DEVICE CaseStartDevice;
NTSTATUS CaseStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                         PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DxgkStartInfo);
    UNREFERENCED_PARAMETER(DxgkInterface);
    adapter->Limit = 10;
    *NumberOfVideoPresentSources = 0;
    *NumberOfChildren = 0;
    return STATUS_SUCCESS;
}

DXGKDDI_SET_POWER_STATE CaseSetPowerState;
NTSTATUS CaseSetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(DevicePowerState);
    UNREFERENCED_PARAMETER(ActionType);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Registers = NULL;
    adapter->Queries = adapter->Queries / 2;
    ExReleaseFastMutex(&adapter->Mutex);
    adapter->Modes = adapter->Modes - 1;
    return STATUS_SUCCESS;
}

DXGKDDI_QUERY_CHILD_RELATIONS CaseQueryChildRelations;
NTSTATUS CaseQueryChildRelations(const PVOID MiniportDeviceContext, PDXGK_CHILD_DESCRIPTOR ChildRelations,
                               ULONG ChildRelationsSize)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(ChildRelations);
    UNREFERENCED_PARAMETER(ChildRelationsSize);
    adapter->Modes++;
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    if (adapter->Registers != NULL && pQueryAdapterInfo->OutputDataSize > adapter->Limit)
        adapter->Queries++;
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
