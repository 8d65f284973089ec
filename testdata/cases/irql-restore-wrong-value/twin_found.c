/* Differs from twin_fine.c in one token: the value. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KIRQL first, second;
    KeAcquireSpinLock(&adapter->Lock, &first);
    KeAcquireSpinLock(&adapter->Other, &second);
    KeMemoryBarrier();
    KeReleaseSpinLock(&adapter->Other, first); // expect: irql-restore-wrong-value
    KeReleaseSpinLock(&adapter->Lock, first);
    return STATUS_SUCCESS;
}
