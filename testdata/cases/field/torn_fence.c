/* Shape: a 64-bit fence is stored under a spin lock and read by the interrupt routine, which no spin lock keeps out. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    UINT64 Submitted;
    volatile LONG64 Whole;
    UINT64 ForTheDpc;
    UINT64 Synchronized;
    UINT Reported;
} MY_ADAPTER;

DXGKDDI_INTERRUPT_ROUTINE MyInterruptRoutine;
BOOLEAN MyInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(MessageNumber);
    adapter->Reported = (UINT)adapter->Submitted;
    adapter->Reported += (UINT)InterlockedCompareExchange64(&adapter->Whole, 0, 0);
    adapter->Reported += (UINT)adapter->Synchronized;
    adapter->Dxgk.DxgkCbQueueDpc(adapter->Dxgk.DeviceHandle);
    return TRUE;
}

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->ForTheDpc = 0;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

typedef struct _MY_STORE {
    MY_ADAPTER *Adapter;
    UINT64 Fence;
} MY_STORE;

static BOOLEAN MyStore(PVOID Context)
{
    MY_STORE *store = (MY_STORE *)Context;
    store->Adapter->Synchronized = store->Fence;
    return TRUE;
}

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    MY_STORE store = {adapter, pSubmitCommand->SubmissionFenceId};
    BOOLEAN result;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Submitted = pSubmitCommand->SubmissionFenceId; // expect: ddi-async-race "spin lock"
    adapter->ForTheDpc = pSubmitCommand->SubmissionFenceId;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    InterlockedExchange64(&adapter->Whole, pSubmitCommand->SubmissionFenceId);
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, MyStore, &store, 0, &result);
    return STATUS_SUCCESS;
}
