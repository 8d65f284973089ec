/*
 * Shape: ResetFromTimeout asks the worker to stop and waits for it without a time-out - the worker that may be stuck in
 * what caused the time-out. The twin gives it a tenth of a second; StopDevice may wait as long as it takes.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ENGINE {
    KEVENT Request, Stopped;
    volatile ULONG *Registers;
} MY_ENGINE;

typedef struct _MY_ADAPTER {
    MY_ENGINE Render, Copy;
} MY_ADAPTER;

static VOID MyStopEngine(MY_ENGINE *Engine)
{
    KeSetEvent(&Engine->Request, IO_NO_INCREMENT, FALSE);
    KeWaitForSingleObject(&Engine->Stopped, Executive, KernelMode, FALSE, NULL); // expect: slow-in-tdr-window "DxgkDdiResetFromTimeout"
}

static BOOLEAN MyTryStopEngine(MY_ENGINE *Engine)
{
    LARGE_INTEGER time;
    time.QuadPart = -100 * 1000 * 10;
    KeSetEvent(&Engine->Request, IO_NO_INCREMENT, FALSE);
    return KeWaitForSingleObject(&Engine->Stopped, Executive, KernelMode, FALSE, &time) == STATUS_SUCCESS;
}

static VOID MyWaitQuietly(MY_ENGINE *Engine)
{
    KeWaitForSingleObject(&Engine->Stopped, Executive, KernelMode, FALSE, NULL);
}

DXGKDDI_RESETFROMTIMEOUT MyResetFromTimeout;
NTSTATUS MyResetFromTimeout(const HANDLE hAdapter)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    MyStopEngine(&adapter->Render); // note: calls 'MyStopEngine'
    if (!MyTryStopEngine(&adapter->Copy))
        WRITE_REGISTER_ULONG(&adapter->Copy.Registers[0], 1);
    return STATUS_SUCCESS;
}

DXGKDDI_STOP_DEVICE MyStopDevice;
NTSTATUS MyStopDevice(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    MyStopEngine(&adapter->Render);
    MyWaitQuietly(&adapter->Copy);
    return STATUS_SUCCESS;
}
