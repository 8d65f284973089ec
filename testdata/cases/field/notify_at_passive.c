/*
 * Shape: what the scheduler still waits for is reported as done by a reset and by a power transition themselves, at
 * PASSIVE_LEVEL. The interrupt routine, and who runs as if it were the interrupt, share the helper rightly.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    volatile ULONG *Registers;
    volatile LONG LastFence;
} MY_ADAPTER;

static VOID MyReport(MY_ADAPTER *Adapter, UINT Fence)
{
    DXGKARGCB_NOTIFY_INTERRUPT_DATA data = {0};
    data.InterruptType = DXGK_INTERRUPT_DMA_COMPLETED;
    data.DmaCompleted.SubmissionFenceId = Fence;
    Adapter->Dxgk.DxgkCbNotifyInterrupt(Adapter->Dxgk.DeviceHandle, &data); // expect: notify-interrupt-reentered "PASSIVE_LEVEL"
    Adapter->Dxgk.DxgkCbQueueDpc(Adapter->Dxgk.DeviceHandle);
}

static VOID MyReportLast(MY_ADAPTER *Adapter)
{
    MyReport(Adapter, (UINT)InterlockedCompareExchange(&Adapter->LastFence, 0, 0));
}

static BOOLEAN MyReportSynchronized(PVOID Context)
{
    MyReportLast((MY_ADAPTER *)Context);
    return TRUE;
}

DXGKDDI_INTERRUPT_ROUTINE MyInterruptRoutine;
BOOLEAN MyInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(MessageNumber);
    if (READ_REGISTER_ULONG(&adapter->Registers[0]) == 0)
        return FALSE;
    MyReportLast(adapter);
    return TRUE;
}

DXGKDDI_RESETFROMTIMEOUT MyResetFromTimeout;
NTSTATUS MyResetFromTimeout(const HANDLE hAdapter)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    WRITE_REGISTER_ULONG(&adapter->Registers[1], 1);
    MyReportLast(adapter);
    return STATUS_SUCCESS;
}

DXGKDDI_SET_POWER_STATE MySetPowerState;
NTSTATUS MySetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(ActionType);
    if (DevicePowerState != PowerDeviceD0)
        MyReportLast(adapter);
    return STATUS_SUCCESS;
}

/* The right way. */
DXGKDDI_PREEMPTCOMMAND MyPreemptCommand;
NTSTATUS MyPreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    BOOLEAN result;
    UNREFERENCED_PARAMETER(pPreemptCommand);
    return adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, MyReportSynchronized, adapter, 0, &result);
}
