/* Differs from twin_fine.c in one token: the time. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KEVENT Idle;
} CASE_ADAPTER;

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    LARGE_INTEGER timeout;
    timeout.QuadPart = 1;
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, &timeout); // expect: blocking-at-raised-irql
}
