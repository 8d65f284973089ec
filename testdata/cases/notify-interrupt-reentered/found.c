#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

static VOID CaseNotify(CASE_ADAPTER *Adapter)
{
    DXGKARGCB_NOTIFY_INTERRUPT_DATA data = {0};
    data.InterruptType = DXGK_INTERRUPT_DMA_COMPLETED;
    Adapter->Dxgk.DxgkCbNotifyInterrupt(Adapter->Dxgk.DeviceHandle, &data); // expect: notify-interrupt-reentered "PASSIVE_LEVEL under DxgkDdiResetFromTimeout"
}

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CaseNotify(adapter); // note: calls 'CaseNotify'
    return STATUS_SUCCESS;
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    DXGKARGCB_NOTIFY_INTERRUPT_DATA data = {0};
    data.InterruptType = DXGK_INTERRUPT_DMA_COMPLETED;
    adapter->Dxgk.DxgkCbNotifyInterrupt(adapter->Dxgk.DeviceHandle, &data); // expect: notify-interrupt-reentered
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    DXGKARGCB_NOTIFY_INTERRUPT_DATA data = {0};
    data.InterruptType = DXGK_INTERRUPT_DMA_COMPLETED;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Dxgk.DxgkCbNotifyInterrupt(adapter->Dxgk.DeviceHandle, &data); // expect: notify-interrupt-reentered
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
