/* One lock on both sides; interlocked operations; what only the reset uses. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    ULONG Active, Clocks;
    volatile LONG Requests;
    PVOID Mapping;
} CASE_ADAPTER;

DXGKDDISETPOWERCOMPONENTFSTATE CaseSetFState;
NTSTATUS CaseSetFState(const HANDLE DriverContext, UINT ComponentIndex, UINT FState)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)DriverContext;
    UNREFERENCED_PARAMETER(ComponentIndex);
    UNREFERENCED_PARAMETER(FState);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Active &= ~1u;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDIPOWERRUNTIMECONTROLREQUEST CasePowerControl;
NTSTATUS CasePowerControl(const HANDLE DriverContext, LPCGUID PowerControlCode, PVOID InBuffer, SIZE_T InBufferSize,
                          PVOID OutBuffer, SIZE_T OutBufferSize, PSIZE_T BytesReturned)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)DriverContext;
    UNREFERENCED_PARAMETER(PowerControlCode);
    UNREFERENCED_PARAMETER(InBuffer);
    UNREFERENCED_PARAMETER(InBufferSize);
    UNREFERENCED_PARAMETER(OutBuffer);
    UNREFERENCED_PARAMETER(OutBufferSize);
    UNREFERENCED_PARAMETER(BytesReturned);
    InterlockedIncrement(&adapter->Requests);
    return STATUS_SUCCESS;
}

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Active = adapter->Active | 1;
    KeReleaseSpinLock(&adapter->Lock, irql);
    InterlockedExchange(&adapter->Requests, 0);
    adapter->Clocks++;
    return STATUS_SUCCESS;
}
