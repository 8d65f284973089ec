/* One class never meets itself; two classes meet under a lock. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG Moves, Patches, Bytes;
    KSPIN_LOCK Lock;
} CASE_ADAPTER;

DXGKDDI_SETPOINTERPOSITION CaseSetPointerPosition;
NTSTATUS CaseSetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    adapter->Moves++;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Bytes += 4;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_SETPOINTERSHAPE CaseSetPointerShape;
NTSTATUS CaseSetPointerShape(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPointerShape);
    adapter->Moves = 0;
    return STATUS_SUCCESS;
}

DXGKDDI_PATCH CasePatch;
NTSTATUS CasePatch(const HANDLE hAdapter, const DXGKARG_PATCH *pPatch)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pPatch);
    adapter->Patches++;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Bytes += 8;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    adapter->Patches++;
    return STATUS_SUCCESS;
}
