/* Locks that an exception leaves behind. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    KSPIN_LOCK Lock;
    ULONG Count;
} CASE_ADAPTER;

typedef struct _CASE_CONTEXT {
    FAST_MUTEX Mutex;
} CASE_CONTEXT;

/* Taken inside of the block. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    __try {
        ExAcquireFastMutex(&adapter->Mutex);
        *(ULONG *)pEscape->pPrivateDriverData = adapter->Count;
        ExReleaseFastMutex(&adapter->Mutex);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return GetExceptionCode(); // expect: seh-lock-leak "DxgkDdiEscape"
    }
    return STATUS_SUCCESS;
}

/* Taken before the block, in a helper, given back behind it. */
static NTSTATUS CaseCopy(CASE_ADAPTER *Adapter, PVOID Data)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    __try {
        *(ULONG *)Data = 1;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return STATUS_INVALID_USER_BUFFER; // expect: seh-lock-leak "CASE_ADAPTER.Lock"
    }
    KeReleaseSpinLock(&Adapter->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    return CaseCopy((CASE_ADAPTER *)hAdapter, pQueryAdapterInfo->pOutputData);
}

/* The handler of the inner block gives nothing back, the one around it does not help. */
DXGKDDI_RENDER CaseRender;
NTSTATUS CaseRender(const HANDLE hContext, DXGKARG_RENDER *pRender)
{
    CASE_CONTEXT *context = (CASE_CONTEXT *)hContext;
    __try {
        ExAcquireFastMutex(&context->Mutex);
        __try {
            *(ULONG *)pRender->pDmaBuffer = *(const ULONG *)pRender->pCommand;
        } __except (EXCEPTION_EXECUTE_HANDLER) {
            return STATUS_INVALID_PARAMETER; // expect: seh-lock-leak
        }
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        ExReleaseFastMutex(&context->Mutex);
        return STATUS_UNSUCCESSFUL;
    }
    ExReleaseFastMutex(&context->Mutex);
    return STATUS_SUCCESS;
}
