/* Differs from twin_fine.c in one token: the comparison. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

DXGKDDI_RESET_DEVICE CaseResetDevice;
VOID CaseResetDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    if (KeGetCurrentIrql() < DISPATCH_LEVEL)
        return;
    KeAcquireSpinLock(&adapter->Lock, &irql); // expect: any-irql-ddi-blocks
    WRITE_REGISTER_ULONG(&adapter->Registers[0], 0);
    KeReleaseSpinLock(&adapter->Lock, irql);
}
