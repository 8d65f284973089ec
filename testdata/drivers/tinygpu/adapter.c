/* Life of the adapter, escapes, timeouts and the cursor. */
#include "tinygpu.h"

#pragma alloc_text(INIT, DriverEntry)
#pragma alloc_text(PAGE, TgAddDevice)
#pragma alloc_text(PAGE, TgRemoveDevice)
#pragma alloc_text(PAGE, TgNameAdapter)

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    DRIVER_INITIALIZATION_DATA table;

    RtlZeroMemory(&table, sizeof(table));
    table.Version = DXGKDDI_INTERFACE_VERSION;
    table.DxgkDdiAddDevice = TgAddDevice;
    table.DxgkDdiStartDevice = TgStartDevice;
    table.DxgkDdiStopDevice = TgStopDevice;
    table.DxgkDdiRemoveDevice = TgRemoveDevice;
    table.DxgkDdiInterruptRoutine = TgInterruptRoutine;
    table.DxgkDdiDpcRoutine = TgDpcRoutine;
    table.DxgkDdiQueryAdapterInfo = TgQueryAdapterInfo;
    table.DxgkDdiCreateDevice = TgCreateDevice;
    table.DxgkDdiDestroyDevice = TgDestroyDevice;
    table.DxgkDdiCreateAllocation = TgCreateAllocation;
    table.DxgkDdiDestroyAllocation = TgDestroyAllocation;
    table.DxgkDdiBuildPagingBuffer = TgBuildPagingBuffer;
    table.DxgkDdiSubmitCommand = TgSubmitCommand;
    table.DxgkDdiPreemptCommand = TgPreemptCommand;
    table.DxgkDdiQueryCurrentFence = TgQueryCurrentFence;
    table.DxgkDdiSetPointerPosition = TgSetPointerPosition;
    table.DxgkDdiSetPointerShape = TgSetPointerShape;
    table.DxgkDdiEscape = TgEscape;
    table.DxgkDdiResetFromTimeout = TgResetFromTimeout;
    table.DxgkDdiRestartFromTimeout = TgRestartFromTimeout;
    return DxgkInitialize(DriverObject, RegistryPath, &table);
}

NTSTATUS TgAddDevice(const PDEVICE_OBJECT PhysicalDeviceObject, PVOID *MiniportDeviceContext)
{
    PTG_ADAPTER adapter;

    PAGED_CODE();

    adapter = (PTG_ADAPTER)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(TG_ADAPTER), TG_POOL_TAG);
    if (adapter == NULL)
        return STATUS_NO_MEMORY;

    RtlZeroMemory(adapter, sizeof(TG_ADAPTER));
    adapter->PhysicalDevice = PhysicalDeviceObject;
    KeInitializeSpinLock(&adapter->QueueLock);
    KeInitializeSpinLock(&adapter->StatisticsLock);
    ExInitializeFastMutex(&adapter->AllocationMutex);
    KeInitializeEvent(&adapter->IdleEvent, NotificationEvent, TRUE);
    InitializeListHead(&adapter->Allocations);
    adapter->RecoveryItem = IoAllocateWorkItem(PhysicalDeviceObject);
    if (adapter->RecoveryItem == NULL) {
        ExFreePoolWithTag(adapter, TG_POOL_TAG);
        return STATUS_NO_MEMORY;
    }
    TgNameAdapter(adapter, 0);

    *MiniportDeviceContext = adapter;
    return STATUS_SUCCESS;
}

NTSTATUS TgStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                       PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)MiniportDeviceContext;
    DXGK_DEVICE_INFO info;
    PCM_PARTIAL_RESOURCE_DESCRIPTOR memory;
    PVOID mapped = NULL;
    NTSTATUS status;

    UNREFERENCED_PARAMETER(DxgkStartInfo);

    /* Level 3, interrupts of the device still off: nothing else runs yet. */
    adapter->Dxgk = *DxgkInterface;
    status = adapter->Dxgk.DxgkCbGetDeviceInformation(adapter->Dxgk.DeviceHandle, &info);
    if (!NT_SUCCESS(status))
        return status;

    memory = &info.TranslatedResourceList->List[0].PartialResourceList.PartialDescriptors[0];
    status = adapter->Dxgk.DxgkCbMapMemory(adapter->Dxgk.DeviceHandle, memory->u.Memory.Start, memory->u.Memory.Length,
                                           FALSE, FALSE, MmNonCached, &mapped);
    if (!NT_SUCCESS(status))
        return status;

    adapter->Registers = (PULONG)mapped;
    adapter->RingHead = 0;
    adapter->RingTail = 0;
    adapter->LastFence = 0;
    adapter->InterruptMask = TG_IRQ_FENCE | TG_IRQ_FAULT;
    ExInitializeRundownProtection(&adapter->RecoveryRundown);
    InterlockedExchange(&adapter->Ready, TRUE); /* last: the interrupt routine looks at it first */
    TgEnableInterrupts(adapter, TRUE);

    *NumberOfVideoPresentSources = 1;
    *NumberOfChildren = 1;
    return STATUS_SUCCESS;
}

NTSTATUS TgStopDevice(const PVOID MiniportDeviceContext)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)MiniportDeviceContext;

    TgWaitForIdle(adapter);
    TgEnableInterrupts(adapter, FALSE);
    InterlockedExchange(&adapter->Ready, FALSE);
    KeFlushQueuedDpcs();
    ExWaitForRundownProtectionRelease(&adapter->RecoveryRundown);
    adapter->Dxgk.DxgkCbUnmapMemory(adapter->Dxgk.DeviceHandle, adapter->Registers);
    adapter->Registers = NULL;
    return STATUS_SUCCESS;
}

NTSTATUS TgRemoveDevice(const PVOID MiniportDeviceContext)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)MiniportDeviceContext;

    PAGED_CODE();

    IoFreeWorkItem(adapter->RecoveryItem);
    ExFreePoolWithTag(adapter, TG_POOL_TAG);
    return STATUS_SUCCESS;
}

/* Called from AddDevice, where paging is fine, and from the DPC, where it is not. */
VOID TgNameAdapter(PTG_ADAPTER Adapter, ULONG Number)
{
    Adapter->Name[0] = 'T';
    Adapter->Name[1] = 'G';
    Adapter->Name[2] = (CHAR)('0' + Number % 10);
    Adapter->Name[3] = 0;
}

NTSTATUS TgQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;
    TG_STATISTICS statistics;
    KIRQL irql;

    if (pQueryAdapterInfo->Type == DXGKQAITYPE_UMDRIVERPRIVATE) {
        KeAcquireSpinLock(&adapter->StatisticsLock, &irql);
        if (pQueryAdapterInfo->OutputDataSize < sizeof(TG_STATISTICS))
            return STATUS_BUFFER_TOO_SMALL; // expect: lock-leaked
        statistics = adapter->Statistics;
        KeReleaseSpinLock(&adapter->StatisticsLock, irql);
        RtlCopyMemory(pQueryAdapterInfo->pOutputData, &statistics, sizeof(TG_STATISTICS));
        return STATUS_SUCCESS;
    }
    if (pQueryAdapterInfo->Type == DXGKQAITYPE_DRIVERCAPS) {
        if (pQueryAdapterInfo->OutputDataSize < sizeof(DXGK_DRIVERCAPS))
            return STATUS_BUFFER_TOO_SMALL;
        RtlZeroMemory(pQueryAdapterInfo->pOutputData, sizeof(DXGK_DRIVERCAPS));
        return STATUS_SUCCESS;
    }
    return STATUS_NOT_SUPPORTED;
}

NTSTATUS TgEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;
    TG_STATISTICS statistics;
    KIRQL irql;

    if (pEscape->PrivateDriverDataSize < sizeof(TG_STATISTICS))
        return STATUS_INVALID_PARAMETER;

    KeAcquireSpinLock(&adapter->StatisticsLock, &irql);
    adapter->Statistics.Escapes++;
    statistics.Escapes = adapter->Statistics.Escapes;
    statistics.Recoveries = adapter->Statistics.Recoveries;
    ExAcquireFastMutex(&adapter->AllocationMutex); // expect: blocking-under-spin-lock
    statistics.BytesAllocated = adapter->ResidentBytes;
    ExReleaseFastMutex(&adapter->AllocationMutex);
    KeReleaseSpinLock(&adapter->StatisticsLock, irql);
    RtlCopyMemory(pEscape->pPrivateDriverData, &statistics, sizeof(TG_STATISTICS));
    return STATUS_SUCCESS;
}

/* Level 3 keeps other DDIs out, but interrupts and DPCs go on while the GPU is reset. */
NTSTATUS TgResetFromTimeout(const HANDLE hAdapter)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;

    TgEnableInterrupts(adapter, FALSE);
    adapter->RingHead = adapter->RingTail; // expect: exclusive-level-async-race
    return STATUS_SUCCESS;
}

NTSTATUS TgRestartFromTimeout(const HANDLE hAdapter)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;
    KIRQL irql;

    KeAcquireSpinLock(&adapter->QueueLock, &irql);
    adapter->RingHead = 0;
    adapter->RingTail = 0;
    KeReleaseSpinLock(&adapter->QueueLock, irql);
    TgEnableInterrupts(adapter, TRUE);
    return STATUS_SUCCESS;
}

/* The two pointer DDIs are one class of level 1: never both at once, so the cursor needs no lock. */
NTSTATUS TgSetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;

    adapter->CursorX = pSetPointerPosition->X;
    adapter->CursorY = pSetPointerPosition->Y;
    WRITE_REGISTER_ULONG(&adapter->Registers[TG_REG_CURSOR_X], (ULONG)adapter->CursorX);
    WRITE_REGISTER_ULONG(&adapter->Registers[TG_REG_CURSOR_Y], (ULONG)adapter->CursorY);
    return STATUS_SUCCESS;
}

NTSTATUS TgSetPointerShape(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;
    SIZE_T bytes = (SIZE_T)pSetPointerShape->Height * pSetPointerShape->Pitch;

    if (bytes > TG_CURSOR_BYTES)
        return STATUS_INVALID_PARAMETER;
    RtlCopyMemory(adapter->CursorImage, pSetPointerShape->pPixels, bytes);
    adapter->CursorX -= (LONG)pSetPointerShape->XHot;
    adapter->CursorY -= (LONG)pSetPointerShape->YHot;
    return STATUS_SUCCESS;
}
