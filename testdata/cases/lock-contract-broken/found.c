#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

_Acquires_lock_(Adapter->Other)
static VOID CaseLock(CASE_ADAPTER *Adapter, KIRQL *Irql)
{
    KeAcquireSpinLock(&Adapter->Lock, Irql);
    return; // expect: lock-contract-broken "takes"
}

_Requires_lock_held_(Adapter->Lock)
static VOID CaseTouch(CASE_ADAPTER *Adapter, KIRQL Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, Irql);
    return; // expect: lock-contract-broken "leaves held"
}

_IRQL_raises_(DISPATCH_LEVEL)
static VOID CaseRaise(KIRQL *Irql)
{
    KeRaiseIrql(APC_LEVEL, Irql);
    return; // expect: lock-contract-broken "raises the IRQL"
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    CaseLock(adapter, &irql);
    CaseTouch(adapter, irql);
    CaseRaise(&irql);
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}
