/* Differs from twin_fine.c in one token: the field. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG Moves, Patches;
} CASE_ADAPTER;

DXGKDDI_SETPOINTERPOSITION CaseSetPointerPosition;
NTSTATUS CaseSetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    adapter->Patches++; // expect: cross-class-race
    return STATUS_SUCCESS;
}

DXGKDDI_PATCH CasePatch;
NTSTATUS CasePatch(const HANDLE hAdapter, const DXGKARG_PATCH *pPatch)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pPatch);
    adapter->Patches++;
    return STATUS_SUCCESS;
}
