/* Only possible, so not shown: globals that the levels of one adapter keep apart. */
#include <ntddk.h>
#include <dispmprt.h>

static ULONG CaseResets;

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    UNREFERENCED_PARAMETER(hAdapter);
    CaseResets++;
    return STATUS_SUCCESS;
}
