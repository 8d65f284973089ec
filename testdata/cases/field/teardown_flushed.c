/*
 * Stop clears the flag, turns interrupts off and lets queued DPCs run; then nobody walks the ring.
 */
#include <ntddk.h>
#include <dispmprt.h>

#define SLOTS 64
#define REG_STATUS 0x04
#define REG_MASK 0x08

typedef struct _SLOT {
    ULONG Fence;
    ULONG Engine;
    BOOLEAN Busy;
} SLOT;

typedef struct _RING {
    ULONG Head, Tail;
    SLOT Slots[SLOTS];
} RING;

typedef struct _ENGINE {
    RING *Ring;
    ULONG LastFence;
} ENGINE;

typedef struct _ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    DXGK_START_INFO StartInfo;
    PUCHAR Registers;
    SIZE_T RegistersLength;
    volatile LONG InterruptsReady;
    ULONG Pending;
    ENGINE Copy;
    ENGINE Render;
    KSPIN_LOCK Lock;
} ADAPTER;

typedef struct _PENDING {
    ADAPTER *Adapter;
    ULONG Status;
} PENDING;

static ULONG RegRead(ADAPTER *Adapter, ULONG Offset)
{
    return READ_REGISTER_ULONG((PULONG)(Adapter->Registers + Offset));
}

static VOID RegWrite(ADAPTER *Adapter, ULONG Offset, ULONG Value)
{
    WRITE_REGISTER_ULONG((PULONG)(Adapter->Registers + Offset), Value);
}

DXGKDDI_INTERRUPT_ROUTINE RtInterrupt;
DXGKDDI_DPC_ROUTINE RtDpc;
DXGKDDI_START_DEVICE RtStart;
DXGKDDI_STOP_DEVICE RtStop;
KSYNCHRONIZE_ROUTINE RtTakePending;

BOOLEAN RtInterrupt(const PVOID Context, ULONG MessageNumber)
{
    ADAPTER *adapter = (ADAPTER *)Context;
    ULONG status;

    UNREFERENCED_PARAMETER(MessageNumber);
    if (InterlockedCompareExchange(&adapter->InterruptsReady, 0, 0) == 0)
        return FALSE;
    status = RegRead(adapter, REG_STATUS);
    if (status == 0)
        return FALSE;
    RegWrite(adapter, REG_STATUS, status);
    adapter->Pending |= status;
    adapter->Dxgk.DxgkCbQueueDpc(adapter->Dxgk.DeviceHandle);
    return TRUE;
}

BOOLEAN RtTakePending(PVOID Context)
{
    PENDING *pending = (PENDING *)Context;
    pending->Status = pending->Adapter->Pending;
    pending->Adapter->Pending = 0;
    return TRUE;
}

static VOID Retire(ENGINE *Engine)
{
    RING *ring = Engine->Ring;
    while (ring->Head != ring->Tail) {
        SLOT *slot = &ring->Slots[ring->Head % SLOTS];
        if (slot->Busy)
            break;
        Engine->LastFence = slot->Fence;
        ring->Head++;
    }
}

VOID RtDpc(const PVOID Context)
{
    ADAPTER *adapter = (ADAPTER *)Context;
    PENDING pending = {adapter, 0};
    BOOLEAN result;

    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, RtTakePending, &pending, 0, &result);
    if (pending.Status & 1)
        Retire(&adapter->Render);
    adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle);
}

static NTSTATUS EngineStart(ENGINE *Engine)
{
    RING *ring = (RING *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(*ring), 'gniR');
    if (!ring)
        return STATUS_NO_MEMORY;
    RtlZeroMemory(ring, sizeof(*ring));
    Engine->LastFence = 0;
    Engine->Ring = ring;
    return STATUS_SUCCESS;
}

/* A helper for both engines: only one of them is used by the DPC routine. */
static VOID EngineStop(ENGINE *Engine)
{
    if (Engine->Ring) {
        ExFreePoolWithTag(Engine->Ring, 'gniR');
        Engine->Ring = NULL;
    }
}

NTSTATUS RtStart(const PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources,
                 PULONG Children)
{
    ADAPTER *adapter = (ADAPTER *)Context;
    NTSTATUS status;

    adapter->StartInfo = *Info;
    adapter->Dxgk = *Interface;
    adapter->Pending = 0;
    status = EngineStart(&adapter->Render);
    if (NT_SUCCESS(status))
        status = EngineStart(&adapter->Copy);
    if (!NT_SUCCESS(status))
        return status;
    *Sources = 1;
    *Children = 1;
    InterlockedExchange(&adapter->InterruptsReady, TRUE);
    RegWrite(adapter, REG_MASK, 0xff);
    return STATUS_SUCCESS;
}

NTSTATUS RtStop(const PVOID Context)
{
    ADAPTER *adapter = (ADAPTER *)Context;

    InterlockedExchange(&adapter->InterruptsReady, FALSE);
    RegWrite(adapter, REG_MASK, 0);
    KeFlushQueuedDpcs();
    EngineStop(&adapter->Copy);
    EngineStop(&adapter->Render);
    /* Behind the flag, which is cleared: no interrupt routine comes here. */
    MmUnmapIoSpace(adapter->Registers, adapter->RegistersLength);
    adapter->Registers = NULL;
    return STATUS_SUCCESS;
}
