/* DxgkDdiSignalMonitoredFence is of the gpu-scheduler class for a paging buffer (type 0), level 0 for the others. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG Paging;
    ULONG Other;
} CASE_ADAPTER;

static CASE_ADAPTER CaseAdapter;

DXGKDDI_PATCH CasePatch;
NTSTATUS CasePatch(const HANDLE hAdapter, const DXGKARG_PATCH *pPatch)
{
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pPatch);
    CaseAdapter.Paging++;
    CaseAdapter.Other++; // expect: level0-level1-race
    return STATUS_SUCCESS;
}

DXGKDDI_SIGNALMONITOREDFENCE CaseSignalMonitoredFence;
NTSTATUS CaseSignalMonitoredFence(const HANDLE hContext, const DXGKARG_SIGNALMONITOREDFENCE *pSignalMonitoredFence)
{
    UNREFERENCED_PARAMETER(hContext);
    if (pSignalMonitoredFence->KernelSubmissionType == 0) {
        CaseAdapter.Paging++;
        return STATUS_SUCCESS;
    }
    CaseAdapter.Other++; // expect: level0-race
    return STATUS_SUCCESS;
}
