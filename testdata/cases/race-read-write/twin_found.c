/* Differs from twin_fine.c in one token: the field. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG *Results, *Spare;
    PIO_WORKITEM Item;
} CASE_ADAPTER;

IO_WORKITEM_ROUTINE CaseWorker;
VOID CaseWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Results = NULL;
    KeReleaseSpinLock(&adapter->Lock, irql);
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    ULONG *results = adapter->Results; // expect: race-read-write
    if (results != NULL)
        results[0] = 1;
    IoQueueWorkItem(adapter->Item, CaseWorker, DelayedWorkQueue, adapter);
}
