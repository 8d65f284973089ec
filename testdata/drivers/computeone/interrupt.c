/* Interrupt routine, DPCs, the handler of faults. */
#include "computeone.h"

/* Anything new since the last time? */
BOOLEAN C1NoteCompleted(PC1_ADAPTER Adapter)
{
    UINT fence = READ_REGISTER_ULONG(&Adapter->Registers[C1_REG_FENCE]);

    if (fence == Adapter->LastCompleted)
        return FALSE;
    Adapter->LastCompleted = fence; // expect: ddi-async-race
    return TRUE;
}

static VOID C1Notify(PC1_ADAPTER Adapter, const C1_SUBMISSION *Last)
{
    DXGKARGCB_NOTIFY_INTERRUPT_DATA notify = {0};

    notify.InterruptType = DXGK_INTERRUPT_DMA_COMPLETED;
    notify.DmaCompleted.SubmissionFenceId = Adapter->LastCompleted < Last->Fence ? Adapter->LastCompleted : Last->Fence;
    Adapter->Dxgk.DxgkCbNotifyInterrupt(Adapter->Dxgk.DeviceHandle, &notify);
}

/* DIRQL, interrupt lock held. */
BOOLEAN C1InterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    PC1_ADAPTER adapter = MiniportDeviceContext;
    C1_SUBMISSION last;
    ULONG status;
    BOOLEAN empty;

    UNREFERENCED_PARAMETER(MessageNumber);

    if (!InterlockedCompareExchange(&adapter->Ready, 0, 0))
        return FALSE;
    status = READ_REGISTER_ULONG(&adapter->Registers[C1_REG_STATUS]);
    if (!C1NoteCompleted(adapter) && !(status & C1_IRQ_FAULT))
        return FALSE;

    adapter->Interrupts++;
    adapter->PendingStatus |= status;
    last = adapter->LastSubmission;
    C1Notify(adapter, &last);
    C1_RING_IS_EMPTY(adapter, &empty); // expect: isr-does-too-much
    if (!empty || (status & C1_IRQ_FAULT))
        adapter->Dxgk.DxgkCbQueueDpc(adapter->Dxgk.DeviceHandle);
    return TRUE;
}

/* With the interrupt lock. */
static BOOLEAN C1TakeStatus(PVOID Context)
{
    PC1_STATUS_REQUEST request = Context;

    request->Status = request->Adapter->PendingStatus;
    request->Adapter->PendingStatus = 0;
    return TRUE;
}

/* The same routine of the DPC and the watchdog: both are at DISPATCH_LEVEL. */
static VOID C1Retire(PC1_ADAPTER Adapter)
{
    UINT fence = READ_REGISTER_ULONG(&Adapter->Registers[C1_REG_FENCE]);

    KeAcquireSpinLockAtDpcLevel(&Adapter->RingLock);
    C1RetireLocked(Adapter, fence);
    KeReleaseSpinLockFromDpcLevel(&Adapter->RingLock);
}

VOID C1DpcRoutine(const PVOID MiniportDeviceContext)
{
    PC1_ADAPTER adapter = MiniportDeviceContext;
    C1_STATUS_REQUEST request = {adapter, 0};
    BOOLEAN result;

    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, C1TakeStatus, &request, 0, &result);
    C1Retire(adapter);
    if ((request.Status & C1_IRQ_FAULT) && InterlockedExchange(&adapter->FaultPending, 1) == 0) {
        if (ExAcquireRundownProtection(&adapter->FaultRundown))
            IoQueueWorkItem(adapter->FaultItem, C1HandleFault, DelayedWorkQueue, adapter);
        else
            InterlockedExchange(&adapter->FaultPending, 0);
    }
    adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle);
}

/* Every quarter of a second. It does not wait for the lock: if somebody is at the ring, the ring moves. */
VOID C1WatchdogRoutine(PKDPC Dpc, PVOID DeferredContext, PVOID SystemArgument1, PVOID SystemArgument2)
{
    PC1_ADAPTER adapter = DeferredContext;
    BOOLEAN locked;

    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(SystemArgument1);
    UNREFERENCED_PARAMETER(SystemArgument2);

    locked = KeTryToAcquireSpinLockAtDpcLevel(&adapter->RingLock);
    if (locked) {
        if (adapter->Ring.Head != adapter->Ring.Tail)
            adapter->StalledTicks++;
    }
    if (adapter->Dxgk.DeviceHandle != NULL) {
        PLIST_ENTRY link;
        ExAcquireSpinLockSharedAtDpcLevel(&adapter->ProcessLock);
        for (link = adapter->Processes.Flink; link != &adapter->Processes; link = link->Flink)
            if (CONTAINING_RECORD(link, C1_PROCESS, Link)->Runtime == NULL)
                break;
        ExReleaseSpinLockSharedFromDpcLevel(&adapter->ProcessLock);
    }
    if (locked)
        KeReleaseSpinLockFromDpcLevel(&adapter->RingLock);
}

/* A worker thread at PASSIVE_LEVEL, which holds rundown protection until it is done. */
VOID C1HandleFault(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    PC1_ADAPTER adapter = Context;

    UNREFERENCED_PARAMETER(DeviceObject);

    C1TraceEvent(adapter, 5, READ_REGISTER_ULONG(&adapter->Registers[C1_REG_STATUS]));
    adapter->Hung = 1; // expect: ddi-async-race
    InterlockedExchange(&adapter->FaultPending, 0);
    ExReleaseRundownProtection(&adapter->FaultRundown);
}
