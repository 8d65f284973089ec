/* Modes and the panel's description; what runs when Windows itself takes over the screen. */
#include "paneldod.h"

/* Remembers the scan-out registers and puts them back unless told to keep the new ones. */
class ScanoutSnapshot {
public:
    explicit ScanoutSnapshot(volatile ULONG *Registers);
    PD_PAGED ~ScanoutSnapshot();
    void Keep() { m_Keep = true; }

private:
    volatile ULONG *m_Registers;
    ULONG m_Base, m_Pitch, m_Size;
    bool m_Keep;
};

ScanoutSnapshot::ScanoutSnapshot(volatile ULONG *Registers)
    : m_Registers(Registers), m_Base(READ_REGISTER_ULONG(&Registers[RegisterBase])),
      m_Pitch(READ_REGISTER_ULONG(&Registers[RegisterPitch])), m_Size(READ_REGISTER_ULONG(&Registers[RegisterSize])),
      m_Keep(false)
{
}

PD_PAGED ScanoutSnapshot::~ScanoutSnapshot()
{
    if (m_Keep)
        return;
    WRITE_REGISTER_ULONG(&m_Registers[RegisterBase], m_Base);
    WRITE_REGISTER_ULONG(&m_Registers[RegisterPitch], m_Pitch);
    WRITE_REGISTER_ULONG(&m_Registers[RegisterSize], m_Size);
}

static bool FitsPanel(const Mode &Wanted)
{
    return Wanted.Width != 0 && Wanted.Width <= 4096 && Wanted.Height != 0 && Wanted.Height <= 4096;
}

/* Also on the way of SystemDisplayEnable: it waits where it can and burns time where it must not. */
void Panel::LatchMode(const Mode &Wanted)
{
    ScanoutSnapshot snapshot(m_Registers);

    WRITE_REGISTER_ULONG(&m_Registers[RegisterPitch], Wanted.Pitch);
    WRITE_REGISTER_ULONG(&m_Registers[RegisterSize], Wanted.Height << 16 | Wanted.Width);
    if (KeGetCurrentIrql() < DISPATCH_LEVEL) {
        LARGE_INTEGER settle;
        settle.QuadPart = -10 * 1000;
        KeDelayExecutionThread(KernelMode, FALSE, &settle);
    } else {
        KeStallExecutionProcessor(50);
    }
    if (FitsPanel(Wanted))
        snapshot.Keep();
} // expect: paged-code-at-raised-irql

NTSTATUS Panel::ReadMode(const DXGKARG_COMMITVIDPN *Commit, Mode *Wanted)
{
    const DXGK_VIDPN_INTERFACE *vidpn;
    const DXGK_VIDPNSOURCEMODESET_INTERFACE *modes;
    D3DKMDT_HVIDPNSOURCEMODESET set;
    const D3DKMDT_VIDPN_SOURCE_MODE *pinned = nullptr;

    NTSTATUS status = m_Dxgk.DxgkCbQueryVidPnInterface(Commit->hFunctionalVidPn, DXGK_VIDPN_INTERFACE_VERSION_V1,
                                                       &vidpn);
    if (!NT_SUCCESS(status))
        return status;
    status = vidpn->pfnAcquireSourceModeSet(Commit->hFunctionalVidPn, Commit->AffectedVidPnSourceId, &set, &modes);
    if (!NT_SUCCESS(status))
        return status;
    status = modes->pfnAcquirePinnedModeInfo(set, &pinned);
    if (NT_SUCCESS(status) && pinned != nullptr) {
        Wanted->Width = pinned->Format.Graphics.PrimSurfSize.cx;
        Wanted->Height = pinned->Format.Graphics.PrimSurfSize.cy;
        Wanted->Pitch = pinned->Format.Graphics.Stride;
        modes->pfnReleaseModeInfo(set, pinned);
    }
    vidpn->pfnReleaseSourceModeSet(Commit->hFunctionalVidPn, set);
    return status;
}

/* Level 2: no present runs beside it. The worker does, and reads the mode under the mutex. */
NTSTATUS Panel::DdiCommitVidPn(const HANDLE hAdapter, const DXGKARG_COMMITVIDPN *const pCommitVidPnArg)
{
    Panel *panel = reinterpret_cast<Panel *>(hAdapter);
    Mode wanted = {};

    NTSTATUS status = panel->ReadMode(pCommitVidPnArg, &wanted);
    if (!NT_SUCCESS(status))
        return status;

    MutexGuard guard(panel->m_ModeMutex);
    panel->m_Mode = wanted;
    guard.Release();
    panel->LatchMode(wanted);
    return STATUS_SUCCESS;
}

NTSTATUS Panel::DdiSetVidPnSourceVisibility(const HANDLE hAdapter,
                                            const DXGKARG_SETVIDPNSOURCEVISIBILITY *pSetVidPnSourceVisibility)
{
    Panel *panel = reinterpret_cast<Panel *>(hAdapter);

    InterlockedExchange(&panel->m_Visible, pSetVidPnSourceVisibility->Visible);
    return STATUS_SUCCESS;
}

/* Not locked: of its callers, one runs beside what reads the description. */
void Panel::ForgetEdid()
{
    m_EdidLength = 0; // expect: level0-level1-race
}

NTSTATUS Panel::ReadEdid(UCHAR *Buffer, ULONG Bytes)
{
    MutexGuard guard(m_EdidMutex);

    if (m_EdidLength == 0) {
        for (ULONG i = 0; i < PD_EDID_BYTES; i++)
            m_Edid[i] = static_cast<UCHAR>(READ_REGISTER_ULONG(&m_Registers[RegisterDdc]));
        m_EdidLength = PD_EDID_BYTES;
    }
    if (Bytes > m_EdidLength)
        return STATUS_MONITOR_NO_MORE_DESCRIPTOR_DATA;
    RtlCopyMemory(Buffer, m_Edid, Bytes);
    return STATUS_SUCCESS;
}

/* Level 1, the class of the child. */
NTSTATUS Panel::DdiQueryDeviceDescriptor(const PVOID MiniportDeviceContext, ULONG ChildUid,
                                         PDXGK_DEVICE_DESCRIPTOR DeviceDescriptor)
{
    Panel *panel = reinterpret_cast<Panel *>(MiniportDeviceContext);

    UNREFERENCED_PARAMETER(ChildUid);
    if (DeviceDescriptor->DescriptorOffset != 0)
        return STATUS_MONITOR_NO_MORE_DESCRIPTOR_DATA;
    return panel->ReadEdid(static_cast<UCHAR *>(DeviceDescriptor->DescriptorBuffer), DeviceDescriptor->DescriptorLength);
}

NTSTATUS Panel::DdiQueryChildStatus(const PVOID MiniportDeviceContext, PDXGK_CHILD_STATUS ChildStatus,
                                    BOOLEAN NonDestructiveOnly)
{
    Panel *panel = reinterpret_cast<Panel *>(MiniportDeviceContext);

    if (ChildStatus->Type != StatusConnection)
        return STATUS_NOT_SUPPORTED;
    ChildStatus->HotPlug.Connected = TRUE;
    if (!NonDestructiveOnly)
        panel->ForgetEdid();
    return STATUS_SUCCESS;
}

/* Level 0. */
NTSTATUS Panel::DdiIsSupportedVidPn(const HANDLE hAdapter, DXGKARG_ISSUPPORTEDVIDPN *pIsSupportedVidPnArg)
{
    Panel *panel = reinterpret_cast<Panel *>(hAdapter);

    if (pIsSupportedVidPnArg->hDesiredVidPn == nullptr) {
        panel->ForgetEdid();
        pIsSupportedVidPnArg->IsVidPnSupported = TRUE;
        return STATUS_SUCCESS;
    }
    pIsSupportedVidPnArg->IsVidPnSupported = FitsPanel(panel->m_Mode);
    return STATUS_SUCCESS;
}

void Panel::RestoreBootMode()
{
    Mode boot = {m_Boot.Width, m_Boot.Height, m_Boot.Pitch};

    Quiesce();
    LatchMode(boot);
}

/* A bug check, perhaps: any IRQL, nothing pageable, no waits. */
NTSTATUS Panel::DdiSystemDisplayEnable(PVOID MiniportDeviceContext, D3DDDI_VIDEO_PRESENT_TARGET_ID TargetId,
                                       PDXGKARG_SYSTEM_DISPLAY_ENABLE_FLAGS Flags, UINT *Width, UINT *Height,
                                       D3DDDIFORMAT *ColorFormat)
{
    Panel *panel = reinterpret_cast<Panel *>(MiniportDeviceContext);

    UNREFERENCED_PARAMETER(TargetId);
    UNREFERENCED_PARAMETER(Flags);
    panel->RestoreBootMode();
    panel->m_Mode.Width = panel->m_Boot.Width;
    panel->m_Mode.Height = panel->m_Boot.Height;
    *Width = panel->m_Boot.Width;
    *Height = panel->m_Boot.Height;
    *ColorFormat = D3DDDIFMT_X8R8G8B8;
    return STATUS_SUCCESS;
}

VOID Panel::DdiSystemDisplayWrite(PVOID MiniportDeviceContext, PVOID Source, UINT SourceWidth, UINT SourceHeight,
                                  UINT SourceStride, UINT PositionX, UINT PositionY)
{
    Panel *panel = reinterpret_cast<Panel *>(MiniportDeviceContext);
    UCHAR *target = panel->m_FrameBuffer + PositionY * panel->m_Boot.Pitch + 4 * PositionX;
    const UCHAR *source = static_cast<const UCHAR *>(Source);

    for (UINT line = 0; line < SourceHeight; line++) {
        RtlCopyMemory(target, source, 4 * SourceWidth);
        target += panel->m_Boot.Pitch;
        source += SourceStride;
    }
}

VOID Panel::DdiResetDevice(const PVOID MiniportDeviceContext)
{
    Panel *panel = reinterpret_cast<Panel *>(MiniportDeviceContext);

    if (panel->m_Registers != nullptr)
        WRITE_REGISTER_ULONG(&panel->m_Registers[RegisterEnable], 0);
}
