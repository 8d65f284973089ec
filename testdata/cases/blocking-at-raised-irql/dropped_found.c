/* A helper that waits with the caller's lock dropped: at the level that the caller saved. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    KEVENT Idle;
} CASE_ADAPTER;

static VOID CaseSettle(CASE_ADAPTER *Adapter, PKIRQL OldIrql)
{
    KeReleaseSpinLock(&Adapter->Lock, *OldIrql);
    KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-at-raised-irql "DxgkDdiDpcRoutine"
    KeAcquireSpinLock(&Adapter->Lock, OldIrql);
}

/* Saved PASSIVE_LEVEL. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    CaseSettle(adapter, &irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Saved DISPATCH_LEVEL. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    CaseSettle(adapter, &irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
}
