/*
 * A thread that is joined - told to stop, waited for - before its data goes is no race. One that is only told is.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    PKTHREAD Joined;
    PVOID Buffer;
    ULONG BufferBytes;
    PVOID Loose;
    volatile LONG Stop;
    KEVENT Wake;
} MY_ADAPTER;

static VOID MyJoinedThread(PVOID Context)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)Context;
    while (!InterlockedCompareExchange(&adapter->Stop, 0, 0)) {
        RtlZeroMemory(adapter->Buffer, adapter->BufferBytes);
        KeWaitForSingleObject(&adapter->Wake, Executive, KernelMode, FALSE, NULL);
    }
    PsTerminateSystemThread(STATUS_SUCCESS);
}

static VOID MyLooseThread(PVOID Context)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)Context;
    while (!InterlockedCompareExchange(&adapter->Stop, 0, 0)) {
        RtlZeroMemory(adapter->Loose, 64);
        KeWaitForSingleObject(&adapter->Wake, Executive, KernelMode, FALSE, NULL);
    }
    PsTerminateSystemThread(STATUS_SUCCESS);
}

static NTSTATUS MyPowerUp(MY_ADAPTER *Adapter)
{
    HANDLE handle;
    NTSTATUS status;

    InterlockedExchange(&Adapter->Stop, FALSE);
    Adapter->BufferBytes = 4096;
    Adapter->Buffer = ExAllocatePool2(POOL_FLAG_NON_PAGED, Adapter->BufferBytes, 'tseT');
    if (Adapter->Buffer == NULL)
        return STATUS_NO_MEMORY;
    status = PsCreateSystemThread(&handle, THREAD_ALL_ACCESS, NULL, NULL, NULL, MyJoinedThread, Adapter);
    if (!NT_SUCCESS(status))
        return status;
    status = ObReferenceObjectByHandle(handle, SYNCHRONIZE, *PsThreadType, KernelMode, (PVOID *)&Adapter->Joined, NULL);
    ZwClose(handle);
    if (!NT_SUCCESS(status))
        return status;

    status = PsCreateSystemThread(&handle, THREAD_ALL_ACCESS, NULL, NULL, NULL, MyLooseThread, Adapter);
    if (NT_SUCCESS(status))
        ZwClose(handle);
    return status;
}

static VOID MyPowerDown(MY_ADAPTER *Adapter)
{
    InterlockedExchange(&Adapter->Stop, TRUE);
    KeSetEvent(&Adapter->Wake, IO_NO_INCREMENT, FALSE);
    KeWaitForSingleObject(Adapter->Joined, Executive, KernelMode, FALSE, NULL);
    ObDereferenceObject(Adapter->Joined);
    Adapter->Joined = NULL;

    ExFreePoolWithTag(Adapter->Buffer, 'tseT');
    Adapter->Buffer = NULL;
    Adapter->BufferBytes = 0;

    ExFreePoolWithTag(Adapter->Loose, 'tseT');
    Adapter->Loose = NULL; // expect: exclusive-level-async-race
}

DXGKDDI_SET_POWER_STATE MySetPowerState;
NTSTATUS MySetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(ActionType);
    if (DevicePowerState == PowerDeviceD0)
        return MyPowerUp(adapter);
    MyPowerDown(adapter);
    return STATUS_SUCCESS;
}
