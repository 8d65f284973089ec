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
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEPROCESS CaseCreateProcess;
NTSTATUS CaseCreateProcess(HANDLE hAdapter, DXGKARG_CREATEPROCESS *pArgs)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pArgs);
    LARGE_INTEGER time;
    time.QuadPart = 0;
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, &time);
    return STATUS_SUCCESS;
}

/* A thread of the driver's own may wait as long as it likes. */
static VOID CaseWorker(PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, NULL);
    PsTerminateSystemThread(STATUS_SUCCESS);
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    HANDLE thread;
    PsCreateSystemThread(&thread, THREAD_ALL_ACCESS, NULL, NULL, NULL, CaseWorker, adapter);
    return STATUS_SUCCESS;
}
