/* Stand-in WDK: types of the old video port that dispmprt.h still uses; no functions. */
#pragma once
#define __VIDEO_H__

#include <ntddvdeo.h>

#define VIDEO_AGP_RATE_1X 0x00000001
#define VIDEO_AGP_RATE_2X 0x00000002
#define VIDEO_AGP_RATE_4X 0x00000004
#define VIDEO_AGP_RATE_8X 0x00000008
#define VPAPI DECLSPEC_IMPORT
#define VIDEO_RANGE_PASSIVE_DECODE 1
#define VIDEO_RANGE_10_BIT_DECODE 2
#define SET_USER_EVENT 0x01
#define SET_DISPLAY_EVENT 0x02
#define EVENT_TYPE_MASK 1
#define SYNCHRONIZATION_EVENT 0
#define NOTIFICATION_EVENT 1
#define INITIAL_EVENT_STATE_MASK 2
#define INITIAL_EVENT_NOT_SIGNALED 0
#define INITIAL_EVENT_SIGNALED 2
#define VIDEO_INVALID_CHILD_ID 0xFFFFFFFF
#define VIDEO_PORT_AGP_INTERFACE_VERSION_1 1
#define VIDEO_PORT_AGP_INTERFACE_VERSION_2 2
#define VIDEO_PORT_I2C_INTERFACE_VERSION_1 1
#define VIDEO_PORT_I2C_INTERFACE_VERSION_2 2
#define VIDEO_PORT_INT10_INTERFACE_VERSION_1 1
#define VIDEO_PORT_WCMEMORYPROTECTION_INTERFACE_VERSION_1 1
#define VIDEO_PORT_DEBUG_REPORT_INTERFACE_VERSION_1 1
#define VIDEO_MEMORY_SPACE_MEMORY 0x00
#define VIDEO_MEMORY_SPACE_IO 0x01
#define VIDEO_MEMORY_SPACE_USER_MODE 0x02
#define VIDEO_MEMORY_SPACE_DENSE 0x04
#define VIDEO_MEMORY_SPACE_P6CACHE 0x08
#define VIDEO_ENUM_MORE_DEVICES ERROR_CONTINUE
#define VIDEO_ENUM_NO_MORE_DEVICES ERROR_NO_MORE_DEVICES
#define VIDEO_ENUM_INVALID_DEVICE ERROR_INVALID_NAME
#define DEVICE_VGA_ENABLED 1
#define CDE_USE_SUBSYSTEM_IDS 0x00000001
#define CDE_USE_REVISION 0x00000002
#define BUGCHECK_DATA_SIZE_RESERVED 48
#define VIDEO_DEBUG_REPORT_MAX_SIZE 0x8000

#ifdef __cplusplus
extern "C" {
#endif

typedef enum _VIDEO_PORT_CACHE_TYPE {
    VpNonCached = 0,
    VpWriteCombined,
    VpCached,
} VIDEO_PORT_CACHE_TYPE,
    *PVIDEO_PORT_CACHE_TYPE;

typedef enum _HW_DMA_RETURN {
    DmaAsyncReturn,
    DmaSyncReturn,
} HW_DMA_RETURN,
    *PHW_DMA_RETURN;

typedef enum _VIDEO_CHILD_TYPE {
    Monitor = 1,
    NonPrimaryChip,
    VideoChip,
    Other,
} VIDEO_CHILD_TYPE,
    *PVIDEO_CHILD_TYPE;

typedef enum _VIDEO_DEVICE_DATA_TYPE {
    VpMachineData = 0,
    VpCmosData,
    VpBusData,
    VpControllerData,
    VpMonitorData,
} VIDEO_DEVICE_DATA_TYPE,
    *PVIDEO_DEVICE_DATA_TYPE;

typedef enum VIDEO_SYNCHRONIZE_PRIORITY {
    VpLowPriority = 0,
    VpMediumPriority,
    VpHighPriority,
} VIDEO_SYNCHRONIZE_PRIORITY,
    *PVIDEO_SYNCHRONIZE_PRIORITY;

typedef enum _VP_POOL_TYPE {
    VpNonPagedPool = 0,
    VpPagedPool,
    VpNonPagedPoolCacheAligned = 4,
    VpPagedPoolCacheAligned,
} VP_POOL_TYPE,
    *PVP_POOL_TYPE;

typedef enum _DMA_FLAGS {
    VideoPortUnlockAfterDma = 1,
    VideoPortKeepPagesLocked,
    VideoPortDmaInitOnly,
} DMA_FLAGS,
    *PDMA_FLAGS;

typedef enum VIDEO_DEBUG_LEVEL {
    Error = 0,
    Warn,
    Trace,
    Info,
} VIDEO_DEBUG_LEVEL,
    *PVIDEO_DEBUG_LEVEL;

typedef enum _VP_LOCK_OPERATION {
    VpReadAccess = 0,
    VpWriteAccess,
    VpModifyAccess,
} VP_LOCK_OPERATION,
    *PVP_LOCK_OPERATION;

typedef enum _VIDEO_PORT_SERVICES {
    VideoPortServicesAGP = 1,
    VideoPortServicesI2C,
    VideoPortServicesHeadless,
    VideoPortServicesInt10,
    VideoPortServicesDebugReport,
    VideoPortServicesWCMemoryProtection,
} VIDEO_PORT_SERVICES,
    *PVIDEO_PORT_SERVICES;

typedef struct _VIDEO_PORT_AGP_SERVICES VIDEO_PORT_AGP_SERVICES, *PVIDEO_PORT_AGP_SERVICES;
typedef struct _VIDEO_PORT_SPIN_LOCK *PSPIN_LOCK;
typedef struct _VIDEO_DEBUG_REPORT *PVIDEO_DEBUG_REPORT;
typedef struct __DMA_PARAMETERS *PDMA;
typedef struct __VP_DMA_ADAPTER *PVP_DMA_ADAPTER;
typedef struct _VIDEO_PORT_CONFIG_INFO VIDEO_PORT_CONFIG_INFO, *PVIDEO_PORT_CONFIG_INFO;
typedef struct _VIDEO_ACCESS_RANGE VIDEO_ACCESS_RANGE, *PVIDEO_ACCESS_RANGE;
typedef struct _VP_SCATTER_GATHER_ELEMENT VP_SCATTER_GATHER_ELEMENT, *PVP_SCATTER_GATHER_ELEMENT;
typedef struct _VP_SCATTER_GATHER_LIST VP_SCATTER_GATHER_LIST, *PVP_SCATTER_GATHER_LIST;
typedef struct _VIDEO_CHILD_ENUM_INFO VIDEO_CHILD_ENUM_INFO, *PVIDEO_CHILD_ENUM_INFO;
typedef struct _QUERY_INTERFACE QUERY_INTERFACE, *PQUERY_INTERFACE;
typedef struct _STATUS_BLOCK STATUS_BLOCK, *PSTATUS_BLOCK;
typedef struct _VIDEO_REQUEST_PACKET VIDEO_REQUEST_PACKET, *PVIDEO_REQUEST_PACKET;
typedef struct _I2C_CALLBACKS I2C_CALLBACKS, *PI2C_CALLBACKS;
typedef struct _VIDEO_I2C_CONTROL VIDEO_I2C_CONTROL, *PVIDEO_I2C_CONTROL;
typedef struct _INT10_BIOS_ARGUMENTS INT10_BIOS_ARGUMENTS, *PINT10_BIOS_ARGUMENTS;
typedef struct _VIDEO_HARDWARE_CONFIGURATION_DATA VIDEO_HARDWARE_CONFIGURATION_DATA,
    *PVIDEO_HARDWARE_CONFIGURATION_DATA;
typedef struct _VIDEO_X86_BIOS_ARGUMENTS VIDEO_X86_BIOS_ARGUMENTS, *PVIDEO_X86_BIOS_ARGUMENTS;
typedef struct __VRB_SG VRB_SG, *PVRB_SG;
typedef struct _VP_DEVICE_DESCRIPTION VP_DEVICE_DESCRIPTION, *PVP_DEVICE_DESCRIPTION;
typedef struct _VIDEO_CHILD_STATE VIDEO_CHILD_STATE, *PVIDEO_CHILD_STATE;
typedef struct _VIDEO_CHILD_STATE_CONFIGURATION VIDEO_CHILD_STATE_CONFIGURATION, *PVIDEO_CHILD_STATE_CONFIGURATION;
typedef struct _VIDEO_HW_INITIALIZATION_DATA VIDEO_HW_INITIALIZATION_DATA, *PVIDEO_HW_INITIALIZATION_DATA;
typedef struct _I2C_FNC_TABLE I2C_FNC_TABLE, *PI2C_FNC_TABLE;
typedef struct _DDC_CONTROL DDC_CONTROL, *PDDC_CONTROL;
typedef struct _VIDEO_PORT_AGP_INTERFACE VIDEO_PORT_AGP_INTERFACE, *PVIDEO_PORT_AGP_INTERFACE;
typedef struct _VIDEO_PORT_AGP_INTERFACE_2 VIDEO_PORT_AGP_INTERFACE_2, *PVIDEO_PORT_AGP_INTERFACE_2;
typedef struct _VIDEO_PORT_I2C_INTERFACE VIDEO_PORT_I2C_INTERFACE, *PVIDEO_PORT_I2C_INTERFACE;
typedef struct _VIDEO_PORT_I2C_INTERFACE_2 VIDEO_PORT_I2C_INTERFACE_2, *PVIDEO_PORT_I2C_INTERFACE_2;
typedef struct _VIDEO_PORT_INT10_INTERFACE VIDEO_PORT_INT10_INTERFACE, *PVIDEO_PORT_INT10_INTERFACE;
typedef struct _VIDEO_PORT_WCMEMORYPROTECTION_INTERFACE VIDEO_PORT_WCMEMORYPROTECTION_INTERFACE,
    *PVIDEO_PORT_WCMEMORYPROTECTION_INTERFACE;
typedef struct _VPOSVERSIONINFO VPOSVERSIONINFO, *PVPOSVERSIONINFO;
typedef struct _VIDEO_PORT_DEBUG_REPORT_INTERFACE VIDEO_PORT_DEBUG_REPORT_INTERFACE,
    *PVIDEO_PORT_DEBUG_REPORT_INTERFACE;

typedef BOOLEAN(NTAPI *PAGP_COMMIT_PHYSICAL)(
    PVOID HwDeviceExtension, PVOID PhysicalReserveContext, ULONG Pages, ULONG Offset);
typedef PVOID(NTAPI *PAGP_COMMIT_VIRTUAL)(
    PVOID HwDeviceExtension, PVOID VirtualReserveContext, ULONG Pages, ULONG Offset);
typedef VOID(NTAPI *PAGP_FREE_PHYSICAL)(
    PVOID HwDeviceExtension, PVOID PhysicalReserveContext, ULONG Pages, ULONG Offset);
typedef VOID(NTAPI *PAGP_FREE_VIRTUAL)(PVOID HwDeviceExtension, PVOID VirtualReserveContext, ULONG Pages, ULONG Offset);
typedef VOID(NTAPI *PAGP_RELEASE_PHYSICAL)(PVOID HwDeviceExtension, PVOID PhysicalReserveContext);
typedef VOID(NTAPI *PAGP_RELEASE_VIRTUAL)(PVOID HwDeviceExtension, PVOID VirtualReserveContext);
typedef PHYSICAL_ADDRESS(NTAPI *PAGP_RESERVE_PHYSICAL)(
    PVOID HwDeviceExtension, ULONG Pages, VIDEO_PORT_CACHE_TYPE Caching, PVOID *PhysicalReserveContext);
typedef PVOID(NTAPI *PAGP_RESERVE_VIRTUAL)(
    PVOID HwDeviceExtension, HANDLE ProcessHandle, PVOID PhysicalReserveContext, PVOID *VirtualReserveContext);
typedef BOOLEAN(NTAPI *PAGP_SET_RATE)(PVOID HwDeviceExtension, ULONG AgpRate);
typedef LONG VP_STATUS;
typedef LONG *PVP_STATUS;
typedef ULONG DMA_EVENT_FLAGS;
typedef PVOID(NTAPI *PVIDEO_PORT_GET_PROC_ADDRESS)(PVOID HwDeviceExtension, PUCHAR FunctionName);
typedef VP_STATUS(NTAPI *PVIDEO_HW_FIND_ADAPTER)(
    PVOID HwDeviceExtension, PVOID HwContext, PWSTR ArgumentString, PVIDEO_PORT_CONFIG_INFO ConfigInfo, PUCHAR Again);
typedef BOOLEAN(NTAPI *PVIDEO_HW_INITIALIZE)(PVOID HwDeviceExtension);
typedef BOOLEAN(NTAPI *PVIDEO_HW_INTERRUPT)(PVOID HwDeviceExtension);
typedef VOID(NTAPI *PVIDEO_HW_LEGACYRESOURCES)(
    ULONG VendorId, ULONG DeviceId, PVIDEO_ACCESS_RANGE *LegacyResourceList, PULONG LegacyResourceCount);
typedef HW_DMA_RETURN(NTAPI *PVIDEO_HW_START_DMA)(PVOID HwDeviceExtension, PDMA pDma);
typedef VOID(NTAPI *PEXECUTE_DMA)(
    PVOID HwDeviceExtension, PVP_DMA_ADAPTER VpDmaAdapter, PVP_SCATTER_GATHER_LIST SGList, PVOID Context);
typedef VP_STATUS(NTAPI *PVIDEO_HW_GET_CHILD_DESCRIPTOR)(PVOID HwDeviceExtension, PVIDEO_CHILD_ENUM_INFO ChildEnumInfo,
    PVIDEO_CHILD_TYPE VideoChildType, PUCHAR pChildDescriptor, PULONG UId, PULONG pUnused);
typedef VP_STATUS(NTAPI *PVIDEO_HW_POWER_SET)(
    PVOID HwDeviceExtension, ULONG HwId, PVIDEO_POWER_MANAGEMENT VideoPowerControl);
typedef VP_STATUS(NTAPI *PVIDEO_HW_POWER_GET)(
    PVOID HwDeviceExtension, ULONG HwId, PVIDEO_POWER_MANAGEMENT VideoPowerControl);
typedef VP_STATUS(NTAPI *PVIDEO_HW_QUERY_INTERFACE)(PVOID HwDeviceExtension, PQUERY_INTERFACE QueryInterface);
typedef VP_STATUS(NTAPI *PVIDEO_HW_CHILD_CALLBACK)(PVOID HwDeviceExtension, PVOID ChildDeviceExtension);
typedef BOOLEAN(NTAPI *PVIDEO_HW_RESET_HW)(PVOID HwDeviceExtension, ULONG Columns, ULONG Rows);
typedef BOOLEAN(NTAPI *PVIDEO_HW_START_IO)(PVOID HwDeviceExtension, PVIDEO_REQUEST_PACKET RequestPacket);
typedef VOID(NTAPI *PVIDEO_HW_TIMER)(PVOID HwDeviceExtension);
typedef VOID(NTAPI *PVIDEO_WRITE_CLOCK_LINE)(PVOID HwDeviceExtension, UCHAR Data);
typedef VOID(NTAPI *PVIDEO_WRITE_DATA_LINE)(PVOID HwDeviceExtension, UCHAR Data);
typedef BOOLEAN(NTAPI *PVIDEO_READ_CLOCK_LINE)(PVOID HwDeviceExtension);
typedef BOOLEAN(NTAPI *PVIDEO_READ_DATA_LINE)(PVOID HwDeviceExtension);
typedef VOID(NTAPI *PVIDEO_WAIT_VSYNC_ACTIVE)(PVOID HwDeviceExtension);
typedef BOOLEAN(NTAPI *PI2C_START)(PVOID HwDeviceExtension, PI2C_CALLBACKS I2CCallbacks);
typedef BOOLEAN(NTAPI *PI2C_STOP)(PVOID HwDeviceExtension, PI2C_CALLBACKS I2CCallbacks);
typedef BOOLEAN(NTAPI *PI2C_WRITE)(PVOID HwDeviceExtension, PI2C_CALLBACKS I2CCallbacks, PUCHAR Buffer, ULONG Length);
typedef BOOLEAN(NTAPI *PI2C_READ)(PVOID HwDeviceExtension, PI2C_CALLBACKS I2CCallbacks, PUCHAR Buffer, ULONG Length);
typedef BOOLEAN(NTAPI *PI2C_START_2)(PVOID HwDeviceExtension, PVIDEO_I2C_CONTROL I2CControl);
typedef BOOLEAN(NTAPI *PI2C_STOP_2)(PVOID HwDeviceExtension, PVIDEO_I2C_CONTROL I2CControl);
typedef BOOLEAN(NTAPI *PI2C_WRITE_2)(
    PVOID HwDeviceExtension, PVIDEO_I2C_CONTROL I2CControl, PUCHAR Buffer, ULONG Length);
typedef BOOLEAN(NTAPI *PI2C_READ_2)(
    PVOID HwDeviceExtension, PVIDEO_I2C_CONTROL I2CControl, PUCHAR Buffer, ULONG Length, BOOLEAN EndOfRead);
typedef VP_STATUS(NTAPI *PINT10_CALL_BIOS)(PVOID Context, PINT10_BIOS_ARGUMENTS BiosArguments);
typedef VP_STATUS(NTAPI *PINT10_ALLOCATE_BUFFER)(PVOID Context, PUSHORT Seg, PUSHORT Off, PULONG Length);
typedef VP_STATUS(NTAPI *PINT10_FREE_BUFFER)(PVOID Context, USHORT Seg, USHORT Off);
typedef VP_STATUS(NTAPI *PINT10_READ_MEMORY)(PVOID Context, USHORT Seg, USHORT Off, PVOID Buffer, ULONG Length);
typedef VP_STATUS(NTAPI *PINT10_WRITE_MEMORY)(PVOID Context, USHORT Seg, USHORT Off, PVOID Buffer, ULONG Length);
typedef VP_STATUS(NTAPI *PROTECT_WC_MEMORY)(PVOID Context, PVOID HwDeviceExtension);
typedef VP_STATUS(NTAPI *RESTORE_WC_MEMORY)(PVOID Context, PVOID HwDeviceExtension);
typedef VP_STATUS(NTAPI *PMINIPORT_QUERY_DEVICE_ROUTINE)(PVOID HwDeviceExtension, PVOID Context,
    VIDEO_DEVICE_DATA_TYPE DeviceDataType, PVOID Identifier, ULONG IdentifierLength, PVOID ConfigurationData,
    ULONG ConfigurationDataLength, PVOID ComponentInformation, ULONG ComponentInformationLength);
typedef VP_STATUS(NTAPI *PMINIPORT_GET_REGISTRY_ROUTINE)(
    PVOID HwDeviceExtension, PVOID Context, PWSTR ValueName, PVOID ValueData, ULONG ValueLength);
typedef VOID(NTAPI *PMINIPORT_DPC_ROUTINE)(PVOID HwDeviceExtension, PVOID Context);
typedef BOOLEAN(NTAPI *PMINIPORT_SYNCHRONIZE_ROUTINE)(PVOID Context);
typedef VOID(NTAPI *PVIDEO_BUGCHECK_CALLBACK)(
    PVOID HwDeviceExtension, ULONG BugcheckCode, PUCHAR Buffer, ULONG BufferSize);
typedef VP_STATUS(NTAPI *PDRIVER_IO_PORT_UCHAR)(ULONG_PTR Context, ULONG Port, UCHAR AccessMode, PUCHAR Data);
typedef VP_STATUS(NTAPI *PDRIVER_IO_PORT_UCHAR_STRING)(
    ULONG_PTR Context, ULONG Port, UCHAR AccessMode, PUCHAR Data, ULONG DataLength);
typedef VP_STATUS(NTAPI *PDRIVER_IO_PORT_ULONG)(ULONG_PTR Context, ULONG Port, UCHAR AccessMode, PULONG Data);
typedef VP_STATUS(NTAPI *PDRIVER_IO_PORT_ULONG_STRING)(
    ULONG_PTR Context, ULONG Port, UCHAR AccessMode, PULONG Data, ULONG DataLength);
typedef VP_STATUS(NTAPI *PDRIVER_IO_PORT_USHORT)(ULONG_PTR Context, ULONG Port, UCHAR AccessMode, PUSHORT Data);
typedef VP_STATUS(NTAPI *PDRIVER_IO_PORT_USHORT_STRING)(
    ULONG_PTR Context, ULONG Port, UCHAR AccessMode, PUSHORT Data, ULONG DataLength);

struct _VIDEO_PORT_AGP_SERVICES {
    PAGP_RESERVE_PHYSICAL AgpReservePhysical;
    PAGP_RELEASE_PHYSICAL AgpReleasePhysical;
    PAGP_COMMIT_PHYSICAL AgpCommitPhysical;
    PAGP_FREE_PHYSICAL AgpFreePhysical;
    PAGP_RESERVE_VIRTUAL AgpReserveVirtual;
    PAGP_RELEASE_VIRTUAL AgpReleaseVirtual;
    PAGP_COMMIT_VIRTUAL AgpCommitVirtual;
    PAGP_FREE_VIRTUAL AgpFreeVirtual;
    ULONGLONG AllocationLimit;
};

typedef struct _EMULATOR_ACCESS_ENTRY EMULATOR_ACCESS_ENTRY, *PEMULATOR_ACCESS_ENTRY;

struct _VIDEO_PORT_CONFIG_INFO {
    ULONG Length;
    ULONG SystemIoBusNumber;
    INTERFACE_TYPE AdapterInterfaceType;
    ULONG BusInterruptLevel;
    ULONG BusInterruptVector;
    KINTERRUPT_MODE InterruptMode;
    ULONG NumEmulatorAccessEntries;
    PEMULATOR_ACCESS_ENTRY EmulatorAccessEntries;
    ULONG_PTR EmulatorAccessEntriesContext;
    PHYSICAL_ADDRESS VdmPhysicalVideoMemoryAddress;
    ULONG VdmPhysicalVideoMemoryLength;
    ULONG HardwareStateSize;
    ULONG DmaChannel;
    ULONG DmaPort;
    UCHAR DmaShareable;
    UCHAR InterruptShareable;
    BOOLEAN Master;
    DMA_WIDTH DmaWidth;
    DMA_SPEED DmaSpeed;
    BOOLEAN bMapBuffers;
    BOOLEAN NeedPhysicalAddresses;
    BOOLEAN DemandMode;
    ULONG MaximumTransferLength;
    ULONG NumberOfPhysicalBreaks;
    BOOLEAN ScatterGather;
    ULONG MaximumScatterGatherChunkSize;
    PVIDEO_PORT_GET_PROC_ADDRESS VideoPortGetProcAddress;
    PWSTR DriverRegistryPath;
    ULONGLONG SystemMemorySize;
};

struct _VIDEO_ACCESS_RANGE {
    PHYSICAL_ADDRESS RangeStart;
    ULONG RangeLength;
    UCHAR RangeInIoSpace;
    UCHAR RangeVisible;
    UCHAR RangeShareable;
    UCHAR RangePassive;
};

struct _VP_SCATTER_GATHER_ELEMENT {
    PHYSICAL_ADDRESS Address;
    ULONG Length;
    ULONG_PTR Reserved;
};

struct _VP_SCATTER_GATHER_LIST {
    ULONG NumberOfElements;
    ULONG_PTR Reserved;
    VP_SCATTER_GATHER_ELEMENT Elements[1];
};

struct _VIDEO_CHILD_ENUM_INFO {
    ULONG Size;
    ULONG ChildDescriptorSize;
    ULONG ChildIndex;
    ULONG ACPIHwId;
    PVOID ChildHwDeviceExtension;
};

struct _QUERY_INTERFACE {
    const GUID *InterfaceType;
    USHORT Size;
    USHORT Version;
    PINTERFACE Interface;
    PVOID InterfaceSpecificData;
    UINT DeviceUid SYNCLINT_GUESSED;
};

struct _STATUS_BLOCK {
    union {
        VP_STATUS Status;
        PVOID Pointer;
    };
    ULONG_PTR Information;
};

struct _VIDEO_REQUEST_PACKET {
    ULONG IoControlCode;
    PSTATUS_BLOCK StatusBlock;
    PVOID InputBuffer;
    ULONG InputBufferLength;
    PVOID OutputBuffer;
    ULONG OutputBufferLength;
};

struct _I2C_CALLBACKS {
    PVIDEO_WRITE_CLOCK_LINE WriteClockLine;
    PVIDEO_WRITE_DATA_LINE WriteDataLine;
    PVIDEO_READ_CLOCK_LINE ReadClockLine;
    PVIDEO_READ_DATA_LINE ReadDataLine;
};

struct _VIDEO_I2C_CONTROL {
    PVIDEO_WRITE_CLOCK_LINE WriteClockLine;
    PVIDEO_WRITE_DATA_LINE WriteDataLine;
    PVIDEO_READ_CLOCK_LINE ReadClockLine;
    PVIDEO_READ_DATA_LINE ReadDataLine;
    ULONG I2CDelay;
};

struct _INT10_BIOS_ARGUMENTS {
    ULONG Eax;
    ULONG Ebx;
    ULONG Ecx;
    ULONG Edx;
    ULONG Esi;
    ULONG Edi;
    ULONG Ebp;
    USHORT SegDs;
    USHORT SegEs;
};

struct _VIDEO_HARDWARE_CONFIGURATION_DATA {
    INTERFACE_TYPE InterfaceType;
    ULONG BusNumber;
    USHORT Version;
    USHORT Revision;
    USHORT Irql;
    USHORT Vector;
    ULONG ControlBase;
    ULONG ControlSize;
    ULONG CursorBase;
    ULONG CursorSize;
    ULONG FrameBase;
    ULONG FrameSize;
};

struct _VIDEO_X86_BIOS_ARGUMENTS {
    ULONG Eax;
    ULONG Ebx;
    ULONG Ecx;
    ULONG Edx;
    ULONG Esi;
    ULONG Edi;
    ULONG Ebp;
};

struct __VRB_SG {
    long long PhysicalAddress;
    ULONG Length;
};

struct _VP_DEVICE_DESCRIPTION {
    BOOLEAN ScatterGather;
    BOOLEAN Dma32BitAddresses;
    BOOLEAN Dma64BitAddresses;
    ULONG MaximumLength;
};

struct _VIDEO_CHILD_STATE {
    ULONG Id;
    ULONG State;
};

struct _VIDEO_CHILD_STATE_CONFIGURATION {
    ULONG Count;
    VIDEO_CHILD_STATE ChildStateArray[1];
};

struct _VIDEO_HW_INITIALIZATION_DATA {
    ULONG HwInitDataSize;
    INTERFACE_TYPE AdapterInterfaceType;
    PVIDEO_HW_FIND_ADAPTER HwFindAdapter;
    PVIDEO_HW_INITIALIZE HwInitialize;
    PVIDEO_HW_INTERRUPT HwInterrupt;
    PVIDEO_HW_START_IO HwStartIO;
    ULONG HwDeviceExtensionSize;
    ULONG StartingDeviceNumber;
    PVIDEO_HW_RESET_HW HwResetHw;
    PVIDEO_HW_TIMER HwTimer;
    PVIDEO_HW_START_DMA HwStartDma;
    PVIDEO_HW_POWER_SET HwSetPowerState;
    PVIDEO_HW_POWER_GET HwGetPowerState;
    PVIDEO_HW_GET_CHILD_DESCRIPTOR HwGetVideoChildDescriptor;
    PVIDEO_HW_QUERY_INTERFACE HwQueryInterface;
    ULONG HwChildDeviceExtensionSize;
    PVIDEO_ACCESS_RANGE HwLegacyResourceList;
    ULONG HwLegacyResourceCount;
    PVIDEO_HW_LEGACYRESOURCES HwGetLegacyResources;
    BOOLEAN AllowEarlyEnumeration;
    ULONG Reserved;
};

struct _I2C_FNC_TABLE {
    ULONG Size;
    PVIDEO_WRITE_CLOCK_LINE WriteClockLine;
    PVIDEO_WRITE_DATA_LINE WriteDataLine;
    PVIDEO_READ_CLOCK_LINE ReadClockLine;
    PVIDEO_READ_DATA_LINE ReadDataLine;
    PVIDEO_WAIT_VSYNC_ACTIVE WaitVsync;
    PVOID Reserved;
};

struct _DDC_CONTROL {
    ULONG Size;
    I2C_CALLBACKS I2CCallbacks;
    UCHAR EdidSegment;
};

struct _VIDEO_PORT_AGP_INTERFACE {
    SHORT Size;
    SHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PAGP_RESERVE_PHYSICAL AgpReservePhysical;
    PAGP_RELEASE_PHYSICAL AgpReleasePhysical;
    PAGP_COMMIT_PHYSICAL AgpCommitPhysical;
    PAGP_FREE_PHYSICAL AgpFreePhysical;
    PAGP_RESERVE_VIRTUAL AgpReserveVirtual;
    PAGP_RELEASE_VIRTUAL AgpReleaseVirtual;
    PAGP_COMMIT_VIRTUAL AgpCommitVirtual;
    PAGP_FREE_VIRTUAL AgpFreeVirtual;
    ULONGLONG AgpAllocationLimit;
};

struct _VIDEO_PORT_AGP_INTERFACE_2 {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PAGP_RESERVE_PHYSICAL AgpReservePhysical;
    PAGP_RELEASE_PHYSICAL AgpReleasePhysical;
    PAGP_COMMIT_PHYSICAL AgpCommitPhysical;
    PAGP_FREE_PHYSICAL AgpFreePhysical;
    PAGP_RESERVE_VIRTUAL AgpReserveVirtual;
    PAGP_RELEASE_VIRTUAL AgpReleaseVirtual;
    PAGP_COMMIT_VIRTUAL AgpCommitVirtual;
    PAGP_FREE_VIRTUAL AgpFreeVirtual;
    ULONGLONG AgpAllocationLimit;
    PAGP_SET_RATE AgpSetRate;
};

struct _VIDEO_PORT_I2C_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PI2C_START I2CStart;
    PI2C_STOP I2CStop;
    PI2C_WRITE I2CWrite;
    PI2C_READ I2CRead;
};

struct _VIDEO_PORT_I2C_INTERFACE_2 {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PI2C_START_2 I2CStart;
    PI2C_STOP_2 I2CStop;
    PI2C_WRITE_2 I2CWrite;
    PI2C_READ_2 I2CRead;
};

struct _VIDEO_PORT_INT10_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PINT10_ALLOCATE_BUFFER Int10AllocateBuffer;
    PINT10_FREE_BUFFER Int10FreeBuffer;
    PINT10_READ_MEMORY Int10ReadMemory;
    PINT10_WRITE_MEMORY Int10WriteMemory;
    PINT10_CALL_BIOS Int10CallBios;
};

struct _VIDEO_PORT_WCMEMORYPROTECTION_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PROTECT_WC_MEMORY VideoPortProtectWCMemory;
    RESTORE_WC_MEMORY VideoPortRestoreWCMemory;
};

struct _VPOSVERSIONINFO {
    ULONG Size;
    ULONG MajorVersion;
    ULONG MinorVersion;
    ULONG BuildNumber;
    USHORT ServicePackMajor;
    USHORT ServicePackMinor;
};

struct _VIDEO_PORT_DEBUG_REPORT_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PVIDEO_DEBUG_REPORT(*DbgReportCreate)
    (PVOID HwDeviceExtension, ULONG ulCode, ULONG_PTR ulpArg1, ULONG_PTR ulpArg2, ULONG_PTR ulpArg3, ULONG_PTR ulpArg4);
    BOOLEAN (*DbgReportSecondaryData)(PVIDEO_DEBUG_REPORT pReport, PVOID pvData, ULONG ulDataSize);
    VOID (*DbgReportComplete)(PVIDEO_DEBUG_REPORT pReport);
};

#ifdef __cplusplus
}
#endif
