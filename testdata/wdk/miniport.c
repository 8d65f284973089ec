/* Display miniport idioms that the stand-in WDK must take, in C and in C++: nothing here is run or checked. */
#include <ntddk.h>
#include <dispmprt.h>
#include <d3dkmthk.h>
#include <dxgiformat.h>

#define NODES 2

typedef struct _MINI_ADAPTER {
    PDEVICE_OBJECT Physical;
    DXGK_START_INFO Start;
    DXGKRNL_INTERFACE Dxgk;
    DXGK_DEVICE_INFO Information;
    DXGK_DISPLAY_INFORMATION Post;
    KSPIN_LOCK Lock;
    UINT Fence[NODES];
    D3DKMDT_VIDPN_PRESENT_PATH_ROTATION Rotation;
    D3DDDI_VIDEO_PRESENT_SOURCE_ID Source;
    POINT Cursor;
} MINI_ADAPTER, *PMINI_ADAPTER;

typedef struct _MINI_ALLOCATION {
    SIZE_T Size;
    DXGI_FORMAT Format;
    D3DDDIFORMAT OldFormat;
} MINI_ALLOCATION;

#ifdef __cplusplus
extern "C" {
#endif
DRIVER_INITIALIZE DriverEntry;
DXGKDDI_ADD_DEVICE MiniAddDevice;
DXGKDDI_START_DEVICE MiniStartDevice;
DXGKDDI_INTERRUPT_ROUTINE MiniInterruptRoutine;
DXGKDDI_DPC_ROUTINE MiniDpcRoutine;
DXGKDDI_QUERY_CHILD_RELATIONS MiniQueryChildRelations;
DXGKDDI_QUERY_INTERFACE MiniQueryInterface;
DXGKDDI_SET_POWER_STATE MiniSetPowerState;
DXGKDDI_QUERYADAPTERINFO MiniQueryAdapterInfo;
DXGKDDI_CREATEALLOCATION MiniCreateAllocation;
DXGKDDI_OPENALLOCATIONINFO MiniOpenAllocation;
DXGKDDI_BUILDPAGINGBUFFER MiniBuildPagingBuffer;
DXGKDDI_SUBMITCOMMAND MiniSubmitCommand;
DXGKDDI_SUBMITCOMMANDVIRTUAL MiniSubmitCommandVirtual;
DXGKDDI_PREEMPTCOMMAND MiniPreemptCommand;
DXGKDDI_PATCH MiniPatch;
DXGKDDI_PRESENT MiniPresent;
DXGKDDI_RENDER MiniRender;
DXGKDDI_ESCAPE MiniEscape;
DXGKDDI_SETPOINTERPOSITION MiniSetPointerPosition;
DXGKDDI_SETPOINTERSHAPE MiniSetPointerShape;
DXGKDDI_ISSUPPORTEDVIDPN MiniIsSupportedVidPn;
DXGKDDI_ENUMVIDPNCOFUNCMODALITY MiniEnumVidPnCofuncModality;
DXGKDDI_COMMITVIDPN MiniCommitVidPn;
DXGKDDI_SETVIDPNSOURCEADDRESS MiniSetVidPnSourceAddress;
DXGKDDI_SETVIDPNSOURCEADDRESSWITHMULTIPLANEOVERLAY3 MiniSetMultiPlane;
DXGKDDI_CHECKMULTIPLANEOVERLAYSUPPORT3 MiniCheckMultiPlane;
DXGKDDI_CONTROLINTERRUPT MiniControlInterrupt;
DXGKDDI_CONTROLINTERRUPT2 MiniControlInterrupt2;
DXGKDDI_CREATEHWQUEUE MiniCreateHwQueue;
DXGKDDI_SUBMITCOMMANDTOHWQUEUE MiniSubmitToHwQueue;
DXGKDDI_RESETENGINE MiniResetEngine;
DXGKDDI_COLLECTDBGINFO MiniCollectDbgInfo;
DXGKDDI_CREATEDOORBELL MiniCreateDoorbell;
DXGKDDI_PRESENTDISPLAYONLY MiniPresentDisplayOnly;
DXGKDDISETPOWERCOMPONENTFSTATE MiniSetPowerComponentFState;
DXGKDDI_PROTECTED_CALLBACK MiniProtected;
KSYNCHRONIZE_ROUTINE MiniSynchronized;
#ifdef __cplusplus
}
#endif

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    DRIVER_INITIALIZATION_DATA table = {0};
    KMDDOD_INITIALIZATION_DATA display = {0};

    table.Version = DXGKDDI_INTERFACE_VERSION;
    table.DxgkDdiAddDevice = MiniAddDevice;
    table.DxgkDdiStartDevice = MiniStartDevice;
    table.DxgkDdiInterruptRoutine = MiniInterruptRoutine;
    table.DxgkDdiDpcRoutine = MiniDpcRoutine;
    table.DxgkDdiQueryChildRelations = MiniQueryChildRelations;
    table.DxgkDdiQueryInterface = MiniQueryInterface;
    table.DxgkDdiSetPowerState = MiniSetPowerState;
    table.DxgkDdiQueryAdapterInfo = MiniQueryAdapterInfo;
    table.DxgkDdiCreateAllocation = MiniCreateAllocation;
    table.DxgkDdiOpenAllocation = MiniOpenAllocation;
    table.DxgkDdiBuildPagingBuffer = MiniBuildPagingBuffer;
    table.DxgkDdiSubmitCommand = MiniSubmitCommand;
    table.DxgkDdiSubmitCommandVirtual = MiniSubmitCommandVirtual;
    table.DxgkDdiPreemptCommand = MiniPreemptCommand;
    table.DxgkDdiPatch = MiniPatch;
    table.DxgkDdiPresent = MiniPresent;
    table.DxgkDdiRender = MiniRender;
    table.DxgkDdiRenderKm = MiniRender;
    table.DxgkDdiEscape = MiniEscape;
    table.DxgkDdiSetPointerPosition = MiniSetPointerPosition;
    table.DxgkDdiSetPointerShape = MiniSetPointerShape;
    table.DxgkDdiIsSupportedVidPn = MiniIsSupportedVidPn;
    table.DxgkDdiEnumVidPnCofuncModality = MiniEnumVidPnCofuncModality;
    table.DxgkDdiCommitVidPn = MiniCommitVidPn;
    table.DxgkDdiSetVidPnSourceAddress = MiniSetVidPnSourceAddress;
    table.DxgkDdiSetVidPnSourceAddressWithMultiPlaneOverlay3 = MiniSetMultiPlane;
    table.DxgkDdiCheckMultiPlaneOverlaySupport3 = MiniCheckMultiPlane;
    table.DxgkDdiControlInterrupt = MiniControlInterrupt;
    table.DxgkDdiControlInterrupt2 = MiniControlInterrupt2;
    table.DxgkDdiCreateHwQueue = MiniCreateHwQueue;
    table.DxgkDdiSubmitCommandToHwQueue = MiniSubmitToHwQueue;
    table.DxgkDdiResetEngine = MiniResetEngine;
    table.DxgkDdiCollectDbgInfo = MiniCollectDbgInfo;
    table.DxgkDdiCreateDoorbell = MiniCreateDoorbell;
    table.DxgkDdiSetPowerComponentFState = MiniSetPowerComponentFState;
    display.Version = DXGKDDI_INTERFACE_VERSION_WIN8;
    display.DxgkDdiAddDevice = MiniAddDevice;
    display.DxgkDdiPresentDisplayOnly = MiniPresentDisplayOnly;
    if (RegistryPath->Length == 0)
        return DxgkInitializeDisplayOnlyDriver(DriverObject, RegistryPath, &display);
    return DxgkInitialize(DriverObject, RegistryPath, &table);
}

_Use_decl_annotations_ NTSTATUS MiniAddDevice(const PDEVICE_OBJECT PhysicalDeviceObject, PVOID *MiniportDeviceContext)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)ExAllocatePoolZero(NonPagedPoolNx, sizeof(MINI_ADAPTER), 'iniM');

    PAGED_CODE();
    if (!adapter)
        return STATUS_NO_MEMORY;
    adapter->Physical = PhysicalDeviceObject;
    *MiniportDeviceContext = adapter;
    return STATUS_SUCCESS;
}

NTSTATUS MiniStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                         PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)MiniportDeviceContext;
    PCM_PARTIAL_RESOURCE_DESCRIPTOR descriptor;
    BOOLEAN result;
    PVOID address;
    NTSTATUS status;
    ULONG i;

    adapter->Start = *DxgkStartInfo;
    RtlCopyMemory(&adapter->Dxgk, DxgkInterface, sizeof(adapter->Dxgk));
    status = adapter->Dxgk.DxgkCbGetDeviceInformation(adapter->Dxgk.DeviceHandle, &adapter->Information);
    if (!NT_SUCCESS(status))
        return status;
    for (i = 0; i < adapter->Information.TranslatedResourceList->List[0].PartialResourceList.Count; i++) {
        descriptor = &adapter->Information.TranslatedResourceList->List[0].PartialResourceList.PartialDescriptors[i];
        if (descriptor->Type == CmResourceTypeMemory)
            status = adapter->Dxgk.DxgkCbMapMemory(adapter->Dxgk.DeviceHandle, descriptor->u.Memory.Start,
                                                   descriptor->u.Memory.Length, FALSE, FALSE, MmNonCached, &address);
        else if (descriptor->Type == CmResourceTypeInterrupt && (descriptor->Flags & CM_RESOURCE_INTERRUPT_MESSAGE))
            i = descriptor->u.MessageInterrupt.Translated.Vector;
    }
    status = adapter->Dxgk.DxgkCbAcquirePostDisplayOwnership(adapter->Dxgk.DeviceHandle, &adapter->Post);
    adapter->Dxgk.DxgkCbSynchronizeExecution(adapter->Dxgk.DeviceHandle, MiniSynchronized, adapter, 0, &result);
    adapter->Dxgk.DxgkCbExcludeAdapterAccess(adapter->Dxgk.DeviceHandle, DXGK_EXCLUDE_EVICT_ALL, MiniProtected, adapter);
    *NumberOfVideoPresentSources = adapter->Post.Width ? 1 : 0;
    *NumberOfChildren = 1;
    return status;
}

BOOLEAN MiniInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)MiniportDeviceContext;
    DXGKARGCB_NOTIFY_INTERRUPT_DATA data = {(DXGK_INTERRUPT_TYPE)0};

    data.InterruptType = DXGK_INTERRUPT_DMA_COMPLETED;
    data.DmaCompleted.SubmissionFenceId = adapter->Fence[MessageNumber % NODES];
    data.DmaCompleted.NodeOrdinal = 0;
    adapter->Dxgk.DxgkCbNotifyInterrupt(adapter->Dxgk.DeviceHandle, &data);
    data.InterruptType = DXGK_INTERRUPT_CRTC_VSYNC;
    data.CrtcVsync.VidPnTargetId = 0;
    data.CrtcVsync.PhysicalAddress.QuadPart = 0;
    data.Flags.Value = 0;
    return adapter->Dxgk.DxgkCbQueueDpc(adapter->Dxgk.DeviceHandle);
}

VOID MiniDpcRoutine(const PVOID MiniportDeviceContext)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)MiniportDeviceContext;

    adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle);
}

NTSTATUS MiniQueryChildRelations(const PVOID MiniportDeviceContext, PDXGK_CHILD_DESCRIPTOR ChildRelations,
                                 ULONG ChildRelationsSize)
{
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    UNREFERENCED_PARAMETER(ChildRelationsSize);
    ChildRelations[0].ChildDeviceType = TypeVideoOutput;
    ChildRelations[0].ChildCapabilities.HpdAwareness = HpdAwarenessInterruptible;
    ChildRelations[0].ChildCapabilities.Type.VideoOutput.InterfaceTechnology = D3DKMDT_VOT_HDMI;
    ChildRelations[0].ChildCapabilities.Type.VideoOutput.MonitorOrientationAwareness = D3DKMDT_MOA_NONE;
    ChildRelations[0].AcpiUid = 0;
    ChildRelations[0].ChildUid = 1;
    return STATUS_SUCCESS;
}

NTSTATUS MiniQueryInterface(const PVOID MiniportDeviceContext, PQUERY_INTERFACE QueryInterface)
{
    PDXGK_BRIGHTNESS_INTERFACE_2 brightness = (PDXGK_BRIGHTNESS_INTERFACE_2)QueryInterface->Interface;

    if (QueryInterface->Version != DXGK_BRIGHTNESS_INTERFACE_VERSION_2)
        return STATUS_NOT_SUPPORTED;
    brightness->Size = sizeof(*brightness);
    brightness->Context = MiniportDeviceContext;
    return STATUS_SUCCESS;
}

NTSTATUS MiniSetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState,
                           POWER_ACTION ActionType)
{
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    if (DeviceUid == DISPLAY_ADAPTER_HW_ID && DevicePowerState > PowerDeviceD0 && ActionType == PowerActionSleep)
        return STATUS_SUCCESS;
    return STATUS_NOT_IMPLEMENTED;
}

NTSTATUS MiniQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    DXGK_DRIVERCAPS *caps;
    DXGK_QUERYSEGMENTOUT4 *segments;
    DXGK_SEGMENTDESCRIPTOR4 *segment;

    UNREFERENCED_PARAMETER(hAdapter);
    switch (pQueryAdapterInfo->Type) {
    case DXGKQAITYPE_DRIVERCAPS:
        if (pQueryAdapterInfo->OutputDataSize < sizeof(DXGK_DRIVERCAPS))
            return STATUS_BUFFER_TOO_SMALL;
        caps = (DXGK_DRIVERCAPS *)pQueryAdapterInfo->pOutputData;
        RtlZeroMemory(caps, sizeof(*caps));
        caps->WDDMVersion = DXGKDDI_WDDMv2_6;
        caps->HighestAcceptableAddress.QuadPart = -1;
        caps->MaxPointerWidth = 64;
        caps->PointerCaps.Color = 1;
        caps->InterruptMessageNumber = 0;
        caps->SchedulingCaps.MultiEngineAware = 1;
        caps->MemoryManagementCaps.CrossAdapterResource = 0;
        caps->GpuEngineTopology.NbAsymetricProcessingNodes = NODES;
        caps->PreemptionCaps.GraphicsPreemptionGranularity = D3DKMDT_GRAPHICS_PREEMPTION_NONE;
        caps->SupportNonVGA = TRUE;
        caps->MiscCaps.ComputeOnly = 0;
        return STATUS_SUCCESS;
    case DXGKQAITYPE_QUERYSEGMENT4:
        segments = (DXGK_QUERYSEGMENTOUT4 *)pQueryAdapterInfo->pOutputData;
        segment = (DXGK_SEGMENTDESCRIPTOR4 *)segments->pSegmentDescriptor;
        if (segment) {
            segment->Flags.Value = 0;
            segment->Flags.CpuVisible = TRUE;
            segment->Size = segment->CommitLimit = 0x1000000;
        }
        segments->NbSegment = 1;
        return STATUS_SUCCESS;
    case DXGKQAITYPE_NUMPOWERCOMPONENTS:
    case DXGKQAITYPE_GPUMMUCAPS:
    default:
        return STATUS_NOT_SUPPORTED;
    }
}

NTSTATUS MiniCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    DXGK_ALLOCATIONINFO *info = pCreateAllocation->pAllocationInfo;
    MINI_ALLOCATION *allocation = (MINI_ALLOCATION *)ExAllocatePoolZero(PagedPool, sizeof(*allocation), 'iniM');

    UNREFERENCED_PARAMETER(hAdapter);
    if (!allocation)
        return STATUS_NO_MEMORY;
    allocation->Format = DXGI_FORMAT_B8G8R8A8_UNORM;
    allocation->OldFormat = D3DDDIFMT_A8R8G8B8;
    info->hAllocation = allocation;
    info->Size = info->PitchAlignedSize = allocation->Size = 4096;
    info->Flags.Value = 0;
    info->Flags.CpuVisible = 1;
    info->PreferredSegment.SegmentId0 = 1;
    info->SupportedReadSegmentSet = info->SupportedWriteSegmentSet = 1 << 0;
    info->AllocationPriority = D3DDDI_ALLOCATIONPRIORITY_NORMAL;
    return STATUS_SUCCESS;
}

NTSTATUS MiniOpenAllocation(const HANDLE hDevice, const DXGKARG_OPENALLOCATION *pOpenAllocation)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)hDevice;
    DXGKARGCB_GETHANDLEDATA data = {0};
    UINT i;

    for (i = 0; i < pOpenAllocation->NumAllocations; i++) {
        data.hObject = pOpenAllocation->pOpenAllocation[i].hAllocation;
        data.Type = DXGK_HANDLE_ALLOCATION;
        pOpenAllocation->pOpenAllocation[i].hDeviceSpecificAllocation = adapter->Dxgk.DxgkCbGetHandleData(&data);
    }
    return STATUS_SUCCESS;
}

NTSTATUS MiniBuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    UNREFERENCED_PARAMETER(hAdapter);
    if (pBuildPagingBuffer->DmaSize < 64)
        return STATUS_GRAPHICS_INSUFFICIENT_DMA_BUFFER;
    switch (pBuildPagingBuffer->Operation) {
    case DXGK_OPERATION_TRANSFER:
        if (pBuildPagingBuffer->Transfer.Source.SegmentId == 0)
            MmGetMdlPfnArray(pBuildPagingBuffer->Transfer.Source.pMdl)[0]++;
        break;
    case DXGK_OPERATION_FILL:
        return pBuildPagingBuffer->Fill.FillSize ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
    case DXGK_OPERATION_UPDATE_PAGE_TABLE:
    case DXGK_OPERATION_FLUSH_TLB:
    case DXGK_OPERATION_SIGNAL_MONITORED_FENCE:
        break;
    default:
        return STATUS_NOT_SUPPORTED;
    }
    pBuildPagingBuffer->pDmaBuffer = (PUCHAR)pBuildPagingBuffer->pDmaBuffer + 64;
    return STATUS_SUCCESS;
}

NTSTATUS MiniSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)hAdapter;
    KIRQL irql;

    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Fence[pSubmitCommand->NodeOrdinal % NODES] = pSubmitCommand->SubmissionFenceId;
    if (pSubmitCommand->Flags.Paging)
        adapter->Fence[0] = (UINT)pSubmitCommand->DmaBufferPhysicalAddress.LowPart;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

NTSTATUS MiniSubmitCommandVirtual(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMANDVIRTUAL *pSubmitCommand)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return pSubmitCommand->DmaBufferVirtualAddress ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

NTSTATUS MiniPreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return pPreemptCommand->PreemptionFenceId ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

NTSTATUS MiniPatch(const HANDLE hAdapter, const DXGKARG_PATCH *pPatch)
{
    UINT i;

    UNREFERENCED_PARAMETER(hAdapter);
    for (i = 0; i < pPatch->PatchLocationListSubmissionLength; i++) {
        const D3DDDI_PATCHLOCATIONLIST *patch = &pPatch->pPatchLocationList[pPatch->PatchLocationListSubmissionStart + i];
        const DXGK_ALLOCATIONLIST *allocation = &pPatch->pAllocationList[patch->AllocationIndex];

        *(PUINT)((PUCHAR)pPatch->pDmaBuffer + patch->PatchOffset) =
            allocation->PhysicalAddress.LowPart + patch->AllocationOffset;
    }
    return STATUS_SUCCESS;
}

NTSTATUS MiniPresent(const HANDLE hContext, DXGKARG_PRESENT *pPresent)
{
    UNREFERENCED_PARAMETER(hContext);
    if (pPresent->Flags.Flip)
        return STATUS_SUCCESS;
    if (pPresent->Flags.Blt && pPresent->SubRectCnt && pPresent->pDstSubRects[0].left < pPresent->DstRect.right)
        return pPresent->pAllocationList[DXGK_PRESENT_SOURCE_INDEX].SegmentId ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
    return STATUS_GRAPHICS_INSUFFICIENT_DMA_BUFFER;
}

NTSTATUS MiniRender(const HANDLE hContext, DXGKARG_RENDER *pRender)
{
    UNREFERENCED_PARAMETER(hContext);
    pRender->pDmaBuffer = (PUCHAR)pRender->pDmaBuffer + pRender->CommandLength;
    return STATUS_SUCCESS;
}

NTSTATUS MiniEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return pEscape->Flags.HardwareAccess && pEscape->PrivateDriverDataSize ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

NTSTATUS MiniSetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)hAdapter;

    if (pSetPointerPosition->Flags.Visible) {
        adapter->Cursor.x = pSetPointerPosition->X;
        adapter->Cursor.y = pSetPointerPosition->Y;
    }
    return STATUS_SUCCESS;
}

NTSTATUS MiniSetPointerShape(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return pSetPointerShape->Flags.Monochrome && pSetPointerShape->pPixels ? STATUS_SUCCESS : STATUS_NOT_SUPPORTED;
}

NTSTATUS MiniIsSupportedVidPn(const HANDLE hAdapter, DXGKARG_ISSUPPORTEDVIDPN *pIsSupportedVidPn)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)hAdapter;
    const DXGK_VIDPN_INTERFACE *vidpn;
    const DXGK_VIDPNTOPOLOGY_INTERFACE *topology;
    D3DKMDT_HVIDPNTOPOLOGY handle;
    SIZE_T paths = 0;
    NTSTATUS status;

    status = adapter->Dxgk.DxgkCbQueryVidPnInterface(pIsSupportedVidPn->hDesiredVidPn, DXGK_VIDPN_INTERFACE_VERSION_V1,
                                                     &vidpn);
    if (!NT_SUCCESS(status))
        return status;
    status = vidpn->pfnGetTopology(pIsSupportedVidPn->hDesiredVidPn, &handle, &topology);
    if (NT_SUCCESS(status))
        status = topology->pfnGetNumPaths(handle, &paths);
    pIsSupportedVidPn->IsVidPnSupported = paths < 2;
    return status;
}

NTSTATUS MiniEnumVidPnCofuncModality(const HANDLE hAdapter, const DXGKARG_ENUMVIDPNCOFUNCMODALITY *const pEnum)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)hAdapter;
    const DXGK_VIDPN_INTERFACE *vidpn = NULL;
    const DXGK_VIDPNTOPOLOGY_INTERFACE *topology = NULL;
    const DXGK_VIDPNSOURCEMODESET_INTERFACE *modes = NULL;
    const D3DKMDT_VIDPN_PRESENT_PATH *path = NULL;
    D3DKMDT_VIDPN_SOURCE_MODE *mode = NULL;
    D3DKMDT_HVIDPNTOPOLOGY hTopology = NULL;
    D3DKMDT_HVIDPNSOURCEMODESET hModes = NULL;
    NTSTATUS status;

    status = adapter->Dxgk.DxgkCbQueryVidPnInterface(pEnum->hConstrainingVidPn, DXGK_VIDPN_INTERFACE_VERSION_V1, &vidpn);
    status = vidpn->pfnGetTopology(pEnum->hConstrainingVidPn, &hTopology, &topology);
    status = topology->pfnAcquireFirstPathInfo(hTopology, &path);
    if (status == STATUS_GRAPHICS_DATASET_IS_EMPTY)
        return STATUS_SUCCESS;
    if (pEnum->EnumPivotType != D3DKMDT_EPT_VIDPNSOURCE || pEnum->EnumPivot.VidPnSourceId != path->VidPnSourceId) {
        status = vidpn->pfnCreateNewSourceModeSet(pEnum->hConstrainingVidPn, path->VidPnSourceId, &hModes, &modes);
        status = modes->pfnCreateNewModeInfo(hModes, &mode);
        mode->Type = D3DKMDT_RMT_GRAPHICS;
        mode->Format.Graphics.PrimSurfSize.cx = mode->Format.Graphics.VisibleRegionSize.cx = 1024;
        mode->Format.Graphics.PixelFormat = D3DDDIFMT_A8R8G8B8;
        mode->Format.Graphics.ColorBasis = D3DKMDT_CB_SCRGB;
        mode->Format.Graphics.PixelValueAccessMode = D3DKMDT_PVAM_DIRECT;
        status = modes->pfnAddMode(hModes, mode);
        status = vidpn->pfnAssignSourceModeSet(pEnum->hConstrainingVidPn, path->VidPnSourceId, hModes);
    }
    adapter->Rotation = path->ContentTransformation.Rotation;
    topology->pfnReleasePathInfo(hTopology, path);
    return status;
}

NTSTATUS MiniCommitVidPn(const HANDLE hAdapter, const DXGKARG_COMMITVIDPN *const pCommitVidPn)
{
    ((PMINI_ADAPTER)hAdapter)->Source = pCommitVidPn->AffectedVidPnSourceId;
    return pCommitVidPn->Flags.PathPowerTransition ? STATUS_SUCCESS : STATUS_GRAPHICS_INVALID_VIDPN_TOPOLOGY;
}

NTSTATUS MiniSetVidPnSourceAddress(const HANDLE hAdapter, const DXGKARG_SETVIDPNSOURCEADDRESS *pSetVidPnSourceAddress)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return pSetVidPnSourceAddress->Flags.FlipImmediate ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

NTSTATUS MiniSetMultiPlane(const HANDLE hAdapter, PDXGKARG_SETVIDPNSOURCEADDRESSWITHMULTIPLANEOVERLAY3 const pArgs)
{
    UINT i;

    UNREFERENCED_PARAMETER(hAdapter);
    for (i = 0; i < pArgs->PlaneCount; i++) {
        if (pArgs->ppPlanes[i]->InputFlags.Enabled)
            pArgs->ppPlanes[i]->OutputFlags.Value = 0;
    }
    return STATUS_SUCCESS;
}

NTSTATUS MiniCheckMultiPlane(const HANDLE hAdapter, PDXGKARG_CHECKMULTIPLANEOVERLAYSUPPORT3 pCheckSupport)
{
    UNREFERENCED_PARAMETER(hAdapter);
    pCheckSupport->Supported = FALSE;
    return STATUS_SUCCESS;
}

NTSTATUS MiniControlInterrupt(const HANDLE hAdapter, const DXGK_INTERRUPT_TYPE InterruptType, BOOLEAN Enable)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return InterruptType == DXGK_INTERRUPT_CRTC_VSYNC && Enable ? STATUS_SUCCESS : STATUS_NOT_SUPPORTED;
}

NTSTATUS MiniControlInterrupt2(const HANDLE hAdapter, const DXGKARG_CONTROLINTERRUPT2 InterruptControl)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return InterruptControl.InterruptType == DXGK_INTERRUPT_CRTC_VSYNC ? STATUS_SUCCESS : STATUS_NOT_SUPPORTED;
}

NTSTATUS MiniCreateHwQueue(const HANDLE hContext, DXGKARG_CREATEHWQUEUE *pArgs)
{
    pArgs->hHwQueue = hContext;
    return STATUS_SUCCESS;
}

NTSTATUS MiniSubmitToHwQueue(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMANDTOHWQUEUE *pSubmit)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return pSubmit->hHwQueue ? STATUS_SUCCESS : STATUS_INVALID_HANDLE;
}

NTSTATUS MiniResetEngine(const HANDLE hAdapter, DXGKARG_RESETENGINE *pResetEngine)
{
    pResetEngine->LastAbortedFenceId = ((PMINI_ADAPTER)hAdapter)->Fence[pResetEngine->NodeOrdinal % NODES];
    return STATUS_SUCCESS;
}

NTSTATUS MiniCollectDbgInfo(const HANDLE hAdapter, const DXGKARG_COLLECTDBGINFO *pCollectDbgInfo)
{
    if (pCollectDbgInfo->Reason == VIDEO_TDR_TIMEOUT_DETECTED && pCollectDbgInfo->BufferSize >= sizeof(MINI_ADAPTER))
        RtlCopyMemory(pCollectDbgInfo->pBuffer, hAdapter, sizeof(MINI_ADAPTER));
    return STATUS_SUCCESS;
}

NTSTATUS MiniCreateDoorbell(DXGKARG_CREATEDOORBELL *pArgs)
{
    UNREFERENCED_PARAMETER(pArgs);
    return STATUS_NOT_IMPLEMENTED;
}

NTSTATUS MiniPresentDisplayOnly(const HANDLE hAdapter, const DXGKARG_PRESENT_DISPLAYONLY *pPresentDisplayOnly)
{
    DXGKARGCB_PRESENT_DISPLAYONLY_PROGRESS progress;

    progress.VidPnSourceId = pPresentDisplayOnly->VidPnSourceId;
    progress.ProgressId = DXGK_PRESENT_DISPLAYONLY_PROGRESS_ID_COMPLETE;
    pPresentDisplayOnly->pfnPresentDisplayOnlyProgress(((PMINI_ADAPTER)hAdapter)->Dxgk.DeviceHandle, &progress);
    return pPresentDisplayOnly->NumMoves ? STATUS_PENDING : STATUS_SUCCESS;
}

NTSTATUS MiniSetPowerComponentFState(const HANDLE DriverContext, UINT ComponentIndex, UINT FState)
{
    PMINI_ADAPTER adapter = (PMINI_ADAPTER)DriverContext;

    if (FState)
        adapter->Dxgk.DxgkCbCompleteFStateTransition(adapter->Dxgk.DeviceHandle, ComponentIndex);
    return STATUS_SUCCESS;
}

VOID MiniProtected(const PVOID MiniportDeviceContext, PVOID ProtectedCallbackContext, NTSTATUS ProtectionStatus)
{
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    UNREFERENCED_PARAMETER(ProtectedCallbackContext);
    UNREFERENCED_PARAMETER(ProtectionStatus);
}

BOOLEAN MiniSynchronized(PVOID SynchronizeContext)
{
    return SynchronizeContext != NULL;
}
