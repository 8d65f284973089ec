/* A worker thread that nobody waits for uses queues that are taken away when the device sleeps or stops. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _QUEUE {
    LIST_ENTRY Entries;
    KSPIN_LOCK Lock;
    ULONG Length;
} QUEUE;

typedef struct _ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    PVOID Thread;
    KEVENT Wake;
    volatile LONG Exit;
    QUEUE *Copies;
    QUEUE *Fills;
} ADAPTER;

KSTART_ROUTINE Worker;
DXGKDDI_START_DEVICE Start;
DXGKDDI_STOP_DEVICE Stop;
DXGKDDI_REMOVE_DEVICE Remove;
DXGKDDI_SET_POWER_STATE SetPowerState;

static QUEUE *QueueCreate(void)
{
    QUEUE *queue = (QUEUE *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(*queue), 'x');
    if (queue) {
        InitializeListHead(&queue->Entries);
        KeInitializeSpinLock(&queue->Lock);
        queue->Length = 0;
    }
    return queue;
}

/* A wrapper: what it frees is its callers' matter. */
static void QueueDelete(QUEUE *Queue)
{
    if (Queue)
        ExFreePoolWithTag(Queue, 'x');
}

static BOOLEAN QueueTake(QUEUE *Queue)
{
    PLIST_ENTRY entry = ExInterlockedRemoveHeadList(&Queue->Entries, &Queue->Lock);
    return entry != NULL;
}

VOID Worker(PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    for (;;) {
        KeWaitForSingleObject(&a->Wake, Executive, KernelMode, FALSE, NULL);
        if (a->Exit)
            break;
        while (QueueTake(a->Copies)) // note: reads 'ADAPTER.Copies'
            ;
        while (QueueTake(a->Fills))
            ;
    }
    PsTerminateSystemThread(STATUS_SUCCESS);
}

NTSTATUS Start(const PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    ADAPTER *a = (ADAPTER *)Context;
    HANDLE thread;
    NTSTATUS status;
    UNREFERENCED_PARAMETER(Info);
    a->Dxgk = *Interface;
    *Sources = *Children = 1;
    a->Copies = QueueCreate();
    a->Fills = QueueCreate();
    KeInitializeEvent(&a->Wake, SynchronizationEvent, FALSE);
    status = PsCreateSystemThread(&thread, THREAD_ALL_ACCESS, NULL, NULL, NULL, Worker, a);
    if (!NT_SUCCESS(status))
        return status;
    status = ObReferenceObjectByHandle(thread, THREAD_ALL_ACCESS, NULL, KernelMode, &a->Thread, NULL);
    ZwClose(thread);
    return status;
}

NTSTATUS SetPowerState(const PVOID Context, ULONG DeviceUid, DEVICE_POWER_STATE State, POWER_ACTION Action)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER((DeviceUid, Action));
    if (State == PowerDeviceD3) {
        QueueDelete(a->Copies); // expect: async-work-outlives-owner "the thread is not waited for"
        a->Copies = NULL;
    } else if (!a->Copies) {
        a->Copies = QueueCreate();
    }
    return STATUS_SUCCESS;
}

NTSTATUS Stop(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    a->Exit = TRUE;
    KeSetEvent(&a->Wake, 0, FALSE);
    KeWaitForSingleObject(a->Thread, Executive, KernelMode, FALSE, NULL);
    ObDereferenceObject(a->Thread);
    QueueDelete(a->Copies);
    QueueDelete(a->Fills);
    return STATUS_SUCCESS;
}

NTSTATUS Remove(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    ExFreePool(a);
    return STATUS_SUCCESS;
}
