/* The flag is set last; then interrupts are turned on. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _RING {
    ULONG Head, Tail;
} RING;

typedef struct _ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    volatile LONG Ready;
    BOOLEAN Draining;
    volatile ULONG *Registers;
    RING *Ring;
    RING *Faults;
    ULONG Sources;
} ADAPTER;

DXGKDDI_INTERRUPT_ROUTINE Interrupt;
DXGKDDI_DPC_ROUTINE Dpc;
DXGKDDI_START_DEVICE Start;

BOOLEAN Interrupt(const PVOID Context, ULONG MessageNumber)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER(MessageNumber);
    if (!a->Ready)
        return FALSE;
    ULONG status = READ_REGISTER_ULONG((PULONG)&a->Registers[1]);
    if (status == 0)
        return FALSE;
    if (status & 2)
        a->Faults->Tail++;
    a->Ring->Tail += a->Sources;
    a->Dxgk.DxgkCbQueueDpc(a->Dxgk.DeviceHandle);
    return TRUE;
}

/* Runs when it was queued: it asks the flag again, and nothing else. */
VOID Dpc(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    if (InterlockedCompareExchange(&a->Ready, 0, 0) == 0)
        return;
    if (a->Sources > 4)
        a->Dxgk.DxgkCbNotifyDpc(a->Dxgk.DeviceHandle);
}

static RING *RingCreate(void)
{
    return (RING *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(RING), 'x');
}

static NTSTATUS MakeRings(ADAPTER *a)
{
    a->Ring = RingCreate();
    return a->Ring ? STATUS_SUCCESS : STATUS_NO_MEMORY;
}

NTSTATUS Start(const PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Info);
    a->Dxgk = *Interface;
    a->Faults = RingCreate();
    NTSTATUS status = MakeRings(a);
    a->Sources = 2;
    *Sources = *Children = a->Sources;
    InterlockedExchange(&a->Ready, TRUE);
    WRITE_REGISTER_ULONG((PULONG)&a->Registers[0], 1);
    return status;
}
