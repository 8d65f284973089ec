/*
 * Looks wrong, is right, because of the synchronization levels and classes: fields set in StartDevice, a class that
 * needs no lock, level 2 beside level 0, interlocked flags, what the interrupt lock covers, counters that nobody reads.
 * Silence.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    volatile ULONG *Registers;
    volatile LONG Ready;
    volatile LONG Flags;
    ULONG Pending;        /* interrupt lock */
    LONG X, Y, HotX;      /* pointer class */
    ULONG Ring[64], Tail; /* scheduler class */
    ULONG Mode, Depth;    /* level 2 */
    KSPIN_LOCK ModeLock;  /* superfluous */
    ULONG PowerState;     /* level 3 */
    ULONG Interrupts, Submits, Moves, Presents;
} MY_ADAPTER;

/* e: level 3, before the device may interrupt; the flag last. */
DXGKDDI_START_DEVICE MyStartDevice;
NTSTATUS MyStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                       PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    PHYSICAL_ADDRESS where = {0};
    PVOID mapped;
    NTSTATUS status;
    UNREFERENCED_PARAMETER(DxgkStartInfo);
    adapter->Dxgk = *DxgkInterface;
    status = adapter->Dxgk.DxgkCbMapMemory(adapter->Dxgk.DeviceHandle, where, 4096, FALSE, FALSE, MmNonCached, &mapped);
    if (!NT_SUCCESS(status))
        return status;
    adapter->Registers = (volatile ULONG *)mapped;
    adapter->Pending = 0;
    adapter->Tail = 0;
    adapter->X = adapter->Y = 0;
    InterlockedExchange(&adapter->Ready, TRUE);
    *NumberOfVideoPresentSources = 1;
    *NumberOfChildren = 1;
    return STATUS_SUCCESS;
}

DXGKDDI_INTERRUPT_ROUTINE MyInterruptRoutine;
BOOLEAN MyInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(MessageNumber);
    if (!InterlockedCompareExchange(&adapter->Ready, 0, 0))
        return FALSE;
    adapter->Pending |= READ_REGISTER_ULONG(&adapter->Registers[0]);
    adapter->Interrupts++; /* j: for the debugger */
    if (InterlockedCompareExchange(&adapter->Flags, 0, 0) & 1)
        adapter->Dxgk.DxgkCbQueueDpc(adapter->Dxgk.DeviceHandle);
    return TRUE;
}

typedef struct _MY_TAKE {
    MY_ADAPTER *Adapter;
    ULONG Bits;
} MY_TAKE;

/* l: with the interrupt lock. */
static BOOLEAN MyTakePending(PVOID Context)
{
    MY_TAKE *take = (MY_TAKE *)Context;
    take->Bits = take->Adapter->Pending;
    take->Adapter->Pending = 0;
    return TRUE;
}

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    MY_TAKE take = {adapter, 0};
    BOOLEAN result;
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, MyTakePending, &take, 0, &result);
    if (take.Bits & 2)
        InterlockedOr(&adapter->Flags, 2); /* i */
    adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle);
}

/* f: the pointer class. */
DXGKDDI_SETPOINTERPOSITION MySetPointerPosition;
NTSTATUS MySetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    adapter->X = pSetPointerPosition->X - adapter->HotX;
    adapter->Y = pSetPointerPosition->Y;
    adapter->Moves++;
    return STATUS_SUCCESS;
}

DXGKDDI_SETPOINTERSHAPE MySetPointerShape;
NTSTATUS MySetPointerShape(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    adapter->X += adapter->HotX - (LONG)pSetPointerShape->XHot;
    adapter->HotX = (LONG)pSetPointerShape->XHot;
    return STATUS_SUCCESS;
}

/* g: the scheduler class. */
DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    adapter->Ring[adapter->Tail++ % 64] = pSubmitCommand->SubmissionFenceId;
    adapter->Submits++;
    return STATUS_SUCCESS;
}

DXGKDDI_PREEMPTCOMMAND MyPreemptCommand;
NTSTATUS MyPreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    adapter->Ring[adapter->Tail % 64] = pPreemptCommand->PreemptionFenceId;
    adapter->Tail = adapter->Tail + 1;
    return STATUS_SUCCESS;
}

DXGKDDI_RESETENGINE MyResetEngine;
NTSTATUS MyResetEngine(const HANDLE hAdapter, DXGKARG_RESETENGINE *pResetEngine)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    pResetEngine->LastAbortedFenceId = adapter->Ring[(adapter->Tail - 1) % 64];
    adapter->Tail = 0;
    return STATUS_SUCCESS;
}

/* h: level 2 writes, level 0 reads: the lock of the writers is superfluous, not wrong. */
DXGKDDI_COMMITVIDPN MyCommitVidPn;
NTSTATUS MyCommitVidPn(const HANDLE hAdapter, const DXGKARG_COMMITVIDPN *const pCommitVidPnArg)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->ModeLock, &irql);
    adapter->Mode = pCommitVidPnArg->AffectedVidPnSourceId + 1;
    KeReleaseSpinLock(&adapter->ModeLock, irql);
    adapter->Depth++;
    return STATUS_SUCCESS;
}

DXGKDDI_SETVIDPNSOURCEVISIBILITY MySetVidPnSourceVisibility;
NTSTATUS MySetVidPnSourceVisibility(const HANDLE hAdapter,
                                    const DXGKARG_SETVIDPNSOURCEVISIBILITY *pSetVidPnSourceVisibility)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    if (!pSetVidPnSourceVisibility->Visible)
        adapter->Mode = 0;
    adapter->Depth--;
    return STATUS_SUCCESS;
}

DXGKDDI_PRESENT MyPresent;
NTSTATUS MyPresent(const HANDLE hContext, DXGKARG_PRESENT *pPresent)
{
    MY_ADAPTER *adapter = *(MY_ADAPTER **)hContext;
    adapter->Presents++;
    pPresent->MultipassOffset = adapter->Mode + adapter->Depth + adapter->PowerState;
    return STATUS_SUCCESS;
}

/* Level 3 beside level 0. */
DXGKDDI_SET_POWER_STATE MySetPowerState;
NTSTATUS MySetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(ActionType);
    adapter->PowerState = (ULONG)DevicePowerState;
    adapter->Depth = 0;
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    if (!pEscape->Flags.HardwareAccess)
        return adapter->Mode != 0 ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
    adapter->Mode = 3; /* level 2 */
    adapter->Depth++;
    InterlockedAnd(&adapter->Flags, ~1);
    return STATUS_SUCCESS;
}
