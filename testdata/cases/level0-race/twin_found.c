/* Differs from twin_fine.c in one token: the lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX First, Second;
    ULONG Count;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    ExAcquireFastMutex(&adapter->First);
    adapter->Count++; // expect: level0-race
    ExReleaseFastMutex(&adapter->First);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    PFAST_MUTEX mutex = &adapter->Second;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    ExAcquireFastMutex(mutex);
    adapter->Count++;
    ExReleaseFastMutex(mutex);
    return STATUS_SUCCESS;
}
