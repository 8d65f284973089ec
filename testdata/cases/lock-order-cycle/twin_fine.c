/* The GPU scheduler class beside itself: never. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK QueueLock, TableLock;
    ULONG Queued;
} MY_ADAPTER;

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    KeAcquireSpinLockAtDpcLevel(&adapter->QueueLock);
    KeAcquireSpinLockAtDpcLevel(&adapter->TableLock);
    adapter->Queued++;
    KeReleaseSpinLockFromDpcLevel(&adapter->TableLock);
    KeReleaseSpinLockFromDpcLevel(&adapter->QueueLock);
    return STATUS_SUCCESS;
}

DXGKDDI_PREEMPTCOMMAND MyOther;
NTSTATUS MyOther(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pOther)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pOther);
    KeAcquireSpinLock(&adapter->TableLock, &irql);
    KeAcquireSpinLockAtDpcLevel(&adapter->QueueLock);
    adapter->Queued--;
    KeReleaseSpinLockFromDpcLevel(&adapter->QueueLock);
    KeReleaseSpinLock(&adapter->TableLock, irql);
    return STATUS_SUCCESS;
}
