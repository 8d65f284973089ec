/* Differs from twin_fine.c in one token: the section. */
#include <ntddk.h>
#include <dispmprt.h>

static VOID CaseNothing(VOID);
#pragma alloc_text(PAGE, CaseNothing)

static VOID CaseNothing(VOID)
{
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    CaseNothing(); // expect: paged-code-at-raised-irql
}
