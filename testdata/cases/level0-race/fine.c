/* What level-0 DDIs may do. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    volatile LONG NextId;
    FAST_MUTEX Mutex;
    ULONG64 Total;
    ULONG Limit;
} CASE_ADAPTER;

/* Written before anything else runs, read afterwards. */
DXGKDDI_START_DEVICE CaseStartDevice;
NTSTATUS CaseStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                         PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DxgkStartInfo);
    UNREFERENCED_PARAMETER(DxgkInterface);
    adapter->Limit = 100;
    adapter->Total = 0;
    *NumberOfVideoPresentSources = 0;
    *NumberOfChildren = 0;
    return STATUS_SUCCESS;
}

/* Interlocked on every side. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    if (pCreateAllocation->NumAllocations > adapter->Limit)
        return STATUS_INVALID_PARAMETER;
    InterlockedIncrement(&adapter->NextId);
    return STATUS_SUCCESS;
}

/* "Locked" helpers whose callers hold the lock. */
static VOID CaseAddLocked(CASE_ADAPTER *Adapter, ULONG Size)
{
    Adapter->Total += Size;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    CaseAddLocked(adapter, pEscape->PrivateDriverDataSize);
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    CaseAddLocked(adapter, pQueryAdapterInfo->OutputDataSize);
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* Fresh memory is nobody else's yet. */
typedef struct _CASE_DEVICE {
    CASE_ADAPTER *Adapter;
    ULONG Uses;
} CASE_DEVICE;

DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    CASE_DEVICE *device = (CASE_DEVICE *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(CASE_DEVICE), 'esaC');
    if (device == NULL)
        return STATUS_NO_MEMORY;
    device->Adapter = (CASE_ADAPTER *)hAdapter;
    device->Uses = 1;
    device->Uses++;
    pCreateDevice->hDevice = device;
    return STATUS_SUCCESS;
}
