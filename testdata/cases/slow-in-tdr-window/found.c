#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

static VOID CaseJoin(CASE_ADAPTER *Adapter)
{
    KeWaitForSingleObject(&Adapter->Done, Executive, KernelMode, FALSE, NULL); // expect: slow-in-tdr-window "DxgkDdiResetFromTimeout"
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CaseJoin(adapter);
    return STATUS_SUCCESS;
}

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CaseJoin(adapter); // note: calls 'CaseJoin'
    return STATUS_SUCCESS;
}

DXGKDDI_RESTARTFROMTIMEOUT CaseRestartFromTimeout;
NTSTATUS CaseRestartFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    LARGE_INTEGER time;
    time.QuadPart = -2 * 1000 * 1000 * 10;
    UNREFERENCED_PARAMETER(adapter);
    KeDelayExecutionThread(KernelMode, FALSE, &time); // expect: slow-in-tdr-window "2000 ms"
    return STATUS_SUCCESS;
}

DXGKDDI_RESETENGINE CaseResetEngine;
NTSTATUS CaseResetEngine(const HANDLE hAdapter, DXGKARG_RESETENGINE *pResetEngine)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pResetEngine);
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, NULL); // expect: slow-in-tdr-window
    return STATUS_SUCCESS;
}
