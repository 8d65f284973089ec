/* Differs from twin_found.c in one token: the label. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    ULONG Count;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    __try {
        *(ULONG *)pEscape->pPrivateDriverData = adapter->Count;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        goto release;
    }
release:
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
leave:
    return STATUS_UNSUCCESSFUL;
}
