/* Differs from twin_fine.c in one token: the time-out. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    LARGE_INTEGER time;
    time.QuadPart = -10 * 1000 * 100;
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, NULL); // expect: slow-in-tdr-window
    UNREFERENCED_PARAMETER(time);
    return STATUS_SUCCESS;
}
