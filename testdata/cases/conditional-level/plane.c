/* A flip of planes comes at interrupt level, and again at PASSIVE_LEVEL where the scheduler sets RetryAtLowerIrql. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    HANDLE Key;
    HANDLE Log;
} CASE_ADAPTER;

DXGKDDI_SETVIDPNSOURCEADDRESSWITHMULTIPLANEOVERLAY3 CaseFlipPlanes;
NTSTATUS CaseFlipPlanes(const HANDLE hAdapter, PDXGKARG_SETVIDPNSOURCEADDRESSWITHMULTIPLANEOVERLAY3 pArgs)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;

    if (pArgs->InputFlags.RetryAtLowerIrql) {
        ZwClose(adapter->Key);
        return STATUS_SUCCESS;
    }
    ZwClose(adapter->Log); // expect: irql-too-high "DIRQL"
    pArgs->OutputFlags.PrePresentNeeded = 1;
    return STATUS_RETRY;
}
