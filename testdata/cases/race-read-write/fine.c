/* What asynchronous routines may read. */
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
    ULONG64 fence;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    fence = adapter->Fence;
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

/* Runs with the interrupt lock held. */
static BOOLEAN CaseCopy(PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    adapter->Copy = adapter->Last;
    return TRUE;
}

/* Copied inside a synchronized routine; a flag is read whole. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    BOOLEAN result;
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, CaseCopy, adapter, 0, &result);
    if (adapter->Flag != 0)
        IoQueueWorkItem(adapter->Item, CaseWorker, DelayedWorkQueue, adapter);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Fence = adapter->Fence + 1;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

/* Under the lock of the writer. */
KDEFERRED_ROUTINE CaseTimer;
VOID CaseTimer(PKDPC Dpc, PVOID Context, PVOID Argument1, PVOID Argument2)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(Argument1);
    UNREFERENCED_PARAMETER(Argument2);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    if (adapter->Results != NULL)
        adapter->Results[0] = 1;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
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
