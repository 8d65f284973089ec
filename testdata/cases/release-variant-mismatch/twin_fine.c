/* Differs from twin_found.c in one token: the release. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    EX_SPIN_LOCK Lock;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    irql = ExAcquireSpinLockShared(&adapter->Lock);
    ExReleaseSpinLockShared(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
