/* Differs from twin_fine.c in one token: the time. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    KEVENT Idle;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    LARGE_INTEGER timeout;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    timeout.QuadPart = 1;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, &timeout); // expect: blocking-under-spin-lock
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
