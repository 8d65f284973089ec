/* Differs from twin_fine.c in one token: the level. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    HANDLE Log;
} CASE_ADAPTER;

DXGKDDI_RESET_DEVICE CaseResetDevice;
VOID CaseResetDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    if (KeGetCurrentIrql() < DISPATCH_LEVEL)
        ZwFlushKey(adapter->Log); // expect: irql-guard-incomplete
}
