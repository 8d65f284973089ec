/* The interrupt routine, the DPC, a timer and a work item, beside each other. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    ULONG Pending, Done, Ticks, Errors;
    PIO_WORKITEM Item;
    KTIMER Timer;
    KDPC TimerDpc;
} CASE_ADAPTER;

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
    adapter->Done = adapter->Done / 2; // expect: race-write-write "DxgkDdiDpcRoutine"
    adapter->Ticks = adapter->Ticks - 1; // expect: race-write-write "CaseTimer"
}

KDEFERRED_ROUTINE CaseTimer;
VOID CaseTimer(PKDPC Dpc, PVOID Context, PVOID Argument1, PVOID Argument2)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(Argument1);
    UNREFERENCED_PARAMETER(Argument2);
    adapter->Ticks++;
}

/* A spin lock does not keep the interrupt routine out. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Pending &= ~1u; // expect: race-write-write "a spin lock does not keep the interrupt routine out"
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
