/* Routines whose locks are their callers' business: a cancel-safe queue's, and a cancel routine. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    IO_CSQ Queue;
    KSPIN_LOCK QueueLock;
    LIST_ENTRY Waiting;
    PIRP Pending;
} CASE_ADAPTER;

static CASE_ADAPTER *CaseAdapterOf(PIO_CSQ Queue)
{
    return CONTAINING_RECORD(Queue, CASE_ADAPTER, Queue);
}

IO_CSQ_ACQUIRE_LOCK CaseAcquireLock;
VOID CaseAcquireLock(PIO_CSQ Csq, PKIRQL Irql)
{
    KeAcquireSpinLock(&CaseAdapterOf(Csq)->QueueLock, Irql);
}

IO_CSQ_RELEASE_LOCK CaseReleaseLock;
VOID CaseReleaseLock(PIO_CSQ Csq, KIRQL Irql)
{
    KeReleaseSpinLock(&CaseAdapterOf(Csq)->QueueLock, Irql);
}

IO_CSQ_REMOVE_IRP CaseRemoveIrp;
VOID CaseRemoveIrp(PIO_CSQ Csq, PIRP Irp)
{
    CaseAdapterOf(Csq)->Pending = NULL;
    RemoveEntryList(&Irp->Tail.Overlay.ListEntry);
}

DRIVER_CANCEL CaseCancel;
VOID CaseCancel(PDEVICE_OBJECT DeviceObject, PIRP Irp)
{
    UNREFERENCED_PARAMETER(DeviceObject);
    IoReleaseCancelSpinLock(Irp->CancelIrql);
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    return STATUS_NOT_SUPPORTED;
}
