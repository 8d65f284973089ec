/* Pageable functions that do not go beyond APC_LEVEL, and resident ones that do. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
DXGKDDI_STOP_DEVICE CaseStopDevice;
#pragma alloc_text(PAGE, CaseEscape)
#pragma alloc_text(PAGE, CaseStopDevice)

/* Resident. */
static VOID CaseTouch(CASE_ADAPTER *Adapter)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    KeReleaseSpinLock(&Adapter->Lock, irql);
}

NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    ExAcquireFastMutex(&adapter->Mutex);
    CaseTouch(adapter);
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    KIRQL irql;
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    KeRaiseIrql(APC_LEVEL, &irql);
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    UNREFERENCED_PARAMETER(pCreateAllocation);
    CaseTouch((CASE_ADAPTER *)hAdapter);
    return STATUS_SUCCESS;
}
