/* Pageable functions at low IRQL, by guard or by caller, and resident ones above. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    CHAR Name[16];
} CASE_ADAPTER;

static VOID CaseName(CASE_ADAPTER *Adapter);
DXGKDDI_STOP_DEVICE CaseStopDevice;
#pragma alloc_text(PAGE, CaseName)
#pragma alloc_text(PAGE, CaseStopDevice)

static VOID CaseName(CASE_ADAPTER *Adapter)
{
    PAGED_CODE();
    Adapter->Name[0] = 'C';
}

/* The guard keeps the pageable function from the DPC. */
static VOID CaseTell(CASE_ADAPTER *Adapter)
{
    if (KeGetCurrentIrql() <= APC_LEVEL)
        CaseName(Adapter);
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseTell((CASE_ADAPTER *)MiniportDeviceContext);
}

/* Resident, and it gives the lock back before it returns. */
static VOID CaseTouch(CASE_ADAPTER *Adapter)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    KeReleaseSpinLock(&Adapter->Lock, irql);
}

NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    PAGED_CODE();
    CaseTouch(adapter);
    CaseName(adapter);
    return STATUS_SUCCESS;
}
