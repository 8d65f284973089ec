/* Strict. */ // options: --extend-select strict
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
    KeWaitForSingleObject(&Adapter->Done, Executive, KernelMode, FALSE, NULL); // expect: unbounded-wait-in-ddi
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CaseJoin(adapter); // note: calls 'CaseJoin'
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, NULL); // expect: unbounded-wait-in-ddi
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEPROCESS CaseCreateProcess;
NTSTATUS CaseCreateProcess(HANDLE hAdapter, DXGKARG_CREATEPROCESS *pArgs)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pArgs);
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, NULL); // expect: unbounded-wait-in-ddi
    return STATUS_SUCCESS;
}
