/* Suppressions in all their forms, each hiding something. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG One, Two, Three, Four;
} CASE_ADAPTER;

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    adapter->One++; // synclint: ignore[level0-race] a test
    // synclint: ignore[SL5] a test
    adapter->Two++;
    // synclint: ignore-begin[core] a test
    adapter->Three++;
    // synclint: ignore-end
    return STATUS_SUCCESS;
}

/* synclint: ignore-function[level0-race, lock-leaked] a test */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    adapter->Four++;
    return STATUS_SUCCESS;
}
