/* Differs from twin_fine.c in one token: who calls the routine. */
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
    Adapter->Dxgk.DxgkCbNotifyInterrupt(Adapter->Dxgk.DeviceHandle, &data); // expect: notify-interrupt-reentered
}

static BOOLEAN CaseSynchronized(PVOID Context)
{
    CaseNotify((CASE_ADAPTER *)Context);
    return TRUE;
}

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    BOOLEAN result = FALSE;
    UNREFERENCED_PARAMETER(result);
    CaseSynchronized(adapter);
    return STATUS_SUCCESS;
}
