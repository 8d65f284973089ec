/*
 * Locks that are none by name: a mutex by wait and release, an event and a semaphore used as one, executive resources,
 * interlocked lists, reference counts, pointers swapped. Correct but where it is marked.
 */
#include <ntifs.h>
#include <dispmprt.h>

typedef struct _MY_OBJECT {
    volatile LONG References;
    ULONG Size;
} MY_OBJECT;

typedef struct _MY_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KMUTEX Mutex;
    ULONG ByMutex;
    KEVENT Gate; /* synchronization event, signalled while nobody is inside */
    ULONG ByGate;
    KSEMAPHORE One;
    ULONG BySemaphore;
    ERESOURCE Resource;
    ULONG ByResource;
    ULONG Spoiled;
    EX_SPIN_LOCK Shared;
    ULONG ByShared;
    KSPIN_LOCK ListLock;
    LIST_ENTRY List;
    SLIST_HEADER Free;
    MY_OBJECT *volatile Current;
    EX_PUSH_LOCK Push;
    ULONG ByPush;
} MY_ADAPTER;

static VOID MyDereference(MY_OBJECT *Object)
{
    if (InterlockedDecrement(&Object->References) == 0)
        ExFreePoolWithTag(Object, 'tseT');
}

static MY_OBJECT *MyMake(ULONG Size)
{
    MY_OBJECT *object = (MY_OBJECT *)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*object), 'tseT');
    if (object != NULL) {
        object->References = 1;
        object->Size = Size;
    }
    return object;
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    LIST_ENTRY *link;
    MY_OBJECT *object;
    KIRQL irql;

    KeWaitForSingleObject(&adapter->Mutex, Executive, KernelMode, FALSE, NULL);
    adapter->ByMutex++;
    KeReleaseMutex(&adapter->Mutex, FALSE);

    KeWaitForSingleObject(&adapter->Gate, Executive, KernelMode, FALSE, NULL);
    adapter->ByGate++;
    KeSetEvent(&adapter->Gate, IO_NO_INCREMENT, FALSE);

    KeWaitForSingleObject(&adapter->One, Executive, KernelMode, FALSE, NULL);
    adapter->BySemaphore++;
    KeReleaseSemaphore(&adapter->One, IO_NO_INCREMENT, 1, FALSE);

    KeEnterCriticalRegion();
    ExAcquireResourceExclusiveLite(&adapter->Resource, TRUE);
    adapter->ByResource++;
    ExReleaseResourceLite(&adapter->Resource);
    KeLeaveCriticalRegion();

    KeEnterCriticalRegion();
    ExAcquireResourceSharedLite(&adapter->Resource, TRUE);
    adapter->Spoiled += adapter->ByResource; // expect: level0-race
    ExReleaseResourceLite(&adapter->Resource);
    KeLeaveCriticalRegion();

    irql = ExAcquireSpinLockExclusive(&adapter->Shared);
    adapter->ByShared++;
    ExReleaseSpinLockExclusive(&adapter->Shared, irql);

    KeEnterCriticalRegion();
    ExAcquirePushLockExclusive(&adapter->Push);
    adapter->ByPush++;
    ExReleasePushLockExclusive(&adapter->Push);
    KeLeaveCriticalRegion();

    link = (LIST_ENTRY *)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*link), 'tseT');
    if (link != NULL)
        ExInterlockedInsertTailList(&adapter->List, link, &adapter->ListLock);

    object = MyMake(pEscape->PrivateDriverDataSize);
    if (object != NULL) {
        object = (MY_OBJECT *)InterlockedExchangePointer((PVOID volatile *)&adapter->Current, object);
        if (object != NULL)
            MyDereference(object);
    }
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYADAPTERINFO MyQueryAdapterInfo;
NTSTATUS MyQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    ULONG *out = (ULONG *)pQueryAdapterInfo->pOutputData;
    KIRQL irql = ExAcquireSpinLockShared(&adapter->Shared);
    out[0] = adapter->ByShared;
    ExReleaseSpinLockShared(&adapter->Shared, irql);

    KeEnterCriticalRegion();
    ExAcquirePushLockShared(&adapter->Push);
    out[1] = adapter->ByPush;
    ExReleasePushLockShared(&adapter->Push);
    ExAcquireResourceSharedLite(&adapter->Resource, TRUE);
    out[2] = adapter->ByResource;
    ExReleaseResourceLite(&adapter->Resource);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    LIST_ENTRY *link = ExInterlockedRemoveHeadList(&adapter->List, &adapter->ListLock);
    if (link != NULL)
        InterlockedPushEntrySList(&adapter->Free, (PSLIST_ENTRY)(PVOID)link);
    ExAcquireSpinLockSharedAtDpcLevel(&adapter->Shared);
    if (adapter->ByShared > 3)
        adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle);
    ExReleaseSpinLockSharedFromDpcLevel(&adapter->Shared);
}
