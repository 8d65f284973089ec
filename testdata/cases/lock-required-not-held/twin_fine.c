/* Differs from twin_found.c in one token: the lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

_Requires_lock_held_(Adapter->Lock)
static VOID CasePutLocked(CASE_ADAPTER *Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    CasePutLocked(adapter);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
