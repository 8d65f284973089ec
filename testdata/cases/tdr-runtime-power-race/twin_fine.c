/* Differs from twin_found.c in one token: the lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    ULONG Active;
} CASE_ADAPTER;

DXGKDDISETPOWERCOMPONENTFSTATE CaseSetFState;
NTSTATUS CaseSetFState(const HANDLE DriverContext, UINT ComponentIndex, UINT FState)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)DriverContext;
    UNREFERENCED_PARAMETER(ComponentIndex);
    UNREFERENCED_PARAMETER(FState);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Active &= ~1u;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    PKSPIN_LOCK lock = &adapter->Lock;
    KeAcquireSpinLock(lock, &irql);
    adapter->Active = adapter->Active | 1;
    KeReleaseSpinLock(lock, irql);
    return STATUS_SUCCESS;
}
