/* The table of entry points, and the ways from them into the adapter. */
#include "paneldod.h"

extern "C" DRIVER_INITIALIZE DriverEntry;

#pragma code_seg(push)
#pragma code_seg("INIT")

extern "C" NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    KMDDOD_INITIALIZATION_DATA table = {};

    table.Version = DXGKDDI_INTERFACE_VERSION;
    table.DxgkDdiAddDevice = Panel::DdiAddDevice;
    table.DxgkDdiStartDevice = Panel::DdiStartDevice;
    table.DxgkDdiStopDevice = Panel::DdiStopDevice;
    table.DxgkDdiRemoveDevice = Panel::DdiRemoveDevice;
    table.DxgkDdiInterruptRoutine = Panel::DdiInterruptRoutine;
    table.DxgkDdiDpcRoutine = Panel::DdiDpcRoutine;
    table.DxgkDdiControlInterrupt = Panel::DdiControlInterrupt;
    table.DxgkDdiGetScanLine = Panel::DdiGetScanLine;
    table.DxgkDdiQueryChildRelations = Panel::DdiQueryChildRelations;
    table.DxgkDdiQueryChildStatus = Panel::DdiQueryChildStatus;
    table.DxgkDdiQueryDeviceDescriptor = Panel::DdiQueryDeviceDescriptor;
    table.DxgkDdiSetPowerState = Panel::DdiSetPowerState;
    table.DxgkDdiResetDevice = Panel::DdiResetDevice;
    table.DxgkDdiQueryInterface = Panel::DdiQueryInterface;
    table.DxgkDdiQueryAdapterInfo = Panel::DdiQueryAdapterInfo;
    table.DxgkDdiEscape = Panel::DdiEscape;
    table.DxgkDdiSetPointerPosition = Panel::DdiSetPointerPosition;
    table.DxgkDdiSetPointerShape = Panel::DdiSetPointerShape;
    table.DxgkDdiIsSupportedVidPn = Panel::DdiIsSupportedVidPn;
    table.DxgkDdiCommitVidPn = Panel::DdiCommitVidPn;
    table.DxgkDdiSetVidPnSourceVisibility = Panel::DdiSetVidPnSourceVisibility;
    table.DxgkDdiPresentDisplayOnly = Panel::DdiPresentDisplayOnly;
    table.DxgkDdiStopDeviceAndReleasePostDisplayOwnership = Panel::DdiStopDeviceAndReleasePost;
    table.DxgkDdiSystemDisplayEnable = Panel::DdiSystemDisplayEnable;
    table.DxgkDdiSystemDisplayWrite = Panel::DdiSystemDisplayWrite;
    return DxgkInitializeDisplayOnlyDriver(DriverObject, RegistryPath, &table);
}

#pragma code_seg(pop)

#pragma code_seg(push)
#pragma code_seg("PAGE")

NTSTATUS Panel::DdiAddDevice(const PDEVICE_OBJECT PhysicalDeviceObject, PVOID *MiniportDeviceContext)
{
    PAGED_CODE();

    Panel *panel = new (NonPagedPoolNx) Panel(PhysicalDeviceObject);
    if (panel == nullptr)
        return STATUS_NO_MEMORY;
    *MiniportDeviceContext = panel;
    return STATUS_SUCCESS;
}

NTSTATUS Panel::DdiRemoveDevice(const PVOID MiniportDeviceContext)
{
    PAGED_CODE();

    delete reinterpret_cast<Panel *>(MiniportDeviceContext);
    return STATUS_SUCCESS;
}

NTSTATUS Panel::DdiStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo,
                               PDXGKRNL_INTERFACE DxgkInterface, PULONG NumberOfVideoPresentSources,
                               PULONG NumberOfChildren)
{
    PAGED_CODE();
    UNREFERENCED_PARAMETER(DxgkStartInfo);

    *NumberOfVideoPresentSources = 1;
    *NumberOfChildren = 1;
    return reinterpret_cast<Panel *>(MiniportDeviceContext)->Start(DxgkInterface);
}

NTSTATUS Panel::DdiStopDevice(const PVOID MiniportDeviceContext)
{
    PAGED_CODE();
    return reinterpret_cast<Panel *>(MiniportDeviceContext)->Stop();
}

NTSTATUS Panel::DdiStopDeviceAndReleasePost(PVOID MiniportDeviceContext, D3DDDI_VIDEO_PRESENT_TARGET_ID TargetId,
                                            PDXGK_DISPLAY_INFORMATION DisplayInfo)
{
    Panel *panel = reinterpret_cast<Panel *>(MiniportDeviceContext);

    PAGED_CODE();
    UNREFERENCED_PARAMETER(TargetId);
    *DisplayInfo = panel->m_Boot;
    return panel->Stop();
}

NTSTATUS Panel::DdiSetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE PowerState,
                                 POWER_ACTION ActionType)
{
    Panel *panel = reinterpret_cast<Panel *>(MiniportDeviceContext);

    PAGED_CODE();
    UNREFERENCED_PARAMETER(ActionType);
    if (DeviceUid != DISPLAY_ADAPTER_HW_ID)
        return STATUS_SUCCESS;
    if (PowerState == PowerDeviceD0)
        return panel->PowerUp();
    panel->PowerDown();
    return STATUS_SUCCESS;
}

NTSTATUS Panel::DdiQueryChildRelations(const PVOID MiniportDeviceContext, PDXGK_CHILD_DESCRIPTOR ChildRelations,
                                       ULONG ChildRelationsSize)
{
    PAGED_CODE();
    UNREFERENCED_PARAMETER(MiniportDeviceContext);

    if (ChildRelationsSize < 2 * sizeof(DXGK_CHILD_DESCRIPTOR))
        return STATUS_BUFFER_TOO_SMALL;
    ChildRelations[0].ChildDeviceType = TypeVideoOutput;
    ChildRelations[0].ChildCapabilities.HpdAwareness = HpdAwarenessAlwaysConnected;
    ChildRelations[0].ChildCapabilities.Type.VideoOutput.InterfaceTechnology = D3DKMDT_VOT_INTERNAL;
    ChildRelations[0].ChildUid = 1;
    return STATUS_SUCCESS;
}

NTSTATUS Panel::DdiQueryInterface(const PVOID MiniportDeviceContext, PQUERY_INTERFACE QueryInterface)
{
    PAGED_CODE();
    return reinterpret_cast<Panel *>(MiniportDeviceContext)->m_Backlight.Describe(QueryInterface);
}

NTSTATUS Panel::DdiQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    Panel *panel = reinterpret_cast<Panel *>(hAdapter);

    PAGED_CODE();

    switch (pQueryAdapterInfo->Type) {
    case DXGKQAITYPE_DRIVERCAPS: {
        if (pQueryAdapterInfo->OutputDataSize < sizeof(DXGK_DRIVERCAPS))
            return STATUS_BUFFER_TOO_SMALL;
        DXGK_DRIVERCAPS *caps = static_cast<DXGK_DRIVERCAPS *>(pQueryAdapterInfo->pOutputData);
        RtlZeroMemory(caps, sizeof(*caps));
        caps->MaxPointerWidth = 64;
        caps->MaxPointerHeight = 64;
        return STATUS_SUCCESS;
    }
    case DXGKQAITYPE_UMDRIVERPRIVATE:
        panel->Describe(static_cast<CHAR *>(pQueryAdapterInfo->pOutputData), pQueryAdapterInfo->OutputDataSize);
        return STATUS_SUCCESS;
    default:
        return STATUS_NOT_SUPPORTED;
    }
}

#pragma code_seg(pop)

/* Everything below is resident: it takes spin locks, or Windows may call it at any IRQL. */

NTSTATUS Panel::DdiEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    Panel *panel = reinterpret_cast<Panel *>(hAdapter);
    RECT rects[PD_DAMAGE_SLOTS];

    if (pEscape->Flags.HardwareAccess) {
        /* Level 2: no other DDI is in the driver. Only the worker is, and it wants the mutex. */
        MutexGuard guard(panel->m_ModeMutex);
        panel->m_Mode.Pitch = panel->m_Boot.Pitch;
        return STATUS_SUCCESS;
    }
    if (pEscape->PrivateDriverDataSize < sizeof(rects))
        return STATUS_INVALID_PARAMETER;
    panel->m_Damage.Copy(rects, PD_DAMAGE_SLOTS);
    RtlCopyMemory(pEscape->pPrivateDriverData, rects, sizeof(rects));
    return STATUS_SUCCESS;
}

NTSTATUS Panel::DdiSetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    Panel *panel = reinterpret_cast<Panel *>(hAdapter);
    return panel->m_Cursor.Move(panel->m_Registers, pSetPointerPosition);
}

NTSTATUS Panel::DdiSetPointerShape(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    return reinterpret_cast<Panel *>(hAdapter)->m_Cursor.Reshape(pSetPointerShape);
}

NTSTATUS Panel::DdiPresentDisplayOnly(const HANDLE hAdapter, const DXGKARG_PRESENT_DISPLAYONLY *pPresentDisplayOnly)
{
    return reinterpret_cast<Panel *>(hAdapter)->Present(pPresentDisplayOnly);
}

BOOLEAN Panel::DdiInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    UNREFERENCED_PARAMETER(MessageNumber);
    return reinterpret_cast<Panel *>(MiniportDeviceContext)->Interrupt();
}

VOID Panel::DdiDpcRoutine(const PVOID MiniportDeviceContext)
{
    reinterpret_cast<Panel *>(MiniportDeviceContext)->Dpc();
}
