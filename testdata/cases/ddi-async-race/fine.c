/* DDIs beside the interrupt routine and the DPC, each kept apart by what fits. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    ULONG Mask, Done;
    volatile LONG Fence;
} CASE_ADAPTER;

DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Mask &= ~(1u << MessageNumber);
    InterlockedIncrement(&adapter->Fence);
    return TRUE;
}

/* With the interrupt lock. */
static BOOLEAN CaseArm(PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    adapter->Mask |= 1;
    return TRUE;
}

DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    BOOLEAN result;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, CaseArm, adapter, 0, &result);
    return STATUS_SUCCESS;
}

/* One spin lock on both sides. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Done++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Done = 0;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Both sides interlocked. */
DXGKDDI_QUERYCURRENTFENCE CaseQueryCurrentFence;
NTSTATUS CaseQueryCurrentFence(const HANDLE hAdapter, DXGKARG_QUERYCURRENTFENCE *pCurrentFence)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    pCurrentFence->CurrentFence = (UINT)InterlockedCompareExchange(&adapter->Fence, 0, 0);
    return STATUS_SUCCESS;
}
