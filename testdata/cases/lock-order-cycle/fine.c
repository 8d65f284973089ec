/* Two orders that cannot meet, or one order only. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK QueueLock, TableLock, GateLock, ModeLock;
    FAST_MUTEX PowerMutex, TableMutex;
    ERESOURCE Objects, Names;
    ULONG Queued, Entries, Power;
} MY_ADAPTER;

/* ---- two DDIs of one class are never in the driver together */

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    KeAcquireSpinLockAtDpcLevel(&adapter->QueueLock);
    KeAcquireSpinLockAtDpcLevel(&adapter->TableLock);
    adapter->Queued++;
    KeReleaseSpinLockFromDpcLevel(&adapter->TableLock);
    KeReleaseSpinLockFromDpcLevel(&adapter->QueueLock);
    return STATUS_SUCCESS;
}

DXGKDDI_PREEMPTCOMMAND MyPreemptCommand;
NTSTATUS MyPreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pPreemptCommand);
    KeAcquireSpinLockAtDpcLevel(&adapter->TableLock);
    KeAcquireSpinLockAtDpcLevel(&adapter->QueueLock);
    adapter->Queued--;
    KeReleaseSpinLockFromDpcLevel(&adapter->QueueLock);
    KeReleaseSpinLockFromDpcLevel(&adapter->TableLock);
    return STATUS_SUCCESS;
}

/* ---- level 3 against level 0: one thread in the driver */

DXGKDDI_SET_POWER_STATE MySetPowerState;
NTSTATUS MySetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState, POWER_ACTION ActionType)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(DevicePowerState);
    UNREFERENCED_PARAMETER(ActionType);
    ExAcquireFastMutex(&adapter->PowerMutex);
    ExAcquireFastMutex(&adapter->TableMutex);
    adapter->Power = 1;
    ExReleaseFastMutex(&adapter->TableMutex);
    ExReleaseFastMutex(&adapter->PowerMutex);
    return STATUS_SUCCESS;
}

DXGKDDI_DESCRIBEALLOCATION MyDescribeAllocation;
NTSTATUS MyDescribeAllocation(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->TableMutex);
    ExAcquireFastMutex(&adapter->PowerMutex);
    pDescribeAllocation->Width = adapter->Power;
    ExReleaseFastMutex(&adapter->PowerMutex);
    ExReleaseFastMutex(&adapter->TableMutex);
    return STATUS_SUCCESS;
}

/* ---- a third lock is held by both */

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->GateLock, &irql);
    if (pEscape->PrivateDriverDataSize) {
        KeAcquireSpinLockAtDpcLevel(&adapter->ModeLock);
        KeAcquireSpinLockAtDpcLevel(&adapter->TableLock);
        KeReleaseSpinLockFromDpcLevel(&adapter->TableLock);
        KeReleaseSpinLockFromDpcLevel(&adapter->ModeLock);
    } else {
        KeAcquireSpinLockAtDpcLevel(&adapter->TableLock);
        KeAcquireSpinLockAtDpcLevel(&adapter->ModeLock);
        KeReleaseSpinLockFromDpcLevel(&adapter->ModeLock);
        KeReleaseSpinLockFromDpcLevel(&adapter->TableLock);
    }
    KeReleaseSpinLock(&adapter->GateLock, irql);
    return STATUS_SUCCESS;
}

/* ---- the first lock is released before the second is taken; both share; an attempt does not wait */

DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    ExAcquireFastMutex(&adapter->PowerMutex);
    adapter->Power = 2;
    ExReleaseFastMutex(&adapter->PowerMutex);
    ExAcquireFastMutex(&adapter->TableMutex);
    if (ExTryToAcquireFastMutex(&adapter->PowerMutex))
        ExReleaseFastMutex(&adapter->PowerMutex);
    ExReleaseFastMutex(&adapter->TableMutex);
    return STATUS_SUCCESS;
}

DXGKDDI_OPENALLOCATIONINFO MyOpenAllocation;
NTSTATUS MyOpenAllocation(const HANDLE hDevice, const DXGKARG_OPENALLOCATION *pOpenAllocation)
{
    MY_ADAPTER *adapter = *(MY_ADAPTER **)hDevice;
    KeEnterCriticalRegion();
    if (pOpenAllocation->NumAllocations) {
        ExAcquireResourceSharedLite(&adapter->Objects, TRUE);
        ExAcquireResourceSharedLite(&adapter->Names, TRUE);
        ExReleaseResourceLite(&adapter->Names);
        ExReleaseResourceLite(&adapter->Objects);
    } else {
        ExAcquireResourceSharedLite(&adapter->Names, TRUE);
        ExAcquireResourceSharedLite(&adapter->Objects, TRUE);
        ExReleaseResourceLite(&adapter->Objects);
        ExReleaseResourceLite(&adapter->Names);
    }
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}
