/* Differs from twin_found.c in one token: the lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

_Acquires_lock_(Adapter->Lock)
static VOID CaseLock(CASE_ADAPTER *Adapter, KIRQL *Irql)
{
    KeAcquireSpinLock(&Adapter->Lock, Irql);
    return;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    CaseLock(adapter, &irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
