/* Presents, the thread that carries them out, the log of what was drawn, the pointer. */
#include "paneldod.h"

void Worker::Initialize(Panel *Owner)
{
    m_Owner = Owner;
    KeInitializeEvent(&m_Wake, SynchronizationEvent, FALSE);
    KeInitializeSpinLock(&m_Lock);
    InitializeListHead(&m_Jobs);
}

/* Start and Stop: level 3 only. */
NTSTATUS Worker::Start()
{
    HANDLE handle;

    InterlockedExchange(&m_Stopping, FALSE);
    NTSTATUS status = PsCreateSystemThread(&handle, THREAD_ALL_ACCESS, nullptr, nullptr, nullptr, Main, this);
    if (!NT_SUCCESS(status))
        return status;
    status = ObReferenceObjectByHandle(handle, SYNCHRONIZE, *PsThreadType, KernelMode,
                                       reinterpret_cast<PVOID *>(&m_Thread), nullptr);
    ZwClose(handle);
    return status;
}

void Worker::Stop()
{
    if (m_Thread == nullptr)
        return;
    InterlockedExchange(&m_Stopping, TRUE);
    KeSetEvent(&m_Wake, IO_NO_INCREMENT, FALSE);
    KeWaitForSingleObject(m_Thread, Executive, KernelMode, FALSE, nullptr);
    ObDereferenceObject(m_Thread);
    m_Thread = nullptr;
}

bool Worker::Submit(PresentJob *Job)
{
    if (InterlockedCompareExchange(&m_Stopping, 0, 0))
        return false;
    {
        SpinGuard guard(&m_Lock);
        InsertTailList(&m_Jobs, &Job->Link);
        m_Queued++;
    }
    KeSetEvent(&m_Wake, IO_NO_INCREMENT, FALSE);
    return true;
}

/* Holding m_Lock. */
PresentJob *Worker::TakeLocked()
{
    if (IsListEmpty(&m_Jobs))
        return nullptr;
    m_Queued--;
    return CONTAINING_RECORD(RemoveHeadList(&m_Jobs), PresentJob, Link);
}

VOID Worker::Main(PVOID Context)
{
    static_cast<Worker *>(Context)->Run();
    PsTerminateSystemThread(STATUS_SUCCESS);
}

void Worker::Run()
{
    for (;;) {
        PresentJob *job;
        {
            SpinGuard guard(&m_Lock);
            job = TakeLocked();
        }
        if (job != nullptr) {
            DXGKARGCB_PRESENT_DISPLAYONLY_PROGRESS progress = {};
            m_Owner->Copy(job);
            progress.VidPnSourceId = job->SourceId;
            progress.ProgressId = DXGK_PRESENT_DISPLAYONLY_PROGRESS_ID_COMPLETE;
            job->Progress(m_Owner->m_Dxgk.DeviceHandle, &progress);
            delete job;
            continue;
        }
        if (InterlockedCompareExchange(&m_Stopping, 0, 0))
            return;
        KeWaitForSingleObject(&m_Wake, Executive, KernelMode, FALSE, nullptr);
    }
}

/* In the worker's thread. */
void Panel::Copy(const PresentJob *Job)
{
    MutexGuard guard(m_ModeMutex);
    const Mode mode = m_Mode;
    guard.Release();

    if (!InterlockedCompareExchange(&m_Visible, 0, 0))
        return;
    for (ULONG i = 0; i < Job->RectCount; i++) {
        const RECT &rect = Job->Rects[i];
        const ULONG bytes = 4 * static_cast<ULONG>(rect.right - rect.left);
        if (bytes > 4096 * sizeof(ULONG) || static_cast<UINT>(rect.bottom) > mode.Height)
            continue;
        for (LONG line = rect.top; line < rect.bottom; line++) {
            RtlCopyMemory(m_Staging, Job->Source + line * Job->Pitch + rect.left * Job->BytesPerPixel, bytes);
            RtlCopyMemory(m_FrameBuffer + line * mode.Pitch + 4 * rect.left, m_Staging, bytes);
        }
    }
}

/* Level 0. The job is the caller's own until it is submitted. */
NTSTATUS Panel::Present(const DXGKARG_PRESENT_DISPLAYONLY *Arguments)
{
    const SIZE_T bytes = FIELD_OFFSET(PresentJob, Rects) + Arguments->NumDirtyRects * sizeof(RECT);
    PresentJob *job = static_cast<PresentJob *>(ExAllocatePool2(POOL_FLAG_NON_PAGED, bytes, PD_TAG));
    if (job == nullptr)
        return STATUS_NO_MEMORY;

    job->Source = static_cast<const UCHAR *>(Arguments->pSource);
    job->Pitch = Arguments->Pitch;
    job->BytesPerPixel = Arguments->BytesPerPixel;
    job->SourceId = Arguments->VidPnSourceId;
    job->Progress = Arguments->pfnPresentDisplayOnlyProgress;
    job->RectCount = Arguments->NumDirtyRects;
    for (ULONG i = 0; i < Arguments->NumDirtyRects; i++) {
        job->Rects[i] = Arguments->pDirtyRect[i];
        if (static_cast<UINT>(job->Rects[i].right) > m_Mode.Width)
            job->Rects[i].right = static_cast<LONG>(m_Mode.Width);
        m_Damage.Note(job->Rects[i]);
    }
    if (!m_Worker.Submit(job)) {
        delete job;
        return STATUS_GRAPHICS_CANNOTCOLORCONVERT;
    }
    return STATUS_PENDING;
}

void DamageLog::Initialize()
{
    KeInitializeSpinLock(&m_Lock);
}

/* Of two presents at once, one loses its slot; and the reader's lock is not asked for. */
void DamageLog::Note(const RECT &Rect)
{
    RECT *slot = &m_Slots[m_Next % PD_DAMAGE_SLOTS];
    *slot = Rect; // expect: level0-race
    m_Next++;     // expect: level0-race
}

ULONG DamageLog::Copy(RECT *Rects, ULONG Count)
{
    SpinGuard guard(&m_Lock);
    ULONG first = m_Next;

    for (ULONG i = 0; i < Count; i++)
        Rects[i] = m_Slots[(first + i) % PD_DAMAGE_SLOTS];
    return Count;
}

NTSTATUS Cursor::Move(volatile ULONG *Registers, const DXGKARG_SETPOINTERPOSITION *Position)
{
    m_X = Position->X - static_cast<INT>(m_HotX);
    m_Y = Position->Y - static_cast<INT>(m_HotY);
    WRITE_REGISTER_ULONG(&Registers[RegisterCursor], static_cast<ULONG>(m_Y) << 16 | (static_cast<ULONG>(m_X) & 0xffff));
    return STATUS_SUCCESS;
}

NTSTATUS Cursor::Reshape(const DXGKARG_SETPOINTERSHAPE *Shape)
{
    if (Shape->Height * Shape->Pitch > sizeof(m_Image))
        return STATUS_INVALID_PARAMETER;
    RtlCopyMemory(m_Image, Shape->pPixels, Shape->Height * Shape->Pitch);
    m_X += static_cast<INT>(m_HotX) - static_cast<INT>(Shape->XHot);
    m_Y += static_cast<INT>(m_HotY) - static_cast<INT>(Shape->YHot);
    m_HotX = Shape->XHot;
    m_HotY = Shape->YHot;
    return STATUS_SUCCESS;
}
