/* Suppressions that hide nothing. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG NextId, Count;
    FAST_MUTEX Mutex;
} CASE_ADAPTER;

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    adapter->NextId++; // synclint: ignore[level0-race] ids need not differ
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Count++; // synclint: ignore[level0-race] mended since // expect: unused-suppression
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

// synclint: ignore-function[SL201] the other one was meant // expect: unused-suppression
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pEscape);
    return STATUS_SUCCESS; // synclint: ignore[level0-rave] no such rule // expect: unused-suppression "level0-rave"
}
