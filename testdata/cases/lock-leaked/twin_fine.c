/* Differs from twin_found.c in one token: the label. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    if (pEscape->PrivateDriverDataSize == 0)
        goto release;
    KeMemoryBarrier();
release:
    KeReleaseSpinLock(&adapter->Lock, irql);
    if (pEscape->PrivateDriverDataSize == 1)
        goto leave;
leave:
    return STATUS_SUCCESS;
}
