/*
 * Stand-in WDK: what wdm.h defines as macros or inline functions. A macro of the documented interface that does
 * something (takes a lock, changes the IRQL, moves memory) is a function here, so that a call shows by its documented
 * name; a macro that computes a value stays a macro. Included by wdm.h.
 */
#pragma once
#include <wdm.h>
#include <wdm_intrin.h>

#ifdef __cplusplus
extern "C" {
#endif

/* checks: marker calls, see README.md */
#define PAGED_CODE() synclint_paged_code();
#define PAGED_CODE_LOCKED() synclint_paged_code();
#define ASSERT(...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define ASSERTMSG(message, ...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define RTL_SOFT_ASSERT(...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define RTL_SOFT_ASSERTMSG(message, ...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define RTL_VERIFY(...) (!!(__VA_ARGS__))
#define RTL_VERIFYMSG(message, ...) (!!(__VA_ARGS__))
#define RTL_SOFT_VERIFY(...) (!!(__VA_ARGS__))
#define NT_ASSERT(...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define NT_ASSERTMSG(message, ...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define NT_ASSERTMSGW(message, ...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define NT_ASSERT_ASSUME(...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define NT_VERIFY(...) (!!(__VA_ARGS__))
#define NT_VERIFYMSG(message, ...) (!!(__VA_ARGS__))
#define NT_VERIFYMSGW(message, ...) (!!(__VA_ARGS__))
#define NT_ANALYSIS_ASSUME(...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define NT_FRE_ASSERT(...) ((void)synclint_assume(!!(__VA_ARGS__)))
#define NT_FRE_VERIFY(...) (!!(__VA_ARGS__))
#define ASSERT_IRQL_EQUAL(irql) ((void)synclint_assume(KeGetCurrentIrql() == (irql)))
#define ASSERT_IRQL_LESS(irql) ((void)synclint_assume(KeGetCurrentIrql() < (irql)))
#define ASSERT_IRQL_LESS_OR_EQUAL(irql) ((void)synclint_assume(KeGetCurrentIrql() <= (irql)))
#define CHECK_PAGED_CODE() synclint_paged_code();

/* IRQL and spin locks */
KIRQL NTAPI KeGetCurrentIrql(void);
VOID NTAPI KeRaiseIrql(KIRQL NewIrql, PKIRQL OldIrql);
VOID NTAPI KeLowerIrql(KIRQL NewIrql);
KIRQL NTAPI KeRaiseIrqlToDpcLevel(void);
KIRQL NTAPI KeRaiseIrqlToSynchLevel(void);
KIRQL NTAPI KfRaiseIrql(KIRQL NewIrql);
VOID NTAPI KfLowerIrql(KIRQL NewIrql);
KIRQL NTAPI KzRaiseIrql(KIRQL NewIrql);
VOID NTAPI KzLowerIrql(KIRQL NewIrql);
VOID NTAPI KeInitializeSpinLock(PKSPIN_LOCK SpinLock);
VOID NTAPI KeAcquireSpinLock(PKSPIN_LOCK SpinLock, PKIRQL OldIrql);
KIRQL NTAPI KeAcquireSpinLockRaiseToDpc(PKSPIN_LOCK SpinLock);
KIRQL NTAPI KeAcquireSpinLockRaiseToSynch(PKSPIN_LOCK SpinLock);
KIRQL NTAPI KfAcquireSpinLock(PKSPIN_LOCK SpinLock);
VOID NTAPI KfReleaseSpinLock(PKSPIN_LOCK SpinLock, KIRQL NewIrql);
VOID NTAPI KeReleaseSpinLock(PKSPIN_LOCK SpinLock, KIRQL NewIrql);
VOID NTAPI KeAcquireSpinLockAtDpcLevel(PKSPIN_LOCK SpinLock);
VOID NTAPI KefAcquireSpinLockAtDpcLevel(PKSPIN_LOCK SpinLock);
VOID NTAPI KeReleaseSpinLockFromDpcLevel(PKSPIN_LOCK SpinLock);
VOID NTAPI KefReleaseSpinLockFromDpcLevel(PKSPIN_LOCK SpinLock);
BOOLEAN NTAPI KeTryToAcquireSpinLockAtDpcLevel(PKSPIN_LOCK SpinLock);
BOOLEAN NTAPI KeTestSpinLock(PKSPIN_LOCK SpinLock);
#define ExAcquireSpinLock(lock, irql) KeAcquireSpinLock((lock), (irql))
#define ExReleaseSpinLock(lock, irql) KeReleaseSpinLock((lock), (irql))
#define ExAcquireSpinLockAtDpcLevel(lock) KeAcquireSpinLockAtDpcLevel(lock)
#define ExReleaseSpinLockFromDpcLevel(lock) KeReleaseSpinLockFromDpcLevel(lock)
KIRQL NTAPI ExAcquireSpinLockExclusive(PEX_SPIN_LOCK SpinLock);
KIRQL NTAPI ExAcquireSpinLockShared(PEX_SPIN_LOCK SpinLock);
VOID NTAPI ExAcquireSpinLockExclusiveAtDpcLevel(PEX_SPIN_LOCK SpinLock);
VOID NTAPI ExAcquireSpinLockSharedAtDpcLevel(PEX_SPIN_LOCK SpinLock);
VOID NTAPI ExReleaseSpinLockExclusive(PEX_SPIN_LOCK SpinLock, KIRQL OldIrql);
VOID NTAPI ExReleaseSpinLockShared(PEX_SPIN_LOCK SpinLock, KIRQL OldIrql);
VOID NTAPI ExReleaseSpinLockExclusiveFromDpcLevel(PEX_SPIN_LOCK SpinLock);
VOID NTAPI ExReleaseSpinLockSharedFromDpcLevel(PEX_SPIN_LOCK SpinLock);
LOGICAL NTAPI ExTryConvertSharedSpinLockExclusive(PEX_SPIN_LOCK SpinLock);
LOGICAL NTAPI ExTryAcquireSpinLockExclusiveAtDpcLevel(PEX_SPIN_LOCK SpinLock);
LOGICAL NTAPI ExTryAcquireSpinLockSharedAtDpcLevel(PEX_SPIN_LOCK SpinLock);
VOID NTAPI KeInitializeCallbackRecord(PKBUGCHECK_CALLBACK_RECORD CallbackRecord);
LOGICAL NTAPI KeIsExecutingDpc(void);
LOGICAL NTAPI KeShouldYieldProcessor(void);
#define KeGetDcacheFillSize() 1L
VOID NTAPI KeFlushIoBuffers(PMDL Mdl, BOOLEAN ReadOperation, BOOLEAN DmaOperation);
ULONGLONG NTAPI KeQueryInterruptTime(void);
ULONGLONG NTAPI KeQueryUnbiasedInterruptTime(void);
VOID NTAPI KeQuerySystemTime(PLARGE_INTEGER CurrentTime);
VOID NTAPI KeQuerySystemTimePrecise(PLARGE_INTEGER CurrentTime);
ULONG64 NTAPI KeQueryInterruptTimePrecise(PULONG64 QpcTimeStamp);
VOID NTAPI KeQueryTickCount(PLARGE_INTEGER TickCount);
struct _KTHREAD *NTAPI KeGetCurrentThread(void);
struct _EPROCESS *NTAPI PsGetCurrentProcess(void);
struct _EPROCESS *NTAPI IoGetCurrentProcess(void);
struct _ETHREAD *NTAPI PsGetCurrentThread(void);
#define ZwCurrentProcess() ((HANDLE)(LONG_PTR)-1)
#define NtCurrentProcess() ((HANDLE)(LONG_PTR)-1)
#define ZwCurrentThread() ((HANDLE)(LONG_PTR)-2)
#define NtCurrentThread() ((HANDLE)(LONG_PTR)-2)
ULONG NTAPI KeGetCurrentProcessorNumber(void);
ULONG NTAPI KeGetCurrentProcessorIndex(void);
USHORT NTAPI KeQueryNodeActiveProcessorCount(USHORT NodeNumber);
NTSTATUS NTAPI KeQueryNodeActiveAffinity2(
    USHORT NodeNumber, PGROUP_AFFINITY GroupAffinities, USHORT GroupAffinitiesCount, PUSHORT GroupAffinitiesRequired);

/* push locks, rundown, fast and guarded mutexes */
VOID NTAPI ExAcquirePushLockExclusive(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExAcquirePushLockShared(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExReleasePushLockExclusive(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExReleasePushLockShared(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExReleasePushLock(PEX_PUSH_LOCK PushLock);
BOOLEAN NTAPI ExTryAcquirePushLockExclusive(PEX_PUSH_LOCK PushLock);
BOOLEAN NTAPI ExTryAcquirePushLockShared(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExInitializePushLock(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExInitializeFastMutex(PFAST_MUTEX FastMutex);
VOID NTAPI ExAcquireFastMutex(PFAST_MUTEX FastMutex);
VOID NTAPI ExReleaseFastMutex(PFAST_MUTEX FastMutex);
BOOLEAN NTAPI ExTryToAcquireFastMutex(PFAST_MUTEX FastMutex);
VOID NTAPI ExAcquireFastMutexUnsafe(PFAST_MUTEX FastMutex);
VOID NTAPI ExReleaseFastMutexUnsafe(PFAST_MUTEX FastMutex);

/* lists */
VOID NTAPI InitializeListHead(PLIST_ENTRY ListHead);
BOOLEAN NTAPI IsListEmpty(const LIST_ENTRY *ListHead);
BOOLEAN NTAPI RemoveEntryList(PLIST_ENTRY Entry);
BOOLEAN NTAPI RemoveEntryListUnsafe(PLIST_ENTRY Entry);
PLIST_ENTRY NTAPI RemoveHeadList(PLIST_ENTRY ListHead);
PLIST_ENTRY NTAPI RemoveTailList(PLIST_ENTRY ListHead);
VOID NTAPI InsertTailList(PLIST_ENTRY ListHead, PLIST_ENTRY Entry);
VOID NTAPI InsertHeadList(PLIST_ENTRY ListHead, PLIST_ENTRY Entry);
VOID NTAPI AppendTailList(PLIST_ENTRY ListHead, PLIST_ENTRY ListToAppend);
PSINGLE_LIST_ENTRY NTAPI PopEntryList(PSINGLE_LIST_ENTRY ListHead);
VOID NTAPI PushEntryList(PSINGLE_LIST_ENTRY ListHead, PSINGLE_LIST_ENTRY Entry);
PLIST_ENTRY NTAPI ExInterlockedInsertHeadList(PLIST_ENTRY ListHead, PLIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
PLIST_ENTRY NTAPI ExInterlockedInsertTailList(PLIST_ENTRY ListHead, PLIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
PLIST_ENTRY NTAPI ExInterlockedRemoveHeadList(PLIST_ENTRY ListHead, PKSPIN_LOCK Lock);
PSINGLE_LIST_ENTRY NTAPI ExInterlockedPopEntryList(PSINGLE_LIST_ENTRY ListHead, PKSPIN_LOCK Lock);
PSINGLE_LIST_ENTRY NTAPI ExInterlockedPushEntryList(
    PSINGLE_LIST_ENTRY ListHead, PSINGLE_LIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
PSLIST_ENTRY NTAPI ExInterlockedPopEntrySList(PSLIST_HEADER ListHead, PKSPIN_LOCK Lock);
PSLIST_ENTRY NTAPI ExInterlockedPushEntrySList(PSLIST_HEADER ListHead, PSLIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
PSLIST_ENTRY NTAPI ExInterlockedFlushSList(PSLIST_HEADER ListHead);
PSLIST_ENTRY NTAPI InterlockedPopEntrySList(PSLIST_HEADER ListHead);
PSLIST_ENTRY NTAPI InterlockedPushEntrySList(PSLIST_HEADER ListHead, PSLIST_ENTRY ListEntry);
PSLIST_ENTRY NTAPI InterlockedFlushSList(PSLIST_HEADER ListHead);
VOID NTAPI InitializeSListHead(PSLIST_HEADER ListHead);
VOID NTAPI ExInitializeSListHead(PSLIST_HEADER ListHead);
USHORT NTAPI ExQueryDepthSList(PSLIST_HEADER ListHead);
USHORT NTAPI QueryDepthSList(PSLIST_HEADER ListHead);
PSLIST_ENTRY NTAPI FirstEntrySList(const SLIST_HEADER *ListHead);
ULONG NTAPI ExInterlockedAddUlong(PULONG Addend, ULONG Increment, PKSPIN_LOCK Lock);
LARGE_INTEGER NTAPI ExInterlockedAddLargeInteger(PLARGE_INTEGER Addend, LARGE_INTEGER Increment, PKSPIN_LOCK Lock);
VOID NTAPI ExInterlockedAddLargeStatistic(PLARGE_INTEGER Addend, ULONG Increment);
LONGLONG NTAPI ExInterlockedCompareExchange64(
    LONGLONG volatile *Destination, PLONGLONG Exchange, PLONGLONG Comparand, PKSPIN_LOCK Lock);
ULONG NTAPI ExInterlockedExchangeUlong(PULONG Target, ULONG Value, PKSPIN_LOCK Lock);
LONG NTAPI ExInterlockedIncrementLong(PLONG Addend, PKSPIN_LOCK Lock);
LONG NTAPI ExInterlockedDecrementLong(PLONG Addend, PKSPIN_LOCK Lock);
#define RTL_STATIC_LIST_HEAD(name) LIST_ENTRY name = {&name, &name}

/* memory */
VOID NTAPI RtlCopyMemory(VOID UNALIGNED *Destination, const VOID UNALIGNED *Source, SIZE_T Length);
VOID NTAPI RtlMoveMemory(VOID UNALIGNED *Destination, const VOID UNALIGNED *Source, SIZE_T Length);
VOID NTAPI RtlFillMemory(VOID UNALIGNED *Destination, SIZE_T Length, int Fill);
VOID NTAPI RtlZeroMemory(VOID UNALIGNED *Destination, SIZE_T Length);
VOID NTAPI RtlCopyBytes(VOID UNALIGNED *Destination, const VOID UNALIGNED *Source, SIZE_T Length);
VOID NTAPI RtlZeroBytes(VOID UNALIGNED *Destination, SIZE_T Length);
VOID NTAPI RtlFillBytes(VOID UNALIGNED *Destination, SIZE_T Length, int Fill);
VOID NTAPI RtlCopyMemoryNonTemporal(VOID UNALIGNED *Destination, const VOID UNALIGNED *Source, SIZE_T Length);
VOID NTAPI RtlFillMemoryNonTemporal(VOID UNALIGNED *Destination, SIZE_T Length, UCHAR Value);
VOID NTAPI RtlZeroDeviceMemory(VOID volatile *Destination, SIZE_T Length);
VOID NTAPI RtlCopyDeviceMemory(VOID volatile *Destination, VOID const volatile *Source, SIZE_T Length);
VOID NTAPI RtlCopyVolatileMemory(VOID volatile *Destination, VOID const volatile *Source, SIZE_T Length);
VOID NTAPI RtlFillVolatileMemory(VOID volatile *Destination, SIZE_T Length, int Fill);
VOID NTAPI RtlFillDeviceMemory(VOID volatile *Destination, SIZE_T Length, int Fill);
PVOID NTAPI RtlSecureZeroMemory(PVOID Destination, SIZE_T Length);
SIZE_T NTAPI RtlCompareMemory(const VOID *Source1, const VOID *Source2, SIZE_T Length);
LOGICAL NTAPI RtlEqualMemory(const VOID *Source1, const VOID *Source2, SIZE_T Length);
BOOLEAN NTAPI RtlIsZeroMemory(PVOID Buffer, SIZE_T Length);
BOOLEAN NTAPI RtlEqualLuid(const LUID *One, const LUID *Two);
BOOLEAN NTAPI RtlIsZeroLuid(const LUID *Luid);
PVOID NTAPI ExAllocatePool(POOL_TYPE PoolType, SIZE_T NumberOfBytes);
PVOID NTAPI ExAllocatePoolWithTag(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
PVOID NTAPI ExAllocatePoolWithQuota(POOL_TYPE PoolType, SIZE_T NumberOfBytes);
PVOID NTAPI ExAllocatePoolWithQuotaTag(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
PVOID NTAPI ExAllocatePoolWithTagPriority(
    POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag, EX_POOL_PRIORITY Priority);
PVOID NTAPI ExAllocatePoolZero(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
PVOID NTAPI ExAllocatePoolUninitialized(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
PVOID NTAPI ExAllocatePoolQuotaZero(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
PVOID NTAPI ExAllocatePoolQuotaUninitialized(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
PVOID NTAPI ExAllocatePoolPriorityZero(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag, EX_POOL_PRIORITY Priority);
PVOID NTAPI ExAllocatePoolPriorityUninitialized(
    POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag, EX_POOL_PRIORITY Priority);
typedef ULONG64 POOL_FLAGS;
#define POOL_FLAG_REQUIRED_START 0x0000000000000001UI64
#define POOL_FLAG_USE_QUOTA 0x0000000000000001UI64
#define POOL_FLAG_UNINITIALIZED 0x0000000000000002UI64
#define POOL_FLAG_SESSION 0x0000000000000004UI64
#define POOL_FLAG_CACHE_ALIGNED 0x0000000000000008UI64
#define POOL_FLAG_RESERVED1 0x0000000000000010UI64
#define POOL_FLAG_RAISE_ON_FAILURE 0x0000000000000020UI64
#define POOL_FLAG_NON_PAGED 0x0000000000000040UI64
#define POOL_FLAG_NON_PAGED_EXECUTE 0x0000000000000080UI64
#define POOL_FLAG_PAGED 0x0000000000000100UI64
#define POOL_FLAG_RESERVED2 0x0000000000000200UI64
#define POOL_FLAG_RESERVED3 0x0000000000000400UI64
#define POOL_FLAG_REQUIRED_END 0x0000000080000000UI64
#define POOL_FLAG_OPTIONAL_START 0x0000000100000000UI64
#define POOL_FLAG_SPECIAL_POOL 0x0000000100000000UI64
#define POOL_FLAG_OPTIONAL_END 0x8000000000000000UI64
PVOID NTAPI ExAllocatePool2(POOL_FLAGS Flags, SIZE_T NumberOfBytes, ULONG Tag);
typedef const struct _POOL_EXTENDED_PARAMETER *PCPOOL_EXTENDED_PARAMETER;
PVOID NTAPI ExAllocatePool3(POOL_FLAGS Flags, SIZE_T NumberOfBytes, ULONG Tag,
    PCPOOL_EXTENDED_PARAMETER ExtendedParameters, ULONG ExtendedParametersCount);
VOID NTAPI ExFreePool(PVOID P);
VOID NTAPI ExFreePoolWithTag(PVOID P, ULONG Tag);
VOID NTAPI ExFreePool2(PVOID P, ULONG Tag, PCPOOL_EXTENDED_PARAMETER ExtendedParameters, ULONG ExtendedParametersCount);
NTSTATUS NTAPI ExCreatePool(ULONG Flags, ULONG_PTR Tag, PVOID Parameters, PHANDLE PoolHandle);
VOID NTAPI ExDestroyPool(HANDLE PoolHandle);
NTSTATUS NTAPI ExSecurePoolUpdate(
    HANDLE SecurePoolHandle, ULONG Tag, PVOID Allocation, ULONG_PTR Cookie, SIZE_T Offset, SIZE_T Size, PVOID Buffer);
BOOLEAN NTAPI ExSecurePoolValidate(HANDLE SecurePoolHandle, ULONG Tag, PVOID Allocation, ULONG_PTR Cookie);
VOID NTAPI ExInitializeDriverRuntime(ULONG RuntimeFlags);
#define DrvRtPoolNxOptIn 0x00000001
#define DrvRtPoolNx DrvRtPoolNxOptIn
#define PAGE_ALIGN(address) ((PVOID)((ULONG_PTR)(address) & ~((ULONG_PTR)PAGE_SIZE - 1)))
#define BYTE_OFFSET(address) ((ULONG)((ULONG_PTR)(address) & (PAGE_SIZE - 1)))
#define BYTES_TO_PAGES(size) (((size) >> PAGE_SHIFT) + (((size) & (PAGE_SIZE - 1)) != 0))
#define ROUND_TO_PAGES(size) (((ULONG_PTR)(size) + PAGE_SIZE - 1) & ~((ULONG_PTR)PAGE_SIZE - 1))
#define ADDRESS_AND_SIZE_TO_SPAN_PAGES(address, size)                                                                  \
    ((ULONG)((((ULONG_PTR)(address) & (PAGE_SIZE - 1)) + (size) + (PAGE_SIZE - 1)) >> PAGE_SHIFT))
#define COMPUTE_PAGES_SPANNED(address, size) ADDRESS_AND_SIZE_TO_SPAN_PAGES(address, size)
#define MmGetMdlByteCount(mdl) ((mdl)->ByteCount)
#define MmGetMdlByteOffset(mdl) ((mdl)->ByteOffset)
#define MmGetMdlBaseVa(mdl) ((mdl)->StartVa)
#define MmGetMdlPfnArray(mdl) ((PPFN_NUMBER)((mdl) + 1))
#define MmGetMdlVirtualAddress(mdl) ((PVOID)((PCHAR)((mdl)->StartVa) + (mdl)->ByteOffset))
#define MmGetProcedureAddress(address) (address)
#define MmLockPagableCodeSection(address) MmLockPagableDataSection((PVOID)(address))
PVOID NTAPI MmGetSystemAddressForMdl(PMDL Mdl);
PVOID NTAPI MmGetSystemAddressForMdlSafe(PMDL Mdl, ULONG Priority);
VOID NTAPI MmInitializeMdl(PMDL Mdl, PVOID BaseVa, SIZE_T Length);
VOID NTAPI MmPrepareMdlForReuse(PMDL Mdl);
NTSTATUS NTAPI MmAllocateContiguousMemoryEx(PSIZE_T NumberOfBytes, PHYSICAL_ADDRESS LowestAcceptableAddress,
    PHYSICAL_ADDRESS HighestAcceptableAddress, PHYSICAL_ADDRESS BoundaryAddressMultiple, NODE_REQUIREMENT PreferredNode,
    ULONG Protect, PVOID PartitionObject, ULONG Tag, ULONG Flags, PVOID *BaseAddress);
PVOID NTAPI MmAllocateMappingAddressEx(SIZE_T NumberOfBytes, ULONG PoolTag, ULONG Flags);
#define RtlStoreUshort(address, value) (*(USHORT UNALIGNED *)(address) = (USHORT)(value))
#define RtlStoreUlong(address, value) (*(ULONG UNALIGNED *)(address) = (ULONG)(value))
#define RtlStoreUlonglong(address, value) (*(ULONGLONG UNALIGNED *)(address) = (ULONGLONG)(value))
#define RtlStoreUlongPtr(address, value) (*(ULONG_PTR UNALIGNED *)(address) = (ULONG_PTR)(value))
#define RtlRetrieveUshort(to, from) (*(USHORT UNALIGNED *)(to) = *(USHORT UNALIGNED *)(from))
#define RtlRetrieveUlong(to, from) (*(ULONG UNALIGNED *)(to) = *(ULONG UNALIGNED *)(from))
unsigned short NTAPI RtlUshortByteSwap(unsigned short Source);
unsigned long NTAPI RtlUlongByteSwap(unsigned long Source);
ULONGLONG NTAPI RtlUlonglongByteSwap(ULONGLONG Source);
#define FIRSTBYTE(value) ((value)&0xff)
#define SECONDBYTE(value) (((value) >> 8) & 0xff)
#define THIRDBYTE(value) (((value) >> 16) & 0xff)
#define FOURTHBYTE(value) (((value) >> 24) & 0xff)
#define RtlIntPtrToUnicodeString(value, base, string) RtlInt64ToUnicodeString((ULONGLONG)(value), base, string)

/* strings */
VOID NTAPI RtlInitEmptyUnicodeString(PUNICODE_STRING String, PWCHAR Buffer, USHORT BufferSize);
VOID NTAPI RtlInitEmptyAnsiString(PANSI_STRING String, PCHAR Buffer, USHORT BufferSize);
VOID NTAPI RtlInitUTF8String(PUTF8_STRING DestinationString, PCSZ SourceString);
NTSTATUS NTAPI RtlInitUTF8StringEx(PUTF8_STRING DestinationString, PCSZ SourceString);
VOID NTAPI RtlFreeUTF8String(PUTF8_STRING Utf8String);
NTSTATUS NTAPI RtlUnicodeStringToUTF8String(
    PUTF8_STRING DestinationString, PCUNICODE_STRING SourceString, BOOLEAN AllocateDestinationString);
NTSTATUS NTAPI RtlUTF8StringToUnicodeString(
    PUNICODE_STRING DestinationString, PUTF8_STRING SourceString, BOOLEAN AllocateDestinationString);
#define RtlUnicodeStringToAnsiSize(string) RtlxUnicodeStringToAnsiSize(string)
#define RtlAnsiStringToUnicodeSize(string) RtlxAnsiStringToUnicodeSize(string)
ULONG __cdecl DbgPrint(PCSTR Format, ...);
ULONG __cdecl DbgPrintEx(ULONG ComponentId, ULONG Level, PCSTR Format, ...);
ULONG NTAPI vDbgPrintEx(ULONG ComponentId, ULONG Level, PCCH Format, va_list arglist);
ULONG NTAPI vDbgPrintExWithPrefix(PCCH Prefix, ULONG ComponentId, ULONG Level, PCCH Format, va_list arglist);
#if DBG
#define KdPrint(arguments) DbgPrint arguments
#define KdPrintEx(arguments) DbgPrintEx arguments
#define vKdPrintEx(arguments) vDbgPrintEx arguments
#define KdBreakPoint() DbgBreakPoint()
#else
#define KdPrint(arguments) ((void)0)
#define KdPrintEx(arguments) ((void)0)
#define vKdPrintEx(arguments) ((void)0)
#define KdBreakPoint()
#endif
#define DbgRaiseAssertionFailure() __debugbreak()

/* device memory and ports */
UCHAR NTAPI READ_REGISTER_UCHAR(volatile UCHAR *Register);
USHORT NTAPI READ_REGISTER_USHORT(volatile USHORT *Register);
ULONG NTAPI READ_REGISTER_ULONG(volatile ULONG *Register);
ULONG64 NTAPI READ_REGISTER_ULONG64(volatile ULONG64 *Register);
VOID NTAPI READ_REGISTER_BUFFER_UCHAR(volatile UCHAR *Register, PUCHAR Buffer, ULONG Count);
VOID NTAPI READ_REGISTER_BUFFER_USHORT(volatile USHORT *Register, PUSHORT Buffer, ULONG Count);
VOID NTAPI READ_REGISTER_BUFFER_ULONG(volatile ULONG *Register, PULONG Buffer, ULONG Count);
VOID NTAPI READ_REGISTER_BUFFER_ULONG64(volatile ULONG64 *Register, PULONG64 Buffer, ULONG Count);
VOID NTAPI WRITE_REGISTER_UCHAR(volatile UCHAR *Register, UCHAR Value);
VOID NTAPI WRITE_REGISTER_USHORT(volatile USHORT *Register, USHORT Value);
VOID NTAPI WRITE_REGISTER_ULONG(volatile ULONG *Register, ULONG Value);
VOID NTAPI WRITE_REGISTER_ULONG64(volatile ULONG64 *Register, ULONG64 Value);
VOID NTAPI WRITE_REGISTER_BUFFER_UCHAR(volatile UCHAR *Register, PUCHAR Buffer, ULONG Count);
VOID NTAPI WRITE_REGISTER_BUFFER_USHORT(volatile USHORT *Register, PUSHORT Buffer, ULONG Count);
VOID NTAPI WRITE_REGISTER_BUFFER_ULONG(volatile ULONG *Register, PULONG Buffer, ULONG Count);
VOID NTAPI WRITE_REGISTER_BUFFER_ULONG64(volatile ULONG64 *Register, PULONG64 Buffer, ULONG Count);
UCHAR NTAPI READ_REGISTER_NOFENCE_UCHAR(volatile UCHAR *Register);
VOID NTAPI WRITE_REGISTER_NOFENCE_UCHAR(volatile UCHAR *Register, UCHAR Value);
USHORT NTAPI READ_REGISTER_NOFENCE_USHORT(volatile USHORT *Register);
VOID NTAPI WRITE_REGISTER_NOFENCE_USHORT(volatile USHORT *Register, USHORT Value);
ULONG NTAPI READ_REGISTER_NOFENCE_ULONG(volatile ULONG *Register);
VOID NTAPI WRITE_REGISTER_NOFENCE_ULONG(volatile ULONG *Register, ULONG Value);
ULONG64 NTAPI READ_REGISTER_NOFENCE_ULONG64(volatile ULONG64 *Register);
VOID NTAPI WRITE_REGISTER_NOFENCE_ULONG64(volatile ULONG64 *Register, ULONG64 Value);
UCHAR NTAPI READ_PORT_UCHAR(PUCHAR Port);
USHORT NTAPI READ_PORT_USHORT(PUSHORT Port);
ULONG NTAPI READ_PORT_ULONG(PULONG Port);
VOID NTAPI READ_PORT_BUFFER_UCHAR(PUCHAR Port, PUCHAR Buffer, ULONG Count);
VOID NTAPI READ_PORT_BUFFER_USHORT(PUSHORT Port, PUSHORT Buffer, ULONG Count);
VOID NTAPI READ_PORT_BUFFER_ULONG(PULONG Port, PULONG Buffer, ULONG Count);
VOID NTAPI WRITE_PORT_UCHAR(PUCHAR Port, UCHAR Value);
VOID NTAPI WRITE_PORT_USHORT(PUSHORT Port, USHORT Value);
VOID NTAPI WRITE_PORT_ULONG(PULONG Port, ULONG Value);
VOID NTAPI WRITE_PORT_BUFFER_UCHAR(PUCHAR Port, PUCHAR Buffer, ULONG Count);
VOID NTAPI WRITE_PORT_BUFFER_USHORT(PUSHORT Port, PUSHORT Buffer, ULONG Count);
VOID NTAPI WRITE_PORT_BUFFER_ULONG(PULONG Port, PULONG Buffer, ULONG Count);

/* requests */
PIO_STACK_LOCATION NTAPI IoGetCurrentIrpStackLocation(PIRP Irp);
PIO_STACK_LOCATION NTAPI IoGetNextIrpStackLocation(PIRP Irp);
VOID NTAPI IoCopyCurrentIrpStackLocationToNext(PIRP Irp);
VOID NTAPI IoSkipCurrentIrpStackLocation(PIRP Irp);
VOID NTAPI IoSetNextIrpStackLocation(PIRP Irp);
VOID NTAPI IoMarkIrpPending(PIRP Irp);
VOID NTAPI IoSetCompletionRoutine(PIRP Irp, PIO_COMPLETION_ROUTINE CompletionRoutine, PVOID Context,
    BOOLEAN InvokeOnSuccess, BOOLEAN InvokeOnError, BOOLEAN InvokeOnCancel);
PDRIVER_CANCEL NTAPI IoSetCancelRoutine(PIRP Irp, PDRIVER_CANCEL CancelRoutine);
NTSTATUS NTAPI IoCallDriver(PDEVICE_OBJECT DeviceObject, PIRP Irp);
NTSTATUS NTAPI IofCallDriver(PDEVICE_OBJECT DeviceObject, PIRP Irp);
VOID NTAPI IoCompleteRequest(PIRP Irp, CCHAR PriorityBoost);
VOID NTAPI IofCompleteRequest(PIRP Irp, CCHAR PriorityBoost);
BOOLEAN NTAPI IoRequestDpc(PDEVICE_OBJECT DeviceObject, PIRP Irp, PVOID Context);
VOID NTAPI IoInitializeDpcRequest(PDEVICE_OBJECT DeviceObject, PIO_DPC_ROUTINE DpcRoutine);
VOID NTAPI IoInitializeRemoveLock(PIO_REMOVE_LOCK Lock, ULONG AllocateTag, ULONG MaxLockedMinutes, ULONG HighWatermark);
NTSTATUS NTAPI IoAcquireRemoveLock(PIO_REMOVE_LOCK RemoveLock, PVOID Tag);
VOID NTAPI IoReleaseRemoveLock(PIO_REMOVE_LOCK RemoveLock, PVOID Tag);
VOID NTAPI IoReleaseRemoveLockAndWait(PIO_REMOVE_LOCK RemoveLock, PVOID Tag);
VOID NTAPI IoAdjustPagingPathCount(PLONG Count, BOOLEAN Increment);
PIRP NTAPI IoAllocateIrpEx(PDEVICE_OBJECT DeviceObject, CCHAR StackSize, BOOLEAN ChargeQuota);
NTSTATUS NTAPI IoGetDeviceDirectory(PDEVICE_OBJECT PhysicalDeviceObject, DEVICE_DIRECTORY_TYPE DirectoryType,
    ULONG Flags, PVOID Reserved, PHANDLE DeviceDirectoryHandle);
NTSTATUS NTAPI IoGetDriverDirectory(
    PDRIVER_OBJECT DriverObject, DRIVER_DIRECTORY_TYPE DirectoryType, ULONG Flags, PHANDLE DriverDirectoryHandle);
NTSTATUS NTAPI IoOpenDriverRegistryKey(PDRIVER_OBJECT DriverObject, DRIVER_REGKEY_TYPE RegKeyType,
    ACCESS_MASK DesiredAccess, ULONG Flags, PHANDLE DriverRegKey);
#define IoSizeOfIrp(stack_size) ((USHORT)(sizeof(IRP) + ((stack_size) * (sizeof(IO_STACK_LOCATION)))))
#define IoGetFunctionCodeFromCtlCode(code) (((code) >> 2) & 0x00000FFF)
BOOLEAN NTAPI IoIsErrorUserInduced(NTSTATUS Status);
#define IoCallDriverStackSafeDefault(device, irp) IoCallDriver(device, irp)
VOID NTAPI PoSetDeviceBusy(PULONG IdlePointer);
VOID NTAPI PoSetSystemWakeDevice(PDEVICE_OBJECT DeviceObject);
VOID NTAPI PoFxCompleteDirectedPowerDown(POHANDLE Handle);
NTSTATUS NTAPI PoFxRegisterDevice(PDEVICE_OBJECT Pdo, struct _PO_FX_DEVICE_V1 *Device, POHANDLE *Handle);
VOID NTAPI ObReferenceObject(PVOID Object);
VOID NTAPI ObDereferenceObject(PVOID Object);
VOID NTAPI ObReferenceObjectWithTag(PVOID Object, ULONG Tag);
VOID NTAPI ObDereferenceObjectWithTag(PVOID Object, ULONG Tag);
VOID NTAPI ObDereferenceObjectDeferDelete(PVOID Object);
BOOLEAN NTAPI ObReferenceObjectSafe(PVOID Object);
LONG_PTR NTAPI ObfReferenceObject(PVOID Object);
LONG_PTR NTAPI ObfDereferenceObject(PVOID Object);
LONG_PTR NTAPI ObfReferenceObjectWithTag(PVOID Object, ULONG Tag);
LONG_PTR NTAPI ObfDereferenceObjectWithTag(PVOID Object, ULONG Tag);
VOID NTAPI ExInitializeWorkItem(PWORK_QUEUE_ITEM Item, PWORKER_THREAD_ROUTINE Routine, PVOID Context);
PVOID NTAPI ExAllocateFromPagedLookasideList(PPAGED_LOOKASIDE_LIST Lookaside);
VOID NTAPI ExFreeToPagedLookasideList(PPAGED_LOOKASIDE_LIST Lookaside, PVOID Entry);
PVOID NTAPI ExAllocateFromNPagedLookasideList(PNPAGED_LOOKASIDE_LIST Lookaside);
VOID NTAPI ExFreeToNPagedLookasideList(PNPAGED_LOOKASIDE_LIST Lookaside, PVOID Entry);
LONG NTAPI RtlInterlockedSetBits(PULONG Flags, ULONG Flag);
LONG NTAPI RtlInterlockedClearBits(PULONG Flags, ULONG Flag);
LONG NTAPI RtlInterlockedAndBits(PULONG Flags, ULONG Flag);
LONG NTAPI RtlInterlockedXorBits(PULONG Flags, ULONG Flag);
VOID NTAPI RtlInterlockedSetBitsDiscardReturn(PULONG Flags, ULONG Flag);
VOID NTAPI RtlInterlockedClearBitsDiscardReturn(PULONG Flags, ULONG Flag);
VOID NTAPI RtlInterlockedAndBitsDiscardReturn(PULONG Flags, ULONG Flag);
DECLSPEC_NORETURN VOID NTAPI KeBugCheckEx(ULONG BugCheckCode, ULONG_PTR BugCheckParameter1,
    ULONG_PTR BugCheckParameter2, ULONG_PTR BugCheckParameter3, ULONG_PTR BugCheckParameter4);
DECLSPEC_NORETURN VOID NTAPI KeBugCheck(ULONG BugCheckCode);
DECLSPEC_NORETURN VOID NTAPI ExRaiseStatus(NTSTATUS Status);
DECLSPEC_NORETURN VOID NTAPI ExRaiseAccessViolation(void);
DECLSPEC_NORETURN VOID NTAPI ExRaiseDatatypeMisalignment(void);
DECLSPEC_NORETURN VOID NTAPI RtlFailFast(ULONG Code);

ERESOURCE_THREAD NTAPI ExGetCurrentResourceThread(void);
NTSTATUS NTAPI KeWaitForMutexObject(
    PVOID Mutex, KWAIT_REASON WaitReason, KPROCESSOR_MODE WaitMode, BOOLEAN Alertable, PLARGE_INTEGER Timeout);
BOOLEAN NTAPI IoTryQueueWorkItem(
    PIO_WORKITEM IoWorkItem, PIO_WORKITEM_ROUTINE_EX WorkerRoutine, WORK_QUEUE_TYPE QueueType, PVOID Context);
VOID NTAPI KeGenericCallDpc(PKDEFERRED_ROUTINE Routine, PVOID Context);
VOID NTAPI KeSignalCallDpcDone(PVOID SystemArgument1);
LOGICAL NTAPI KeSignalCallDpcSynchronize(PVOID SystemArgument2);
NTSTATUS NTAPI ZwQuerySystemInformation(
    ULONG SystemInformationClass, PVOID SystemInformation, ULONG SystemInformationLength, PULONG ReturnLength);
VOID NTAPI ExfAcquirePushLockExclusive(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExfAcquirePushLockShared(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExfReleasePushLockExclusive(PEX_PUSH_LOCK PushLock);
VOID NTAPI ExfReleasePushLockShared(PEX_PUSH_LOCK PushLock);
#define ExIsResourceAcquiredLite ExIsResourceAcquiredSharedLite
#define ExIsResourceAcquired ExIsResourceAcquiredSharedLite

VOID NTAPI ExAcquirePushLockExclusiveEx(PEX_PUSH_LOCK PushLock, ULONG Flags);
VOID NTAPI ExAcquirePushLockSharedEx(PEX_PUSH_LOCK PushLock, ULONG Flags);
VOID NTAPI ExReleasePushLockExclusiveEx(PEX_PUSH_LOCK PushLock, ULONG Flags);
VOID NTAPI ExReleasePushLockSharedEx(PEX_PUSH_LOCK PushLock, ULONG Flags);
VOID NTAPI ExEnterCriticalRegionAndAcquireFastMutexUnsafe(PFAST_MUTEX FastMutex);
VOID NTAPI ExReleaseFastMutexUnsafeAndLeaveCriticalRegion(PFAST_MUTEX FastMutex);
VOID NTAPI ExReleaseResource(PERESOURCE Resource);
BOOLEAN NTAPI KeRemoveQueueDpcEx(PKDPC Dpc, BOOLEAN WaitIfActive);
volatile void *NTAPI RtlMoveVolatileMemory(volatile void *Destination, volatile const void *Source, SIZE_T Length);
volatile void *NTAPI RtlSetVolatileMemory(volatile void *Destination, int Value, SIZE_T Length);
volatile void *NTAPI RtlZeroVolatileMemory(volatile void *Destination, SIZE_T Length);
volatile void *NTAPI RtlSecureZeroMemory2(volatile void *Destination, SIZE_T Length);

typedef struct _IO_WORKITEM IO_WORKITEM;
typedef struct _OBJECT_TYPE OBJECT_TYPE;
ULONG NTAPI HalGetBusData(ULONG BusDataType, ULONG BusNumber, ULONG SlotNumber, PVOID Buffer, ULONG Length);
ULONG NTAPI HalSetBusData(ULONG BusDataType, ULONG BusNumber, ULONG SlotNumber, PVOID Buffer, ULONG Length);

/* data that the kernel exports */
extern POBJECT_TYPE *CmKeyObjectType, *IoFileObjectType, *ExEventObjectType, *ExSemaphoreObjectType;
extern POBJECT_TYPE *PsProcessType, *PsThreadType, *SeTokenObjectType, *ExDesktopObjectType, *ExWindowStationObjectType;
extern POBJECT_TYPE *MmSectionObjectType, *IoDriverObjectType, *IoDeviceObjectType, *LpcPortObjectType;
extern PBOOLEAN KdDebuggerEnabled, KdDebuggerNotPresent;
extern BOOLEAN Mm64BitPhysicalAddress;
extern PVOID MmHighestUserAddress, MmSystemRangeStart, MmBadPointer;
extern ULONG_PTR MmUserProbeAddress;
extern PCCHAR KeNumberProcessors;
extern volatile KSYSTEM_TIME KeTickCount;
extern struct _EPROCESS *PsInitialSystemProcess;
extern PULONG NtBuildNumber, InitSafeBootMode, NtGlobalFlag;
#define KD_DEBUGGER_ENABLED *KdDebuggerEnabled
#define KD_DEBUGGER_NOT_PRESENT *KdDebuggerNotPresent
#define MM_HIGHEST_USER_ADDRESS MmHighestUserAddress
#define MM_SYSTEM_RANGE_START MmSystemRangeStart
#define MM_USER_PROBE_ADDRESS MmUserProbeAddress
#define MM_BAD_POINTER MmBadPointer
#define KERNEL_STACK_SIZE 0x6000
#define KERNEL_LARGE_STACK_SIZE 0x12000

#ifdef __cplusplus
}
#endif
