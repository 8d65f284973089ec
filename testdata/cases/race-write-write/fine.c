/* What asynchronous routines may do to what they share. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    ULONG Pending, Done, Ticks;
    volatile LONG Errors;
    PIO_WORKITEM Item;
    KTIMER Timer;
    KDPC TimerDpc;
} CASE_ADAPTER;

DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Pending |= 1u << MessageNumber;
    InterlockedIncrement(&adapter->Errors);
    return TRUE;
}

/* One spin lock. */
IO_WORKITEM_ROUTINE CaseWorker;
VOID CaseWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Done = adapter->Done / 2;
    adapter->Ticks = adapter->Ticks - 1;
    KeReleaseSpinLock(&adapter->Lock, irql);
}

KDEFERRED_ROUTINE CaseTimer;
VOID CaseTimer(PKDPC Dpc, PVOID Context, PVOID Argument1, PVOID Argument2)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(Argument1);
    UNREFERENCED_PARAMETER(Argument2);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Ticks++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

/* Runs with the interrupt lock held. */
static BOOLEAN CaseClear(PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    adapter->Pending &= ~1u;
    return TRUE;
}

/* Inside a synchronized routine, and with interlocked operations. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    BOOLEAN result;
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, CaseClear, adapter, 0, &result);
    InterlockedExchange(&adapter->Errors, 0);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Done++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    IoQueueWorkItem(adapter->Item, CaseWorker, DelayedWorkQueue, adapter);
}

DXGKDDI_START_DEVICE CaseStartDevice;
NTSTATUS CaseStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                         PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DxgkStartInfo);
    UNREFERENCED_PARAMETER(DxgkInterface);
    KeInitializeDpc(&adapter->TimerDpc, CaseTimer, adapter);
    *NumberOfVideoPresentSources = 0;
    *NumberOfChildren = 0;
    return STATUS_SUCCESS;
}
