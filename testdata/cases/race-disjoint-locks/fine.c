/* One lock that both sides hold, whatever else they hold. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Done, Ticks, Total;
    PIO_WORKITEM Item;
    KTIMER Timer;
    KDPC TimerDpc;
} CASE_ADAPTER;

/* Two locks, the right one among them. */
IO_WORKITEM_ROUTINE CaseWorker;
VOID CaseWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    KIRQL irql;
    ExAcquireFastMutex(&adapter->Mutex);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Done--;
    KeReleaseSpinLock(&adapter->Lock, irql);
    ExReleaseFastMutex(&adapter->Mutex);
}

/* The lock under another name. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    PKSPIN_LOCK lock = &adapter->Lock;
    KeAcquireSpinLockAtDpcLevel(lock);
    adapter->Done++;
    KeReleaseSpinLockFromDpcLevel(lock);
    KeAcquireSpinLockAtDpcLevel(&adapter->Other);
    adapter->Total = adapter->Total * 2;
    KeReleaseSpinLockFromDpcLevel(&adapter->Other);
    IoQueueWorkItem(adapter->Item, CaseWorker, DelayedWorkQueue, adapter);
}

/* Each field has its own lock. */
KDEFERRED_ROUTINE CaseTimer;
VOID CaseTimer(PKDPC Dpc, PVOID Context, PVOID Argument1, PVOID Argument2)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(Argument1);
    UNREFERENCED_PARAMETER(Argument2);
    KeAcquireSpinLockAtDpcLevel(&adapter->Other);
    adapter->Total++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Other);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Ticks++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

DXGKDDI_START_DEVICE CaseStartDevice;
NTSTATUS CaseStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                         PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DxgkStartInfo);
    UNREFERENCED_PARAMETER(DxgkInterface);
    KeInitializeDpc(&adapter->TimerDpc, CaseTimer, adapter);
    *NumberOfVideoPresentSources = 0;
    *NumberOfChildren = 0;
    return STATUS_SUCCESS;
}
