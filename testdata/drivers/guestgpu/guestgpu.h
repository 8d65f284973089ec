/*
 * GuestGpu: a display-only miniport driver for a made-up display device of a virtual machine. Commands go to the host through a
 * ring in shared memory; the host answers by interrupt. Some calls wait for the answer, others let go of the command when it
 * comes. It is an example for synclint: a few defects are seeded among correct concurrent code and marked on their lines.
 */
#pragma once

extern "C" {
#include <ntddk.h>
#include <wdm.h>
#include <dispmprt.h>
#include <ntstrsafe.h>
}

#define GUEST_TAG 'uGsG'
#define PAGED_SEGMENT      __declspec(code_seg("PAGE"))

constexpr ULONG MaxHeads = 4;
constexpr ULONG RingSlots = 64;
constexpr ULONG CommandBytes = 128;

enum class HostCommand : ULONG { GetDisplay = 1, SetMode = 2, Flush = 3, MoveCursor = 4, DefineCursor = 5 };

/* Registers of the first memory range. */
struct HOST_REGISTERS {
    ULONG Version;
    ULONG Heads;
    ULONG Doorbell;
    ULONG InterruptStatus; /* reading it does not clear it */
    ULONG InterruptAck;
    ULONG InterruptEnable;
};

/* One command, as the host reads it. */
struct HOST_SLOT {
    ULONG Command;
    ULONG Head;
    ULONG Bytes;
    ULONG Status;
    UCHAR Data[CommandBytes];
};

/* A command on its way. Those that someone waits for are freed by the waiter, the others by the DPC. */
struct PENDING {
    LIST_ENTRY Link;
    ULONG Slot;
    ULONG Status;
    BOOLEAN Waited;
    KEVENT Answered;
};

/* A spin lock for the length of a scope. */
class AutoSpin {
public:
    _IRQL_raises_(DISPATCH_LEVEL)
    explicit AutoSpin(KSPIN_LOCK &Lock) : m_Lock(Lock) { KeAcquireSpinLock(&m_Lock, &m_OldIrql); }
    ~AutoSpin() { KeReleaseSpinLock(&m_Lock, m_OldIrql); }

private:
    AutoSpin(const AutoSpin &);
    AutoSpin &operator=(const AutoSpin &);
    KSPIN_LOCK &m_Lock;
    KIRQL m_OldIrql;
};

/* The ring of commands and what is on its way. */
class HostQueue {
public:
    NTSTATUS Init(HOST_REGISTERS *Registers);
    void Close();
    NTSTATUS Post(HostCommand Command, ULONG Head, const void *Data, ULONG Bytes);
    NTSTATUS Call(HostCommand Command, ULONG Head, const void *Data, ULONG Bytes, LONGLONG Timeout);
    void Complete();
    void FailAll();
    ULONG Posted() const { return m_Posted; }

private:
    NTSTATUS Put(PENDING *Pending, HostCommand Command, ULONG Head, const void *Data, ULONG Bytes);
    void CountFailure();

    KSPIN_LOCK m_Lock;
    LIST_ENTRY m_Pending;
    HOST_SLOT *m_Slots = nullptr;
    HOST_REGISTERS *m_Registers = nullptr;
    ULONG m_Head = 0, m_Tail = 0;
    ULONG m_Posted = 0;
    ULONG m_Failures = 0;
    BOOLEAN m_Closed = FALSE;
};

/* What is shown on one head. */
struct HEAD_STATE {
    ULONG Width, Height, Pitch;
    D3DDDIFORMAT Format;
    BOOLEAN Visible;
    PHYSICAL_ADDRESS FrameBuffer;
    LONG PointerX, PointerY;
};

/* The adapter. */
class GuestAdapter {
public:
    static GuestAdapter *From(PVOID Context) { return static_cast<GuestAdapter *>(Context); }

    GuestAdapter(PDEVICE_OBJECT PhysicalDevice);
    NTSTATUS Start(PDXGK_START_INFO StartInfo, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children);
    NTSTATUS Stop();
    BOOLEAN Interrupt(ULONG MessageNumber);
    void Dpc();
    NTSTATUS SetPower(ULONG DeviceUid, DEVICE_POWER_STATE State);
    NTSTATUS QueryInfo(const DXGKARG_QUERYADAPTERINFO *Info);
    NTSTATUS SetPointerPosition(const DXGKARG_SETPOINTERPOSITION *Position);
    NTSTATUS SetPointerShape(const DXGKARG_SETPOINTERSHAPE *Shape);
    NTSTATUS Escape(const DXGKARG_ESCAPE *Escape);
    NTSTATUS SetVisible(const DXGKARG_SETVIDPNSOURCEVISIBILITY *Visibility);
    NTSTATUS Commit(const DXGKARG_COMMITVIDPN *Commit);
    NTSTATUS Present(const DXGKARG_PRESENT_DISPLAYONLY *Present);
    NTSTATUS ChildStatus(PDXGK_CHILD_STATUS Status);
    void Show(ULONG Head, BOOLEAN Visible);

private:
    static KSYNCHRONIZE_ROUTINE TakeInterrupts;
    static IO_WORKITEM_ROUTINE HotplugWorker;
    void Hotplug();

    PDEVICE_OBJECT m_Device;
    DXGKRNL_INTERFACE m_Dxgk;
    HOST_REGISTERS *m_Registers;
    HostQueue m_Queue;
    HEAD_STATE m_Heads[MaxHeads];
    FAST_MUTEX m_ModeMutex;
    KSPIN_LOCK m_HotplugLock;
    ULONG m_Connected;        /* m_HotplugLock: a bit for each head */
    ULONG m_Interrupts;       /* interrupt lock: causes that the DPC has not seen */
    ULONG m_FramesPresented;
    PIO_WORKITEM m_HotplugItem;
    LONG m_HotplugQueued;
    DEVICE_POWER_STATE m_Power;
    BOOLEAN m_Ready;
};
