/* The timer is deleted; whether its callback is waited for is one word. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _ADAPTER {
    PEX_TIMER Timer;
    ULONG *Ticks;
} ADAPTER;

EXT_CALLBACK Tick;
DXGKDDI_START_DEVICE Start;
DXGKDDI_STOP_DEVICE Stop;

VOID Tick(PEX_TIMER Timer, PVOID Context)
{
    UNREFERENCED_PARAMETER(Timer);
    ((ADAPTER *)Context)->Ticks[0]++;
}

NTSTATUS Start(const PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER((Info, Interface));
    *Sources = *Children = 1;
    a->Ticks = (ULONG *)ExAllocatePoolWithTag(NonPagedPoolNx, 64, 'x');
    a->Timer = ExAllocateTimer(Tick, a, EX_TIMER_HIGH_RESOLUTION);
    return STATUS_SUCCESS;
}

NTSTATUS Stop(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    ExDeleteTimer(a->Timer, TRUE, FALSE, NULL);
    ExFreePool(a->Ticks); // expect: async-work-outlives-owner "the timer is not deleted and waited for"
    return STATUS_SUCCESS;
}
