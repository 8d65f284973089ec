#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    DMA_ADAPTER *Dma;
    DEVICE_OBJECT *Device;
} CASE_ADAPTER;

static VOID CaseTouch(CASE_ADAPTER *Adapter)
{
    KeAcquireSpinLockAtDpcLevel(&Adapter->Lock); // expect: atdpc-lock-below-dispatch "PASSIVE_LEVEL under DxgkDdiStopDevice"
    KeMemoryBarrier();
    KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseTouch((CASE_ADAPTER *)MiniportDeviceContext);
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CaseTouch((CASE_ADAPTER *)MiniportDeviceContext); // note: calls 'CaseTouch'
    return STATUS_SUCCESS;
}

/* The preempt command comes at DISPATCH_LEVEL, the patch at PASSIVE_LEVEL. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KLOCK_QUEUE_HANDLE queue;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireInStackQueuedSpinLockAtDpcLevel(&adapter->Lock, &queue); // expect: atdpc-lock-below-dispatch
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&queue);
    return STATUS_SUCCESS;
}

/* A try needs the level as well. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    if (KeTryToAcquireSpinLockAtDpcLevel(&adapter->Lock)) // expect: atdpc-lock-below-dispatch
        KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    return STATUS_SUCCESS;
}
