/* Shape: the mask of enabled interrupts: one side interlocked is not enough, and a spin lock is none against the ISR. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    volatile LONG Mask;
    volatile LONG Both;
    volatile ULONG *Registers;
} MY_ADAPTER;

DXGKDDI_INTERRUPT_ROUTINE MyInterruptRoutine;
BOOLEAN MyInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(MessageNumber);
    if (READ_REGISTER_ULONG(&adapter->Registers[0]) == 0)
        return FALSE;
    InterlockedAnd(&adapter->Mask, ~4);
    InterlockedAnd(&adapter->Both, ~4);
    return TRUE;
}

static VOID MyEnable(MY_ADAPTER *Adapter, LONG Bits)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    Adapter->Mask = Adapter->Mask | Bits; // expect: ddi-async-race
    WRITE_REGISTER_ULONG(&Adapter->Registers[1], (ULONG)Adapter->Mask);
    KeReleaseSpinLock(&Adapter->Lock, irql);

    InterlockedOr(&Adapter->Both, Bits);
    WRITE_REGISTER_ULONG(&Adapter->Registers[1], (ULONG)InterlockedCompareExchange(&Adapter->Both, 0, 0));
}

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    UNREFERENCED_PARAMETER(pSubmitCommand);
    MyEnable((MY_ADAPTER *)hAdapter, 4);
    return STATUS_SUCCESS;
}
