/* Shape: a level-3 DDI frees what a DPC walks, and clears the pointer afterwards: the level stops no DPC. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG *Table;
    ULONG *Kept;
    ULONG Sum;
} MY_ADAPTER;

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    if (adapter->Table != NULL)
        adapter->Sum = adapter->Table[3];
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    if (adapter->Kept != NULL)
        adapter->Sum += adapter->Kept[3];
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
}

DXGKDDI_SET_POWER_STATE MySetPowerState;
NTSTATUS MySetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    ULONG *kept;
    KIRQL irql;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(ActionType);
    if (DevicePowerState == PowerDeviceD0)
        return STATUS_SUCCESS;

    ExFreePoolWithTag(adapter->Table, 'tseT'); // expect: async-work-outlives-owner
    adapter->Table = NULL;

    KeAcquireSpinLock(&adapter->Lock, &irql);
    kept = adapter->Kept;
    adapter->Kept = NULL;
    KeReleaseSpinLock(&adapter->Lock, irql);
    ExFreePoolWithTag(kept, 'tseT');
    return STATUS_SUCCESS;
}
