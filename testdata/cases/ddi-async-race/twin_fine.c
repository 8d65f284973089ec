/* Differs from twin_found.c in one token: the field. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG Mask, Other;
} CASE_ADAPTER;

DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Mask &= ~(1u << MessageNumber);
    return TRUE;
}

DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Other |= 1;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    return STATUS_SUCCESS;
}
