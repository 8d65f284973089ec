/* Stand-in WDK: the kernel's interface beyond wdm.h. */
#pragma once
#define _NTDDK_

#include <wdm.h>

#define FACILITY_MCA_ERROR_CODE 0x5
#define IO_ERR_RETRY_SUCCEEDED ((NTSTATUS)0x00040001)
#define IO_ERR_INSUFFICIENT_RESOURCES ((NTSTATUS)0xC0040002)
#define IO_ERR_CONFIGURATION_ERROR ((NTSTATUS)0xC0040003)
#define IO_ERR_DRIVER_ERROR ((NTSTATUS)0xC0040004)
#define IO_ERR_PARITY ((NTSTATUS)0xC0040005)
#define IO_ERR_SEEK_ERROR ((NTSTATUS)0xC0040006)
#define IO_ERR_BAD_BLOCK ((NTSTATUS)0xC0040007)
#define IO_ERR_OVERRUN_ERROR ((NTSTATUS)0xC0040008)
#define IO_ERR_TIMEOUT ((NTSTATUS)0xC0040009)
#define IO_ERR_SEQUENCE ((NTSTATUS)0xC004000A)
#define IO_ERR_CONTROLLER_ERROR ((NTSTATUS)0xC004000B)
#define IO_ERR_INTERNAL_ERROR ((NTSTATUS)0xC004000C)
#define IO_ERR_INCORRECT_IRQL ((NTSTATUS)0xC004000D)
#define IO_ERR_INVALID_IOBASE ((NTSTATUS)0xC004000E)
#define IO_ERR_NOT_READY ((NTSTATUS)0xC004000F)
#define IO_ERR_INVALID_REQUEST ((NTSTATUS)0xC0040010)
#define IO_ERR_VERSION ((NTSTATUS)0xC0040011)
#define IO_ERR_LAYERED_FAILURE ((NTSTATUS)0xC0040012)
#define IO_ERR_RESET ((NTSTATUS)0xC0040013)
#define IO_ERR_PROTOCOL ((NTSTATUS)0xC0040014)
#define IO_ERR_MEMORY_CONFLICT_DETECTED ((NTSTATUS)0xC0040015)
#define IO_ERR_PORT_CONFLICT_DETECTED ((NTSTATUS)0xC0040016)
#define IO_ERR_DMA_CONFLICT_DETECTED ((NTSTATUS)0xC0040017)
#define IO_ERR_IRQ_CONFLICT_DETECTED ((NTSTATUS)0xC0040018)
#define IO_ERR_BAD_FIRMWARE ((NTSTATUS)0xC0040019)
#define IO_WRN_BAD_FIRMWARE ((NTSTATUS)0x8004001A)
#define IO_ERR_DMA_RESOURCE_CONFLICT ((NTSTATUS)0xC004001B)
#define IO_ERR_INTERRUPT_RESOURCE_CONFLICT ((NTSTATUS)0xC004001C)
#define IO_ERR_MEMORY_RESOURCE_CONFLICT ((NTSTATUS)0xC004001D)
#define IO_ERR_PORT_RESOURCE_CONFLICT ((NTSTATUS)0xC004001E)
#define IO_BAD_BLOCK_WITH_NAME ((NTSTATUS)0xC004001F)
#define IO_WRITE_CACHE_ENABLED ((NTSTATUS)0x80040020)
#define IO_RECOVERED_VIA_ECC ((NTSTATUS)0x80040021)
#define IO_WRITE_CACHE_DISABLED ((NTSTATUS)0x80040022)
#define IO_FILE_QUOTA_THRESHOLD ((NTSTATUS)0x40040024)
#define IO_FILE_QUOTA_LIMIT ((NTSTATUS)0x40040025)
#define IO_FILE_QUOTA_STARTED ((NTSTATUS)0x40040026)
#define IO_FILE_QUOTA_SUCCEEDED ((NTSTATUS)0x40040027)
#define IO_FILE_QUOTA_FAILED ((NTSTATUS)0x80040028)
#define IO_FILE_SYSTEM_CORRUPT ((NTSTATUS)0xC0040029)
#define IO_FILE_QUOTA_CORRUPT ((NTSTATUS)0xC004002A)
#define IO_SYSTEM_SLEEP_FAILED ((NTSTATUS)0xC004002B)
#define IO_DUMP_POINTER_FAILURE ((NTSTATUS)0xC004002C)
#define IO_DUMP_DRIVER_LOAD_FAILURE ((NTSTATUS)0xC004002D)
#define IO_DUMP_INITIALIZATION_FAILURE ((NTSTATUS)0xC004002E)
#define IO_DUMP_DUMPFILE_CONFLICT ((NTSTATUS)0xC004002F)
#define IO_DUMP_DIRECT_CONFIG_FAILED ((NTSTATUS)0xC0040030)
#define IO_DUMP_PAGE_CONFIG_FAILED ((NTSTATUS)0xC0040031)
#define IO_LOST_DELAYED_WRITE ((NTSTATUS)0x80040032)
#define IO_WARNING_PAGING_FAILURE ((NTSTATUS)0x80040033)
#define IO_WRN_FAILURE_PREDICTED ((NTSTATUS)0x80040034)
#define IO_WARNING_INTERRUPT_STILL_PENDING ((NTSTATUS)0x80040035)
#define IO_DRIVER_CANCEL_TIMEOUT ((NTSTATUS)0x80040036)
#define IO_FILE_SYSTEM_CORRUPT_WITH_NAME ((NTSTATUS)0xC0040037)
#define IO_WARNING_ALLOCATION_FAILED ((NTSTATUS)0x80040038)
#define IO_WARNING_LOG_FLUSH_FAILED ((NTSTATUS)0x80040039)
#define IO_WARNING_DUPLICATE_SIGNATURE ((NTSTATUS)0x8004003A)
#define IO_WARNING_DUPLICATE_PATH ((NTSTATUS)0x8004003B)
#define IO_ERR_THREAD_STUCK_IN_DEVICE_DRIVER ((NTSTATUS)0xC004006C)
#define IO_ERR_PORT_TIMEOUT ((NTSTATUS)0xC0040075)
#define IO_WARNING_BUS_RESET ((NTSTATUS)0x80040076)
#define IO_INFO_THROTTLE_COMPLETE ((NTSTATUS)0x40040077)
#define IO_WARNING_RESET ((NTSTATUS)0x80040081)
#define IO_FILE_SYSTEM_REPAIR_SUCCESS ((NTSTATUS)0x80040082)
#define IO_FILE_SYSTEM_REPAIR_FAILED ((NTSTATUS)0xC0040083)
#define IO_WARNING_WRITE_FUA_PROBLEM ((NTSTATUS)0x80040084)
#define IO_CDROM_EXCLUSIVE_LOCK ((NTSTATUS)0x40040085)
#define IO_FILE_SYSTEM_TXF_RECOVERY_FAILURE ((NTSTATUS)0x80040086)
#define IO_FILE_SYSTEM_TXF_LOG_FULL_HANDLING_FAILED ((NTSTATUS)0xC0040087)
#define IO_FILE_SYSTEM_TXF_RESOURCE_MANAGER_RESET ((NTSTATUS)0x80040088)
#define IO_FILE_SYSTEM_TXF_RESOURCE_MANAGER_START_FAILED ((NTSTATUS)0xC0040089)
#define IO_FILE_SYSTEM_TXF_RESOURCE_MANAGER_SHUT_DOWN ((NTSTATUS)0xC004008A)
#define IO_LOST_DELAYED_WRITE_NETWORK_DISCONNECTED ((NTSTATUS)0x8004008B)
#define IO_LOST_DELAYED_WRITE_NETWORK_SERVER_ERROR ((NTSTATUS)0x8004008C)
#define IO_LOST_DELAYED_WRITE_NETWORK_LOCAL_DISK_ERROR ((NTSTATUS)0x8004008D)
#define MCA_WARNING_CACHE ((NTSTATUS)0x8005003C)
#define MCA_ERROR_CACHE ((NTSTATUS)0xC005003D)
#define MCA_WARNING_TLB ((NTSTATUS)0x8005003E)
#define MCA_ERROR_TLB ((NTSTATUS)0xC005003F)
#define MCA_WARNING_CPU_BUS ((NTSTATUS)0x80050040)
#define MCA_ERROR_CPU_BUS ((NTSTATUS)0xC0050041)
#define MCA_WARNING_REGISTER_FILE ((NTSTATUS)0x80050042)
#define MCA_ERROR_REGISTER_FILE ((NTSTATUS)0xC0050043)
#define MCA_WARNING_MAS ((NTSTATUS)0x80050044)
#define MCA_ERROR_MAS ((NTSTATUS)0xC0050045)
#define MCA_WARNING_MEM_UNKNOWN ((NTSTATUS)0x80050046)
#define MCA_ERROR_MEM_UNKNOWN ((NTSTATUS)0xC0050047)
#define MCA_WARNING_MEM_1_2 ((NTSTATUS)0x80050048)
#define MCA_ERROR_MEM_1_2 ((NTSTATUS)0xC0050049)
#define MCA_WARNING_MEM_1_2_5 ((NTSTATUS)0x8005004A)
#define MCA_ERROR_MEM_1_2_5 ((NTSTATUS)0xC005004B)
#define MCA_WARNING_MEM_1_2_5_4 ((NTSTATUS)0x8005004C)
#define MCA_ERROR_MEM_1_2_5_4 ((NTSTATUS)0xC005004D)
#define MCA_WARNING_SYSTEM_EVENT ((NTSTATUS)0x8005004E)
#define MCA_ERROR_SYSTEM_EVENT ((NTSTATUS)0xC005004F)
#define MCA_WARNING_PCI_BUS_PARITY ((NTSTATUS)0x80050050)
#define MCA_ERROR_PCI_BUS_PARITY ((NTSTATUS)0xC0050051)
#define MCA_WARNING_PCI_BUS_PARITY_NO_INFO ((NTSTATUS)0x80050052)
#define MCA_ERROR_PCI_BUS_PARITY_NO_INFO ((NTSTATUS)0xC0050053)
#define MCA_WARNING_PCI_BUS_SERR ((NTSTATUS)0x80050054)
#define MCA_ERROR_PCI_BUS_SERR ((NTSTATUS)0xC0050055)
#define MCA_WARNING_PCI_BUS_SERR_NO_INFO ((NTSTATUS)0x80050056)
#define MCA_ERROR_PCI_BUS_SERR_NO_INFO ((NTSTATUS)0xC0050057)
#define MCA_WARNING_PCI_BUS_MASTER_ABORT ((NTSTATUS)0x80050058)
#define MCA_ERROR_PCI_BUS_MASTER_ABORT ((NTSTATUS)0xC0050059)
#define MCA_WARNING_PCI_BUS_MASTER_ABORT_NO_INFO ((NTSTATUS)0x8005005A)
#define MCA_ERROR_PCI_BUS_MASTER_ABORT_NO_INFO ((NTSTATUS)0xC005005B)
#define MCA_WARNING_PCI_BUS_TIMEOUT ((NTSTATUS)0x8005005C)
#define MCA_ERROR_PCI_BUS_TIMEOUT ((NTSTATUS)0xC005005D)
#define MCA_WARNING_PCI_BUS_TIMEOUT_NO_INFO ((NTSTATUS)0x8005005E)
#define MCA_ERROR_PCI_BUS_TIMEOUT_NO_INFO ((NTSTATUS)0xC005005F)
#define MCA_WARNING_PCI_BUS_UNKNOWN ((NTSTATUS)0x80050060)
#define MCA_ERROR_PCI_BUS_UNKNOWN ((NTSTATUS)0xC0050061)
#define MCA_WARNING_PCI_DEVICE ((NTSTATUS)0x80050062)
#define MCA_ERROR_PCI_DEVICE ((NTSTATUS)0xC0050063)
#define MCA_WARNING_SMBIOS ((NTSTATUS)0x80050064)
#define MCA_ERROR_SMBIOS ((NTSTATUS)0xC0050065)
#define MCA_WARNING_PLATFORM_SPECIFIC ((NTSTATUS)0x80050066)
#define MCA_ERROR_PLATFORM_SPECIFIC ((NTSTATUS)0xC0050067)
#define MCA_WARNING_UNKNOWN ((NTSTATUS)0x80050068)
#define MCA_ERROR_UNKNOWN ((NTSTATUS)0xC0050069)
#define MCA_WARNING_UNKNOWN_NO_CPU ((NTSTATUS)0x8005006A)
#define MCA_ERROR_UNKNOWN_NO_CPU ((NTSTATUS)0xC005006B)
#define MCA_WARNING_CMC_THRESHOLD_EXCEEDED ((NTSTATUS)0x8005006D)
#define MCA_WARNING_CPE_THRESHOLD_EXCEEDED ((NTSTATUS)0x8005006E)
#define MCA_WARNING_CPU_THERMAL_THROTTLED ((NTSTATUS)0x8005006F)
#define MCA_INFO_CPU_THERMAL_THROTTLING_REMOVED ((NTSTATUS)0x40050070)
#define MCA_WARNING_CPU ((NTSTATUS)0x80050071)
#define MCA_ERROR_CPU ((NTSTATUS)0xC0050072)
#define MCA_INFO_NO_MORE_CORRECTED_ERROR_LOGS ((NTSTATUS)0x40050073)
#define MCA_INFO_MEMORY_PAGE_MARKED_BAD ((NTSTATUS)0x40050074)
#define MCA_MEMORYHIERARCHY_ERROR ((NTSTATUS)0xC0050078)
#define MCA_TLB_ERROR ((NTSTATUS)0xC0050079)
#define MCA_BUS_ERROR ((NTSTATUS)0xC005007A)
#define MCA_BUS_TIMEOUT_ERROR ((NTSTATUS)0xC005007B)
#define MCA_INTERNALTIMER_ERROR ((NTSTATUS)0xC005007C)
#define MCA_MICROCODE_ROM_PARITY_ERROR ((NTSTATUS)0xC005007E)
#define MCA_EXTERNAL_ERROR ((NTSTATUS)0xC005007F)
#define MCA_FRC_ERROR ((NTSTATUS)0xC0050080)
#define MCA_EXTREG_V2MAX 24
#define PROTECTED_POOL 0x80000000
#define DO_DEVICE_HAS_NAME 0x00000040
#define DO_SYSTEM_BOOT_PARTITION 0x00000100
#define DO_LONG_TERM_REQUESTS 0x00000200
#define DO_NEVER_LAST_DEVICE 0x00000400
#define DO_LOW_PRIORITY_FILESYSTEM 0x00010000
#define DO_SUPPORTS_TRANSACTIONS 0x00040000
#define DO_FORCE_NEITHER_IO 0x00080000
#define DO_VOLUME_DEVICE_OBJECT 0x00100000
#define DO_SYSTEM_SYSTEM_PARTITION 0x00200000
#define DO_SYSTEM_CRITICAL_PARTITION 0x00400000
#define DO_DISALLOW_EXECUTE 0x00800000
#define IRP_MN_QUERY_DIRECTORY 0x01
#define IRP_MN_NOTIFY_CHANGE_DIRECTORY 0x02
#define IRP_MN_USER_FS_REQUEST 0x00
#define IRP_MN_MOUNT_VOLUME 0x01
#define IRP_MN_VERIFY_VOLUME 0x02
#define IRP_MN_LOAD_FILE_SYSTEM 0x03
#define IRP_MN_TRACK_LINK 0x04
#define IRP_MN_KERNEL_CALL 0x04
#define IRP_MN_LOCK 0x01
#define IRP_MN_UNLOCK_SINGLE 0x02
#define IRP_MN_UNLOCK_ALL 0x03
#define IRP_MN_UNLOCK_ALL_BY_KEY 0x04
#define IRP_MN_FLUSH_AND_PURGE 0x01
#define IRP_MN_NORMAL 0x00
#define IRP_MN_DPC 0x01
#define IRP_MN_MDL 0x02
#define IRP_MN_COMPLETE 0x04
#define IRP_MN_COMPRESSED 0x08
#define IRP_MN_MDL_DPC (IRP_MN_MDL | IRP_MN_DPC)
#define IRP_MN_COMPLETE_MDL (IRP_MN_COMPLETE | IRP_MN_MDL)
#define IRP_MN_COMPLETE_MDL_DPC (IRP_MN_COMPLETE_MDL | IRP_MN_DPC)
#define IRP_MN_QUERY_LEGACY_BUS_INFORMATION 0x18
#define IO_CHECK_CREATE_PARAMETERS 0x0200
#define IO_ATTACH_DEVICE 0x0400
#define IO_IGNORE_SHARE_ACCESS_CHECK 0x0800
#define DRVO_REINIT_REGISTERED 0x00000008
#define DRVO_INITIALIZED 0x00000010
#define DRVO_BOOTREINIT_REGISTERED 0x00000020
#define DRVO_LEGACY_RESOURCES 0x00000040
#define TXF_MINIVERSION_DEFAULT_VIEW (0xFFFE)
#define ARBITER_FLAG_BOOT_CONFIG 0x00000001
#define ARBITER_PARTIAL 0x00000001
#define PCI_AGP_RATE_1X 0x1
#define PCI_AGP_RATE_2X 0x2
#define PCI_AGP_RATE_4X 0x4
#define PCIX_MODE_CONVENTIONAL_PCI 0x0
#define PCIX_MODE1_66MHZ 0x1
#define PCIX_MODE1_100MHZ 0x2
#define PCIX_MODE1_133MHZ 0x3
#define PCIX_MODE2_266_66MHZ 0x9
#define PCIX_MODE2_266_100MHZ 0xA
#define PCIX_MODE2_266_133MHZ 0xB
#define PCIX_MODE2_533_66MHZ 0xD
#define PCIX_MODE2_533_100MHZ 0xE
#define PCIX_MODE2_533_133MHZ 0xF
#define PCIX_VERSION_MODE1_ONLY 0x0
#define PCIX_VERSION_MODE2_ECC 0x1
#define PCIX_VERSION_DUAL_MODE_ECC 0x2
#define OSC_FIRMWARE_FAILURE 0x02
#define OSC_UNRECOGNIZED_UUID 0x04
#define OSC_UNRECOGNIZED_REVISION 0x08
#define OSC_CAPABILITIES_MASKED 0x10
#define PCI_ROOT_BUS_OSC_METHOD_CAPABILITY_REVISION 0x01
#define PCI_DATA_TAG ' ICP'
#define PCI_DATA_VERSION 1
#define PCI_BUS_INTERFACE_STANDARD_VERSION 1
#define FILE_CHARACTERISTICS_EXPECT_ORDERLY_REMOVAL_EX 0x00004000
#define FILE_CHARACTERISTICS_EXPECT_SURPRISE_REMOVAL_EX 0x00008000
#define FILE_CHARACTERISTICS_REMOVAL_POLICY_MASK_EX                                                                    \
    (FILE_CHARACTERISTICS_EXPECT_ORDERLY_REMOVAL_EX | FILE_CHARACTERISTICS_EXPECT_SURPRISE_REMOVAL_EX)
#define FILE_CHARACTERISTICS_EXPECT_ORDERLY_REMOVAL_DEPRECATED 0x00000200
#define FILE_CHARACTERISTICS_EXPECT_SURPRISE_REMOVAL_DEPRECATED 0x00000300
#define FILE_CHARACTERISTICS_REMOVAL_POLICY_MASK_DEPRECATED 0x00000300
#define FILE_CHARACTERISTICS_PROPAGATED                                                                                \
    (FILE_REMOVABLE_MEDIA | FILE_READ_ONLY_DEVICE | FILE_FLOPPY_DISKETTE | FILE_WRITE_ONCE_MEDIA |                     \
        FILE_DEVICE_SECURE_OPEN)
#define IOCTL_AVIO_ALLOCATE_STREAM CTL_CODE(FILE_DEVICE_AVIO, 1, METHOD_BUFFERED, FILE_SPECIAL_ACCESS)
#define IOCTL_AVIO_FREE_STREAM CTL_CODE(FILE_DEVICE_AVIO, 2, METHOD_BUFFERED, FILE_SPECIAL_ACCESS)
#define IOCTL_AVIO_MODIFY_STREAM CTL_CODE(FILE_DEVICE_AVIO, 3, METHOD_BUFFERED, FILE_SPECIAL_ACCESS)
#define PCI_INT_ROUTE_INTRF_STANDARD_VER 1
#define PCI_CB_INTRF_VERSION 1
#define PCI_PME_INTRF_STANDARD_VER 1
#define PNP_LOCATION_INTERFACE_VERSION 1
#define HAL_DISPATCH_VERSION 3
#define HAL_MCE_INTERRUPTS_BASED ((ULONG)-1)
#define HAL_MCE_DISABLED ((ULONG)0)
#define HAL_CMC_INTERRUPTS_BASED HAL_MCE_INTERRUPTS_BASED
#define HAL_CMC_DISABLED HAL_MCE_DISABLED
#define HAL_CPE_INTERRUPTS_BASED HAL_MCE_INTERRUPTS_BASED
#define HAL_CPE_DISABLED HAL_MCE_DISABLED
#define HAL_MCA_INTERRUPTS_BASED HAL_MCE_INTERRUPTS_BASED
#define HAL_MCA_DISABLED HAL_MCE_DISABLED
#define HAL_PLATFORM_DISABLE_WRITE_COMBINING 0x01L
#define HAL_PLATFORM_DISABLE_PTCG 0x04L
#define HAL_PLATFORM_DISABLE_UC_MAIN_MEMORY 0x08L
#define HAL_PLATFORM_ENABLE_WRITE_COMBINING_MMIO 0x10L
#define HAL_PLATFORM_ACPI_TABLES_CACHED 0x20L
#define NX_SUPPORT_POLICY_ALWAYSOFF 0
#define NX_SUPPORT_POLICY_ALWAYSON 1
#define NX_SUPPORT_POLICY_OPTIN 2
#define NX_SUPPORT_POLICY_OPTOUT 3
#define XSTATE_LEGACY_FLOATING_POINT 0
#define XSTATE_LEGACY_SSE 1
#define XSTATE_GSSE 2
#define XSTATE_MASK_LEGACY_FLOATING_POINT (1i64 << (XSTATE_LEGACY_FLOATING_POINT))
#define XSTATE_MASK_LEGACY_SSE (1i64 << (XSTATE_LEGACY_SSE))
#define XSTATE_MASK_LEGACY (XSTATE_MASK_LEGACY_FLOATING_POINT | XSTATE_MASK_LEGACY_SSE)
#define XSTATE_MASK_GSSE (1i64 << (XSTATE_GSSE))
#define MAXIMUM_XSTATE_FEATURES 64
#define MAX_WOW64_SHARED_ENTRIES 16
#define MAX_HW_COUNTERS 16
#define THREAD_PROFILING_FLAG_DISPATCH 0x00000001
#define PROCESS_EXCEPTION_PORT_ALL_STATE_BITS 0x00000003UL
#define PROCESS_EXCEPTION_PORT_ALL_STATE_FLAGS ((ULONG_PTR)((1UL << PROCESS_EXCEPTION_PORT_ALL_STATE_BITS) - 1))
#define IMAGE_ADDRESSING_MODE_32BIT 3
#define THREAD_CSWITCH_PMU_DISABLE FALSE
#define THREAD_CSWITCH_PMU_ENABLE TRUE
#define PROCESS_LUID_DOSDEVICES_ONLY 0x00000001
#define PROCESS_HANDLE_TRACING_MAX_STACKS 16
#define RTL_RUN_ONCE_CHECK_ONLY 0x00000001UL
#define RTL_RUN_ONCE_ASYNC 0x00000002UL
#define RTL_RUN_ONCE_INIT_FAILED 0x00000004UL
#define RTL_RUN_ONCE_CTX_RESERVED_BITS 2
#define RTL_HASH_ALLOCATED_HEADER 0x00000001
#define RTL_HASH_RESERVED_SIGNATURE 0
#define VER_EQUAL 1
#define VER_GREATER 2
#define VER_GREATER_EQUAL 3
#define VER_LESS 4
#define VER_LESS_EQUAL 5
#define VER_AND 6
#define VER_OR 7
#define VER_CONDITION_MASK 7
#define VER_NUM_BITS_PER_CONDITION_MASK 3
#define VER_MINORVERSION 0x0000001
#define VER_MAJORVERSION 0x0000002
#define VER_BUILDNUMBER 0x0000004
#define VER_PLATFORMID 0x0000008
#define VER_SERVICEPACKMINOR 0x0000010
#define VER_SERVICEPACKMAJOR 0x0000020
#define VER_SUITENAME 0x0000040
#define VER_PRODUCT_TYPE 0x0000080
#define VER_PLATFORM_WIN32s 0
#define VER_PLATFORM_WIN32_WINDOWS 1
#define VER_PLATFORM_WIN32_NT 2
#define SE_UNSOLICITED_INPUT_PRIVILEGE 6
#define KERNEL_LARGE_STACK_COMMIT KERNEL_STACK_SIZE
#define KERNEL_MCA_EXCEPTION_STACK_SIZE 0x2000
#define EXCEPTION_READ_FAULT 0
#define EXCEPTION_WRITE_FAULT 1
#define EXCEPTION_EXECUTE_FAULT 8
#define CONTEXT_AMD64 0x100000
#define CONTEXT_CONTROL (CONTEXT_AMD64 | 0x1L)
#define CONTEXT_INTEGER (CONTEXT_AMD64 | 0x2L)
#define CONTEXT_SEGMENTS (CONTEXT_AMD64 | 0x4L)
#define CONTEXT_FLOATING_POINT (CONTEXT_AMD64 | 0x8L)
#define CONTEXT_DEBUG_REGISTERS (CONTEXT_AMD64 | 0x10L)
#define CONTEXT_FULL (CONTEXT_CONTROL | CONTEXT_INTEGER | CONTEXT_FLOATING_POINT)
#define CONTEXT_ALL                                                                                                    \
    (CONTEXT_CONTROL | CONTEXT_INTEGER | CONTEXT_SEGMENTS | CONTEXT_FLOATING_POINT | CONTEXT_DEBUG_REGISTERS)
#define CONTEXT_XSTATE (CONTEXT_AMD64 | 0x20L)
#define CONTEXT_EXCEPTION_ACTIVE 0x8000000
#define CONTEXT_SERVICE_ACTIVE 0x10000000
#define CONTEXT_EXCEPTION_REQUEST 0x40000000
#define CONTEXT_EXCEPTION_REPORTING 0x80000000
#define INITIAL_MXCSR 0x1f80
#define INITIAL_FPCSR 0x027f
#define PCR_MINOR_VERSION 1
#define PCR_MAJOR_VERSION 1
#define PTI_SHIFT 12L
#define PDI_SHIFT 21L
#define PPI_SHIFT 30L
#define PXI_SHIFT 39L
#define PTE_PER_PAGE 512
#define PDE_PER_PAGE 512
#define PPE_PER_PAGE 512
#define PXE_PER_PAGE 512
#define PTI_MASK_AMD64 (PTE_PER_PAGE - 1)
#define PDI_MASK_AMD64 (PDE_PER_PAGE - 1)
#define PPI_MASK (PPE_PER_PAGE - 1)
#define PXI_MASK (PXE_PER_PAGE - 1)
#define PXE_BASE 0xFFFFF6FB7DBED000ULL
#define PXE_SELFMAP 0xFFFFF6FB7DBEDF68ULL
#define PPE_BASE 0xFFFFF6FB7DA00000ULL
#define PDE_BASE 0xFFFFF6FB40000000ULL
#define PTE_BASE 0xFFFFF68000000000ULL
#define PXE_TOP 0xFFFFF6FB7DBEDFFFULL
#define PPE_TOP 0xFFFFF6FB7DBFFFFFULL
#define PDE_TOP 0xFFFFF6FB7FFFFFFFULL
#define PTE_TOP 0xFFFFF6FFFFFFFFFFULL
#define MM_LOWEST_USER_ADDRESS (PVOID)0x10000
#define MM_LOWEST_SYSTEM_ADDRESS (PVOID)0xFFFF080000000000ULL
#define RESULT_ZERO 0
#define RESULT_NEGATIVE 1
#define RESULT_POSITIVE 2
#define RTL_STACK_WALKING_MODE_FRAMES_TO_SKIP_SHIFT 8
#define DRIVER_VERIFIER_SPECIAL_POOLING 0x0001
#define DRIVER_VERIFIER_FORCE_IRQL_CHECKING 0x0002
#define DRIVER_VERIFIER_INJECT_ALLOCATION_FAILURES 0x0004
#define DRIVER_VERIFIER_TRACK_POOL_ALLOCATIONS 0x0008
#define DRIVER_VERIFIER_IO_CHECKING 0x0010
#define SHARED_GLOBAL_FLAGS_ERROR_PORT_V 0x0
#define SHARED_GLOBAL_FLAGS_ERROR_PORT (1UL << SHARED_GLOBAL_FLAGS_ERROR_PORT_V)
#define SHARED_GLOBAL_FLAGS_ELEVATION_ENABLED_V 0x1
#define SHARED_GLOBAL_FLAGS_ELEVATION_ENABLED (1UL << SHARED_GLOBAL_FLAGS_ELEVATION_ENABLED_V)
#define SHARED_GLOBAL_FLAGS_VIRT_ENABLED_V 0x2
#define SHARED_GLOBAL_FLAGS_VIRT_ENABLED (1UL << SHARED_GLOBAL_FLAGS_VIRT_ENABLED_V)
#define SHARED_GLOBAL_FLAGS_INSTALLER_DETECT_ENABLED_V 0x3
#define SHARED_GLOBAL_FLAGS_INSTALLER_DETECT_ENABLED (1UL << SHARED_GLOBAL_FLAGS_INSTALLER_DETECT_ENABLED_V)
#define SHARED_GLOBAL_FLAGS_SPARE_V 0x4
#define SHARED_GLOBAL_FLAGS_SPARE (1UL << SHARED_GLOBAL_FLAGS_SPARE_V)
#define SHARED_GLOBAL_FLAGS_DYNAMIC_PROC_ENABLED_V 0x5
#define SHARED_GLOBAL_FLAGS_DYNAMIC_PROC_ENABLED (1UL << SHARED_GLOBAL_FLAGS_DYNAMIC_PROC_ENABLED_V)
#define SHARED_GLOBAL_FLAGS_SEH_VALIDATION_ENABLED_V 0x6
#define SHARED_GLOBAL_FLAGS_SEH_VALIDATION_ENABLED (1UL << SHARED_GLOBAL_FLAGS_SEH_VALIDATION_ENABLED_V)
#define PCCARD_MAP_ERROR 0x01
#define PCCARD_DEVICE_PCI 0x10
#define PCCARD_SCAN_DISABLED 0x01
#define PCCARD_MAP_ZERO 0x02
#define PCCARD_NO_TIMER 0x03
#define PCCARD_NO_PIC 0x04
#define PCCARD_NO_LEGACY_BASE 0x05
#define PCCARD_DUP_LEGACY_BASE 0x06
#define PCCARD_NO_CONTROLLERS 0x07
#define MAXIMUM_EXPANSION_SIZE (KERNEL_LARGE_STACK_SIZE - (PAGE_SIZE / 2))

#ifdef __cplusplus
extern "C" {
#endif

#define WHEA_MAX_MC_BANKS 32
#define RTL_CORRELATION_VECTOR_STRING_LENGTH 129
typedef struct _EJOB *PEJOB, *PESILO;
typedef struct _SILO_MONITOR *PSILO_MONITOR;
typedef ULONGLONG WHEA_PHYSICAL_ADDRESS, *PWHEA_PHYSICAL_ADDRESS;

/* flag words whose bits have no page */
typedef union SYNCLINT_GUESSED _AER_BRIDGE_DESCRIPTOR_FLAGS {
    ULONG AsULONG;
} AER_BRIDGE_DESCRIPTOR_FLAGS, *PAER_BRIDGE_DESCRIPTOR_FLAGS;
typedef union SYNCLINT_GUESSED _AER_ENDPOINT_DESCRIPTOR_FLAGS {
    ULONG AsULONG;
} AER_ENDPOINT_DESCRIPTOR_FLAGS, *PAER_ENDPOINT_DESCRIPTOR_FLAGS;
typedef union SYNCLINT_GUESSED _AER_ROOTPORT_DESCRIPTOR_FLAGS {
    ULONG AsULONG;
} AER_ROOTPORT_DESCRIPTOR_FLAGS, *PAER_ROOTPORT_DESCRIPTOR_FLAGS;
typedef union SYNCLINT_GUESSED _WHEA_NOTIFICATION_FLAGS {
    ULONG AsULONG;
} WHEA_NOTIFICATION_FLAGS, *PWHEA_NOTIFICATION_FLAGS;
typedef union SYNCLINT_GUESSED _XPF_MC_BANK_FLAGS {
    ULONG AsULONG;
} XPF_MC_BANK_FLAGS, *PXPF_MC_BANK_FLAGS;
typedef union SYNCLINT_GUESSED _XPF_MCE_FLAGS {
    ULONG AsULONG;
} XPF_MCE_FLAGS, *PXPF_MCE_FLAGS;
typedef union SYNCLINT_GUESSED _WHEA_ERROR_RECORD_SECTION_DESCRIPTOR_FLAGS {
    ULONG AsULONG;
} WHEA_ERROR_RECORD_SECTION_DESCRIPTOR_FLAGS, *PWHEA_ERROR_RECORD_SECTION_DESCRIPTOR_FLAGS;
typedef union SYNCLINT_GUESSED _WHEA_NMI_ERROR_SECTION_FLAGS {
    ULONG AsULONG;
} WHEA_NMI_ERROR_SECTION_FLAGS, *PWHEA_NMI_ERROR_SECTION_FLAGS;
typedef union SYNCLINT_GUESSED _WHEA_PCIEXPRESS_BRIDGE_CONTROL_STATUS {
    ULONG AsULONG;
} WHEA_PCIEXPRESS_BRIDGE_CONTROL_STATUS, *PWHEA_PCIEXPRESS_BRIDGE_CONTROL_STATUS;
typedef union SYNCLINT_GUESSED _WHEA_PCIEXPRESS_COMMAND_STATUS {
    ULONG AsULONG;
} WHEA_PCIEXPRESS_COMMAND_STATUS, *PWHEA_PCIEXPRESS_COMMAND_STATUS;
typedef union SYNCLINT_GUESSED _WHEA_PCIEXPRESS_VERSION {
    ULONG AsULONG;
} WHEA_PCIEXPRESS_VERSION, *PWHEA_PCIEXPRESS_VERSION;
typedef union SYNCLINT_GUESSED _WHEA_PCIXBUS_COMMAND {
    ULONG AsULONG;
} WHEA_PCIXBUS_COMMAND, *PWHEA_PCIXBUS_COMMAND;
typedef union SYNCLINT_GUESSED _WHEA_PCIXBUS_ID {
    ULONG AsULONG;
} WHEA_PCIXBUS_ID, *PWHEA_PCIXBUS_ID;
typedef struct SYNCLINT_GUESSED _WHEA_PCIEXPRESS_DEVICE_ID {
    UCHAR AsBytes[16];
} WHEA_PCIEXPRESS_DEVICE_ID, *PWHEA_PCIEXPRESS_DEVICE_ID;
typedef struct SYNCLINT_GUESSED _WHEA_PCIXDEVICE_ID {
    UCHAR AsBytes[16];
} WHEA_PCIXDEVICE_ID, *PWHEA_PCIXDEVICE_ID;
typedef struct SYNCLINT_GUESSED _WHEA_PCIXDEVICE_REGISTER_PAIR {
    ULONGLONG Register;
    ULONGLONG Data;
} WHEA_PCIXDEVICE_REGISTER_PAIR, *PWHEA_PCIXDEVICE_REGISTER_PAIR;
typedef struct SYNCLINT_GUESSED _WHEA128A {
    ULONGLONG Low;
    LONGLONG High;
} WHEA128A, *PWHEA128A;
typedef ULONG WHEA_PCIEXPRESS_DEVICE_TYPE;
typedef struct _NV_MEMORY_RANGE {
    PVOID BaseAddress;
    SIZE_T Length;
} NV_MEMORY_RANGE, *PNV_MEMORY_RANGE;

typedef enum {
    HAL_MCE_RECORD,
    HAL_MCA_RECORD,
} MCA_EXCEPTION_TYPE,
    *PMCA_EXCEPTION_TYPE;

typedef enum _ERROR_SEVERITY_VALUE {
    ErrorRecoverable = 0,
    ErrorFatal = 1,
    ErrorCorrected = 2,
    ErrorOthers = 3,
} ERROR_SEVERITY_VALUE,
    *PERROR_SEVERITY_VALUE;

typedef enum _CONFIGURATION_TYPE {
    ArcSystem,
    CentralProcessor,
    FloatingPointProcessor,
    PrimaryIcache,
    PrimaryDcache,
    SecondaryIcache,
    SecondaryDcache,
    SecondaryCache,
    EisaAdapter,
    TcAdapter,
    ScsiAdapter,
    DtiAdapter,
    MultiFunctionAdapter,
    DiskController,
    TapeController,
    CdromController,
    WormController,
    SerialController,
    NetworkController,
    DisplayController,
    ParallelController,
    PointerController,
    KeyboardController,
    AudioController,
    OtherController,
    DiskPeripheral,
    FloppyDiskPeripheral,
    TapePeripheral,
    ModemPeripheral,
    MonitorPeripheral,
    PrinterPeripheral,
    PointerPeripheral,
    KeyboardPeripheral,
    TerminalPeripheral,
    OtherPeripheral,
    LinePeripheral,
    NetworkPeripheral,
    SystemMemory,
    DockingInformation,
    RealModeIrqRoutingTable,
    RealModePCIEnumeration,
    MaximumType,
} CONFIGURATION_TYPE,
    *PCONFIGURATION_TYPE;

typedef enum _IO_QUERY_DEVICE_DATA_FORMAT {
    IoQueryDeviceIdentifier = 0,
    IoQueryDeviceConfigurationData,
    IoQueryDeviceComponentInformation,
    IoQueryDeviceMaxData,
} IO_QUERY_DEVICE_DATA_FORMAT,
    *PIO_QUERY_DEVICE_DATA_FORMAT;

typedef enum _ARBITER_ACTION {
    ArbiterActionTestAllocation,
    ArbiterActionRetestAllocation,
    ArbiterActionCommitAllocation,
    ArbiterActionRollbackAllocation,
    ArbiterActionQueryAllocatedResources,
    ArbiterActionWriteReservedResources,
    ArbiterActionQueryConflict,
    ArbiterActionQueryArbitrate,
    ArbiterActionAddReserved,
    ArbiterActionBootAllocation,
} ARBITER_ACTION,
    *PARBITER_ACTION;

typedef enum _ARBITER_REQUEST_SOURCE {
    ArbiterRequestUndefined = -1,
    ArbiterRequestLegacyReported,
    ArbiterRequestHalReported,
    ArbiterRequestLegacyAssigned,
    ArbiterRequestPnpDetected,
    ArbiterRequestPnpEnumerated,
} ARBITER_REQUEST_SOURCE,
    *PARBITER_REQUEST_SOURCE;

typedef enum _ARBITER_RESULT {
    ArbiterResultUndefined = -1,
    ArbiterResultSuccess,
    ArbiterResultExternalConflict,
    ArbiterResultNullRequest,
} ARBITER_RESULT,
    *PARBITER_RESULT;

typedef enum _RESOURCE_TRANSLATION_DIRECTION {
    TranslateChildToParent,
    TranslateParentToChild,
} RESOURCE_TRANSLATION_DIRECTION,
    *PRESOURCE_TRANSLATION_DIRECTION;

typedef enum _EXTENDED_AGP_REGISTER {
    IsochStatus,
    AgpControl,
    ApertureSize,
    AperturePageSize,
    GartLow,
    GartHigh,
    IsochCommand,
} EXTENDED_AGP_REGISTER,
    *PEXTENDED_AGP_REGISTER;

typedef enum _PCI_HARDWARE_INTERFACE {
    PciConventional,
    PciXMode1,
    PciXMode2,
    PciExpress,
} PCI_HARDWARE_INTERFACE,
    *PPCI_HARDWARE_INTERFACE;

typedef enum {
    BusWidth32Bits,
    BusWidth64Bits,
} PCI_BUS_WIDTH,
    *PPCI_BUS_WIDTH;

typedef enum {
    MRLClosed = 0,
    MRLOpen,
} PCI_EXPRESS_MRL_STATE,
    *PPCI_EXPRESS_MRL_STATE;

typedef enum {
    SlotEmpty = 0,
    CardPresent,
} PCI_EXPRESS_CARD_PRESENCE,
    *PPCI_EXPRESS_CARD_PRESENCE;

typedef enum {
    IndicatorOn = 1,
    IndicatorBlink,
    IndicatorOff,
} PCI_EXPRESS_INDICATOR_STATE,
    *PPCI_EXPRESS_INDICATOR_STATE;

typedef enum {
    PowerOn = 0,
    PowerOff,
} PCI_EXPRESS_POWER_STATE,
    *PPCI_EXPRESS_POWER_STATE;

typedef enum PCI_EXPRESS_ASPM_SUPPORT {
    NoAspmSupport,
    L0sEntrySupport,
    L1EntrySupport,
    L0sAndL1EntrySupport,
} PCI_EXPRESS_ASPM_SUPPORT,
    *PPCI_EXPRESS_ASPM_SUPPORT;

typedef enum {
    L0sAndL1EntryDisabled,
    L0sEntryEnabled,
    L1EntryEnabled,
    L0sAndL1EntryEnabled,
} PCI_EXPRESS_ASPM_CONTROL,
    *PPCI_EXPRESS_ASPM_CONTROL;

typedef enum {
    L0s_Below64ns = 0,
    L0s_64ns_128ns,
    L0s_128ns_256ns,
    L0s_256ns_512ns,
    L0s_512ns_1us,
    L0s_1us_2us,
    L0s_2us_4us,
    L0s_Above4us,
} PCI_EXPRESS_L0s_EXIT_LATENCY,
    *PPCI_EXPRESS_L0s_EXIT_LATENCY;

typedef enum {
    L1_Below1us = 0,
    L1_1us_2us,
    L1_2us_4us,
    L1_4us_8us,
    L1_8us_16us,
    L1_16us_32us,
    L1_32us_64us,
    L1_Above64us,
} PCI_EXPRESS_L1_EXIT_LATENCY,
    *PPCI_EXPRESS_L1_EXIT_LATENCY;

typedef enum {
    PciExpressEndpoint = 0,
    PciExpressLegacyEndpoint,
    PciExpressRootPort = 4,
    PciExpressUpstreamSwitchPort,
    PciExpressDownstreamSwitchPort,
    PciExpressToPciXBridge,
    PciXToExpressBridge,
    PciExpressRootComplexIntegratedEndpoint,
    PciExpressRootComplexEventCollector,
} PCI_EXPRESS_DEVICE_TYPE,
    *PPCI_EXPRESS_DEVICE_TYPE;

typedef enum {
    MaxPayload128Bytes = 0,
    MaxPayload256Bytes,
    MaxPayload512Bytes,
    MaxPayload1024Bytes,
    MaxPayload2048Bytes,
    MaxPayload4096Bytes,
} PCI_EXPRESS_MAX_PAYLOAD_SIZE,
    *PPCI_EXPRESS_MAX_PAYLOAD_SIZE;

typedef enum _PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE {
    ResourceTypeSingle = 0,
    ResourceTypeRange = 1,
    ResourceTypeExtendedCounterConfiguration = 2,
    ResourceTypeOverflow = 3,
    ResourceTypeMax = 4,
    ResourceTypeEventBuffer,
    ResourceTypeIdenitificationTag,
} PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE,
    *PPHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE;

typedef enum _BUS_DATA_TYPE {
    ConfigurationSpaceUndefined = -1,
    Cmos = 0,
    EisaConfiguration = 1,
    Pos = 2,
    CbusConfiguration = 3,
    PCIConfiguration = 4,
    VMEConfiguration = 5,
    NuBusConfiguration = 6,
    PCMCIAConfiguration = 7,
    MPIConfiguration = 8,
    MPSAConfiguration = 9,
    PNPISAConfiguration = 10,
    SgiInternalConfiguration = 11,
    MaximumBusDataType = 12,
} BUS_DATA_TYPE,
    *PBUS_DATA_TYPE;

typedef enum _HAL_QUERY_INFORMATION_CLASS {
    HalInstalledBusInformation,
    HalProfileSourceInformation,
    HalInformationClassUnused1,
    HalPowerInformation,
    HalProcessorSpeedInformation,
    HalCallbackInformation,
    HalMapRegisterInformation,
    HalMcaLogInformation,
    HalFrameBufferCachingInformation,
    HalDisplayBiosInformation,
    HalProcessorFeatureInformation,
    HalNumaTopologyInterface,
    HalErrorInformation,
    HalCmcLogInformation,
    HalCpeLogInformation,
    HalQueryMcaInterface,
    HalQueryAMLIIllegalIOPortAddresses,
    HalQueryMaxHotPlugMemoryAddress,
    HalPartitionIpiInterface,
    HalPlatformInformation,
    HalQueryProfileSourceList,
    HalInitLogInformation,
    HalFrequencyInformation,
    HalProcessorBrandString,
    HalHypervisorInformation,
    HalPlatformTimerInformation,
    HalAcpiAuditInformation,
    HalIrtInformation,
    HalSecondaryInterruptInformation,
    HalParkingPageInformation,
    HalNumaRangeTableInformation,
    HalChannelTopologyInformation,
    HalExternalCacheInformation,
    HalQueryDebuggerInformation,
    HalFwBootPerformanceInformation,
    HalFwS3PerformanceInformation,
    HalGetChannelPowerInformation,
    HalQueryStateElementInformation,
    HalPsciInformation,
    HalInterruptControllerInformation,
    HalQueryIommuReservedRegionInformation,
    HalQueryArmErrataInformation,
    HalQueryProcessorEfficiencyInformation,
    HalQueryAcpiWakeAlarmSystemPowerStateInformation,
    HalQueryProfileNumberOfCounters,
    HalQueryHyperlaunchEntrypoint,
    HalHardwareWatchdogInformation,
    HalDmaRemappingInformation,
    HalQueryUnused0001,
    HalHeterogeneousMemoryAttributesInterface,
    HalQueryPerDeviceMsiLimitInformation,
    HalQueryProfileCorruptionStatus,
    HalQueryProfileCounterOwnership,
} HAL_QUERY_INFORMATION_CLASS,
    *PHAL_QUERY_INFORMATION_CLASS;

typedef enum _HAL_SET_INFORMATION_CLASS {
    HalProfileSourceInterval,
    HalProfileSourceInterruptHandler,
    HalMcaRegisterDriver,
    HalKernelErrorHandler,
    HalCmcRegisterDriver,
    HalCpeRegisterDriver,
    HalMcaLog,
    HalCmcLog,
    HalCpeLog,
    HalGenerateCmcInterrupt,
    HalProfileSourceTimerHandler,
    HalEnlightenment,
    HalProfileDpgoSourceInterruptHandler,
    HalRegisterSecondaryInterruptInterface,
    HalSetChannelPowerInformation,
    HalI386ExceptionChainTerminatorInformation,
    HalSetResetParkDisposition,
    HalSetPsciSuspendMode,
    HalSetHvciEnabled,
    HalSetProcessorTraceInterruptHandler,
    HalProfileSourceAdd,
    HalProfileSourceRemove,
    HalSetSwInterruptHandler,
    HalSetClockTimerMinimumInterval,
} HAL_SET_INFORMATION_CLASS,
    *PHAL_SET_INFORMATION_CLASS;

typedef enum _HAL_DISPLAY_BIOS_INFORMATION {
    HalDisplayInt10Bios,
    HalDisplayEmulatedBios,
    HalDisplayNoBios,
} HAL_DISPLAY_BIOS_INFORMATION,
    *PHAL_DISPLAY_BIOS_INFORMATION;

typedef enum {
    ApicDestinationModePhysical = 1,
    ApicDestinationModeLogicalFlat,
    ApicDestinationModeLogicalClustered,
    ApicDestinationModeUnknown,
} HAL_APIC_DESTINATION_MODE,
    *PHAL_APIC_DESTINATION_MODE;

typedef enum _TIMER_SET_INFORMATION_CLASS {
    TimerSetCoalescableTimer,
    MaxTimerInfoClass,
} TIMER_SET_INFORMATION_CLASS,
    *PTIMER_SET_INFORMATION_CLASS;

typedef enum _MM_ROTATE_DIRECTION {
    MmToFrameBuffer,
    MmToFrameBufferNoCopy,
    MmToRegularMemory,
    MmToRegularMemoryNoCopy,
    MmMaximumRotateDirection,
} MM_ROTATE_DIRECTION,
    *PMM_ROTATE_DIRECTION;

typedef enum _HARDWARE_COUNTER_TYPE {
    PMCCounter = 0,
    MaxHardwareCounterType = 1,
} HARDWARE_COUNTER_TYPE,
    *PHARDWARE_COUNTER_TYPE;

typedef enum _PROCESSINFOCLASS {
    ProcessBasicInformation,
    ProcessQuotaLimits,
    ProcessIoCounters,
    ProcessVmCounters,
    ProcessTimes,
    ProcessBasePriority,
    ProcessRaisePriority,
    ProcessDebugPort,
    ProcessExceptionPort,
    ProcessAccessToken,
    ProcessLdtInformation,
    ProcessLdtSize,
    ProcessDefaultHardErrorMode,
    ProcessIoPortHandlers,
    ProcessPooledUsageAndLimits,
    ProcessWorkingSetWatch,
    ProcessUserModeIOPL,
    ProcessEnableAlignmentFaultFixup,
    ProcessPriorityClass,
    ProcessWx86Information,
    ProcessHandleCount,
    ProcessAffinityMask,
    ProcessPriorityBoost,
    ProcessDeviceMap,
    ProcessSessionInformation,
    ProcessForegroundInformation,
    ProcessWow64Information,
    ProcessImageFileName,
    ProcessLUIDDeviceMapsEnabled,
    ProcessBreakOnTermination,
    ProcessDebugObjectHandle,
    ProcessDebugFlags,
    ProcessHandleTracing,
    ProcessIoPriority,
    ProcessExecuteFlags,
    ProcessTlsInformation,
    ProcessCookie,
    ProcessImageInformation,
    ProcessCycleTime,
    ProcessPagePriority,
    ProcessInstrumentationCallback,
    ProcessThreadStackAllocation,
    ProcessWorkingSetWatchEx,
    ProcessImageFileNameWin32,
    ProcessImageFileMapping,
    ProcessAffinityUpdateMode,
    ProcessMemoryAllocationMode,
    ProcessGroupInformation,
    ProcessTokenVirtualizationEnabled,
    ProcessConsoleHostProcess,
    ProcessWindowInformation,
    MaxProcessInfoClass,
} PROCESSINFOCLASS,
    *PPROCESSINFOCLASS;

typedef enum _THREADINFOCLASS {
    ThreadBasicInformation,
    ThreadTimes,
    ThreadPriority,
    ThreadBasePriority,
    ThreadAffinityMask,
    ThreadImpersonationToken,
    ThreadDescriptorTableEntry,
    ThreadEnableAlignmentFaultFixup,
    ThreadEventPair_Reusable,
    ThreadQuerySetWin32StartAddress,
    ThreadZeroTlsCell,
    ThreadPerformanceCount,
    ThreadAmILastThread,
    ThreadIdealProcessor,
    ThreadPriorityBoost,
    ThreadSetTlsArrayAddress,
    ThreadIsIoPending,
    ThreadHideFromDebugger,
    ThreadBreakOnTermination,
    ThreadSwitchLegacyState,
    ThreadIsTerminated,
    ThreadLastSystemCall,
    ThreadIoPriority,
    ThreadCycleTime,
    ThreadPagePriority,
    ThreadActualBasePriority,
    ThreadTebInformation,
    ThreadCSwitchMon,
    ThreadCSwitchPmu,
    ThreadWow64Context,
    ThreadGroupInformation,
    ThreadUmsInformation,
    ThreadCounterProfiling,
    ThreadIdealProcessorEx,
    MaxThreadInfoClass,
} THREADINFOCLASS,
    *PTHREADINFOCLASS;

typedef enum _TABLE_SEARCH_RESULT {
    TableEmptyTree,
    TableFoundNode,
    TableInsertAsLeft,
    TableInsertAsRight,
} TABLE_SEARCH_RESULT,
    *PTABLE_SEARCH_RESULT;

typedef enum _RTL_GENERIC_COMPARE_RESULTS {
    GenericLessThan,
    GenericGreaterThan,
    GenericEqual,
} RTL_GENERIC_COMPARE_RESULTS,
    *PRTL_GENERIC_COMPARE_RESULTS;

typedef enum WELL_KNOWN_SID_TYPE {
    WinNullSid,
    WinWorldSid,
    WinLocalSid,
    WinCreatorOwnerSid,
    WinCreatorGroupSid,
    WinCreatorOwnerServerSid,
    WinCreatorGroupServerSid,
    WinNtAuthoritySid,
    WinDialupSid,
    WinNetworkSid,
    WinBatchSid,
    WinInteractiveSid,
    WinServiceSid,
    WinAnonymousSid,
    WinProxySid,
    WinEnterpriseControllersSid,
    WinSelfSid,
    WinAuthenticatedUserSid,
    WinRestrictedCodeSid,
    WinTerminalServerSid,
    WinRemoteLogonIdSid,
    WinLogonIdsSid,
    WinLocalSystemSid,
    WinLocalServiceSid,
    WinNetworkServiceSid,
    WinBuiltinDomainSid,
    WinBuiltinAdministratorsSid,
    WinBuiltinUsersSid,
    WinBuiltinGuestsSid,
    WinBuiltinPowerUsersSid,
    WinBuiltinAccountOperatorsSid,
    WinBuiltinSystemOperatorsSid,
    WinBuiltinPrintOperatorsSid,
    WinBuiltinBackupOperatorsSid,
    WinBuiltinReplicatorSid,
    WinBuiltinPreWindows2000CompatibleAccessSid,
    WinBuiltinRemoteDesktopUsersSid,
    WinBuiltinNetworkConfigurationOperatorsSid,
    WinAccountAdministratorSid,
    WinAccountGuestSid,
    WinAccountKrbtgtSid,
    WinAccountDomainAdminsSid,
    WinAccountDomainUsersSid,
    WinAccountDomainGuestsSid,
    WinAccountComputersSid,
    WinAccountControllersSid,
    WinAccountCertAdminsSid,
    WinAccountSchemaAdminsSid,
    WinAccountEnterpriseAdminsSid,
    WinAccountPolicyAdminsSid,
    WinAccountRasAndIasServersSid,
    WinNTLMAuthenticationSid,
    WinDigestAuthenticationSid,
    WinSChannelAuthenticationSid,
    WinThisOrganizationSid,
    WinOtherOrganizationSid,
    WinBuiltinIncomingForestTrustBuildersSid,
    WinBuiltinPerfMonitoringUsersSid,
    WinBuiltinPerfLoggingUsersSid,
    WinBuiltinAuthorizationAccessSid,
    WinBuiltinTerminalServerLicenseServersSid,
    WinBuiltinDCOMUsersSid,
    WinBuiltinIUsersSid,
    WinIUserSid,
    WinBuiltinCryptoOperatorsSid,
    WinUntrustedLabelSid,
    WinLowLabelSid,
    WinMediumLabelSid,
    WinHighLabelSid,
    WinSystemLabelSid,
    WinWriteRestrictedCodeSid,
    WinCreatorOwnerRightsSid,
    WinCacheablePrincipalsGroupSid,
    WinNonCacheablePrincipalsGroupSid,
    WinEnterpriseReadonlyControllersSid,
    WinAccountReadonlyControllersSid,
    WinBuiltinEventLogReadersGroup,
    WinNewEnterpriseReadonlyControllersSid,
    WinBuiltinCertSvcDComAccessGroup,
    WinMediumPlusLabelSid,
    WinLocalLogonSid,
    WinConsoleLogonSid,
    WinThisOrganizationCertificateSid,
    WinApplicationPackageAuthoritySid,
    WinBuiltinAnyPackageSid,
    WinCapabilityInternetClientSid,
    WinCapabilityInternetClientServerSid,
    WinCapabilityPrivateNetworkClientServerSid,
    WinCapabilityPicturesLibrarySid,
    WinCapabilityVideosLibrarySid,
    WinCapabilityMusicLibrarySid,
    WinCapabilityDocumentsLibrarySid,
    WinCapabilitySharedUserCertificatesSid,
    WinCapabilityEnterpriseAuthenticationSid,
    WinCapabilityRemovableStorageSid,
    WinBuiltinRDSRemoteAccessServersSid,
    WinBuiltinRDSEndpointServersSid,
    WinBuiltinRDSManagementServersSid,
    WinUserModeDriversSid,
    WinBuiltinHyperVAdminsSid,
    WinAccountCloneableControllersSid,
    WinBuiltinAccessControlAssistanceOperatorsSid,
    WinBuiltinRemoteManagementUsersSid,
    WinAuthenticationAuthorityAssertedSid,
    WinAuthenticationServiceAssertedSid,
    WinLocalAccountSid,
    WinLocalAccountAndAdministratorSid,
    WinAccountProtectedUsersSid,
    WinCapabilityAppointmentsSid,
    WinCapabilityContactsSid,
    WinAccountDefaultSystemManagedSid,
    WinBuiltinDefaultSystemManagedGroupSid,
    WinBuiltinStorageReplicaAdminsSid,
    WinAccountKeyAdminsSid,
    WinAccountEnterpriseKeyAdminsSid,
    WinAuthenticationKeyTrustSid,
    WinAuthenticationKeyPropertyMFASid,
    WinAuthenticationKeyPropertyAttestationSid,
    WinAuthenticationFreshKeyAuthSid,
    WinBuiltinDeviceOwnersSid,
} WELL_KNOWN_SID_TYPE,
    *PWELL_KNOWN_SID_TYPE;

typedef enum _INTERLOCKED_RESULT {
    ResultNegative = 1,
    ResultZero = 0,
    ResultPositive = 2,
} INTERLOCKED_RESULT,
    *PINTERLOCKED_RESULT;

typedef enum _SYSTEM_FIRMWARE_TABLE_ACTION {
    SystemFirmwareTable_Enumerate,
    SystemFirmwareTable_Get,
} SYSTEM_FIRMWARE_TABLE_ACTION,
    *PSYSTEM_FIRMWARE_TABLE_ACTION;

typedef enum _WHEA_ERROR_PACKET_DATA_FORMAT {
    WheaDataFormatIPFSalRecord = 0,
    WheaDataFormatXPFMCA,
    WheaDataFormatMemory,
    WheaDataFormatPCIExpress,
    WheaDataFormatNMIPort,
    WheaDataFormatPCIXBus,
    WheaDataFormatPCIXDevice,
    WheaDataFormatGeneric,
    WheaDataFormatMax,
} WHEA_ERROR_PACKET_DATA_FORMAT,
    *PWHEA_ERROR_PACKET_DATA_FORMAT;

typedef enum _WHEA_ERROR_SEVERITY {
    WheaErrSevRecoverable = 0,
    WheaErrSevFatal = 1,
    WheaErrSevCorrected = 2,
    WheaErrSevInformational = 3,
} WHEA_ERROR_SEVERITY,
    *PWHEA_ERROR_SEVERITY;

typedef enum _WHEA_RAW_DATA_FORMAT {
    WheaRawDataFormatIPFSalRecord = 0x00,
    WheaRawDataFormatIA32MCA,
    WheaRawDataFormatIntel64MCA,
    WheaRawDataFormatAMD64MCA,
    WheaRawDataFormatMemory,
    WheaRawDataFormatPCIExpress,
    WheaRawDataFormatNMIPort,
    WheaRawDataFormatPCIXBus,
    WheaRawDataFormatPCIXDevice,
    WheaRawDataFormatGeneric,
    WheaRawDataFormatMax,
} WHEA_RAW_DATA_FORMAT,
    *PWHEA_RAW_DATA_FORMAT;

typedef enum _SOC_SUBSYSTEM_TYPE {
    SOC_SUBSYSTEM_WIRELESS_MODEM = 0,
    SOC_SUBSYS_AUDIO_DSP = 1,
    SOC_SUBSYS_WIRELSS_CONNECTIVITY = 2,
    SOC_SUBSYS_SENSORS = 3,
    SOC_SUBSYS_VENDOR_DEFINED = 0x10000,
    SOC_SUBSYS_WIRELESS_MODEM,
    SOC_SUBSYS_COMPUTE_DSP,
    SOC_SUBSYS_SECURE_PROC,
} SOC_SUBSYSTEM_TYPE,
    *PSOC_SUBSYSTEM_TYPE;

typedef enum _BDCB_CALLBACK_TYPE {
    BdCbStatusUpdate,
    BdCbInitializeImage,
} BDCB_CALLBACK_TYPE,
    *PBDCB_CALLBACK_TYPE;

typedef enum _BDCB_CLASSIFICATION {
    BdCbClassificationUnknownImage,
    BdCbClassificationKnownGoodImage,
    BdCbClassificationKnownBadImage,
    BdCbClassificationKnownBadImageBootCritical,
    BdCbClassificationEnd,
} BDCB_CLASSIFICATION,
    *PBDCB_CLASSIFICATION;

typedef enum _BDCB_STATUS_UPDATE_TYPE {
    BdCbStatusPrepareForDependecyLoad,
    BdCbStatusPrepareForDriverLoad,
    BdCbStatusPrepareForUnload,
    BdCbStatusPrepareForDependencyLoad,
} BDCB_STATUS_UPDATE_TYPE,
    *PBDCB_STATUS_UPDATE_TYPE;

typedef enum _PSCREATEPROCESSNOTIFYTYPE {
    PsCreateProcessNotifySubsystems = 0,
} PSCREATEPROCESSNOTIFYTYPE,
    *PPSCREATEPROCESSNOTIFYTYPE;

typedef enum _PSCREATETHREADNOTIFYTYPE {
    PsCreateThreadNotifyNonSystem = 0,
    PsCreateThreadNotifySubsystems = 1,
} PSCREATETHREADNOTIFYTYPE,
    *PPSCREATETHREADNOTIFYTYPE;

typedef enum _SUBSYSTEM_INFORMATION_TYPE {
    SubsystemInformationTypeWin32 = 0,
    SubsystemInformationTypeWSL = 1,
    MaxSubsystemInformationType,
} SUBSYSTEM_INFORMATION_TYPE,
    *PSUBSYSTEM_INFORMATION_TYPE;

typedef enum _WHEA_ERROR_SOURCE_STATE {
    WheaErrSrcStateStopped = 0x01,
    WheaErrSrcStateStarted = 0x02,
    WheaErrSrcStateRemoved,
    WheaErrSrcStateRemovePending,
} WHEA_ERROR_SOURCE_STATE,
    *PWHEA_ERROR_SOURCE_STATE;

typedef enum _WHEA_ERROR_SOURCE_TYPE {
    WheaErrSrcTypeMCE = 0x00,
    WheaErrSrcTypeCMC = 0x01,
    WheaErrSrcTypeCPE = 0x02,
    WheaErrSrcTypeNMI = 0x03,
    WheaErrSrcTypePCIe = 0x04,
    WheaErrSrcTypeGeneric = 0x05,
    WheaErrSrcTypeINIT = 0x06,
    WheaErrSrcTypeBOOT = 0x07,
    WheaErrSrcTypeSCIGeneric = 0x08,
    WheaErrSrcTypeIPFMCA = 0x09,
    WheaErrSrcTypeIPFCMC = 0x0a,
    WheaErrSrcTypeIPFCPE = 0x0b,
    WheaErrSrcTypeMax,
    WheaErrSrcTypeGenericV2,
    WheaErrSrcTypeSCIGenericV2,
    WheaErrSrcTypeBMC,
    WheaErrSrcTypePMEM,
    WheaErrSrcTypeDeviceDriver,
    WheaErrSrcTypeSea,
    WheaErrSrcTypeSei,
} WHEA_ERROR_SOURCE_TYPE,
    *PWHEA_ERROR_SOURCE_TYPE;

typedef enum _WHEA_ERROR_TYPE {
    WheaErrTypeProcessor = 0,
    WheaErrTypeMemory,
    WheaErrTypePCIExpress,
    WheaErrTypeNMI,
    WheaErrTypePCIXBus,
    WheaErrTypePCIXDevice,
    WheaErrTypeGeneric,
    WheaErrTypePmem,
} WHEA_ERROR_TYPE,
    *PWHEA_ERROR_TYPE;

typedef enum _IPMI_OS_SEL_RECORD_TYPE {
    IpmiOsSelRecordTypeWhea,
    IpmiOsSelRecordTypeOther,
    IpmiOsSelRecordTypeWheaErrorXpfMca,
    IpmiOsSelRecordTypeWheaErrorPci,
    IpmiOsSelRecordTypeWheaErrorNmi,
    IpmiOsSelRecordTypeWheaErrorOther,
    IpmiOsSelRecordTypeMax,
    IpmiOsSelRecordTypeRaw,
    IpmiOsSelRecordTypeDriver,
    IpmiOsSelRecordTypeBugcheckRecovery,
    IpmiOsSelRecordTypeBugcheckData,
} IPMI_OS_SEL_RECORD_TYPE,
    *PIPMI_OS_SEL_RECORD_TYPE;

typedef enum _PROCESS_MITIGATION_POLICY {
    ProcessDEPPolicy,
    ProcessASLRPolicy,
    ProcessDynamicCodePolicy,
    ProcessStrictHandleCheckPolicy,
    ProcessSystemCallDisablePolicy,
    ProcessMitigationOptionsMask,
    ProcessExtensionPointDisablePolicy,
    ProcessControlFlowGuardPolicy,
    ProcessSignaturePolicy,
    ProcessFontDisablePolicy,
    ProcessImageLoadPolicy,
    ProcessSystemCallFilterPolicy,
    ProcessPayloadRestrictionPolicy,
    ProcessChildProcessPolicy,
    ProcessSideChannelIsolationPolicy,
    ProcessUserShadowStackPolicy,
    ProcessRedirectionTrustPolicy,
    ProcessUserPointerAuthPolicy,
    ProcessSEHOPPolicy,
    ProcessActivationContextTrustPolicy,
    MaxProcessMitigationPolicy,
} PROCESS_MITIGATION_POLICY,
    *PPROCESS_MITIGATION_POLICY;

typedef enum _STATE_LOCATION_TYPE {
    LocationTypeRegistry,
    LocationTypeFileSystem,
    LocationTypeMaximum,
} STATE_LOCATION_TYPE,
    *PSTATE_LOCATION_TYPE;

typedef enum _WHEA_EVENT_LOG_ENTRY_ID {
    WheaEventLogEntryIdCmcPollingTimeout,
    WheaEventLogEntryIdWheaInit,
    WheaEventLogEntryIdCmcSwitchToPolling,
    WheaEventLogEntryIdDroppedCorrectedError,
    WheaEventLogEntryIdStartedReportHwError,
    WheaEventLogEntryIdPFAMemoryOfflined,
    WheaEventLogEntryIdPFAMemoryRemoveMonitor,
    WheaEventLogEntryIdPFAMemoryPolicy,
    WheaEventLogEntryIdPshedInjectError,
    WheaEventLogEntryIdOscCapabilities,
    WheaEventLogEntryIdPshedPluginRegister,
    WheaEventLogEntryIdAddRemoveErrorSource,
    WheaEventLogEntryIdWorkQueueItem,
    WheaEventLogEntryIdAttemptErrorRecovery,
    WheaEventLogEntryIdMcaFoundErrorInBank,
    WheaEventLogEntryIdMcaStuckErrorCheck,
    WheaEventLogEntryIdMcaErrorCleared,
    WheaEventLogEntryIdClearedPoison,
    WheaEventLogEntryIdProcessEINJ,
    WheaEventLogEntryIdProcessHEST,
    WheaEventLogEntryIdCreateGenericRecord,
    WheaEventLogEntryIdErrorRecord,
    WheaEventLogEntryIdErrorRecordLimit,
    WheaEventLogEntryIdAerNotGrantedToOs,
    WheaEventLogEntryIdErrSrcArrayInvalid,
    WheaEventLogEntryIdAcpiTimeOut,
    WheaEventLogCmciRestart,
    WheaEventLogCmciFinalRestart,
    WheaEventLogEntryEtwOverFlow,
    WheaEventLogAzccRootBusSearchErr,
    WheaEventLogAzccRootBusList,
    WheaEventLogEntryIdErrSrcInvalid,
    WheaEventLogEntryIdGenericErrMemMap,
    WheaEventLogEntryIdPshedCallbackCollision,
    WheaEventLogEntryIdSELBugCheckProgress,
    WheaEventLogEntryIdPshedPluginLoad,
    WheaEventLogEntryIdPshedPluginUnload,
    WheaEventLogEntryIdPshedPluginSupported,
    WheaEventLogEntryIdDeviceDriver,
    WheaEventLogEntryIdCmciImplPresent,
    WheaEventLogEntryIdCmciInitError,
    WheaEventLogEntryIdSELBugCheckRecovery,
    WheaEventLogEntryIdDrvErrSrcInvalid,
    WheaEventLogEntryIdDrvHandleBusy,
    WheaEventLogEntryIdWheaHeartbeat,
    WheaEventLogAzccRootBusPoisonSet,
    WheaEventLogEntryIdSELBugCheckInfo,
    WheaEventLogEntryIdErrDimmInfoMismatch,
    WheaEventLogEntryIdeDpcEnabled,
    WheaEventLogEntryPageOfflineDone,
    WheaEventLogEntryPageOfflinePendMax,
    WheaEventLogEntryIdBadPageLimitReached,
    WheaEventLogEntrySrarDetail,
    WheaEventLogEntryEarlyError,
    WheaEventLogEntryIdPcieOverrideInfo,
    WheaEventLogEntryIdReadPcieOverridesErr,
    WheaEventLogEntryIdPcieConfigInfo,
    WheaEventLogEntryIdPcieSummaryFailed,
    WheaEventLogEntryIdThrottleRegCorrupt,
    WheaEventLogEntryIdThrottleAddErrSrcFailed,
    WheaEventLogEntryIdThrottleRegDataIgnored,
    WheaEventLogEntryIdEnableKeyNotifFailed,
    WheaEventLogEntryIdKeyNotificationFailed,
    WheaEventLogEntryIdPcieRemoveDevice,
    WheaEventLogEntryIdPcieAddDevice,
    WheaEventLogEntryIdPcieSpuriousErrSource,
    WheaEventLogEntryIdMemoryAddDevice,
    WheaEventLogEntryIdMemoryRemoveDevice,
    WheaEventLogEntryIdMemorySummaryFailed,
    WheaEventLogEntryIdPcieDpcError,
    WheaEventLogEntryIdCpuBusesInitFailed,
    WheaEventLogEntryIdPshedPluginInitFailed,
    WheaEventLogEntryIdFailedAddToDefectList,
    WheaEventLogEntryIdDefectListFull,
    WheaEventLogEntryIdDefectListUEFIVarFailed,
    WheaEventLogEntryIdDefectListCorrupt,
    WheaEventLogEntryIdBadHestNotifyData,
    WheaEventLogEntryIdSrasTableNotFound,
    WheaEventLogEntryIdSrasTableError,
    WheaEventLogEntryIdSrasTableEntries,
    WheaEventLogEntryIdRowFailure,
    WheaEventLogEntryIdCpusFrozen,
    WheaEventLogEntryIdCpusFrozenNoCrashDump,
    WheaEventLogEntryIdPshedPiTraceLog,
} WHEA_EVENT_LOG_ENTRY_ID,
    *PWHEA_EVENT_LOG_ENTRY_ID;

typedef enum _WHEA_PCI_RECOVERY_SIGNAL {
    WheaPciRecoverySignalUnknown,
    WheaPciRecoverySignalAer,
    WheaPciRecoverySignalDpc,
} WHEA_PCI_RECOVERY_SIGNAL,
    *PWHEA_PCI_RECOVERY_SIGNAL;

typedef enum _WHEA_PCI_RECOVERY_STATUS {
    WheaPciREcoveryStatusUnknown,
    WheaPciRecoveryStatusNoError,
    WheaPciRecoveryStatusLinkDisableTimeout,
    WheaPciRecoveryStatusLinkEnableTimeout,
    WheaPciRecoveryStatusRpBusyTimeout,
    WheaPciRecoveryStatusComplexTree,
    WheaPciRecoveryStatusBusNotFound,
} WHEA_PCI_RECOVERY_STATUS,
    *PWHEA_PCI_RECOVERY_STATUS;

typedef enum _WHEA_PFA_REMOVE_TRIGGER {
    WheaPfaRemoveErrorThreshold,
    WheaPfaRemoveTimeout,
    WheaPfaRemoveCapacity,
} WHEA_PFA_REMOVE_TRIGGER,
    *PWHEA_PFA_REMOVE_TRIGGER;

typedef enum _WHEA_RECOVERY_CONTEXT_ERROR_TYPE {
    WheaRecoveryContextErrorTypeMemory,
    WheaRecoveryContextErrorTypePmem,
    WheaRecoveryContextErrorTypeMax,
} WHEA_RECOVERY_CONTEXT_ERROR_TYPE,
    *PWHEA_RECOVERY_CONTEXT_ERROR_TYPE;

typedef enum _WHEA_THROTTLE_TYPE {
    WheaPcieThrottle,
    WheaMemoryThrottle,
} WHEA_THROTTLE_TYPE,
    *PWHEA_THROTTLE_TYPE;

typedef enum _WHEAP_DPC_ERROR_EVENT_TYPE {
    WheapDpcErrNoErr,
    WheapDpcErrBusNotFound,
    WheapDpcErrDpcedSubtree,
    WheapDpcErrDeviceIdBad,
    WheapDpcErrResetFailed,
    WheapDpcErrNoChildren,
} WHEAP_DPC_ERROR_EVENT_TYPE,
    *PWHEAP_DPC_ERROR_EVENT_TYPE;

typedef enum _WHEAP_PFA_OFFLINE_DECISION_TYPE {
    WheapPfaOfflinePredictiveFailure,
    WheapPfaOfflineUncorrectedError,
} WHEAP_PFA_OFFLINE_DECISION_TYPE,
    *PWHEAP_PFA_OFFLINE_DECISION_TYPE;

enum KD_CALLBACK_ACTION {
    KdConfigureDeviceAndContinue,
    KdSkipDeviceAndContinue,
    KdConfigureDeviceAndStop,
    KdSkipDeviceAndStop,
};

enum KD_NAMESPACE_ENUM {
    KdNameSpacePCI,
    KdNameSpaceACPI,
    KdNameSpaceAny,
    KdNameSpaceNone,
    KdNameSpaceMax,
};

enum PCI_DEVICE_D3COLD_STATE_REASON {
    PciDeviceD3Cold_State_Disabled_BitIndex,
    PciDeviceD3Cold_State_Enabled_BitIndex,
    PciDeviceD3Cold_State_ParentRootPortS0WakeSupported_BitIndex,
    PciDeviceD3Cold_State_Disabled_Bridge_HackFlags_BitIndex,
    PciDeviceD3Cold_Reason_Default_State_BitIndex,
    PciDeviceD3Cold_Reason_INF_BitIndex,
    PciDeviceD3Cold_Reason_Interface_Api_BitIndex,
};

enum PCI_EXPRESS_LINK_SUBSTATE {
    PciExpressPciPmLinkSubState_L11_BitIndex,
    PciExpressPciPmLinkSubState_L12_BitIndex,
    PciExpressASPMLinkSubState_L11_BitIndex,
    PciExpressASPMLinkSubState_L12_BitIndex,
};

enum PCI_EXPRESS_RCB {
    RCB64Bytes,
    RCB128Bytes,
};

enum PCR_BTI_VBAR_INDEX {
    BtiVbarNone,
    BtiVbarTrapHvc,
    BtiVbarTrapSmc,
    BtiVbarBhbDsbIsb,
    BtiVbarBhbSb,
    BtiVbarBhbClr,
};

typedef union _MCI_ADDR MCI_ADDR, *PMCI_ADDR;
typedef union _MCI_STATS MCI_STATS, *PMCI_STATS;
typedef struct _MCA_EXCEPTION MCA_EXCEPTION, *PMCA_EXCEPTION;
typedef struct _BUS_HANDLER *PBUS_HANDLER;
typedef struct _DEVICE_HANDLER_OBJECT *PDEVICE_HANDLER_OBJECT;
typedef struct _PEB *PPEB;
typedef struct _IMAGE_NT_HEADERS *PIMAGE_NT_HEADERS32;
typedef struct _IMAGE_NT_HEADERS64 *PIMAGE_NT_HEADERS64;
typedef struct _ZONE_SEGMENT_HEADER ZONE_SEGMENT_HEADER, *PZONE_SEGMENT_HEADER;
typedef struct _ZONE_HEADER ZONE_HEADER, *PZONE_HEADER;
typedef struct _CONTROLLER_OBJECT CONTROLLER_OBJECT, *PCONTROLLER_OBJECT;
typedef struct _CONFIGURATION_INFORMATION CONFIGURATION_INFORMATION, *PCONFIGURATION_INFORMATION;
typedef struct _DISK_SIGNATURE DISK_SIGNATURE, *PDISK_SIGNATURE;
typedef struct _TXN_PARAMETER_BLOCK TXN_PARAMETER_BLOCK, *PTXN_PARAMETER_BLOCK;
typedef struct _IO_DRIVER_CREATE_CONTEXT IO_DRIVER_CREATE_CONTEXT, *PIO_DRIVER_CREATE_CONTEXT;
typedef struct _AGP_TARGET_BUS_INTERFACE_STANDARD AGP_TARGET_BUS_INTERFACE_STANDARD,
    *PAGP_TARGET_BUS_INTERFACE_STANDARD;
typedef struct _PNP_LOCATION_INTERFACE PNP_LOCATION_INTERFACE, *PPNP_LOCATION_INTERFACE;
typedef struct _ARBITER_CONFLICT_INFO ARBITER_CONFLICT_INFO, *PARBITER_CONFLICT_INFO;
typedef struct _ARBITER_TEST_ALLOCATION_PARAMETERS ARBITER_TEST_ALLOCATION_PARAMETERS,
    *PARBITER_TEST_ALLOCATION_PARAMETERS;
typedef struct _ARBITER_RETEST_ALLOCATION_PARAMETERS ARBITER_RETEST_ALLOCATION_PARAMETERS,
    *PARBITER_RETEST_ALLOCATION_PARAMETERS;
typedef struct _ARBITER_BOOT_ALLOCATION_PARAMETERS ARBITER_BOOT_ALLOCATION_PARAMETERS,
    *PARBITER_BOOT_ALLOCATION_PARAMETERS;
typedef struct _ARBITER_QUERY_ALLOCATED_RESOURCES_PARAMETERS ARBITER_QUERY_ALLOCATED_RESOURCES_PARAMETERS,
    *PARBITER_QUERY_ALLOCATED_RESOURCES_PARAMETERS;
typedef struct _ARBITER_QUERY_CONFLICT_PARAMETERS ARBITER_QUERY_CONFLICT_PARAMETERS,
    *PARBITER_QUERY_CONFLICT_PARAMETERS;
typedef struct _ARBITER_QUERY_ARBITRATE_PARAMETERS ARBITER_QUERY_ARBITRATE_PARAMETERS,
    *PARBITER_QUERY_ARBITRATE_PARAMETERS;
typedef struct _ARBITER_ADD_RESERVED_PARAMETERS ARBITER_ADD_RESERVED_PARAMETERS, *PARBITER_ADD_RESERVED_PARAMETERS;
typedef struct _ARBITER_PARAMETERS ARBITER_PARAMETERS, *PARBITER_PARAMETERS;
typedef struct _ARBITER_LIST_ENTRY ARBITER_LIST_ENTRY, *PARBITER_LIST_ENTRY;
typedef struct _ARBITER_INTERFACE ARBITER_INTERFACE, *PARBITER_INTERFACE;
typedef struct _TRANSLATOR_INTERFACE TRANSLATOR_INTERFACE, *PTRANSLATOR_INTERFACE;
typedef struct _PCI_AGP_CAPABILITY PCI_AGP_CAPABILITY, *PPCI_AGP_CAPABILITY;
typedef struct _PCI_AGP_ISOCH_STATUS PCI_AGP_ISOCH_STATUS, *PPCI_AGP_ISOCH_STATUS;
typedef struct _PCI_AGP_CONTROL PCI_AGP_CONTROL, *PPCI_AGP_CONTROL;
typedef struct _PCI_AGP_APERTURE_PAGE_SIZE PCI_AGP_APERTURE_PAGE_SIZE, *PPCI_AGP_APERTURE_PAGE_SIZE;
typedef struct _PCI_AGP_ISOCH_COMMAND PCI_AGP_ISOCH_COMMAND, *PPCI_AGP_ISOCH_COMMAND;
typedef struct PCI_AGP_EXTENDED_CAPABILITY PCI_AGP_EXTENDED_CAPABILITY, *PPCI_AGP_EXTENDED_CAPABILITY;
typedef struct _PCIX_BRIDGE_CAPABILITY PCIX_BRIDGE_CAPABILITY, *PPCIX_BRIDGE_CAPABILITY;
typedef struct _PCI_SUBSYSTEM_IDS_CAPABILITY PCI_SUBSYSTEM_IDS_CAPABILITY, *PPCI_SUBSYSTEM_IDS_CAPABILITY;
typedef struct _PCI_ROOT_BUS_OSC_SUPPORT_FIELD PCI_ROOT_BUS_OSC_SUPPORT_FIELD, *PPCI_ROOT_BUS_OSC_SUPPORT_FIELD;
typedef struct _PCI_ROOT_BUS_OSC_CONTROL_FIELD PCI_ROOT_BUS_OSC_CONTROL_FIELD, *PPCI_ROOT_BUS_OSC_CONTROL_FIELD;
typedef struct _PCI_ROOT_BUS_HARDWARE_CAPABILITY PCI_ROOT_BUS_HARDWARE_CAPABILITY, *PPCI_ROOT_BUS_HARDWARE_CAPABILITY;
typedef union _PCI_EXPRESS_CAPABILITIES_REGISTER PCI_EXPRESS_CAPABILITIES_REGISTER, *PPCI_EXPRESS_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER,
    *PPCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_DEVICE_CONTROL_REGISTER PCI_EXPRESS_DEVICE_CONTROL_REGISTER,
    *PPCI_EXPRESS_DEVICE_CONTROL_REGISTER;
typedef union _PCI_EXPRESS_DEVICE_STATUS_REGISTER PCI_EXPRESS_DEVICE_STATUS_REGISTER,
    *PPCI_EXPRESS_DEVICE_STATUS_REGISTER;
typedef union _PCI_EXPRESS_LINK_CAPABILITIES_REGISTER PCI_EXPRESS_LINK_CAPABILITIES_REGISTER,
    *PPCI_EXPRESS_LINK_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_LINK_CONTROL_REGISTER PCI_EXPRESS_LINK_CONTROL_REGISTER, *PPCI_EXPRESS_LINK_CONTROL_REGISTER;
typedef union _PCI_EXPRESS_LINK_STATUS_REGISTER PCI_EXPRESS_LINK_STATUS_REGISTER, *PPCI_EXPRESS_LINK_STATUS_REGISTER;
typedef union _PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER,
    *PPCI_EXPRESS_SLOT_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_SLOT_CONTROL_REGISTER PCI_EXPRESS_SLOT_CONTROL_REGISTER, *PPCI_EXPRESS_SLOT_CONTROL_REGISTER;
typedef union _PCI_EXPRESS_SLOT_STATUS_REGISTER PCI_EXPRESS_SLOT_STATUS_REGISTER, *PPCI_EXPRESS_SLOT_STATUS_REGISTER;
typedef union _PCI_EXPRESS_ROOT_CONTROL_REGISTER PCI_EXPRESS_ROOT_CONTROL_REGISTER, *PPCI_EXPRESS_ROOT_CONTROL_REGISTER;
typedef union _PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER,
    *PPCI_EXPRESS_ROOT_CAPABILITIES_REGISTER;
typedef union _PCI_EXPRESS_ROOT_STATUS_REGISTER PCI_EXPRESS_ROOT_STATUS_REGISTER, *PPCI_EXPRESS_ROOT_STATUS_REGISTER;
typedef struct _PCI_EXPRESS_CAPABILITY PCI_EXPRESS_CAPABILITY, *PPCI_EXPRESS_CAPABILITY;
typedef union _PCI_EXPRESS_PME_REQUESTOR_ID PCI_EXPRESS_PME_REQUESTOR_ID, *PPCI_EXPRESS_PME_REQUESTOR_ID;
typedef struct _PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR,
    *PPHYSICAL_COUNTER_RESOURCE_DESCRIPTOR;
typedef struct _PHYSICAL_COUNTER_RESOURCE_LIST PHYSICAL_COUNTER_RESOURCE_LIST, *PPHYSICAL_COUNTER_RESOURCE_LIST;
typedef struct _PCIBUSDATA PCIBUSDATA, *PPCIBUSDATA;
typedef struct _PCI_BUS_INTERFACE_STANDARD PCI_BUS_INTERFACE_STANDARD, *PPCI_BUS_INTERFACE_STANDARD;
typedef struct _FILE_ALIGNMENT_INFORMATION FILE_ALIGNMENT_INFORMATION, *PFILE_ALIGNMENT_INFORMATION;
typedef struct _FILE_NAME_INFORMATION FILE_NAME_INFORMATION, *PFILE_NAME_INFORMATION;
typedef struct _FILE_ATTRIBUTE_TAG_INFORMATION FILE_ATTRIBUTE_TAG_INFORMATION, *PFILE_ATTRIBUTE_TAG_INFORMATION;
typedef struct _FILE_DISPOSITION_INFORMATION FILE_DISPOSITION_INFORMATION, *PFILE_DISPOSITION_INFORMATION;
typedef struct _FILE_END_OF_FILE_INFORMATION FILE_END_OF_FILE_INFORMATION, *PFILE_END_OF_FILE_INFORMATION;
typedef struct _FILE_VALID_DATA_LENGTH_INFORMATION FILE_VALID_DATA_LENGTH_INFORMATION,
    *PFILE_VALID_DATA_LENGTH_INFORMATION;
typedef struct _FILE_FS_LABEL_INFORMATION FILE_FS_LABEL_INFORMATION, *PFILE_FS_LABEL_INFORMATION;
typedef struct _FILE_FS_VOLUME_INFORMATION FILE_FS_VOLUME_INFORMATION, *PFILE_FS_VOLUME_INFORMATION;
typedef struct _FILE_FS_SIZE_INFORMATION FILE_FS_SIZE_INFORMATION, *PFILE_FS_SIZE_INFORMATION;
typedef struct _FILE_FS_FULL_SIZE_INFORMATION FILE_FS_FULL_SIZE_INFORMATION, *PFILE_FS_FULL_SIZE_INFORMATION;
typedef struct _FILE_FS_OBJECTID_INFORMATION FILE_FS_OBJECTID_INFORMATION, *PFILE_FS_OBJECTID_INFORMATION;
typedef struct _ROUTING_TOKEN ROUTING_TOKEN, *PROUTING_TOKEN;
typedef struct _INT_ROUTE_INTERFACE_STANDARD INT_ROUTE_INTERFACE_STANDARD, *PINT_ROUTE_INTERFACE_STANDARD;
typedef struct _LEGACY_DEVICE_DETECTION_INTERFACE LEGACY_DEVICE_DETECTION_INTERFACE,
    *PLEGACY_DEVICE_DETECTION_INTERFACE;
typedef struct _PCI_CARDBUS_INTERFACE_PRIVATE PCI_CARDBUS_INTERFACE_PRIVATE, *PPCI_CARDBUS_INTERFACE_PRIVATE;
typedef struct _PCI_PME_INTERFACE PCI_PME_INTERFACE, *PPCI_PME_INTERFACE;
typedef struct _PM_DISPATCH_TABLE PM_DISPATCH_TABLE, *PPM_DISPATCH_TABLE;
typedef struct _MAP_REGISTER_ENTRY MAP_REGISTER_ENTRY, *PMAP_REGISTER_ENTRY;
typedef struct _HAL_DISPATCH HAL_DISPATCH, *PHAL_DISPATCH;
typedef struct _HAL_BUS_INFORMATION HAL_BUS_INFORMATION, *PHAL_BUS_INFORMATION;
typedef struct _HAL_PROFILE_SOURCE_INFORMATION HAL_PROFILE_SOURCE_INFORMATION, *PHAL_PROFILE_SOURCE_INFORMATION;
typedef struct _HAL_PROFILE_SOURCE_INFORMATION_EX HAL_PROFILE_SOURCE_INFORMATION_EX,
    *PHAL_PROFILE_SOURCE_INFORMATION_EX;
typedef struct _HAL_PROFILE_SOURCE_INTERVAL HAL_PROFILE_SOURCE_INTERVAL, *PHAL_PROFILE_SOURCE_INTERVAL;
typedef struct _HAL_PROFILE_SOURCE_LIST HAL_PROFILE_SOURCE_LIST, *PHAL_PROFILE_SOURCE_LIST;
typedef struct _HAL_POWER_INFORMATION HAL_POWER_INFORMATION, *PHAL_POWER_INFORMATION;
typedef struct _HAL_PROCESSOR_SPEED_INFO HAL_PROCESSOR_SPEED_INFORMATION, *PHAL_PROCESSOR_SPEED_INFORMATION;
typedef struct _HAL_CALLBACKS HAL_CALLBACKS, *PHAL_CALLBACKS;
typedef struct _HAL_PROCESSOR_FEATURE HAL_PROCESSOR_FEATURE, *PHAL_PROCESSOR_FEATURE;
typedef struct _HAL_AMLI_BAD_IO_ADDRESS_LIST HAL_AMLI_BAD_IO_ADDRESS_LIST, *PHAL_AMLI_BAD_IO_ADDRESS_LIST;
typedef struct _HAL_MCA_INTERFACE HAL_MCA_INTERFACE, *PHAL_MCA_INTERFACE;
typedef struct _MCA_DRIVER_INFO MCA_DRIVER_INFO, *PMCA_DRIVER_INFO;
typedef struct _HAL_ERROR_INFO HAL_ERROR_INFO, *PHAL_ERROR_INFO;
typedef struct _CMC_DRIVER_INFO CMC_DRIVER_INFO, *PCMC_DRIVER_INFO;
typedef struct _CPE_DRIVER_INFO CPE_DRIVER_INFO, *PCPE_DRIVER_INFO;
typedef struct _HAL_PLATFORM_INFORMATION HAL_PLATFORM_INFORMATION, *PHAL_PLATFORM_INFORMATION;
typedef struct _TIMER_SET_COALESCABLE_TIMER_INFO TIMER_SET_COALESCABLE_TIMER_INFO, *PTIMER_SET_COALESCABLE_TIMER_INFO;
typedef struct _XSTATE_FEATURE XSTATE_FEATURE, *PXSTATE_FEATURE;
typedef struct _XSTATE_CONFIGURATION XSTATE_CONFIGURATION, *PXSTATE_CONFIGURATION;
typedef struct _KUSER_SHARED_DATA KUSER_SHARED_DATA, *PKUSER_SHARED_DATA;
typedef struct _DEBUG_DEVICE_ADDRESS DEBUG_DEVICE_ADDRESS, *PDEBUG_DEVICE_ADDRESS;
typedef struct _DEBUG_MEMORY_REQUIREMENTS DEBUG_MEMORY_REQUIREMENTS, *PDEBUG_MEMORY_REQUIREMENTS;
typedef struct _DEBUG_DEVICE_DESCRIPTOR DEBUG_DEVICE_DESCRIPTOR, *PDEBUG_DEVICE_DESCRIPTOR;
typedef struct _PHYSICAL_MEMORY_RANGE PHYSICAL_MEMORY_RANGE, *PPHYSICAL_MEMORY_RANGE;
typedef struct _QUOTA_LIMITS QUOTA_LIMITS, *PQUOTA_LIMITS;
typedef union _RATE_QUOTA_LIMIT RATE_QUOTA_LIMIT, *PRATE_QUOTA_LIMIT;
typedef struct _QUOTA_LIMITS_EX QUOTA_LIMITS_EX, *PQUOTA_LIMITS_EX;
typedef struct _IO_COUNTERS IO_COUNTERS, *PIO_COUNTERS;
typedef struct _VM_COUNTERS VM_COUNTERS, *PVM_COUNTERS;
typedef struct _VM_COUNTERS_EX VM_COUNTERS_EX, *PVM_COUNTERS_EX;
typedef struct _HARDWARE_COUNTER HARDWARE_COUNTER, *PHARDWARE_COUNTER;
typedef struct _POOLED_USAGE_AND_LIMITS POOLED_USAGE_AND_LIMITS, *PPOOLED_USAGE_AND_LIMITS;
typedef struct _PROCESS_ACCESS_TOKEN PROCESS_ACCESS_TOKEN, *PPROCESS_ACCESS_TOKEN;
typedef struct _PROCESS_EXCEPTION_PORT PROCESS_EXCEPTION_PORT, *PPROCESS_EXCEPTION_PORT;
typedef struct _PS_CREATE_NOTIFY_INFO PS_CREATE_NOTIFY_INFO, *PPS_CREATE_NOTIFY_INFO;
typedef struct _IMAGE_INFO IMAGE_INFO, *PIMAGE_INFO;
typedef struct _IMAGE_INFO_EX IMAGE_INFO_EX, *PIMAGE_INFO_EX;
typedef struct _NT_TIB NT_TIB, *PNT_TIB;
typedef struct _NT_TIB32 NT_TIB32, *PNT_TIB32;
typedef struct _NT_TIB64 NT_TIB64, *PNT_TIB64;
typedef struct _PAGE_PRIORITY_INFORMATION PAGE_PRIORITY_INFORMATION, *PPAGE_PRIORITY_INFORMATION;
typedef struct _PROCESS_WS_WATCH_INFORMATION PROCESS_WS_WATCH_INFORMATION, *PPROCESS_WS_WATCH_INFORMATION;
typedef struct _PROCESS_BASIC_INFORMATION PROCESS_BASIC_INFORMATION, *PPROCESS_BASIC_INFORMATION;
typedef struct _PROCESS_EXTENDED_BASIC_INFORMATION PROCESS_EXTENDED_BASIC_INFORMATION,
    *PPROCESS_EXTENDED_BASIC_INFORMATION;
typedef struct _PROCESS_DEVICEMAP_INFORMATION PROCESS_DEVICEMAP_INFORMATION, *PPROCESS_DEVICEMAP_INFORMATION;
typedef struct _PROCESS_DEVICEMAP_INFORMATION_EX PROCESS_DEVICEMAP_INFORMATION_EX, *PPROCESS_DEVICEMAP_INFORMATION_EX;
typedef struct _PROCESS_SESSION_INFORMATION PROCESS_SESSION_INFORMATION, *PPROCESS_SESSION_INFORMATION;
typedef struct _PROCESS_HANDLE_TRACING_ENABLE PROCESS_HANDLE_TRACING_ENABLE, *PPROCESS_HANDLE_TRACING_ENABLE;
typedef struct _PROCESS_HANDLE_TRACING_ENABLE_EX PROCESS_HANDLE_TRACING_ENABLE_EX, *PPROCESS_HANDLE_TRACING_ENABLE_EX;
typedef struct _PROCESS_HANDLE_TRACING_ENTRY PROCESS_HANDLE_TRACING_ENTRY, *PPROCESS_HANDLE_TRACING_ENTRY;
typedef struct _PROCESS_HANDLE_TRACING_QUERY PROCESS_HANDLE_TRACING_QUERY, *PPROCESS_HANDLE_TRACING_QUERY;
typedef union _RTL_RUN_ONCE RTL_RUN_ONCE, *PRTL_RUN_ONCE;
typedef struct _RTL_BALANCED_LINKS RTL_BALANCED_LINKS, *PRTL_BALANCED_LINKS;
typedef struct _RTL_AVL_TABLE RTL_AVL_TABLE, *PRTL_AVL_TABLE;
typedef struct _RTL_SPLAY_LINKS RTL_SPLAY_LINKS, *PRTL_SPLAY_LINKS;
typedef struct _RTL_GENERIC_TABLE RTL_GENERIC_TABLE, *PRTL_GENERIC_TABLE;
typedef struct _RTL_DYNAMIC_HASH_TABLE_ENTRY RTL_DYNAMIC_HASH_TABLE_ENTRY, *PRTL_DYNAMIC_HASH_TABLE_ENTRY;
typedef struct _RTL_DYNAMIC_HASH_TABLE_CONTEXT RTL_DYNAMIC_HASH_TABLE_CONTEXT, *PRTL_DYNAMIC_HASH_TABLE_CONTEXT;
typedef struct _RTL_DYNAMIC_HASH_TABLE_ENUMERATOR RTL_DYNAMIC_HASH_TABLE_ENUMERATOR,
    *PRTL_DYNAMIC_HASH_TABLE_ENUMERATOR;
typedef struct _RTL_DYNAMIC_HASH_TABLE RTL_DYNAMIC_HASH_TABLE, *PRTL_DYNAMIC_HASH_TABLE;
typedef struct _OSVERSIONINFOA OSVERSIONINFOA, *POSVERSIONINFOA, *LPOSVERSIONINFOA;
typedef struct _OSVERSIONINFOEXA OSVERSIONINFOEXA, *POSVERSIONINFOEXA, *LPOSVERSIONINFOEXA;
typedef struct _KPCR KPCR, *PKPCR;
typedef struct _WHEA_ERROR_SOURCE_DESCRIPTOR WHEA_ERROR_SOURCE_DESCRIPTOR, *PWHEA_ERROR_SOURCE_DESCRIPTOR;
typedef struct _WHEA_ERROR_RECORD WHEA_ERROR_RECORD, *PWHEA_ERROR_RECORD;
typedef struct _KERNEL_USER_TIMES KERNEL_USER_TIMES, *PKERNEL_USER_TIMES;
typedef struct _SYSTEM_FIRMWARE_TABLE_INFORMATION SYSTEM_FIRMWARE_TABLE_INFORMATION,
    *PSYSTEM_FIRMWARE_TABLE_INFORMATION;
typedef struct _SYSTEM_FIRMWARE_TABLE_HANDLER SYSTEM_FIRMWARE_TABLE_HANDLER, *PSYSTEM_FIRMWARE_TABLE_HANDLER;
typedef struct _DRIVER_VERIFIER_THUNK_PAIRS DRIVER_VERIFIER_THUNK_PAIRS, *PDRIVER_VERIFIER_THUNK_PAIRS;
typedef struct _WHEA_AER_BRIDGE_DESCRIPTOR WHEA_AER_BRIDGE_DESCRIPTOR, *PWHEA_AER_BRIDGE_DESCRIPTOR;
typedef struct _WHEA_AER_ENDPOINT_DESCRIPTOR WHEA_AER_ENDPOINT_DESCRIPTOR, *PWHEA_AER_ENDPOINT_DESCRIPTOR;
typedef struct _WHEA_AER_ROOTPORT_DESCRIPTOR WHEA_AER_ROOTPORT_DESCRIPTOR, *PWHEA_AER_ROOTPORT_DESCRIPTOR;
typedef struct _WHEA_ERROR_RECORD_SECTION_DESCRIPTOR WHEA_ERROR_RECORD_SECTION_DESCRIPTOR,
    *PWHEA_ERROR_RECORD_SECTION_DESCRIPTOR;
typedef struct _WHEA_NMI_ERROR_SECTION WHEA_NMI_ERROR_SECTION, *PWHEA_NMI_ERROR_SECTION;
typedef struct _WHEA_PCIEXPRESS_ERROR_SECTION WHEA_PCIEXPRESS_ERROR_SECTION, *PWHEA_PCIEXPRESS_ERROR_SECTION;
typedef struct _WHEA_PCIXBUS_ERROR_SECTION WHEA_PCIXBUS_ERROR_SECTION, *PWHEA_PCIXBUS_ERROR_SECTION;
typedef struct _WHEA_PCIXDEVICE_ERROR_SECTION WHEA_PCIXDEVICE_ERROR_SECTION, *PWHEA_PCIXDEVICE_ERROR_SECTION;
typedef struct _WHEA_X64_REGISTER_STATE WHEA_X64_REGISTER_STATE, *PWHEA_X64_REGISTER_STATE;
typedef struct _WHEA_XPF_MC_BANK_DESCRIPTOR WHEA_XPF_MC_BANK_DESCRIPTOR, *PWHEA_XPF_MC_BANK_DESCRIPTOR;
typedef struct _WHEA_XPF_MCE_DESCRIPTOR WHEA_XPF_MCE_DESCRIPTOR, *PWHEA_XPF_MCE_DESCRIPTOR;
typedef struct _WHEA_ERROR_RECORD_HEADER WHEA_ERROR_RECORD_HEADER, *PWHEA_ERROR_RECORD_HEADER;
typedef struct _WHEA_XPF_PROCESSOR_ERROR_SECTION WHEA_XPF_PROCESSOR_ERROR_SECTION, *PWHEA_XPF_PROCESSOR_ERROR_SECTION;
typedef union _WHEA_XPF_PROCESSOR_ERROR_SECTION_VALIDBITS WHEA_XPF_PROCESSOR_ERROR_SECTION_VALIDBITS,
    *PWHEA_XPF_PROCESSOR_ERROR_SECTION_VALIDBITS;
typedef struct _FILE_FS_SECTOR_SIZE_INFORMATION FILE_FS_SECTOR_SIZE_INFORMATION, *PFILE_FS_SECTOR_SIZE_INFORMATION;
typedef union _WHEA_ERROR_PACKET_FLAGS WHEA_ERROR_PACKET_FLAGS, *PWHEA_ERROR_PACKET_FLAGS;
typedef struct _WHEA_ERROR_PACKET_V1 WHEA_ERROR_PACKET_V1, *PWHEA_ERROR_PACKET_V1, WHEA_ERROR_PACKET,
    *PWHEA_ERROR_PACKET;
typedef struct _WHEA_ERROR_PACKET_V2 WHEA_ERROR_PACKET_V2, *PWHEA_ERROR_PACKET_V2;
typedef union _WHEA_ERROR_STATUS WHEA_ERROR_STATUS, *PWHEA_ERROR_STATUS;
typedef struct _WHEA_GENERIC_ERROR WHEA_GENERIC_ERROR, *PWHEA_GENERIC_ERROR;
typedef struct _WHEA_GENERIC_ERROR_DESCRIPTOR WHEA_GENERIC_ERROR_DESCRIPTOR, *PWHEA_GENERIC_ERROR_DESCRIPTOR;
typedef struct _WHEA_MEMORY_ERROR_SECTION WHEA_MEMORY_ERROR_SECTION, *PWHEA_MEMORY_ERROR_SECTION;
typedef struct _WHEA_PCI_SLOT_NUMBER WHEA_PCI_SLOT_NUMBER, *PWHEA_PCI_SLOT_NUMBER;
typedef struct _WHEA_PROCESSOR_GENERIC_ERROR_SECTION WHEA_PROCESSOR_GENERIC_ERROR_SECTION,
    *PWHEA_PROCESSOR_GENERIC_ERROR_SECTION;
typedef struct _WHEA_PSHED_PLUGIN_CALLBACKS WHEA_PSHED_PLUGIN_CALLBACKS, *PWHEA_PSHED_PLUGIN_CALLBACKS;
typedef struct _WHEA_PSHED_PLUGIN_REGISTRATION_PACKET WHEA_PSHED_PLUGIN_REGISTRATION_PACKET,
    *PWHEA_PSHED_PLUGIN_REGISTRATION_PACKET;
typedef struct _WHEA_XPF_CONTEXT_INFO WHEA_XPF_CONTEXT_INFO, *PWHEA_XPF_CONTEXT_INFO;
typedef struct _WHEA_XPF_PROCINFO WHEA_XPF_PROCINFO, *PWHEA_XPF_PROCINFO;
typedef union _WHEA_MEMORY_ERROR_SECTION_VALIDBITS WHEA_MEMORY_ERROR_SECTION_VALIDBITS,
    *PWHEA_MEMORY_ERROR_SECTION_VALIDBITS;
typedef struct _OPLOCK_KEY_CONTEXT OPLOCK_KEY_CONTEXT, *POPLOCK_KEY_CONTEXT;
typedef union _WHEA_ERROR_INJECTION_CAPABILITIES WHEA_ERROR_INJECTION_CAPABILITIES, *PWHEA_ERROR_INJECTION_CAPABILITIES;
typedef struct _BDCB_IMAGE_INFORMATION BDCB_IMAGE_INFORMATION, *PBDCB_IMAGE_INFORMATION;
typedef struct _BDCB_STATUS_UPDATE_CONTEXT BDCB_STATUS_UPDATE_CONTEXT, *PBDCB_STATUS_UPDATE_CONTEXT;
typedef struct _FILE_DISPOSITION_INFORMATION_EX FILE_DISPOSITION_INFORMATION_EX, *PFILE_DISPOSITION_INFORMATION_EX;
typedef struct _KEY_CACHED_INFORMATION KEY_CACHED_INFORMATION, *PKEY_CACHED_INFORMATION;
typedef struct _KEY_NAME_INFORMATION KEY_NAME_INFORMATION, *PKEY_NAME_INFORMATION;
typedef struct _KEY_VIRTUALIZATION_INFORMATION KEY_VIRTUALIZATION_INFORMATION, *PKEY_VIRTUALIZATION_INFORMATION;
typedef struct _MM_COPY_ADDRESS MM_COPY_ADDRESS, *PMM_COPY_ADDRESS, *PMMCOPY_ADDRESS;
typedef union _WHEA_ERROR_RECORD_HEADER_VALIDBITS WHEA_ERROR_RECORD_HEADER_VALIDBITS,
    *PWHEA_ERROR_RECORD_HEADER_VALIDBITS;
typedef union _WHEA_ERROR_RECORD_SECTION_DESCRIPTOR_VALIDBITS WHEA_ERROR_RECORD_SECTION_DESCRIPTOR_VALIDBITS,
    *PWHEA_ERROR_RECORD_SECTION_DESCRIPTOR_VALIDBITS;
typedef struct _WHEA_FIRMWARE_ERROR_RECORD_REFERENCE WHEA_FIRMWARE_ERROR_RECORD_REFERENCE,
    *PWHEA_FIRMWARE_ERROR_RECORD_REFERENCE;
typedef union _WHEA_GENERIC_ERROR_BLOCKSTATUS WHEA_GENERIC_ERROR_BLOCKSTATUS, *PWHEA_GENERIC_ERROR_BLOCKSTATUS;
typedef struct _WHEA_IPF_CMC_DESCRIPTOR WHEA_IPF_CMC_DESCRIPTOR, *PWHEA_IPF_CMC_DESCRIPTOR;
typedef struct _WHEA_IPF_CPE_DESCRIPTOR WHEA_IPF_CPE_DESCRIPTOR, *PWHEA_IPF_CPE_DESCRIPTOR;
typedef struct _WHEA_IPF_MCA_DESCRIPTOR WHEA_IPF_MCA_DESCRIPTOR, *PWHEA_IPF_MCA_DESCRIPTOR;
typedef union _WHEA_PCIEXPRESS_ERROR_SECTION_VALIDBITS WHEA_PCIEXPRESS_ERROR_SECTION_VALIDBITS,
    *PWHEA_PCIEXPRESS_ERROR_SECTION_VALIDBITS;
typedef union _WHEA_PCIXBUS_ERROR_SECTION_VALIDBITS WHEA_PCIXBUS_ERROR_SECTION_VALIDBITS,
    *PWHEA_PCIXBUS_ERROR_SECTION_VALIDBITS;
typedef union _WHEA_PCIXDEVICE_ERROR_SECTION_VALIDBITS WHEA_PCIXDEVICE_ERROR_SECTION_VALIDBITS,
    *PWHEA_PCIXDEVICE_ERROR_SECTION_VALIDBITS;
typedef union _WHEA_PERSISTENCE_INFO WHEA_PERSISTENCE_INFO, *PWHEA_PERSISTENCE_INFO;
typedef union _WHEA_PROCESSOR_FAMILY_INFO WHEA_PROCESSOR_FAMILY_INFO, *PWHEA_PROCESSOR_FAMILY_INFO;
typedef union _WHEA_PROCESSOR_GENERIC_ERROR_SECTION_VALIDBITS WHEA_PROCESSOR_GENERIC_ERROR_SECTION_VALIDBITS,
    *PWHEA_PROCESSOR_GENERIC_ERROR_SECTION_VALIDBITS;
typedef union _WHEA_REVISION WHEA_REVISION, *PWHEA_REVISION;
typedef union _WHEA_TIMESTAMP WHEA_TIMESTAMP, *PWHEA_TIMESTAMP;
typedef struct _WHEA_X86_REGISTER_STATE WHEA_X86_REGISTER_STATE, *PWHEA_X86_REGISTER_STATE;
typedef union _WHEA_XPF_BUS_CHECK WHEA_XPF_BUS_CHECK, *PWHEA_XPF_BUS_CHECK;
typedef union _WHEA_XPF_CACHE_CHECK WHEA_XPF_CACHE_CHECK, *PWHEA_XPF_CACHE_CHECK;
typedef struct _WHEA_XPF_CMC_DESCRIPTOR WHEA_XPF_CMC_DESCRIPTOR, *PWHEA_XPF_CMC_DESCRIPTOR;
typedef union _WHEA_XPF_MS_CHECK WHEA_XPF_MS_CHECK, *PWHEA_XPF_MS_CHECK;
typedef struct _WHEA_XPF_NMI_DESCRIPTOR WHEA_XPF_NMI_DESCRIPTOR, *PWHEA_XPF_NMI_DESCRIPTOR;
typedef union _WHEA_XPF_PROCINFO_VALIDBITS WHEA_XPF_PROCINFO_VALIDBITS, *PWHEA_XPF_PROCINFO_VALIDBITS;
typedef union _WHEA_XPF_TLB_CHECK WHEA_XPF_TLB_CHECK, *PWHEA_XPF_TLB_CHECK;
typedef struct _POWER_THROTTLING_PROCESS_STATE POWER_THROTTLING_PROCESS_STATE, *PPOWER_THROTTLING_PROCESS_STATE;
typedef struct _POWER_THROTTLING_THREAD_STATE POWER_THROTTLING_THREAD_STATE, *PPOWER_THROTTLING_THREAD_STATE;
typedef struct _PROCESS_MITIGATION_CHILD_PROCESS_POLICY PROCESS_MITIGATION_CHILD_PROCESS_POLICY,
    *PPROCESS_MITIGATION_CHILD_PROCESS_POLICY;
typedef struct _PROCESS_MITIGATION_PAYLOAD_RESTRICTION_POLICY PROCESS_MITIGATION_PAYLOAD_RESTRICTION_POLICY,
    *PPROCESS_MITIGATION_PAYLOAD_RESTRICTION_POLICY;
typedef struct _PROCESS_MITIGATION_SYSTEM_CALL_FILTER_POLICY PROCESS_MITIGATION_SYSTEM_CALL_FILTER_POLICY,
    *PPROCESS_MITIGATION_SYSTEM_CALL_FILTER_POLICY;
typedef union _PROCESS_READWRITEVM_LOGGING_INFORMATION PROCESS_READWRITEVM_LOGGING_INFORMATION,
    *PPROCESS_READWRITEVM_LOGGING_INFORMATION;
typedef struct _SILO_MONITOR_REGISTRATION SILO_MONITOR_REGISTRATION, *PSILO_MONITOR_REGISTRATION;
typedef struct _CORRELATION_VECTOR CORRELATION_VECTOR, *PCORRELATION_VECTOR;
typedef struct _IO_FOEXT_SILO_PARAMETERS IO_FOEXT_SILO_PARAMETERS, *PIO_FOEXT_SILO_PARAMETERS;
typedef struct _SOC_SUBSYSTEM_FAILURE_DETAILS SOC_SUBSYSTEM_FAILURE_DETAILS, *PSOC_SUBSYSTEM_FAILURE_DETAILS;
typedef struct _CUSTOM_SYSTEM_EVENT_TRIGGER_CONFIG CUSTOM_SYSTEM_EVENT_TRIGGER_CONFIG,
    *PCUSTOM_SYSTEM_EVENT_TRIGGER_CONFIG;
typedef struct _DEBUG_TRANSPORT_DATA DEBUG_TRANSPORT_DATA, *PDEBUG_TRANSPORT_DATA;
typedef struct _EFI_ACPI_RAS_SIGNAL_TABLE EFI_ACPI_RAS_SIGNAL_TABLE, *PEFI_ACPI_RAS_SIGNAL_TABLE;
typedef struct _FILE_FS_FULL_SIZE_INFORMATION_EX FILE_FS_FULL_SIZE_INFORMATION_EX, *PFILE_FS_FULL_SIZE_INFORMATION_EX;
typedef struct _IO_FOEXT_SHADOW_FILE IO_FOEXT_SHADOW_FILE, *PIO_FOEXT_SHADOW_FILE;
typedef struct _IPMI_OS_SEL_RECORD IPMI_OS_SEL_RECORD, *PIPMI_OS_SEL_RECORD;
typedef struct _MCG_CAP MCG_CAP, *PMCG_CAP;
typedef struct _MCI_STATUS MCI_STATUS, *PMCI_STATUS;
typedef struct _MCI_STATUS_AMD_BITS MCI_STATUS_AMD_BITS, *PMCI_STATUS_AMD_BITS;
typedef struct _MCI_STATUS_BITS_COMMON MCI_STATUS_BITS_COMMON, *PMCI_STATUS_BITS_COMMON;
typedef struct _MCI_STATUS_INTEL_BITS MCI_STATUS_INTEL_BITS, *PMCI_STATUS_INTEL_BITS;
typedef struct _PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_CAPABILITY PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_CAPABILITY,
    *PPCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_CAPABILITY;
typedef struct _PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_HEADER_1 PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_HEADER_1,
    *PPCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_HEADER_1;
typedef struct _PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_HEADER_2 PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_HEADER_2,
    *PPCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_HEADER_2;
typedef struct _PCI_EXPRESS_DPC_CAPABILITY PCI_EXPRESS_DPC_CAPABILITY, *PPCI_EXPRESS_DPC_CAPABILITY;
typedef struct _PCI_EXPRESS_DPC_CAPS_REGISTER PCI_EXPRESS_DPC_CAPS_REGISTER, *PPCI_EXPRESS_DPC_CAPS_REGISTER;
typedef struct _PCI_EXPRESS_DPC_CONTROL_REGISTER PCI_EXPRESS_DPC_CONTROL_REGISTER, *PPCI_EXPRESS_DPC_CONTROL_REGISTER;
typedef struct _PCI_EXPRESS_DPC_ERROR_SOURCE_ID PCI_EXPRESS_DPC_ERROR_SOURCE_ID, *PPCI_EXPRESS_DPC_ERROR_SOURCE_ID;
typedef struct _PCI_EXPRESS_DPC_RP_PIO_EXCEPTION_REGISTER PCI_EXPRESS_DPC_RP_PIO_EXCEPTION_REGISTER,
    *PPCI_EXPRESS_DPC_RP_PIO_EXCEPTION_REGISTER;
typedef struct _PCI_EXPRESS_DPC_RP_PIO_HEADERLOG_REGISTER PCI_EXPRESS_DPC_RP_PIO_HEADERLOG_REGISTER,
    *PPCI_EXPRESS_DPC_RP_PIO_HEADERLOG_REGISTER;
typedef struct _PCI_EXPRESS_DPC_RP_PIO_IMPSPECLOG_REGISTER PCI_EXPRESS_DPC_RP_PIO_IMPSPECLOG_REGISTER,
    *PPCI_EXPRESS_DPC_RP_PIO_IMPSPECLOG_REGISTER;
typedef struct _PCI_EXPRESS_DPC_RP_PIO_MASK_REGISTER PCI_EXPRESS_DPC_RP_PIO_MASK_REGISTER,
    *PPCI_EXPRESS_DPC_RP_PIO_MASK_REGISTER;
typedef struct _PCI_EXPRESS_DPC_RP_PIO_SEVERITY_REGISTER PCI_EXPRESS_DPC_RP_PIO_SEVERITY_REGISTER,
    *PPCI_EXPRESS_DPC_RP_PIO_SEVERITY_REGISTER;
typedef struct _PCI_EXPRESS_DPC_RP_PIO_STATUS_REGISTER PCI_EXPRESS_DPC_RP_PIO_STATUS_REGISTER,
    *PPCI_EXPRESS_DPC_RP_PIO_STATUS_REGISTER;
typedef struct _PCI_EXPRESS_DPC_RP_PIO_SYSERR_REGISTER PCI_EXPRESS_DPC_RP_PIO_SYSERR_REGISTER,
    *PPCI_EXPRESS_DPC_RP_PIO_SYSERR_REGISTER;
typedef struct _PCI_EXPRESS_DPC_RP_PIO_TLPPREFIXLOG_REGISTER PCI_EXPRESS_DPC_RP_PIO_TLPPREFIXLOG_REGISTER,
    *PPCI_EXPRESS_DPC_RP_PIO_TLPPREFIXLOG_REGISTER;
typedef struct _PCI_EXPRESS_DPC_STATUS_REGISTER PCI_EXPRESS_DPC_STATUS_REGISTER, *PPCI_EXPRESS_DPC_STATUS_REGISTER;
typedef struct _PCI_EXPRESS_LANE_ERROR_STATUS PCI_EXPRESS_LANE_ERROR_STATUS, *PPCI_EXPRESS_LANE_ERROR_STATUS;
typedef struct _PCI_EXPRESS_LINK_CAPABILITIES_2_REGISTER PCI_EXPRESS_LINK_CAPABILITIES_2_REGISTER,
    *PPCI_EXPRESS_LINK_CAPABILITIES_2_REGISTER;
typedef struct _PCI_EXPRESS_LINK_CONTROL3 PCI_EXPRESS_LINK_CONTROL3, *PPCI_EXPRESS_LINK_CONTROL3;
typedef struct _PCI_EXPRESS_LINK_CONTROL_2_REGISTER PCI_EXPRESS_LINK_CONTROL_2_REGISTER,
    *PPCI_EXPRESS_LINK_CONTROL_2_REGISTER;
typedef struct _PCI_EXPRESS_LINK_STATUS_2_REGISTER PCI_EXPRESS_LINK_STATUS_2_REGISTER,
    *PPCI_EXPRESS_LINK_STATUS_2_REGISTER;
typedef struct _PCI_EXPRESS_NPEM_CAPABILITY PCI_EXPRESS_NPEM_CAPABILITY, *PPCI_EXPRESS_NPEM_CAPABILITY;
typedef struct _PCI_EXPRESS_NPEM_CAPABILITY_REGISTER PCI_EXPRESS_NPEM_CAPABILITY_REGISTER,
    *PPCI_EXPRESS_NPEM_CAPABILITY_REGISTER;
typedef struct _PCI_EXPRESS_NPEM_CONTROL_REGISTER PCI_EXPRESS_NPEM_CONTROL_REGISTER,
    *PPCI_EXPRESS_NPEM_CONTROL_REGISTER;
typedef struct _PCI_EXPRESS_NPEM_STATUS_REGISTER PCI_EXPRESS_NPEM_STATUS_REGISTER, *PPCI_EXPRESS_NPEM_STATUS_REGISTER;
typedef struct _PCI_EXPRESS_SECONDARY_CAPABILITY PCI_EXPRESS_SECONDARY_CAPABILITY, *PPCI_EXPRESS_SECONDARY_CAPABILITY;
typedef struct _PCI_FPB_CAPABILITIES_REGISTER PCI_FPB_CAPABILITIES_REGISTER, *PPCI_FPB_CAPABILITIES_REGISTER;
typedef struct _PCI_FPB_CAPABILITY PCI_FPB_CAPABILITY, *PPCI_FPB_CAPABILITY;
typedef struct _PCI_FPB_CAPABILITY_HEADER PCI_FPB_CAPABILITY_HEADER, *PPCI_FPB_CAPABILITY_HEADER;
typedef struct _PCI_FPB_MEM_HIGH_VECTOR_CONTROL1_REGISTER PCI_FPB_MEM_HIGH_VECTOR_CONTROL1_REGISTER,
    *PPCI_FPB_MEM_HIGH_VECTOR_CONTROL1_REGISTER;
typedef struct _PCI_FPB_MEM_HIGH_VECTOR_CONTROL2_REGISTER PCI_FPB_MEM_HIGH_VECTOR_CONTROL2_REGISTER,
    *PPCI_FPB_MEM_HIGH_VECTOR_CONTROL2_REGISTER;
typedef struct _PCI_FPB_MEM_LOW_VECTOR_CONTROL_REGISTER PCI_FPB_MEM_LOW_VECTOR_CONTROL_REGISTER,
    *PPCI_FPB_MEM_LOW_VECTOR_CONTROL_REGISTER;
typedef struct _PCI_FPB_RID_VECTOR_CONTROL1_REGISTER PCI_FPB_RID_VECTOR_CONTROL1_REGISTER,
    *PPCI_FPB_RID_VECTOR_CONTROL1_REGISTER;
typedef struct _PCI_FPB_RID_VECTOR_CONTROL2_REGISTER PCI_FPB_RID_VECTOR_CONTROL2_REGISTER,
    *PPCI_FPB_RID_VECTOR_CONTROL2_REGISTER;
typedef struct _PCI_FPB_VECTOR_ACCESS_CONTROL_REGISTER PCI_FPB_VECTOR_ACCESS_CONTROL_REGISTER,
    *PPCI_FPB_VECTOR_ACCESS_CONTROL_REGISTER;
typedef struct _PCI_FPB_VECTOR_ACCESS_DATA_REGISTER PCI_FPB_VECTOR_ACCESS_DATA_REGISTER,
    *PPCI_FPB_VECTOR_ACCESS_DATA_REGISTER;
typedef struct _PCI_VENDOR_SPECIFIC_CAPABILITY PCI_VENDOR_SPECIFIC_CAPABILITY, *PPCI_VENDOR_SPECIFIC_CAPABILITY;
typedef struct _PHYSICAL_COUNTER_EVENT_BUFFER_CONFIGURATION PHYSICAL_COUNTER_EVENT_BUFFER_CONFIGURATION,
    *PPHYSICAL_COUNTER_EVENT_BUFFER_CONFIGURATION;
typedef struct _PROCESS_MEMBERSHIP_INFORMATION PROCESS_MEMBERSHIP_INFORMATION, *PPROCESS_MEMBERSHIP_INFORMATION;
typedef struct _PROCESS_MITIGATION_ACTIVATION_CONTEXT_TRUST_POLICY PROCESS_MITIGATION_ACTIVATION_CONTEXT_TRUST_POLICY,
    *PPROCESS_MITIGATION_ACTIVATION_CONTEXT_TRUST_POLICY;
typedef struct _PROCESS_MITIGATION_SEHOP_POLICY PROCESS_MITIGATION_SEHOP_POLICY, *PPROCESS_MITIGATION_SEHOP_POLICY;
typedef struct _PROCESS_MITIGATION_USER_POINTER_AUTH_POLICY PROCESS_MITIGATION_USER_POINTER_AUTH_POLICY,
    *PPROCESS_MITIGATION_USER_POINTER_AUTH_POLICY;
typedef struct _PROCESS_SYSCALL_PROVIDER_INFORMATION PROCESS_SYSCALL_PROVIDER_INFORMATION,
    *PPROCESS_SYSCALL_PROVIDER_INFORMATION;
typedef struct _SIGNAL_REG_VALUE SIGNAL_REG_VALUE, *PSIGNAL_REG_VALUE;
typedef struct _WHEA_ACPI_HEADER WHEA_ACPI_HEADER, *PWHEA_ACPI_HEADER;
typedef struct _WHEA_AMD_EXTENDED_REGISTERS WHEA_AMD_EXTENDED_REGISTERS, *PWHEA_AMD_EXTENDED_REGISTERS;
typedef struct _WHEA_AZCC_ROOT_BUS_ERR_EVENT WHEA_AZCC_ROOT_BUS_ERR_EVENT, *PWHEA_AZCC_ROOT_BUS_ERR_EVENT;
typedef struct _WHEA_AZCC_ROOT_BUS_LIST_EVENT WHEA_AZCC_ROOT_BUS_LIST_EVENT, *PWHEA_AZCC_ROOT_BUS_LIST_EVENT;
typedef struct _WHEA_AZCC_SET_POISON_EVENT WHEA_AZCC_SET_POISON_EVENT, *PWHEA_AZCC_SET_POISON_EVENT;
typedef struct _WHEA_DEVICE_DRIVER_DESCRIPTOR WHEA_DEVICE_DRIVER_DESCRIPTOR, *PWHEA_DEVICE_DRIVER_DESCRIPTOR;
typedef struct _WHEA_DRIVER_BUFFER_SET WHEA_DRIVER_BUFFER_SET, *PWHEA_DRIVER_BUFFER_SET;
typedef struct _WHEA_ERROR_RECORD_HEADER_FLAGS WHEA_ERROR_RECORD_HEADER_FLAGS, *PWHEA_ERROR_RECORD_HEADER_FLAGS;
typedef struct _WHEA_ERROR_SOURCE_CONFIGURATION WHEA_ERROR_SOURCE_CONFIGURATION, *PWHEA_ERROR_SOURCE_CONFIGURATION;
typedef struct _WHEA_ERROR_SOURCE_CONFIGURATION_DD WHEA_ERROR_SOURCE_CONFIGURATION_DD,
    *PWHEA_ERROR_SOURCE_CONFIGURATION_DD;
typedef struct _WHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER WHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER,
    *PWHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER;
typedef struct _WHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER_V1 WHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER_V1,
    *PWHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER_V1;
typedef struct _WHEA_ERROR_SOURCE_OVERRIDE_SETTINGS WHEA_ERROR_SOURCE_OVERRIDE_SETTINGS,
    *PWHEA_ERROR_SOURCE_OVERRIDE_SETTINGS;
typedef struct _WHEA_ETW_OVERFLOW_EVENT WHEA_ETW_OVERFLOW_EVENT, *PWHEA_ETW_OVERFLOW_EVENT;
typedef struct _WHEA_EVENT_LOG_ENTRY_FLAGS WHEA_EVENT_LOG_ENTRY_FLAGS, *PWHEA_EVENT_LOG_ENTRY_FLAGS;
typedef struct _WHEA_FAILED_ADD_DEFECT_LIST_EVENT WHEA_FAILED_ADD_DEFECT_LIST_EVENT,
    *PWHEA_FAILED_ADD_DEFECT_LIST_EVENT;
typedef struct _WHEA_GENERIC_ERROR_DATA_ENTRY_V2 WHEA_GENERIC_ERROR_DATA_ENTRY_V2, *PWHEA_GENERIC_ERROR_DATA_ENTRY_V2,
    WHEA_GENERIC_ERROR_DATA_ENTRY, *PWHEA_GENERIC_ERROR_DATA_ENTRY;
typedef struct _WHEA_GENERIC_ERROR_DESCRIPTOR_V2 WHEA_GENERIC_ERROR_DESCRIPTOR_V2, *PWHEA_GENERIC_ERROR_DESCRIPTOR_V2;
typedef struct _WHEA_MEMORY_CORRECTABLE_ERROR_DATA WHEA_MEMORY_CORRECTABLE_ERROR_DATA,
    *PWHEA_MEMORY_CORRECTABLE_ERROR_DATA;
typedef struct _WHEA_MEMORY_CORRECTABLE_ERROR_HEADER WHEA_MEMORY_CORRECTABLE_ERROR_HEADER,
    *PWHEA_MEMORY_CORRECTABLE_ERROR_HEADER;
typedef struct _WHEA_MEMORY_CORRECTABLE_ERROR_SECTION WHEA_MEMORY_CORRECTABLE_ERROR_SECTION,
    *PWHEA_MEMORY_CORRECTABLE_ERROR_SECTION;
typedef struct _WHEA_MEMORY_CORRECTABLE_ERROR_SECTION_VALIDBITS WHEA_MEMORY_CORRECTABLE_ERROR_SECTION_VALIDBITS,
    *PWHEA_MEMORY_CORRECTABLE_ERROR_SECTION_VALIDBITS;
typedef struct _WHEA_MEMORY_THROTTLE_SUMMARY_FAILED_EVENT WHEA_MEMORY_THROTTLE_SUMMARY_FAILED_EVENT,
    *PWHEA_MEMORY_THROTTLE_SUMMARY_FAILED_EVENT;
typedef struct _WHEA_MSR_DUMP_SECTION WHEA_MSR_DUMP_SECTION, *PWHEA_MSR_DUMP_SECTION;
typedef struct _WHEA_NOTIFICATION_DESCRIPTOR WHEA_NOTIFICATION_DESCRIPTOR, *PWHEA_NOTIFICATION_DESCRIPTOR;
typedef struct _WHEA_PACKET_LOG_DATA WHEA_PACKET_LOG_DATA, *PWHEA_PACKET_LOG_DATA;
typedef struct _WHEA_PCI_RECOVERY_SECTION WHEA_PCI_RECOVERY_SECTION, *PWHEA_PCI_RECOVERY_SECTION;
typedef struct _WHEA_PCIE_CORRECTABLE_ERROR_DEVICES WHEA_PCIE_CORRECTABLE_ERROR_DEVICES,
    *PWHEA_PCIE_CORRECTABLE_ERROR_DEVICES;
typedef struct _WHEA_PCIE_CORRECTABLE_ERROR_DEVICES_VALIDBITS WHEA_PCIE_CORRECTABLE_ERROR_DEVICES_VALIDBITS,
    *PWHEA_PCIE_CORRECTABLE_ERROR_DEVICES_VALIDBITS;
typedef struct _WHEA_PCIE_CORRECTABLE_ERROR_SECTION_HEADER WHEA_PCIE_CORRECTABLE_ERROR_SECTION_HEADER,
    *PWHEA_PCIE_CORRECTABLE_ERROR_SECTION_HEADER;
typedef struct _WHEA_PMEM_ERROR_SECTION WHEA_PMEM_ERROR_SECTION, *PWHEA_PMEM_ERROR_SECTION;
typedef struct _WHEA_PMEM_ERROR_SECTION_VALIDBITS WHEA_PMEM_ERROR_SECTION_VALIDBITS,
    *PWHEA_PMEM_ERROR_SECTION_VALIDBITS;
typedef struct _WHEA_PMEM_PAGE_RANGE WHEA_PMEM_PAGE_RANGE, *PWHEA_PMEM_PAGE_RANGE;
typedef struct _WHEA_PSHED_PI_CPU_BUSES_INIT_FAILED_EVENT WHEA_PSHED_PI_CPU_BUSES_INIT_FAILED_EVENT,
    *PWHEA_PSHED_PI_CPU_BUSES_INIT_FAILED_EVENT;
typedef struct _WHEA_PSHED_PI_TRACE_EVENT WHEA_PSHED_PI_TRACE_EVENT, *PWHEA_PSHED_PI_TRACE_EVENT;
typedef struct _WHEA_PSHED_PLUGIN_DIMM_MISMATCH WHEA_PSHED_PLUGIN_DIMM_MISMATCH, *PWHEA_PSHED_PLUGIN_DIMM_MISMATCH;
typedef struct _WHEA_PSHED_PLUGIN_HEARTBEAT WHEA_PSHED_PLUGIN_HEARTBEAT, *PWHEA_PSHED_PLUGIN_HEARTBEAT;
typedef struct _WHEA_PSHED_PLUGIN_INIT_FAILED_EVENT WHEA_PSHED_PLUGIN_INIT_FAILED_EVENT,
    *PWHEA_PSHED_PLUGIN_INIT_FAILED_EVENT;
typedef struct _WHEA_PSHED_PLUGIN_LOAD_EVENT WHEA_PSHED_PLUGIN_LOAD_EVENT, *PWHEA_PSHED_PLUGIN_LOAD_EVENT;
typedef struct _WHEA_PSHED_PLUGIN_PLATFORM_SUPPORT_EVENT WHEA_PSHED_PLUGIN_PLATFORM_SUPPORT_EVENT,
    *PWHEA_PSHED_PLUGIN_PLATFORM_SUPPORT_EVENT;
typedef struct _WHEA_PSHED_PLUGIN_REGISTRATION_PACKET_V1 WHEA_PSHED_PLUGIN_REGISTRATION_PACKET_V1,
    *PWHEA_PSHED_PLUGIN_REGISTRATION_PACKET_V1;
typedef struct _WHEA_PSHED_PLUGIN_REGISTRATION_PACKET_V2 WHEA_PSHED_PLUGIN_REGISTRATION_PACKET_V2,
    *PWHEA_PSHED_PLUGIN_REGISTRATION_PACKET_V2;
typedef struct _WHEA_PSHED_PLUGIN_UNLOAD_EVENT WHEA_PSHED_PLUGIN_UNLOAD_EVENT, *PWHEA_PSHED_PLUGIN_UNLOAD_EVENT;
typedef struct _WHEA_RECOVERY_CONTEXT WHEA_RECOVERY_CONTEXT, *PWHEA_RECOVERY_CONTEXT;
typedef struct _WHEA_REPORT_HW_ERROR_DEVICE_DRIVER_FLAGS WHEA_REPORT_HW_ERROR_DEVICE_DRIVER_FLAGS,
    *PWHEA_REPORT_HW_ERROR_DEVICE_DRIVER_FLAGS;
typedef struct _WHEA_SEA_SECTION WHEA_SEA_SECTION, *PWHEA_SEA_SECTION;
typedef struct _WHEA_SEI_SECTION WHEA_SEI_SECTION, *PWHEA_SEI_SECTION;
typedef struct _WHEA_SEL_BUGCHECK_PROGRESS WHEA_SEL_BUGCHECK_PROGRESS, *PWHEA_SEL_BUGCHECK_PROGRESS;
typedef struct _WHEA_SEL_BUGCHECK_RECOVERY_STATUS_PHASE1_EVENT WHEA_SEL_BUGCHECK_RECOVERY_STATUS_PHASE1_EVENT,
    *PWHEA_SEL_BUGCHECK_RECOVERY_STATUS_PHASE1_EVENT;
typedef struct _WHEA_SEL_BUGCHECK_RECOVERY_STATUS_PHASE2_EVENT WHEA_SEL_BUGCHECK_RECOVERY_STATUS_PHASE2_EVENT,
    *PWHEA_SEL_BUGCHECK_RECOVERY_STATUS_PHASE2_EVENT;
typedef struct _WHEA_SEL_BUGCHECK_RECOVERY_STATUS_START_EVENT WHEA_SEL_BUGCHECK_RECOVERY_STATUS_START_EVENT,
    *PWHEA_SEL_BUGCHECK_RECOVERY_STATUS_START_EVENT;
typedef struct _WHEA_SRAS_TABLE_ENTRIES_EVENT WHEA_SRAS_TABLE_ENTRIES_EVENT, *PWHEA_SRAS_TABLE_ENTRIES_EVENT;
typedef struct _WHEA_SRAS_TABLE_ERROR WHEA_SRAS_TABLE_ERROR, *PWHEA_SRAS_TABLE_ERROR;
typedef struct _WHEA_SRAS_TABLE_NOT_FOUND WHEA_SRAS_TABLE_NOT_FOUND, *PWHEA_SRAS_TABLE_NOT_FOUND;
typedef struct _WHEA_THROTTLE_ADD_ERR_SRC_FAILED_EVENT WHEA_THROTTLE_ADD_ERR_SRC_FAILED_EVENT,
    *PWHEA_THROTTLE_ADD_ERR_SRC_FAILED_EVENT;
typedef struct _WHEA_THROTTLE_MEMORY_ADD_OR_REMOVE_EVENT WHEA_THROTTLE_MEMORY_ADD_OR_REMOVE_EVENT,
    *PWHEA_THROTTLE_MEMORY_ADD_OR_REMOVE_EVENT;
typedef struct _WHEA_THROTTLE_PCIE_ADD_EVENT WHEA_THROTTLE_PCIE_ADD_EVENT, *PWHEA_THROTTLE_PCIE_ADD_EVENT;
typedef struct _WHEA_THROTTLE_PCIE_REMOVE_EVENT WHEA_THROTTLE_PCIE_REMOVE_EVENT, *PWHEA_THROTTLE_PCIE_REMOVE_EVENT;
typedef struct _WHEA_THROTTLE_REG_DATA_IGNORED_EVENT WHEA_THROTTLE_REG_DATA_IGNORED_EVENT,
    *PWHEA_THROTTLE_REG_DATA_IGNORED_EVENT;
typedef struct _WHEA_THROTTLE_REGISTRY_CORRUPT_EVENT WHEA_THROTTLE_REGISTRY_CORRUPT_EVENT,
    *PWHEA_THROTTLE_REGISTRY_CORRUPT_EVENT;
typedef struct _WHEA_XPF_MCA_SECTION WHEA_XPF_MCA_SECTION, *PWHEA_XPF_MCA_SECTION;
typedef struct _WHEAP_ACPI_TIMEOUT_EVENT WHEAP_ACPI_TIMEOUT_EVENT, *PWHEAP_ACPI_TIMEOUT_EVENT;
typedef struct _WHEAP_ADD_REMOVE_ERROR_SOURCE_EVENT WHEAP_ADD_REMOVE_ERROR_SOURCE_EVENT,
    *PWHEAP_ADD_REMOVE_ERROR_SOURCE_EVENT;
typedef struct _WHEAP_ATTEMPT_RECOVERY_EVENT WHEAP_ATTEMPT_RECOVERY_EVENT, *PWHEAP_ATTEMPT_RECOVERY_EVENT;
typedef struct _WHEAP_BAD_HEST_NOTIFY_DATA_EVENT WHEAP_BAD_HEST_NOTIFY_DATA_EVENT, *PWHEAP_BAD_HEST_NOTIFY_DATA_EVENT;
typedef struct _WHEAP_CLEARED_POISON_EVENT WHEAP_CLEARED_POISON_EVENT, *PWHEAP_CLEARED_POISON_EVENT;
typedef struct _WHEAP_CMCI_IMPLEMENTED_EVENT WHEAP_CMCI_IMPLEMENTED_EVENT, *PWHEAP_CMCI_IMPLEMENTED_EVENT;
typedef struct _WHEAP_CMCI_INITERR_EVENT WHEAP_CMCI_INITERR_EVENT, *PWHEAP_CMCI_INITERR_EVENT;
typedef struct _WHEAP_CMCI_RESTART_EVENT WHEAP_CMCI_RESTART_EVENT, *PWHEAP_CMCI_RESTART_EVENT;
typedef struct _WHEAP_CREATE_GENERIC_RECORD_EVENT WHEAP_CREATE_GENERIC_RECORD_EVENT,
    *PWHEAP_CREATE_GENERIC_RECORD_EVENT;
typedef struct _WHEAP_DEFERRED_EVENT WHEAP_DEFERRED_EVENT, *PWHEAP_DEFERRED_EVENT;
typedef struct _WHEAP_DEVICE_DRV_EVENT WHEAP_DEVICE_DRV_EVENT, *PWHEAP_DEVICE_DRV_EVENT;
typedef struct _WHEAP_DPC_ERROR_EVENT WHEAP_DPC_ERROR_EVENT, *PWHEAP_DPC_ERROR_EVENT;
typedef struct _WHEAP_DROPPED_CORRECTED_ERROR_EVENT WHEAP_DROPPED_CORRECTED_ERROR_EVENT,
    *PWHEAP_DROPPED_CORRECTED_ERROR_EVENT;
typedef struct _WHEAP_EDPC_ENABLED_EVENT WHEAP_EDPC_ENABLED_EVENT, *PWHEAP_EDPC_ENABLED_EVENT;
typedef struct _WHEAP_ERR_SRC_ARRAY_INVALID_EVENT WHEAP_ERR_SRC_ARRAY_INVALID_EVENT,
    *PWHEAP_ERR_SRC_ARRAY_INVALID_EVENT;
typedef struct _WHEAP_ERR_SRC_INVALID_EVENT WHEAP_ERR_SRC_INVALID_EVENT, *PWHEAP_ERR_SRC_INVALID_EVENT;
typedef struct _WHEAP_ERROR_CLEARED_EVENT WHEAP_ERROR_CLEARED_EVENT, *PWHEAP_ERROR_CLEARED_EVENT;
typedef struct _WHEAP_ERROR_RECORD_EVENT WHEAP_ERROR_RECORD_EVENT, *PWHEAP_ERROR_RECORD_EVENT;
typedef struct _WHEAP_FOUND_ERROR_IN_BANK_EVENT WHEAP_FOUND_ERROR_IN_BANK_EVENT, *PWHEAP_FOUND_ERROR_IN_BANK_EVENT;
typedef struct _WHEAP_GENERIC_ERR_MEM_MAP_EVENT WHEAP_GENERIC_ERR_MEM_MAP_EVENT, *PWHEAP_GENERIC_ERR_MEM_MAP_EVENT;
typedef struct _WHEAP_OSC_IMPLEMENTED WHEAP_OSC_IMPLEMENTED, *PWHEAP_OSC_IMPLEMENTED;
typedef struct _WHEAP_PFA_MEMORY_OFFLINED WHEAP_PFA_MEMORY_OFFLINED, *PWHEAP_PFA_MEMORY_OFFLINED;
typedef struct _WHEAP_PFA_MEMORY_POLICY WHEAP_PFA_MEMORY_POLICY, *PWHEAP_PFA_MEMORY_POLICY;
typedef struct _WHEAP_PFA_MEMORY_REMOVE_MONITOR WHEAP_PFA_MEMORY_REMOVE_MONITOR, *PWHEAP_PFA_MEMORY_REMOVE_MONITOR;
typedef struct _WHEAP_PLUGIN_DEFECT_LIST_CORRUPT WHEAP_PLUGIN_DEFECT_LIST_CORRUPT, *PWHEAP_PLUGIN_DEFECT_LIST_CORRUPT;
typedef struct _WHEAP_PLUGIN_DEFECT_LIST_FULL_EVENT WHEAP_PLUGIN_DEFECT_LIST_FULL_EVENT,
    *PWHEAP_PLUGIN_DEFECT_LIST_FULL_EVENT;
typedef struct _WHEAP_PLUGIN_DEFECT_LIST_UEFI_VAR_FAILED WHEAP_PLUGIN_DEFECT_LIST_UEFI_VAR_FAILED,
    *PWHEAP_PLUGIN_DEFECT_LIST_UEFI_VAR_FAILED;
typedef struct _WHEAP_PLUGIN_PFA_EVENT WHEAP_PLUGIN_PFA_EVENT, *PWHEAP_PLUGIN_PFA_EVENT;
typedef struct _WHEAP_PROCESS_EINJ_EVENT WHEAP_PROCESS_EINJ_EVENT, *PWHEAP_PROCESS_EINJ_EVENT;
typedef struct _WHEAP_PROCESS_HEST_EVENT WHEAP_PROCESS_HEST_EVENT, *PWHEAP_PROCESS_HEST_EVENT;
typedef struct _WHEAP_PSHED_INJECT_ERROR WHEAP_PSHED_INJECT_ERROR, *PWHEAP_PSHED_INJECT_ERROR;
typedef struct _WHEAP_PSHED_PLUGIN_REGISTER WHEAP_PSHED_PLUGIN_REGISTER, *PWHEAP_PSHED_PLUGIN_REGISTER;
typedef struct _WHEAP_ROW_FAILURE_EVENT WHEAP_ROW_FAILURE_EVENT, *PWHEAP_ROW_FAILURE_EVENT;
typedef struct _WHEAP_STARTED_REPORT_HW_ERROR WHEAP_STARTED_REPORT_HW_ERROR, *PWHEAP_STARTED_REPORT_HW_ERROR;
typedef struct _WHEAP_STUCK_ERROR_EVENT WHEAP_STUCK_ERROR_EVENT, *PWHEAP_STUCK_ERROR_EVENT;

typedef MCA_EXCEPTION CMC_EXCEPTION;
typedef MCA_EXCEPTION *PCMC_EXCEPTION;
typedef MCA_EXCEPTION CPE_EXCEPTION;
typedef MCA_EXCEPTION *PCPE_EXCEPTION;
typedef UCHAR ERROR_SEVERITY;
typedef UCHAR *PERROR_SEVERITY;
typedef GUID UUID;
typedef PIMAGE_NT_HEADERS64 PIMAGE_NT_HEADERS;
typedef NTSTATUS(NTAPI *PIO_QUERY_DEVICE_ROUTINE)(PVOID Context, PUNICODE_STRING PathName, INTERFACE_TYPE BusType,
    ULONG BusNumber, PKEY_VALUE_FULL_INFORMATION *BusInformation, CONFIGURATION_TYPE ControllerType,
    ULONG ControllerNumber, PKEY_VALUE_FULL_INFORMATION *ControllerInformation, CONFIGURATION_TYPE PeripheralType,
    ULONG PeripheralNumber, PKEY_VALUE_FULL_INFORMATION *PeripheralInformation);
typedef VOID(NTAPI *PDRIVER_REINITIALIZE)(struct _DRIVER_OBJECT *DriverObject, PVOID Context, ULONG Count);
typedef NTSTATUS(NTAPI *PGET_LOCATION_STRING)(PVOID Context, PWCHAR *LocationStrings);
typedef NTSTATUS(NTAPI *PARBITER_HANDLER)(PVOID Context, ARBITER_ACTION Action, PARBITER_PARAMETERS Parameters);
typedef NTSTATUS(NTAPI *PTRANSLATE_RESOURCE_HANDLER)(PVOID Context, PCM_PARTIAL_RESOURCE_DESCRIPTOR Source,
    RESOURCE_TRANSLATION_DIRECTION Direction, ULONG AlternativesCount, IO_RESOURCE_DESCRIPTOR Alternatives[],
    PDEVICE_OBJECT PhysicalDeviceObject, PCM_PARTIAL_RESOURCE_DESCRIPTOR Target);
typedef NTSTATUS(NTAPI *PTRANSLATE_RESOURCE_REQUIREMENTS_HANDLER)(PVOID Context, PIO_RESOURCE_DESCRIPTOR Source,
    PDEVICE_OBJECT PhysicalDeviceObject, PULONG TargetCount, PIO_RESOURCE_DESCRIPTOR *Target);
typedef VOID(NTAPI *PciPin2Line)(struct _BUS_HANDLER *BusHandler, struct _BUS_HANDLER *RootHandler,
    PCI_SLOT_NUMBER SlotNumber, PPCI_COMMON_CONFIG PciData);
typedef VOID(NTAPI *PciLine2Pin)(struct _BUS_HANDLER *BusHandler, struct _BUS_HANDLER *RootHandler,
    PCI_SLOT_NUMBER SlotNumber, PPCI_COMMON_CONFIG PciNewData, PPCI_COMMON_CONFIG PciOldData);
typedef VOID(NTAPI *PciReadWriteConfig)(
    struct _BUS_HANDLER *BusHandler, PCI_SLOT_NUMBER Slot, PVOID Buffer, ULONG Offset, ULONG Length);
typedef ULONG(NTAPI *PCI_READ_WRITE_CONFIG)(
    PVOID Context, ULONG BusOffset, ULONG Slot, PVOID Buffer, ULONG Offset, ULONG Length);
typedef VOID(NTAPI *PCI_PIN_TO_LINE)(PVOID Context, PPCI_COMMON_CONFIG PciData);
typedef VOID(NTAPI *PCI_LINE_TO_PIN)(PVOID Context, PPCI_COMMON_CONFIG PciNewData, PPCI_COMMON_CONFIG PciOldData);
typedef VOID(NTAPI *PCI_ROOT_BUS_CAPABILITY)(PVOID Context, PPCI_ROOT_BUS_HARDWARE_CAPABILITY HardwareCapability);
typedef VOID(NTAPI *PCI_EXPRESS_WAKE_CONTROL)(PVOID Context, BOOLEAN EnableWake);
typedef NTSTATUS(NTAPI *PLEGACY_DEVICE_DETECTION_HANDLER)(PVOID Context, INTERFACE_TYPE LegacyBusType, ULONG BusNumber,
    ULONG SlotNumber, PDEVICE_OBJECT *PhysicalDeviceObject);
typedef NTSTATUS(NTAPI *PGET_INTERRUPT_ROUTING)(PDEVICE_OBJECT Pdo, ULONG *Bus, ULONG *PciSlot, UCHAR *InterruptLine,
    UCHAR *InterruptPin, UCHAR *ClassCode, UCHAR *SubClassCode, PDEVICE_OBJECT *ParentPdo, ROUTING_TOKEN *RoutingToken,
    UCHAR *Flags);
typedef NTSTATUS(NTAPI *PSET_INTERRUPT_ROUTING_TOKEN)(PDEVICE_OBJECT Pdo, PROUTING_TOKEN RoutingToken);
typedef VOID(NTAPI *PUPDATE_INTERRUPT_LINE)(PDEVICE_OBJECT Pdo, UCHAR LineRegister);
typedef NTSTATUS(NTAPI *PCARDBUSADD)(PDEVICE_OBJECT DeviceObject, PVOID *DeviceContext);
typedef NTSTATUS(NTAPI *PCARDBUSDELETE)(PVOID DeviceContext);
typedef NTSTATUS(NTAPI *PCARDBUSPCIDISPATCH)(PVOID DeviceContext, PIRP Irp);
typedef VOID(NTAPI *PPME_SET_PME_ENABLE)(PDEVICE_OBJECT Pdo, BOOLEAN PmeEnable);
typedef VOID(NTAPI *PPME_CLEAR_PME_STATUS)(PDEVICE_OBJECT Pdo);
typedef VOID(NTAPI *PPME_GET_INFORMATION)(
    PDEVICE_OBJECT Pdo, PBOOLEAN PmeCapable, PBOOLEAN PmeStatus, PBOOLEAN PmeEnable);
typedef BOOLEAN(NTAPI *PHAL_RESET_DISPLAY_PARAMETERS)(ULONG Columns, ULONG Rows);
typedef PBUS_HANDLER(NTAPI *pHalHandlerForBus)(INTERFACE_TYPE InterfaceType, ULONG BusNumber);
typedef VOID(NTAPI *pHalReferenceBusHandler)(PBUS_HANDLER BusHandler);
typedef NTSTATUS(NTAPI *pHalQuerySystemInformation)(
    HAL_QUERY_INFORMATION_CLASS InformationClass, ULONG BufferSize, PVOID Buffer, PULONG ReturnedLength);
typedef NTSTATUS(NTAPI *pHalSetSystemInformation)(
    HAL_SET_INFORMATION_CLASS InformationClass, ULONG BufferSize, PVOID Buffer);
typedef VOID(NTAPI *pHalExamineMBR)(
    PDEVICE_OBJECT DeviceObject, ULONG SectorSize, ULONG MBRTypeIdentifier, PVOID *Buffer);

struct _DRIVE_LAYOUT_INFORMATION;

typedef NTSTATUS(NTAPI *pHalIoReadPartitionTable)(PDEVICE_OBJECT DeviceObject, ULONG SectorSize,
    BOOLEAN ReturnRecognizedPartitions, struct _DRIVE_LAYOUT_INFORMATION **PartitionBuffer);
typedef NTSTATUS(NTAPI *pHalIoSetPartitionInformation)(
    PDEVICE_OBJECT DeviceObject, ULONG SectorSize, ULONG PartitionNumber, ULONG PartitionType);
typedef NTSTATUS(NTAPI *pHalIoWritePartitionTable)(PDEVICE_OBJECT DeviceObject, ULONG SectorSize, ULONG SectorsPerTrack,
    ULONG NumberOfHeads, struct _DRIVE_LAYOUT_INFORMATION *PartitionBuffer);
typedef NTSTATUS(NTAPI *pHalQueryBusSlots)(
    PBUS_HANDLER BusHandler, ULONG BufferSize, PULONG SlotNumbers, PULONG ReturnedLength);
typedef NTSTATUS(NTAPI *pHalInitPnpDriver)(void);
typedef NTSTATUS(NTAPI *pHalInitPowerManagement)(
    PPM_DISPATCH_TABLE PmDriverDispatchTable, PPM_DISPATCH_TABLE *PmHalDispatchTable);
typedef struct _DMA_ADAPTER *(NTAPI *pHalGetDmaAdapter)(
    PVOID Context, struct _DEVICE_DESCRIPTION *DeviceDescriptor, PULONG NumberOfMapRegisters);
typedef NTSTATUS(NTAPI *pHalGetInterruptTranslator)(INTERFACE_TYPE ParentInterfaceType, ULONG ParentBusNumber,
    INTERFACE_TYPE BridgeInterfaceType, USHORT Size, USHORT Version, PTRANSLATOR_INTERFACE Translator,
    PULONG BridgeBusNumber);
typedef NTSTATUS(NTAPI *pHalStartMirroring)(void);
typedef NTSTATUS(NTAPI *pHalEndMirroring)(ULONG PassNumber);
typedef NTSTATUS(NTAPI *pHalMirrorPhysicalMemory)(PHYSICAL_ADDRESS PhysicalAddress, LARGE_INTEGER NumberOfBytes);
typedef NTSTATUS(NTAPI *pHalMirrorVerify)(PHYSICAL_ADDRESS PhysicalAddress, LARGE_INTEGER NumberOfBytes);
typedef BOOLEAN(NTAPI *pHalTranslateBusAddress)(INTERFACE_TYPE InterfaceType, ULONG BusNumber,
    PHYSICAL_ADDRESS BusAddress, PULONG AddressSpace, PPHYSICAL_ADDRESS TranslatedAddress);
typedef NTSTATUS(NTAPI *pHalAssignSlotResources)(PUNICODE_STRING RegistryPath, PUNICODE_STRING DriverClassName,
    PDRIVER_OBJECT DriverObject, PDEVICE_OBJECT DeviceObject, INTERFACE_TYPE BusType, ULONG BusNumber, ULONG SlotNumber,
    PCM_RESOURCE_LIST *AllocatedResources);
typedef VOID(NTAPI *pHalHaltSystem)(void);
typedef BOOLEAN(NTAPI *pHalResetDisplay)(void);
typedef UCHAR(NTAPI *pHalVectorToIDTEntry)(ULONG Vector);
typedef BOOLEAN(NTAPI *pHalFindBusAddressTranslation)(PHYSICAL_ADDRESS BusAddress, PULONG AddressSpace,
    PPHYSICAL_ADDRESS TranslatedAddress, PULONG_PTR Context, BOOLEAN NextBus);
typedef VOID(NTAPI *pHalEndOfBoot)(void);
typedef PVOID(NTAPI *pHalGetAcpiTable)(ULONG Signature, PCSTR OemId, PCSTR OemTableId);
typedef VOID(NTAPI *PCI_ERROR_HANDLER_CALLBACK)(void);
typedef VOID(NTAPI *pHalSetPciErrorHandlerCallback)(PCI_ERROR_HANDLER_CALLBACK Callback);

struct _LOADER_PARAMETER_BLOCK;

typedef VOID(NTAPI *pHalIoAssignDriveLetters)(
    struct _LOADER_PARAMETER_BLOCK *LoaderBlock, PSTRING NtDeviceName, PUCHAR NtSystemPath, PSTRING NtSystemPathString);
typedef NTSTATUS(NTAPI *PHALIOREADWRITEHANDLER)(BOOLEAN fRead, ULONG dwAddr, ULONG dwSize, PULONG pdwData);
typedef VOID(NTAPI *PHALMCAINTERFACELOCK)(void);
typedef VOID(NTAPI *PHALMCAINTERFACEUNLOCK)(void);
typedef NTSTATUS(NTAPI *PHALMCAINTERFACEREADREGISTER)(UCHAR BankNumber, PVOID Exception);

struct _KEXCEPTION_FRAME;
struct _KTRAP_FRAME;

typedef ERROR_SEVERITY(NTAPI *PDRIVER_EXCPTN_CALLBACK)(
    PVOID Context, struct _KTRAP_FRAME *TrapFrame, struct _KEXCEPTION_FRAME *ExceptionFrame, PMCA_EXCEPTION Exception);
typedef PDRIVER_EXCPTN_CALLBACK PDRIVER_MCA_EXCEPTION_CALLBACK;
typedef VOID(NTAPI *PDRIVER_CMC_EXCEPTION_CALLBACK)(PVOID Context, PCMC_EXCEPTION CmcLog);
typedef VOID(NTAPI *PDRIVER_CPE_EXCEPTION_CALLBACK)(PVOID Context, PCPE_EXCEPTION CmcLog);
typedef VOID(NTAPI *PEXPAND_STACK_CALLOUT)(PVOID Parameter);
typedef VOID(NTAPI *PTIMER_APC_ROUTINE)(PVOID TimerContext, ULONG TimerLowValue, LONG TimerHighValue);
typedef NTSTATUS(NTAPI *pKdSetupPciDeviceForDebugging)(PVOID LoaderBlock, PDEBUG_DEVICE_DESCRIPTOR PciDevice);
typedef NTSTATUS(NTAPI *pKdReleasePciDeviceForDebugging)(PDEBUG_DEVICE_DESCRIPTOR PciDevice);
typedef PVOID(NTAPI *pKdGetAcpiTablePhase0)(struct _LOADER_PARAMETER_BLOCK *LoaderBlock, ULONG Signature);
typedef VOID(NTAPI *pKdCheckPowerButton)(void);
typedef PVOID(NTAPI *pKdMapPhysicalMemory64)(
    PHYSICAL_ADDRESS PhysicalAddress, ULONG NumberPages, BOOLEAN FlushCurrentTLB);
typedef VOID(NTAPI *pKdUnmapVirtualAddress)(PVOID VirtualAddress, ULONG NumberPages, BOOLEAN FlushCurrentTLB);
typedef ULONG(NTAPI *pKdGetPciDataByOffset)(
    ULONG BusNumber, ULONG SlotNumber, PVOID Buffer, ULONG Offset, ULONG Length);
typedef ULONG(NTAPI *pKdSetPciDataByOffset)(
    ULONG BusNumber, ULONG SlotNumber, PVOID Buffer, ULONG Offset, ULONG Length);
typedef NTSTATUS(NTAPI *PMM_ROTATE_COPY_CALLBACK_FUNCTION)(PMDL DestinationMdl, PMDL SourceMdl, PVOID Context);
typedef VOID(NTAPI *PCREATE_PROCESS_NOTIFY_ROUTINE)(HANDLE ParentId, HANDLE ProcessId, BOOLEAN Create);
typedef VOID(NTAPI *PCREATE_PROCESS_NOTIFY_ROUTINE_EX)(
    PEPROCESS Process, HANDLE ProcessId, PPS_CREATE_NOTIFY_INFO CreateInfo);
typedef VOID(NTAPI *PCREATE_THREAD_NOTIFY_ROUTINE)(HANDLE ProcessId, HANDLE ThreadId, BOOLEAN Create);
typedef VOID(NTAPI *PLOAD_IMAGE_NOTIFY_ROUTINE)(PUNICODE_STRING FullImageName, HANDLE ProcessId, PIMAGE_INFO ImageInfo);
typedef ULONG(NTAPI *PRTL_RUN_ONCE_INIT_FN)(PRTL_RUN_ONCE RunOnce, PVOID Parameter, PVOID *Context);
typedef RTL_GENERIC_COMPARE_RESULTS(NTAPI *PRTL_AVL_COMPARE_ROUTINE)(
    struct _RTL_AVL_TABLE *Table, PVOID FirstStruct, PVOID SecondStruct);
typedef PVOID(NTAPI *PRTL_AVL_ALLOCATE_ROUTINE)(struct _RTL_AVL_TABLE *Table, CLONG ByteSize);
typedef VOID(NTAPI *PRTL_AVL_FREE_ROUTINE)(struct _RTL_AVL_TABLE *Table, PVOID Buffer);
typedef NTSTATUS(NTAPI *PRTL_AVL_MATCH_FUNCTION)(struct _RTL_AVL_TABLE *Table, PVOID UserData, PVOID MatchData);
typedef RTL_GENERIC_COMPARE_RESULTS(NTAPI *PRTL_GENERIC_COMPARE_ROUTINE)(
    struct _RTL_GENERIC_TABLE *Table, PVOID FirstStruct, PVOID SecondStruct);
typedef PVOID(NTAPI *PRTL_GENERIC_ALLOCATE_ROUTINE)(struct _RTL_GENERIC_TABLE *Table, CLONG ByteSize);
typedef VOID(NTAPI *PRTL_GENERIC_FREE_ROUTINE)(struct _RTL_GENERIC_TABLE *Table, PVOID Buffer);
typedef OSVERSIONINFOEXA OSVERSIONINFOEX;
typedef POSVERSIONINFOEXA POSVERSIONINFOEX;
typedef LPOSVERSIONINFOEXA LPOSVERSIONINFOEX;
typedef OSVERSIONINFOA OSVERSIONINFO;
typedef POSVERSIONINFOA POSVERSIONINFO;
typedef LPOSVERSIONINFOA LPOSVERSIONINFO;
typedef NTSTATUS(NTAPI *PFNFTH)(PSYSTEM_FIRMWARE_TABLE_INFORMATION SystemFirmwareTableInfo);
typedef ULONG_PTR(NTAPI *PDRIVER_VERIFIER_THUNK_ROUTINE)(PVOID Context);
typedef VOID NTAPI _WHEA_ERROR_SOURCE_CORRECT(ULONG ErrorSource, ULONG MaximumSectionLength) SYNCLINT_GUESSED;
typedef _WHEA_ERROR_SOURCE_CORRECT *P_WHEA_ERROR_SOURCE_CORRECT;
typedef VOID NTAPI _WHEA_ERROR_SOURCE_CORRECT_DEVICE_DRIVER(ULONG ErrorSourceDesc, ULONG MaximumSectionLength)
    SYNCLINT_GUESSED;
typedef _WHEA_ERROR_SOURCE_CORRECT_DEVICE_DRIVER *P_WHEA_ERROR_SOURCE_CORRECT_DEVICE_DRIVER;
typedef VOID NTAPI _WHEA_ERROR_SOURCE_CREATE_RECORD(
    ULONG ErrorSource, ULONG ErrorPacket, ULONG ErrorRecord, ULONG BufferSize, VOID *Context) SYNCLINT_GUESSED;
typedef _WHEA_ERROR_SOURCE_CREATE_RECORD *P_WHEA_ERROR_SOURCE_CREATE_RECORD;
typedef VOID NTAPI _WHEA_ERROR_SOURCE_INITIALIZE(ULONG Phase, ULONG ErrorSource, VOID *Context) SYNCLINT_GUESSED;
typedef _WHEA_ERROR_SOURCE_INITIALIZE *P_WHEA_ERROR_SOURCE_INITIALIZE;
typedef NTSTATUS NTAPI _WHEA_ERROR_SOURCE_INITIALIZE_DEVICE_DRIVER(VOID *Context, ULONG ErrorSourceId) SYNCLINT_GUESSED;
typedef _WHEA_ERROR_SOURCE_INITIALIZE_DEVICE_DRIVER *P_WHEA_ERROR_SOURCE_INITIALIZE_DEVICE_DRIVER;
typedef VOID NTAPI _WHEA_ERROR_SOURCE_RECOVER(VOID *RecoveryContext, ULONG Severity) SYNCLINT_GUESSED;
typedef _WHEA_ERROR_SOURCE_RECOVER *P_WHEA_ERROR_SOURCE_RECOVER;
typedef VOID NTAPI _WHEA_ERROR_SOURCE_UNINITIALIZE(PVOID Context) SYNCLINT_GUESSED;
typedef _WHEA_ERROR_SOURCE_UNINITIALIZE *P_WHEA_ERROR_SOURCE_UNINITIALIZE;
typedef VOID NTAPI _WHEA_ERROR_SOURCE_UNINITIALIZE_DEVICE_DRIVER(VOID *Context) SYNCLINT_GUESSED;
typedef _WHEA_ERROR_SOURCE_UNINITIALIZE_DEVICE_DRIVER *P_WHEA_ERROR_SOURCE_UNINITIALIZE_DEVICE_DRIVER;
typedef BOOLEAN NTAPI _WHEA_SIGNAL_HANDLER_OVERRIDE_CALLBACK(UINT_PTR Context) SYNCLINT_GUESSED;
typedef _WHEA_SIGNAL_HANDLER_OVERRIDE_CALLBACK *P_WHEA_SIGNAL_HANDLER_OVERRIDE_CALLBACK;
typedef VOID NTAPI BOOT_DRIVER_CALLBACK_FUNCTION(VOID *CallbackContext, BDCB_CALLBACK_TYPE Classification,
    BDCB_IMAGE_INFORMATION *ImageInformation) SYNCLINT_GUESSED;
typedef BOOT_DRIVER_CALLBACK_FUNCTION *PBOOT_DRIVER_CALLBACK_FUNCTION;
typedef VOID NTAPI DRIVER_REINITIALIZE(struct _DRIVER_OBJECT *DriverObject, PVOID Context, ULONG Count);
typedef VOID NTAPI EXPAND_STACK_CALLOUT(PVOID Parameter);
typedef VOID(NTAPI *PFN_WHEA_HIGH_IRQL_LOG_SEL_EVENT_HANDLER)(VOID *Context, ULONG OsSelRecord) SYNCLINT_GUESSED;
typedef VOID(NTAPI *PPHYSICAL_COUNTER_EVENT_BUFFER_OVERFLOW_HANDLER)(
    ULONG EventBuffer, ULONG EntrySize, ULONG NumberOfEntries, HANDLE OwningHandle) SYNCLINT_GUESSED;
typedef VOID(NTAPI *PPHYSICAL_COUNTER_OVERFLOW_HANDLER)(ULONG OverflowBits, HANDLE OwningHandle) SYNCLINT_GUESSED;
typedef NTSTATUS(NTAPI *PSHED_PI_ATTEMPT_ERROR_RECOVERY)(
    PVOID PluginContext, ULONG BufferLength, PWHEA_ERROR_RECORD ErrorRecord);
typedef NTSTATUS(NTAPI *PSHED_PI_CLEAR_ERROR_RECORD)(PVOID PluginContext, ULONG Flags, ULONGLONG ErrorRecordId);
typedef NTSTATUS(NTAPI *PSHED_PI_CLEAR_ERROR_STATUS)(
    PVOID PluginContext, PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource, ULONG BufferLength, PWHEA_ERROR_RECORD ErrorRecord);
typedef NTSTATUS(NTAPI *PSHED_PI_DISABLE_ERROR_SOURCE)(PVOID PluginContext, PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource);
typedef NTSTATUS(NTAPI *PSHED_PI_ENABLE_ERROR_SOURCE)(PVOID PluginContext, PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource);
typedef NTSTATUS(NTAPI *PSHED_PI_FINALIZE_ERROR_RECORD)(
    PVOID PluginContext, PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource, ULONG BufferLength, PWHEA_ERROR_RECORD ErrorRecord);
typedef NTSTATUS(NTAPI *PSHED_PI_GET_ALL_ERROR_SOURCES)(
    PVOID PluginContext, PULONG Count, PWHEA_ERROR_SOURCE_DESCRIPTOR *ErrorSources, PULONG Length);
typedef NTSTATUS(NTAPI *PSHED_PI_GET_ERROR_SOURCE_INFO)(PVOID PluginContext, PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource);
typedef NTSTATUS(NTAPI *PSHED_PI_GET_INJECTION_CAPABILITIES)(
    PVOID PluginContext, PWHEA_ERROR_INJECTION_CAPABILITIES Capabilities);
typedef NTSTATUS(NTAPI *PSHED_PI_INJECT_ERROR)(PVOID PluginContext, ULONGLONG ErrorType, ULONGLONG Parameter1,
    ULONGLONG Parameter2, ULONGLONG Parameter3, ULONGLONG Parameter4);
typedef NTSTATUS(NTAPI *PSHED_PI_READ_ERROR_RECORD)(PVOID PluginContext, ULONG Flags, ULONGLONG ErrorRecordId,
    PULONGLONG NextErrorRecordId, PULONG RecordLength, PWHEA_ERROR_RECORD ErrorRecord);
typedef NTSTATUS(NTAPI *PSHED_PI_RETRIEVE_ERROR_INFO)(
    PVOID PluginContext, PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource, ULONGLONG BufferLength, PWHEA_ERROR_PACKET Packet);
typedef NTSTATUS(NTAPI *PSHED_PI_SET_ERROR_SOURCE_INFO)(PVOID PluginContext, PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource);
typedef NTSTATUS(NTAPI *PSHED_PI_WRITE_ERROR_RECORD)(
    PVOID PluginContext, ULONG Flags, ULONG RecordLength, PWHEA_ERROR_RECORD ErrorRecord);
typedef ULONG NTAPI RTL_RUN_ONCE_INIT_FN(PRTL_RUN_ONCE RunOnce, PVOID Parameter, PVOID *Context);
typedef void NTAPI SILO_CONTEXT_CLEANUP_CALLBACK(PVOID SiloContext);
typedef SILO_CONTEXT_CLEANUP_CALLBACK *PSILO_CONTEXT_CLEANUP_CALLBACK;
typedef NTSTATUS(NTAPI *SILO_MONITOR_CREATE_CALLBACK)(PESILO Silo);
typedef void(NTAPI *SILO_MONITOR_TERMINATE_CALLBACK)(PESILO Silo);

struct SYNCLINT_GUESSED _CONTEXT {
    ULONG ContextFlags;
    ULONG Dr0;
    ULONG Dr1;
    ULONG Dr2;
    ULONG Dr3;
    ULONG Dr6;
    ULONG Dr7;
    ULONG FloatSave;
    ULONG SegGs;
    ULONG SegFs;
    ULONG SegEs;
    ULONG SegDs;
    ULONG Edi;
    ULONG Esi;
    ULONG Ebx;
    ULONG Edx;
    ULONG Ecx;
    ULONG Eax;
    ULONG Ebp;
    ULONG Eip;
    ULONG SegCs;
    ULONG EFlags;
    ULONG Esp;
    ULONG SegSs;
    ULONG ExtendedRegisters;
};

union _MCI_ADDR {
    struct {
        ULONG Address;
        ULONG Reserved;
    };
    ULONGLONG QuadPart;
};

union _MCI_STATS {
    struct {
        USHORT McaErrorCode;
        USHORT ModelErrorCode;
        ULONG OtherInformation : 25;
        ULONG ContextCorrupt : 1;
        ULONG AddressValid : 1;
        ULONG MiscValid : 1;
        ULONG ErrorEnabled : 1;
        ULONG UncorrectedError : 1;
        ULONG StatusOverFlow : 1;
        ULONG Valid : 1;
    } MciStatus;
    ULONG64 QuadPart;
};

struct _MCA_EXCEPTION {
    ULONG VersionNumber;
    MCA_EXCEPTION_TYPE ExceptionType;
    LARGE_INTEGER TimeStamp;
    ULONG ProcessorNumber;
    ULONG Reserved1;
    union {
        struct {
            UCHAR BankNumber;
            UCHAR Reserved2[7];
            MCI_STATS Status;
            MCI_ADDR Address;
            ULONGLONG Misc;
        } Mca;
        struct {
            ULONGLONG Address;
            ULONGLONG Type;
        } Mce;
    } u;
    ULONG ExtCnt;
    ULONG Reserved3;
    ULONGLONG ExtReg[24];
};

struct _ZONE_SEGMENT_HEADER {
    SINGLE_LIST_ENTRY SegmentList;
    PVOID Reserved;
};

struct _ZONE_HEADER {
    SINGLE_LIST_ENTRY FreeList;
    SINGLE_LIST_ENTRY SegmentList;
    ULONG BlockSize;
    ULONG TotalSegmentSize;
};

struct _CONTROLLER_OBJECT {
    CSHORT Type;
    CSHORT Size;
    PVOID ControllerExtension;
    KDEVICE_QUEUE DeviceWaitQueue;
    ULONG Spare1;
    LARGE_INTEGER Spare2;
};

struct _CONFIGURATION_INFORMATION {
    ULONG DiskCount;
    ULONG FloppyCount;
    ULONG CdRomCount;
    ULONG TapeCount;
    ULONG ScsiPortCount;
    ULONG SerialCount;
    ULONG ParallelCount;
    BOOLEAN AtDiskPrimaryAddressClaimed;
    BOOLEAN AtDiskSecondaryAddressClaimed;
    ULONG Version;
    ULONG MediumChangerCount;
};

struct _DISK_SIGNATURE {
    ULONG PartitionStyle;
    union {
        struct {
            ULONG Signature;
            ULONG CheckSum;
        } Mbr;
        struct {
            GUID DiskId;
        } Gpt;
    };
};

struct _TXN_PARAMETER_BLOCK {
    USHORT Length;
    USHORT TxFsContext;
    PVOID TransactionObject;
};

typedef struct _ECP_LIST ECP_LIST, *PECP_LIST;

struct _IO_DRIVER_CREATE_CONTEXT {
    CSHORT Size;
    struct _ECP_LIST *ExtraCreateParameter;
    PVOID DeviceObjectHint;
    PTXN_PARAMETER_BLOCK TxnParameters;
    PESILO SiloContext;
};

struct _AGP_TARGET_BUS_INTERFACE_STANDARD {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PGET_SET_DEVICE_DATA SetBusData;
    PGET_SET_DEVICE_DATA GetBusData;
    UCHAR CapabilityID;
};

struct _PNP_LOCATION_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PGET_LOCATION_STRING GetLocationString;
};

struct _ARBITER_CONFLICT_INFO {
    PDEVICE_OBJECT OwningObject;
    ULONGLONG Start;
    ULONGLONG End;
};

struct _ARBITER_TEST_ALLOCATION_PARAMETERS {
    PLIST_ENTRY ArbitrationList;
    ULONG AllocateFromCount;
    PCM_PARTIAL_RESOURCE_DESCRIPTOR AllocateFrom;
};

struct _ARBITER_RETEST_ALLOCATION_PARAMETERS {
    PLIST_ENTRY ArbitrationList;
    ULONG AllocateFromCount;
    PCM_PARTIAL_RESOURCE_DESCRIPTOR AllocateFrom;
};

struct _ARBITER_BOOT_ALLOCATION_PARAMETERS {
    PLIST_ENTRY ArbitrationList;
};

struct _ARBITER_QUERY_ALLOCATED_RESOURCES_PARAMETERS {
    PCM_PARTIAL_RESOURCE_LIST *AllocatedResources;
};

struct _ARBITER_QUERY_CONFLICT_PARAMETERS {
    PDEVICE_OBJECT PhysicalDeviceObject;
    PIO_RESOURCE_DESCRIPTOR ConflictingResource;
    PULONG ConflictCount;
    PARBITER_CONFLICT_INFO *Conflicts;
};

struct _ARBITER_QUERY_ARBITRATE_PARAMETERS {
    PLIST_ENTRY ArbitrationList;
};

struct _ARBITER_ADD_RESERVED_PARAMETERS {
    PDEVICE_OBJECT ReserveDevice;
};

struct _ARBITER_PARAMETERS {
    union {
        ARBITER_TEST_ALLOCATION_PARAMETERS TestAllocation;
        ARBITER_RETEST_ALLOCATION_PARAMETERS RetestAllocation;
        ARBITER_BOOT_ALLOCATION_PARAMETERS BootAllocation;
        ARBITER_QUERY_ALLOCATED_RESOURCES_PARAMETERS QueryAllocatedResources;
        ARBITER_QUERY_CONFLICT_PARAMETERS QueryConflict;
        ARBITER_QUERY_ARBITRATE_PARAMETERS QueryArbitrate;
        ARBITER_ADD_RESERVED_PARAMETERS AddReserved;
    } Parameters;
};

struct _ARBITER_LIST_ENTRY {
    LIST_ENTRY ListEntry;
    ULONG AlternativeCount;
    PIO_RESOURCE_DESCRIPTOR Alternatives;
    PDEVICE_OBJECT PhysicalDeviceObject;
    ARBITER_REQUEST_SOURCE RequestSource;
    ULONG Flags;
    LONG_PTR WorkSpace;
    INTERFACE_TYPE InterfaceType;
    ULONG SlotNumber;
    ULONG BusNumber;
    PCM_PARTIAL_RESOURCE_DESCRIPTOR Assignment;
    PIO_RESOURCE_DESCRIPTOR SelectedAlternative;
    ARBITER_RESULT Result;
};

struct _ARBITER_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PARBITER_HANDLER ArbiterHandler;
    ULONG Flags;
};

struct _TRANSLATOR_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PTRANSLATE_RESOURCE_HANDLER TranslateResources;
    PTRANSLATE_RESOURCE_REQUIREMENTS_HANDLER TranslateResourceRequirements;
};

struct _PCI_AGP_CAPABILITY {
    PCI_CAPABILITIES_HEADER Header;
    USHORT Minor : 4;
    USHORT Major : 4;
    USHORT Rsvd1 : 8;
    struct _PCI_AGP_STATUS {
        ULONG Rate : 3;
        ULONG Agp3Mode : 1;
        ULONG FastWrite : 1;
        ULONG FourGB : 1;
        ULONG HostTransDisable : 1;
        ULONG Gart64 : 1;
        ULONG ITA_Coherent : 1;
        ULONG SideBandAddressing : 1;
        ULONG CalibrationCycle : 3;
        ULONG AsyncRequestSize : 3;
        ULONG Rsvd1 : 1;
        ULONG Isoch : 1;
        ULONG Rsvd2 : 6;
        ULONG RequestQueueDepthMaximum : 8;
    } AGPStatus;
    struct _PCI_AGP_COMMAND {
        ULONG Rate : 3;
        ULONG Rsvd1 : 1;
        ULONG FastWriteEnable : 1;
        ULONG FourGBEnable : 1;
        ULONG Rsvd2 : 1;
        ULONG Gart64 : 1;
        ULONG AGPEnable : 1;
        ULONG SBAEnable : 1;
        ULONG CalibrationCycle : 3;
        ULONG AsyncReqSize : 3;
        ULONG Rsvd3 : 8;
        ULONG RequestQueueDepth : 8;
    } AGPCommand;
};

struct _PCI_AGP_ISOCH_STATUS {
    ULONG ErrorCode : 2;
    ULONG Rsvd1 : 1;
    ULONG Isoch_L : 3;
    ULONG Isoch_Y : 2;
    ULONG Isoch_N : 8;
    ULONG Rsvd2 : 16;
};

struct _PCI_AGP_CONTROL {
    ULONG Rsvd1 : 7;
    ULONG GTLB_Enable : 1;
    ULONG AP_Enable : 1;
    ULONG CAL_Disable : 1;
    ULONG Rsvd2 : 22;
};

struct _PCI_AGP_APERTURE_PAGE_SIZE {
    USHORT PageSizeMask : 11;
    USHORT Rsvd1 : 1;
    USHORT PageSizeSelect : 4;
};

struct _PCI_AGP_ISOCH_COMMAND {
    USHORT Rsvd1 : 6;
    USHORT Isoch_Y : 2;
    USHORT Isoch_N : 8;
};

struct PCI_AGP_EXTENDED_CAPABILITY {
    PCI_AGP_ISOCH_STATUS IsochStatus;
    PCI_AGP_CONTROL AgpControl;
    USHORT ApertureSize;
    PCI_AGP_APERTURE_PAGE_SIZE AperturePageSize;
    ULONG GartLow;
    ULONG GartHigh;
    PCI_AGP_ISOCH_COMMAND IsochCommand;
};

struct _PCIX_BRIDGE_CAPABILITY {
    PCI_CAPABILITIES_HEADER Header;
    union {
        struct {
            USHORT Bus64Bit : 1;
            USHORT Bus133MHzCapable : 1;
            USHORT SplitCompletionDiscarded : 1;
            USHORT UnexpectedSplitCompletion : 1;
            USHORT SplitCompletionOverrun : 1;
            USHORT SplitRequestDelayed : 1;
            USHORT BusModeFrequency : 4;
            USHORT Rsvd : 2;
            USHORT Version : 2;
            USHORT Bus266MHzCapable : 1;
            USHORT Bus533MHzCapable : 1;
        };
        USHORT AsUSHORT;
    } SecondaryStatus;
    union {
        struct {
            ULONG FunctionNumber : 3;
            ULONG DeviceNumber : 5;
            ULONG BusNumber : 8;
            ULONG Device64Bit : 1;
            ULONG Device133MHzCapable : 1;
            ULONG SplitCompletionDiscarded : 1;
            ULONG UnexpectedSplitCompletion : 1;
            ULONG SplitCompletionOverrun : 1;
            ULONG SplitRequestDelayed : 1;
            ULONG Rsvd : 7;
            ULONG DIMCapable : 1;
            ULONG Device266MHzCapable : 1;
            ULONG Device533MHzCapable : 1;
        };
        ULONG AsULONG;
    } BridgeStatus;
    USHORT UpstreamSplitTransactionCapacity;
    USHORT UpstreamSplitTransactionLimit;
    USHORT DownstreamSplitTransactionCapacity;
    USHORT DownstreamSplitTransactionLimit;
    union {
        struct {
            ULONG SelectSecondaryRegisters : 1;
            ULONG ErrorPresentInOtherBank : 1;
            ULONG AdditionalCorrectableError : 1;
            ULONG AdditionalUncorrectableError : 1;
            ULONG ErrorPhase : 3;
            ULONG ErrorCorrected : 1;
            ULONG Syndrome : 8;
            ULONG ErrorFirstCommand : 4;
            ULONG ErrorSecondCommand : 4;
            ULONG ErrorUpperAttributes : 4;
            ULONG ControlUpdateEnable : 1;
            ULONG Rsvd : 1;
            ULONG DisableSingleBitCorrection : 1;
            ULONG EccMode : 1;
        };
        ULONG AsULONG;
    } EccControlStatus;
    ULONG EccFirstAddress;
    ULONG EccSecondAddress;
    ULONG EccAttribute;
};

struct _PCI_SUBSYSTEM_IDS_CAPABILITY {
    PCI_CAPABILITIES_HEADER Header;
    USHORT Reserved;
    USHORT SubVendorID;
    USHORT SubSystemID;
};

struct _PCI_ROOT_BUS_OSC_SUPPORT_FIELD {
    union {
        struct {
            ULONG ExtendedConfigOpRegions : 1;
            ULONG ActiveStatePowerManagement : 1;
            ULONG ClockPowerManagement : 1;
            ULONG SegmentGroups : 1;
            ULONG MessageSignaledInterrupts : 1;
            ULONG WindowsHardwareErrorArchitecture : 1;
            ULONG Reserved : 26;
        };
        ULONG AsULONG;
    } u;
};

struct _PCI_ROOT_BUS_OSC_CONTROL_FIELD {
    union {
        struct {
            ULONG ExpressNativeHotPlug : 1;
            ULONG ShpcNativeHotPlug : 1;
            ULONG ExpressNativePME : 1;
            ULONG ExpressAdvancedErrorReporting : 1;
            ULONG ExpressCapabilityStructure : 1;
            ULONG Reserved : 27;
        };
        ULONG AsULONG;
    } u;
};

struct _PCI_ROOT_BUS_HARDWARE_CAPABILITY {
    PCI_HARDWARE_INTERFACE SecondaryInterface;
    struct {
        BOOLEAN BusCapabilitiesFound;
        ULONG CurrentSpeedAndMode;
        ULONG SupportedSpeedsAndModes;
        BOOLEAN DeviceIDMessagingCapable;
        PCI_BUS_WIDTH SecondaryBusWidth;
    };
    PCI_ROOT_BUS_OSC_SUPPORT_FIELD OscFeatureSupport;
    PCI_ROOT_BUS_OSC_CONTROL_FIELD OscControlRequest;
    PCI_ROOT_BUS_OSC_CONTROL_FIELD OscControlGranted;
};

union _PCI_EXPRESS_CAPABILITIES_REGISTER {
    struct {
        USHORT CapabilityVersion : 4;
        USHORT DeviceType : 4;
        USHORT SlotImplemented : 1;
        USHORT InterruptMessageNumber : 5;
        USHORT Rsvd : 2;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER {
    struct {
        ULONG MaxPayloadSizeSupported : 3;
        ULONG PhantomFunctionsSupported : 2;
        ULONG ExtendedTagSupported : 1;
        ULONG L0sAcceptableLatency : 3;
        ULONG L1AcceptableLatency : 3;
        ULONG Undefined : 3;
        ULONG RoleBasedErrorReporting : 1;
        ULONG Rsvd1 : 2;
        ULONG CapturedSlotPowerLimit : 8;
        ULONG CapturedSlotPowerLimitScale : 2;
        ULONG Rsvd2 : 4;
    };
    ULONG AsULONG;
    ULONG FunctionLevelResetCapability SYNCLINT_GUESSED;
};

union _PCI_EXPRESS_DEVICE_CONTROL_REGISTER {
    struct {
        USHORT CorrectableErrorEnable : 1;
        USHORT NonFatalErrorEnable : 1;
        USHORT FatalErrorEnable : 1;
        USHORT UnsupportedRequestErrorEnable : 1;
        USHORT EnableRelaxedOrder : 1;
        USHORT MaxPayloadSize : 3;
        USHORT ExtendedTagEnable : 1;
        USHORT PhantomFunctionsEnable : 1;
        USHORT AuxPowerEnable : 1;
        USHORT NoSnoopEnable : 1;
        USHORT MaxReadRequestSize : 3;
        USHORT BridgeConfigRetryEnable : 1;
    };
    USHORT AsUSHORT;
    ULONG InitiateFunctionLevelReset SYNCLINT_GUESSED;
};

union _PCI_EXPRESS_DEVICE_STATUS_REGISTER {
    struct {
        USHORT CorrectableErrorDetected : 1;
        USHORT NonFatalErrorDetected : 1;
        USHORT FatalErrorDetected : 1;
        USHORT UnsupportedRequestDetected : 1;
        USHORT AuxPowerDetected : 1;
        USHORT TransactionsPending : 1;
        USHORT Rsvd : 10;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_LINK_CAPABILITIES_REGISTER {
    struct {
        ULONG MaximumLinkSpeed : 4;
        ULONG MaximumLinkWidth : 6;
        ULONG ActiveStatePMSupport : 2;
        ULONG L0sExitLatency : 3;
        ULONG L1ExitLatency : 3;
        ULONG ClockPowerManagement : 1;
        ULONG SurpriseDownErrorReportingCapable : 1;
        ULONG DataLinkLayerActiveReportingCapable : 1;
        ULONG LinkBandwidthNotificationCapability : 1;
        ULONG AspmOptionalityCompliance : 1;
        ULONG Rsvd : 1;
        ULONG PortNumber : 8;
    };
    ULONG AsULONG;
};

union _PCI_EXPRESS_LINK_CONTROL_REGISTER {
    struct {
        USHORT ActiveStatePMControl : 2;
        USHORT Rsvd1 : 1;
        USHORT ReadCompletionBoundary : 1;
        USHORT LinkDisable : 1;
        USHORT RetrainLink : 1;
        USHORT CommonClockConfig : 1;
        USHORT ExtendedSynch : 1;
        USHORT EnableClockPowerManagement : 1;
        USHORT Rsvd2 : 7;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_LINK_STATUS_REGISTER {
    struct {
        USHORT LinkSpeed : 4;
        USHORT LinkWidth : 6;
        USHORT Undefined : 1;
        USHORT LinkTraining : 1;
        USHORT SlotClockConfig : 1;
        USHORT DataLinkLayerActive : 1;
        USHORT Rsvd : 2;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER {
    struct {
        ULONG AttentionButtonPresent : 1;
        ULONG PowerControllerPresent : 1;
        ULONG MRLSensorPresent : 1;
        ULONG AttentionIndicatorPresent : 1;
        ULONG PowerIndicatorPresent : 1;
        ULONG HotPlugSurprise : 1;
        ULONG HotPlugCapable : 1;
        ULONG SlotPowerLimit : 8;
        ULONG SlotPowerLimitScale : 2;
        ULONG ElectromechanicalLockPresent : 1;
        ULONG NoCommandCompletedSupport : 1;
        ULONG PhysicalSlotNumber : 13;
    };
    ULONG AsULONG;
};

union _PCI_EXPRESS_SLOT_CONTROL_REGISTER {
    struct {
        USHORT AttentionButtonEnable : 1;
        USHORT PowerFaultDetectEnable : 1;
        USHORT MRLSensorEnable : 1;
        USHORT PresenceDetectEnable : 1;
        USHORT CommandCompletedEnable : 1;
        USHORT HotPlugInterruptEnable : 1;
        USHORT AttentionIndicatorControl : 2;
        USHORT PowerIndicatorControl : 2;
        USHORT PowerControllerControl : 1;
        USHORT ElectromechanicalLockControl : 1;
        USHORT DataLinkStateChangeEnable : 1;
        USHORT Rsvd : 3;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_SLOT_STATUS_REGISTER {
    struct {
        USHORT AttentionButtonPressed : 1;
        USHORT PowerFaultDetected : 1;
        USHORT MRLSensorChanged : 1;
        USHORT PresenceDetectChanged : 1;
        USHORT CommandCompleted : 1;
        USHORT MRLSensorState : 1;
        USHORT PresenceDetectState : 1;
        USHORT ElectromechanicalLockEngaged : 1;
        USHORT DataLinkStateChanged : 1;
        USHORT Rsvd : 7;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_ROOT_CONTROL_REGISTER {
    struct {
        USHORT CorrectableSerrEnable : 1;
        USHORT NonFatalSerrEnable : 1;
        USHORT FatalSerrEnable : 1;
        USHORT PMEInterruptEnable : 1;
        USHORT CRSSoftwareVisibilityEnable : 1;
        USHORT Rsvd : 11;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER {
    struct {
        USHORT CRSSoftwareVisibility : 1;
        USHORT Rsvd : 15;
    };
    USHORT AsUSHORT;
};

union _PCI_EXPRESS_ROOT_STATUS_REGISTER {
    struct {
        ULONG PMERequestorId : 16;
        ULONG PMEStatus : 1;
        ULONG PMEPending : 1;
        ULONG Rsvd : 14;
    };
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_LINK_CAPABILITIES_2_REGISTER {
    ULONG Rsvd0;
    BOOLEAN SupportedLinkSpeedsVector;
    ULONG Rsvd8_31;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_LINK_CONTROL_2_REGISTER {
    ULONG TargetLinkSpeed;
    ULONG Rsvd4_15;
    USHORT AsUSHORT;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_LINK_STATUS_2_REGISTER {
    ULONG Rsvd0_15;
    USHORT AsUSHORT;
};

struct _PCI_EXPRESS_CAPABILITY {
    PCI_CAPABILITIES_HEADER Header;
    PCI_EXPRESS_CAPABILITIES_REGISTER ExpressCapabilities;
    PCI_EXPRESS_DEVICE_CAPABILITIES_REGISTER DeviceCapabilities;
    PCI_EXPRESS_DEVICE_CONTROL_REGISTER DeviceControl;
    PCI_EXPRESS_DEVICE_STATUS_REGISTER DeviceStatus;
    PCI_EXPRESS_LINK_CAPABILITIES_REGISTER LinkCapabilities;
    PCI_EXPRESS_LINK_CONTROL_REGISTER LinkControl;
    PCI_EXPRESS_LINK_STATUS_REGISTER LinkStatus;
    PCI_EXPRESS_SLOT_CAPABILITIES_REGISTER SlotCapabilities;
    PCI_EXPRESS_SLOT_CONTROL_REGISTER SlotControl;
    PCI_EXPRESS_SLOT_STATUS_REGISTER SlotStatus;
    PCI_EXPRESS_ROOT_CONTROL_REGISTER RootControl;
    PCI_EXPRESS_ROOT_CAPABILITIES_REGISTER RootCapabilities;
    PCI_EXPRESS_ROOT_STATUS_REGISTER RootStatus;
    ULONG DeviceCapabilities2 SYNCLINT_GUESSED;
    ULONG DeviceControl2 SYNCLINT_GUESSED;
    ULONG DeviceStatus2 SYNCLINT_GUESSED;
    PCI_EXPRESS_LINK_CAPABILITIES_2_REGISTER LinkCapabilities2 SYNCLINT_GUESSED;
    PCI_EXPRESS_LINK_CONTROL_2_REGISTER LinkControl2 SYNCLINT_GUESSED;
    PCI_EXPRESS_LINK_STATUS_2_REGISTER LinkStatus2 SYNCLINT_GUESSED;
};

union _PCI_EXPRESS_PME_REQUESTOR_ID {
    struct {
        USHORT FunctionNumber : 3;
        USHORT DeviceNumber : 5;
        USHORT BusNumber : 8;
    };
    USHORT AsUSHORT;
};

struct SYNCLINT_GUESSED _PHYSICAL_COUNTER_EVENT_BUFFER_CONFIGURATION {
    PPHYSICAL_COUNTER_EVENT_BUFFER_OVERFLOW_HANDLER OverflowHandler;
    ULONG CustomEventBufferEntrySize;
    ULONG EventThreshold;
};

struct _PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR {
    PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR_TYPE Type;
    ULONG Flags;
    union {
        ULONG CounterIndex;
        ULONG ExtendedRegisterAddress;
        struct {
            ULONG Begin;
            ULONG End;
        } Range;
        PPHYSICAL_COUNTER_OVERFLOW_HANDLER OverflowHandler SYNCLINT_GUESSED;
        PHYSICAL_COUNTER_EVENT_BUFFER_CONFIGURATION EventBufferConfiguration SYNCLINT_GUESSED;
        ULONG IdentificationTag SYNCLINT_GUESSED;
    } u;
};

struct _PHYSICAL_COUNTER_RESOURCE_LIST {
    ULONG Count;
    PHYSICAL_COUNTER_RESOURCE_DESCRIPTOR Descriptors[1];
};

struct _PCIBUSDATA {
    ULONG Tag;
    ULONG Version;
    PciReadWriteConfig ReadConfig;
    PciReadWriteConfig WriteConfig;
    PciPin2Line Pin2Line;
    PciLine2Pin Line2Pin;
    PCI_SLOT_NUMBER ParentSlot;
    PVOID Reserved[4];
};

struct _PCI_BUS_INTERFACE_STANDARD {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PCI_READ_WRITE_CONFIG ReadConfig;
    PCI_READ_WRITE_CONFIG WriteConfig;
    PCI_PIN_TO_LINE PinToLine;
    PCI_LINE_TO_PIN LineToPin;
    PCI_ROOT_BUS_CAPABILITY RootBusCapability;
    PCI_EXPRESS_WAKE_CONTROL ExpressWakeControl;
};

struct _FILE_ALIGNMENT_INFORMATION {
    ULONG AlignmentRequirement;
};

struct _FILE_NAME_INFORMATION {
    ULONG FileNameLength;
    WCHAR FileName[1];
};

struct _FILE_ATTRIBUTE_TAG_INFORMATION {
    ULONG FileAttributes;
    ULONG ReparseTag;
};

struct _FILE_DISPOSITION_INFORMATION {
    BOOLEAN DeleteFile;
};

struct _FILE_END_OF_FILE_INFORMATION {
    LARGE_INTEGER EndOfFile;
};

struct _FILE_VALID_DATA_LENGTH_INFORMATION {
    LARGE_INTEGER ValidDataLength;
};

struct _FILE_FS_LABEL_INFORMATION {
    ULONG VolumeLabelLength;
    WCHAR VolumeLabel[1];
};

struct _FILE_FS_VOLUME_INFORMATION {
    LARGE_INTEGER VolumeCreationTime;
    ULONG VolumeSerialNumber;
    ULONG VolumeLabelLength;
    BOOLEAN SupportsObjects;
    WCHAR VolumeLabel[1];
};

struct _FILE_FS_SIZE_INFORMATION {
    LARGE_INTEGER TotalAllocationUnits;
    LARGE_INTEGER AvailableAllocationUnits;
    ULONG SectorsPerAllocationUnit;
    ULONG BytesPerSector;
};

struct _FILE_FS_FULL_SIZE_INFORMATION {
    LARGE_INTEGER TotalAllocationUnits;
    LARGE_INTEGER CallerAvailableAllocationUnits;
    LARGE_INTEGER ActualAvailableAllocationUnits;
    ULONG SectorsPerAllocationUnit;
    ULONG BytesPerSector;
};

struct _FILE_FS_OBJECTID_INFORMATION {
    UCHAR ObjectId[16];
    UCHAR ExtendedInfo[48];
};

union _FILE_SEGMENT_ELEMENT {
    PVOID64 Buffer;
    ULONGLONG Alignment;
};

struct _ROUTING_TOKEN {
    PVOID LinkNode;
    ULONG StaticVector;
    UCHAR Flags;
};

struct _INT_ROUTE_INTERFACE_STANDARD {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PGET_INTERRUPT_ROUTING GetInterruptRouting;
    PSET_INTERRUPT_ROUTING_TOKEN SetInterruptRoutingToken;
    PUPDATE_INTERRUPT_LINE UpdateInterruptLine;
};

struct _LEGACY_DEVICE_DETECTION_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PLEGACY_DEVICE_DETECTION_HANDLER LegacyDeviceDetection;
};

struct _PCI_CARDBUS_INTERFACE_PRIVATE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PDRIVER_OBJECT DriverObject;
    PCARDBUSADD AddCardBus;
    PCARDBUSDELETE DeleteCardBus;
    PCARDBUSPCIDISPATCH DispatchPnp;
};

struct _PCI_PME_INTERFACE {
    USHORT Size;
    USHORT Version;
    PVOID Context;
    PINTERFACE_REFERENCE InterfaceReference;
    PINTERFACE_DEREFERENCE InterfaceDereference;
    PPME_GET_INFORMATION GetPmeInformation;
    PPME_CLEAR_PME_STATUS ClearPmeStatus;
    PPME_SET_PME_ENABLE UpdateEnable;
};

struct _PM_DISPATCH_TABLE {
    ULONG Signature;
    ULONG Version;
    PVOID Function[1];
};

struct _MAP_REGISTER_ENTRY {
    PVOID MapRegister;
    BOOLEAN WriteToDevice;
};

struct _HAL_DISPATCH {
    ULONG Version;
    pHalQuerySystemInformation HalQuerySystemInformation;
    pHalSetSystemInformation HalSetSystemInformation;
    pHalQueryBusSlots HalQueryBusSlots;
    ULONG Spare1;
    pHalExamineMBR HalExamineMBR;
    pHalIoAssignDriveLetters HalIoAssignDriveLetters;
    pHalIoReadPartitionTable HalIoReadPartitionTable;
    pHalIoSetPartitionInformation HalIoSetPartitionInformation;
    pHalIoWritePartitionTable HalIoWritePartitionTable;
    pHalHandlerForBus HalReferenceHandlerForBus;
    pHalReferenceBusHandler HalReferenceBusHandler;
    pHalReferenceBusHandler HalDereferenceBusHandler;
    pHalInitPnpDriver HalInitPnpDriver;
    pHalInitPowerManagement HalInitPowerManagement;
    pHalGetDmaAdapter HalGetDmaAdapter;
    pHalGetInterruptTranslator HalGetInterruptTranslator;
    pHalStartMirroring HalStartMirroring;
    pHalEndMirroring HalEndMirroring;
    pHalMirrorPhysicalMemory HalMirrorPhysicalMemory;
    pHalEndOfBoot HalEndOfBoot;
    pHalMirrorVerify HalMirrorVerify;
    pHalGetAcpiTable HalGetCachedAcpiTable;
    pHalSetPciErrorHandlerCallback HalSetPciErrorHandlerCallback;
    ULONG HalGetPrmCache SYNCLINT_GUESSED;
};

struct _HAL_BUS_INFORMATION {
    INTERFACE_TYPE BusType;
    BUS_DATA_TYPE ConfigurationType;
    ULONG BusNumber;
    ULONG Reserved;
};

struct _HAL_PROFILE_SOURCE_INFORMATION {
    KPROFILE_SOURCE Source;
    BOOLEAN Supported;
    ULONG Interval;
};

struct _HAL_PROFILE_SOURCE_INFORMATION_EX {
    KPROFILE_SOURCE Source;
    BOOLEAN Supported;
    ULONG_PTR Interval;
    ULONG_PTR DefInterval;
    ULONG_PTR MaxInterval;
    ULONG_PTR MinInterval;
};

struct _HAL_PROFILE_SOURCE_INTERVAL {
    KPROFILE_SOURCE Source;
    ULONG_PTR Interval;
};

struct _HAL_PROFILE_SOURCE_LIST {
    KPROFILE_SOURCE Source;
    PWSTR Description;
};

struct _HAL_POWER_INFORMATION {
    ULONG TBD;
};

struct _HAL_PROCESSOR_SPEED_INFO {
    ULONG ProcessorSpeed;
};

struct _HAL_CALLBACKS {
    PCALLBACK_OBJECT SetSystemInformation;
    PCALLBACK_OBJECT BusCheck;
};

struct _HAL_PROCESSOR_FEATURE {
    ULONG UsableFeatureBits;
};

struct _HAL_AMLI_BAD_IO_ADDRESS_LIST {
    ULONG BadAddrBegin;
    ULONG BadAddrSize;
    ULONG OSVersionTrigger;
    PHALIOREADWRITEHANDLER IOHandler;
};

struct _HAL_MCA_INTERFACE {
    PHALMCAINTERFACELOCK Lock;
    PHALMCAINTERFACEUNLOCK Unlock;
    PHALMCAINTERFACEREADREGISTER ReadRegister;
};

struct _MCA_DRIVER_INFO {
    PDRIVER_MCA_EXCEPTION_CALLBACK ExceptionCallback;
    PKDEFERRED_ROUTINE DpcCallback;
    PVOID DeviceContext;
};

struct _HAL_ERROR_INFO {
    ULONG Version;
    ULONG InitMaxSize;
    ULONG McaMaxSize;
    ULONG McaPreviousEventsCount;
    ULONG McaCorrectedEventsCount;
    ULONG McaKernelDeliveryFails;
    ULONG McaDriverDpcQueueFails;
    ULONG McaReserved;
    ULONG CmcMaxSize;
    ULONG CmcPollingInterval;
    ULONG CmcInterruptsCount;
    ULONG CmcKernelDeliveryFails;
    ULONG CmcDriverDpcQueueFails;
    ULONG CmcGetStateFails;
    ULONG CmcClearStateFails;
    ULONG CmcReserved;
    ULONGLONG CmcLogId;
    ULONG CpeMaxSize;
    ULONG CpePollingInterval;
    ULONG CpeInterruptsCount;
    ULONG CpeKernelDeliveryFails;
    ULONG CpeDriverDpcQueueFails;
    ULONG CpeGetStateFails;
    ULONG CpeClearStateFails;
    ULONG CpeInterruptSources;
    ULONGLONG CpeLogId;
    ULONGLONG KernelReserved[4];
};

struct _CMC_DRIVER_INFO {
    PDRIVER_CMC_EXCEPTION_CALLBACK ExceptionCallback;
    PKDEFERRED_ROUTINE DpcCallback;
    PVOID DeviceContext;
};

struct _CPE_DRIVER_INFO {
    PDRIVER_CPE_EXCEPTION_CALLBACK ExceptionCallback;
    PKDEFERRED_ROUTINE DpcCallback;
    PVOID DeviceContext;
};

struct _HAL_PLATFORM_INFORMATION {
    ULONG PlatformFlags;
};

struct _TIMER_SET_COALESCABLE_TIMER_INFO {
    LARGE_INTEGER DueTime;
    PTIMER_APC_ROUTINE TimerApcRoutine;
    PVOID TimerContext;
    struct _COUNTED_REASON_CONTEXT *WakeContext;
    ULONG Period;
    ULONG TolerableDelay;
    PBOOLEAN PreviousState;
};

struct _XSTATE_FEATURE {
    ULONG Offset;
    ULONG Size;
};

struct _XSTATE_CONFIGURATION {
    ULONG64 EnabledFeatures;
    ULONG Size;
    ULONG OptimizedSave : 1;
    XSTATE_FEATURE Features[64];
};

struct _KUSER_SHARED_DATA {
    ULONG TickCountLowDeprecated;
    ULONG TickCountMultiplier;
    volatile KSYSTEM_TIME InterruptTime;
    volatile KSYSTEM_TIME SystemTime;
    volatile KSYSTEM_TIME TimeZoneBias;
    USHORT ImageNumberLow;
    USHORT ImageNumberHigh;
    WCHAR NtSystemRoot[260];
    ULONG MaxStackTraceDepth;
    ULONG CryptoExponent;
    ULONG TimeZoneId;
    ULONG LargePageMinimum;
    ULONG Reserved2[7];
    NT_PRODUCT_TYPE NtProductType;
    BOOLEAN ProductTypeIsValid;
    ULONG NtMajorVersion;
    ULONG NtMinorVersion;
    BOOLEAN ProcessorFeatures[64];
    ULONG Reserved1;
    ULONG Reserved3;
    volatile ULONG TimeSlip;
    ALTERNATIVE_ARCHITECTURE_TYPE AlternativeArchitecture;
    ULONG AltArchitecturePad[1];
    LARGE_INTEGER SystemExpirationDate;
    ULONG SuiteMask;
    BOOLEAN KdDebuggerEnabled;
    UCHAR NXSupportPolicy;
    volatile ULONG ActiveConsoleId;
    volatile ULONG DismountCount;
    ULONG ComPlusPackage;
    ULONG LastSystemRITEventTickCount;
    ULONG NumberOfPhysicalPages;
    BOOLEAN SafeBootMode;
    union {
        UCHAR TscQpcData;
        struct {
            UCHAR TscQpcEnabled : 1;
            UCHAR TscQpcSpareFlag : 1;
            UCHAR TscQpcShift : 6;
        };
    };
    UCHAR TscQpcPad[2];
    union {
        ULONG SharedDataFlags;
        struct {
            ULONG DbgErrorPortPresent : 1;
            ULONG DbgElevationEnabled : 1;
            ULONG DbgVirtEnabled : 1;
            ULONG DbgInstallerDetectEnabled : 1;
            ULONG DbgSystemDllRelocated : 1;
            ULONG DbgDynProcessorEnabled : 1;
            ULONG DbgSEHValidationEnabled : 1;
            ULONG SpareBits : 25;
        };
    };
    ULONG DataFlagsPad[1];
    ULONGLONG TestRetInstruction;
    ULONG SystemCall;
    ULONG SystemCallReturn;
    ULONGLONG SystemCallPad[3];
    union {
        volatile KSYSTEM_TIME TickCount;
        volatile ULONG64 TickCountQuad;
        struct {
            ULONG ReservedTickCountOverlay[3];
            ULONG TickCountPad[1];
        };
    };
    ULONG Cookie;
    ULONG CookiePad[1];
    LONGLONG ConsoleSessionForegroundProcessId;
    ULONG Wow64SharedInformation[16];
    USHORT UserModeGlobalLogger[16];
    ULONG ImageFileExecutionOptions;
    ULONG LangGenerationCount;
    ULONGLONG Reserved5;
    volatile ULONG64 InterruptTimeBias;
    volatile ULONG64 TscQpcBias;
    volatile ULONG ActiveProcessorCount;
    volatile USHORT ActiveGroupCount;
    USHORT Reserved4;
    volatile ULONG AitSamplingValue;
    volatile ULONG AppCompatFlag;
    ULONGLONG SystemDllNativeRelocation;
    ULONG SystemDllWowRelocation;
    ULONG XStatePad[1];
    XSTATE_CONFIGURATION XState;
    ULONG RNGSeedVersion SYNCLINT_GUESSED;
    ULONG GlobalValidationRunlevel SYNCLINT_GUESSED;
    LONG TimeZoneBiasStamp SYNCLINT_GUESSED;
    ULONG NtBuildNumber SYNCLINT_GUESSED;
    USHORT NativeProcessorArchitecture SYNCLINT_GUESSED;
    ULONG BootId SYNCLINT_GUESSED;
    ULONG MitigationPolicies SYNCLINT_GUESSED;
    UCHAR SEHValidationPolicy SYNCLINT_GUESSED;
    UCHAR CurDirDevicesSkippedForDlls SYNCLINT_GUESSED;
    ULONG CyclesPerYield SYNCLINT_GUESSED;
    ULONG VirtualizationFlags SYNCLINT_GUESSED;
    ULONG ArchStartedInEl2 SYNCLINT_GUESSED;
    ULONG QcSlIsSupported SYNCLINT_GUESSED;
    ULONG DbgLkgEnabled SYNCLINT_GUESSED;
    ULONG DbgConsoleBrokerEnabled SYNCLINT_GUESSED;
    ULONG DbgSecureBootEnabled SYNCLINT_GUESSED;
    ULONG DbgMultiSessionSku SYNCLINT_GUESSED;
    ULONG DbgMultiUsersInSessionSku SYNCLINT_GUESSED;
    ULONG DbgStateSeparationEnabled SYNCLINT_GUESSED;
    LONGLONG QpcFrequency SYNCLINT_GUESSED;
    ULONG TimeUpdateLock SYNCLINT_GUESSED;
    ULONG BaselineSystemTimeQpc SYNCLINT_GUESSED;
    ULONG BaselineInterruptTimeQpc SYNCLINT_GUESSED;
    ULONG QpcSystemTimeIncrement SYNCLINT_GUESSED;
    ULONG QpcInterruptTimeIncrement SYNCLINT_GUESSED;
    ULONG QpcSystemTimeIncrementShift SYNCLINT_GUESSED;
    ULONG QpcInterruptTimeIncrementShift SYNCLINT_GUESSED;
    ULONG UnparkedProcessorCount SYNCLINT_GUESSED;
    ULONG EnclaveFeatureMask SYNCLINT_GUESSED;
    ULONG TelemetryCoverageRound SYNCLINT_GUESSED;
    ULONG QpcBias SYNCLINT_GUESSED;
    USHORT QpcData SYNCLINT_GUESSED;
    BOOLEAN QpcBypassEnabled SYNCLINT_GUESSED;
    ULONG QpcShift SYNCLINT_GUESSED;
    LARGE_INTEGER TimeZoneBiasEffectiveStart SYNCLINT_GUESSED;
    LARGE_INTEGER TimeZoneBiasEffectiveEnd SYNCLINT_GUESSED;
    KSYSTEM_TIME FeatureConfigurationChangeStamp SYNCLINT_GUESSED;
    ULONG Spare SYNCLINT_GUESSED;
    ULONG64 UserPointerAuthMask SYNCLINT_GUESSED;
};

struct _DEBUG_DEVICE_ADDRESS {
    UCHAR Type;
    BOOLEAN Valid;
    UCHAR Reserved[2];
    PUCHAR TranslatedAddress;
    ULONG Length;
    UCHAR BitWidth SYNCLINT_GUESSED;
    UCHAR AccessSize SYNCLINT_GUESSED;
};

struct _DEBUG_MEMORY_REQUIREMENTS {
    PHYSICAL_ADDRESS Start;
    PHYSICAL_ADDRESS MaxEnd;
    PVOID VirtualAddress;
    ULONG Length;
    BOOLEAN Cached;
    BOOLEAN Aligned;
};

struct _DEBUG_DEVICE_DESCRIPTOR {
    ULONG Bus;
    ULONG Slot;
    USHORT Segment;
    USHORT VendorID;
    USHORT DeviceID;
    UCHAR BaseClass;
    UCHAR SubClass;
    UCHAR ProgIf;
    BOOLEAN Initialized;
    BOOLEAN Configured;
    DEBUG_DEVICE_ADDRESS BaseAddress[6];
    DEBUG_MEMORY_REQUIREMENTS Memory;
    ULONG Flags SYNCLINT_GUESSED;
    ULONG DbgHalScratchAllocated SYNCLINT_GUESSED;
    ULONG DbgBarsMapped SYNCLINT_GUESSED;
    ULONG DbgScratchAllocated SYNCLINT_GUESSED;
    ULONG PortType SYNCLINT_GUESSED;
    ULONG PortSubtype SYNCLINT_GUESSED;
    PVOID OemData SYNCLINT_GUESSED;
    ULONG OemDataLength SYNCLINT_GUESSED;
    ULONG NameSpace SYNCLINT_GUESSED;
    ULONG NameSpacePath SYNCLINT_GUESSED;
    ULONG NameSpacePathLength SYNCLINT_GUESSED;
    ULONG TransportType SYNCLINT_GUESSED;
    PVOID TransportData SYNCLINT_GUESSED;
    ULONG DbgUncachedMemory SYNCLINT_GUESSED;
    ULONG DbgSynthetic SYNCLINT_GUESSED;
    ULONG Dbg2TableIndex SYNCLINT_GUESSED;
    PVOID EfiIoMmuData SYNCLINT_GUESSED;
};

struct _PHYSICAL_MEMORY_RANGE {
    PHYSICAL_ADDRESS BaseAddress;
    LARGE_INTEGER NumberOfBytes;
};

struct _QUOTA_LIMITS {
    SIZE_T PagedPoolLimit;
    SIZE_T NonPagedPoolLimit;
    SIZE_T MinimumWorkingSetSize;
    SIZE_T MaximumWorkingSetSize;
    SIZE_T PagefileLimit;
    LARGE_INTEGER TimeLimit;
};

union _RATE_QUOTA_LIMIT {
    ULONG RateData;
    struct {
        ULONG RatePercent : 7;
        ULONG Reserved0 : 25;
    };
};

struct _QUOTA_LIMITS_EX {
    SIZE_T PagedPoolLimit;
    SIZE_T NonPagedPoolLimit;
    SIZE_T MinimumWorkingSetSize;
    SIZE_T MaximumWorkingSetSize;
    SIZE_T PagefileLimit;
    LARGE_INTEGER TimeLimit;
    SIZE_T WorkingSetLimit;
    SIZE_T Reserved2;
    SIZE_T Reserved3;
    SIZE_T Reserved4;
    ULONG Flags;
    RATE_QUOTA_LIMIT CpuRateLimit;
};

struct _IO_COUNTERS {
    ULONGLONG ReadOperationCount;
    ULONGLONG WriteOperationCount;
    ULONGLONG OtherOperationCount;
    ULONGLONG ReadTransferCount;
    ULONGLONG WriteTransferCount;
    ULONGLONG OtherTransferCount;
};

struct _VM_COUNTERS {
    SIZE_T PeakVirtualSize;
    SIZE_T VirtualSize;
    ULONG PageFaultCount;
    SIZE_T PeakWorkingSetSize;
    SIZE_T WorkingSetSize;
    SIZE_T QuotaPeakPagedPoolUsage;
    SIZE_T QuotaPagedPoolUsage;
    SIZE_T QuotaPeakNonPagedPoolUsage;
    SIZE_T QuotaNonPagedPoolUsage;
    SIZE_T PagefileUsage;
    SIZE_T PeakPagefileUsage;
};

struct _VM_COUNTERS_EX {
    SIZE_T PeakVirtualSize;
    SIZE_T VirtualSize;
    ULONG PageFaultCount;
    SIZE_T PeakWorkingSetSize;
    SIZE_T WorkingSetSize;
    SIZE_T QuotaPeakPagedPoolUsage;
    SIZE_T QuotaPagedPoolUsage;
    SIZE_T QuotaPeakNonPagedPoolUsage;
    SIZE_T QuotaNonPagedPoolUsage;
    SIZE_T PagefileUsage;
    SIZE_T PeakPagefileUsage;
    SIZE_T PrivateUsage;
};

struct _HARDWARE_COUNTER {
    HARDWARE_COUNTER_TYPE Type;
    ULONG Reserved;
    ULONG64 Index;
};

struct _POOLED_USAGE_AND_LIMITS {
    SIZE_T PeakPagedPoolUsage;
    SIZE_T PagedPoolUsage;
    SIZE_T PagedPoolLimit;
    SIZE_T PeakNonPagedPoolUsage;
    SIZE_T NonPagedPoolUsage;
    SIZE_T NonPagedPoolLimit;
    SIZE_T PeakPagefileUsage;
    SIZE_T PagefileUsage;
    SIZE_T PagefileLimit;
};

struct _PROCESS_ACCESS_TOKEN {
    HANDLE Token;
    HANDLE Thread;
};

struct _PROCESS_EXCEPTION_PORT {
    HANDLE ExceptionPortHandle;
    ULONG StateFlags;
};

struct _PS_CREATE_NOTIFY_INFO {
    SIZE_T Size;
    union {
        ULONG Flags;
        struct {
            ULONG FileOpenNameAvailable : 1;
            ULONG IsSubsystemProcess : 1;
            ULONG Reserved : 30;
        };
    };
    HANDLE ParentProcessId;
    CLIENT_ID CreatingThreadId;
    struct _FILE_OBJECT *FileObject;
    PCUNICODE_STRING ImageFileName;
    PCUNICODE_STRING CommandLine;
    NTSTATUS CreationStatus;
};

struct _IMAGE_INFO {
    union {
        ULONG Properties;
        ULONG ImageAddressingMode : 8;
        ULONG SystemModeImage : 1;
        ULONG ImageMappedToAllPids : 1;
        ULONG ExtendedInfoPresent : 1;
        ULONG MachineTypeMismatch : 1;
        ULONG ImageSignatureLevel : 4;
        ULONG ImageSignatureType : 3;
        ULONG ImagePartialMap : 1;
        ULONG Reserved : 12;
    };
    ULONG ImageBase;
    ULONG ImageSelector;
    SIZE_T ImageSize;
    ULONG ImageSectionNumber;
};

struct _IMAGE_INFO_EX {
    SIZE_T Size;
    IMAGE_INFO ImageInfo;
    struct _FILE_OBJECT *FileObject;
};

struct _EXCEPTION_REGISTRATION_RECORD;

struct _NT_TIB {
    struct _EXCEPTION_REGISTRATION_RECORD *ExceptionList;
    PVOID StackBase;
    PVOID StackLimit;
    PVOID SubSystemTib;
    union {
        PVOID FiberData;
        ULONG Version;
    };
    PVOID ArbitraryUserPointer;
    struct _NT_TIB *Self;
};

struct _NT_TIB32 {
    ULONG ExceptionList;
    ULONG StackBase;
    ULONG StackLimit;
    ULONG SubSystemTib;
    union {
        ULONG FiberData;
        ULONG Version;
    };
    ULONG ArbitraryUserPointer;
    ULONG Self;
};

struct _NT_TIB64 {
    ULONG64 ExceptionList;
    ULONG64 StackBase;
    ULONG64 StackLimit;
    ULONG64 SubSystemTib;
    union {
        ULONG64 FiberData;
        ULONG Version;
    };
    ULONG64 ArbitraryUserPointer;
    ULONG64 Self;
};

struct _PAGE_PRIORITY_INFORMATION {
    ULONG PagePriority;
};

struct _PROCESS_WS_WATCH_INFORMATION {
    PVOID FaultingPc;
    PVOID FaultingVa;
};

struct _PROCESS_BASIC_INFORMATION {
    NTSTATUS ExitStatus;
    struct _PEB *PebBaseAddress;
    ULONG_PTR AffinityMask;
    KPRIORITY BasePriority;
    ULONG_PTR UniqueProcessId;
    ULONG_PTR InheritedFromUniqueProcessId;
};

struct _PROCESS_EXTENDED_BASIC_INFORMATION {
    SIZE_T Size;
    PROCESS_BASIC_INFORMATION BasicInfo;
    union {
        ULONG Flags;
        struct {
            ULONG IsProtectedProcess : 1;
            ULONG IsWow64Process : 1;
            ULONG IsProcessDeleting : 1;
            ULONG IsCrossSessionCreate : 1;
            ULONG SpareBits : 28;
        };
    };
};

struct _PROCESS_DEVICEMAP_INFORMATION {
    union {
        struct {
            HANDLE DirectoryHandle;
        } Set;
        struct {
            ULONG DriveMap;
            UCHAR DriveType[32];
        } Query;
    };
};

struct _PROCESS_DEVICEMAP_INFORMATION_EX {
    union {
        struct {
            HANDLE DirectoryHandle;
        } Set;
        struct {
            ULONG DriveMap;
            UCHAR DriveType[32];
        } Query;
    };
    ULONG Flags;
};

struct _PROCESS_SESSION_INFORMATION {
    ULONG SessionId;
};

struct _PROCESS_HANDLE_TRACING_ENABLE {
    ULONG Flags;
};

struct _PROCESS_HANDLE_TRACING_ENABLE_EX {
    ULONG Flags;
    ULONG TotalSlots;
};

struct _PROCESS_HANDLE_TRACING_ENTRY {
    HANDLE Handle;
    CLIENT_ID ClientId;
    ULONG Type;
    PVOID Stacks[16];
};

struct _PROCESS_HANDLE_TRACING_QUERY {
    HANDLE Handle;
    ULONG TotalTraces;
    PROCESS_HANDLE_TRACING_ENTRY HandleTrace[1];
};

union _RTL_RUN_ONCE {
    PVOID Ptr;
};

struct _RTL_BALANCED_LINKS {
    struct _RTL_BALANCED_LINKS *Parent;
    struct _RTL_BALANCED_LINKS *LeftChild;
    struct _RTL_BALANCED_LINKS *RightChild;
    CHAR Balance;
    UCHAR Reserved[3];
};

struct _RTL_AVL_TABLE {
    RTL_BALANCED_LINKS BalancedRoot;
    PVOID OrderedPointer;
    ULONG WhichOrderedElement;
    ULONG NumberGenericTableElements;
    ULONG DepthOfTree;
    PRTL_BALANCED_LINKS RestartKey;
    ULONG DeleteCount;
    PRTL_AVL_COMPARE_ROUTINE CompareRoutine;
    PRTL_AVL_ALLOCATE_ROUTINE AllocateRoutine;
    PRTL_AVL_FREE_ROUTINE FreeRoutine;
    PVOID TableContext;
};

struct _RTL_SPLAY_LINKS {
    struct _RTL_SPLAY_LINKS *Parent;
    struct _RTL_SPLAY_LINKS *LeftChild;
    struct _RTL_SPLAY_LINKS *RightChild;
};

struct _RTL_GENERIC_TABLE {
    PRTL_SPLAY_LINKS TableRoot;
    LIST_ENTRY InsertOrderList;
    PLIST_ENTRY OrderedPointer;
    ULONG WhichOrderedElement;
    ULONG NumberGenericTableElements;
    PRTL_GENERIC_COMPARE_ROUTINE CompareRoutine;
    PRTL_GENERIC_ALLOCATE_ROUTINE AllocateRoutine;
    PRTL_GENERIC_FREE_ROUTINE FreeRoutine;
    PVOID TableContext;
};

struct _RTL_DYNAMIC_HASH_TABLE_ENTRY {
    LIST_ENTRY Linkage;
    ULONG_PTR Signature;
};

struct _RTL_DYNAMIC_HASH_TABLE_CONTEXT {
    PLIST_ENTRY ChainHead;
    PLIST_ENTRY PrevLinkage;
    ULONG_PTR Signature;
};

struct _RTL_DYNAMIC_HASH_TABLE_ENUMERATOR {
    RTL_DYNAMIC_HASH_TABLE_ENTRY HashEntry;
    PLIST_ENTRY ChainHead;
    ULONG BucketIndex;
};

struct _RTL_DYNAMIC_HASH_TABLE {
    ULONG Flags;
    ULONG Shift;
    ULONG TableSize;
    ULONG Pivot;
    ULONG DivisorMask;
    ULONG NumEntries;
    ULONG NonEmptyBuckets;
    ULONG NumEnumerators;
    PVOID Directory;
};

struct _OSVERSIONINFOA {
    ULONG dwOSVersionInfoSize;
    ULONG dwMajorVersion;
    ULONG dwMinorVersion;
    ULONG dwBuildNumber;
    ULONG dwPlatformId;
    CHAR szCSDVersion[128];
};

struct _OSVERSIONINFOEXA {
    ULONG dwOSVersionInfoSize;
    ULONG dwMajorVersion;
    ULONG dwMinorVersion;
    ULONG dwBuildNumber;
    ULONG dwPlatformId;
    CHAR szCSDVersion[128];
    USHORT wServicePackMajor;
    USHORT wServicePackMinor;
    USHORT wSuiteMask;
    UCHAR wProductType;
    UCHAR wReserved;
};

struct _KPRCB;
struct _KTSS64;

struct _KPCR {
    union {
        NT_TIB NtTib;
        struct {
            union _KGDTENTRY64 *GdtBase;
            struct _KTSS64 *TssBase;
            ULONG64 UserRsp;
            struct _KPCR *Self;
            struct _KPRCB *CurrentPrcb;
            PKSPIN_LOCK_QUEUE LockArray;
            PVOID Used_Self;
        };
    };
    union _KIDTENTRY64 *IdtBase;
    ULONG64 Unused[2];
    KIRQL Irql;
    UCHAR SecondLevelCacheAssociativity;
    UCHAR ObsoleteNumber;
    UCHAR Fill0;
    ULONG Unused0[3];
    USHORT MajorVersion;
    USHORT MinorVersion;
    ULONG StallScaleFactor;
    PVOID Unused1[3];
    ULONG KernelReserved[15];
    ULONG SecondLevelCacheSize;
    ULONG HalReserved[16];
    ULONG Unused2;
    PVOID KdVersionBlock;
    PVOID Unused3;
    ULONG PcrAlign1[24];
};

struct _WHEA_PCI_SLOT_NUMBER {
    union {
        struct {
            ULONG DeviceNumber : 5;
            ULONG FunctionNumber : 3;
            ULONG Reserved : 24;
        } bits;
        ULONG AsULONG;
    } u;
};

struct _WHEA_AER_BRIDGE_DESCRIPTOR {
    USHORT Type;
    BOOLEAN Enabled;
    UCHAR Reserved;
    ULONG BusNumber;
    WHEA_PCI_SLOT_NUMBER Slot;
    USHORT DeviceControl;
    AER_BRIDGE_DESCRIPTOR_FLAGS Flags;
    ULONG UncorrectableErrorMask;
    ULONG UncorrectableErrorSeverity;
    ULONG CorrectableErrorMask;
    ULONG AdvancedCapsAndControl;
    ULONG SecondaryUncorrectableErrorMask;
    ULONG SecondaryUncorrectableErrorSev;
    ULONG SecondaryCapsAndControl;
};

struct _WHEA_AER_ENDPOINT_DESCRIPTOR {
    USHORT Type;
    BOOLEAN Enabled;
    UCHAR Reserved;
    ULONG BusNumber;
    WHEA_PCI_SLOT_NUMBER Slot;
    USHORT DeviceControl;
    AER_ENDPOINT_DESCRIPTOR_FLAGS Flags;
    ULONG UncorrectableErrorMask;
    ULONG UncorrectableErrorSeverity;
    ULONG CorrectableErrorMask;
    ULONG AdvancedCapsAndControl;
};

struct _WHEA_AER_ROOTPORT_DESCRIPTOR {
    USHORT Type;
    BOOLEAN Enabled;
    UCHAR Reserved;
    ULONG BusNumber;
    WHEA_PCI_SLOT_NUMBER Slot;
    USHORT DeviceControl;
    AER_ROOTPORT_DESCRIPTOR_FLAGS Flags;
    ULONG UncorrectableErrorMask;
    ULONG UncorrectableErrorSeverity;
    ULONG CorrectableErrorMask;
    ULONG AdvancedCapsAndControl;
    ULONG RootErrorCommand;
};

struct SYNCLINT_GUESSED _WHEA_DEVICE_DRIVER_DESCRIPTOR {
    ULONG Type;
    ULONG Enabled;
    ULONG Reserved;
    GUID SourceGuid;
    ULONG LogTag;
    ULONG Reserved2;
    ULONG PacketLength;
    ULONG PacketCount;
    ULONG PacketBuffer;
    ULONG Config;
    ULONG CreatorId;
    ULONG PartitionId;
    ULONG MaxSectionDataLength;
    ULONG MaxSectionsPerRecord;
    ULONG PacketStateBuffer;
    ULONG OpenHandles;
};

struct _WHEA_NOTIFICATION_DESCRIPTOR {
    UCHAR Type;
    UCHAR Length;
    WHEA_NOTIFICATION_FLAGS Flags;
    struct {
        struct {
            ULONG PollInterval;
        } Polled;
        struct {
            ULONG PollInterval;
            ULONG Vector;
            ULONG SwitchToPollingThreshold;
            ULONG SwitchToPollingWindow;
            ULONG ErrorThreshold;
            ULONG ErrorThresholdWindow;
        } Interrupt;
        struct {
            ULONG PollInterval;
            ULONG Vector;
            ULONG SwitchToPollingThreshold;
            ULONG SwitchToPollingWindow;
            ULONG ErrorThreshold;
            ULONG ErrorThresholdWindow;
        } LocalInterrupt;
        struct {
            ULONG PollInterval;
            ULONG Vector;
            ULONG SwitchToPollingThreshold;
            ULONG SwitchToPollingWindow;
            ULONG ErrorThreshold;
            ULONG ErrorThresholdWindow;
        } Sci;
        struct {
            ULONG PollInterval;
            ULONG Vector;
            ULONG SwitchToPollingThreshold;
            ULONG SwitchToPollingWindow;
            ULONG ErrorThreshold;
            ULONG ErrorThresholdWindow;
        } Nmi;
        ULONG Sea SYNCLINT_GUESSED;
        ULONG Sei SYNCLINT_GUESSED;
        ULONG Gsiv SYNCLINT_GUESSED;
    } u;
};

struct _WHEA_GENERIC_ERROR_DESCRIPTOR {
    USHORT Type;
    UCHAR Reserved;
    UCHAR Enabled;
    ULONG ErrStatusBlockLength;
    ULONG RelatedErrorSourceId;
    UCHAR ErrStatusAddressSpaceID;
    UCHAR ErrStatusAddressBitWidth;
    UCHAR ErrStatusAddressBitOffset;
    UCHAR ErrStatusAddressAccessSize;
    WHEA_PHYSICAL_ADDRESS ErrStatusAddress;
    WHEA_NOTIFICATION_DESCRIPTOR Notify;
};

struct _WHEA_IPF_CMC_DESCRIPTOR {
    USHORT Type;
    UCHAR Enabled;
    UCHAR Reserved;
};

struct _WHEA_IPF_CPE_DESCRIPTOR {
    USHORT Type;
    UCHAR Enabled;
    UCHAR Reserved;
};

struct _WHEA_IPF_MCA_DESCRIPTOR {
    USHORT Type;
    UCHAR Enabled;
    UCHAR Reserved;
};

struct _WHEA_XPF_MC_BANK_DESCRIPTOR {
    UCHAR BankNumber;
    BOOLEAN ClearOnInitialization;
    UCHAR StatusDataFormat;
    XPF_MC_BANK_FLAGS Flags;
    ULONG ControlMsr;
    ULONG StatusMsr;
    ULONG AddressMsr;
    ULONG MiscMsr;
    ULONGLONG ControlData;
};

struct _WHEA_XPF_CMC_DESCRIPTOR {
    USHORT Type;
    BOOLEAN Enabled;
    UCHAR NumberOfBanks;
    ULONG Reserved;
    WHEA_NOTIFICATION_DESCRIPTOR Notify;
    WHEA_XPF_MC_BANK_DESCRIPTOR Banks[WHEA_MAX_MC_BANKS];
};

struct _WHEA_XPF_MCE_DESCRIPTOR {
    USHORT Type;
    UCHAR Enabled;
    UCHAR NumberOfBanks;
    XPF_MCE_FLAGS Flags;
    ULONGLONG MCG_Capability;
    ULONGLONG MCG_GlobalControl;
    WHEA_XPF_MC_BANK_DESCRIPTOR Banks[WHEA_MAX_MC_BANKS];
};

struct _WHEA_XPF_NMI_DESCRIPTOR {
    USHORT Type;
    BOOLEAN Enabled;
};

struct _WHEA_ERROR_SOURCE_DESCRIPTOR {
    ULONG Length;
    ULONG Version;
    WHEA_ERROR_SOURCE_TYPE Type;
    WHEA_ERROR_SOURCE_STATE State;
    ULONG MaxRawDataLength;
    ULONG NumRecordsToPreallocate;
    ULONG MaxSectionsPerRecord;
    ULONG ErrorSourceId;
    ULONG PlatformErrorSourceId;
    ULONG Flags;
    union {
        WHEA_XPF_MCE_DESCRIPTOR XpfMceDescriptor;
        WHEA_XPF_CMC_DESCRIPTOR XpfCmcDescriptor;
        WHEA_XPF_NMI_DESCRIPTOR XpfNmiDescriptor;
        WHEA_IPF_MCA_DESCRIPTOR IpfMcaDescriptor;
        WHEA_IPF_CMC_DESCRIPTOR IpfCmcDescriptor;
        WHEA_IPF_CPE_DESCRIPTOR IpfCpeDescriptor;
        WHEA_AER_ROOTPORT_DESCRIPTOR AerRootportDescriptor;
        WHEA_AER_ENDPOINT_DESCRIPTOR AerEndpointDescriptor;
        WHEA_AER_BRIDGE_DESCRIPTOR AerBridgeDescriptor;
        WHEA_GENERIC_ERROR_DESCRIPTOR GenErrDescriptor;
        ULONG GenErrDescriptorV2 SYNCLINT_GUESSED;
        WHEA_DEVICE_DRIVER_DESCRIPTOR DeviceDriverDescriptor SYNCLINT_GUESSED;
    } Info;
};

struct SYNCLINT_GUESSED _WHEA_ERROR_RECORD_HEADER_FLAGS {
    ULONG Recovered;
    ULONG PreviousError;
    ULONG Simulated;
    ULONG DeviceDriver;
    ULONG Reserved;
    ULONG AsULONG;
    ULONG CriticalEvent;
    ULONG PersistPfn;
    ULONG SectionsTruncated;
    ULONG RecoveryInProgress;
    ULONG Throttle;
};

union _WHEA_ERROR_RECORD_HEADER_VALIDBITS {
    struct {
        ULONG PlatformId : 1;
        ULONG Timestamp : 1;
        ULONG PartitionId : 1;
        ULONG Reserved : 29;
    };
    ULONG AsULONG;
};

union _WHEA_PERSISTENCE_INFO {
    struct {
        ULONGLONG Signature : 16;
        ULONGLONG Length : 24;
        ULONGLONG Identifier : 16;
        ULONGLONG Attributes : 2;
        ULONGLONG DoNotLog : 1;
        ULONGLONG Reserved : 5;
    };
    ULONGLONG AsULONGLONG;
};

union _WHEA_REVISION {
    struct {
        UCHAR MinorRevision;
        UCHAR MajorRevision;
    };
    USHORT AsUSHORT;
};

union _WHEA_TIMESTAMP {
    struct {
        ULONGLONG Seconds : 8;
        ULONGLONG Minutes : 8;
        ULONGLONG Hours : 8;
        ULONGLONG Precise : 1;
        ULONGLONG Reserved : 7;
        ULONGLONG Day : 8;
        ULONGLONG Month : 8;
        ULONGLONG Year : 8;
        ULONGLONG Century : 8;
    };
    LARGE_INTEGER AsLARGE_INTEGER;
};

struct _WHEA_ERROR_RECORD_HEADER {
    ULONG Signature;
    WHEA_REVISION Revision;
    ULONG SignatureEnd;
    USHORT SectionCount;
    WHEA_ERROR_SEVERITY Severity;
    WHEA_ERROR_RECORD_HEADER_VALIDBITS ValidBits;
    ULONG Length;
    WHEA_TIMESTAMP Timestamp;
    GUID PlatformId;
    GUID PartitionId;
    GUID CreatorId;
    GUID NotifyType;
    ULONGLONG RecordId;
    WHEA_ERROR_RECORD_HEADER_FLAGS Flags;
    WHEA_PERSISTENCE_INFO PersistenceInfo;
    UCHAR Reserved[12];
    ULONG OsBuildNumber SYNCLINT_GUESSED;
    ULONGLONG Reserved2 SYNCLINT_GUESSED;
};

union _WHEA_ERROR_RECORD_SECTION_DESCRIPTOR_VALIDBITS {
    struct {
        UCHAR FRUId : 1;
        UCHAR FRUText : 1;
        UCHAR Reserved : 6;
    };
    UCHAR AsUCHAR;
};

struct _WHEA_ERROR_RECORD_SECTION_DESCRIPTOR {
    ULONG SectionOffset;
    ULONG SectionLength;
    WHEA_REVISION Revision;
    WHEA_ERROR_RECORD_SECTION_DESCRIPTOR_VALIDBITS ValidBits;
    UCHAR Reserved;
    WHEA_ERROR_RECORD_SECTION_DESCRIPTOR_FLAGS Flags;
    GUID SectionType;
    GUID FRUId;
    WHEA_ERROR_SEVERITY SectionSeverity;
    CCHAR FRUText[20];
};

struct _WHEA_ERROR_RECORD {
    WHEA_ERROR_RECORD_HEADER Header;
    WHEA_ERROR_RECORD_SECTION_DESCRIPTOR SectionDescriptor[ANYSIZE_ARRAY];
};

struct _KERNEL_USER_TIMES {
    LARGE_INTEGER CreateTime;
    LARGE_INTEGER ExitTime;
    LARGE_INTEGER KernelTime;
    LARGE_INTEGER UserTime;
};

struct _SYSTEM_FIRMWARE_TABLE_INFORMATION {
    ULONG ProviderSignature;
    SYSTEM_FIRMWARE_TABLE_ACTION Action;
    ULONG TableID;
    ULONG TableBufferLength;
    UCHAR TableBuffer[1];
};

struct _SYSTEM_FIRMWARE_TABLE_HANDLER {
    ULONG ProviderSignature;
    BOOLEAN Register;
    PFNFTH FirmwareTableHandler;
    PVOID DriverObject;
};

struct _DRIVER_VERIFIER_THUNK_PAIRS {
    PDRIVER_VERIFIER_THUNK_ROUTINE PristineRoutine;
    PDRIVER_VERIFIER_THUNK_ROUTINE NewRoutine;
};

struct _WHEA_NMI_ERROR_SECTION {
    UCHAR Data[8];
    WHEA_NMI_ERROR_SECTION_FLAGS Flags;
};

union _WHEA_PCIEXPRESS_ERROR_SECTION_VALIDBITS {
    struct {
        ULONGLONG PortType : 1;
        ULONGLONG Version : 1;
        ULONGLONG CommandStatus : 1;
        ULONGLONG DeviceId : 1;
        ULONGLONG DeviceSerialNumber : 1;
        ULONGLONG BridgeControlStatus : 1;
        ULONGLONG ExpressCapability : 1;
        ULONGLONG AerInfo : 1;
        ULONGLONG Reserved : 56;
    };
    ULONGLONG ValidBits;
};

struct _WHEA_PCIEXPRESS_ERROR_SECTION {
    WHEA_PCIEXPRESS_ERROR_SECTION_VALIDBITS ValidBits;
    WHEA_PCIEXPRESS_DEVICE_TYPE PortType;
    WHEA_PCIEXPRESS_VERSION Version;
    WHEA_PCIEXPRESS_COMMAND_STATUS CommandStatus;
    ULONG Reserved;
    WHEA_PCIEXPRESS_DEVICE_ID DeviceId;
    ULONGLONG DeviceSerialNumber;
    WHEA_PCIEXPRESS_BRIDGE_CONTROL_STATUS BridgeControlStatus;
    UCHAR ExpressCapability[60];
    UCHAR AerInfo[96];
};

union _WHEA_ERROR_STATUS {
    ULONGLONG ErrorStatus;
    struct {
        ULONGLONG Reserved1 : 8;
        ULONGLONG ErrorType : 8;
        ULONGLONG Address : 1;
        ULONGLONG Control : 1;
        ULONGLONG Data : 1;
        ULONGLONG Responder : 1;
        ULONGLONG Requester : 1;
        ULONGLONG FirstError : 1;
        ULONGLONG Overflow : 1;
        ULONGLONG Reserved2 : 41;
    };
};

union _WHEA_PCIXBUS_ERROR_SECTION_VALIDBITS {
    struct {
        ULONGLONG ErrorStatus : 1;
        ULONGLONG ErrorType : 1;
        ULONGLONG BusId : 1;
        ULONGLONG BusAddress : 1;
        ULONGLONG BusData : 1;
        ULONGLONG BusCommand : 1;
        ULONGLONG RequesterId : 1;
        ULONGLONG CompleterId : 1;
        ULONGLONG TargetId : 1;
        ULONGLONG Reserved : 55;
    };
    ULONGLONG ValidBits;
};

struct _WHEA_PCIXBUS_ERROR_SECTION {
    WHEA_PCIXBUS_ERROR_SECTION_VALIDBITS ValidBits;
    WHEA_ERROR_STATUS ErrorStatus;
    USHORT ErrorType;
    WHEA_PCIXBUS_ID BusId;
    ULONG Reserved;
    ULONGLONG BusAddress;
    ULONGLONG BusData;
    WHEA_PCIXBUS_COMMAND BusCommand;
    ULONGLONG RequesterId;
    ULONGLONG CompleterId;
    ULONGLONG TargetId;
};

union _WHEA_PCIXDEVICE_ERROR_SECTION_VALIDBITS {
    struct {
        ULONGLONG ErrorStatus : 1;
        ULONGLONG IdInfo : 1;
        ULONGLONG MemoryNumber : 1;
        ULONGLONG IoNumber : 1;
        ULONGLONG RegisterDataPairs : 1;
        ULONGLONG Reserved : 59;
    };
    ULONGLONG ValidBits;
};

struct _WHEA_PCIXDEVICE_ERROR_SECTION {
    WHEA_PCIXDEVICE_ERROR_SECTION_VALIDBITS ValidBits;
    WHEA_ERROR_STATUS ErrorStatus;
    WHEA_PCIXDEVICE_ID IdInfo;
    ULONG MemoryNumber;
    ULONG IoNumber;
    WHEA_PCIXDEVICE_REGISTER_PAIR RegisterDataPairs[ANYSIZE_ARRAY];
};

struct _WHEA_X64_REGISTER_STATE {
    ULONGLONG Rax;
    ULONGLONG Rbx;
    ULONGLONG Rcx;
    ULONGLONG Rdx;
    ULONGLONG Rsi;
    ULONGLONG Rdi;
    ULONGLONG Rbp;
    ULONGLONG Rsp;
    ULONGLONG R8;
    ULONGLONG R9;
    ULONGLONG R10;
    ULONGLONG R11;
    ULONGLONG R12;
    ULONGLONG R13;
    ULONGLONG R14;
    ULONGLONG R15;
    USHORT Cs;
    USHORT Ds;
    USHORT Ss;
    USHORT Es;
    USHORT Fs;
    USHORT Gs;
    ULONG Reserved;
    ULONGLONG Rflags;
    ULONGLONG Eip;
    ULONGLONG Cr0;
    ULONGLONG Cr1;
    ULONGLONG Cr2;
    ULONGLONG Cr3;
    ULONGLONG Cr4;
    ULONGLONG Cr8;
    WHEA128A Gdtr;
    WHEA128A Idtr;
    USHORT Ldtr;
    USHORT Tr;
};

union _WHEA_XPF_PROCESSOR_ERROR_SECTION_VALIDBITS {
    struct {
        ULONGLONG LocalAPICId : 1;
        ULONGLONG CpuId : 1;
        ULONGLONG ProcInfoCount : 6;
        ULONGLONG ContextInfoCount : 6;
        ULONGLONG Reserved : 50;
    };
    ULONGLONG ValidBits;
};

struct _WHEA_XPF_PROCESSOR_ERROR_SECTION {
    WHEA_XPF_PROCESSOR_ERROR_SECTION_VALIDBITS ValidBits;
    ULONGLONG LocalAPICId;
    UCHAR CpuId[48];
    UCHAR VariableInfo[ANYSIZE_ARRAY];
};

struct _FILE_FS_SECTOR_SIZE_INFORMATION {
    ULONG LogicalBytesPerSector;
    ULONG PhysicalBytesPerSectorForAtomicity;
    ULONG PhysicalBytesPerSectorForPerformance;
    ULONG FileSystemEffectivePhysicalBytesPerSectorForAtomicity;
    ULONG Flags;
    ULONG ByteOffsetForSectorAlignment;
    ULONG ByteOffsetForPartitionAlignment;
};

union _WHEA_ERROR_PACKET_FLAGS {
    struct {
        ULONG PreviousError : 1;
        ULONG Reserved1 : 1;
        ULONG HypervisorError : 1;
        ULONG Simulated : 1;
        ULONG PlatformPfaControl : 1;
        ULONG PlatformDirectedOffline : 1;
        ULONG Reserved2 : 26;
    };
    ULONG AsULONG;
    ULONG CriticalEvent SYNCLINT_GUESSED;
    ULONG AddressTranslationRequired SYNCLINT_GUESSED;
    ULONG AddressTranslationCompleted SYNCLINT_GUESSED;
    ULONG RecoveryOptional SYNCLINT_GUESSED;
};

union _WHEA_MEMORY_ERROR_SECTION_VALIDBITS {
    struct {
        ULONGLONG ErrorStatus : 1;
        ULONGLONG PhysicalAddress : 1;
        ULONGLONG PhysicalAddressMask : 1;
        ULONGLONG Node : 1;
        ULONGLONG Card : 1;
        ULONGLONG Module : 1;
        ULONGLONG Bank : 1;
        ULONGLONG Device : 1;
        ULONGLONG Row : 1;
        ULONGLONG Column : 1;
        ULONGLONG BitPosition : 1;
        ULONGLONG RequesterId : 1;
        ULONGLONG ResponderId : 1;
        ULONGLONG TargetId : 1;
        ULONGLONG ErrorType : 1;
        ULONGLONG Reserved : 49;
    };
    ULONGLONG ValidBits;
    ULONG RankNumber SYNCLINT_GUESSED;
    HANDLE CardHandle SYNCLINT_GUESSED;
    HANDLE ModuleHandle SYNCLINT_GUESSED;
    ULONG ExtendedRow SYNCLINT_GUESSED;
    ULONG BankGroup SYNCLINT_GUESSED;
    ULONG BankAddress SYNCLINT_GUESSED;
    ULONG ChipIdentification SYNCLINT_GUESSED;
};

struct _WHEA_MEMORY_ERROR_SECTION {
    WHEA_MEMORY_ERROR_SECTION_VALIDBITS ValidBits;
    WHEA_ERROR_STATUS ErrorStatus;
    ULONGLONG PhysicalAddress;
    ULONGLONG PhysicalAddressMask;
    USHORT Node;
    USHORT Card;
    USHORT Module;
    USHORT Bank;
    USHORT Device;
    USHORT Row;
    USHORT Column;
    USHORT BitPosition;
    ULONGLONG RequesterId;
    ULONGLONG ResponderId;
    ULONGLONG TargetId;
    UCHAR ErrorType;
    ULONG Extended SYNCLINT_GUESSED;
    ULONG RankNumber SYNCLINT_GUESSED;
    HANDLE CardHandle SYNCLINT_GUESSED;
    HANDLE ModuleHandle SYNCLINT_GUESSED;
};

union _WHEA_PROCESSOR_GENERIC_ERROR_SECTION_VALIDBITS {
    struct {
        ULONGLONG ProcessorType : 1;
        ULONGLONG InstructionSet : 1;
        ULONGLONG ErrorType : 1;
        ULONGLONG Operation : 1;
        ULONGLONG Flags : 1;
        ULONGLONG Level : 1;
        ULONGLONG CPUVersion : 1;
        ULONGLONG CPUBrandString : 1;
        ULONGLONG ProcessorId : 1;
        ULONGLONG TargetAddress : 1;
        ULONGLONG RequesterId : 1;
        ULONGLONG ResponderId : 1;
        ULONGLONG InstructionPointer : 1;
        ULONGLONG Reserved : 51;
    };
    ULONGLONG ValidBits;
    ULONG NativeModelId SYNCLINT_GUESSED;
};

struct _WHEA_PROCESSOR_GENERIC_ERROR_SECTION {
    WHEA_PROCESSOR_GENERIC_ERROR_SECTION_VALIDBITS ValidBits;
    UCHAR ProcessorType;
    UCHAR InstructionSet;
    UCHAR ErrorType;
    UCHAR Operation;
    UCHAR Flags;
    UCHAR Level;
    USHORT Reserved;
    ULONGLONG CPUVersion;
    UCHAR CPUBrandString[128];
    ULONGLONG ProcessorId;
    ULONGLONG TargetAddress;
    ULONGLONG RequesterId;
    ULONGLONG ResponderId;
    ULONGLONG InstructionPointer;
};

struct _WHEA_ERROR_PACKET_V1 {
    ULONG Signature;
    WHEA_ERROR_PACKET_FLAGS Flags;
    ULONG Size;
    ULONG RawDataLength;
    ULONGLONG Reserved1;
    ULONGLONG Context;
    WHEA_ERROR_TYPE ErrorType;
    WHEA_ERROR_SEVERITY ErrorSeverity;
    ULONG ErrorSourceId;
    WHEA_ERROR_SOURCE_TYPE ErrorSourceType;
    ULONG Reserved2;
    ULONG Version;
    ULONGLONG Cpu;
    union {
        WHEA_PROCESSOR_GENERIC_ERROR_SECTION ProcessorError;
        WHEA_MEMORY_ERROR_SECTION MemoryError;
        WHEA_NMI_ERROR_SECTION NmiError;
        WHEA_PCIEXPRESS_ERROR_SECTION PciExpressError;
        WHEA_PCIXBUS_ERROR_SECTION PciXBusError;
        WHEA_PCIXDEVICE_ERROR_SECTION PciXDeviceError;
        ULONG PmemError SYNCLINT_GUESSED;
    } u;
    WHEA_RAW_DATA_FORMAT RawDataFormat;
    ULONG RawDataOffset;
    UCHAR RawData[1];
};

struct _WHEA_ERROR_PACKET_V2 {
    ULONG Signature;
    ULONG Version;
    ULONG Length;
    WHEA_ERROR_PACKET_FLAGS Flags;
    WHEA_ERROR_TYPE ErrorType;
    WHEA_ERROR_SEVERITY ErrorSeverity;
    ULONG ErrorSourceId;
    WHEA_ERROR_SOURCE_TYPE ErrorSourceType;
    GUID NotifyType;
    ULONGLONG Context;
    WHEA_ERROR_PACKET_DATA_FORMAT DataFormat;
    ULONG Reserved1;
    ULONG DataOffset;
    ULONG DataLength;
    ULONG PshedDataOffset;
    ULONG PshedDataLength;
};

union _WHEA_GENERIC_ERROR_BLOCKSTATUS {
    struct {
        ULONG UncorrectableError : 1;
        ULONG CorrectableError : 1;
        ULONG MultipleUncorrectableErrors : 1;
        ULONG MultipleCorrectableErrors : 1;
        ULONG ErrorDataEntryCount : 10;
        ULONG Reserved : 18;
    };
    ULONG AsULONG;
};

struct _WHEA_GENERIC_ERROR {
    WHEA_GENERIC_ERROR_BLOCKSTATUS BlockStatus;
    ULONG RawDataOffset;
    ULONG RawDataLength;
    ULONG DataLength;
    WHEA_ERROR_SEVERITY ErrorSeverity;
    UCHAR Data[1];
};

struct _WHEA_PSHED_PLUGIN_CALLBACKS {
    PSHED_PI_GET_ALL_ERROR_SOURCES GetAllErrorSources;
    PVOID Reserved;
    PSHED_PI_GET_ERROR_SOURCE_INFO GetErrorSourceInfo;
    PSHED_PI_SET_ERROR_SOURCE_INFO SetErrorSourceInfo;
    PSHED_PI_ENABLE_ERROR_SOURCE EnableErrorSource;
    PSHED_PI_DISABLE_ERROR_SOURCE DisableErrorSource;
    PSHED_PI_WRITE_ERROR_RECORD WriteErrorRecord;
    PSHED_PI_READ_ERROR_RECORD ReadErrorRecord;
    PSHED_PI_CLEAR_ERROR_RECORD ClearErrorRecord;
    PSHED_PI_RETRIEVE_ERROR_INFO RetrieveErrorInfo;
    PSHED_PI_FINALIZE_ERROR_RECORD FinalizeErrorRecord;
    PSHED_PI_CLEAR_ERROR_STATUS ClearErrorStatus;
    PSHED_PI_ATTEMPT_ERROR_RECOVERY AttemptRecovery;
    PSHED_PI_GET_INJECTION_CAPABILITIES GetInjectionCapabilities;
    PSHED_PI_INJECT_ERROR InjectError;
};

struct _WHEA_PSHED_PLUGIN_REGISTRATION_PACKET {
    ULONG Length;
    ULONG Version;
    PVOID Context;
    ULONG FunctionalAreaMask;
    ULONG Reserved;
    WHEA_PSHED_PLUGIN_CALLBACKS Callbacks;
};

struct _WHEA_XPF_CONTEXT_INFO {
    USHORT RegisterContextType;
    USHORT RegisterDataSize;
    ULONG MSRAddress;
    ULONGLONG MmRegisterAddress;
    UCHAR RegisterData[1];
};

union _WHEA_XPF_BUS_CHECK {
    struct {
        ULONGLONG TransactionTypeValid : 1;
        ULONGLONG OperationValid : 1;
        ULONGLONG LevelValid : 1;
        ULONGLONG ProcessorContextCorruptValid : 1;
        ULONGLONG UncorrectedValid : 1;
        ULONGLONG PreciseIPValid : 1;
        ULONGLONG RestartableIPValid : 1;
        ULONGLONG OverflowValid : 1;
        ULONGLONG ParticipationValid : 1;
        ULONGLONG TimeoutValid : 1;
        ULONGLONG AddressSpaceValid : 1;
        ULONGLONG ReservedValid : 5;
        ULONGLONG TransactionType : 2;
        ULONGLONG Operation : 4;
        ULONGLONG Level : 3;
        ULONGLONG ProcessorContextCorrupt : 1;
        ULONGLONG Uncorrected : 1;
        ULONGLONG PreciseIP : 1;
        ULONGLONG RestartableIP : 1;
        ULONGLONG Overflow : 1;
        ULONGLONG Participation : 2;
        ULONGLONG Timeout : 1;
        ULONGLONG AddressSpace : 2;
        ULONGLONG Reserved : 29;
    };
    ULONGLONG XpfBusCheck;
};

union _WHEA_XPF_CACHE_CHECK {
    struct {
        ULONGLONG TransactionTypeValid : 1;
        ULONGLONG OperationValid : 1;
        ULONGLONG LevelValid : 1;
        ULONGLONG ProcessorContextCorruptValid : 1;
        ULONGLONG UncorrectedValid : 1;
        ULONGLONG PreciseIPValid : 1;
        ULONGLONG RestartableIPValid : 1;
        ULONGLONG OverflowValid : 1;
        ULONGLONG ReservedValid : 8;
        ULONGLONG TransactionType : 2;
        ULONGLONG Operation : 4;
        ULONGLONG Level : 3;
        ULONGLONG ProcessorContextCorrupt : 1;
        ULONGLONG Uncorrected : 1;
        ULONGLONG PreciseIP : 1;
        ULONGLONG RestartableIP : 1;
        ULONGLONG Overflow : 1;
        ULONGLONG Reserved : 34;
    };
    ULONGLONG XpfCacheCheck;
};

union _WHEA_XPF_MS_CHECK {
    struct {
        ULONGLONG ErrorTypeValid : 1;
        ULONGLONG ProcessorContextCorruptValid : 1;
        ULONGLONG UncorrectedValid : 1;
        ULONGLONG PreciseIPValid : 1;
        ULONGLONG RestartableIPValid : 1;
        ULONGLONG OverflowValid : 1;
        ULONGLONG ReservedValid : 10;
        ULONGLONG ErrorType : 3;
        ULONGLONG ProcessorContextCorrupt : 1;
        ULONGLONG Uncorrected : 1;
        ULONGLONG PreciseIP : 1;
        ULONGLONG RestartableIP : 1;
        ULONGLONG Overflow : 1;
        ULONGLONG Reserved : 40;
    };
    ULONGLONG XpfMsCheck;
    ULONG ReservedValue SYNCLINT_GUESSED;
};

union _WHEA_XPF_PROCINFO_VALIDBITS {
    struct {
        ULONGLONG CheckInfo : 1;
        ULONGLONG TargetId : 1;
        ULONGLONG RequesterId : 1;
        ULONGLONG ResponderId : 1;
        ULONGLONG InstructionPointer : 1;
        ULONGLONG Reserved : 59;
    };
    ULONGLONG ValidBits;
};

union _WHEA_XPF_TLB_CHECK {
    struct {
        ULONGLONG TransactionTypeValid : 1;
        ULONGLONG OperationValid : 1;
        ULONGLONG LevelValid : 1;
        ULONGLONG ProcessorContextCorruptValid : 1;
        ULONGLONG UncorrectedValid : 1;
        ULONGLONG PreciseIPValid : 1;
        ULONGLONG RestartableIPValid : 1;
        ULONGLONG OverflowValid : 1;
        ULONGLONG ReservedValid : 8;
        ULONGLONG TransactionType : 2;
        ULONGLONG Operation : 4;
        ULONGLONG Level : 3;
        ULONGLONG ProcessorContextCorrupt : 1;
        ULONGLONG Uncorrected : 1;
        ULONGLONG PreciseIP : 1;
        ULONGLONG RestartableIP : 1;
        ULONGLONG Overflow : 1;
        ULONGLONG Reserved : 34;
    };
    ULONGLONG XpfTLBCheck;
};

struct _WHEA_XPF_PROCINFO {
    GUID CheckInfoId;
    WHEA_XPF_PROCINFO_VALIDBITS ValidBits;
    union {
        WHEA_XPF_CACHE_CHECK CacheCheck;
        WHEA_XPF_TLB_CHECK TlbCheck;
        WHEA_XPF_BUS_CHECK BusCheck;
        WHEA_XPF_MS_CHECK MsCheck;
        ULONGLONG AsULONGLONG;
    } CheckInfo;
    ULONGLONG TargetId;
    ULONGLONG RequesterId;
    ULONGLONG ResponderId;
    ULONGLONG InstructionPointer;
};

struct _OPLOCK_KEY_CONTEXT {
    ULONG Version : 8;
    ULONG Flags : 8;
    GUID ParentOplockKey;
    GUID TargetOplockKey;
    ULONG Reserved SYNCLINT_GUESSED;
};

union _WHEA_ERROR_INJECTION_CAPABILITIES {
    struct {
        ULONG ProcessorCorrectable : 1;
        ULONG ProcessorUncorrectableNonFatal : 1;
        ULONG ProcessorUncorrectableFatal : 1;
        ULONG MemoryCorrectable : 1;
        ULONG MemoryUncorrectableNonFatal : 1;
        ULONG MemoryUncorrectableFatal : 1;
        ULONG PCIExpressCorrectable : 1;
        ULONG PCIExpressUncorrectableNonFatal : 1;
        ULONG PCIExpressUncorrectableFatal : 1;
        ULONG PlatformCorrectable : 1;
        ULONG PlatformUncorrectableNonFatal : 1;
        ULONG PlatformUncorrectableFatal : 1;
        ULONG IA64Corrected : 1;
        ULONG IA64Recoverable : 1;
        ULONG IA64Fatal : 1;
        ULONG IA64RecoverableCache : 1;
        ULONG IA64RecoverableRegFile : 1;
        ULONG Reserved : 15;
    };
    ULONG AsULONG;
};

struct _BDCB_IMAGE_INFORMATION {
    BDCB_CLASSIFICATION Classification;
    ULONG ImageFlags;
    UNICODE_STRING ImageName;
    UNICODE_STRING RegistryPath;
    UNICODE_STRING CertificatePublisher;
    UNICODE_STRING CertificateIssuer;
    PVOID ImageHash;
    PVOID CertificateThumbprint;
    ULONG ImageHashAlgorithm;
    ULONG ThumbprintHashAlgorithm;
    ULONG ImageHashLength;
    ULONG CertificateThumbprintLength;
};

struct _BDCB_STATUS_UPDATE_CONTEXT {
    BDCB_STATUS_UPDATE_TYPE StatusType;
};

struct _FILE_DISPOSITION_INFORMATION_EX {
    ULONG Flags SYNCLINT_GUESSED;
};

struct _KEY_CACHED_INFORMATION {
    LARGE_INTEGER LastWriteTime;
    ULONG TitleIndex;
    ULONG SubKeys;
    ULONG MaxNameLen;
    ULONG Values;
    ULONG MaxValueNameLen;
    ULONG MaxValueDataLen;
    ULONG NameLength;
};

struct _KEY_NAME_INFORMATION {
    ULONG NameLength;
    WCHAR Name[1];
};

struct _KEY_VIRTUALIZATION_INFORMATION {
    ULONG VirtualizationCandidate : 1;
    ULONG VirtualizationEnabled : 1;
    ULONG VirtualTarget : 1;
    ULONG VirtualStore : 1;
    ULONG VirtualSource : 1;
    ULONG Reserved : 27;
};

struct _MM_COPY_ADDRESS {
    union {
        PVOID VirtualAddress;
        PHYSICAL_ADDRESS PhysicalAddress;
    };
};

struct _WHEA_FIRMWARE_ERROR_RECORD_REFERENCE {
    UCHAR Type;
    UCHAR Reserved[7];
    ULONGLONG FirmwareRecordId;
};

union _WHEA_PROCESSOR_FAMILY_INFO {
    struct {
        ULONG Stepping : 4;
        ULONG Model : 4;
        ULONG Family : 4;
        ULONG ProcessorType : 2;
        ULONG Reserved1 : 2;
        ULONG ExtendedModel : 4;
        ULONG ExtendedFamily : 8;
        ULONG Reserved2 : 4;
        ULONG Reserved3;
    };
    ULONGLONG AsULONGLONG;
    ULONG NativeModelId SYNCLINT_GUESSED;
};

struct _WHEA_X86_REGISTER_STATE {
    ULONG Eax;
    ULONG Ebx;
    ULONG Ecx;
    ULONG Edx;
    ULONG Esi;
    ULONG Edi;
    ULONG Ebp;
    ULONG Esp;
    USHORT Cs;
    USHORT Ds;
    USHORT Ss;
    USHORT Es;
    USHORT Fs;
    USHORT Gs;
    ULONG Eflags;
    ULONG Eip;
    ULONG Cr0;
    ULONG Cr1;
    ULONG Cr2;
    ULONG Cr3;
    ULONG Cr4;
    ULONGLONG Gdtr;
    ULONGLONG Idtr;
    USHORT Ldtr;
    USHORT Tr;
};

struct _POWER_THROTTLING_PROCESS_STATE {
    ULONG Version;
    ULONG ControlMask;
    ULONG StateMask;
};

struct _POWER_THROTTLING_THREAD_STATE {
    ULONG Version;
    ULONG ControlMask;
    ULONG StateMask;
};

struct _PROCESS_MITIGATION_CHILD_PROCESS_POLICY {
    union {
        struct {
            ULONG NoChildProcessCreation : 1;
            ULONG AuditNoChildProcessCreation : 1;
            ULONG AllowSecureProcessCreation : 1;
            ULONG Flags : 1 SYNCLINT_GUESSED;
            ULONG ReservedFlags : 28;
        } DUMMYSTRUCTNAME;
    } DUMMYUNIONNAME;
};

struct _PROCESS_MITIGATION_PAYLOAD_RESTRICTION_POLICY {
    union {
        ULONG Flags;
        struct {
            ULONG EnableExportAddressFilter : 1;
            ULONG AuditExportAddressFilter : 1;
            ULONG EnableExportAddressFilterPlus : 1;
            ULONG AuditExportAddressFilterPlus : 1;
            ULONG EnableImportAddressFilter : 1;
            ULONG AuditImportAddressFilter : 1;
            ULONG EnableRopStackPivot : 1;
            ULONG AuditRopStackPivot : 1;
            ULONG EnableRopCallerCheck : 1;
            ULONG AuditRopCallerCheck : 1;
            ULONG EnableRopSimExec : 1;
            ULONG AuditRopSimExec : 1;
            ULONG ReservedFlags : 20;
        } DUMMYSTRUCTNAME;
    } DUMMYUNIONNAME;
};

struct _PROCESS_MITIGATION_SYSTEM_CALL_FILTER_POLICY {
    union {
        ULONG Flags;
        struct {
            ULONG FilterId : 4;
            ULONG ReservedFlags : 28;
        } DUMMYSTRUCTNAME;
    } DUMMYUNIONNAME;
};

union _PROCESS_READWRITEVM_LOGGING_INFORMATION {
    UCHAR Flags;
    struct {
        UCHAR EnableReadVmLogging : 1;
        UCHAR EnableWriteVmLogging : 1;
        UCHAR Unused : 6;
    };
};

struct _SILO_MONITOR_REGISTRATION {
    UCHAR Version;
    BOOLEAN MonitorHost;
    BOOLEAN MonitorExistingSilos;
    UCHAR Reserved[5];
    SILO_MONITOR_CREATE_CALLBACK CreateCallback;
    SILO_MONITOR_TERMINATE_CALLBACK TerminateCallback;
    PUNICODE_STRING DriverObjectName;
    PUNICODE_STRING ComponentName;
};

struct _CORRELATION_VECTOR {
    CHAR Version;
    CHAR Vector[RTL_CORRELATION_VECTOR_STRING_LENGTH];
};

struct _IO_FOEXT_SILO_PARAMETERS {
    ULONG Length;
    PESILO SiloContext;
    ULONG HasHardReference SYNCLINT_GUESSED;
    ULONG SpareFlags SYNCLINT_GUESSED;
    ULONG Flags SYNCLINT_GUESSED;
};

struct _SOC_SUBSYSTEM_FAILURE_DETAILS {
    SOC_SUBSYSTEM_TYPE SubsysType;
    ULONG64 FirmwareVersion;
    ULONG64 HardwareVersion;
    ULONG UnifiedFailureRegionSize;
    CHAR UnifiedFailureRegion[1];
};

struct SYNCLINT_GUESSED _CUSTOM_SYSTEM_EVENT_TRIGGER_CONFIG {
    ULONG Size;
    GUID *TriggerId;
};

struct SYNCLINT_GUESSED _DEBUG_TRANSPORT_DATA {
    ULONG HwContextSize;
    BOOLEAN UseSerialFraming;
    BOOLEAN ValidUSBCoreId;
    ULONG USBCoreId;
    ULONG SharedVisibleDataSize;
};

struct SYNCLINT_GUESSED _SIGNAL_REG_VALUE {
    union {
        struct {
            ULONG RegName : 1;
            ULONG MsrAddr : 1;
        };
        ULONG Value;
    };
};

struct SYNCLINT_GUESSED _WHEA_ACPI_HEADER {
    UINT32 Signature;
    UINT32 Length;
    UINT8 Revision;
    UINT8 Checksum;
    UINT8 OemId;
    UINT64 OemTableId;
    UINT32 OemRevision;
    UINT32 CreatorId;
    UINT32 CreatorRevision;
};

struct SYNCLINT_GUESSED _EFI_ACPI_RAS_SIGNAL_TABLE {
    WHEA_ACPI_HEADER Header;
    UINT32 NumberRecord;
    SIGNAL_REG_VALUE Entries;
};

struct SYNCLINT_GUESSED _FILE_FS_FULL_SIZE_INFORMATION_EX {
    ULONG ActualTotalAllocationUnits;
    ULONG ActualAvailableAllocationUnits;
    ULONG ActualPoolUnavailableAllocationUnits;
    ULONG CallerTotalAllocationUnits;
    ULONG CallerAvailableAllocationUnits;
    ULONG CallerPoolUnavailableAllocationUnits;
    ULONG UsedAllocationUnits;
    ULONG TotalReservedAllocationUnits;
    ULONG VolumeStorageReserveAllocationUnits;
    ULONG AvailableCommittedAllocationUnits;
    ULONG PoolAvailableAllocationUnits;
    ULONG SectorsPerAllocationUnit;
    ULONG BytesPerSector;
};

struct SYNCLINT_GUESSED _IO_FOEXT_SHADOW_FILE {
    PFILE_OBJECT BackingFileObject;
    ULONG BackingFltInstance;
};

struct SYNCLINT_GUESSED _IPMI_OS_SEL_RECORD {
    ULONG Signature;
    ULONG Version;
    ULONG Length;
    ULONG RecordType;
    ULONG DataLength;
    ULONG Data;
};

struct SYNCLINT_GUESSED _MCG_CAP {
    ULONG CountField;
    ULONG ControlMsrPresent;
    ULONG ExtendedMsrsPresent;
    ULONG SignalingExtensionPresent;
    ULONG ThresholdErrorStatusPresent;
    ULONG Reserved;
    ULONG ExtendedRegisterCount;
    ULONG SoftwareErrorRecoverySupported;
    ULONG EnhancedMachineCheckCapability;
    ULONG ExtendedErrorLogging;
    ULONG LocalMachineCheckException;
    ULONG QuadPart;
};

struct SYNCLINT_GUESSED _MCI_STATUS {
    ULONG CommonBits;
    ULONG AmdBits;
    ULONG IntelBits;
    ULONG QuadPart;
};

struct SYNCLINT_GUESSED _MCI_STATUS_AMD_BITS {
    ULONG McaErrorCode;
    ULONG ModelErrorCode;
    ULONG ImplementationSpecific2;
    ULONG Poison;
    ULONG Deferred;
    ULONG ImplementationSpecific1;
    ULONG ContextCorrupt;
    ULONG AddressValid;
    ULONG MiscValid;
    ULONG ErrorEnabled;
    ULONG UncorrectedError;
    ULONG StatusOverFlow;
    ULONG Valid;
};

struct SYNCLINT_GUESSED _MCI_STATUS_BITS_COMMON {
    ULONG McaErrorCode;
    ULONG ModelErrorCode;
    ULONG Reserved;
    ULONG ContextCorrupt;
    ULONG AddressValid;
    ULONG MiscValid;
    ULONG ErrorEnabled;
    ULONG UncorrectedError;
    ULONG StatusOverFlow;
    ULONG Valid;
};

struct SYNCLINT_GUESSED _MCI_STATUS_INTEL_BITS {
    ULONG McaErrorCode;
    ULONG ModelErrorCode;
    ULONG OtherInfo;
    ULONG FirmwareUpdateError;
    ULONG CorrectedErrorCount;
    ULONG ThresholdErrorStatus;
    ULONG ActionRequired;
    ULONG Signalling;
    ULONG ContextCorrupt;
    ULONG AddressValid;
    ULONG MiscValid;
    ULONG ErrorEnabled;
    ULONG UncorrectedError;
    ULONG StatusOverFlow;
    ULONG Valid;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_CAPABILITY {
    ULONG Header;
    ULONG DvsecHeader1;
    ULONG DvsecHeader2;
    ULONG DvsecRegisters;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_HEADER_1 {
    ULONG DvsecVendorId;
    ULONG DvsecVersion;
    ULONG DvsecLength;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DESIGNATED_VENDOR_SPECIFIC_HEADER_2 {
    ULONG DvsecId;
    ULONG AsUSHORT;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_CAPABILITY {
    ULONG Header;
    ULONG DpcCapabilities;
    ULONG DpcControl;
    ULONG DpcStatus;
    ULONG DpcErrSrcId;
    ULONG RpPioStatus;
    ULONG RpPioMask;
    ULONG RpPioSeverity;
    ULONG RpPioSysError;
    ULONG RpPioException;
    ULONG RpPioHeaderLog;
    ULONG RpPioImpSpecLog;
    ULONG RpPioPrefixLog;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_CAPS_REGISTER {
    ULONG InterruptMsgNumber;
    ULONG RpExtensionsForDpc;
    ULONG PoisonedTlpEgressBlockingSupported;
    ULONG DpcSoftwareTriggeringSupported;
    ULONG RpPioLogSize;
    ULONG DlActiveErrCorSignalingSupported;
    ULONG Reserved;
    ULONG AsUSHORT;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_CONTROL_REGISTER {
    ULONG TriggerEnable;
    ULONG CompletionControl;
    ULONG InterruptEnable;
    ULONG ErrCorEnable;
    ULONG PoisonedTlpEgressBlockingEnable;
    ULONG SoftwareTrigger;
    ULONG DlActiveErrCorEnable;
    ULONG Reserved;
    ULONG AsUSHORT;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_ERROR_SOURCE_ID {
    ULONG Function;
    ULONG Device;
    ULONG Bus;
    ULONG AsUSHORT;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_RP_PIO_EXCEPTION_REGISTER {
    ULONG CfgURCpl;
    ULONG CfgCACpl;
    ULONG CfgCTO;
    ULONG Reserved1;
    ULONG IoURCpl;
    ULONG IoCACpl;
    ULONG IoCTO;
    ULONG Reserved2;
    ULONG MemURCpl;
    ULONG MemCACpl;
    ULONG MemCTO;
    ULONG Reserved3;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_RP_PIO_HEADERLOG_REGISTER {
    ULONG PioHeaderLogRegister;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_RP_PIO_IMPSPECLOG_REGISTER {
    ULONG PioImpSpecLog;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_RP_PIO_MASK_REGISTER {
    ULONG CfgURCpl;
    ULONG CfgCACpl;
    ULONG CfgCTO;
    ULONG Reserved1;
    ULONG IoURCpl;
    ULONG IoCACpl;
    ULONG IoCTO;
    ULONG Reserved2;
    ULONG MemURCpl;
    ULONG MemCACpl;
    ULONG MemCTO;
    ULONG Reserved3;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_RP_PIO_SEVERITY_REGISTER {
    ULONG CfgURCpl;
    ULONG CfgCACpl;
    ULONG CfgCTO;
    ULONG Reserved1;
    ULONG IoURCpl;
    ULONG IoCACpl;
    ULONG IoCTO;
    ULONG Reserved2;
    ULONG MemURCpl;
    ULONG MemCACpl;
    ULONG MemCTO;
    ULONG Reserved3;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_RP_PIO_STATUS_REGISTER {
    ULONG CfgURCpl;
    ULONG CfgCACpl;
    ULONG CfgCTO;
    ULONG Reserved1;
    ULONG IoURCpl;
    ULONG IoCACpl;
    ULONG IoCTO;
    ULONG Reserved2;
    ULONG MemURCpl;
    ULONG MemCACpl;
    ULONG MemCTO;
    ULONG Reserved3;
    ULONG Reserved4;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_RP_PIO_SYSERR_REGISTER {
    ULONG CfgURCpl;
    ULONG CfgCACpl;
    ULONG CfgCTO;
    ULONG Reserved1;
    ULONG IoURCpl;
    ULONG IoCACpl;
    ULONG IoCTO;
    ULONG Reserved2;
    ULONG MemURCpl;
    ULONG MemCACpl;
    ULONG MemCTO;
    ULONG Reserved3;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_RP_PIO_TLPPREFIXLOG_REGISTER {
    ULONG PioTlpPrefixLogRegister;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_DPC_STATUS_REGISTER {
    ULONG TriggerStatus;
    ULONG TriggerReason;
    ULONG InterruptStatus;
    ULONG RpBusy;
    ULONG TriggerReasonExtension;
    ULONG Reserved1;
    ULONG PioFirstErrPointer;
    ULONG Reserved2;
    ULONG AsUSHORT;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_LANE_ERROR_STATUS {
    ULONG LaneBitmap;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_LINK_CONTROL3 {
    ULONG PerformEq;
    ULONG LinkEqIntEn;
    ULONG Reserved;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_NPEM_CAPABILITY {
    ULONG Header;
    ULONG Capability;
    ULONG Control;
    ULONG Status;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_NPEM_CAPABILITY_REGISTER {
    ULONG Capable;
    ULONG ResetCapable;
    ULONG OkCapable;
    ULONG LocateCapable;
    ULONG FailCapable;
    ULONG RebuildCapable;
    ULONG PFACapable;
    ULONG HotSpareCapable;
    ULONG InACriticalArrayCapable;
    ULONG InAFailedArrayCapable;
    ULONG InvalidDeviceTypeCapable;
    ULONG DisabledCapable;
    ULONG Rsvd;
    ULONG EnclosureSpecificCapabilities;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_NPEM_CONTROL_REGISTER {
    ULONG Enable;
    ULONG InitiateReset;
    ULONG OkControl;
    ULONG LocateControl;
    ULONG FailControl;
    ULONG RebuildControl;
    ULONG PFAControl;
    ULONG HotSpareControl;
    ULONG InACriticalArrayControl;
    ULONG InAFailedArrayControl;
    ULONG InvalidDeviceTypeControl;
    ULONG DisabledControl;
    ULONG Rsvd;
    ULONG EnclosureSpecificControls;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_NPEM_STATUS_REGISTER {
    ULONG CommandCompleted;
    ULONG Rsvd;
    ULONG EnclosureSpecificStatus;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_EXPRESS_SECONDARY_CAPABILITY {
    ULONG Header;
    ULONG LinkControl3;
    ULONG LaneErrorStatus;
};

struct SYNCLINT_GUESSED _PCI_FPB_CAPABILITIES_REGISTER {
    ULONG RidDecodeMechanismSupported;
    ULONG MemLowDecodeMechanismSupported;
    ULONG MemHighDecodeMechanismSupported;
    ULONG NumSecDev;
    ULONG RidVectorSizeSupported;
    ULONG Rsvd0;
    ULONG MemLowVectorSizeSupported;
    ULONG Rsvd1;
    ULONG MemHighVectorSizeSupported;
    ULONG Rsvd2;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_FPB_CAPABILITY {
    ULONG Header;
    ULONG CapabilitiesRegister;
    ULONG RidVectorControl1Register;
    ULONG RidVectorControl2Register;
    ULONG MemLowVectorControlRegister;
    ULONG MemHighVectorControl1Register;
    ULONG MemHighVectorControl2Register;
    ULONG VectorAccessControlRegister;
    ULONG VectorAccessDataRegister;
};

struct SYNCLINT_GUESSED _PCI_FPB_CAPABILITY_HEADER {
    ULONG Header;
    ULONG Reserved;
};

struct SYNCLINT_GUESSED _PCI_FPB_MEM_HIGH_VECTOR_CONTROL1_REGISTER {
    ULONG MemHighDecodeMechanismEnable;
    ULONG Rsvd0;
    ULONG MemHighVectorGranularity;
    ULONG Rsvd1;
    ULONG MemHighVectorStartLower;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_FPB_MEM_HIGH_VECTOR_CONTROL2_REGISTER {
    ULONG MemHighVectorStartUpper;
};

struct SYNCLINT_GUESSED _PCI_FPB_MEM_LOW_VECTOR_CONTROL_REGISTER {
    ULONG MemLowDecodeMechanismEnable;
    ULONG Rsvd0;
    ULONG MemLowVectorGranularity;
    ULONG Rsvd1;
    ULONG MemLowVectorStart;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_FPB_RID_VECTOR_CONTROL1_REGISTER {
    ULONG RidDecodeMechanismEnable;
    ULONG Rsvd0;
    ULONG RidVectorGranularity;
    ULONG Rsvd1;
    ULONG RidVectorStart;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_FPB_RID_VECTOR_CONTROL2_REGISTER {
    ULONG Rsvd0;
    ULONG RidSecondaryStart;
    ULONG Rsvd1;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_FPB_VECTOR_ACCESS_CONTROL_REGISTER {
    ULONG VectorAccessOffset;
    ULONG Rsvd0;
    ULONG VectorSelect;
    ULONG Rsvd1;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _PCI_FPB_VECTOR_ACCESS_DATA_REGISTER {
    ULONG VectorAccessData;
};

struct SYNCLINT_GUESSED _PCI_VENDOR_SPECIFIC_CAPABILITY {
    ULONG Header;
    ULONG VscLength;
    ULONG VendorSpecific;
};

struct SYNCLINT_GUESSED _PROCESS_MEMBERSHIP_INFORMATION {
    ULONG ServerSiloId;
};

struct SYNCLINT_GUESSED _PROCESS_MITIGATION_ACTIVATION_CONTEXT_TRUST_POLICY {
    ULONG Flags;
    ULONG AssemblyManifestRedirectionTrust;
    ULONG ReservedFlags;
};

struct SYNCLINT_GUESSED _PROCESS_MITIGATION_SEHOP_POLICY {
    ULONG Flags;
    BOOLEAN EnableSehop;
    ULONG ReservedFlags;
};

struct SYNCLINT_GUESSED _PROCESS_MITIGATION_USER_POINTER_AUTH_POLICY {
    ULONG Flags;
    BOOLEAN EnablePointerAuthUserIp;
    ULONG ReservedFlags;
};

struct SYNCLINT_GUESSED _PROCESS_SYSCALL_PROVIDER_INFORMATION {
    GUID ProviderId;
    UCHAR Level;
};

struct SYNCLINT_GUESSED _WHEA_AMD_EXTENDED_REGISTERS {
    ULONG IPID;
    ULONG SYND;
    ULONG CONFIG;
    ULONG DESTAT;
    ULONG DEADDR;
    ULONG MISC1;
    ULONG MISC2;
    ULONG MISC3;
    ULONG MISC4;
    ULONG RasCap;
    ULONG Reserved;
};

struct SYNCLINT_GUESSED _WHEA_AZCC_ROOT_BUS_ERR_EVENT {
    ULONG WheaEventLogEntry;
    ULONG MaxBusCountPassed;
    ULONG InvalidBusMSR;
};

struct SYNCLINT_GUESSED _WHEA_AZCC_ROOT_BUS_LIST_EVENT {
    ULONG WheaEventLogEntry;
    ULONG RootBusCount;
    ULONG RootBuses;
};

struct SYNCLINT_GUESSED _WHEA_AZCC_SET_POISON_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Bus;
    ULONG ReadSuccess;
    ULONG WriteSuccess;
    BOOLEAN IsEnable;
};

struct SYNCLINT_GUESSED _WHEA_DRIVER_BUFFER_SET {
    ULONG Version;
    PUCHAR Data;
    ULONG DataSize;
    GUID SectionTypeGuid;
    PUCHAR SectionFriendlyName;
    ULONG Flags;
};

struct SYNCLINT_GUESSED _WHEA_ERROR_SOURCE_CONFIGURATION {
    ULONG Flags;
    ULONG Correct;
    ULONG Initialize;
    ULONG CreateRecord;
    ULONG Recover;
    ULONG Uninitialize;
    ULONG Reserved;
};

struct SYNCLINT_GUESSED _WHEA_ERROR_SOURCE_CONFIGURATION_DD {
    ULONG Initialize;
    ULONG Uninitialize;
    ULONG Correct;
};

struct SYNCLINT_GUESSED _WHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER {
    ULONG Version;
    GUID SourceGuid;
    ULONG LogTag;
    ULONG Reserved;
    ULONG Initialize;
    ULONG Uninitialize;
    ULONG MaxSectionDataLength;
    ULONG MaxSectionsPerReport;
    GUID CreatorId;
    GUID PartitionId;
};

struct SYNCLINT_GUESSED _WHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER_V1 {
    ULONG Version;
    GUID SourceGuid;
    ULONG LogTag;
    ULONG Reserved;
    ULONG Initialize;
    ULONG Uninitialize;
};

struct SYNCLINT_GUESSED _WHEA_ERROR_SOURCE_OVERRIDE_SETTINGS {
    WHEA_ERROR_SOURCE_TYPE Type;
    ULONG MaxRawDataLength;
    ULONG NumRecordsToPreallocate;
    ULONG MaxSectionsPerRecord;
};

struct SYNCLINT_GUESSED _WHEA_ETW_OVERFLOW_EVENT {
    ULONG WheaEventLogEntry;
    ULONG RecordId;
};

struct SYNCLINT_GUESSED _WHEA_EVENT_LOG_ENTRY_FLAGS {
    ULONG Reserved1;
    ULONG LogInternalEtw;
    ULONG LogBlackbox;
    ULONG LogSel;
    ULONG RawSel;
    ULONG NoFormat;
    ULONG Driver;
    ULONG Reserved2;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _WHEA_FAILED_ADD_DEFECT_LIST_EVENT {
    ULONG WheaEventLogEntry;
};

struct _WHEA_GENERIC_ERROR_DATA_ENTRY_V2 {
    GUID SectionType;
    WHEA_ERROR_SEVERITY ErrorSeverity;
    WHEA_REVISION Revision;
    UCHAR ValidBits;
    UCHAR Flags;
    ULONG ErrorDataLength;
    GUID FRUId;
    UCHAR FRUText[20];
    UCHAR Data[1];
    WHEA_TIMESTAMP Timestamp SYNCLINT_GUESSED;
};

struct SYNCLINT_GUESSED _WHEA_GENERIC_ERROR_DESCRIPTOR_V2 {
    ULONG Type;
    ULONG Reserved;
    BOOLEAN Enabled;
    ULONG ErrStatusBlockLength;
    ULONG RelatedErrorSourceId;
    ULONG ErrStatusAddressSpaceID;
    ULONG ErrStatusAddressBitWidth;
    ULONG ErrStatusAddressBitOffset;
    ULONG ErrStatusAddressAccessSize;
    ULONG ErrStatusAddress;
    WHEA_NOTIFICATION_DESCRIPTOR Notify;
    ULONG ReadAckAddressSpaceID;
    ULONG ReadAckAddressBitWidth;
    ULONG ReadAckAddressBitOffset;
    ULONG ReadAckAddressAccessSize;
    ULONG ReadAckAddress;
    ULONG ReadAckPreserveMask;
    ULONG ReadAckWriteMask;
};

struct SYNCLINT_GUESSED _WHEA_MEMORY_CORRECTABLE_ERROR_DATA {
    ULONG ValidBits;
    ULONG SocketId;
    ULONG ChannelId;
    ULONG DimmSlot;
    ULONG CorrectableErrorCount;
};

struct SYNCLINT_GUESSED _WHEA_MEMORY_CORRECTABLE_ERROR_HEADER {
    ULONG Version;
    ULONG Count;
};

struct SYNCLINT_GUESSED _WHEA_MEMORY_CORRECTABLE_ERROR_SECTION {
    ULONG Header;
    ULONG Data;
};

struct SYNCLINT_GUESSED _WHEA_MEMORY_CORRECTABLE_ERROR_SECTION_VALIDBITS {
    ULONG SocketId;
    ULONG ChannelId;
    ULONG DimmSlot;
    ULONG CorrectableErrorCount;
    ULONG Reserved;
    ULONG ValidBits;
};

struct SYNCLINT_GUESSED _WHEA_MEMORY_THROTTLE_SUMMARY_FAILED_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Status;
};

struct SYNCLINT_GUESSED _WHEA_MSR_DUMP_SECTION {
    ULONG MsrDumpBuffer;
    ULONG MsrDumpLength;
    ULONG MsrDumpData;
};

struct SYNCLINT_GUESSED _WHEA_PACKET_LOG_DATA {
    ULONG LogData;
    ULONG ExtraBytes;
    ULONG BcParam3;
    ULONG BcParam4;
    ULONG LogDataLength;
    ULONG LogTag;
    ULONG Reserved;
    ULONG Flags;
};

struct SYNCLINT_GUESSED _WHEA_PCI_RECOVERY_SECTION {
    UINT8 SignalType;
    BOOLEAN RecoveryAttempted;
    UINT8 RecoveryStatus;
};

struct SYNCLINT_GUESSED _WHEA_PCIE_CORRECTABLE_ERROR_DEVICES {
    ULONG ValidBits;
    ULONG Address;
    ULONG Mask;
    ULONG CorrectableErrorCount;
};

struct SYNCLINT_GUESSED _WHEA_PCIE_CORRECTABLE_ERROR_DEVICES_VALIDBITS {
    ULONG Segment;
    ULONG Bus;
    ULONG Device;
    ULONG Function;
    ULONG Mask;
    ULONG CorrectableErrorCount;
    ULONG Reserved;
    ULONG ValidBits;
};

struct SYNCLINT_GUESSED _WHEA_PCIE_CORRECTABLE_ERROR_SECTION_HEADER {
    ULONG Version;
    ULONG Count;
};

struct SYNCLINT_GUESSED _WHEA_PMEM_ERROR_SECTION {
    ULONG ValidBits;
    ULONG LocationInfo;
    ULONG ErrorStatus;
    HANDLE NFITHandle;
    ULONG PageRangeCount;
    ULONG PageRange;
};

struct SYNCLINT_GUESSED _WHEA_PMEM_ERROR_SECTION_VALIDBITS {
    ULONG ErrorStatus;
    HANDLE NFITHandle;
    ULONG LocationInfo;
    ULONG Reserved;
    ULONG ValidBits;
};

struct SYNCLINT_GUESSED _WHEA_PMEM_PAGE_RANGE {
    ULONG StartingPfn;
    ULONG PageCount;
    ULONG MarkedBadBitmap;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PI_CPU_BUSES_INIT_FAILED_EVENT {
    ULONG WheaEventLogEntry;
    NTSTATUS Status;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PI_TRACE_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Buffer;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PLUGIN_DIMM_MISMATCH {
    ULONG WheaEventLogEntry;
    ULONG FirmwareBank;
    ULONG FirmwareCol;
    ULONG FirmwareRow;
    ULONG RetryRdBank;
    ULONG RetryRdCol;
    ULONG RetryRdRow;
    ULONG TaBank;
    ULONG TaCol;
    ULONG TaRow;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PLUGIN_HEARTBEAT {
    ULONG WheaEventLogEntry;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PLUGIN_INIT_FAILED_EVENT {
    ULONG WheaEventLogEntry;
    NTSTATUS Status;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PLUGIN_LOAD_EVENT {
    ULONG WheaEventLogEntry;
    ULONG PluginName;
    ULONG MajorVersion;
    ULONG MinorVersion;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PLUGIN_PLATFORM_SUPPORT_EVENT {
    ULONG WheaEventLogEntry;
    ULONG PluginName;
    ULONG Supported;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PLUGIN_REGISTRATION_PACKET_V1 {
    ULONG Length;
    WHEA_PSHED_PLUGIN_REGISTRATION_PACKET Version;
    VOID *Context;
    ULONG FunctionalAreaMask;
    ULONG Reserved;
    WHEA_PSHED_PLUGIN_CALLBACKS Callbacks;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PLUGIN_REGISTRATION_PACKET_V2 {
    WHEA_PSHED_PLUGIN_REGISTRATION_PACKET Length;
    WHEA_PSHED_PLUGIN_REGISTRATION_PACKET Version;
    VOID *Context;
    ULONG FunctionalAreaMask;
    ULONG Reserved;
    WHEA_PSHED_PLUGIN_CALLBACKS Callbacks;
    HANDLE PluginHandle;
};

struct SYNCLINT_GUESSED _WHEA_PSHED_PLUGIN_UNLOAD_EVENT {
    ULONG WheaEventLogEntry;
    ULONG PluginName;
};

struct SYNCLINT_GUESSED _WHEA_RECOVERY_CONTEXT {
    struct {
        ULONG Address;
        ULONG Consumed;
        ULONG ErrorCode;
        ULONG ErrorIpValid;
        ULONG RestartIpValid;
        ULONG ClearPoison;
    } MemoryError;
    struct {
        ULONG PmemErrInfo;
    } PmemError;
    ULONG PartitionId;
    ULONG VpIndex;
    ULONG ErrorType;
};

struct SYNCLINT_GUESSED _WHEA_REPORT_HW_ERROR_DEVICE_DRIVER_FLAGS {
    ULONG Reserved;
    ULONG AsULONG;
};

struct SYNCLINT_GUESSED _WHEA_SEA_SECTION {
    ULONG Esr;
    ULONG64 Far;
    ULONG64 Par;
    BOOLEAN WasKernel;
};

struct SYNCLINT_GUESSED _WHEA_SEI_SECTION {
    ULONG Esr;
    ULONG64 Far;
};

struct SYNCLINT_GUESSED _WHEA_SEL_BUGCHECK_PROGRESS {
    ULONG WheaEventLogEntry;
    ULONG BugCheckCode;
    ULONG BugCheckProgressSummary;
};

struct SYNCLINT_GUESSED _WHEA_SEL_BUGCHECK_RECOVERY_STATUS_PHASE1_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Success;
    ULONG Version;
    ULONG EntryCount;
    struct {
        ULONG DumpPolicy;
        ULONG Reserved;
    } Data;
};

struct SYNCLINT_GUESSED _WHEA_SEL_BUGCHECK_RECOVERY_STATUS_PHASE2_EVENT {
    ULONG WheaEventLogEntry;
    ULONG BootId;
    ULONG Success;
};

struct SYNCLINT_GUESSED _WHEA_SEL_BUGCHECK_RECOVERY_STATUS_START_EVENT {
    ULONG WheaEventLogEntry;
    ULONG StartingIrql;
};

struct SYNCLINT_GUESSED _WHEA_SRAS_TABLE_ENTRIES_EVENT {
    ULONG WheaEventLogEntry;
    UINT32 LogNumber;
    UINT32 NumberSignals;
    UINT8 Data;
};

struct SYNCLINT_GUESSED _WHEA_SRAS_TABLE_ERROR {
    ULONG WheaEventLogEntry;
};

struct SYNCLINT_GUESSED _WHEA_SRAS_TABLE_NOT_FOUND {
    ULONG WheaEventLogEntry;
};

struct SYNCLINT_GUESSED _WHEA_THROTTLE_ADD_ERR_SRC_FAILED_EVENT {
    ULONG WheaEventLogEntry;
};

struct SYNCLINT_GUESSED _WHEA_THROTTLE_MEMORY_ADD_OR_REMOVE_EVENT {
    ULONG WheaEventLogEntry;
    ULONG SocketId;
    ULONG ChannelId;
    ULONG DimmSlot;
};

struct SYNCLINT_GUESSED _WHEA_THROTTLE_PCIE_ADD_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Address;
    ULONG Mask;
    ULONG Updated;
    ULONG Status;
};

struct SYNCLINT_GUESSED _WHEA_THROTTLE_PCIE_REMOVE_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Address;
    ULONG Mask;
};

struct SYNCLINT_GUESSED _WHEA_THROTTLE_REG_DATA_IGNORED_EVENT {
    ULONG WheaEventLogEntry;
    ULONG ThrottleType;
};

struct SYNCLINT_GUESSED _WHEA_THROTTLE_REGISTRY_CORRUPT_EVENT {
    ULONG WheaEventLogEntry;
    ULONG ThrottleType;
};

struct SYNCLINT_GUESSED _WHEA_XPF_MCA_SECTION {
    ULONG VersionNumber;
    ULONG CpuVendor;
    ULONGLONG Timestamp;
    ULONG ProcessorNumber;
    ULONG GlobalStatus;
    ULONG InstructionPointer;
    ULONG BankNumber;
    ULONG Status;
    ULONG Address;
    ULONG Misc;
    ULONG ExtendedRegisterCount;
    ULONG ApicId;
    ULONG ExtendedRegisters;
    ULONG AMDExtendedRegisters;
    ULONG GlobalCapability;
    ULONG RecoveryInfo;
};

struct SYNCLINT_GUESSED _WHEAP_ACPI_TIMEOUT_EVENT {
    ULONG WheaEventLogEntry;
    ULONG TableType;
    ULONG TableRequest;
};

struct SYNCLINT_GUESSED _WHEAP_ADD_REMOVE_ERROR_SOURCE_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Descriptor;
    ULONG Status;
    BOOLEAN IsRemove;
};

struct SYNCLINT_GUESSED _WHEAP_ATTEMPT_RECOVERY_EVENT {
    ULONG WheaEventLogEntry;
    ULONG ErrorHeader;
    ULONG ArchitecturalRecovery;
    ULONG PshedRecovery;
    ULONG Status;
};

struct SYNCLINT_GUESSED _WHEAP_BAD_HEST_NOTIFY_DATA_EVENT {
    ULONG WheaEventLogEntry;
    USHORT SourceId;
    ULONG Reserved;
    WHEA_NOTIFICATION_DESCRIPTOR NotifyDesc;
};

struct SYNCLINT_GUESSED _WHEAP_CLEARED_POISON_EVENT {
    ULONG WheaEventLogEntry;
    PHYSICAL_ADDRESS PhysicalAddress;
};

struct SYNCLINT_GUESSED _WHEAP_CMCI_IMPLEMENTED_EVENT {
    ULONG WheaEventLogEntry;
    ULONG CmciAvailable;
};

struct SYNCLINT_GUESSED _WHEAP_CMCI_INITERR_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Msr;
    ULONG Type;
    ULONG Bank;
    ULONG EpIndex;
};

struct SYNCLINT_GUESSED _WHEAP_CMCI_RESTART_EVENT {
    ULONG WheaEventLogEntry;
    ULONG CmciRestoreAttempts;
    ULONG MaxCmciRestoreLimit;
    ULONG MaxCorrectedErrorsFound;
    ULONG MaxCorrectedErrorLimit;
};

struct SYNCLINT_GUESSED _WHEAP_CREATE_GENERIC_RECORD_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Error;
    ULONG EntryCount;
    ULONG Status;
};

struct SYNCLINT_GUESSED _WHEAP_DEFERRED_EVENT {
    ULONG ListEntry;
    ULONG WheaEventLogEntry;
};

struct SYNCLINT_GUESSED _WHEAP_DEVICE_DRV_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Function;
};

struct SYNCLINT_GUESSED _WHEAP_DPC_ERROR_EVENT {
    ULONG WheaEventLogEntry;
    WHEAP_DPC_ERROR_EVENT_TYPE ErrType;
    ULONG Bus;
    ULONG Device;
    ULONG Function;
    USHORT DeviceId;
    USHORT VendorId;
};

struct SYNCLINT_GUESSED _WHEAP_DROPPED_CORRECTED_ERROR_EVENT {
    ULONG WheaEventLogEntry;
    ULONG ErrorSourceType;
    ULONG ErrorSourceId;
};

struct SYNCLINT_GUESSED _WHEAP_EDPC_ENABLED_EVENT {
    ULONG WheaEventLogEntry;
    ULONG eDPCEnabled;
    ULONG eDPCRecovEnabled;
};

struct SYNCLINT_GUESSED _WHEAP_ERR_SRC_ARRAY_INVALID_EVENT {
    ULONG WheaEventLogEntry;
    ULONG ErrorSourceCount;
    ULONG ReportedLength;
    ULONG ExpectedLength;
};

struct SYNCLINT_GUESSED _WHEAP_ERR_SRC_INVALID_EVENT {
    ULONG WheaEventLogEntry;
    ULONG ErrDescriptor;
    ULONG Error;
};

struct SYNCLINT_GUESSED _WHEAP_ERROR_CLEARED_EVENT {
    ULONG WheaEventLogEntry;
    ULONG EpIndex;
    ULONG Bank;
};

struct SYNCLINT_GUESSED _WHEAP_ERROR_RECORD_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Record;
};

struct SYNCLINT_GUESSED _WHEAP_FOUND_ERROR_IN_BANK_EVENT {
    ULONG WheaEventLogEntry;
    ULONG EpIndex;
    ULONG Bank;
    ULONG MciStatus;
    ULONG ErrorType;
};

struct SYNCLINT_GUESSED _WHEAP_GENERIC_ERR_MEM_MAP_EVENT {
    ULONG WheaEventLogEntry;
    ULONG MapReason;
    PHYSICAL_ADDRESS PhysicalAddress;
    ULONG Length;
};

struct SYNCLINT_GUESSED _WHEAP_OSC_IMPLEMENTED {
    ULONG WheaEventLogEntry;
    ULONG OscImplemented;
    ULONG DebugChecked;
};

struct SYNCLINT_GUESSED _WHEAP_PFA_MEMORY_OFFLINED {
    ULONG WheaEventLogEntry;
    ULONG DecisionType;
    ULONG ImmediateSuccess;
    ULONG Page;
};

struct SYNCLINT_GUESSED _WHEAP_PFA_MEMORY_POLICY {
    ULONG WheaEventLogEntry;
    ULONG RegistryKeysPresent;
    BOOLEAN DisableOffline;
    ULONG PersistOffline;
    ULONG PfaDisabled;
    ULONG PageCount;
    ULONG ErrorThreshold;
    ULONG TimeOut;
};

struct SYNCLINT_GUESSED _WHEAP_PFA_MEMORY_REMOVE_MONITOR {
    ULONG WheaEventLogEntry;
    ULONG RemoveTrigger;
    ULONG TimeInList;
    ULONG ErrorCount;
    ULONG Page;
};

struct SYNCLINT_GUESSED _WHEAP_PLUGIN_DEFECT_LIST_CORRUPT {
    ULONG WheaEventLogEntry;
};

struct SYNCLINT_GUESSED _WHEAP_PLUGIN_DEFECT_LIST_FULL_EVENT {
    ULONG WheaEventLogEntry;
};

struct SYNCLINT_GUESSED _WHEAP_PLUGIN_DEFECT_LIST_UEFI_VAR_FAILED {
    ULONG WheaEventLogEntry;
};

struct SYNCLINT_GUESSED _WHEAP_PLUGIN_PFA_EVENT {
    ULONG WheaEventLogEntry;
    ULONG NoFurtherPfa;
};

struct SYNCLINT_GUESSED _WHEAP_PROCESS_EINJ_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Error;
    ULONG InjectionActionTableValid;
    ULONG BeginInjectionInstructionCount;
    ULONG GetTriggerErrorActionTableInstructionCount;
    ULONG SetErrorTypeInstructionCount;
    ULONG GetErrorTypeInstructionCount;
    ULONG EndOperationInstructionCount;
    ULONG ExecuteOperationInstructionCount;
    ULONG CheckBusyStatusInstructionCount;
    ULONG GetCommandStatusInstructionCount;
    ULONG SetErrorTypeWithAddressInstructionCount;
    ULONG GetExecuteOperationTimingsInstructionCount;
};

struct SYNCLINT_GUESSED _WHEAP_PROCESS_HEST_EVENT {
    ULONG WheaEventLogEntry;
    ULONG Error;
    ULONG EntryType;
    ULONG EntryIndex;
    ULONG HestValid;
    ULONG CmcCount;
    ULONG MceCount;
    ULONG NmiCount;
    ULONG AerRootCount;
    ULONG AerBridgeCount;
    ULONG AerEndPointCount;
    ULONG GenericV1Count;
    ULONG GenericV2Count;
};

struct SYNCLINT_GUESSED _WHEAP_PSHED_INJECT_ERROR {
    ULONG WheaEventLogEntry;
    ULONG ErrorType;
    ULONG Parameter1;
    ULONG Parameter2;
    ULONG Parameter3;
    ULONG Parameter4;
    ULONG InjectionStatus;
    ULONG InjectionAttempted;
    ULONG InjectionByPlugin;
};

struct SYNCLINT_GUESSED _WHEAP_PSHED_PLUGIN_REGISTER {
    ULONG WheaEventLogEntry;
    ULONG Version;
    ULONG Length;
    ULONG FunctionalAreaMask;
    ULONG Status;
};

struct SYNCLINT_GUESSED _WHEAP_ROW_FAILURE_EVENT {
    ULONG WheaEventLogEntry;
    PFN_NUMBER LowOrderPage;
    PFN_NUMBER HighOrderPage;
};

struct SYNCLINT_GUESSED _WHEAP_STARTED_REPORT_HW_ERROR {
    ULONG WheaEventLogEntry;
    ULONG ErrorPacket;
};

struct SYNCLINT_GUESSED _WHEAP_STUCK_ERROR_EVENT {
    ULONG WheaEventLogEntry;
    ULONG EpIndex;
    ULONG Bank;
    ULONG MciStatus;
};

ULONG64 NTAPI RtlGetEnabledExtendedFeatures(ULONG64 FeatureMask);
NTSTATUS NTAPI IoAllocateAdapterChannel(PDMA_ADAPTER DmaAdapter, PDEVICE_OBJECT DeviceObject,
    ULONG NumberOfMapRegisters, PDRIVER_CONTROL ExecutionRoutine, PVOID Context);
PKPCR NTAPI KeGetPcr(void);
PVOID NTAPI ExAllocateFromZone(PZONE_HEADER Zone);
PVOID NTAPI ExFreeToZone(PZONE_HEADER Zone, PVOID Block);
NTSTATUS NTAPI ExExtendZone(PZONE_HEADER Zone, PVOID Segment, ULONG SegmentSize);
NTSTATUS NTAPI ExInitializeZone(PZONE_HEADER Zone, ULONG BlockSize, PVOID InitialSegment, ULONG InitialSegmentSize);
NTSTATUS NTAPI ExInterlockedExtendZone(PZONE_HEADER Zone, PVOID Segment, ULONG SegmentSize, PKSPIN_LOCK Lock);
NTSTATUS NTAPI ExUuidCreate(UUID *Uuid);
PADAPTER_OBJECT NTAPI HalGetAdapter(PDEVICE_DESCRIPTION DeviceDescription, PULONG NumberOfMapRegisters);
VOID NTAPI HalPutDmaAdapter(PADAPTER_OBJECT DmaAdapter);
VOID NTAPI HalAcquireDisplayOwnership(PHAL_RESET_DISPLAY_PARAMETERS ResetDisplayParameters);
ULONG NTAPI HalGetBusDataByOffset(
    BUS_DATA_TYPE BusDataType, ULONG BusNumber, ULONG SlotNumber, PVOID Buffer, ULONG Offset, ULONG Length);
ULONG NTAPI HalSetBusDataByOffset(
    BUS_DATA_TYPE BusDataType, ULONG BusNumber, ULONG SlotNumber, PVOID Buffer, ULONG Offset, ULONG Length);
BOOLEAN NTAPI HalTranslateBusAddress(INTERFACE_TYPE InterfaceType, ULONG BusNumber, PHYSICAL_ADDRESS BusAddress,
    PULONG AddressSpace, PPHYSICAL_ADDRESS TranslatedAddress);
PVOID NTAPI HalAllocateCrashDumpRegisters(PADAPTER_OBJECT AdapterObject, PULONG NumberOfMapRegisters);
NTSTATUS NTAPI HalGetScatterGatherList(PADAPTER_OBJECT DmaAdapter, PDEVICE_OBJECT DeviceObject, PMDL Mdl,
    PVOID CurrentVa, ULONG Length, PDRIVER_LIST_CONTROL ExecutionRoutine, PVOID Context, BOOLEAN WriteToDevice);
VOID NTAPI HalPutScatterGatherList(
    PADAPTER_OBJECT DmaAdapter, PSCATTER_GATHER_LIST ScatterGather, BOOLEAN WriteToDevice);
VOID NTAPI HalExamineMBR(PDEVICE_OBJECT DeviceObject, ULONG SectorSize, ULONG MBRTypeIdentifier, PVOID *Buffer);
NTSTATUS NTAPI HalAllocateHardwareCounters(PGROUP_AFFINITY GroupAffinty, ULONG GroupCount,
    PPHYSICAL_COUNTER_RESOURCE_LIST ResourceList, PHANDLE CounterSetHandle);
NTSTATUS NTAPI HalFreeHardwareCounters(HANDLE CounterSetHandle);
VOID NTAPI HalBugCheckSystem(PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource, PWHEA_ERROR_RECORD ErrorRecord);
VOID NTAPI IoInitializeDriverCreateContext(PIO_DRIVER_CREATE_CONTEXT DriverContext);
VOID NTAPI IoAllocateController(
    PCONTROLLER_OBJECT ControllerObject, PDEVICE_OBJECT DeviceObject, PDRIVER_CONTROL ExecutionRoutine, PVOID Context);
PCONTROLLER_OBJECT NTAPI IoCreateController(ULONG Size);
VOID NTAPI IoDeleteController(PCONTROLLER_OBJECT ControllerObject);
VOID NTAPI IoFreeController(PCONTROLLER_OBJECT ControllerObject);
VOID NTAPI IoCancelFileOpen(PDEVICE_OBJECT DeviceObject, PFILE_OBJECT FileObject);
PGENERIC_MAPPING NTAPI IoGetFileObjectGenericMapping(void);
PIRP NTAPI IoMakeAssociatedIrp(PIRP Irp, CCHAR StackSize);
NTSTATUS NTAPI IoQueryDeviceDescription(PINTERFACE_TYPE BusType, PULONG BusNumber, PCONFIGURATION_TYPE ControllerType,
    PULONG ControllerNumber, PCONFIGURATION_TYPE PeripheralType, PULONG PeripheralNumber,
    PIO_QUERY_DEVICE_ROUTINE CalloutRoutine, PVOID Context);
VOID NTAPI IoRaiseHardError(PIRP Irp, PVPB Vpb, PDEVICE_OBJECT RealDeviceObject);
BOOLEAN NTAPI IoRaiseInformationalHardError(NTSTATUS ErrorStatus, PUNICODE_STRING String, PKTHREAD Thread);
VOID NTAPI IoRegisterBootDriverReinitialization(
    PDRIVER_OBJECT DriverObject, PDRIVER_REINITIALIZE DriverReinitializationRoutine, PVOID Context);
VOID NTAPI IoRegisterDriverReinitialization(
    PDRIVER_OBJECT DriverObject, PDRIVER_REINITIALIZE DriverReinitializationRoutine, PVOID Context);
NTSTATUS NTAPI IoAttachDeviceByPointer(PDEVICE_OBJECT SourceDevice, PDEVICE_OBJECT TargetDevice);
NTSTATUS NTAPI IoReportDetectedDevice(PDRIVER_OBJECT DriverObject, INTERFACE_TYPE LegacyBusType, ULONG BusNumber,
    ULONG SlotNumber, PCM_RESOURCE_LIST ResourceList, PIO_RESOURCE_REQUIREMENTS_LIST ResourceRequirements,
    BOOLEAN ResourceAssigned, PDEVICE_OBJECT *DeviceObject);
NTSTATUS NTAPI IoReportResourceForDetection(PDRIVER_OBJECT DriverObject, PCM_RESOURCE_LIST DriverList,
    ULONG DriverListSize, PDEVICE_OBJECT DeviceObject, PCM_RESOURCE_LIST DeviceList, ULONG DeviceListSize,
    PBOOLEAN ConflictDetected);
NTSTATUS NTAPI IoReportResourceUsage(PUNICODE_STRING DriverClassName, PDRIVER_OBJECT DriverObject,
    PCM_RESOURCE_LIST DriverList, ULONG DriverListSize, PDEVICE_OBJECT DeviceObject, PCM_RESOURCE_LIST DeviceList,
    ULONG DeviceListSize, BOOLEAN OverrideConflict, PBOOLEAN ConflictDetected);
VOID NTAPI IoSetHardErrorOrVerifyDevice(PIRP Irp, PDEVICE_OBJECT DeviceObject);
NTSTATUS NTAPI IoAssignResources(PUNICODE_STRING RegistryPath, PUNICODE_STRING DriverClassName,
    PDRIVER_OBJECT DriverObject, PDEVICE_OBJECT DeviceObject, PIO_RESOURCE_REQUIREMENTS_LIST RequestedResources,
    PCM_RESOURCE_LIST *AllocatedResources);
BOOLEAN NTAPI IoSetThreadHardErrorMode(BOOLEAN EnableHardErrors);
BOOLEAN NTAPI IoIsFileOriginRemote(PFILE_OBJECT FileObject);
NTSTATUS NTAPI IoSetFileOrigin(PFILE_OBJECT FileObject, BOOLEAN Remote);
NTSTATUS NTAPI IoReadPartitionTable(PDEVICE_OBJECT DeviceObject, ULONG SectorSize, BOOLEAN ReturnRecognizedPartitions,
    struct _DRIVE_LAYOUT_INFORMATION **PartitionBuffer);
NTSTATUS NTAPI IoSetPartitionInformation(
    PDEVICE_OBJECT DeviceObject, ULONG SectorSize, ULONG PartitionNumber, ULONG PartitionType);
NTSTATUS NTAPI IoWritePartitionTable(PDEVICE_OBJECT DeviceObject, ULONG SectorSize, ULONG SectorsPerTrack,
    ULONG NumberOfHeads, struct _DRIVE_LAYOUT_INFORMATION *PartitionBuffer);

struct _CREATE_DISK;

NTSTATUS NTAPI IoCreateDisk(PDEVICE_OBJECT DeviceObject, struct _CREATE_DISK *Disk);
NTSTATUS NTAPI IoReadDiskSignature(PDEVICE_OBJECT DeviceObject, ULONG BytesPerSector, PDISK_SIGNATURE Signature);

struct _DRIVE_LAYOUT_INFORMATION_EX;

NTSTATUS NTAPI IoReadPartitionTableEx(
    PDEVICE_OBJECT DeviceObject, struct _DRIVE_LAYOUT_INFORMATION_EX **PartitionBuffer);

struct _SET_PARTITION_INFORMATION_EX;

NTSTATUS NTAPI IoSetPartitionInformationEx(
    PDEVICE_OBJECT DeviceObject, ULONG PartitionNumber, struct _SET_PARTITION_INFORMATION_EX *PartitionInfo);
NTSTATUS NTAPI IoSetSystemPartition(PUNICODE_STRING VolumeNameString);
NTSTATUS NTAPI IoVerifyPartitionTable(PDEVICE_OBJECT DeviceObject, BOOLEAN FixErrors);
NTSTATUS NTAPI IoVolumeDeviceToDosName(PVOID VolumeDeviceObject, PUNICODE_STRING DosName);
NTSTATUS NTAPI IoWritePartitionTableEx(PDEVICE_OBJECT DeviceObject, struct _DRIVE_LAYOUT_INFORMATION_EX *DriveLayout);
NTSTATUS NTAPI IoCreateFileSpecifyDeviceObjectHint(PHANDLE FileHandle, ACCESS_MASK DesiredAccess,
    POBJECT_ATTRIBUTES ObjectAttributes, PIO_STATUS_BLOCK IoStatusBlock, PLARGE_INTEGER AllocationSize,
    ULONG FileAttributes, ULONG ShareAccess, ULONG Disposition, ULONG CreateOptions, PVOID EaBuffer, ULONG EaLength,
    CREATE_FILE_TYPE CreateFileType, PVOID InternalParameters, ULONG Options, PVOID DeviceObject);
NTSTATUS NTAPI IoAttachDeviceToDeviceStackSafe(
    PDEVICE_OBJECT SourceDevice, PDEVICE_OBJECT TargetDevice, PDEVICE_OBJECT *AttachedToDeviceObject);
IO_PAGING_PRIORITY NTAPI IoGetPagingIoPriority(PIRP Irp);
BOOLEAN NTAPI IoTranslateBusAddress(INTERFACE_TYPE InterfaceType, ULONG BusNumber, PHYSICAL_ADDRESS BusAddress,
    PULONG AddressSpace, PPHYSICAL_ADDRESS TranslatedAddress);

struct _DISK_GEOMETRY_EX;

NTSTATUS NTAPI IoUpdateDiskGeometry(
    PDEVICE_OBJECT DeviceObject, struct _DISK_GEOMETRY_EX *OldDiskGeometry, struct _DISK_GEOMETRY_EX *NewDiskGeometry);
PTXN_PARAMETER_BLOCK NTAPI IoGetTransactionParameterBlock(PFILE_OBJECT FileObject);
NTSTATUS NTAPI IoCreateFileEx(PHANDLE FileHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes,
    PIO_STATUS_BLOCK IoStatusBlock, PLARGE_INTEGER AllocationSize, ULONG FileAttributes, ULONG ShareAccess,
    ULONG Disposition, ULONG CreateOptions, PVOID EaBuffer, ULONG EaLength, CREATE_FILE_TYPE CreateFileType,
    PVOID InternalParameters, ULONG Options, PIO_DRIVER_CREATE_CONTEXT DriverContext);
NTSTATUS NTAPI IoSetIrpExtraCreateParameter(PIRP Irp, struct _ECP_LIST *ExtraCreateParameter);
VOID NTAPI IoClearIrpExtraCreateParameter(PIRP Irp);
NTSTATUS NTAPI IoGetIrpExtraCreateParameter(PIRP Irp, struct _ECP_LIST **ExtraCreateParameter);
BOOLEAN NTAPI IoIsFileObjectIgnoringSharing(PFILE_OBJECT FileObject);
NTSTATUS NTAPI IoSetFileObjectIgnoreSharing(PFILE_OBJECT FileObject);
ULONG NTAPI DbgPrompt(PCCH Prompt, PCH Response, ULONG MaximumResponseLength);
VOID NTAPI KeInvalidateRangeAllCaches(PVOID BaseAddress, ULONG Length);
LONG NTAPI KePulseEvent(PRKEVENT Event, KPRIORITY Increment, BOOLEAN Wait);
LONG NTAPI KeSetBasePriorityThread(PRKTHREAD Thread, LONG Increment);
BOOLEAN NTAPI KeInvalidateAllCaches(void);
NTSTATUS NTAPI KeExpandKernelStackAndCallout(PEXPAND_STACK_CALLOUT Callout, PVOID Parameter, SIZE_T Size);
NTSTATUS NTAPI KeSetHardwareCounterConfiguration(PHARDWARE_COUNTER CounterArray, ULONG Count);
NTSTATUS NTAPI KeQueryHardwareCounterConfiguration(PHARDWARE_COUNTER CounterArray, ULONG MaximumCount, PULONG Count);
PPHYSICAL_MEMORY_RANGE NTAPI MmGetPhysicalMemoryRanges(void);
PHYSICAL_ADDRESS NTAPI MmGetPhysicalAddress(PVOID BaseAddress);
BOOLEAN NTAPI MmIsNonPagedSystemAddressValid(PVOID VirtualAddress);
PVOID NTAPI MmAllocateNonCachedMemory(SIZE_T NumberOfBytes);
VOID NTAPI MmFreeNonCachedMemory(PVOID BaseAddress, SIZE_T NumberOfBytes);
PVOID NTAPI MmGetVirtualForPhysical(PHYSICAL_ADDRESS PhysicalAddress);
NTSTATUS NTAPI MmMapUserAddressesToPage(PVOID BaseAddress, SIZE_T NumberOfBytes, PVOID PageAddress);
PVOID NTAPI MmMapVideoDisplay(PHYSICAL_ADDRESS PhysicalAddress, SIZE_T NumberOfBytes, MEMORY_CACHING_TYPE CacheType);
NTSTATUS NTAPI MmMapViewInSessionSpace(PVOID Section, PVOID *MappedBase, PSIZE_T ViewSize);
NTSTATUS NTAPI MmMapViewInSystemSpace(PVOID Section, PVOID *MappedBase, PSIZE_T ViewSize);
BOOLEAN NTAPI MmIsAddressValid(PVOID VirtualAddress);
BOOLEAN NTAPI MmIsThisAnNtAsSystem(void);
VOID NTAPI MmLockPagableSectionByHandle(PVOID ImageSectionHandle);
NTSTATUS NTAPI MmUnmapViewInSessionSpace(PVOID MappedBase);
NTSTATUS NTAPI MmUnmapViewInSystemSpace(PVOID MappedBase);
VOID NTAPI MmUnsecureVirtualMemory(HANDLE SecureHandle);
NTSTATUS NTAPI MmRemovePhysicalMemory(PPHYSICAL_ADDRESS StartAddress, PLARGE_INTEGER NumberOfBytes);
HANDLE NTAPI MmSecureVirtualMemory(PVOID Address, SIZE_T Size, ULONG ProbeMode);
VOID NTAPI MmUnmapVideoDisplay(PVOID BaseAddress, SIZE_T NumberOfBytes);
NTSTATUS NTAPI MmAddPhysicalMemory(PPHYSICAL_ADDRESS StartAddress, PLARGE_INTEGER NumberOfBytes);
NTSTATUS NTAPI MmCreateMirror(void);
NTSTATUS NTAPI MmRotatePhysicalView(PVOID VirtualAddress, PSIZE_T NumberOfBytes, PMDLX NewMdl,
    MM_ROTATE_DIRECTION Direction, PMM_ROTATE_COPY_CALLBACK_FUNCTION CopyFunction, PVOID Context);
NTSTATUS NTAPI NtOpenProcess(
    PHANDLE ProcessHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes, PCLIENT_ID ClientId);
NTSTATUS NTAPI NtQueryInformationProcess(HANDLE ProcessHandle, PROCESSINFOCLASS ProcessInformationClass,
    PVOID ProcessInformation, ULONG ProcessInformationLength, PULONG ReturnLength);
NTSTATUS NTAPI PsSetCreateProcessNotifyRoutine(PCREATE_PROCESS_NOTIFY_ROUTINE NotifyRoutine, BOOLEAN Remove);
NTSTATUS NTAPI PsSetCreateThreadNotifyRoutine(PCREATE_THREAD_NOTIFY_ROUTINE NotifyRoutine);
NTSTATUS NTAPI PsSetLoadImageNotifyRoutine(PLOAD_IMAGE_NOTIFY_ROUTINE NotifyRoutine);
HANDLE NTAPI PsGetCurrentProcessId(void);
HANDLE NTAPI PsGetCurrentThreadId(void);
HANDLE NTAPI PsGetProcessId(PEPROCESS Process);
HANDLE NTAPI PsGetThreadId(PETHREAD Thread);
NTSTATUS NTAPI PsRemoveCreateThreadNotifyRoutine(PCREATE_THREAD_NOTIFY_ROUTINE NotifyRoutine);
NTSTATUS NTAPI PsRemoveLoadImageNotifyRoutine(PLOAD_IMAGE_NOTIFY_ROUTINE NotifyRoutine);
LONGLONG NTAPI PsGetProcessCreateTimeQuadPart(PEPROCESS Process);
HANDLE NTAPI PsGetThreadProcessId(PETHREAD Thread);
BOOLEAN NTAPI PsSetCurrentThreadPrefetching(BOOLEAN Prefetching);
BOOLEAN NTAPI PsIsCurrentThreadPrefetching(void);
NTSTATUS NTAPI PsSetCreateProcessNotifyRoutineEx(PCREATE_PROCESS_NOTIFY_ROUTINE_EX NotifyRoutine, BOOLEAN Remove);
VOID NTAPI RtlInitializeGenericTable(PRTL_GENERIC_TABLE Table, PRTL_GENERIC_COMPARE_ROUTINE CompareRoutine,
    PRTL_GENERIC_ALLOCATE_ROUTINE AllocateRoutine, PRTL_GENERIC_FREE_ROUTINE FreeRoutine, PVOID TableContext);
PVOID NTAPI RtlInsertElementGenericTable(PRTL_GENERIC_TABLE Table, PVOID Buffer, CLONG BufferSize, PBOOLEAN NewElement);
PVOID NTAPI RtlInsertElementGenericTableFull(PRTL_GENERIC_TABLE Table, PVOID Buffer, CLONG BufferSize,
    PBOOLEAN NewElement, PVOID NodeOrParent, TABLE_SEARCH_RESULT SearchResult);
BOOLEAN NTAPI RtlDeleteElementGenericTable(PRTL_GENERIC_TABLE Table, PVOID Buffer);
PVOID NTAPI RtlLookupElementGenericTable(PRTL_GENERIC_TABLE Table, PVOID Buffer);
PVOID NTAPI RtlLookupElementGenericTableFull(
    PRTL_GENERIC_TABLE Table, PVOID Buffer, PVOID *NodeOrParent, TABLE_SEARCH_RESULT *SearchResult);
PVOID NTAPI RtlEnumerateGenericTable(PRTL_GENERIC_TABLE Table, BOOLEAN Restart);
PVOID NTAPI RtlEnumerateGenericTableWithoutSplaying(PRTL_GENERIC_TABLE Table, PVOID *RestartKey);
PVOID NTAPI RtlGetElementGenericTable(PRTL_GENERIC_TABLE Table, ULONG I);
ULONG NTAPI RtlNumberGenericTableElements(PRTL_GENERIC_TABLE Table);
BOOLEAN NTAPI RtlIsGenericTableEmpty(PRTL_GENERIC_TABLE Table);
PRTL_SPLAY_LINKS NTAPI RtlSplay(PRTL_SPLAY_LINKS Links);
PRTL_SPLAY_LINKS NTAPI RtlDelete(PRTL_SPLAY_LINKS Links);
VOID NTAPI RtlDeleteNoSplay(PRTL_SPLAY_LINKS Links, PRTL_SPLAY_LINKS *Root);
PRTL_SPLAY_LINKS NTAPI RtlSubtreeSuccessor(PRTL_SPLAY_LINKS Links);
PRTL_SPLAY_LINKS NTAPI RtlSubtreePredecessor(PRTL_SPLAY_LINKS Links);
PRTL_SPLAY_LINKS NTAPI RtlRealSuccessor(PRTL_SPLAY_LINKS Links);
PRTL_SPLAY_LINKS NTAPI RtlRealPredecessor(PRTL_SPLAY_LINKS Links);
BOOLEAN NTAPI RtlPrefixUnicodeString(PCUNICODE_STRING String1, PCUNICODE_STRING String2, BOOLEAN CaseInSensitive);
VOID NTAPI RtlUpperString(PSTRING DestinationString, const STRING *SourceString);
NTSTATUS NTAPI RtlUpcaseUnicodeString(
    PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString, BOOLEAN AllocateDestinationString);
VOID NTAPI RtlMapGenericMask(PACCESS_MASK AccessMask, PGENERIC_MAPPING GenericMapping);
NTSTATUS NTAPI RtlVolumeDeviceToDosName(PVOID VolumeDeviceObject, PUNICODE_STRING DosName);
LONG NTAPI RtlCompareString(const STRING *String1, const STRING *String2, BOOLEAN CaseInSensitive);
VOID NTAPI RtlCopyString(PSTRING DestinationString, const STRING *SourceString);
BOOLEAN NTAPI RtlEqualString(const STRING *String1, const STRING *String2, BOOLEAN CaseInSensitive);
NTSTATUS NTAPI RtlCharToInteger(PCSZ String, ULONG Base, PULONG Value);
CHAR NTAPI RtlUpperChar(CHAR Character);
ULONG NTAPI RtlWalkFrameChain(PVOID *Callers, ULONG Count, ULONG Flags);
VOID NTAPI RtlInitializeGenericTableAvl(PRTL_AVL_TABLE Table, PRTL_AVL_COMPARE_ROUTINE CompareRoutine,
    PRTL_AVL_ALLOCATE_ROUTINE AllocateRoutine, PRTL_AVL_FREE_ROUTINE FreeRoutine, PVOID TableContext);
PVOID NTAPI RtlInsertElementGenericTableAvl(PRTL_AVL_TABLE Table, PVOID Buffer, CLONG BufferSize, PBOOLEAN NewElement);
PVOID NTAPI RtlInsertElementGenericTableFullAvl(PRTL_AVL_TABLE Table, PVOID Buffer, CLONG BufferSize,
    PBOOLEAN NewElement, PVOID NodeOrParent, TABLE_SEARCH_RESULT SearchResult);
BOOLEAN NTAPI RtlDeleteElementGenericTableAvl(PRTL_AVL_TABLE Table, PVOID Buffer);
PVOID NTAPI RtlLookupElementGenericTableAvl(PRTL_AVL_TABLE Table, PVOID Buffer);
PVOID NTAPI RtlLookupElementGenericTableFullAvl(
    PRTL_AVL_TABLE Table, PVOID Buffer, PVOID *NodeOrParent, TABLE_SEARCH_RESULT *SearchResult);
PVOID NTAPI RtlEnumerateGenericTableAvl(PRTL_AVL_TABLE Table, BOOLEAN Restart);
PVOID NTAPI RtlEnumerateGenericTableWithoutSplayingAvl(PRTL_AVL_TABLE Table, PVOID *RestartKey);
PVOID NTAPI RtlLookupFirstMatchingElementGenericTableAvl(PRTL_AVL_TABLE Table, PVOID Buffer, PVOID *RestartKey);
PVOID NTAPI RtlEnumerateGenericTableLikeADirectory(PRTL_AVL_TABLE Table, PRTL_AVL_MATCH_FUNCTION MatchFunction,
    PVOID MatchData, ULONG NextFlag, PVOID *RestartKey, PULONG DeleteCount, PVOID Buffer);
PVOID NTAPI RtlGetElementGenericTableAvl(PRTL_AVL_TABLE Table, ULONG I);
ULONG NTAPI RtlNumberGenericTableElementsAvl(PRTL_AVL_TABLE Table);
BOOLEAN NTAPI RtlIsGenericTableEmptyAvl(PRTL_AVL_TABLE Table);
VOID NTAPI RtlRunOnceInitialize(PRTL_RUN_ONCE RunOnce);
NTSTATUS NTAPI RtlRunOnceExecuteOnce(
    PRTL_RUN_ONCE RunOnce, PRTL_RUN_ONCE_INIT_FN InitFn, PVOID Parameter, PVOID *Context);
NTSTATUS NTAPI RtlRunOnceBeginInitialize(PRTL_RUN_ONCE RunOnce, ULONG Flags, PVOID *Context);
NTSTATUS NTAPI RtlRunOnceComplete(PRTL_RUN_ONCE RunOnce, ULONG Flags, PVOID Context);
BOOLEAN NTAPI RtlGetProductInfo(
    ULONG OSMajorVersion, ULONG OSMinorVersion, ULONG SpMajorVersion, ULONG SpMinorVersion, PULONG ReturnedProductType);
BOOLEAN NTAPI RtlCreateHashTable(PRTL_DYNAMIC_HASH_TABLE *HashTable, ULONG Shift, ULONG Flags);
VOID NTAPI RtlDeleteHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable);
BOOLEAN NTAPI RtlInsertEntryHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_ENTRY Entry,
    ULONG_PTR Signature, PRTL_DYNAMIC_HASH_TABLE_CONTEXT Context);
BOOLEAN NTAPI RtlRemoveEntryHashTable(
    PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_ENTRY Entry, PRTL_DYNAMIC_HASH_TABLE_CONTEXT Context);
PRTL_DYNAMIC_HASH_TABLE_ENTRY NTAPI RtlLookupEntryHashTable(
    PRTL_DYNAMIC_HASH_TABLE HashTable, ULONG_PTR Signature, PRTL_DYNAMIC_HASH_TABLE_CONTEXT Context);
PRTL_DYNAMIC_HASH_TABLE_ENTRY NTAPI RtlGetNextEntryHashTable(
    PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_CONTEXT Context);
BOOLEAN NTAPI RtlInitEnumerationHashTable(
    PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_ENUMERATOR Enumerator);
PRTL_DYNAMIC_HASH_TABLE_ENTRY NTAPI RtlEnumerateEntryHashTable(
    PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_ENUMERATOR Enumerator);
VOID NTAPI RtlEndEnumerationHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_ENUMERATOR Enumerator);
BOOLEAN NTAPI RtlInitWeakEnumerationHashTable(
    PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_ENUMERATOR Enumerator);
PRTL_DYNAMIC_HASH_TABLE_ENTRY NTAPI RtlWeaklyEnumerateEntryHashTable(
    PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_ENUMERATOR Enumerator);
VOID NTAPI RtlEndWeakEnumerationHashTable(
    PRTL_DYNAMIC_HASH_TABLE HashTable, PRTL_DYNAMIC_HASH_TABLE_ENUMERATOR Enumerator);
BOOLEAN NTAPI RtlExpandHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable);
BOOLEAN NTAPI RtlContractHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable);
LARGE_INTEGER NTAPI RtlLargeIntegerDivide(LARGE_INTEGER Dividend, LARGE_INTEGER Divisor, PLARGE_INTEGER Remainder);
LUID NTAPI RtlConvertLongToLuid(LONG Val);
LUID NTAPI RtlConvertUlongToLuid(ULONG Val);
VOID NTAPI RtlInitHashTableContext(PRTL_DYNAMIC_HASH_TABLE_CONTEXT Context);
VOID NTAPI RtlInitHashTableContextFromEnumerator(
    PRTL_DYNAMIC_HASH_TABLE_CONTEXT Context, PRTL_DYNAMIC_HASH_TABLE_ENUMERATOR Enumerator);
VOID NTAPI RtlReleaseHashTableContext(PRTL_DYNAMIC_HASH_TABLE_CONTEXT Context);
ULONG NTAPI RtlTotalBucketsHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable);
ULONG NTAPI RtlNonEmptyBucketsHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable);
ULONG NTAPI RtlEmptyBucketsHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable);
ULONG NTAPI RtlTotalEntriesHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable);
ULONG NTAPI RtlActiveEnumeratorsHashTable(PRTL_DYNAMIC_HASH_TABLE HashTable);
BOOLEAN NTAPI SeSinglePrivilegeCheck(LUID PrivilegeValue, KPROCESSOR_MODE PreviousMode);
NTSTATUS NTAPI ZwAllocateLocallyUniqueId(PLUID Luid);
NTSTATUS NTAPI ZwTerminateProcess(HANDLE ProcessHandle, NTSTATUS ExitStatus);
NTSTATUS NTAPI ZwOpenProcess(
    PHANDLE ProcessHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes, PCLIENT_ID ClientId);
NTSTATUS NTAPI ZwCancelTimer(HANDLE TimerHandle, PBOOLEAN CurrentState);
NTSTATUS NTAPI ZwCreateTimer(
    PHANDLE TimerHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes, TIMER_TYPE TimerType);
NTSTATUS NTAPI ZwOpenTimer(PHANDLE TimerHandle, ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes);
NTSTATUS NTAPI ZwSetInformationThread(HANDLE ThreadHandle, THREADINFOCLASS ThreadInformationClass,
    PVOID ThreadInformation, ULONG ThreadInformationLength);
NTSTATUS NTAPI ZwSetTimer(HANDLE TimerHandle, PLARGE_INTEGER DueTime, PTIMER_APC_ROUTINE TimerApcRoutine,
    PVOID TimerContext, BOOLEAN ResumeTimer, LONG Period, PBOOLEAN PreviousState);
NTSTATUS NTAPI ZwDisplayString(PUNICODE_STRING String);
NTSTATUS NTAPI ZwPowerInformation(POWER_INFORMATION_LEVEL PowerInformationLevel, PVOID InputBuffer,
    ULONG InputBufferLength, PVOID OutputBuffer, ULONG OutputBufferLength);
NTSTATUS NTAPI ZwSetTimerEx(HANDLE TimerHandle, TIMER_SET_INFORMATION_CLASS TimerSetInformationClass,
    PVOID TimerSetInformation, ULONG TimerSetInformationLength);
ULONGLONG NTAPI VerSetConditionMask(ULONGLONG ConditionMask, ULONG TypeMask, UCHAR Condition);
VOID NTAPI CUSTOM_SYSTEM_EVENT_TRIGGER_INIT(CUSTOM_SYSTEM_EVENT_TRIGGER_CONFIG *Config, GUID *TriggerId)
    SYNCLINT_GUESSED;
VOID NTAPI IoAssignArcName(PUNICODE_STRING ArcName, PUNICODE_STRING DeviceName);
void NTAPI IoClearActivityIdThread(LPCGUID OriginalId);
VOID NTAPI IoDeassignArcName(PUNICODE_STRING ArcName);
NTSTATUS NTAPI IoDecrementKeepAliveCount(PVOID, PEPROCESS Process);
NTSTATUS NTAPI IoGetActivityIdIrp(PIRP Irp, LPGUID Guid);
LPCGUID NTAPI IoGetActivityIdThread(void);
PEPROCESS NTAPI IoGetInitiatorProcess(PFILE_OBJECT FileObject);

typedef struct _OPLOCK_KEY_ECP_CONTEXT OPLOCK_KEY_ECP_CONTEXT, *POPLOCK_KEY_ECP_CONTEXT;

POPLOCK_KEY_ECP_CONTEXT NTAPI IoGetOplockKeyContext(PFILE_OBJECT FileObject);
POPLOCK_KEY_CONTEXT NTAPI IoGetOplockKeyContextEx(PFILE_OBJECT FileObject);
PVOID NTAPI IoGetShadowFileInformation(PFILE_OBJECT FileObject) SYNCLINT_GUESSED;
PIO_FOEXT_SILO_PARAMETERS NTAPI IoGetSiloParameters(PFILE_OBJECT FileObject);
NTSTATUS NTAPI IoIncrementKeepAliveCount(PFILE_OBJECT FileObject, PEPROCESS Process);
LOGICAL NTAPI IoIsValidIrpStatus(NTSTATUS Status);
NTSTATUS NTAPI IoPropagateActivityIdToThread(PIRP Irp, LPGUID PropagatedId, LPCGUID *OriginalId);
NTSTATUS NTAPI IoQueryFullDriverPath(PDRIVER_OBJECT DriverObject, PUNICODE_STRING FullPath);
PVOID NTAPI IoRegisterBootDriverCallback(PBOOT_DRIVER_CALLBACK_FUNCTION CallbackFunction, PVOID CallbackContext);
NTSTATUS NTAPI IoReportRootDevice(PDRIVER_OBJECT DriverObject);
NTSTATUS NTAPI IoSetActivityIdIrp(PIRP Irp, LPGUID Guid);
LPGUID NTAPI IoSetActivityIdThread(LPGUID ActivityId);
VOID NTAPI IoSetMasterIrpStatus(PIRP MasterIrp, NTSTATUS Status);
NTSTATUS NTAPI IoSetShadowFileInformation(
    PFILE_OBJECT FileObject, PFILE_OBJECT BackingFileObject, PVOID BackingFltInstance) SYNCLINT_GUESSED;
void NTAPI IoTransferActivityId(LPCGUID ActivityId, LPCGUID RelatedActivityId);
void NTAPI IoUnregisterBootDriverCallback(PVOID CallbackHandle);
NTSTATUS NTAPI KeExpandKernelStackAndCalloutEx(
    PEXPAND_STACK_CALLOUT Callout, PVOID Parameter, SIZE_T Size, BOOLEAN Wait, PVOID Context) SYNCLINT_GUESSED;
NTSTATUS NTAPI MmCopyMemory(PVOID TargetAddress, MM_COPY_ADDRESS SourceAddress, SIZE_T NumberOfBytes, ULONG Flags,
    PSIZE_T NumberOfBytesTransferred);
PPHYSICAL_MEMORY_RANGE NTAPI MmGetPhysicalMemoryRangesEx2(PVOID PartitionObject, ULONG Flags) SYNCLINT_GUESSED;
HANDLE NTAPI MmSecureVirtualMemoryEx(PVOID Address, SIZE_T Size, ULONG ProbeMode, ULONG Flags) SYNCLINT_GUESSED;
NTSTATUS NTAPI PsAllocSiloContextSlot(ULONG_PTR Reserved, ULONG *ReturnedContextSlot);
PESILO NTAPI PsAttachSiloToCurrentThread(PESILO Silo);
NTSTATUS NTAPI PsCreateSiloContext(PESILO Silo, ULONG Size, POOL_TYPE PoolType,
    SILO_CONTEXT_CLEANUP_CALLBACK ContextCleanupCallback, PVOID *ReturnedSiloContext);
void NTAPI PsDereferenceSiloContext(PVOID SiloContext);
void NTAPI PsDetachSiloFromCurrentThread(PESILO PreviousSilo);
NTSTATUS NTAPI PsFreeSiloContextSlot(ULONG ContextSlot);
PESILO NTAPI PsGetCurrentServerSilo(void);
PESILO NTAPI PsGetCurrentSilo(void);
PVOID NTAPI PsGetCurrentThreadTeb(void);
PESILO NTAPI PsGetEffectiveServerSilo(PESILO Silo);
PESILO NTAPI PsGetHostSilo(void);
NTSTATUS NTAPI PsGetJobServerSilo(PEJOB Job, PESILO *ServerSilo);
NTSTATUS NTAPI PsGetJobSilo(PEJOB Job, PESILO *Silo);
PESILO NTAPI PsGetParentSilo(PEJOB Job);
NTSTATUS NTAPI PsGetPermanentSiloContext(PESILO Silo, ULONG ContextSlot, PVOID *ReturnedSiloContext);
NTSTATUS NTAPI PsGetProcessExitStatus(PEPROCESS Process) SYNCLINT_GUESSED;
ULONGLONG NTAPI PsGetProcessStartKey(PEPROCESS Process) SYNCLINT_GUESSED;
ULONG NTAPI PsGetServerSiloActiveConsoleId(PESILO Silo);
GUID *NTAPI PsGetSiloContainerId(PVOID Silo) SYNCLINT_GUESSED;
NTSTATUS NTAPI PsGetSiloContext(PESILO Silo, ULONG ContextSlot, PVOID *ReturnedSiloContext);
ULONG NTAPI PsGetSiloMonitorContextSlot(PSILO_MONITOR Monitor);
LONGLONG NTAPI PsGetThreadCreateTime(PETHREAD Thread) SYNCLINT_GUESSED;
NTSTATUS NTAPI PsGetThreadExitStatus(struct _ETHREAD *Thread) SYNCLINT_GUESSED;
PVOID NTAPI PsGetThreadProperty(PETHREAD Thread, ULONG_PTR Key, ULONG Flags) SYNCLINT_GUESSED;
PVOID NTAPI PsGetThreadServerSilo(PETHREAD Thread) SYNCLINT_GUESSED;
PVOID NTAPI PshedAllocateMemory(ULONG Size);
VOID NTAPI PshedFreeMemory(PVOID Address);
BOOLEAN NTAPI PshedIsSystemWheaEnabled(void);
NTSTATUS NTAPI PshedRegisterPlugin(PWHEA_PSHED_PLUGIN_REGISTRATION_PACKET Packet);
BOOLEAN NTAPI PshedSynchronizeExecution(
    PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource, PKSYNCHRONIZE_ROUTINE SynchronizeRoutine, PVOID SynchronizeContext);
ULONG NTAPI PshedUnregisterPlugin(HANDLE PluginHandle) SYNCLINT_GUESSED;
NTSTATUS NTAPI PsInsertPermanentSiloContext(PESILO Silo, ULONG ContextSlot, PVOID SiloContext);
NTSTATUS NTAPI PsInsertSiloContext(PESILO Silo, ULONG ContextSlot, PVOID SiloContext);
BOOLEAN NTAPI PsIsHostSilo(PESILO Silo);
NTSTATUS NTAPI PsMakeSiloContextPermanent(PESILO Silo, ULONG ContextSlot);
void NTAPI PsReferenceSiloContext(PVOID SiloContext);
NTSTATUS NTAPI PsRegisterSiloMonitor(PSILO_MONITOR_REGISTRATION Registration, PSILO_MONITOR *ReturnedMonitor);
NTSTATUS NTAPI PsRemoveSiloContext(PESILO Silo, ULONG ContextSlot, PVOID *ReturnedSiloContext);
NTSTATUS NTAPI PsReplaceSiloContext(PESILO Silo, ULONG ContextSlot, PVOID NewSiloContext, PVOID *OldSiloContext);
NTSTATUS NTAPI PsSetCreateProcessNotifyRoutineEx2(
    PSCREATEPROCESSNOTIFYTYPE NotifyType, PVOID NotifyInformation, BOOLEAN Remove);
NTSTATUS NTAPI PsSetCreateThreadNotifyRoutineEx(PSCREATETHREADNOTIFYTYPE NotifyType, PVOID NotifyInformation);
NTSTATUS NTAPI PsSetLoadImageNotifyRoutineEx(PLOAD_IMAGE_NOTIFY_ROUTINE NotifyRoutine, ULONG_PTR Flags);
NTSTATUS NTAPI PsStartSiloMonitor(PSILO_MONITOR Monitor);
void NTAPI PsTerminateServerSilo(PESILO ServerSilo, NTSTATUS ExistStatus);
void NTAPI PsUnregisterSiloMonitor(PSILO_MONITOR Monitor);
NTSTATUS NTAPI RtlDrainNonVolatileFlush(PVOID NvToken);
NTSTATUS NTAPI RtlExtendCorrelationVector(PCORRELATION_VECTOR CorrelationVector);
NTSTATUS NTAPI RtlFillNonVolatileMemory(PVOID NvToken, PVOID NvDestination, SIZE_T Size, UCHAR Value, ULONG Flags)
    SYNCLINT_GUESSED;
NTSTATUS NTAPI RtlFlushNonVolatileMemory(PVOID NvToken, PVOID NvBuffer, SIZE_T Size, ULONG Flags);
NTSTATUS NTAPI RtlFlushNonVolatileMemoryRanges(
    PVOID NvToken, PNV_MEMORY_RANGE NvRanges, SIZE_T TotalRanges, ULONG Flags);
NTSTATUS NTAPI RtlFreeNonVolatileToken(PVOID NvToken);
NTSTATUS NTAPI RtlGetNonVolatileToken(PVOID NvBuffer, SIZE_T Size, PVOID *NvToken);
NTSTATUS NTAPI RtlGetPersistedStateLocation(PCWSTR SourceID, PCWSTR CustomValue, PCWSTR DefaultPath,
    STATE_LOCATION_TYPE StateLocationType, WCHAR *TargetPath, ULONG BufferLengthIn, PULONG BufferLengthOut)
    SYNCLINT_GUESSED;
NTSTATUS NTAPI RtlIncrementCorrelationVector(PCORRELATION_VECTOR CorrelationVector);
NTSTATUS NTAPI RtlInitializeCorrelationVector(PCORRELATION_VECTOR CorrelationVector, int Version, const GUID Guid);
VOID NTAPI RtlInitializeSplayLinks(PRTL_SPLAY_LINKS Links);
VOID NTAPI RtlInsertAsLeftChild(PRTL_SPLAY_LINKS ParentLinks, PRTL_SPLAY_LINKS ChildLinks);
VOID NTAPI RtlInsertAsRightChild(PRTL_SPLAY_LINKS ParentLinks, PRTL_SPLAY_LINKS ChildLinks);
BOOLEAN NTAPI RtlIsLeftChild(PRTL_SPLAY_LINKS Links);
BOOLEAN NTAPI RtlIsRightChild(PRTL_SPLAY_LINKS Links);
BOOLEAN NTAPI RtlIsRoot(PRTL_SPLAY_LINKS Links);
BOOLEAN NTAPI RtlIsStateSeparationEnabled(void);
PRTL_SPLAY_LINKS NTAPI RtlLeftChild(PRTL_SPLAY_LINKS Links);

typedef struct _SECURITY_DESCRIPTOR SECURITY_DESCRIPTOR, *PISECURITY_DESCRIPTOR;

BOOLEAN NTAPI RtlNormalizeSecurityDescriptor(PSECURITY_DESCRIPTOR *SecurityDescriptor, ULONG SecurityDescriptorLength,
    PSECURITY_DESCRIPTOR *NewSecurityDescriptor, PULONG NewSecurityDescriptorLength, BOOLEAN CheckOnly)
    SYNCLINT_GUESSED;
PRTL_SPLAY_LINKS NTAPI RtlParent(PRTL_SPLAY_LINKS Links);
NTSTATUS NTAPI RtlQueryRegistryValueWithFallback(HANDLE PrimaryHandle, HANDLE FallbackHandle, PUNICODE_STRING ValueName,
    ULONG ValueLength, PULONG ValueType, PVOID ValueData, PULONG ResultLength) SYNCLINT_GUESSED;
NTSTATUS NTAPI RtlRaiseCustomSystemEventTrigger(CUSTOM_SYSTEM_EVENT_TRIGGER_CONFIG *TriggerConfig) SYNCLINT_GUESSED;
PRTL_SPLAY_LINKS NTAPI RtlRightChild(PRTL_SPLAY_LINKS Links);
NTSTATUS NTAPI RtlValidateCorrelationVector(PCORRELATION_VECTOR CorrelationVector);
NTSTATUS NTAPI RtlWriteNonVolatileMemory(PVOID NvToken, VOID *NvDestination, VOID *Source, SIZE_T Size, ULONG Flags);
PVOID NTAPI WheaAdd2Ptr(PVOID P, ULONG_PTR I) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaAddErrorSource(PWHEA_ERROR_SOURCE_DESCRIPTOR ErrorSource, VOID *Context) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaAddErrorSourceDeviceDriver(
    VOID *Context, WHEA_ERROR_SOURCE_CONFIGURATION_DEVICE_DRIVER *Configuration, ULONG NumberPreallocatedErrorReports)
    SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaAddErrorSourceDeviceDriverV1(
    VOID *Context, PVOID Configuration, ULONG NumBuffersToPreallocate, ULONG MaxDataLength) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaAddHwErrorReportSectionDeviceDriver(
    HANDLE ErrorHandle, ULONG SectionDataLength, WHEA_DRIVER_BUFFER_SET *BufferSet) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaConfigureErrorSource(WHEA_ERROR_SOURCE_TYPE SourceType, PVOID Configuration) SYNCLINT_GUESSED;
PVOID NTAPI WheaCreateHwErrorReportDeviceDriver(ULONG ErrorSourceId, DEVICE_OBJECT *DeviceObject) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaErrorRecordBuilderAddPacket(PVOID Record, PVOID Packet, UINT32 MaxSectionCount) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaErrorRecordBuilderAddSection(PVOID Record, UINT32 MaxSectionCount, ULONG SectionLength, ULONG Flags,
    GUID SectionType, PVOID *DescriptorOut) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaErrorRecordBuilderInit(PVOID Record, ULONG RecordLength, WHEA_ERROR_SEVERITY Severity, GUID Notify)
    SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaFindErrorRecordSection(PWHEA_ERROR_RECORD Record, const GUID *SectionType,
    PWHEA_ERROR_RECORD_SECTION_DESCRIPTOR *SectionDescriptor, PVOID *SectionData);
NTSTATUS NTAPI WheaFindNextErrorRecordSection(PWHEA_ERROR_RECORD Record, ULONG *Context,
    PWHEA_ERROR_RECORD_SECTION_DESCRIPTOR *SectionDescriptor, PVOID *SectionData);
PWHEA_ERROR_PACKET NTAPI WheaGetErrPacketFromErrRecord(PWHEA_ERROR_RECORD Record);
BOOLEAN NTAPI WheaHighIrqlLogSelEventHandlerRegister(PVOID Handler, VOID *Context) SYNCLINT_GUESSED;
VOID NTAPI WheaHighIrqlLogSelEventHandlerUnregister(void) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaHwErrorReportAbandonDeviceDriver(HANDLE ErrorHandle) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaHwErrorReportSetSectionNameDeviceDriver(PVOID BufferSet, ULONG NameLength, PUCHAR Name)
    SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaHwErrorReportSetSeverityDeviceDriver(HANDLE ErrorHandle, WHEA_ERROR_SEVERITY ErrorSeverity)
    SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaHwErrorReportSubmitDeviceDriver(HANDLE ErrorHandle) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaInitializeRecordHeader(PWHEA_ERROR_RECORD_HEADER Header) SYNCLINT_GUESSED;
BOOLEAN NTAPI WheaIsValidErrorRecordSignature(PWHEA_ERROR_RECORD Record);
VOID NTAPI WheaLogInternalEvent(PVOID Entry) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaRegisterErrorSourceOverride(WHEA_ERROR_SOURCE_OVERRIDE_SETTINGS *OverrideSettings,
    PWHEA_ERROR_SOURCE_CONFIGURATION OverrideConfig, PVOID OverrideCallback) SYNCLINT_GUESSED;
VOID NTAPI WheaRemoveErrorSource(ULONG ErrorSourceId) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaRemoveErrorSourceDeviceDriver(ULONG ErrorSourceId) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaReportHwError(PWHEA_ERROR_PACKET ErrorPacket) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaReportHwErrorDeviceDriver(ULONG ErrorSourceId, PDEVICE_OBJECT DeviceObject, PUCHAR ErrorData,
    ULONG ErrorDataLength, GUID *SectionTypeGuid, WHEA_ERROR_SEVERITY ErrorSeverity, PCHAR DeviceFriendlyName)
    SYNCLINT_GUESSED;
BOOLEAN NTAPI WheaSignalHandlerOverride(WHEA_ERROR_SOURCE_TYPE SourceType, UINT_PTR Context) SYNCLINT_GUESSED;
NTSTATUS NTAPI WheaUnconfigureErrorSource(WHEA_ERROR_SOURCE_TYPE SourceType) SYNCLINT_GUESSED;
VOID NTAPI WheaUnregisterErrorSourceOverride(WHEA_ERROR_SOURCE_TYPE Type, ULONG32 OverrideErrorSourceId)
    SYNCLINT_GUESSED;

#ifdef __cplusplus
}
#endif
