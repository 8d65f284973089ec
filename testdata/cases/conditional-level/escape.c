/* DxgkDdiEscape is level 2 with Flags.HardwareAccess, level 0 without: the flag tested decides what may run beside it. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG Exclusive;
    ULONG Shared;
    ULONG Inverted;
} CASE_ADAPTER;

/* The flag is tested by the caller, and passed on in the structure. */
static ULONG CaseNumber(CASE_ADAPTER *Adapter, const DXGKARG_ESCAPE *Escape)
{
    if (Escape->Flags.HardwareAccess)
        return ++Adapter->Exclusive;
    return ++Adapter->Shared; // expect: level0-race
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;

    *(ULONG *)pEscape->pPrivateDriverData = CaseNumber(adapter, pEscape);
    if (pEscape->Flags.HardwareAccess == 0)
        return STATUS_SUCCESS;
    *(ULONG *)pEscape->pPrivateDriverData = ++adapter->Inverted;
    return STATUS_SUCCESS;
}
