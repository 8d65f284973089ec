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

_Requires_exclusive_lock_held_(*Lock)
static VOID CaseUnder(KSPIN_LOCK *Lock)
{
    UNREFERENCED_PARAMETER(Lock);
}

_Acquires_lock_(Adapter->Lock)
static VOID CaseLock(CASE_ADAPTER *Adapter, KIRQL *Irql)
{
    KeAcquireSpinLock(&Adapter->Lock, Irql);
}

_Releases_lock_(Adapter->Lock)
static VOID CaseUnlock(CASE_ADAPTER *Adapter, KIRQL Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, Irql);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KIRQL irql;
    CaseLock(adapter, &irql);
    CasePutLocked(adapter);
    CaseUnder(&adapter->Lock);
    CaseUnlock(adapter, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KLOCK_QUEUE_HANDLE queue;
    KeAcquireInStackQueuedSpinLock(&adapter->Other, &queue);
    CaseUnder(&adapter->Other);
    KeReleaseInStackQueuedSpinLock(&queue);
    return STATUS_SUCCESS;
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    CasePutLocked(adapter);
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}
