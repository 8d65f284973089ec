#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

static VOID CaseQuiet(CASE_ADAPTER *Adapter)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    WRITE_REGISTER_ULONG(&Adapter->Registers[0], 0);
    KeReleaseSpinLock(&Adapter->Lock, irql);
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CaseQuiet(adapter);
    return STATUS_SUCCESS;
}

DXGKDDI_RESET_DEVICE CaseResetDevice;
VOID CaseResetDevice(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    if (KeGetCurrentIrql() <= DISPATCH_LEVEL)
        CaseQuiet(adapter);
    else
        WRITE_REGISTER_ULONG(&adapter->Registers[0], 0);
}

DXGKDDI_SYSTEM_DISPLAY_WRITE CaseSystemDisplayWrite;
VOID CaseSystemDisplayWrite(PVOID MiniportDeviceContext, PVOID Source, UINT SourceWidth, UINT SourceHeight, UINT SourceStride,
            UINT PositionX, UINT PositionY)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(Source);
    UNREFERENCED_PARAMETER(SourceWidth);
    UNREFERENCED_PARAMETER(SourceHeight);
    UNREFERENCED_PARAMETER(SourceStride);
    UNREFERENCED_PARAMETER(PositionX);
    UNREFERENCED_PARAMETER(PositionY);
    WRITE_REGISTER_ULONG(&adapter->Registers[1], 1);
    KeStallExecutionProcessor(10);
}

/* The two reasons of a time-out: PASSIVE_LEVEL. */
DXGKDDI_COLLECTDBGINFO CaseCollectDbgInfo;
NTSTATUS CaseCollectDbgInfo(const HANDLE hAdapter, const DXGKARG_COLLECTDBGINFO *pCollectDbgInfo)
{
    if (pCollectDbgInfo->Reason == VIDEO_TDR_TIMEOUT_DETECTED)
        CaseQuiet((CASE_ADAPTER *)hAdapter);
    return STATUS_SUCCESS;
}
