/*
 * Looks wrong, is right: wrappers that return with the lock held, helpers that rely on their caller's lock, a helper
 * that lends its caller's lock, locks by parameter, forms for DISPATCH_LEVEL, a lock of each device. Silence.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_LIST {
    LIST_ENTRY Head;
    ULONG Count;
} MY_LIST;

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    MY_LIST Busy;
    KSPIN_LOCK IdleLock;
    MY_LIST Idle;
    ULONG Generation;
    FAST_MUTEX Outer;
    ULONG Outside;
} MY_ADAPTER;

typedef struct _MY_DEVICE {
    MY_ADAPTER *Adapter;
    KSPIN_LOCK Lock;
    LIST_ENTRY Contexts;
    ULONG ContextCount;
} MY_DEVICE;

typedef struct _MY_CONTEXT {
    LIST_ENTRY Link;
    MY_DEVICE *Device;
    ULONG Submitted;
} MY_CONTEXT;

/* a: the KIRQL goes out through a pointer; the twin takes it by value. */
static VOID MyLock(MY_ADAPTER *Adapter, KIRQL *Irql)
{
    KeAcquireSpinLock(&Adapter->Lock, Irql);
}

static VOID MyUnlock(MY_ADAPTER *Adapter, KIRQL Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, Irql);
}

/* b: every caller holds Lock. */
static VOID MyPushLocked(MY_ADAPTER *Adapter, LIST_ENTRY *Link)
{
    InsertTailList(&Adapter->Busy.Head, Link);
    Adapter->Busy.Count++;
    Adapter->Generation++;
}

/* c: lends the lock of its caller, and takes it back. */
static BOOLEAN MyWaitForRoomLocked(MY_ADAPTER *Adapter, KIRQL *Irql)
{
    ULONG before = Adapter->Generation, tries = 0;
    LARGE_INTEGER pause;
    pause.QuadPart = -10000;
    while (Adapter->Busy.Count > 100 && tries++ < 10) {
        MyUnlock(Adapter, *Irql);
        KeDelayExecutionThread(KernelMode, FALSE, &pause);
        MyLock(Adapter, Irql);
    }
    return before == Adapter->Generation;
}

/* n: which lock it is, the callers say. */
static VOID MyMove(KSPIN_LOCK *Lock, MY_LIST *List, LIST_ENTRY *Link)
{
    KIRQL irql;
    KeAcquireSpinLock(Lock, &irql);
    InsertTailList(&List->Head, Link);
    List->Count++;
    KeReleaseSpinLock(Lock, irql);
}

/* The result says whether the lock is held. */
static BOOLEAN MyTryLock(MY_ADAPTER *Adapter, KIRQL *Irql, BOOLEAN Wanted)
{
    if (!Wanted)
        return FALSE;
    MyLock(Adapter, Irql);
    return TRUE;
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    LIST_ENTRY *link = (LIST_ENTRY *)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*link), 'tseT');
    NTSTATUS status = STATUS_SUCCESS;
    KIRQL irql;
    if (link == NULL)
        return STATUS_NO_MEMORY;

    MyLock(adapter, &irql);
    if (!MyWaitForRoomLocked(adapter, &irql)) {
        status = STATUS_DEVICE_BUSY;
        goto Unlock;
    }
    MyPushLocked(adapter, link);
    link = NULL;
Unlock:
    MyUnlock(adapter, irql);
    if (link != NULL)
        ExFreePoolWithTag(link, 'tseT');

    if (MyTryLock(adapter, &irql, pEscape->PrivateDriverDataSize != 0)) {
        adapter->Generation = 0;
        MyUnlock(adapter, irql);
    }

    ExAcquireFastMutex(&adapter->Outer);
    adapter->Outside++;
    MyLock(adapter, &irql);
    adapter->Generation = adapter->Outside;
    MyUnlock(adapter, irql);
    ExReleaseFastMutex(&adapter->Outer);
    return status;
}

DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    LIST_ENTRY *first = (LIST_ENTRY *)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*first), 'tseT');
    LIST_ENTRY *second = (LIST_ENTRY *)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*second), 'tseT');
    if (first == NULL || second == NULL)
        return STATUS_NO_MEMORY;
    MyMove(&adapter->Lock, &adapter->Busy, first);
    MyMove(&adapter->IdleLock, &adapter->Idle, second);
    pCreateAllocation->pAllocationInfo[0].hAllocation = first;
    return STATUS_SUCCESS;
}

/* d: a DPC is at DISPATCH_LEVEL already. */
DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    if (!IsListEmpty(&adapter->Busy.Head)) {
        RemoveHeadList(&adapter->Busy.Head);
        adapter->Busy.Count--;
    }
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

/* k: the contexts of a device, under the device's lock: level 0 and the scheduler class. */
DXGKDDI_CREATECONTEXT MyCreateContext;
NTSTATUS MyCreateContext(const HANDLE hDevice, DXGKARG_CREATECONTEXT *pCreateContext)
{
    MY_DEVICE *device = (MY_DEVICE *)hDevice;
    MY_CONTEXT *context = (MY_CONTEXT *)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*context), 'tseT');
    KIRQL irql;
    if (context == NULL)
        return STATUS_NO_MEMORY;
    context->Device = device;
    context->Submitted = 0;
    KeAcquireSpinLock(&device->Lock, &irql);
    InsertTailList(&device->Contexts, &context->Link);
    device->ContextCount++;
    KeReleaseSpinLock(&device->Lock, irql);
    pCreateContext->hContext = context;
    return STATUS_SUCCESS;
}

DXGKDDI_DESTROYCONTEXT MyDestroyContext;
NTSTATUS MyDestroyContext(const HANDLE hContext)
{
    MY_CONTEXT *context = (MY_CONTEXT *)hContext;
    KIRQL irql;
    KeAcquireSpinLock(&context->Device->Lock, &irql);
    RemoveEntryList(&context->Link);
    context->Device->ContextCount--;
    KeReleaseSpinLock(&context->Device->Lock, irql);
    ExFreePoolWithTag(context, 'tseT');
    return STATUS_SUCCESS;
}

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    MY_CONTEXT *context = (MY_CONTEXT *)pSubmitCommand->hContext;
    LIST_ENTRY *link;
    KeAcquireSpinLockAtDpcLevel(&context->Device->Lock);
    for (link = context->Device->Contexts.Flink; link != &context->Device->Contexts; link = link->Flink)
        CONTAINING_RECORD(link, MY_CONTEXT, Link)->Submitted++;
    KeReleaseSpinLockFromDpcLevel(&context->Device->Lock);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Generation++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    return STATUS_SUCCESS;
}
