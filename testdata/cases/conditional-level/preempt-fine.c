/* DxgkDdiPreemptCommand comes at DISPATCH_LEVEL, but not to this driver, which declares LowIrqlPreemptCommand. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KEVENT Idle;
} CASE_ADAPTER;

DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    DXGK_DRIVERCAPS *caps = (DXGK_DRIVERCAPS *)pQueryAdapterInfo->pOutputData;

    UNREFERENCED_PARAMETER(hAdapter);
    caps->SchedulingCaps.LowIrqlPreemptCommand = 1;
    caps->SchedulingCaps.MultiEngineAware = 1;
    return STATUS_SUCCESS;
}

DXGKDDI_PREEMPTCOMMAND CasePreemptCommand;
NTSTATUS CasePreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;

    UNREFERENCED_PARAMETER(pPreemptCommand);
    return KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: slow-in-tdr-window
}
