/* Levels 2 and 3 that synchronize, or share nothing with what is asynchronous. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    ULONG Head, Tail, Pending, Modes;
} CASE_ADAPTER;

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    while (adapter->Head != adapter->Tail)
        adapter->Head++;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Pending |= 1u << MessageNumber;
    return TRUE;
}

static BOOLEAN CaseForget(PVOID Context)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)Context;
    adapter->Pending = 0;
    return TRUE;
}

DXGKDDI_RESETFROMTIMEOUT CaseResetFromTimeout;
NTSTATUS CaseResetFromTimeout(const HANDLE hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    BOOLEAN result;
    KIRQL irql;
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, CaseForget, adapter, 0, &result);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Head = 0;
    adapter->Tail = 0;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* Only level-2 DDIs touch it. */
DXGKDDI_SETVIDPNSOURCEVISIBILITY CaseSetVisibility;
NTSTATUS CaseSetVisibility(const HANDLE hAdapter, const DXGKARG_SETVIDPNSOURCEVISIBILITY *pVisibility)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pVisibility);
    adapter->Modes++;
    return STATUS_SUCCESS;
}

DXGKDDI_COMMITVIDPN CaseCommitVidPn;
NTSTATUS CaseCommitVidPn(const HANDLE hAdapter, const DXGKARG_COMMITVIDPN *const pCommitVidPn)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCommitVidPn);
    adapter->Modes = 0;
    return STATUS_SUCCESS;
}
