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
}

_Releases_lock_(Adapter->Lock)
static VOID CaseUnlock(CASE_ADAPTER *Adapter, KIRQL *Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, *Irql);
}

_IRQL_raises_(DISPATCH_LEVEL)
static VOID CaseRaise(KIRQL *Irql)
{
    KeRaiseIrql(DISPATCH_LEVEL, Irql);
}

/* Lends it, and takes it back. */
_Requires_lock_held_(Adapter->Lock)
static VOID CaseLend(CASE_ADAPTER *Adapter, KIRQL *Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, *Irql);
    KeMemoryBarrier();
    KeAcquireSpinLock(&Adapter->Lock, Irql);
}

/* The condition is said. */
_When_(return != 0, _Acquires_lock_(Adapter->Lock))
static BOOLEAN CaseTry(CASE_ADAPTER *Adapter, KIRQL *Irql)
{
    if (Adapter->Depth == 0)
        return FALSE;
    KeAcquireSpinLock(&Adapter->Lock, Irql);
    return TRUE;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    CaseLock(adapter, &irql);
    CaseLend(adapter, &irql);
    CaseUnlock(adapter, &irql);
    CaseRaise(&irql);
    KeLowerIrql(irql);
    if (CaseTry(adapter, &irql))
        CaseUnlock(adapter, &irql);
    return STATUS_SUCCESS;
}
