/* The interrupt routine, the DPC, a timer and a work item, one reads what another one writes. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_SAMPLE {
    ULONG64 Begin, End, Count;
} CASE_SAMPLE;

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    CASE_SAMPLE Last, Copy;
    ULONG *Results;
    ULONG64 Fence, Shown;
    ULONG Flag;
    PIO_WORKITEM Item;
    KTIMER Timer;
    KDPC TimerDpc;
} CASE_ADAPTER;

IO_WORKITEM_ROUTINE CaseWorker;
VOID CaseWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    KIRQL irql;
    ULONG64 fence = adapter->Fence; // expect: race-read-write "DxgkDdiDpcRoutine"
    KeAcquireSpinLock(&adapter->Lock, &irql);
    if (fence != 0)
        adapter->Results = NULL;
    KeReleaseSpinLock(&adapter->Lock, irql);
}

DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CASE_SAMPLE sample = {0, 0, MessageNumber};
    adapter->Last = sample;
    adapter->Flag = 1;
    return TRUE;
}

/* A spin lock does not keep the interrupt routine out. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CASE_SAMPLE sample;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    sample = adapter->Last; // expect: race-read-write "a spin lock does not keep the interrupt routine out"
    adapter->Fence = sample.Count;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    IoQueueWorkItem(adapter->Item, CaseWorker, DelayedWorkQueue, adapter);
}

/* A pointer that the work item replaces. */
KDEFERRED_ROUTINE CaseTimer;
VOID CaseTimer(PKDPC Dpc, PVOID Context, PVOID Argument1, PVOID Argument2)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(Argument1);
    UNREFERENCED_PARAMETER(Argument2);
    ULONG *results = adapter->Results; // expect: race-read-write "work item"
    if (results != NULL)
        results[0] = 1;
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
