/* Differs from twin_found.c in one token: the lock. */
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
    adapter->Count++;
    ExReleaseFastMutex(&adapter->First);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    PFAST_MUTEX mutex = &adapter->First;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    ExAcquireFastMutex(mutex);
    if (adapter->Count > 100)
        adapter->Count = 0;
    ExReleaseFastMutex(mutex);
    return STATUS_SUCCESS;
}
