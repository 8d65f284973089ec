/*
 * TinyGpu: a small WDDM display miniport driver for a made-up GPU with one engine, one interrupt and a hardware cursor.
 * It is an example for synclint: ten or so defects are seeded among correct concurrent code and marked on their lines.
 */
#pragma once

#include <ntddk.h>
#include <ntstrsafe.h>
#include <dispmprt.h>

#define TG_POOL_TAG       'uGyT'
#define TG_RING_ENTRIES   64
#define TG_CURSOR_BYTES   (64 * 64 * 4)
#define TG_NAME_LENGTH    32

/* Registers, as indices of 32-bit words. */
#define TG_REG_STATUS     0
#define TG_REG_ENABLE     1
#define TG_REG_DOORBELL   2
#define TG_REG_FENCE      3
#define TG_REG_CURSOR_X   4
#define TG_REG_CURSOR_Y   5

#define TG_IRQ_FENCE      0x00000001
#define TG_IRQ_FAULT      0x00000002
#define TG_IRQ_VSYNC      0x00000004

typedef struct _TG_SUBMISSION {
    UINT Fence;
    ULONG Length;
    PHYSICAL_ADDRESS Start;
} TG_SUBMISSION, *PTG_SUBMISSION;

typedef struct _TG_STATISTICS {
    ULONG64 BytesAllocated;
    ULONG Escapes;
    ULONG Recoveries;
} TG_STATISTICS, *PTG_STATISTICS;

typedef struct _TG_ADAPTER {
    /* Set by AddDevice and StartDevice, read afterwards. */
    PDEVICE_OBJECT PhysicalDevice;
    DXGKRNL_INTERFACE Dxgk;
    PULONG Registers;
    PIO_WORKITEM RecoveryItem;
    volatile LONG Ready;

    /* One recovery at a time; the queued worker holds rundown protection until it is done with the adapter. */
    volatile LONG RecoveryPending;
    EX_RUNDOWN_REF RecoveryRundown;

    /* Ring of submissions: QueueLock. */
    KSPIN_LOCK QueueLock;
    TG_SUBMISSION Ring[TG_RING_ENTRIES];
    ULONG RingHead;
    ULONG RingTail;
    KEVENT IdleEvent;

    /* Shared with the interrupt routine: only inside DxgkCbSynchronizeExecution. */
    ULONG PendingStatus;
    ULONG InterruptMask;

    /* Last fence that the GPU finished: interlocked. */
    volatile LONG LastFence;

    /* Allocations: AllocationMutex. */
    FAST_MUTEX AllocationMutex;
    LIST_ENTRY Allocations;
    ULONG AllocationCount;
    SIZE_T ResidentBytes;
    ULONG NextAllocationId;

    /* Statistics: StatisticsLock. */
    KSPIN_LOCK StatisticsLock;
    TG_STATISTICS Statistics;

    /* Cursor: the pointer class of DDIs, one thread at a time. */
    LONG CursorX;
    LONG CursorY;
    UCHAR CursorImage[TG_CURSOR_BYTES];

    volatile LONG DeviceCount;
    CHAR Name[TG_NAME_LENGTH];
} TG_ADAPTER, *PTG_ADAPTER;

typedef struct _TG_DEVICE {
    PTG_ADAPTER Adapter;
    HANDLE Runtime;
} TG_DEVICE, *PTG_DEVICE;

typedef struct _TG_ALLOCATION {
    LIST_ENTRY Link;
    ULONG Id;
    SIZE_T Size;
} TG_ALLOCATION, *PTG_ALLOCATION;

typedef struct _TG_STATUS_REQUEST {
    PTG_ADAPTER Adapter;
    ULONG Status;
} TG_STATUS_REQUEST, *PTG_STATUS_REQUEST;

/* adapter.c */
DRIVER_INITIALIZE DriverEntry;
DXGKDDI_ADD_DEVICE TgAddDevice;
DXGKDDI_START_DEVICE TgStartDevice;
DXGKDDI_STOP_DEVICE TgStopDevice;
DXGKDDI_REMOVE_DEVICE TgRemoveDevice;
DXGKDDI_QUERYADAPTERINFO TgQueryAdapterInfo;
DXGKDDI_ESCAPE TgEscape;
DXGKDDI_RESETFROMTIMEOUT TgResetFromTimeout;
DXGKDDI_RESTARTFROMTIMEOUT TgRestartFromTimeout;
DXGKDDI_SETPOINTERPOSITION TgSetPointerPosition;
DXGKDDI_SETPOINTERSHAPE TgSetPointerShape;
VOID TgNameAdapter(PTG_ADAPTER Adapter, ULONG Number);

/* memory.c */
DXGKDDI_CREATEDEVICE TgCreateDevice;
DXGKDDI_DESTROYDEVICE TgDestroyDevice;
DXGKDDI_CREATEALLOCATION TgCreateAllocation;
DXGKDDI_DESTROYALLOCATION TgDestroyAllocation;
DXGKDDI_BUILDPAGINGBUFFER TgBuildPagingBuffer;
VOID TgAccount(PTG_ADAPTER Adapter, SIZE_T Bytes);

/* schedule.c */
DXGKDDI_SUBMITCOMMAND TgSubmitCommand;
DXGKDDI_PREEMPTCOMMAND TgPreemptCommand;
DXGKDDI_QUERYCURRENTFENCE TgQueryCurrentFence;
VOID TgWaitForIdle(PTG_ADAPTER Adapter);
VOID TgRetire(PTG_ADAPTER Adapter, UINT Fence);

/* interrupt.c */
DXGKDDI_INTERRUPT_ROUTINE TgInterruptRoutine;
DXGKDDI_DPC_ROUTINE TgDpcRoutine;
IO_WORKITEM_ROUTINE TgRecover;
VOID TgEnableInterrupts(PTG_ADAPTER Adapter, BOOLEAN Enable);
