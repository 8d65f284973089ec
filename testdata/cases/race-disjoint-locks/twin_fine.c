/* Differs from twin_found.c in one token: the lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    ULONG Done;
    PIO_WORKITEM Item;
} CASE_ADAPTER;

IO_WORKITEM_ROUTINE CaseWorker;
VOID CaseWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    PKSPIN_LOCK lock = &adapter->Lock;
    KIRQL irql;
    KeAcquireSpinLock(lock, &irql);
    adapter->Done--;
    KeReleaseSpinLock(lock, irql);
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
