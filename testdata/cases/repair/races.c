/* Names that no header has: the statements that use them are checked all the same, one step less sure. */
#include <ntddk.h>
#include <dispmprt.h>
#include "made_by_the_build.h"

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    PRIVATE_RING Ring;
    PRIVATE_QUEUE *Queue;
    ULONG Mode;
} CASE_ADAPTER;

/* A race through a member of an unknown type. */
DXGKDDI_INTERRUPT_ROUTINE CaseInterrupt;
BOOLEAN CaseInterrupt(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(MessageNumber);
    adapter->Ring.Tail += PRIVATE_STEP;
    return TRUE;
}

DXGKDDI_SUBMITCOMMAND CaseSubmit;
NTSTATUS CaseSubmit(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    adapter->Ring.Tail += PRIVATE_STEP; // expect: ddi-async-race "Ring.Tail"
    return STATUS_SUCCESS;
}

/* A lock in an unknown structure, taken twice; given back here, so that the other path is fine. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Queue->Lock, &irql);
    KeAcquireSpinLock(&adapter->Queue->Lock, &irql); // expect: lock-double-acquire
    KeReleaseSpinLock(&adapter->Queue->Lock, irql);
    return STATUS_SUCCESS;
}

/* Two unknown constants are neither equal nor different: both branches are there. */
DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    LARGE_INTEGER time = {.QuadPart = -10};
    KIRQL irql;
    UNREFERENCED_PARAMETER(pCreateDevice);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    if (PRIVATE_ONE == PRIVATE_TWO)
        KeDelayExecutionThread(KernelMode, FALSE, &time); // expect: blocking-under-spin-lock
    else
        KeDelayExecutionThread(KernelMode, FALSE, &time); // expect: blocking-under-spin-lock
    private_notify(adapter, PRIVATE_ONE);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
