/* Corners of WDDM that the stand-in WDK must take: flips with planes, hardware queues, fences, page tables, paging. */
#include <ntddk.h>
#include <dispmprt.h>
#include <emmintrin.h>

#define PLANES 4
#define TAG 'dehS'

typedef struct _SCHED_PLANE {
    D3DDDI_VIDEO_PRESENT_SOURCE_ID Source;
    UINT64 PresentId;
    HANDLE Allocation;
    PHYSICAL_ADDRESS Address;
    DXGK_PLANE_SPECIFIC_INPUT_FLAGS Input;
} SCHED_PLANE;

typedef struct _SCHED_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    DXGK_FEATURE_INTERFACE Features;
    DXGKCBINT_FEATURE_NATIVEFENCE_1 FenceInterface;
    KSPIN_LOCK Lock;
    LIST_ENTRY Queues;
    SCHED_PLANE Planes[PLANES];
    volatile LONG Pending;
    volatile ULONG *Registers;
    BOOLEAN NativeFences;
} SCHED_ADAPTER, *PSCHED_ADAPTER;

typedef struct _SCHED_QUEUE {
    LIST_ENTRY Link;
    PSCHED_ADAPTER Adapter;
    HANDLE RuntimeQueue;
    D3DGPU_VIRTUAL_ADDRESS ProgressFence;
    volatile UINT64 *ProgressFenceCpu;
    VOID *LogBuffer;
    volatile UINT *Doorbell;
} SCHED_QUEUE, *PSCHED_QUEUE;

typedef struct _SCHED_FENCE {
    D3DGPU_VIRTUAL_ADDRESS Current;
    D3DGPU_VIRTUAL_ADDRESS Monitored;
    D3DDDI_NATIVEFENCE_TYPE Type;
} SCHED_FENCE, *PSCHED_FENCE;

#ifdef __cplusplus
extern "C" {
#endif
DXGKDDI_SETVIDPNSOURCEADDRESSWITHMULTIPLANEOVERLAY3 SchedFlip;
DXGKDDI_CHECKMULTIPLANEOVERLAYSUPPORT3 SchedCheckPlanes;
DXGKDDI_GETMULTIPLANEOVERLAYCAPS SchedPlaneCaps;
DXGKDDI_POSTMULTIPLANEOVERLAYPRESENT SchedPostPresent;
DXGKDDI_CREATEHWCONTEXT SchedCreateHwContext;
DXGKDDI_CREATEHWQUEUE SchedCreateHwQueue;
DXGKDDI_DESTROYHWQUEUE SchedDestroyHwQueue;
DXGKDDI_SUBMITCOMMANDTOHWQUEUE SchedSubmitToHwQueue;
DXGKDDI_CREATENATIVEFENCE SchedCreateFence;
DXGKDDI_DESTROYNATIVEFENCE SchedDestroyFence;
DXGKDDI_SETNATIVEFENCELOGBUFFER SchedSetFenceLog;
DXGKDDI_UPDATEMONITOREDVALUES SchedUpdateMonitored;
DXGKDDI_CREATEDOORBELL SchedCreateDoorbell;
DXGKDDI_CONNECTDOORBELL SchedConnectDoorbell;
DXGKDDI_BUILDPAGINGBUFFER SchedBuildPagingBuffer;
DXGKDDI_SETROOTPAGETABLE SchedSetRootPageTable;
DXGKDDI_GETROOTPAGETABLESIZE SchedRootPageTableSize;
DXGKDDI_CREATEPROCESS SchedCreateProcess;
DXGKDDI_QUERYADAPTERINFO SchedQueryAdapterInfo;
DXGKDDI_COLLECTDBGINFO2 SchedCollect;
DXGKDDI_CANCELCOMMAND SchedCancel;
DXGKDDI_QUERYENGINESTATUS SchedEngineStatus;
#ifdef __cplusplus
}
#endif

NTSTATUS SchedFlip(
    const HANDLE hAdapter, DXGKARG_SETVIDPNSOURCEADDRESSWITHMULTIPLANEOVERLAY3 *pSetVidPnSourceAddress)
{
    PSCHED_ADAPTER adapter = (PSCHED_ADAPTER)hAdapter;
    UINT i;

    for (i = 0; i < pSetVidPnSourceAddress->PlaneCount && i < PLANES; i++) {
        DXGK_MULTIPLANE_OVERLAY_PLANE3 *plane = pSetVidPnSourceAddress->ppPlanes[i];
        DXGK_MULTIPLANE_OVERLAY_ATTRIBUTES3 *attributes = &plane->PlaneAttributes;
        SCHED_PLANE *mine = &adapter->Planes[plane->LayerIndex % PLANES];

        mine->PresentId = plane->PresentId;
        mine->Input = plane->InputFlags;
        if (!plane->InputFlags.Enabled)
            continue;
        if (plane->InputFlags.FlipImmediate)
            plane->OutputFlags.FlipConvertedToImmediate = 1;
        if (plane->ContextCount) {
            mine->Allocation = plane->pPrimaryData[0].hAllocation;
            mine->Address = plane->pPrimaryData[0].SegmentAddress;
        }
        if (attributes->Flags.VerticalFlip || attributes->Rotation != D3DDDI_ROTATION_IDENTITY)
            return STATUS_NOT_SUPPORTED;
        if (attributes->ColorSpaceType == D3DDDI_COLOR_SPACE_RGB_FULL_G2084_NONE_P2020)
            mine->Source = pSetVidPnSourceAddress->VidPnSourceId;
        if (attributes->SrcRect.right - attributes->SrcRect.left > attributes->DstRect.right)
            attributes->StretchQuality = DXGK_MULTIPLANE_OVERLAY_STRETCH_QUALITY_BILINEAR;
    }
    if (pSetVidPnSourceAddress->InputFlags.RetryAtLowerIrql)
        pSetVidPnSourceAddress->OutputFlags.PrePresentNeeded = 1;
    return pSetVidPnSourceAddress->Duration ? STATUS_SUCCESS : STATUS_PENDING;
}

NTSTATUS SchedCheckPlanes(
    const HANDLE hAdapter, DXGKARG_CHECKMULTIPLANEOVERLAYSUPPORT3 *pCheckMultiPlaneOverlaySupport)
{
    UNREFERENCED_PARAMETER(hAdapter);
    pCheckMultiPlaneOverlaySupport->Supported = pCheckMultiPlaneOverlaySupport->PlaneCount <= PLANES;
    if (!pCheckMultiPlaneOverlaySupport->Supported) {
        pCheckMultiPlaneOverlaySupport->ReturnInfo.FailingPlane = PLANES;
        pCheckMultiPlaneOverlaySupport->ReturnInfo.TryAgain = 0;
    }
    return STATUS_SUCCESS;
}

NTSTATUS SchedPlaneCaps(const HANDLE hAdapter, DXGKARG_GETMULTIPLANEOVERLAYCAPS *pGetMultiPlaneOverlayCaps)
{
    UNREFERENCED_PARAMETER(hAdapter);
    pGetMultiPlaneOverlayCaps->MaxPlanes = PLANES;
    pGetMultiPlaneOverlayCaps->MaxRGBPlanes = PLANES;
    pGetMultiPlaneOverlayCaps->MaxYUVPlanes = 1;
    pGetMultiPlaneOverlayCaps->OverlayCaps.Value = 0;
    pGetMultiPlaneOverlayCaps->OverlayCaps.VerticalFlip = 1;
    pGetMultiPlaneOverlayCaps->MaxStretchFactor = 2.0f;
    pGetMultiPlaneOverlayCaps->MaxShrinkFactor = 0.5f;
    return STATUS_SUCCESS;
}

NTSTATUS SchedPostPresent(const HANDLE hAdapter, const PDXGKARG_POSTMULTIPLANEOVERLAYPRESENT pPostPresent)
{
    PSCHED_ADAPTER adapter = (PSCHED_ADAPTER)hAdapter;

    return pPostPresent->VidPnTargetId && adapter->Pending ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

NTSTATUS SchedCreateHwContext(const HANDLE hDevice, DXGKARG_CREATEHWCONTEXT *pArgs)
{
    if (pArgs->NodeOrdinal > 1 || pArgs->PrivateDriverDataSize < sizeof(ULONG))
        return STATUS_INVALID_PARAMETER;
    pArgs->hHwContext = hDevice;
    return STATUS_SUCCESS;
}

NTSTATUS SchedCreateHwQueue(const HANDLE hHwContext, DXGKARG_CREATEHWQUEUE *pCreateHwQueue)
{
    PSCHED_QUEUE queue = (PSCHED_QUEUE)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(SCHED_QUEUE), TAG);

    if (queue == NULL)
        return STATUS_NO_MEMORY;
    queue->Adapter = (PSCHED_ADAPTER)hHwContext;
    queue->RuntimeQueue = pCreateHwQueue->hHwQueue;
    queue->ProgressFence = pCreateHwQueue->HwQueueProgressFenceGPUVirtualAddress;
    queue->ProgressFenceCpu = (volatile UINT64 *)pCreateHwQueue->HwQueueProgressFenceCPUVirtualAddress;
    pCreateHwQueue->hHwQueue = queue;
    ExInterlockedInsertTailList(&queue->Adapter->Queues, &queue->Link, &queue->Adapter->Lock);
    return STATUS_SUCCESS;
}

NTSTATUS SchedDestroyHwQueue(const HANDLE hHwQueue)
{
    ExFreePoolWithTag(hHwQueue, TAG);
    return STATUS_SUCCESS;
}

NTSTATUS SchedSubmitToHwQueue(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMANDTOHWQUEUE *pSubmitCommandToHwQueue)
{
    PSCHED_ADAPTER adapter = (PSCHED_ADAPTER)hAdapter;
    PSCHED_QUEUE queue = (PSCHED_QUEUE)pSubmitCommandToHwQueue->hHwQueue;

    InterlockedIncrement(&adapter->Pending);
    WRITE_REGISTER_ULONG((volatile ULONG *)&adapter->Registers[4], (ULONG)pSubmitCommandToHwQueue->DmaBufferVirtualAddress);
    WRITE_REGISTER_ULONG((volatile ULONG *)&adapter->Registers[5], pSubmitCommandToHwQueue->DmaBufferSize);
    if (queue->Doorbell != NULL)
        *queue->Doorbell = (UINT)pSubmitCommandToHwQueue->HwQueueProgressFenceId;
    _mm_sfence();
    return STATUS_SUCCESS;
}

NTSTATUS SchedCreateFence(const HANDLE hAdapter, DXGKARG_CREATENATIVEFENCE *pArgs)
{
    PSCHED_FENCE fence = (PSCHED_FENCE)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(SCHED_FENCE), TAG);

    if (!fence || !((PSCHED_ADAPTER)hAdapter)->NativeFences)
        return STATUS_NOT_SUPPORTED;
    fence->Type = pArgs->Type;
    fence->Current = pArgs->CurrentValueSystemProcessGpuVa;
    fence->Monitored = pArgs->MonitoredValueSystemProcessGpuVa;
    pArgs->hGlobalNativeFence = (HANDLE)fence;
    return fence->Type == D3DDDI_NATIVEFENCE_TYPE_DEFAULT ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

NTSTATUS SchedDestroyFence(DXGKARG_DESTROYNATIVEFENCE *pArgs)
{
    ExFreePoolWithTag(pArgs->hGlobalNativeFence, TAG);
    return STATUS_SUCCESS;
}

NTSTATUS SchedSetFenceLog(const DXGKARG_SETNATIVEFENCELOGBUFFER *pArgs)
{
    DXGK_NATIVE_FENCE_LOG_BUFFER *log = (DXGK_NATIVE_FENCE_LOG_BUFFER *)pArgs->LogBufferCpuVa;
    PSCHED_QUEUE queue = (PSCHED_QUEUE)pArgs->hHwQueue;
    DXGK_NATIVE_FENCE_LOG_ENTRY *entry = &log->Entries[log->Header.FirstFreeEntryIndex];

    entry->OperationType = DXGK_NATIVE_FENCE_LOG_OPERATION_SIGNAL_EXECUTED;
    entry->FenceEndGpuTimestamp = 0;
    queue->LogBuffer = log;
    return log->Header.NumberOfEntries < pArgs->NumberOfEntries ? STATUS_BUFFER_TOO_SMALL : STATUS_SUCCESS;
}

NTSTATUS SchedUpdateMonitored(const DXGKARG_UPDATEMONITOREDVALUES *pArgs)
{
    UINT i;

    for (i = 0; i < pArgs->NumFences; i++)
        InterlockedExchange64((volatile LONG64 *)pArgs->MonitoredValueKernelCpuVa, (LONG64)pArgs->UpdatedValueArray[i]);
    return STATUS_SUCCESS;
}

NTSTATUS SchedCreateDoorbell(DXGKARG_CREATEDOORBELL *pArgs)
{
    PSCHED_QUEUE queue = (PSCHED_QUEUE)pArgs->hHwQueue;

    if (pArgs->PrivateDriverDataSize)
        RtlZeroMemory(pArgs->PrivateDriverData, pArgs->PrivateDriverDataSize);
    pArgs->hDoorbell = queue;
    return STATUS_SUCCESS;
}

NTSTATUS SchedConnectDoorbell(DXGKARG_CONNECTDOORBELL *pArgs)
{
    PSCHED_QUEUE queue = (PSCHED_QUEUE)pArgs->hDoorbell;

    pArgs->KernelCpuVirtualAddress = (VOID *)&queue->Adapter->Registers[0x400];
    pArgs->SecondaryKernelCpuVirtualAddress = NULL;
    pArgs->Status = D3DDDI_DOORBELLSTATUS_CONNECTED;
    return STATUS_SUCCESS;
}

NTSTATUS SchedBuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    DXGK_PTE *pte;
    UINT i;

    UNREFERENCED_PARAMETER(hAdapter);
    switch (pBuildPagingBuffer->Operation) {
    case DXGK_OPERATION_TRANSFER:
        if (pBuildPagingBuffer->Transfer.Flags.Swizzle || !pBuildPagingBuffer->Transfer.Destination.SegmentId)
            return STATUS_NOT_SUPPORTED;
        break;
    case DXGK_OPERATION_FILL:
        if (pBuildPagingBuffer->Fill.FillSize > 0x10000)
            return STATUS_GRAPHICS_INSUFFICIENT_DMA_BUFFER;
        break;
    case DXGK_OPERATION_UPDATE_PAGE_TABLE:
        pte = pBuildPagingBuffer->UpdatePageTable.pPageTableEntries;
        for (i = 0; i < pBuildPagingBuffer->UpdatePageTable.NumPageTableEntries; i++) {
            pte[i].Valid = 1;
            pte[i].Segment = 1;
            pte[i].PageAddress = i;
        }
        if (pBuildPagingBuffer->UpdatePageTable.Flags.Repeat)
            return STATUS_NOT_IMPLEMENTED;
        break;
    case DXGK_OPERATION_FLUSH_TLB:
        if (pBuildPagingBuffer->FlushTlb.RootPageTableAddress.SegmentOffset == 0)
            return STATUS_SUCCESS;
        break;
    case DXGK_OPERATION_VIRTUAL_TRANSFER:
        return pBuildPagingBuffer->TransferVirtual.SourceVirtualAddress ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
    case DXGK_OPERATION_VIRTUAL_FILL:
        return pBuildPagingBuffer->FillVirtual.FillSizeInBytes ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
    case DXGK_OPERATION_SIGNAL_MONITORED_FENCE:
        if (!pBuildPagingBuffer->SignalMonitoredFence.MonitoredFenceGpuVa)
            return STATUS_INVALID_PARAMETER;
        break;
    default:
        return STATUS_NOT_SUPPORTED;
    }
    pBuildPagingBuffer->pDmaBuffer = (PUCHAR)pBuildPagingBuffer->pDmaBuffer + 64;
    return STATUS_SUCCESS;
}

VOID SchedSetRootPageTable(const HANDLE hAdapter, const DXGKARG_SETROOTPAGETABLE *pSetPageTable)
{
    PSCHED_ADAPTER adapter = (PSCHED_ADAPTER)hAdapter;

    adapter->Registers[8] = (ULONG)(pSetPageTable->Address.SegmentOffset >> PAGE_SHIFT);
    adapter->Registers[9] = pSetPageTable->NumEntries;
}

SIZE_T SchedRootPageTableSize(const HANDLE hAdapter, DXGKARG_GETROOTPAGETABLESIZE *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return pArgs->NumberOfPte * sizeof(UINT64);
}

NTSTATUS SchedCreateProcess(const HANDLE hAdapter, DXGKARG_CREATEPROCESS *pArgs)
{
    if (pArgs->Flags.SystemProcess)
        pArgs->hKmdProcess = hAdapter;
    return pArgs->hDxgkProcess ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

NTSTATUS SchedQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    PSCHED_ADAPTER adapter = (PSCHED_ADAPTER)hAdapter;
    DXGK_DRIVERCAPS *caps;
    DXGK_GPUMMUCAPS *mmu;
    DXGK_NATIVE_FENCE_CAPS *fences;

    switch (pQueryAdapterInfo->Type) {
    case DXGKQAITYPE_DRIVERCAPS:
        caps = (DXGK_DRIVERCAPS *)pQueryAdapterInfo->pOutputData;
        caps->HighestAcceptableAddress.QuadPart = -1;
        caps->WDDMVersion = DXGKDDI_WDDMv3_1;
        caps->SchedulingCaps.MultiEngineAware = 1;
        caps->SchedulingCaps.PreemptionAware = 1;
        caps->MemoryManagementCaps.VirtualAddressingSupported = 1;
        caps->MemoryManagementCaps.GpuMmuSupported = 1;
        caps->FlipCaps.FlipOnVSyncMmIo = 1;
        caps->PreemptionCaps.GraphicsPreemptionGranularity = D3DKMDT_GRAPHICS_PREEMPTION_DMA_BUFFER_BOUNDARY;
        caps->SupportRuntimePowerManagement = TRUE;
        caps->SupportMultiPlaneOverlay = TRUE;
        caps->MaxQueuedFlipOnVSync = 1;
        caps->HybridIntegrated = FALSE;
        caps->MiscCaps.IndependentVidPnVSyncControl = 1;
        return STATUS_SUCCESS;
    case DXGKQAITYPE_GPUMMUCAPS:
        mmu = (DXGK_GPUMMUCAPS *)pQueryAdapterInfo->pOutputData;
        mmu->PageTableUpdateMode = DXGK_PAGETABLEUPDATE_CPU_VIRTUAL;
        mmu->ZeroInPteSupported = 1;
        mmu->SysMem64KBPageSupported = 1;
        mmu->VirtualAddressBitCount = 40;
        mmu->PageTableLevelCount = 2;
        return STATUS_SUCCESS;
    case DXGKQAITYPE_NATIVE_FENCE_CAPS:
        fences = (DXGK_NATIVE_FENCE_CAPS *)pQueryAdapterInfo->pOutputData;
        fences->MapToGpuSystemProcess = TRUE;
        fences->MonitoredValueStride = sizeof(UINT64);
        return adapter->NativeFences ? STATUS_SUCCESS : STATUS_NOT_SUPPORTED;
    case DXGKQAITYPE_PAGETABLELEVELDESC:
        ((DXGK_PAGE_TABLE_LEVEL_DESC *)pQueryAdapterInfo->pOutputData)->PageTableIndexBitCount = 9;
        return STATUS_SUCCESS;
    default:
        return STATUS_NOT_SUPPORTED;
    }
}

NTSTATUS SchedCollect(const HANDLE hAdapter, DXGKARG_COLLECTDBGINFO2 *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    if (pArgs->TdrType == DXGK_TDR_TYPE_ENGINE_TIMEOUT && pArgs->TdrPayload != NULL)
        ((DXGK_TDR_PAYLOAD_ENGINE_TIMEOUT *)pArgs->TdrPayload)->hContext = NULL;
    if (pArgs->Reason == VIDEO_TDR_TIMEOUT_DETECTED && pArgs->BufferSize)
        RtlFillMemory(pArgs->pBuffer, pArgs->BufferSize, 0xCC);
    pArgs->pExtension->CurrentDmaBufferOffset = 0;
    return STATUS_SUCCESS;
}

NTSTATUS SchedCancel(const HANDLE hAdapter, const DXGKARG_CANCELCOMMAND *pCancelCommand)
{
    InterlockedDecrement(&((PSCHED_ADAPTER)hAdapter)->Pending);
    return pCancelCommand->DmaBufferSubmissionEndOffset ? STATUS_SUCCESS : STATUS_CANCELLED;
}

NTSTATUS SchedEngineStatus(const HANDLE hAdapter, DXGKARG_QUERYENGINESTATUS *pQueryEngineStatus)
{
    pQueryEngineStatus->EngineStatus.Responsive = ((PSCHED_ADAPTER)hAdapter)->Pending == 0;
    return STATUS_SUCCESS;
}

static void SchedStartFeatures(PSCHED_ADAPTER adapter)
{
    DXGKARGCB_ISFEATUREENABLED2 query = {DXGK_FEATURE_NATIVE_FENCE};
    DXGKARGCB_QUERYFEATUREINTERFACE interface_query = {DXGK_FEATURE_NATIVE_FENCE};
    DXGKARGCB_FEATURE_NATIVEFENCE_CAPS_1 caps = {0};

    adapter->Features.Size = sizeof(adapter->Features);
    adapter->Features.Version = DXGK_FEATURE_INTERFACE_VERSION_1;
    if (!NT_SUCCESS(adapter->Dxgk.DxgkCbQueryServices(adapter->Dxgk.DeviceHandle, DxgkServicesFeature,
                                                      (PINTERFACE)&adapter->Features)))
        return;
    if (!NT_SUCCESS(adapter->Features.IsFeatureEnabled(adapter->Dxgk.DeviceHandle, &query)) || !query.Result.Enabled)
        return;
    interface_query.Version = query.Result.Version;
    interface_query.Interface = &adapter->FenceInterface;
    interface_query.InterfaceSize = sizeof(adapter->FenceInterface);
    if (NT_SUCCESS(adapter->Features.QueryFeatureInterface(adapter->Dxgk.DeviceHandle, &interface_query)) &&
        NT_SUCCESS(adapter->FenceInterface.GetOSCaps(&caps)))
        adapter->NativeFences = caps.SupportOptimizedDefaultFenceType;
}

BOOLEAN SchedInterrupt(PSCHED_ADAPTER adapter, UINT queue)
{
    DXGKARGCB_NOTIFY_INTERRUPT_DATA data = {(DXGK_INTERRUPT_TYPE)0};
    DXGK_MULTIPLANE_OVERLAY_VSYNC_INFO3 vsync = {0};

    data.InterruptType = DXGK_INTERRUPT_MONITORED_FENCE_SIGNALED;
    data.MonitoredFenceSignaled.NodeOrdinal = queue;
    data.MonitoredFenceSignaled.EngineOrdinal = 0;
    adapter->Dxgk.DxgkCbNotifyInterrupt(adapter->Dxgk.DeviceHandle, &data);
    vsync.LayerIndex = 0;
    vsync.FirstFreeFlipQueueLogEntryIndex = 1;
    data.InterruptType = DXGK_INTERRUPT_CRTC_VSYNC_WITH_MULTIPLANE_OVERLAY3;
    data.CrtcVsyncWithMultiPlaneOverlay3.VidPnTargetId = 1;
    data.CrtcVsyncWithMultiPlaneOverlay3.PhysicalAdapterMask = 1;
    data.CrtcVsyncWithMultiPlaneOverlay3.MultiPlaneOverlayVsyncInfoCount = 1;
    data.CrtcVsyncWithMultiPlaneOverlay3.pMultiPlaneOverlayVsyncInfo = &vsync;
    data.CrtcVsyncWithMultiPlaneOverlay3.GpuFrequency = 1000000;
    data.CrtcVsyncWithMultiPlaneOverlay3.GpuClockCounter = __rdtsc();
    adapter->Dxgk.DxgkCbNotifyInterrupt(adapter->Dxgk.DeviceHandle, &data);
    if (data.InterruptType == DXGK_INTERRUPT_HWQUEUE_PAGE_FAULTED)
        data.HwQueuePageFaulted.FaultedVirtualAddress = 0;
    SchedStartFeatures(adapter);
    return adapter->Dxgk.DxgkCbQueueDpc(adapter->Dxgk.DeviceHandle);
}

void SchedCopyToVram(__m128i *to, const __m128i *from, SIZE_T size)
{
    for (; size >= sizeof(__m128i); size -= sizeof(__m128i))
        _mm_stream_si128(to++, _mm_loadu_si128(from++));
    _mm_sfence();
}
