/* Differs from twin_found.c in one token: whose lock is held. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_QUEUE {
    KSPIN_LOCK Lock;
} CASE_QUEUE;

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG Tail;
} CASE_ADAPTER;

DXGKDDI_SUBMITCOMMANDTOHWQUEUE CaseSubmit;
NTSTATUS CaseSubmit(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMANDTOHWQUEUE *pSubmit)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_QUEUE *queue = (CASE_QUEUE *)pSubmit->hHwQueue;
    KIRQL irql;
    UNREFERENCED_PARAMETER(queue);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Tail++;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
