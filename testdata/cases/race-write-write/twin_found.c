/* Differs from twin_fine.c in one token: the field. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG Done, Runs;
    PIO_WORKITEM Item;
} CASE_ADAPTER;

IO_WORKITEM_ROUTINE CaseWorker;
VOID CaseWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    adapter->Done++; // expect: race-write-write
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Done++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    IoQueueWorkItem(adapter->Item, CaseWorker, DelayedWorkQueue, adapter);
}
