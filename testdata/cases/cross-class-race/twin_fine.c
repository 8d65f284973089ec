/* Differs from twin_found.c in one token: the field. */
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
    if (adapter->Moves++ > 100)
        return STATUS_DEVICE_BUSY;
    return STATUS_SUCCESS;
}

DXGKDDI_PATCH CasePatch;
NTSTATUS CasePatch(const HANDLE hAdapter, const DXGKARG_PATCH *pPatch)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pPatch);
    adapter->Patches = 0;
    return STATUS_SUCCESS;
}
