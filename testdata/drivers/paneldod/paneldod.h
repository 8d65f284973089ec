/*
 * PanelDod: a display-only miniport driver for a made-up panel controller with a linear frame buffer, a vertical blank
 * interrupt, a backlight and one built-in panel. The desktop image is copied by a thread of the driver.
 * It is an example for synclint: eight or so defects are seeded among correct concurrent code and marked on their lines.
 */
#pragma once

extern "C" {
#include <ntddk.h>
#include <ntstrsafe.h>
#include <dispmprt.h>
}

#define PD_TAG           'dPnP'
#define PD_PAGED         __declspec(code_seg("PAGE"))
#define PD_EDID_BYTES    128
#define PD_DAMAGE_SLOTS  32
#define PD_GAMMA_ENTRIES 256
#define PD_LEVELS        11

/* Registers, as indices of 32-bit words. */
enum PanelRegister : ULONG {
    RegisterStatus = 0,
    RegisterEnable = 1,
    RegisterBase = 2,
    RegisterPitch = 3,
    RegisterSize = 4,
    RegisterCursor = 5,
    RegisterBacklight = 6,
    RegisterScanLine = 7,
    RegisterDdc = 8,
    RegisterGamma = 256
};

constexpr LONG IrqVsync = 1;
constexpr LONG IrqFault = 2;

void *__cdecl operator new(size_t Size, POOL_TYPE Pool) noexcept;
void *__cdecl operator new[](size_t Size, POOL_TYPE Pool) noexcept;
void __cdecl operator delete(void *Memory) noexcept;
void __cdecl operator delete(void *Memory, size_t Size) noexcept;
void __cdecl operator delete[](void *Memory) noexcept;
void __cdecl operator delete[](void *Memory, size_t Size) noexcept;

/* Holds a spin lock for a scope. Resident. */
class SpinGuard {
public:
    explicit SpinGuard(KSPIN_LOCK *Lock) : m_Lock(Lock) { KeAcquireSpinLock(m_Lock, &m_Irql); }
    ~SpinGuard() { KeReleaseSpinLock(m_Lock, m_Irql); }
    SpinGuard(const SpinGuard &) = delete;
    SpinGuard &operator=(const SpinGuard &) = delete;

private:
    KSPIN_LOCK *m_Lock;
    KIRQL m_Irql;
};

/* Holds a fast mutex for a scope; can give it back early. */
class MutexGuard {
public:
    explicit MutexGuard(FAST_MUTEX &Mutex) : m_Mutex(&Mutex) { ExAcquireFastMutex(m_Mutex); }
    ~MutexGuard() { Release(); }
    MutexGuard(const MutexGuard &) = delete;
    MutexGuard &operator=(const MutexGuard &) = delete;

    void Release()
    {
        if (m_Mutex != nullptr) {
            ExReleaseFastMutex(m_Mutex);
            m_Mutex = nullptr;
        }
    }

private:
    FAST_MUTEX *m_Mutex;
};

struct Mode {
    UINT Width;
    UINT Height;
    UINT Pitch;
};

class Panel;

/* What is to be copied: made by a present, finished by the worker. */
struct PresentJob {
    LIST_ENTRY Link;
    const UCHAR *Source;
    LONG Pitch;
    ULONG BytesPerPixel;
    D3DDDI_VIDEO_PRESENT_SOURCE_ID SourceId;
    DXGKCB_PRESENT_DISPLAYONLY_PROGRESS Progress;
    ULONG RectCount;
    RECT Rects[1];
};

/* A thread and the jobs it waits for. The list has a lock of its own. */
class Worker {
public:
    void Initialize(Panel *Owner);
    NTSTATUS Start();
    void Stop();
    bool Submit(PresentJob *Job);

private:
    static KSTART_ROUTINE Main;
    void Run();
    PresentJob *TakeLocked();

    Panel *m_Owner;
    PKTHREAD m_Thread;
    KEVENT m_Wake;
    volatile LONG m_Stopping;
    KSPIN_LOCK m_Lock;
    LIST_ENTRY m_Jobs; /* m_Lock */
    ULONG m_Queued;    /* m_Lock */
};

/* The parts of the screen that were drawn last; an escape shows them. */
class DamageLog {
public:
    void Initialize();
    void Note(const RECT &Rect);
    ULONG Copy(RECT *Rects, ULONG Count);

private:
    KSPIN_LOCK m_Lock;
    RECT m_Slots[PD_DAMAGE_SLOTS];
    ULONG m_Next;
};

/* The pointer class of DDIs: one thread at a time, so no lock. */
class Cursor {
public:
    NTSTATUS Move(volatile ULONG *Registers, const DXGKARG_SETPOINTERPOSITION *Position);
    NTSTATUS Reshape(const DXGKARG_SETPOINTERSHAPE *Shape);

private:
    INT m_X, m_Y;
    UINT m_HotX, m_HotY;
    ULONG m_Image[64 * 64];
};

/* The brightness interface. */
class Backlight {
public:
    void Initialize(Panel *Owner);
    NTSTATUS Describe(QUERY_INTERFACE *Query);
    void Restore();

    static VOID NTAPI Reference(PVOID Context);
    static VOID NTAPI Dereference(PVOID Context);
    static NTSTATUS APIENTRY GetPossible(PVOID Context, ULONG BufferSize, PUCHAR LevelCount, PUCHAR Levels);
    PD_PAGED static NTSTATUS APIENTRY Set(PVOID Context, UCHAR Brightness);
    PD_PAGED static NTSTATUS APIENTRY Get(PVOID Context, PUCHAR Brightness);

private:
    UCHAR Level();

    Panel *m_Owner;
    volatile LONG m_References;
    KSPIN_LOCK m_Lock;
    UCHAR m_Level;    /* m_Lock */
    ULONG m_Changes;  /* m_Lock */
};

/* The adapter. */
class Panel {
    friend class Worker;
    friend class Backlight;

public:
    explicit Panel(PDEVICE_OBJECT PhysicalDevice);

    static DXGKDDI_ADD_DEVICE DdiAddDevice;
    static DXGKDDI_REMOVE_DEVICE DdiRemoveDevice;
    static DXGKDDI_START_DEVICE DdiStartDevice;
    static DXGKDDI_STOP_DEVICE DdiStopDevice;
    static DXGKDDI_STOP_DEVICE_AND_RELEASE_POST_DISPLAY_OWNERSHIP DdiStopDeviceAndReleasePost;
    static DXGKDDI_SET_POWER_STATE DdiSetPowerState;
    static DXGKDDI_RESET_DEVICE DdiResetDevice;
    static DXGKDDI_INTERRUPT_ROUTINE DdiInterruptRoutine;
    static DXGKDDI_DPC_ROUTINE DdiDpcRoutine;
    static DXGKDDI_CONTROLINTERRUPT DdiControlInterrupt;
    static DXGKDDI_GETSCANLINE DdiGetScanLine;
    static DXGKDDI_QUERY_CHILD_RELATIONS DdiQueryChildRelations;
    static DXGKDDI_QUERY_CHILD_STATUS DdiQueryChildStatus;
    static DXGKDDI_QUERY_DEVICE_DESCRIPTOR DdiQueryDeviceDescriptor;
    static DXGKDDI_QUERY_INTERFACE DdiQueryInterface;
    static DXGKDDI_QUERYADAPTERINFO DdiQueryAdapterInfo;
    static DXGKDDI_ESCAPE DdiEscape;
    static DXGKDDI_SETPOINTERPOSITION DdiSetPointerPosition;
    static DXGKDDI_SETPOINTERSHAPE DdiSetPointerShape;
    static DXGKDDI_ISSUPPORTEDVIDPN DdiIsSupportedVidPn;
    static DXGKDDI_COMMITVIDPN DdiCommitVidPn;
    static DXGKDDI_SETVIDPNSOURCEVISIBILITY DdiSetVidPnSourceVisibility;
    static DXGKDDI_PRESENTDISPLAYONLY DdiPresentDisplayOnly;
    static DXGKDDI_SYSTEM_DISPLAY_ENABLE DdiSystemDisplayEnable;
    static DXGKDDI_SYSTEM_DISPLAY_WRITE DdiSystemDisplayWrite;

private:
    /* panel.cpp */
    NTSTATUS Start(PDXGKRNL_INTERFACE Interface);
    NTSTATUS Stop();
    NTSTATUS MapHardware();
    NTSTATUS PowerUp();
    void PowerDown();
    void Describe(CHAR *Text, SIZE_T Bytes);

    /* interrupt.cpp */
    BOOLEAN Interrupt();
    void Dpc();
    void Quiesce();
    static BOOLEAN TakeStatus(PVOID Context);

    /* modes.cpp */
    NTSTATUS ReadMode(const DXGKARG_COMMITVIDPN *Commit, Mode *Wanted);
    void LatchMode(const Mode &Wanted);
    void RestoreBootMode();
    NTSTATUS ReadEdid(UCHAR *Buffer, ULONG Bytes);
    void ForgetEdid();

    /* present.cpp */
    NTSTATUS Present(const DXGKARG_PRESENT_DISPLAYONLY *Arguments);
    void Copy(const PresentJob *Job);

    PDEVICE_OBJECT m_PhysicalDevice;
    DXGKRNL_INTERFACE m_Dxgk;
    DXGK_DISPLAY_INFORMATION m_Boot;
    volatile ULONG *m_Registers;
    UCHAR *m_FrameBuffer;
    SIZE_T m_FrameBufferBytes;

    /* The interrupt routine clears bits. */
    volatile LONG m_Enabled;
    volatile LONG m_Ready;
    ULONG m_Pending; /* only in synchronized routines and the interrupt routine */
    volatile LONG m_Vsyncs;
    KSPIN_LOCK m_EnableLock;

    /* Written by level-2 DDIs under the mutex. The worker takes it too; presents are kept out by the level. */
    FAST_MUTEX m_ModeMutex;
    Mode m_Mode;
    volatile LONG m_Visible;

    FAST_MUTEX m_EdidMutex;
    UCHAR m_Edid[PD_EDID_BYTES]; /* m_EdidMutex */
    ULONG m_EdidLength;          /* m_EdidMutex */

    KSPIN_LOCK m_GammaLock;
    ULONG *m_Gamma; /* m_GammaLock: the DPC writes it to the hardware in the vertical blank */

    KSPIN_LOCK m_NameLock;
    ULONG m_NameNumber; /* m_NameLock */

    ULONG *m_Staging; /* the worker's, for as long as it runs */
    Worker m_Worker;
    DamageLog m_Damage;
    Cursor m_Cursor;
    Backlight m_Backlight;
};
