/* The stop waits for the thread: what is removed later is nobody's. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _ADAPTER {
    HANDLE Thread;
    volatile LONG Exit;
    ULONG Rounds;
} ADAPTER;

KSTART_ROUTINE Worker;
DXGKDDI_START_DEVICE Start;
DXGKDDI_STOP_DEVICE Stop;
DXGKDDI_REMOVE_DEVICE Remove;

VOID Worker(PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    while (!a->Exit)
        a->Rounds++;
}

NTSTATUS Start(const PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER((Info, Interface));
    *Sources = *Children = 1;
    return PsCreateSystemThread(&a->Thread, THREAD_ALL_ACCESS, NULL, NULL, NULL, Worker, a);
}

NTSTATUS Stop(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    a->Exit = 1;
    ZwWaitForSingleObject(a->Thread, FALSE, NULL);
    ZwClose(a->Thread);
    return STATUS_SUCCESS;
}

NTSTATUS Remove(const PVOID Context)
{
    ExFreePool(Context);
    return STATUS_SUCCESS;
}
