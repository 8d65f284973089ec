/* Interfaces a display miniport hands out: brightness, I2C, OPM, DisplayPort, Miracast, partitions, display mux, features. */
#include <ntddk.h>
#include <wdmguid.h>
#include <dispmprt.h>
#include <ntstrsafe.h>
#include <devguid.h>

#ifdef __cplusplus
#define SAME(a, b) IsEqualGUID(a, b)
#else
#define SAME(a, b) IsEqualGUID(&(a), &(b))
#endif

typedef struct _FACE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    FAST_MUTEX BrightnessMutex;
    UINT32 Millinits;
    UCHAR Level;
    LONG References;
    UINT Partitions;
    DXGK_MIRACAST_DISPLAY_CALLBACKS Miracast;
    BOOLEAN MuxConnected;
    HANDLE ProtectedOutput;
} FACE_ADAPTER, *PFACE_ADAPTER;

#ifdef __cplusplus
extern "C" {
#endif
DXGKDDI_QUERY_INTERFACE FaceQueryInterface;
DXGKDDI_QUERYFEATURESUPPORT FaceFeatureSupport;
DXGKDDI_QUERYFEATUREINTERFACE FaceFeatureInterface;
DXGKDDI_DISPLAYMUX_GET_DRIVER_SUPPORT_LEVEL FaceMuxSupport;
DXGKDDI_DISPLAYMUX_GET_RUNTIME_STATUS FaceMuxStatus;
DXGKDDI_DISPLAYMUX_PRE_SWITCH_AWAY FaceMuxPreSwitchAway;
DXGKDDI_DISPLAYMUX_UPDATE_STATE FaceMuxUpdate;
DXGKDDI_DISPLAYMUX_SET_INTERNAL_PANEL_INFO FaceMuxPanel;
DXGKDDI_PREPARELIVEMIGRATION FacePrepareMigration;
DXGKDDI_ENDLIVEMIGRATION FaceEndMigration;
DXGKDDI_SAVEIMMUTABLEMIGRATIONDATA FaceSaveImmutable;
DXGKDDI_STARTDIRTYTRACKING FaceStartTracking;
DXGKDDI_CREATEMEMORYBASIS FaceCreateBasis;
DXGKDDI_QUERYDIRTYBITDATA FaceQueryDirty;
DXGKDDI_QUERYDPCAPS FaceDpCaps;
DXGKDDI_DPAUXIOTRANSMISSION FaceDpAux;
DXGKDDI_GETDPADDRESS FaceDpAddress;
DXGKDDI_CREATEVIRTUALGPU FaceCreateVirtualGpu;
DXGKDDI_DESTROYVIRTUALGPU FaceDestroyVirtualGpu;
#ifdef __cplusplus
}
#endif

static VOID FaceReference(PVOID Context)
{
    InterlockedIncrement(&((PFACE_ADAPTER)Context)->References);
}

static VOID FaceDereference(PVOID Context)
{
    InterlockedDecrement(&((PFACE_ADAPTER)Context)->References);
}

static NTSTATUS FacePossible(PVOID Context, ULONG BufferSize, PUCHAR LevelCount, PUCHAR BrightnessLevels)
{
    UCHAR i;

    UNREFERENCED_PARAMETER(Context);
    if (BufferSize < 101)
        return STATUS_BUFFER_TOO_SMALL;
    for (i = 0; i <= 100; i++)
        BrightnessLevels[i] = i;
    *LevelCount = 101;
    return STATUS_SUCCESS;
}

static NTSTATUS FaceSetBrightness(PVOID Context, UCHAR Brightness)
{
    PFACE_ADAPTER adapter = (PFACE_ADAPTER)Context;

    ExAcquireFastMutex(&adapter->BrightnessMutex);
    adapter->Level = Brightness;
    ExReleaseFastMutex(&adapter->BrightnessMutex);
    return STATUS_SUCCESS;
}

static NTSTATUS FaceGetBrightness(PVOID Context, PUCHAR Brightness)
{
    *Brightness = ((PFACE_ADAPTER)Context)->Level;
    return STATUS_SUCCESS;
}

static NTSTATUS FaceSetBrightness3(PVOID hAdapter, ULONG ChildUid, const DXGK_BRIGHTNESS_SET_IN *Args)
{
    PFACE_ADAPTER adapter = (PFACE_ADAPTER)hAdapter;

    if (ChildUid != 1 || !Args->BrightnessMillinits)
        return STATUS_INVALID_PARAMETER;
    if (Args->SensorReadings.Flags.AlsReadingValid)
        adapter->Level = 100;
    adapter->Millinits = Args->BrightnessMillinits;
    return STATUS_SUCCESS;
}

static NTSTATUS FaceRanges3(PVOID hAdapter, ULONG ChildUid, PDXGK_BRIGHTNESS_GET_NIT_RANGES_OUT Args)
{
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(ChildUid);
    Args->NormalRangeCount = 1;
    Args->RangeCount = 1;
    Args->PreferredMaximumBrightness = 500000;
    Args->SupportedRanges[0].MinimumLevelMillinit = 2000;
    Args->SupportedRanges[0].MaximumLevelMillinit = 500000;
    Args->SupportedRanges[0].StepSizeMillinit = 500;
    return STATUS_SUCCESS;
}

static NTSTATUS FaceI2cTransmit(PVOID Context, D3DDDI_VIDEO_PRESENT_TARGET_ID VidPnTargetId, ULONG SevenBitI2CAddress,
                                ULONG DataLength, const PVOID Data)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(VidPnTargetId);
    if (SevenBitI2CAddress != 0x50 || DataLength == 0)
        return STATUS_GRAPHICS_I2C_NOT_SUPPORTED;
    return Data ? STATUS_GRAPHICS_I2C_ERROR_TRANSMITTING_DATA : STATUS_SUCCESS;
}

static NTSTATUS FaceI2cReceive(PVOID Context, D3DDDI_VIDEO_PRESENT_TARGET_ID VidPnTargetId, ULONG SevenBitI2CAddress, ULONG Flags,
                               ULONG DataLength, PVOID Data)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(VidPnTargetId);
    UNREFERENCED_PARAMETER(SevenBitI2CAddress);
    RtlZeroMemory(Data, DataLength);
    return Flags ? STATUS_GRAPHICS_DDCCI_INVALID_DATA : STATUS_SUCCESS;
}

static NTSTATUS FaceOpmCreate(PVOID MiniportDeviceContext, D3DDDI_VIDEO_PRESENT_TARGET_ID VidPnTargetId,
                              DXGKMDT_OPM_VIDEO_OUTPUT_SEMANTICS NewVideoOutputSemantics, PHANDLE NewProtectedOutputHandle)
{
    if (NewVideoOutputSemantics != DXGKMDT_OPM_VOS_OPM_SEMANTICS)
        return STATUS_GRAPHICS_OPM_NOT_SUPPORTED;
    ((PFACE_ADAPTER)MiniportDeviceContext)->ProtectedOutput = ULongToHandle(VidPnTargetId);
    *NewProtectedOutputHandle = ((PFACE_ADAPTER)MiniportDeviceContext)->ProtectedOutput;
    return STATUS_SUCCESS;
}

static NTSTATUS FaceOpmInformation(PVOID MiniportDeviceContext, HANDLE ProtectedOutputHandle,
                                   const PDXGKMDT_OPM_GET_INFO_PARAMETERS Parameters,
                                   PDXGKMDT_OPM_REQUESTED_INFORMATION RequestedInformation)
{
    DXGKMDT_OPM_STANDARD_INFORMATION *information;

    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    UNREFERENCED_PARAMETER(ProtectedOutputHandle);
    if (!SAME(Parameters->guidInformation, DXGKMDT_OPM_GET_CONNECTOR_TYPE) &&
        Parameters->cbParametersSize > sizeof(Parameters->abParameters))
        return STATUS_GRAPHICS_OPM_INVALID_INFORMATION_REQUEST;
    information = (DXGKMDT_OPM_STANDARD_INFORMATION *)RequestedInformation->abRequestedInformation;
    information->rnRandomNumber = Parameters->rnRandomNumber;
    information->ulStatusFlags = DXGKMDT_OPM_STATUS_NORMAL;
    information->ulInformation = 0;
    RequestedInformation->cbRequestedInformationSize = sizeof(*information);
    return STATUS_SUCCESS;
}

static NTSTATUS FaceMiracastCaps(PVOID DriverContext, ULONG MiracastCapsSize, DXGK_MIRACAST_CAPS *MiracastCaps)
{
    UNREFERENCED_PARAMETER(DriverContext);
    if (MiracastCapsSize < sizeof(*MiracastCaps))
        return STATUS_BUFFER_TOO_SMALL;
    MiracastCaps->MaxChunkPrivateDriverDataSize = 64;
    return STATUS_SUCCESS;
}

static NTSTATUS FaceMiracastCreate(PVOID MiniportDeviceContext, DXGK_MIRACAST_DISPLAY_CALLBACKS *MiracastCallbacks,
                                   PVOID *MiracastContext, ULONG *TargetId)
{
    PFACE_ADAPTER adapter = (PFACE_ADAPTER)MiniportDeviceContext;
    DXGK_MIRACAST_CHUNK_INFO chunk = {(DXGK_MIRACAST_CHUNK_TYPE)0};

    adapter->Miracast = *MiracastCallbacks;
    *MiracastContext = adapter;
    *TargetId = 2;
    return adapter->Miracast.DxgkCbReportChunkInfo(adapter->Miracast.MiracastHandle, &chunk, NULL, 0);
}

NTSTATUS FaceQueryInterface(const PVOID MiniportDeviceContext, PQUERY_INTERFACE QueryInterface)
{
    if (SAME(*QueryInterface->InterfaceType, GUID_DEVINTERFACE_BRIGHTNESS)) {
        DXGK_BRIGHTNESS_INTERFACE *face = (DXGK_BRIGHTNESS_INTERFACE *)QueryInterface->Interface;

        face->Size = sizeof(*face);
        face->Version = DXGK_BRIGHTNESS_INTERFACE_VERSION_1;
        face->Context = MiniportDeviceContext;
        face->InterfaceReference = FaceReference;
        face->InterfaceDereference = FaceDereference;
        face->GetPossibleBrightness = FacePossible;
        face->SetBrightness = FaceSetBrightness;
        face->GetBrightness = FaceGetBrightness;
        return STATUS_SUCCESS;
    }
    if (SAME(*QueryInterface->InterfaceType, GUID_DEVINTERFACE_BRIGHTNESS_3)) {
        DXGK_BRIGHTNESS_INTERFACE_3 *face = (DXGK_BRIGHTNESS_INTERFACE_3 *)QueryInterface->Interface;

        face->Size = sizeof(*face);
        face->InterfaceReference = FaceReference;
        face->InterfaceDereference = FaceDereference;
        face->SetBrightness = FaceSetBrightness3;
        face->GetNitRanges = FaceRanges3;
        return STATUS_SUCCESS;
    }
    if (SAME(*QueryInterface->InterfaceType, GUID_DEVINTERFACE_I2C)) {
        DXGK_I2C_INTERFACE *face = (DXGK_I2C_INTERFACE *)QueryInterface->Interface;

        face->Version = DXGK_I2C_INTERFACE_VERSION_1;
        face->DxgkDdiI2CTransmitDataToDisplay = FaceI2cTransmit;
        face->DxgkDdiI2CReceiveDataFromDisplay = FaceI2cReceive;
        return STATUS_SUCCESS;
    }
    if (SAME(*QueryInterface->InterfaceType, GUID_DEVINTERFACE_OPM)) {
        DXGK_OPM_INTERFACE *face = (DXGK_OPM_INTERFACE *)QueryInterface->Interface;

        face->DxgkDdiOPMCreateProtectedOutput = FaceOpmCreate;
        face->DxgkDdiOPMGetInformation = FaceOpmInformation;
        return STATUS_SUCCESS;
    }
    if (QueryInterface->Size == sizeof(DXGK_MIRACAST_DISPLAY_INTERFACE)) {
        DXGK_MIRACAST_DISPLAY_INTERFACE *face = (DXGK_MIRACAST_DISPLAY_INTERFACE *)QueryInterface->Interface;

        face->Version = DXGK_MIRACAST_DISPLAY_INTERFACE_VERSION_1;
        face->DxgkDdiMiracastQueryCaps = FaceMiracastCaps;
        face->DxgkDdiMiracastCreateContext = FaceMiracastCreate;
        return STATUS_SUCCESS;
    }
    if (SAME(*QueryInterface->InterfaceType, GUID_WDDM_INTERFACE_FEATURE)) {
        DXGKDDI_FEATURE_INTERFACE *face = (DXGKDDI_FEATURE_INTERFACE *)QueryInterface->Interface;

        face->QueryFeatureSupport = FaceFeatureSupport;
        face->QueryFeatureInterface = FaceFeatureInterface;
        return STATUS_SUCCESS;
    }
    if (SAME(*QueryInterface->InterfaceType, GUID_WDDM_INTERFACE_DISPLAYMUX_2)) {
        DXGK_DISPLAYMUX_INTERFACE_2 *face = (DXGK_DISPLAYMUX_INTERFACE_2 *)QueryInterface->Interface;

        face->DxgkDdiDisplayMuxGetDriverSupportLevel = FaceMuxSupport;
        face->DxgkDdiDisplayMuxGetRuntimeStatus = FaceMuxStatus;
        face->DxgkDdiDisplayMuxPreSwitchAway = FaceMuxPreSwitchAway;
        face->DxgkDdiDisplayMuxUpdateState = FaceMuxUpdate;
        face->DxgkDdiDisplayMuxSetInternalPanelInfo = FaceMuxPanel;
        return STATUS_SUCCESS;
    }
    if (QueryInterface->Size == sizeof(DXGK_DP_INTERFACE)) {
        DXGK_DP_INTERFACE *face = (DXGK_DP_INTERFACE *)QueryInterface->Interface;

        face->Version = DXGK_DP_INTERFACE_VERSION_1;
        face->InterfaceReference = FaceReference;
        face->DxgkDdiQueryDPCaps = FaceDpCaps;
        face->DxgkDdiDPAuxIoTransmission = FaceDpAux;
        face->DxgkDdiGetDPAddress = FaceDpAddress;
        return STATUS_SUCCESS;
    }
    if (QueryInterface->Size == sizeof(DXGKDDI_GPU_PARTITION_INTERFACE)) {
        DXGKDDI_GPU_PARTITION_INTERFACE *face = (DXGKDDI_GPU_PARTITION_INTERFACE *)QueryInterface->Interface;

        face->DxgkDdiCreateVirtualGpu = FaceCreateVirtualGpu;
        face->DxgkDdiDestroyVirtualGpu = FaceDestroyVirtualGpu;
        return STATUS_SUCCESS;
    }
    return STATUS_NOT_SUPPORTED;
}

NTSTATUS FaceFeatureSupport(const HANDLE hAdapter, DXGKARG_QUERYFEATURESUPPORT *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    pArgs->SupportedByDriver = pArgs->FeatureId == DXGK_FEATURE_HWSCH;
    pArgs->SupportedOnCurrentConfig = pArgs->SupportedByDriver && !pArgs->AllowExperimental;
    pArgs->MinSupportedVersion = pArgs->MaxSupportedVersion = 1;
    return STATUS_SUCCESS;
}

NTSTATUS FaceFeatureInterface(const HANDLE hAdapter, DXGKARG_QUERYFEATUREINTERFACE *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    return pArgs->InterfaceSize && pArgs->Interface ? STATUS_SUCCESS : STATUS_BUFFER_TOO_SMALL;
}

NTSTATUS FaceMuxSupport(PVOID DriverContext, PDXGK_DISPLAYMUX_SUPPORT_LEVEL pDriverSupportLevel)
{
    UNREFERENCED_PARAMETER(DriverContext);
    *pDriverSupportLevel = DXGK_DISPLAYMUX_DRIVER_SUPPORT_LEVEL_FULL;
    return STATUS_SUCCESS;
}

NTSTATUS FaceMuxStatus(PVOID DriverContext, PDXGK_DISPLAYMUX_RUNTIME_STATUS pRuntimeStatus)
{
    UNREFERENCED_PARAMETER(DriverContext);
    *pRuntimeStatus = DXGK_DISPLAYMUX_RUNTIME_STATUS_OK;
    return STATUS_SUCCESS;
}

NTSTATUS FaceMuxPreSwitchAway(PVOID DriverContext, ULONG VidPnTargetId, PULONG pSwitchPrivateDataSize)
{
    *pSwitchPrivateDataSize = VidPnTargetId == 1 ? sizeof(FACE_ADAPTER) : 0;
    return ((PFACE_ADAPTER)DriverContext)->MuxConnected ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

VOID FaceMuxUpdate(PVOID DriverContext, ULONG VidPnTargetId, BOOLEAN MuxSwitchedToTarget)
{
    UNREFERENCED_PARAMETER(VidPnTargetId);
    ((PFACE_ADAPTER)DriverContext)->MuxConnected = MuxSwitchedToTarget;
}

NTSTATUS FaceMuxPanel(PVOID DriverContext, ULONG VidPnTargetId, const DXGK_DISPLAYMUX_SET_INTERNAL_PANEL_INFO *pInternalPanelInfo)
{
    UNREFERENCED_PARAMETER(VidPnTargetId);
    if (pInternalPanelInfo->Brightness3Supported && pInternalPanelInfo->Brightness3Caps.SmoothBrightness)
        ((PFACE_ADAPTER)DriverContext)->Millinits = pInternalPanelInfo->Brightness3Ranges.PreferredMaximumBrightness;
    return STATUS_SUCCESS;
}

NTSTATUS FacePrepareMigration(const HANDLE hAdapter, const DXGKARG_GPUP_PREPARE_LIVE_MIGRATION *pArgs)
{
    if (pArgs->vfIndex >= ((PFACE_ADAPTER)hAdapter)->Partitions)
        return STATUS_INVALID_PARAMETER;
    return pArgs->MigrationType == DXGK_GPUP_MIGRATIONTYPE_SOURCE ? STATUS_SUCCESS : STATUS_OBJECT_TYPE_MISMATCH;
}

NTSTATUS FaceEndMigration(const HANDLE hAdapter, UINT vfIndex)
{
    return vfIndex < ((PFACE_ADAPTER)hAdapter)->Partitions ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

NTSTATUS FaceSaveImmutable(const HANDLE hAdapter, DXGKARG_GPUP_SAVE_IMMUTABLE_MIGRATION_DATA *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    if (pArgs->Data == NULL)
        *pArgs->DataSize = 16;
    else
        RtlZeroMemory(pArgs->Data, (SIZE_T)*pArgs->DataSize);
    return STATUS_SUCCESS;
}

HANDLE FaceCreateBasis(const HANDLE hAdapter, const DXGKARG_CREATEMEMORYBASIS *pArgs)
{
    return pArgs->RangeCount && pArgs->Ranges[0].SizeInBytes ? hAdapter : NULL;
}

NTSTATUS FaceStartTracking(const HANDLE hAdapter, const HANDLE hMemoryBasis)
{
    return hAdapter == hMemoryBasis ? STATUS_SUCCESS : STATUS_INVALID_HANDLE;
}

NTSTATUS FaceQueryDirty(const HANDLE hAdapter, DXGKARG_QUERYDIRTYBITDATA *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    RtlZeroMemory(pArgs->Buffer, pArgs->BufferSize);
    return pArgs->SubrangeSize ? STATUS_SUCCESS : STATUS_NOT_IMPLEMENTED;
}

NTSTATUS FaceDpCaps(const HANDLE hAdapter, DXGKARG_QUERYDPCAPS *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    pArgs->NumRootPorts = 2;
    return STATUS_SUCCESS;
}

NTSTATUS FaceDpAux(const HANDLE hAdapter, DXGKARG_DPAUXIOTRANSMISSION *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    if (pArgs->Write && pArgs->DPCDAddress == 0x600) {
        pArgs->DPNativeError = 1;
        return STATUS_DEVICE_PROTOCOL_ERROR;
    }
    pArgs->Data[0] = 0;
    pArgs->NumBytesDone = pArgs->NumBytesRequested;
    return STATUS_SUCCESS;
}

NTSTATUS FaceDpAddress(const HANDLE hAdapter, DXGKARG_GETDPADDRESS *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    pArgs->RootPortIndex = pArgs->TargetId;
    pArgs->RelAddress[0] = 1;
    return STATUS_SUCCESS;
}

NTSTATUS FaceCreateVirtualGpu(PVOID Context, DXGKARG_CREATEVIRTUALGPU *pArgs)
{
    ((PFACE_ADAPTER)Context)->Partitions++;
    pArgs->SegmentInfo[0].DriverSegmentId = 1;
    pArgs->NumMemorySegments = 1;
    return pArgs->VirtualGpuLuid.LowPart ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

NTSTATUS FaceDestroyVirtualGpu(PVOID Context, DXGKARG_DESTROYVIRTUALGPU *pArgs)
{
    UNREFERENCED_PARAMETER(pArgs);
    ((PFACE_ADAPTER)Context)->Partitions--;
    return STATUS_SUCCESS;
}
