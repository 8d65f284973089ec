/* Differs from twin_fine.c in one token: the lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex, Second;
    ULONG Depth;
} CASE_ADAPTER;

_Requires_lock_not_held_(Adapter->Mutex)
static VOID CaseNotify(CASE_ADAPTER *Adapter)
{
    UNREFERENCED_PARAMETER(Adapter);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    ExAcquireFastMutex(&adapter->Mutex);
    CaseNotify(adapter); // expect: lock-excluded-held
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
