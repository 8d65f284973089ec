/* Timers, work items and DPCs that the driver makes itself, beside DDIs of all levels. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KTIMER Timer;
    KDPC TimerDpc;
    KDPC ExtraDpc;
    PIO_WORKITEM Item;
    KSPIN_LOCK Lock;
    KSPIN_LOCK OtherLock;
    ULONG Ticks;
    ULONG Guarded;
    ULONG Disjoint;
    ULONG Stale;
    LIST_ENTRY Done;
    ULONG Posted;
} MY_ADAPTER;

static VOID MyTimerRoutine(PKDPC Dpc, PVOID DeferredContext, PVOID SystemArgument1, PVOID SystemArgument2)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)DeferredContext;
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(SystemArgument1);
    UNREFERENCED_PARAMETER(SystemArgument2);
    adapter->Ticks++;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Guarded++;
    adapter->Disjoint++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    KeInsertQueueDpc(&adapter->ExtraDpc, NULL, NULL);
}

static VOID MyExtraRoutine(PKDPC Dpc, PVOID DeferredContext, PVOID SystemArgument1, PVOID SystemArgument2)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)DeferredContext;
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(SystemArgument1);
    UNREFERENCED_PARAMETER(SystemArgument2);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    InitializeListHead(&adapter->Done);
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

static VOID MyWork(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    RemoveHeadList(&adapter->Done); // expect: exclusive-level-async-race
    adapter->Posted = 0;
}

DXGKDDI_START_DEVICE MyStartDevice;
NTSTATUS MyStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                       PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    LARGE_INTEGER due;
    UNREFERENCED_PARAMETER(DxgkStartInfo);
    UNREFERENCED_PARAMETER(DxgkInterface);
    due.QuadPart = -10000;
    KeInitializeTimer(&adapter->Timer);
    KeInitializeDpc(&adapter->TimerDpc, MyTimerRoutine, adapter);
    KeInitializeDpc(&adapter->ExtraDpc, MyExtraRoutine, adapter);
    KeSetTimerEx(&adapter->Timer, due, 100, &adapter->TimerDpc);
    *NumberOfVideoPresentSources = *NumberOfChildren = 0;
    return STATUS_SUCCESS;
}

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    adapter->Ticks += pSubmitCommand->SubmissionFenceId; // expect: ddi-async-race
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Guarded--;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    KeAcquireSpinLockAtDpcLevel(&adapter->OtherLock);
    adapter->Disjoint--; // expect: ddi-async-race
    KeReleaseSpinLockFromDpcLevel(&adapter->OtherLock);
    IoQueueWorkItem(adapter->Item, MyWork, DelayedWorkQueue, adapter);
    return STATUS_SUCCESS;
}

DXGKDDI_RESETFROMTIMEOUT MyResetFromTimeout;
NTSTATUS MyResetFromTimeout(const HANDLE hAdapter)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    InitializeListHead(&adapter->Done);
    adapter->Guarded = 0;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
