/* Waits at low IRQL, looks that do not wait, and a guard. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KEVENT Idle;
    KSPIN_LOCK Lock;
} CASE_ADAPTER;

/* Only a look: a time-out of zero is allowed at DISPATCH_LEVEL. */
static BOOLEAN CaseIsIdle(CASE_ADAPTER *Adapter)
{
    LARGE_INTEGER zero;
    zero.QuadPart = 0;
    return KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, &zero) == STATUS_SUCCESS;
}

DXGKDDI_PREEMPTCOMMAND CasePreemptCommand;
NTSTATUS CasePreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    UNREFERENCED_PARAMETER(pPreemptCommand);
    return CaseIsIdle((CASE_ADAPTER *)hAdapter) ? STATUS_SUCCESS : STATUS_DEVICE_BUSY;
}

/* The guard keeps the wait from DISPATCH_LEVEL. */
static VOID CaseSettle(CASE_ADAPTER *Adapter)
{
    if (KeGetCurrentIrql() < DISPATCH_LEVEL)
        KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, NULL);
    else
        KeStallExecutionProcessor(10);
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseSettle((CASE_ADAPTER *)MiniportDeviceContext);
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    CaseSettle(adapter);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    KeFlushQueuedDpcs();
    return STATUS_SUCCESS;
}
