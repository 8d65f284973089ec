/* Shape: bit-fields of one word are one memory: who writes one of them writes the others back. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    PIO_WORKITEM Item;
    ULONG Faulted : 1;
    ULONG Hung : 1;
    ULONG Seen;
    ULONG Alone : 1; /* a word of its own, because of Seen */
    ULONG : 0;
    ULONG Apart : 1;
} MY_ADAPTER;

static VOID MyWork(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)Context;
    KIRQL irql;
    UNREFERENCED_PARAMETER(DeviceObject);
    adapter->Faulted = 1; // expect: ddi-async-race
    adapter->Apart = 1;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Seen = 1;
    KeReleaseSpinLock(&adapter->Lock, irql);
}

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Hung = 0;
    adapter->Alone = 1;
    adapter->Seen = 0;
    if (pSubmitCommand->SubmissionFenceId == 0)
        IoQueueWorkItem(adapter->Item, MyWork, DelayedWorkQueue, adapter);
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    return STATUS_SUCCESS;
}
