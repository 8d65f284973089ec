/* The table of entry points; life and power of the adapter; timeouts. */
#include "computeone.h"

#pragma alloc_text(INIT, DriverEntry)
#pragma alloc_text(PAGE, C1AddDevice)
#pragma alloc_text(PAGE, C1RemoveDevice)
#pragma alloc_text(PAGE, C1SetPowerState)
#pragma alloc_text(PAGE, C1QueryAdapterInfo)

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    DRIVER_INITIALIZATION_DATA table = {
        .Version = DXGKDDI_INTERFACE_VERSION,
        .DxgkDdiAddDevice = C1AddDevice,
        .DxgkDdiStartDevice = C1StartDevice,
        .DxgkDdiStopDevice = C1StopDevice,
        .DxgkDdiRemoveDevice = C1RemoveDevice,
        .DxgkDdiInterruptRoutine = C1InterruptRoutine,
        .DxgkDdiDpcRoutine = C1DpcRoutine,
        .DxgkDdiSetPowerState = C1SetPowerState,
        .DxgkDdiQueryAdapterInfo = C1QueryAdapterInfo,
        .DxgkDdiCreateDevice = C1CreateDevice,
        .DxgkDdiCreateAllocation = C1CreateAllocation,
        .DxgkDdiDestroyAllocation = C1DestroyAllocation,
        .DxgkDdiPreemptCommand = C1PreemptCommand,
        .DxgkDdiBuildPagingBuffer = C1BuildPagingBuffer,
        .DxgkDdiResetFromTimeout = C1ResetFromTimeout,
        .DxgkDdiRestartFromTimeout = C1RestartFromTimeout,
        .DxgkDdiEscape = C1Escape,
        .DxgkDdiCollectDbgInfo = C1CollectDbgInfo,
        .DxgkDdiQueryCurrentFence = C1QueryCurrentFence,
        .DxgkDdiDestroyDevice = C1DestroyDevice,
        .DxgkDdiCreateContext = C1CreateContext,
        .DxgkDdiDestroyContext = C1DestroyContext,
        .DxgkDdiSetPowerComponentFState = C1SetPowerComponentFState,
        .DxgkDdiQueryEngineStatus = C1QueryEngineStatus,
        .DxgkDdiResetEngine = C1ResetEngine,
        .DxgkDdiSubmitCommandVirtual = C1SubmitCommandVirtual,
        .DxgkDdiCreateProcess = C1CreateProcess,
        .DxgkDdiDestroyProcess = C1DestroyProcess,
        .DxgkDdiCreateHwQueue = C1CreateHwQueue,
        .DxgkDdiDestroyHwQueue = C1DestroyHwQueue,
        .DxgkDdiSubmitCommandToHwQueue = C1SubmitCommandToHwQueue,
    };

    return DxgkInitialize(DriverObject, RegistryPath, &table);
}

NTSTATUS C1AddDevice(const PDEVICE_OBJECT PhysicalDeviceObject, PVOID *MiniportDeviceContext)
{
    PC1_ADAPTER adapter;
    NTSTATUS status;

    PAGED_CODE();

    adapter = ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*adapter), C1_TAG);
    if (adapter == NULL)
        return STATUS_NO_MEMORY;

    adapter->PhysicalDevice = PhysicalDeviceObject;
    KeInitializeSpinLock(&adapter->RingLock);
    KeInitializeSpinLock(&adapter->PagingLock);
    ExInitializeFastMutex(&adapter->AdapterMutex);
    ExInitializeFastMutex(&adapter->TraceMutex);
    InitializeListHead(&adapter->Devices);
    InitializeListHead(&adapter->Processes);
    KeInitializeTimerEx(&adapter->Watchdog, NotificationTimer);
    KeInitializeDpc(&adapter->WatchdogDpc, C1WatchdogRoutine, adapter);

    status = ExInitializeResourceLite(&adapter->TableResource);
    if (!NT_SUCCESS(status))
        goto FreeAdapter;

    adapter->FaultItem = IoAllocateWorkItem(PhysicalDeviceObject);
    if (adapter->FaultItem == NULL) {
        status = STATUS_NO_MEMORY;
        goto DeleteResource;
    }

    *MiniportDeviceContext = adapter;
    return STATUS_SUCCESS;

DeleteResource:
    ExDeleteResourceLite(&adapter->TableResource);
FreeAdapter:
    ExFreePoolWithTag(adapter, C1_TAG);
    return status;
}

NTSTATUS C1RemoveDevice(const PVOID MiniportDeviceContext)
{
    PC1_ADAPTER adapter = MiniportDeviceContext;

    PAGED_CODE();

    IoFreeWorkItem(adapter->FaultItem);
    ExDeleteResourceLite(&adapter->TableResource);
    ExFreePoolWithTag(adapter, C1_TAG);
    return STATUS_SUCCESS;
}

/* Level 3: no other DDI; and the device does not interrupt before the last line. */
NTSTATUS C1StartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                       PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    PC1_ADAPTER adapter = MiniportDeviceContext;
    PCM_PARTIAL_RESOURCE_DESCRIPTOR memory;
    DXGK_DEVICE_INFO info;
    LARGE_INTEGER due;
    PVOID mapped;
    NTSTATUS status;

    UNREFERENCED_PARAMETER(DxgkStartInfo);

    RtlCopyMemory(&adapter->Dxgk, DxgkInterface, sizeof(adapter->Dxgk));
    status = adapter->Dxgk.DxgkCbGetDeviceInformation(adapter->Dxgk.DeviceHandle, &info);
    if (!NT_SUCCESS(status))
        return status;
    memory = &info.TranslatedResourceList->List[0].PartialResourceList.PartialDescriptors[0];
    status = adapter->Dxgk.DxgkCbMapMemory(adapter->Dxgk.DeviceHandle, memory->u.Memory.Start, memory->u.Memory.Length,
                                           FALSE, FALSE, MmNonCached, &mapped);
    if (!NT_SUCCESS(status))
        return status;

    adapter->Registers = mapped;
    adapter->Ring.Head = adapter->Ring.Tail = 0;
    adapter->PagingRing.Head = adapter->PagingRing.Tail = 0;
    adapter->LastCompleted = 0;
    adapter->PendingStatus = 0;
    adapter->Hung = 0;
    adapter->Idle = 1;
    ExInitializeRundownProtection(&adapter->FaultRundown);
    due.QuadPart = -10000LL * C1_WATCHDOG_MS;
    KeSetTimerEx(&adapter->Watchdog, due, C1_WATCHDOG_MS, &adapter->WatchdogDpc);

    InterlockedExchange(&adapter->Ready, TRUE);
    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_ENABLE], C1_IRQ_FENCE | C1_IRQ_FAULT);
    *NumberOfVideoPresentSources = 0;
    *NumberOfChildren = 0;
    return STATUS_SUCCESS;
}

/* Silence first, then wait for what was queued, then take the registers away. */
NTSTATUS C1StopDevice(const PVOID MiniportDeviceContext)
{
    PC1_ADAPTER adapter = MiniportDeviceContext;

    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_ENABLE], 0);
    InterlockedExchange(&adapter->Ready, FALSE);
    KeCancelTimer(&adapter->Watchdog);
    KeFlushQueuedDpcs();
    ExWaitForRundownProtectionRelease(&adapter->FaultRundown);
    adapter->Dxgk.DxgkCbUnmapMemory(adapter->Dxgk.DeviceHandle, (PVOID)adapter->Registers);
    adapter->Registers = NULL;
    return STATUS_SUCCESS;
}

/* Level 3: alone among the DDIs. Nothing asynchronous looks at the clock. */
NTSTATUS C1SetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                         POWER_ACTION ActionType)
{
    PC1_ADAPTER adapter = MiniportDeviceContext;

    PAGED_CODE();
    UNREFERENCED_PARAMETER(DeviceUid);
    UNREFERENCED_PARAMETER(ActionType);

    adapter->Clock = DevicePowerState == PowerDeviceD0 ? 1000 : 0;
    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_POWER], adapter->Clock);
    return STATUS_SUCCESS;
}

/* One thread at a time for each component, at DISPATCH_LEVEL or below: the element needs no lock. */
NTSTATUS C1SetPowerComponentFState(const HANDLE DriverContext, UINT ComponentIndex, UINT FState)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)DriverContext;

    if (ComponentIndex >= C1_COMPONENTS)
        return STATUS_INVALID_PARAMETER;
    adapter->FState[ComponentIndex] = FState;
    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_POWER + 1 + ComponentIndex], FState);
    adapter->Dxgk.DxgkCbCompleteFStateTransition(adapter->Dxgk.DeviceHandle, ComponentIndex);
    return STATUS_SUCCESS;
}

NTSTATUS C1QueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    ULONG *counts = pQueryAdapterInfo->pOutputData;

    PAGED_CODE();

    switch (pQueryAdapterInfo->Type) {
    case DXGKQAITYPE_UMDRIVERPRIVATE:
        if (pQueryAdapterInfo->OutputDataSize < 2 * sizeof(ULONG))
            return STATUS_BUFFER_TOO_SMALL;
        ExAcquireFastMutex(&adapter->AdapterMutex);
        counts[0] = adapter->DeviceCount;
        ExReleaseFastMutex(&adapter->AdapterMutex);
        C1LockTables(adapter);
        counts[1] = adapter->TablesInUse;
        C1UnlockTables(adapter);
        return STATUS_SUCCESS;
    case DXGKQAITYPE_DRIVERCAPS:
        if (pQueryAdapterInfo->OutputDataSize < sizeof(DXGK_DRIVERCAPS))
            return STATUS_BUFFER_TOO_SMALL;
        RtlZeroMemory(pQueryAdapterInfo->pOutputData, sizeof(DXGK_DRIVERCAPS));
        return STATUS_SUCCESS;
    default:
        return STATUS_NOT_SUPPORTED;
    }
}

/* Level 3; the interrupt routine, the DPC and the watchdog go on, so the ring is emptied under its lock. */
NTSTATUS C1ResetFromTimeout(const HANDLE hAdapter)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    KIRQL irql;

    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_ENABLE], 0);
    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_RESET], 1);
    C1LockRing(adapter, &irql);
    adapter->Ring.Head = adapter->Ring.Tail;
    adapter->StalledTicks = 0;
    adapter->Hung = 0;
    C1UnlockRing(adapter, irql);
    return STATUS_SUCCESS;
}

NTSTATUS C1RestartFromTimeout(const HANDLE hAdapter)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;

    adapter->StalledTicks = 0; // expect: exclusive-level-async-race
    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_ENABLE], C1_IRQ_FENCE | C1_IRQ_FAULT);
    return STATUS_SUCCESS;
}

/* Any IRQL: looks, takes nothing. */
NTSTATUS C1CollectDbgInfo(const HANDLE hAdapter, const DXGKARG_COLLECTDBGINFO *pCollectDbgInfo)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    ULONG words[3];

    words[0] = adapter->Ring.Head;
    words[1] = adapter->Ring.Tail;
    words[2] = adapter->LastCompleted;
    if (pCollectDbgInfo->BufferSize < sizeof(words))
        return STATUS_BUFFER_TOO_SMALL;
    RtlCopyMemory(pCollectDbgInfo->pBuffer, words, sizeof(words));
    return STATUS_SUCCESS;
}
