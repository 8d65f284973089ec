/* What level-0 DDIs share without a lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG NextId;
    LIST_ENTRY Devices;
    FAST_MUTEX Mutex, Other;
    PVOID Mapping;
    ULONG64 Total;
} CASE_ADAPTER;

typedef struct _CASE_DEVICE {
    LIST_ENTRY Link;
    CASE_ADAPTER *Adapter;
} CASE_DEVICE;

static ULONG CaseHandles;

/* The same DDI twice: a lost increment. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    pCreateAllocation->NumAllocations = ++adapter->NextId; // expect: level0-race "CASE_ADAPTER.NextId"
    CaseHandles++; // expect: level0-race "CaseHandles"
    return STATUS_SUCCESS;
}

/* Two DDIs, two locks. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Total += pEscape->PrivateDriverDataSize; // expect: level0-race "CASE_ADAPTER.Total"
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Other);
    adapter->Total -= pQueryAdapterInfo->OutputDataSize;
    ExReleaseFastMutex(&adapter->Other);
    return STATUS_SUCCESS;
}
