/* Differs from twin_found.c in one token: the callback. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

DXGKDDISETPOWERCOMPONENTFSTATE CaseSetPowerComponentFState;
NTSTATUS CaseSetPowerComponentFState(const HANDLE DriverContext, UINT ComponentIndex, UINT FState)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)DriverContext;
    UNREFERENCED_PARAMETER(FState);
    if (KeGetCurrentIrql() == PASSIVE_LEVEL)
        adapter->Dxgk.DxgkCbSetPowerComponentIdle(adapter->Dxgk.DeviceHandle, ComponentIndex);
    return STATUS_SUCCESS;
}
