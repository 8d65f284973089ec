/* Levels 2 and 3 exclude DDIs, not the interrupt routine, the DPC or the driver's own threads. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG Head, Tail, Pending, Visible;
    PVOID Ring;
    PIO_WORKITEM Item;
} CASE_ADAPTER;

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    while (adapter->Head != adapter->Tail)
        adapter->Head++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Pending |= 1u << MessageNumber;
    return TRUE;
}

IO_WORKITEM_ROUTINE CaseWorker;
VOID CaseWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    adapter->Visible++;
}

/* Against the DPC, which holds the lock. */
DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    adapter->Head = adapter->Tail; // expect: exclusive-level-async-race "DxgkDdiResetFromTimeout (level 3)"
    return STATUS_SUCCESS;
}

/* Against the interrupt routine: a spin lock does not help. */
DXGKDDI_RESTARTFROMTIMEOUT CaseRestartFromTimeout;
NTSTATUS CaseRestartFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Pending &= ~1u; // expect: exclusive-level-async-race "a spin lock does not keep the interrupt routine out"
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Level 2 against a work item. */
DXGKDDI_SETVIDPNSOURCEVISIBILITY CaseSetVisibility;
NTSTATUS CaseSetVisibility(const HANDLE hAdapter, const DXGKARG_SETVIDPNSOURCEVISIBILITY *pVisibility)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pVisibility);
    adapter->Visible++; // expect: exclusive-level-async-race
    IoQueueWorkItem(adapter->Item, CaseWorker, DelayedWorkQueue, adapter);
    return STATUS_SUCCESS;
}
