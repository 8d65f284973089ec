/* Locks that exceptions do not leave behind. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    ULONG Count;
} CASE_ADAPTER;

/* Given back whatever happens. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    __try {
        if (pEscape->PrivateDriverDataSize == 0)
            return STATUS_INVALID_PARAMETER;
        *(ULONG *)pEscape->pPrivateDriverData = adapter->Count;
    } __finally {
        ExReleaseFastMutex(&adapter->Mutex);
    }
    return STATUS_SUCCESS;
}

/* One release behind both ways. */
DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    NTSTATUS status = STATUS_SUCCESS;
    ExAcquireFastMutex(&adapter->Mutex);
    __try {
        *(ULONG *)pQueryAdapterInfo->pOutputData = adapter->Count;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        status = GetExceptionCode();
    }
    ExReleaseFastMutex(&adapter->Mutex);
    return status;
}

/* The handler gives it back. */
DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    __try {
        *(ULONG *)pCreateDevice->hDevice = adapter->Count;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        ExReleaseFastMutex(&adapter->Mutex);
        return GetExceptionCode();
    }
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
