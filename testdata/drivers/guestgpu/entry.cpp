#include "guestgpu.h"

extern "C" DRIVER_INITIALIZE DriverEntry;

void *__cdecl operator new(size_t Size, POOL_FLAGS Flags) noexcept { return ExAllocatePool2(Flags, Size, GUEST_TAG); }
void __cdecl operator delete(void *Memory) noexcept { ExFreePoolWithTag(Memory, GUEST_TAG); }

static NTSTATUS APIENTRY GuestAddDevice(const PDEVICE_OBJECT PhysicalDeviceObject, PVOID *MiniportDeviceContext)
{
    GuestAdapter *adapter = new (POOL_FLAG_NON_PAGED) GuestAdapter(PhysicalDeviceObject);
    *MiniportDeviceContext = adapter;
    return adapter != nullptr ? STATUS_SUCCESS : STATUS_NO_MEMORY;
}

static NTSTATUS APIENTRY GuestRemoveDevice(const PVOID MiniportDeviceContext)
{
    delete GuestAdapter::From(MiniportDeviceContext);
    return STATUS_SUCCESS;
}

static NTSTATUS APIENTRY GuestStartDevice(const PVOID MiniportDeviceContext, PDXGK_START_INFO DxgkStartInfo, PDXGKRNL_INTERFACE DxgkInterface,
                                   PULONG NumberOfVideoPresentSources, PULONG NumberOfChildren)
{
    return GuestAdapter::From(MiniportDeviceContext)->Start(DxgkStartInfo, DxgkInterface, NumberOfVideoPresentSources, NumberOfChildren);
}

static NTSTATUS APIENTRY GuestStopDevice(const PVOID MiniportDeviceContext)
{
    return GuestAdapter::From(MiniportDeviceContext)->Stop();
}

static BOOLEAN APIENTRY GuestInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    return GuestAdapter::From(MiniportDeviceContext)->Interrupt(MessageNumber);
}

static VOID APIENTRY GuestDpcRoutine(const PVOID MiniportDeviceContext)
{
    GuestAdapter::From(MiniportDeviceContext)->Dpc();
}

static NTSTATUS APIENTRY GuestSetPowerState(const PVOID MiniportDeviceContext, ULONG DeviceUid, DEVICE_POWER_STATE DevicePowerState, POWER_ACTION)
{
    return GuestAdapter::From(MiniportDeviceContext)->SetPower(DeviceUid, DevicePowerState);
}

static NTSTATUS APIENTRY GuestQueryChildStatus(const PVOID MiniportDeviceContext, PDXGK_CHILD_STATUS ChildStatus, BOOLEAN)
{
    return GuestAdapter::From(MiniportDeviceContext)->ChildStatus(ChildStatus);
}

static NTSTATUS APIENTRY GuestQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    return GuestAdapter::From(hAdapter)->QueryInfo(pQueryAdapterInfo);
}

static NTSTATUS APIENTRY GuestSetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    return GuestAdapter::From(hAdapter)->SetPointerPosition(pSetPointerPosition);
}

static NTSTATUS APIENTRY GuestSetPointerShape(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    return GuestAdapter::From(hAdapter)->SetPointerShape(pSetPointerShape);
}

static NTSTATUS APIENTRY GuestEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    return GuestAdapter::From(hAdapter)->Escape(pEscape);
}

static NTSTATUS APIENTRY GuestSetVidPnSourceVisibility(const HANDLE hAdapter, const DXGKARG_SETVIDPNSOURCEVISIBILITY *pSetVidPnSourceVisibility)
{
    return GuestAdapter::From(hAdapter)->SetVisible(pSetVidPnSourceVisibility);
}

static NTSTATUS APIENTRY GuestCommitVidPn(const HANDLE hAdapter, const DXGKARG_COMMITVIDPN *const pCommitVidPn)
{
    return GuestAdapter::From(hAdapter)->Commit(pCommitVidPn);
}

static NTSTATUS APIENTRY GuestPresentDisplayOnly(const HANDLE hAdapter, const DXGKARG_PRESENT_DISPLAYONLY *pPresentDisplayOnly)
{
    return GuestAdapter::From(hAdapter)->Present(pPresentDisplayOnly);
}

static VOID APIENTRY GuestUnload(VOID)
{
}

extern "C" NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    KMDDOD_INITIALIZATION_DATA data = {0};
    data.Version = DXGKDDI_INTERFACE_VERSION;
    data.DxgkDdiAddDevice = GuestAddDevice;
    data.DxgkDdiStartDevice = GuestStartDevice;
    data.DxgkDdiStopDevice = GuestStopDevice;
    data.DxgkDdiRemoveDevice = GuestRemoveDevice;
    data.DxgkDdiInterruptRoutine = GuestInterruptRoutine;
    data.DxgkDdiDpcRoutine = GuestDpcRoutine;
    data.DxgkDdiQueryChildStatus = GuestQueryChildStatus;
    data.DxgkDdiSetPowerState = GuestSetPowerState;
    data.DxgkDdiUnload = GuestUnload;
    data.DxgkDdiQueryAdapterInfo = GuestQueryAdapterInfo;
    data.DxgkDdiSetPointerPosition = GuestSetPointerPosition;
    data.DxgkDdiSetPointerShape = GuestSetPointerShape;
    data.DxgkDdiEscape = GuestEscape;
    data.DxgkDdiSetVidPnSourceVisibility = GuestSetVidPnSourceVisibility;
    data.DxgkDdiCommitVidPn = GuestCommitVidPn;
    data.DxgkDdiPresentDisplayOnly = GuestPresentDisplayOnly;
    return DxgkInitializeDisplayOnlyDriver(DriverObject, RegistryPath, &data);
}
