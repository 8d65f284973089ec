/* Interrupt routine, DPC and the work item that recovers from faults. */
#include "tinygpu.h"

/* DIRQL, interrupt lock held. */
BOOLEAN TgInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)MiniportDeviceContext;
    DXGKARGCB_NOTIFY_INTERRUPT_DATA notify;
    ULONG status;

    UNREFERENCED_PARAMETER(MessageNumber);

    if (!InterlockedCompareExchange(&adapter->Ready, 0, 0))
        return FALSE;
    status = READ_REGISTER_ULONG(&adapter->Registers[TG_REG_STATUS]);
    if (status == 0)
        return FALSE;

    adapter->PendingStatus |= status;
    if (status & TG_IRQ_FAULT)
        adapter->InterruptMask &= ~(ULONG)TG_IRQ_FAULT;
    if (status & TG_IRQ_FENCE) {
        UINT fence = READ_REGISTER_ULONG(&adapter->Registers[TG_REG_FENCE]);
        InterlockedExchange(&adapter->LastFence, (LONG)fence);
        RtlZeroMemory(&notify, sizeof(notify));
        notify.InterruptType = DXGK_INTERRUPT_DMA_COMPLETED;
        notify.DmaCompleted.SubmissionFenceId = fence;
        adapter->Dxgk.DxgkCbNotifyInterrupt(adapter->Dxgk.DeviceHandle, &notify);
    }
    adapter->Dxgk.DxgkCbQueueDpc(adapter->Dxgk.DeviceHandle);
    return TRUE;
}

/* Runs with the interrupt lock: never beside the interrupt routine. */
static BOOLEAN TgTakeStatus(PVOID Context)
{
    PTG_STATUS_REQUEST request = (PTG_STATUS_REQUEST)Context;

    request->Status = request->Adapter->PendingStatus;
    request->Adapter->PendingStatus = 0;
    return TRUE;
}

static BOOLEAN TgWriteEnable(PVOID Context)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)Context;

    WRITE_REGISTER_ULONG(&adapter->Registers[TG_REG_ENABLE], adapter->InterruptMask);
    return TRUE;
}

static BOOLEAN TgWriteDisable(PVOID Context)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)Context;

    WRITE_REGISTER_ULONG(&adapter->Registers[TG_REG_ENABLE], 0);
    return TRUE;
}

VOID TgEnableInterrupts(PTG_ADAPTER Adapter, BOOLEAN Enable)
{
    BOOLEAN result;

    Adapter->Dxgk.DxgkCbSynchronizeExecution(Adapter->Dxgk.DeviceHandle, Enable ? TgWriteEnable : TgWriteDisable,
                                             Adapter, 0, &result);
}

/* DISPATCH_LEVEL. */
VOID TgDpcRoutine(const PVOID MiniportDeviceContext)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)MiniportDeviceContext;
    TG_STATUS_REQUEST request;
    CHAR text[TG_NAME_LENGTH];
    BOOLEAN result;

    request.Adapter = adapter;
    request.Status = 0;
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, TgTakeStatus, &request, 0, &result);

    if (request.Status & TG_IRQ_FENCE)
        TgRetire(adapter, (UINT)InterlockedCompareExchange(&adapter->LastFence, 0, 0));
    if (request.Status & TG_IRQ_FAULT) {
        TgNameAdapter(adapter, 1); // expect: paged-code-at-raised-irql
        RtlStringCbPrintfA(text, sizeof(text), "fault %08x", request.Status); // expect: irql-too-high
        DbgPrintEx(DPFLTR_VIDEO_ID, DPFLTR_ERROR_LEVEL, "%s\n", text);
        if (InterlockedCompareExchange(&adapter->RecoveryPending, 1, 0) == 0) {
            if (ExAcquireRundownProtection(&adapter->RecoveryRundown))
                IoQueueWorkItem(adapter->RecoveryItem, TgRecover, DelayedWorkQueue, adapter);
            else
                InterlockedExchange(&adapter->RecoveryPending, 0);
        }
    }
    adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle);
}

/* A worker thread at PASSIVE_LEVEL: no level of any DDI keeps it out. */
VOID TgRecover(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)Context;
    KIRQL irql;

    UNREFERENCED_PARAMETER(DeviceObject);

    KeAcquireSpinLock(&adapter->QueueLock, &irql);
    if (adapter->RingHead == adapter->RingTail)
        KeSetEvent(&adapter->IdleEvent, IO_NO_INCREMENT, FALSE);
    KeReleaseSpinLock(&adapter->QueueLock, irql);

    adapter->Statistics.Recoveries++; // expect: ddi-async-race

    InterlockedExchange(&adapter->RecoveryPending, 0);
    ExReleaseRundownProtection(&adapter->RecoveryRundown);
}
