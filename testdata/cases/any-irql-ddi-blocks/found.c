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
    KeAcquireSpinLock(&Adapter->Lock, &irql); // expect: any-irql-ddi-blocks "takes a lock under DxgkDdiResetDevice"
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
    CaseQuiet(adapter); // note: calls 'CaseQuiet'
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
    PVOID line = ExAllocatePool2(POOL_FLAG_NON_PAGED, 4096, 'esaC'); // expect: any-irql-ddi-blocks "allocates"
    KeWaitForSingleObject(&adapter->Done, Executive, KernelMode, FALSE, NULL); // expect: any-irql-ddi-blocks "may wait"
    if (line != NULL)
        ExFreePoolWithTag(line, 'esaC'); // expect: irql-too-high
}
