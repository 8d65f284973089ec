/* DxgkDdiResetFromTimeout beside the two DDIs that go on while it runs. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    ULONG Active, Requests, Clocks;
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
    adapter->Clocks++; // expect: tdr-runtime-power-race "CASE_ADAPTER.Other"
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
    adapter->Requests++; // expect: tdr-runtime-power-race "DxgkDdiResetFromTimeout (level 3)"
    return STATUS_SUCCESS;
}

/* Without a lock, and with the wrong one. */
DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    adapter->Active = adapter->Active | 1; // expect: tdr-runtime-power-race "DxgkDdiSetPowerComponentFState (level 0)"
    KeAcquireSpinLock(&adapter->Other, &irql);
    adapter->Clocks = adapter->Clocks * 2;
    adapter->Requests -= 2;
    KeReleaseSpinLock(&adapter->Other, irql);
    return STATUS_SUCCESS;
}
