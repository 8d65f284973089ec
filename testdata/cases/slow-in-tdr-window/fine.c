#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

/* Not in recovery. */

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, NULL);
    return STATUS_SUCCESS;
}

/* A time-out. */

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    LARGE_INTEGER time;
    time.QuadPart = -10 * 1000 * 100;
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, &time);
    return STATUS_SUCCESS;
}

/* No wait at all: is it signalled? */

DXGKDDI_RESTARTFROMTIMEOUT CaseRestartFromTimeout;
NTSTATUS CaseRestartFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    LARGE_INTEGER time;
    time.QuadPart = 0;
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, &time);
    return STATUS_SUCCESS;
}
