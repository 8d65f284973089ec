#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KEVENT Idle;
    HANDLE Log;
    ULONG Used;
} CASE_ADAPTER;

static VOID CaseFlush(CASE_ADAPTER *Adapter)
{
    if (KeGetCurrentIrql() == PASSIVE_LEVEL)
        ZwFlushKey(Adapter->Log);
}

static VOID CaseWait(CASE_ADAPTER *Adapter)
{
    KIRQL irql = KeGetCurrentIrql();
    if (irql >= DISPATCH_LEVEL)
        return;
    KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, NULL);
}

static VOID CaseSignal(CASE_ADAPTER *Adapter)
{
    if (KeGetCurrentIrql() > DISPATCH_LEVEL)
        Adapter->Used = 0;
    else
        KeSetEvent(&Adapter->Idle, IO_NO_INCREMENT, FALSE);
}

/* Any IRQL. */
DXGKDDI_RESET_DEVICE CaseResetDevice;
VOID CaseResetDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CaseFlush(adapter);
    CaseWait(adapter);
    CaseSignal(adapter);
}
