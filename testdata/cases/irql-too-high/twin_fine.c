/* Differs from twin_found.c in one token: the pool. */
#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    PVOID copy;
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pSubmitCommand);
    copy = ExAllocatePoolWithTag(NonPagedPoolNx, 64, 'esaC');
    if (copy != NULL)
        ExFreePoolWithTag(copy, 'esaC');
    return STATUS_SUCCESS;
}
