/* Differs from twin_found.c in one token: the time-out. */
/* Strict. */ // options: --extend-select strict
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    LARGE_INTEGER time;
    time.QuadPart = -10 * 1000 * 1000;
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, &time);
    UNREFERENCED_PARAMETER(time);
    return STATUS_SUCCESS;
}
