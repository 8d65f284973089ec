/* Two locks, two orders, and two threads that may be on their way at once. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK QueueLock, TableLock;
    FAST_MUTEX PowerMutex, TableMutex;
    ERESOURCE Objects;
    KDPC Dpc;
    PIO_WORKITEM Item;
    ULONG Queued, Entries, Power;
} MY_ADAPTER;

/* ---- through wrappers and helpers: a DPC and a level 0 DDI */

static void LockQueue(MY_ADAPTER *adapter, KIRQL *irql)
{
    KeAcquireSpinLock(&adapter->QueueLock, irql);
}

static void UnlockQueue(MY_ADAPTER *adapter, KIRQL irql)
{
    KeReleaseSpinLock(&adapter->QueueLock, irql);
}

static void CountEntries(MY_ADAPTER *adapter)
{
    KIRQL irql;
    KeAcquireSpinLock(&adapter->TableLock, &irql); // expect: lock-order-cycle "waits for spin lock 'MY_ADAPTER.TableLock' and holds 'MY_ADAPTER.QueueLock' since found.c:18"
    adapter->Entries++;
    KeReleaseSpinLock(&adapter->TableLock, irql);
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    LockQueue(adapter, &irql);
    CountEntries(adapter); // note: calls 'CountEntries'
    UnlockQueue(adapter, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->TableLock); // note: takes spin lock 'MY_ADAPTER.TableLock'
    KeAcquireSpinLockAtDpcLevel(&adapter->QueueLock); // note: waits for spin lock 'MY_ADAPTER.QueueLock'
    adapter->Queued = 0;
    KeReleaseSpinLockFromDpcLevel(&adapter->QueueLock);
    KeReleaseSpinLockFromDpcLevel(&adapter->TableLock);
}

/* ---- a level 2 DDI and a work item, with mutexes: levels do not stop a work item */

IO_WORKITEM_ROUTINE MyWorker;
VOID MyWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    ExAcquireFastMutex(&adapter->TableMutex);
    ExAcquireFastMutex(&adapter->PowerMutex); // note: waits for fast mutex 'MY_ADAPTER.PowerMutex'
    adapter->Power = 0;
    ExReleaseFastMutex(&adapter->PowerMutex);
    ExReleaseFastMutex(&adapter->TableMutex);
}

DXGKDDI_SET_POWER_STATE MySetPowerState;
NTSTATUS MySetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState, POWER_ACTION ActionType)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(DevicePowerState);
    UNREFERENCED_PARAMETER(ActionType);
    IoQueueWorkItem(adapter->Item, MyWorker, DelayedWorkQueue, adapter);
    ExAcquireFastMutex(&adapter->PowerMutex);
    ExAcquireFastMutex(&adapter->TableMutex); // expect: lock-order-cycle "DxgkDdiSetPowerState (level 3) waits for"
    adapter->Power = 1;
    ExReleaseFastMutex(&adapter->TableMutex);
    ExReleaseFastMutex(&adapter->PowerMutex);
    return STATUS_SUCCESS;
}

/* ---- one DDI, called twice: reentrant, and in another order on another way */

DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KeEnterCriticalRegion();
    if (pCreateAllocation->NumAllocations > 1) {
        ExAcquireResourceExclusiveLite(&adapter->Objects, TRUE);
        ExAcquireFastMutexUnsafe(&adapter->TableMutex); // expect: lock-order-cycle "another call of it"
        ExReleaseFastMutexUnsafe(&adapter->TableMutex);
        ExReleaseResourceLite(&adapter->Objects);
    } else {
        ExAcquireFastMutexUnsafe(&adapter->TableMutex);
        ExAcquireResourceSharedLite(&adapter->Objects, TRUE);
        ExReleaseResourceLite(&adapter->Objects);
        ExReleaseFastMutexUnsafe(&adapter->TableMutex);
    }
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}
