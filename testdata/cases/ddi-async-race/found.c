/* DDIs beside the interrupt routine, the DPC, a work item and a thread. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    ULONG Mask, Done, Resets, Seconds;
    ULONG64 Fence;
    PIO_WORKITEM Item;
} CASE_ADAPTER;

DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Mask &= ~(1u << MessageNumber); // note: changes 'CASE_ADAPTER.Mask'
    return TRUE;
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Done++; // expect: ddi-async-race "DxgkDdiQueryCurrentFence"
}

/* A spin lock does not keep the interrupt routine out. */
DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Mask |= 1; // expect: ddi-async-race "a spin lock does not keep the interrupt routine out"
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    return STATUS_SUCCESS;
}

/* A mutex here, nothing in the DPC. */
DXGKDDI_QUERYCURRENTFENCE CaseQueryCurrentFence;
NTSTATUS CaseQueryCurrentFence(const HANDLE hAdapter, DXGKARG_QUERYCURRENTFENCE *pCurrentFence)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    pCurrentFence->CurrentFence = adapter->Done;
    adapter->Done = 0;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* A worker thread. */
IO_WORKITEM_ROUTINE CaseWorker;
VOID CaseWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    adapter->Resets++; // expect: ddi-async-race "work item"
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Resets = adapter->Resets + 2;
    ExReleaseFastMutex(&adapter->Mutex);
    IoQueueWorkItem(adapter->Item, CaseWorker, DelayedWorkQueue, adapter);
    return STATUS_SUCCESS;
}
