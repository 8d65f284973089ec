/* What the interrupt routine and the DPC routine use, when the device is stopped: the flag cleared first, then no DPC left. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _RING {
    ULONG Head, Tail;
} RING;

typedef struct _ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    volatile LONG Ready;
    volatile ULONG *Registers;
    RING *Ring;
    RING *Done;
    ULONG *Log;
    ULONG *Names;
    KSPIN_LOCK DoneLock;
} ADAPTER;

DXGKDDI_INTERRUPT_ROUTINE Interrupt;
DXGKDDI_DPC_ROUTINE Dpc;
DXGKDDI_START_DEVICE Start;
DXGKDDI_STOP_DEVICE Stop;
DXGKDDI_REMOVE_DEVICE Remove;
DXGKDDI_ESCAPE Escape;

BOOLEAN Interrupt(const PVOID Context, ULONG MessageNumber)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER(MessageNumber);
    if (InterlockedCompareExchange(&a->Ready, 0, 0) == 0)
        return FALSE;
    if (READ_REGISTER_ULONG((PULONG)&a->Registers[1]) == 0)
        return FALSE;
    a->Ring->Tail++;
    a->Dxgk.DxgkCbQueueDpc(a->Dxgk.DeviceHandle);
    return TRUE;
}

VOID Dpc(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    if (a->Log)
        a->Log[0]++;
    KeAcquireSpinLockAtDpcLevel(&a->DoneLock);
    if (a->Done)
        a->Done->Head++;
    KeReleaseSpinLockFromDpcLevel(&a->DoneLock);
}

NTSTATUS Escape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    ADAPTER *a = (ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    return a->Names[0] ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

NTSTATUS Start(const PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Info);
    a->Dxgk = *Interface;
    a->Ring = (RING *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(RING), 'x');
    a->Done = (RING *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(RING), 'x');
    a->Log = (ULONG *)ExAllocatePoolWithTag(NonPagedPoolNx, 64, 'x');
    a->Names = (ULONG *)ExAllocatePoolWithTag(NonPagedPoolNx, 64, 'x');
    *Sources = *Children = 1;
    InterlockedExchange(&a->Ready, 1);
    WRITE_REGISTER_ULONG((PULONG)&a->Registers[0], 1);
    return STATUS_SUCCESS;
}

NTSTATUS Stop(const PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    KIRQL irql;
    RING *done;
    WRITE_REGISTER_ULONG((PULONG)&a->Registers[0], 0);
    InterlockedExchange(&a->Ready, 0);
    KeFlushQueuedDpcs();
    ExFreePoolWithTag(a->Ring, 'x');
    a->Ring = NULL;
    ExFreePoolWithTag(a->Log, 'x');
    a->Log = NULL;
    /* Under the lock, it is the stop's own. */
    KeAcquireSpinLock(&a->DoneLock, &irql);
    done = a->Done;
    a->Done = NULL;
    KeReleaseSpinLock(&a->DoneLock, irql);
    ExFreePoolWithTag(done, 'x');
    /* DDIs are kept out by level 3. */
    ExFreePoolWithTag(a->Names, 'x');
    a->Names = NULL;
    return STATUS_SUCCESS;
}

/* Stopped before: the interrupt routine and its DPC routine are none of its matter. */
NTSTATUS Remove(const PVOID Context)
{
    ExFreePool(Context);
    return STATUS_SUCCESS;
}
