/* Differs from twin_found.c in one token: the section. */
#include <ntddk.h>
#include <dispmprt.h>

static VOID CaseNothing(VOID);
#pragma alloc_text(RESIDENT, CaseNothing)

static VOID CaseNothing(VOID)
{
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    CaseNothing();
}
