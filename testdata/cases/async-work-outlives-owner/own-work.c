/* The driver's own DPC, timers and work items. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    PDEVICE_OBJECT Device;
    KTIMER Timer;
    KDPC TimerDpc;
    KTIMER Slow;
    KDPC SlowDpc;
    PEX_TIMER Fine;
    KDPC NeverDpc;
    PIO_WORKITEM Item, Other, Guarded;
    KEVENT OtherDone;
    EX_RUNDOWN_REF Rundown;
    ULONG *Samples;
    ULONG *Rates;
    ULONG *Ticks;
    ULONG *Never;
    ULONG *Report;
    ULONG *Second;
    ULONG *Third;
} ADAPTER;

KDEFERRED_ROUTINE TimerRoutine, SlowRoutine, NeverRoutine;
EXT_CALLBACK FineRoutine;
IO_WORKITEM_ROUTINE ItemRoutine, OtherRoutine, GuardedRoutine;
DXGKDDI_START_DEVICE Start;
DXGKDDI_STOP_DEVICE Stop;
DXGKDDI_ESCAPE Escape;

VOID TimerRoutine(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second)
{
    UNREFERENCED_PARAMETER((Dpc, First, Second));
    ((ADAPTER *)Context)->Samples[0]++;
}

VOID SlowRoutine(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second)
{
    UNREFERENCED_PARAMETER((Dpc, First, Second));
    ((ADAPTER *)Context)->Rates[0]++;
}

VOID NeverRoutine(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second)
{
    UNREFERENCED_PARAMETER((Dpc, First, Second));
    ((ADAPTER *)Context)->Never[0]++;
}

VOID FineRoutine(PEX_TIMER Timer, PVOID Context)
{
    UNREFERENCED_PARAMETER(Timer);
    ((ADAPTER *)Context)->Ticks[0]++;
}

VOID ItemRoutine(PDEVICE_OBJECT Device, PVOID Context)
{
    UNREFERENCED_PARAMETER(Device);
    ((ADAPTER *)Context)->Report[0]++;
}

VOID OtherRoutine(PDEVICE_OBJECT Device, PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Device);
    a->Second[0]++;
    KeSetEvent(&a->OtherDone, 0, FALSE);
}

VOID GuardedRoutine(PDEVICE_OBJECT Device, PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Device);
    if (!ExAcquireRundownProtection(&a->Rundown))
        return;
    a->Third[0]++;
    ExReleaseRundownProtection(&a->Rundown);
}

NTSTATUS Start(const PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    ADAPTER *a = (ADAPTER *)Context;
    LARGE_INTEGER due = {0};
    UNREFERENCED_PARAMETER(Info);
    a->Dxgk = *Interface;
    *Sources = *Children = 1;
    KeInitializeDpc(&a->TimerDpc, TimerRoutine, a);
    KeInitializeDpc(&a->SlowDpc, SlowRoutine, a);
    KeInitializeDpc(&a->NeverDpc, NeverRoutine, a);
    KeSetTimerEx(&a->Timer, due, 10, &a->TimerDpc);
    KeSetTimerEx(&a->Slow, due, 100, &a->SlowDpc);
    a->Fine = ExAllocateTimer(FineRoutine, a, EX_TIMER_HIGH_RESOLUTION);
    return STATUS_SUCCESS;
}

NTSTATUS Escape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    ADAPTER *a = (ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    IoQueueWorkItem(a->Item, ItemRoutine, DelayedWorkQueue, a);
    IoQueueWorkItem(a->Other, OtherRoutine, DelayedWorkQueue, a);
    IoQueueWorkItem(a->Guarded, GuardedRoutine, DelayedWorkQueue, a);
    return STATUS_SUCCESS;
}

NTSTATUS Stop(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    /* Its DPC may be running already. */
    KeCancelTimer(&a->Timer);
    ExFreePool(a->Samples); // expect: async-work-outlives-owner "'TimerRoutine'"
    /* This one is waited for, unless it was taken out of the queue. */
    if (!KeCancelTimer(&a->Slow))
        KeFlushQueuedDpcs();
    ExFreePool(a->Rates);
    ExFreePool(a->Never); /* nobody queues the DPC */
    /* Cancelled, deleted and waited for. */
    ExDeleteTimer(a->Fine, TRUE, TRUE, NULL);
    ExFreePool(a->Ticks);
    /* Freeing the work item does not wait. */
    IoFreeWorkItem(a->Item);
    ExFreePool(a->Report); // expect: async-work-outlives-owner "'ItemRoutine'"
    KeWaitForSingleObject(&a->OtherDone, Executive, KernelMode, FALSE, NULL);
    ExFreePool(a->Second);
    ExWaitForRundownProtectionRelease(&a->Rundown);
    ExFreePool(a->Third);
    return STATUS_SUCCESS;
}
