/* The same wait, before and behind what the thread uses. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _ADAPTER {
    PVOID Thread;
    KEVENT Wake;
    volatile LONG Exit;
    ULONG *Before;
    ULONG *Behind;
} ADAPTER;

KSTART_ROUTINE Worker;
DXGKDDI_START_DEVICE Start;
DXGKDDI_STOP_DEVICE Stop;

VOID Worker(PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    while (!a->Exit) {
        KeWaitForSingleObject(&a->Wake, Executive, KernelMode, FALSE, NULL);
        a->Before[0]++;
        a->Behind[0]++;
    }
}

NTSTATUS Start(const PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    ADAPTER *a = (ADAPTER *)Context;
    HANDLE thread;
    UNREFERENCED_PARAMETER((Info, Interface));
    *Sources = *Children = 1;
    KeInitializeEvent(&a->Wake, SynchronizationEvent, FALSE);
    PsCreateSystemThread(&thread, THREAD_ALL_ACCESS, NULL, NULL, NULL, Worker, a);
    ObReferenceObjectByHandle(thread, THREAD_ALL_ACCESS, NULL, KernelMode, &a->Thread, NULL);
    ZwClose(thread);
    return STATUS_SUCCESS;
}

NTSTATUS Stop(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    a->Exit = 1;
    KeSetEvent(&a->Wake, 0, FALSE);
    ExFreePool(a->Before); // expect: async-work-outlives-owner "system thread 'Worker'"
    KeWaitForSingleObject(a->Thread, Executive, KernelMode, FALSE, NULL);
    ExFreePool(a->Behind);
    ObDereferenceObject(a->Thread);
    return STATUS_SUCCESS;
}
