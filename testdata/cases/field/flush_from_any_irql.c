/* Shape: a function that waits for DPCs is fine for StopDevice, and not for what may be called at any IRQL. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    volatile ULONG *Registers;
} MY_ADAPTER;

static VOID MyStopHardware(MY_ADAPTER *Adapter)
{
    WRITE_REGISTER_ULONG(&Adapter->Registers[1], 0);
    KeFlushQueuedDpcs(); // expect: any-irql-ddi-blocks "DxgkDdiSystemDisplayEnable"
}

/* The same for both: it waits where it may. */
static VOID MyStopHardwareEither(MY_ADAPTER *Adapter)
{
    WRITE_REGISTER_ULONG(&Adapter->Registers[1], 0);
    if (KeGetCurrentIrql() == PASSIVE_LEVEL)
        KeFlushQueuedDpcs();
}

DXGKDDI_STOP_DEVICE MyStopDevice;
NTSTATUS MyStopDevice(const PVOID MiniportDeviceContext)
{
    MyStopHardware((MY_ADAPTER *)MiniportDeviceContext);
    MyStopHardwareEither((MY_ADAPTER *)MiniportDeviceContext);
    return STATUS_SUCCESS;
}

static VOID MyPrepare(MY_ADAPTER *Adapter)
{
    MyStopHardware(Adapter);
}

DXGKDDI_SYSTEM_DISPLAY_ENABLE MySystemDisplayEnable;
NTSTATUS MySystemDisplayEnable(PVOID MiniportDeviceContext, D3DDDI_VIDEO_PRESENT_TARGET_ID TargetId,
                               PDXGKARG_SYSTEM_DISPLAY_ENABLE_FLAGS Flags, UINT *Width, UINT *Height,
                               D3DDDIFORMAT *ColorFormat)
{
    UNREFERENCED_PARAMETER(TargetId);
    UNREFERENCED_PARAMETER(Flags);
    MyPrepare((MY_ADAPTER *)MiniportDeviceContext);
    MyStopHardwareEither((MY_ADAPTER *)MiniportDeviceContext);
    *Width = 640;
    *Height = 480;
    *ColorFormat = D3DDDIFMT_X8R8G8B8;
    return STATUS_SUCCESS;
}
