/* Pageable functions reached at DISPATCH_LEVEL: from the DPC, under a lock, as an entry point. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    CHAR Name[16];
    ULONG Count;
} CASE_ADAPTER;

static VOID CaseName(CASE_ADAPTER *Adapter);
static VOID CaseLetter(CASE_ADAPTER *Adapter, CHAR Letter);
DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
#pragma alloc_text(PAGE, CaseName)
#pragma alloc_text(PAGE, CaseLetter)
#pragma alloc_text(PAGE_CASE, CaseSubmitCommand)

static VOID CaseLetter(CASE_ADAPTER *Adapter, CHAR Letter)
{
    Adapter->Name[0] = Letter;
}

/* The second of a chain is no defect of its own. */
static VOID CaseName(CASE_ADAPTER *Adapter)
{
    CaseLetter(Adapter, 'C');
}

/* Resident, but it says that it need not be. */
static VOID CaseTrust(VOID)
{
    PAGED_CODE(); // expect: paged-code-at-raised-irql "'PAGED_CODE()' states"
}

static VOID CaseTell(CASE_ADAPTER *Adapter)
{
    CaseTrust();
    CaseName(Adapter); // expect: paged-code-at-raised-irql "DxgkDdiDpcRoutine"
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseTell((CASE_ADAPTER *)MiniportDeviceContext);
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    CaseLetter(adapter, 'S'); // expect: paged-code-at-raised-irql "CASE_ADAPTER.Lock"
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand) // expect: paged-code-at-raised-irql "PAGE_CASE"
{
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pSubmitCommand);
    return STATUS_SUCCESS;
}
