/* Differs from twin_fine.c in one token: the label. */
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
        goto leave;
    KeMemoryBarrier();
release:
    KeReleaseSpinLock(&adapter->Lock, irql);
    if (pEscape->PrivateDriverDataSize == 1)
        goto leave;
leave:
    return STATUS_SUCCESS; // expect: lock-leaked
}
