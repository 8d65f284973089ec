/*
 * ComputeOne: a compute-only WDDM miniport driver for a made-up accelerator with one command ring, hardware queues and
 * no display. It is an example for synclint: eight or so defects are seeded among correct concurrent code and marked on
 * their lines.
 *
 * Lock order: AdapterMutex, then the lock of a device, then RingLock.
 */
#pragma once

#include <ntddk.h>
#include <ntstrsafe.h>
#include <dispmprt.h>

#define C1_TAG            'enOC'
#define C1_RING_ENTRIES   128
#define C1_COMPONENTS     4
#define C1_TRACE_ENTRIES  64
#define C1_WATCHDOG_MS    250

/* Registers, as indices of 32-bit words. */
#define C1_REG_STATUS     0
#define C1_REG_ENABLE     1
#define C1_REG_DOORBELL   2
#define C1_REG_FENCE      3
#define C1_REG_POWER      4
#define C1_REG_RESET      8

#define C1_IRQ_FENCE      0x1
#define C1_IRQ_FAULT      0x2

typedef struct _C1_ADAPTER C1_ADAPTER, *PC1_ADAPTER;

/* What the hardware was given last. */
typedef struct _C1_SUBMISSION {
    UINT64 Address;
    UINT Fence;
    UINT Length;
} C1_SUBMISSION, *PC1_SUBMISSION;

typedef struct _C1_TRACE {
    ULONG What;
    ULONG Number;
} C1_TRACE;

/* The ring is given to helpers together with the lock that its owner keeps it under. */
typedef struct _C1_RING {
    C1_SUBMISSION Entries[C1_RING_ENTRIES];
    ULONG Head;
    ULONG Tail;
} C1_RING, *PC1_RING;

struct _C1_ADAPTER {
    /* Set by AddDevice and StartDevice, read afterwards. */
    PDEVICE_OBJECT PhysicalDevice;
    DXGKRNL_INTERFACE Dxgk;
    volatile ULONG *Registers;
    PIO_WORKITEM FaultItem;
    KTIMER Watchdog;
    KDPC WatchdogDpc;

    volatile LONG Ready;
    volatile LONG FaultPending;
    EX_RUNDOWN_REF FaultRundown;

    /* Commands on their way: RingLock. */
    KSPIN_LOCK RingLock;
    C1_RING Ring;
    ULONG StalledTicks;
    ULONG Hung : 1;
    ULONG Draining : 1;
    ULONG Idle : 1;

    /* Paging has a ring of its own: PagingLock. */
    KSPIN_LOCK PagingLock;
    C1_RING PagingRing;

    /* For the interrupt routine. */
    C1_SUBMISSION LastSubmission;
    UINT LastCompleted;
    ULONG PendingStatus;

    /* Devices of all processes: AdapterMutex. */
    FAST_MUTEX AdapterMutex;
    LIST_ENTRY Devices;
    ULONG DeviceCount;
    ULONG NextContextId;

    /* Processes: read often, changed seldom. */
    EX_SPIN_LOCK ProcessLock;
    LIST_ENTRY Processes;

    /* Page tables: TableResource, inside a critical region. */
    ERESOURCE TableResource;
    ULONG TablesInUse;

    /* Trace: TraceMutex. */
    FAST_MUTEX TraceMutex;
    C1_TRACE Trace[C1_TRACE_ENTRIES];
    ULONG TraceNext;

    /* One element a power component; one thread at a time for each. */
    UINT FState[C1_COMPONENTS];

    ULONG Clock; /* level 2 and 3 only write it */

    ULONG Interrupts; /* for the debugger: counted, never looked at */
};

typedef struct _C1_PROCESS {
    LIST_ENTRY Link;
    HANDLE Runtime;
    ULONG Faults;
} C1_PROCESS, *PC1_PROCESS;

typedef struct _C1_DEVICE {
    LIST_ENTRY Link;
    PC1_ADAPTER Adapter;
    HANDLE Runtime;
    KSPIN_LOCK Lock;
    LIST_ENTRY Contexts; /* Lock */
    ULONG ContextCount;  /* Lock */
    ULONG Submitted;     /* Lock */
} C1_DEVICE, *PC1_DEVICE;

typedef struct _C1_CONTEXT {
    LIST_ENTRY Link;
    PC1_DEVICE Device;
    ULONG Id;
    UINT Node;
} C1_CONTEXT, *PC1_CONTEXT;

/* Submitted to at PASSIVE_LEVEL or DISPATCH_LEVEL, never by two threads at once. */
typedef struct _C1_QUEUE {
    PC1_CONTEXT Context;
    UINT64 Progress;
    KSPIN_LOCK Lock;
    ULONG Waiting; /* Lock */
} C1_QUEUE, *PC1_QUEUE;

/* Shared by the processes that opened it. */
typedef struct _C1_ALLOCATION {
    PC1_ADAPTER Adapter;
    SIZE_T Size;
    FAST_MUTEX Mutex;
    PMDL Mdl;
    PVOID Kernel; /* Mutex; made at the first use */
    LONG Uses;    /* Mutex */
} C1_ALLOCATION, *PC1_ALLOCATION;

typedef struct _C1_STATUS_REQUEST {
    PC1_ADAPTER Adapter;
    ULONG Status;
} C1_STATUS_REQUEST, *PC1_STATUS_REQUEST;

/* What an escape asks for. */
typedef enum _C1_COMMAND { C1CommandClock, C1CommandCounts, C1CommandTouch } C1_COMMAND;

typedef struct _C1_ESCAPE {
    C1_COMMAND Command;
    ULONG Value;
    ULONG Devices;
    ULONG Tables;
    D3DKMT_HANDLE Allocation;
} C1_ESCAPE, *PC1_ESCAPE;

/* Looks under its lock; cannot be used above DISPATCH_LEVEL. */
#define C1_RING_IS_EMPTY(Adapter, Result)                            \
    do {                                                             \
        KIRQL ringIrql_;                                             \
        KeAcquireSpinLock(&(Adapter)->RingLock, &ringIrql_);         \
        *(Result) = (Adapter)->Ring.Head == (Adapter)->Ring.Tail;    \
        KeReleaseSpinLock(&(Adapter)->RingLock, ringIrql_);          \
    } while (0)

/* adapter.c */
DRIVER_INITIALIZE DriverEntry;
DXGKDDI_ADD_DEVICE C1AddDevice;
DXGKDDI_REMOVE_DEVICE C1RemoveDevice;
DXGKDDI_START_DEVICE C1StartDevice;
DXGKDDI_STOP_DEVICE C1StopDevice;
DXGKDDI_SET_POWER_STATE C1SetPowerState;
DXGKDDISETPOWERCOMPONENTFSTATE C1SetPowerComponentFState;
DXGKDDI_QUERYADAPTERINFO C1QueryAdapterInfo;
DXGKDDI_RESETFROMTIMEOUT C1ResetFromTimeout;
DXGKDDI_RESTARTFROMTIMEOUT C1RestartFromTimeout;
DXGKDDI_COLLECTDBGINFO C1CollectDbgInfo;

/* objects.c */
DXGKDDI_CREATEPROCESS C1CreateProcess;
DXGKDDI_DESTROYPROCESS C1DestroyProcess;
DXGKDDI_CREATEDEVICE C1CreateDevice;
DXGKDDI_DESTROYDEVICE C1DestroyDevice;
DXGKDDI_CREATECONTEXT C1CreateContext;
DXGKDDI_DESTROYCONTEXT C1DestroyContext;
DXGKDDI_CREATEALLOCATION C1CreateAllocation;
DXGKDDI_DESTROYALLOCATION C1DestroyAllocation;
DXGKDDI_CREATEHWQUEUE C1CreateHwQueue;
DXGKDDI_DESTROYHWQUEUE C1DestroyHwQueue;
NTSTATUS C1TouchAllocation(PC1_ALLOCATION Allocation);

/* escape.c */
DXGKDDI_ESCAPE C1Escape;

/* locks.c */
VOID C1LockRing(PC1_ADAPTER Adapter, PKIRQL Irql);
VOID C1UnlockRing(PC1_ADAPTER Adapter, KIRQL Irql);
VOID C1LockQueue(PC1_QUEUE Queue, PKIRQL Irql);
VOID C1UnlockQueue(PC1_QUEUE Queue, KIRQL Irql);
VOID C1LockTables(PC1_ADAPTER Adapter);
VOID C1UnlockTables(PC1_ADAPTER Adapter);
VOID C1TraceEvent(PC1_ADAPTER Adapter, ULONG What, ULONG Number);

/* submit.c */
DXGKDDI_SUBMITCOMMANDVIRTUAL C1SubmitCommandVirtual;
DXGKDDI_SUBMITCOMMANDTOHWQUEUE C1SubmitCommandToHwQueue;
DXGKDDI_PREEMPTCOMMAND C1PreemptCommand;
DXGKDDI_BUILDPAGINGBUFFER C1BuildPagingBuffer;
DXGKDDI_RESETENGINE C1ResetEngine;
DXGKDDI_QUERYENGINESTATUS C1QueryEngineStatus;
DXGKDDI_QUERYCURRENTFENCE C1QueryCurrentFence;
BOOLEAN C1RingPush(PKSPIN_LOCK Lock, PC1_RING Ring, const C1_SUBMISSION *Submission);
VOID C1RetireLocked(PC1_ADAPTER Adapter, UINT Fence);

/* interrupt.c */
DXGKDDI_INTERRUPT_ROUTINE C1InterruptRoutine;
DXGKDDI_DPC_ROUTINE C1DpcRoutine;
KDEFERRED_ROUTINE C1WatchdogRoutine;
IO_WORKITEM_ROUTINE C1HandleFault;
BOOLEAN C1NoteCompleted(PC1_ADAPTER Adapter);
