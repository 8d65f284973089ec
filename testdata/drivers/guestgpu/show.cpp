#include "guestgpu.h"

constexpr LONGLONG TenSeconds = 100 * 1000 * 1000;

/* Both pointer DDIs are of one class: m_Heads[].PointerX and PointerY are theirs alone. */
NTSTATUS GuestAdapter::SetPointerPosition(const DXGKARG_SETPOINTERPOSITION *Position)
{
    if (Position->VidPnSourceId >= MaxHeads)
        return STATUS_INVALID_PARAMETER;
    HEAD_STATE &head = m_Heads[Position->VidPnSourceId];
    head.PointerX = Position->X;
    head.PointerY = Position->Y;
    LONG at[2] = {head.PointerX, head.PointerY};
    return m_Queue.Post(HostCommand::MoveCursor, Position->VidPnSourceId, at, sizeof(at));
}

NTSTATUS GuestAdapter::SetPointerShape(const DXGKARG_SETPOINTERSHAPE *Shape)
{
    if (Shape->VidPnSourceId >= MaxHeads || Shape->Width > 64)
        return STATUS_INVALID_PARAMETER;
    ULONG size[4] = {Shape->Width, Shape->Height, Shape->XHot, Shape->YHot};
    m_Heads[Shape->VidPnSourceId].PointerX -= static_cast<LONG>(Shape->XHot);
    return m_Queue.Call(HostCommand::DefineCursor, Shape->VidPnSourceId, size, sizeof(size), TenSeconds);
}

PAGED_SEGMENT NTSTATUS GuestAdapter::SetVisible(const DXGKARG_SETVIDPNSOURCEVISIBILITY *Visibility)
{
    PAGED_CODE();
    for (ULONG head = 0; head < MaxHeads; head++) {
        if (Visibility->VidPnSourceId != D3DDDI_ID_ALL && Visibility->VidPnSourceId != head)
            continue;
        ExAcquireFastMutex(&m_ModeMutex);
        Show(head, Visibility->Visible);
        ExReleaseFastMutex(&m_ModeMutex);
    }
    return STATUS_SUCCESS;
}

/* m_ModeMutex is held. */
void GuestAdapter::Show(ULONG Head, BOOLEAN Visible)
{
    m_Heads[Head].Visible = Visible;
    ULONG mode[3] = {m_Heads[Head].Width, m_Heads[Head].Height, Visible};
    m_Queue.Call(HostCommand::SetMode, Head, mode, sizeof(mode), TenSeconds); // expect: paged-code-at-raised-irql
}

PAGED_SEGMENT NTSTATUS GuestAdapter::Commit(const DXGKARG_COMMITVIDPN *Commit)
{
    PAGED_CODE();
    const DXGK_VIDPN_INTERFACE *vidpn;
    NTSTATUS status = m_Dxgk.DxgkCbQueryVidPnInterface(Commit->hFunctionalVidPn, DXGK_VIDPN_INTERFACE_VERSION_V1, &vidpn);
    if (!NT_SUCCESS(status))
        return status;
    D3DKMDT_HVIDPNSOURCEMODESET set = nullptr;
    const DXGK_VIDPNSOURCEMODESET_INTERFACE *modes;
    status = vidpn->pfnAcquireSourceModeSet(Commit->hFunctionalVidPn, Commit->AffectedVidPnSourceId, &set, &modes);
    if (!NT_SUCCESS(status))
        return status;
    const D3DKMDT_VIDPN_SOURCE_MODE *mode = nullptr;
    status = modes->pfnAcquirePinnedModeInfo(set, &mode);
    if (NT_SUCCESS(status) && mode != nullptr && Commit->AffectedVidPnSourceId < MaxHeads) {
        HEAD_STATE &head = m_Heads[Commit->AffectedVidPnSourceId];
        ExAcquireFastMutex(&m_ModeMutex);
        head.Width = mode->Format.Graphics.PrimSurfSize.cx;
        head.Height = mode->Format.Graphics.PrimSurfSize.cy;
        head.Pitch = mode->Format.Graphics.Stride;
        ExReleaseFastMutex(&m_ModeMutex);
    }
    if (mode != nullptr)
        modes->pfnReleaseModeInfo(set, mode);
    vidpn->pfnReleaseSourceModeSet(Commit->hFunctionalVidPn, set);
    return status;
}

PAGED_SEGMENT NTSTATUS GuestAdapter::Present(const DXGKARG_PRESENT_DISPLAYONLY *Present)
{
    PAGED_CODE();
    if (Present->VidPnSourceId >= MaxHeads)
        return STATUS_INVALID_PARAMETER;
    ExAcquireFastMutex(&m_ModeMutex);
    BOOLEAN visible = m_Heads[Present->VidPnSourceId].Visible;
    ExReleaseFastMutex(&m_ModeMutex);
    if (!visible)
        return STATUS_SUCCESS;
    for (ULONG i = 0; i < Present->NumDirtyRects; i++) {
        NTSTATUS status = m_Queue.Post(HostCommand::Flush, Present->VidPnSourceId, &Present->pDirtyRect[i], sizeof(RECT));
        if (!NT_SUCCESS(status))
            return status;
    }
    m_FramesPresented++; // expect: level0-race
    return STATUS_SUCCESS;
}

NTSTATUS GuestAdapter::Escape(const DXGKARG_ESCAPE *Escape)
{
    if (Escape->PrivateDriverDataSize < sizeof(ULONG))
        return STATUS_INVALID_PARAMETER;
    ULONG *data = static_cast<ULONG *>(Escape->pPrivateDriverData);
    switch (data[0]) {
    case 0: {
        KIRQL irql;
        KeAcquireSpinLock(&m_HotplugLock, &irql);
        ULONG connected = m_Connected;
        if (connected == 0)
            return STATUS_NOT_FOUND; // expect: lock-leaked
        data[0] = connected;
        KeReleaseSpinLock(&m_HotplugLock, irql);
        return STATUS_SUCCESS;
    }
    case 1: {
        AutoSpin guard(m_HotplugLock);
        if (m_Connected != 0)
            Show(0, TRUE); // note: calls 'GuestAdapter::Show'
        return STATUS_SUCCESS;
    }
    default:
        return STATUS_NOT_SUPPORTED;
    }
}
