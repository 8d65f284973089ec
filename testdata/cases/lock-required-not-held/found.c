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

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    CaseUnder(&adapter->Lock);
    KeReleaseSpinLock(&adapter->Lock, irql);
    CasePutLocked(adapter); // expect: lock-required-not-held "CASE_ADAPTER.Lock"
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    CaseUnder(&adapter->Other); // expect: lock-required-not-held "CASE_ADAPTER.Other"
    return STATUS_SUCCESS;
}

/* Wants it held itself: its caller is to blame. */
_Requires_lock_held_(Adapter->Lock)
static VOID CaseTwice(CASE_ADAPTER *Adapter)
{
    CasePutLocked(Adapter);
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CaseTwice(adapter); // expect: lock-required-not-held
    return STATUS_SUCCESS;
}
