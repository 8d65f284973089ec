/*
 * A request waits one second for an event on its own stack and returns when the time is over; the DPC routine signals the
 * event later, in memory that is another function's by then.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _REQUEST {
    LIST_ENTRY Link;
    KEVENT Done;
    ULONG Answer;
} REQUEST;

typedef struct _ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    LIST_ENTRY Requests;
} ADAPTER;

DXGKDDI_ESCAPE Ask;
DXGKDDI_DPC_ROUTINE AnswerDpc;

VOID AnswerDpc(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    PLIST_ENTRY entry = ExInterlockedRemoveHeadList(&a->Requests, &a->Lock);
    if (entry) {
        REQUEST *request = CONTAINING_RECORD(entry, REQUEST, Link);
        request->Answer = 1;
        KeSetEvent(&request->Done, 0, FALSE);
    }
}

NTSTATUS Ask(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    ADAPTER *a = (ADAPTER *)hAdapter;
    REQUEST request;
    LARGE_INTEGER time;
    UNREFERENCED_PARAMETER(pEscape);
    time.QuadPart = -10000000;
    KeInitializeEvent(&request.Done, NotificationEvent, FALSE);
    ExInterlockedInsertTailList(&a->Requests, &request.Link, &a->Lock); // known-miss: async-work-outlives-owner
    if (KeWaitForSingleObject(&request.Done, Executive, KernelMode, FALSE, &time) == STATUS_TIMEOUT)
        return STATUS_IO_TIMEOUT;
    return request.Answer ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}
