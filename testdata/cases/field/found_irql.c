/* One DDI after another does what its IRQL forbids; the line beside it does it right. */
#include <ntifs.h>
#include <ntstrsafe.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    KMUTEX Dispatcher;
    KEVENT Event;
    ERESOURCE Resource;
    PIO_WORKITEM Item; /* made in AddDevice */
    volatile ULONG *Registers;
    HANDLE Key;
} MY_ADAPTER;

/* Under a spin lock. */
DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE handle;
    PHYSICAL_ADDRESS where = {0};
    LARGE_INTEGER some;
    PVOID objects[2], mapped;
    UNICODE_STRING name;
    PVOID pool, more;
    KIRQL irql;

    objects[0] = &adapter->Event;
    objects[1] = &adapter->Dispatcher;
    some.QuadPart = -10;

    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &handle);
    pool = ExAllocatePool2(POOL_FLAG_NON_PAGED, 64, 'tseT');
    more = ExAllocatePool2(POOL_FLAG_PAGED, 64, 'tseT');                                         // expect: irql-too-high
    KeSetEvent(&adapter->Event, IO_NO_INCREMENT, FALSE);
    KeWaitForSingleObject(&adapter->Event, Executive, KernelMode, FALSE, &some);                 // expect: blocking-under-spin-lock
    KeWaitForMultipleObjects(2, objects, WaitAll, Executive, KernelMode, FALSE, NULL, NULL);     // expect: blocking-under-spin-lock
    ExAcquireResourceSharedLite(&adapter->Resource, TRUE);                                       // expect: blocking-under-spin-lock
    ExReleaseResourceLite(&adapter->Resource);
    adapter->Dxgk.DxgkCbMapMemory(adapter->Dxgk.DeviceHandle, where, 64, FALSE, FALSE, MmCached, &mapped); // expect: irql-too-high
    IoQueueWorkItem(adapter->Item, (PIO_WORKITEM_ROUTINE)NULL, DelayedWorkQueue, pool != more ? adapter : NULL);
    RtlInitUnicodeString(&name, L"name");
    RtlUnicodeStringPrintf(&name, L"%p", adapter);                                               // expect: irql-too-high
    ZwClose(adapter->Key);                                                                       // expect: irql-too-high
    KeReleaseInStackQueuedSpinLock(&handle);

    /* The same without. */
    more = ExAllocatePool2(POOL_FLAG_PAGED, pEscape->PrivateDriverDataSize, 'tseT');
    KeWaitForSingleObject(&adapter->Event, Executive, KernelMode, FALSE, NULL);

    /* By hand. */
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    KeDelayExecutionThread(KernelMode, FALSE, &some); // expect: blocking-at-raised-irql
    KeLowerIrql(irql);
    KeDelayExecutionThread(KernelMode, FALSE, &some);
    return STATUS_SUCCESS;
}

static VOID MyPagedHelper(MY_ADAPTER *Adapter);
static VOID MyResidentHelper(MY_ADAPTER *Adapter);
#pragma alloc_text(PAGE, MyPagedHelper)

static VOID MyPagedHelper(MY_ADAPTER *Adapter)
{
    WRITE_REGISTER_ULONG(&Adapter->Registers[1], 1);
}

static VOID MyResidentHelper(MY_ADAPTER *Adapter)
{
    WRITE_REGISTER_ULONG(&Adapter->Registers[2], 1);
}

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    VOID (*helper)(MY_ADAPTER *Adapter) = MyPagedHelper;
    ExAcquireFastMutex(&adapter->Mutex); // expect: blocking-at-raised-irql
    ExReleaseFastMutex(&adapter->Mutex);
    if (ExTryToAcquireFastMutex(&adapter->Mutex)) // expect: irql-too-high
        ExReleaseFastMutex(&adapter->Mutex);
    helper(adapter); // expect: paged-code-at-raised-irql
    MyResidentHelper(adapter);
    IoQueueWorkItem(adapter->Item, (PIO_WORKITEM_ROUTINE)NULL, DelayedWorkQueue, adapter);
}

static BOOLEAN MySynchronized(PVOID Context)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)Context;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql); // expect: irql-too-high
    KeReleaseSpinLock(&adapter->Lock, irql);
    return TRUE;
}

DXGKDDI_INTERRUPT_ROUTINE MyInterruptRoutine;
BOOLEAN MyInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(MessageNumber);
    if (READ_REGISTER_ULONG(&adapter->Registers[0]) == 0)
        return FALSE;
    KeSetEvent(&adapter->Event, IO_NO_INCREMENT, FALSE); // expect: isr-does-too-much
    IoQueueWorkItem(adapter->Item, (PIO_WORKITEM_ROUTINE)NULL, DelayedWorkQueue, adapter); // expect: irql-too-high
    adapter->Dxgk.DxgkCbQueueDpc(adapter->Dxgk.DeviceHandle);
    return TRUE;
}

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    LARGE_INTEGER zero = {0};
    BOOLEAN result;
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, MySynchronized, adapter, 0, &result);
    if (KeWaitForSingleObject(&adapter->Dispatcher, Executive, KernelMode, FALSE, &zero) == STATUS_SUCCESS)
        KeReleaseMutex(&adapter->Dispatcher, FALSE);
    zero.QuadPart = -(LONGLONG)pSubmitCommand->SubmissionFenceId;
    KeWaitForSingleObject(&adapter->Event, Executive, KernelMode, FALSE, &zero); // expect: blocking-at-raised-irql
    return STATUS_SUCCESS;
}
