/* Kernel idioms that the stand-in WDK must take, in C and in C++: nothing here is run or checked for defects. */
#include <initguid.h>
#include <ntddk.h>
#include <wdmguid.h>
#include <ntstrsafe.h>
#include <ntintsafe.h>
#include <evntrace.h>
#include <WppRecorder.h>
#include <wdmsec.h>

#define TAG 'mdiS'
#define STATE_NAME(state) #state

DEFINE_GUID(GUID_IDIOM, 0x11111111, 0x2222, 0x3333, 0x44, 0x44, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55);

typedef enum _IDIOM_STATE { IdiomStopped, IdiomStarted, IdiomMaximum } IDIOM_STATE, *PIDIOM_STATE;

typedef struct _IDIOM_ITEM {
    LIST_ENTRY Links;
    SLIST_ENTRY Free;
    SINGLE_LIST_ENTRY Single;
    union {
        struct {
            ULONG Low : 16;
            ULONG High : 16;
        };
        ULONG Value;
    };
} IDIOM_ITEM, *PIDIOM_ITEM;

typedef struct _IDIOM_EXTENSION {
    PDEVICE_OBJECT Self;
    PDEVICE_OBJECT Lower;
    PIO_WORKITEM WorkItem;
    KSPIN_LOCK Lock;
    _Guarded_by_(Lock) LIST_ENTRY Items;
    FAST_MUTEX Mutex;
    KGUARDED_MUTEX GuardedMutex;
    ERESOURCE Resource;
    EX_PUSH_LOCK PushLock;
    EX_SPIN_LOCK ReaderLock;
    EX_RUNDOWN_REF Rundown;
    IO_REMOVE_LOCK RemoveLock;
    KEVENT Stop;
    KMUTEX Mutant;
    KSEMAPHORE Slots;
    KTIMER Timer;
    KDPC TimerDpc;
    SLIST_HEADER FreeList;
    NPAGED_LOOKASIDE_LIST Lookaside;
    LONG volatile References;
    LONG64 volatile Bytes;
    PVOID volatile Current;
    PETHREAD Thread;
    PKINTERRUPT Interrupt;
    PMDL Mdl;
    volatile ULONG *Registers;
    UNICODE_STRING Name;
    WCHAR NameBuffer[64];
    IDIOM_STATE State;
} IDIOM_EXTENSION, *PIDIOM_EXTENSION;

#ifdef __cplusplus
extern "C" {
#endif
DRIVER_INITIALIZE DriverEntry;
DRIVER_UNLOAD IdiomUnload;
DRIVER_ADD_DEVICE IdiomAddDevice;
_Dispatch_type_(IRP_MJ_CREATE) _Dispatch_type_(IRP_MJ_CLOSE) DRIVER_DISPATCH IdiomDispatch;
DRIVER_CANCEL IdiomCancel;
KDEFERRED_ROUTINE IdiomDpc;
KSERVICE_ROUTINE IdiomIsr;
KSYNCHRONIZE_ROUTINE IdiomSynchronized;
KSTART_ROUTINE IdiomThread;
IO_WORKITEM_ROUTINE IdiomWork;
IO_COMPLETION_ROUTINE IdiomCompleted;
#ifdef __cplusplus
}
#endif

#ifdef ALLOC_PRAGMA
#pragma alloc_text(INIT, DriverEntry)
#pragma alloc_text(PAGE, IdiomAddDevice)
#pragma alloc_text(PAGE, IdiomUnload)
#endif

static const struct {
    ULONG Code;
    PCSTR Name;
} g_Names[] = {{IdiomStopped, STATE_NAME(IdiomStopped)}, {IdiomStarted, STATE_NAME(IdiomStarted)}};
C_ASSERT(ARRAYSIZE(g_Names) == IdiomMaximum);

_Acquires_lock_(Extension->Lock) _IRQL_raises_(DISPATCH_LEVEL) static VOID
IdiomLock(_In_ PIDIOM_EXTENSION Extension, _Out_ _IRQL_saves_ PKIRQL Irql)
{
    KeAcquireSpinLock(&Extension->Lock, Irql);
}

_Releases_lock_(Extension->Lock) _IRQL_requires_(DISPATCH_LEVEL) static VOID
IdiomUnlock(_In_ PIDIOM_EXTENSION Extension, _In_ _IRQL_restores_ KIRQL Irql)
{
    KeReleaseSpinLock(&Extension->Lock, Irql);
}

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL) _Success_(return != FALSE)
    _When_(return != FALSE, _Acquires_lock_(Extension->ReaderLock)) static BOOLEAN
IdiomTryLock(_In_ PIDIOM_EXTENSION Extension)
{
    return (BOOLEAN)ExTryConvertSharedSpinLockExclusive(&Extension->ReaderLock);
}

__drv_maxIRQL(DISPATCH_LEVEL) static NTSTATUS
IdiomOld(__in PIDIOM_EXTENSION Extension, __in_bcount_opt(Length) PVOID Buffer, __in ULONG Length,
         __deref_out PVOID *Result, __drv_when(Length > 0, __drv_at(*Used, __drv_freesMem(Mem))) __out PULONG Used)
{
    UNREFERENCED_PARAMETER(Extension);
    *Result = Buffer;
    *Used = Length;
    return STATUS_SUCCESS;
}

static VOID IdiomLists(PIDIOM_EXTENSION Extension)
{
    PLIST_ENTRY entry, next;
    LIST_ENTRY local;
    KIRQL irql;
    KLOCK_QUEUE_HANDLE handle;
    PIDIOM_ITEM item = NULL;
    PSLIST_ENTRY free;

    InitializeListHead(&local);
    IdiomLock(Extension, &irql);
    while (!IsListEmpty(&Extension->Items)) {
        entry = RemoveHeadList(&Extension->Items);
        item = CONTAINING_RECORD(entry, IDIOM_ITEM, Links);
        InsertTailList(&local, &item->Links);
    }
    for (entry = local.Flink; entry != &local; entry = next) {
        next = entry->Flink;
        item = CONTAINING_RECORD(entry, IDIOM_ITEM, Links.Flink);
        RemoveEntryList(&item->Links);
    }
    IdiomUnlock(Extension, irql);

    KeAcquireInStackQueuedSpinLock(&Extension->Lock, &handle);
    KeReleaseInStackQueuedSpinLock(&handle);
    ExInterlockedInsertHeadList(&Extension->Items, &local, &Extension->Lock);
    entry = ExInterlockedRemoveHeadList(&Extension->Items, &Extension->Lock);
    free = InterlockedPopEntrySList(&Extension->FreeList);
    if (free != NULL)
        InterlockedPushEntrySList(&Extension->FreeList, free);
    item = (PIDIOM_ITEM)ExAllocateFromNPagedLookasideList(&Extension->Lookaside);
    if (item)
        ExFreeToNPagedLookasideList(&Extension->Lookaside, item);
}

static VOID IdiomAtomics(PIDIOM_EXTENSION Extension)
{
    PVOID old;
    LONG count;

    count = InterlockedIncrement(&Extension->References);
    count += InterlockedDecrementRelease(&Extension->References);
    count += InterlockedExchangeAdd(&Extension->References, -1);
    count += InterlockedCompareExchange(&Extension->References, 1, 0);
    count += InterlockedOr(&Extension->References, 4) | InterlockedAnd(&Extension->References, ~4);
    count += ReadAcquire(&Extension->References) + ReadNoFence(&Extension->References);
    WriteRelease(&Extension->References, count);
    InterlockedAdd64(&Extension->Bytes, 10);
    InterlockedIncrement64(&Extension->Bytes);
    InterlockedIncrement((PLONG)&Extension->State);
    old = InterlockedExchangePointer(&Extension->Current, NULL);
    old = InterlockedCompareExchangePointer(&Extension->Current, old, NULL);
    if (InterlockedBitTestAndSet(&Extension->References, 3))
        KeMemoryBarrier();
    YieldProcessor();
    _InterlockedIncrement(&Extension->References);
    WRITE_REGISTER_ULONG((PULONG)Extension->Registers, READ_REGISTER_ULONG((PULONG)&Extension->Registers[1]) | 1);
    KeStallExecutionProcessor(10);
}

static NTSTATUS IdiomWaits(PIDIOM_EXTENSION Extension)
{
    LARGE_INTEGER timeout;
    PVOID objects[2];
    NTSTATUS status;

    timeout.QuadPart = -10 * 1000 * 1000LL;
    objects[0] = &Extension->Stop;
    objects[1] = &Extension->Slots;
    status = KeWaitForSingleObject(&Extension->Stop, Executive, KernelMode, FALSE, &timeout);
    if (status == STATUS_TIMEOUT)
        status = KeWaitForMultipleObjects(ARRAYSIZE(objects), objects, WaitAny, Executive, KernelMode, FALSE, NULL, NULL);
    switch (status) {
    case STATUS_WAIT_0:
    case STATUS_WAIT_1:
        break;
    default:
        NT_ASSERT(!NT_SUCCESS(status));
        return status;
    }
    KeEnterCriticalRegion();
    ExAcquireResourceExclusiveLite(&Extension->Resource, TRUE);
    ExReleaseResourceLite(&Extension->Resource);
    KeLeaveCriticalRegion();
    ExAcquireFastMutex(&Extension->Mutex);
    ExReleaseFastMutex(&Extension->Mutex);
    KeAcquireGuardedMutex(&Extension->GuardedMutex);
    KeReleaseGuardedMutex(&Extension->GuardedMutex);
    if (ExAcquireRundownProtection(&Extension->Rundown))
        ExReleaseRundownProtection(&Extension->Rundown);
    KeDelayExecutionThread(KernelMode, FALSE, &timeout);
    KeReleaseMutex(&Extension->Mutant, FALSE);
    KeReleaseSemaphore(&Extension->Slots, IO_NO_INCREMENT, 1, FALSE);
    KeSetEvent(&Extension->Stop, IO_NO_INCREMENT, FALSE);
    KeSetTimerEx(&Extension->Timer, timeout, 100, &Extension->TimerDpc);
    if (!KeCancelTimer(&Extension->Timer))
        KeFlushQueuedDpcs();
    return NT_VERIFY(status != STATUS_PENDING) ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

static NTSTATUS IdiomMemory(PIDIOM_EXTENSION Extension, PVOID User, SIZE_T Length)
{
    PHYSICAL_ADDRESS low = {0}, high;
    PVOID buffer = NULL;
    PUCHAR mapped;
    NTSTATUS status = STATUS_SUCCESS;
    ULONG total;

    high.QuadPart = MAXLONGLONG;
    __try {
        ProbeForRead(User, Length, sizeof(UCHAR));
        buffer = ExAllocatePool2(POOL_FLAG_NON_PAGED | POOL_FLAG_UNINITIALIZED, Length, TAG);
        if (!buffer) {
            status = STATUS_INSUFFICIENT_RESOURCES;
            __leave;
        }
        RtlCopyMemory(buffer, User, Length);
    } __except (GetExceptionCode() == STATUS_ACCESS_VIOLATION ? EXCEPTION_EXECUTE_HANDLER : EXCEPTION_CONTINUE_SEARCH) {
        status = GetExceptionCode();
    }
    __try {
        Extension->Mdl = IoAllocateMdl(User, (ULONG)Length, FALSE, FALSE, NULL);
        if (Extension->Mdl) {
            MmProbeAndLockPages(Extension->Mdl, UserMode, IoWriteAccess);
            mapped = (PUCHAR)MmGetSystemAddressForMdlSafe(Extension->Mdl, NormalPagePriority | MdlMappingNoExecute);
            if (mapped)
                mapped[MmGetMdlByteOffset(Extension->Mdl)] = (UCHAR)BYTES_TO_PAGES(MmGetMdlByteCount(Extension->Mdl));
        }
    } __finally {
        if (AbnormalTermination())
            status = STATUS_UNSUCCESSFUL;
        if (buffer)
            ExFreePoolWithTag(buffer, TAG);
    }
    if (!NT_SUCCESS(RtlULongAdd((ULONG)Length, PAGE_SIZE, &total)))
        return STATUS_INTEGER_OVERFLOW;
    Extension->Registers = (PULONG)MmMapIoSpaceEx(low, total, PAGE_READWRITE | PAGE_NOCACHE);
    if (Extension->Registers != NULL)
        MmUnmapIoSpace((PVOID)Extension->Registers, total);
    buffer = MmAllocateContiguousMemorySpecifyCache(PAGE_SIZE, low, high, low, MmWriteCombined);
    if (buffer)
        MmFreeContiguousMemorySpecifyCache(buffer, PAGE_SIZE, MmWriteCombined);
    return status;
}

static NTSTATUS IdiomRegistry(PUNICODE_STRING Path)
{
    OBJECT_ATTRIBUTES attributes;
    UNICODE_STRING name = RTL_CONSTANT_STRING(L"Parameters");
    DECLARE_CONST_UNICODE_STRING(value, L"Debug");
    UCHAR space[sizeof(KEY_VALUE_PARTIAL_INFORMATION) + sizeof(ULONG)];
    PKEY_VALUE_PARTIAL_INFORMATION information = (PKEY_VALUE_PARTIAL_INFORMATION)space;
    RTL_QUERY_REGISTRY_TABLE table[2] = {0};
    RTL_OSVERSIONINFOW version = {sizeof(version)};
    HANDLE key;
    ULONG size, debug = 0;
    NTSTATUS status;

    InitializeObjectAttributes(&attributes, Path, OBJ_CASE_INSENSITIVE | OBJ_KERNEL_HANDLE, NULL, NULL);
    status = ZwOpenKey(&key, KEY_READ, &attributes);
    if (!NT_SUCCESS(status))
        return status;
    status = ZwQueryValueKey(key, (PUNICODE_STRING)&value, KeyValuePartialInformation, information, sizeof(space), &size);
    if (NT_SUCCESS(status) && information->Type == REG_DWORD)
        debug = *(PULONG)information->Data;
    ZwClose(key);
    table[0].Flags = RTL_QUERY_REGISTRY_DIRECT | RTL_QUERY_REGISTRY_TYPECHECK;
    table[0].Name = name.Buffer;
    table[0].EntryContext = &debug;
    table[0].DefaultType = (REG_DWORD << RTL_QUERY_REGISTRY_TYPECHECK_SHIFT) | REG_NONE;
    RtlQueryRegistryValues(RTL_REGISTRY_ABSOLUTE, Path->Buffer, table, NULL, NULL);
    RtlGetVersion(&version);
    KdPrint(("%wZ %lu\n", Path, debug));
    DbgPrintEx(DPFLTR_IHVVIDEO_ID, DPFLTR_ERROR_LEVEL, "%lu\n", version.dwMajorVersion);
    return status;
}

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    ULONG i;

    WPP_INIT_TRACING(DriverObject, RegistryPath);
    ExInitializeDriverRuntime(DrvRtPoolNxOptIn);
    for (i = 0; i <= IRP_MJ_MAXIMUM_FUNCTION; i++)
        DriverObject->MajorFunction[i] = IdiomDispatch;
    DriverObject->DriverUnload = IdiomUnload;
    DriverObject->DriverExtension->AddDevice = IdiomAddDevice;
    return IdiomRegistry(RegistryPath);
}

VOID IdiomUnload(PDRIVER_OBJECT DriverObject)
{
    PAGED_CODE();
    WPP_CLEANUP(DriverObject);
}

NTSTATUS IdiomAddDevice(PDRIVER_OBJECT DriverObject, PDEVICE_OBJECT PhysicalDeviceObject)
{
    PIDIOM_EXTENSION extension;
    PDEVICE_OBJECT device;
    IO_CONNECT_INTERRUPT_PARAMETERS parameters;
    HANDLE thread;
    NTSTATUS status;

    PAGED_CODE();
    status = IoCreateDevice(DriverObject, sizeof(IDIOM_EXTENSION), NULL, FILE_DEVICE_UNKNOWN, FILE_DEVICE_SECURE_OPEN,
                            FALSE, &device);
    if (!NT_SUCCESS(status))
        return status;
    extension = (PIDIOM_EXTENSION)device->DeviceExtension;
    RtlZeroMemory(extension, sizeof(*extension));
    KeInitializeSpinLock(&extension->Lock);
    InitializeListHead(&extension->Items);
    ExInitializeFastMutex(&extension->Mutex);
    KeInitializeGuardedMutex(&extension->GuardedMutex);
    ExInitializeResourceLite(&extension->Resource);
    ExInitializePushLock(&extension->PushLock);
    ExInitializeRundownProtection(&extension->Rundown);
    IoInitializeRemoveLock(&extension->RemoveLock, TAG, 0, 0);
    KeInitializeEvent(&extension->Stop, NotificationEvent, FALSE);
    KeInitializeMutex(&extension->Mutant, 0);
    KeInitializeSemaphore(&extension->Slots, 0, MAXLONG);
    KeInitializeTimerEx(&extension->Timer, SynchronizationTimer);
    KeInitializeDpc(&extension->TimerDpc, IdiomDpc, extension);
    InitializeSListHead(&extension->FreeList);
    ExInitializeNPagedLookasideList(&extension->Lookaside, NULL, NULL, POOL_NX_ALLOCATION, sizeof(IDIOM_ITEM), TAG, 0);
    IoInitializeDpcRequest(device, (PIO_DPC_ROUTINE)IdiomDpc);
    RtlInitEmptyUnicodeString(&extension->Name, extension->NameBuffer, sizeof(extension->NameBuffer));
    RtlUnicodeStringPrintf(&extension->Name, L"\\Device\\Idiom%u", 1);
    RtlZeroMemory(&parameters, sizeof(parameters));
    parameters.Version = CONNECT_FULLY_SPECIFIED;
    parameters.FullySpecified.PhysicalDeviceObject = PhysicalDeviceObject;
    parameters.FullySpecified.InterruptObject = &extension->Interrupt;
    parameters.FullySpecified.ServiceRoutine = IdiomIsr;
    parameters.FullySpecified.ServiceContext = extension;
    status = IoConnectInterruptEx(&parameters);
    status = PsCreateSystemThread(&thread, THREAD_ALL_ACCESS, NULL, NULL, NULL, IdiomThread, extension);
    if (NT_SUCCESS(status)) {
        ObReferenceObjectByHandle(thread, THREAD_ALL_ACCESS, *PsThreadType, KernelMode, (PVOID *)&extension->Thread,
                                  NULL);
        ZwClose(thread);
    }
    extension->WorkItem = IoAllocateWorkItem(device);
    if (extension->WorkItem)
        IoQueueWorkItem(extension->WorkItem, IdiomWork, DelayedWorkQueue, extension);
    extension->Lower = IoAttachDeviceToDeviceStack(device, PhysicalDeviceObject);
    device->Flags |= DO_BUFFERED_IO | DO_POWER_PAGABLE;
    device->Flags &= ~DO_DEVICE_INITIALIZING;
    return STATUS_SUCCESS;
}

NTSTATUS IdiomDispatch(PDEVICE_OBJECT DeviceObject, PIRP Irp)
{
    PIDIOM_EXTENSION extension = (PIDIOM_EXTENSION)DeviceObject->DeviceExtension;
    PIO_STACK_LOCATION stack = IoGetCurrentIrpStackLocation(Irp);
    PVOID result;
    ULONG used;
    NTSTATUS status = IoAcquireRemoveLock(&extension->RemoveLock, Irp);

    if (!NT_SUCCESS(status))
        goto complete;
    switch (stack->MajorFunction) {
    case IRP_MJ_DEVICE_CONTROL:
        if (stack->Parameters.DeviceIoControl.IoControlCode ==
            (ULONG)CTL_CODE(FILE_DEVICE_UNKNOWN, 0x800, METHOD_BUFFERED, FILE_ANY_ACCESS))
            status = IdiomMemory(extension, Irp->AssociatedIrp.SystemBuffer,
                                 stack->Parameters.DeviceIoControl.InputBufferLength);
        break;
    case IRP_MJ_PNP:
        if (stack->MinorFunction == IRP_MN_QUERY_INTERFACE &&
            RtlEqualMemory(stack->Parameters.QueryInterface.InterfaceType, &GUID_IDIOM, sizeof(GUID)))
            status = STATUS_NOT_SUPPORTED;
        IoReleaseRemoveLockAndWait(&extension->RemoveLock, Irp);
        IoSkipCurrentIrpStackLocation(Irp);
        return IoCallDriver(extension->Lower, Irp);
    case IRP_MJ_READ:
        IoMarkIrpPending(Irp);
        IoSetCancelRoutine(Irp, IdiomCancel);
        return STATUS_PENDING;
    case IRP_MJ_CREATE:
    default:
        IdiomLists(extension);
        IdiomAtomics(extension);
        status = IdiomOld(extension, NULL, 0, &result, &used);
        if (IdiomTryLock(extension))
            ExReleaseSpinLockExclusiveFromDpcLevel(&extension->ReaderLock);
        IoCopyCurrentIrpStackLocationToNext(Irp);
        IoSetCompletionRoutine(Irp, IdiomCompleted, extension, TRUE, TRUE, TRUE);
        break;
    }
    IoReleaseRemoveLock(&extension->RemoveLock, Irp);
complete:
    Irp->IoStatus.Status = status;
    Irp->IoStatus.Information = 0;
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    return status;
}

VOID IdiomCancel(PDEVICE_OBJECT DeviceObject, PIRP Irp)
{
    UNREFERENCED_PARAMETER(DeviceObject);
    IoReleaseCancelSpinLock(Irp->CancelIrql);
    Irp->IoStatus.Status = STATUS_CANCELLED;
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

NTSTATUS IdiomCompleted(PDEVICE_OBJECT DeviceObject, PIRP Irp, PVOID Context)
{
    UNREFERENCED_PARAMETER(DeviceObject);
    if (Irp->PendingReturned)
        KeSetEvent(&((PIDIOM_EXTENSION)Context)->Stop, IO_NO_INCREMENT, FALSE);
    return STATUS_MORE_PROCESSING_REQUIRED;
}

VOID IdiomDpc(PKDPC Dpc, PVOID DeferredContext, PVOID SystemArgument1, PVOID SystemArgument2)
{
    PIDIOM_EXTENSION extension = (PIDIOM_EXTENSION)DeferredContext;

    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(SystemArgument1);
    UNREFERENCED_PARAMETER(SystemArgument2);
    KeAcquireSpinLockAtDpcLevel(&extension->Lock);
    _Analysis_assume_lock_held_(extension->Lock);
    KeReleaseSpinLockFromDpcLevel(&extension->Lock);
    KeSynchronizeExecution(extension->Interrupt, IdiomSynchronized, extension);
}

BOOLEAN IdiomSynchronized(PVOID Context)
{
    return ((PIDIOM_EXTENSION)Context)->Registers != NULL;
}

BOOLEAN IdiomIsr(PKINTERRUPT Interrupt, PVOID ServiceContext)
{
    UNREFERENCED_PARAMETER(Interrupt);
    return KeInsertQueueDpc(&((PIDIOM_EXTENSION)ServiceContext)->TimerDpc, NULL, NULL);
}

VOID IdiomThread(PVOID StartContext)
{
    KIRQL irql = KeGetCurrentIrql();

    KeSetPriorityThread(KeGetCurrentThread(), LOW_REALTIME_PRIORITY);
    if (irql < DISPATCH_LEVEL)
        KeRaiseIrql(DISPATCH_LEVEL, &irql);
    KeLowerIrql(irql);
    IdiomWaits((PIDIOM_EXTENSION)StartContext);
    PsTerminateSystemThread(STATUS_SUCCESS);
}

VOID IdiomWork(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    UNREFERENCED_PARAMETER(DeviceObject);
    IoFreeWorkItem(((PIDIOM_EXTENSION)Context)->WorkItem);
}
