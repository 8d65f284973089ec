/* Statements that the compiler drops. */ // options: --no-repair
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    ULONG Mode;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape) // expect: function-with-loss
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Mode = (ULONG)sizeof(struct that_no_header_has);
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* What is lost may be the release: no leak is reported. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation) // expect: function-with-loss
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Mutex.that_no_header_has = 1;
    return STATUS_SUCCESS;
}
