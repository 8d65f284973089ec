/*
 * A level-3 DDI waits for what runs by itself, then takes its data away: DPCs are flushed, rundown protection is waited
 * for. What it touches before it has waited, or of whom it does not wait for, is a race.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    volatile ULONG *Registers;
    PIO_WORKITEM Item;
    EX_RUNDOWN_REF Rundown;
    ULONG *Table;
    ULONG *Early;
    ULONG *Half;
    ULONG *Work;
    ULONG *Other;
    ULONG Sum, OtherSum;
} MY_ADAPTER;

/* Whoever queued it took rundown protection for it. */
static VOID MyWork(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    if (adapter->Work != NULL)
        adapter->OtherSum = adapter->Work[1];
    ExReleaseRundownProtection(&adapter->Rundown);
}

static VOID MyOtherWork(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)Context;
    UNREFERENCED_PARAMETER(DeviceObject);
    if (adapter->Other != NULL)
        adapter->OtherSum = adapter->Other[1];
}

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    if (adapter->Table != NULL)
        adapter->Sum = adapter->Table[1];
    if (adapter->Early != NULL)
        adapter->Sum += adapter->Early[1];
    if (adapter->Half != NULL)
        adapter->Sum += adapter->Half[1];
    if (ExAcquireRundownProtection(&adapter->Rundown))
        IoQueueWorkItem(adapter->Item, MyWork, DelayedWorkQueue, adapter);
    IoQueueWorkItem(adapter->Item, MyOtherWork, DelayedWorkQueue, adapter);
}

static VOID MyQuiet(MY_ADAPTER *Adapter)
{
    WRITE_REGISTER_ULONG(&Adapter->Registers[1], 0);
    KeFlushQueuedDpcs();
}

static VOID MyFree(ULONG **Pointer)
{
    ExFreePoolWithTag(*Pointer, 'tseT'); // expect: async-work-outlives-owner "'MY_ADAPTER.Early' (and 1 more)" // expect: async-work-outlives-owner "MY_ADAPTER.Other"
    *Pointer = NULL;
}

DXGKDDI_SET_POWER_STATE MySetPowerState;
NTSTATUS MySetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    if (DevicePowerState == PowerDeviceD0)
        return STATUS_SUCCESS;
    MyFree(&adapter->Early);
    if (ActionType == PowerActionShutdown)
        KeFlushQueuedDpcs();
    MyFree(&adapter->Half);
    MyQuiet(adapter);
    MyFree(&adapter->Table);
    ExWaitForRundownProtectionRelease(&adapter->Rundown);
    MyFree(&adapter->Work);
    MyFree(&adapter->Other);
    return STATUS_SUCCESS;
}
