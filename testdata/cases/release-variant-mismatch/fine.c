#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    DMA_ADAPTER *Dma;
    DEVICE_OBJECT *Device;
} CASE_ADAPTER;

/* Hand over hand: the first acquisition saves the IRQL, the last release restores it. */
static KSPIN_LOCK Outer;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&Outer, &irql);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    KeReleaseSpinLockFromDpcLevel(&Outer);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Raised apart from the lock, restored with it. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* The same flag chooses both. */
static VOID CaseTouch(CASE_ADAPTER *Adapter, BOOLEAN AtDispatch)
{
    KIRQL irql = DISPATCH_LEVEL;
    if (AtDispatch)
        KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
    else
        KeAcquireSpinLock(&Adapter->Lock, &irql);
    if (AtDispatch)
        KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
    else
        KeReleaseSpinLock(&Adapter->Lock, irql);
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseTouch((CASE_ADAPTER *)MiniportDeviceContext, TRUE);
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CaseTouch((CASE_ADAPTER *)MiniportDeviceContext, FALSE);
    return STATUS_SUCCESS;
}
