/* DxgkDdiQueryAdapterInfo beside the two DDIs that level 3 does not keep it away from. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    ULONG *Registers;
    LIST_ENTRY Outputs;
    ULONG Queries, Modes, Limit;
} CASE_ADAPTER;

DXGKDDI_SET_POWER_STATE CaseSetPowerState;
NTSTATUS CaseSetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(DevicePowerState);
    UNREFERENCED_PARAMETER(ActionType);
    adapter->Registers = NULL; // expect: level3-exception-ignored "DxgkDdiQueryAdapterInfo (level 0)"
    adapter->Queries = adapter->Queries / 2; // expect: level3-exception-ignored "DxgkDdiSetPowerState (level 3)"
    return STATUS_SUCCESS;
}

DXGKDDI_QUERY_CHILD_RELATIONS CaseQueryChildRelations;
NTSTATUS CaseQueryChildRelations(const PVOID MiniportDeviceContext, PDXGK_CHILD_DESCRIPTOR ChildRelations,
                               ULONG ChildRelationsSize)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(ChildRelations);
    UNREFERENCED_PARAMETER(ChildRelationsSize);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Modes++;
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG *registers = adapter->Registers;
    if (registers != NULL)
        *(ULONG *)pQueryAdapterInfo->pOutputData = registers[0];
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Queries++;
    ExReleaseFastMutex(&adapter->Mutex);
    adapter->Modes = 0; // expect: level3-exception-ignored "DxgkDdiQueryChildRelations (level 3)"
    return STATUS_SUCCESS;
}
