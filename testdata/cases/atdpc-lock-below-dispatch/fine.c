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
    KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
    KeMemoryBarrier();
    KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseTouch((CASE_ADAPTER *)MiniportDeviceContext);
}

/* Raised before. */
DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    KIRQL irql = KeRaiseIrqlToDpcLevel();
    CaseTouch((CASE_ADAPTER *)MiniportDeviceContext);
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

/* The form that fits the IRQL. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql = KeGetCurrentIrql();
    UNREFERENCED_PARAMETER(pEscape);
    if (irql >= DISPATCH_LEVEL)
        KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    else
        KeAcquireSpinLock(&adapter->Lock, &irql);
    KeMemoryBarrier();
    if (irql >= DISPATCH_LEVEL)
        KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    else
        KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* The inner of two locks. */
typedef struct _CASE_QUEUE {
    KSPIN_LOCK Lock;
} CASE_QUEUE;

DXGKDDI_CREATECONTEXT CaseCreateContext;
NTSTATUS CaseCreateContext(const HANDLE hDevice, DXGKARG_CREATECONTEXT *pCreateContext)
{
    CASE_QUEUE *queue = (CASE_QUEUE *)hDevice;
    static KSPIN_LOCK outer;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pCreateContext);
    KeAcquireSpinLock(&outer, &irql);
    KeAcquireSpinLockAtDpcLevel(&queue->Lock);
    KeReleaseSpinLockFromDpcLevel(&queue->Lock);
    KeReleaseSpinLock(&outer, irql);
    return STATUS_SUCCESS;
}
