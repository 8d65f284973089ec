/* Differs from twin_found.c in one token: the level. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    UNREFERENCED_PARAMETER(adapter);
    KIRQL irql;
    KeRaiseIrql(PASSIVE_LEVEL, &irql);
    return STATUS_SUCCESS;
}
