/* Differs from twin_fine.c in one token: the pool. */
#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    PVOID copy;
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pSubmitCommand);
    copy = ExAllocatePoolWithTag(PagedPool, 64, 'esaC'); // expect: irql-too-high "DxgkDdiSubmitCommand"
    if (copy != NULL)
        ExFreePoolWithTag(copy, 'esaC');
    return STATUS_SUCCESS;
}
