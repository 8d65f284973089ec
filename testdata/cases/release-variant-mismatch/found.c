#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    DMA_ADAPTER *Dma;
    DEVICE_OBJECT *Device;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock); // expect: release-variant-mismatch "the IRQL stays raised"
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

/* What stands in `irql` nobody knows. */
DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    KeReleaseSpinLock(&adapter->Lock, irql); // expect: release-variant-mismatch "nothing has saved"
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeAcquireInStackQueuedSpinLock(&adapter->Lock, &queue);
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&queue); // expect: release-variant-mismatch
    KeLowerIrql(PASSIVE_LEVEL);
    return STATUS_SUCCESS;
}
