#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_QUEUE {
    ULONG Tail;
    KSPIN_LOCK Lock;
} CASE_QUEUE;

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG Tail;
    LONG Submissions;
    ULONG Engines[4];
} CASE_ADAPTER;

DXGKDDI_SUBMITCOMMANDTOHWQUEUE CaseSubmit;
NTSTATUS CaseSubmit(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMANDTOHWQUEUE *pSubmit)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_QUEUE *queue = (CASE_QUEUE *)pSubmit->hHwQueue;
    KIRQL irql;
    queue->Tail++;
    InterlockedIncrement(&adapter->Submissions);
    adapter->Engines[pSubmit->HwQueueProgressFenceId & 3] |= 1;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Tail++;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
