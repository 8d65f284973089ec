/* Locks handled wrongly on one way among several; the other ways are right. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    LIST_ENTRY List;
    ULONG Count;
    ULONG Loose;
    ULONG Halved;
    struct _MY_ADAPTER *Next;
} MY_ADAPTER;

typedef struct _MY_NODE {
    LIST_ENTRY Link;
    ULONG Id;
} MY_NODE;

static MY_NODE *MyFind(MY_ADAPTER *Adapter, ULONG Id)
{
    LIST_ENTRY *link;
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    for (link = Adapter->List.Flink; link != &Adapter->List; link = link->Flink) {
        MY_NODE *node = CONTAINING_RECORD(link, MY_NODE, Link);
        if (node->Id == Id)
            return node; // expect: lock-leaked
    }
    KeReleaseSpinLock(&Adapter->Lock, irql);
    return NULL;
}

/* Walks without the lock that all others take. */
static ULONG MyCountUnlocked(MY_ADAPTER *Adapter)
{
    LIST_ENTRY *link;
    ULONG count = 0;
    for (link = Adapter->List.Flink; link != &Adapter->List; link = link->Flink) // expect: level0-race
        count++;
    return count;
}

/* Released once too often when the list was empty. */
static VOID MyTrim(MY_ADAPTER *Adapter)
{
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    if (IsListEmpty(&Adapter->List)) {
        KeReleaseSpinLock(&Adapter->Lock, irql);
        goto Done;
    }
    RemoveHeadList(&Adapter->List);
Done:
    KeReleaseSpinLock(&Adapter->Lock, irql); // expect: lock-release-unheld
}

/* Half of the function is behind the release. */
static VOID MyHalf(MY_ADAPTER *Adapter, BOOLEAN Twice)
{
    ExAcquireFastMutex(&Adapter->Mutex);
    Adapter->Halved++;
    ExReleaseFastMutex(&Adapter->Mutex);
    if (Twice)
        Adapter->Halved++; // expect: level0-race
}

/* Locked by one caller, not by the other. */
static VOID MyTouch(MY_ADAPTER *Adapter)
{
    Adapter->Loose++; // expect: level0-race
}

static VOID MyRecount(MY_ADAPTER *Adapter)
{
    ExAcquireFastMutex(&Adapter->Mutex); // expect: lock-double-acquire
    Adapter->Count = 0;
    ExReleaseFastMutex(&Adapter->Mutex);
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    MY_NODE *node = (MY_NODE *)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*node), 'tseT');
    KIRQL irql;
    if (node == NULL)
        return STATUS_NO_MEMORY;
    node->Id = pEscape->PrivateDriverDataSize;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    InsertTailList(&adapter->List, &node->Link);
    KeReleaseSpinLock(&adapter->Lock, irql);
    MyTrim(adapter);
    MyHalf(adapter, pEscape->PrivateDriverDataSize > 8);
    ExAcquireFastMutex(&adapter->Mutex);
    MyTouch(adapter);
    adapter->Count++;
    if (adapter->Count > 100)
        MyRecount(adapter);
    ExReleaseFastMutex(&adapter->Mutex);
    return MyFind(adapter, 3) != NULL ? STATUS_SUCCESS : STATUS_NOT_FOUND;
}

DXGKDDI_QUERYADAPTERINFO MyQueryAdapterInfo;
NTSTATUS MyQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    MyTouch(adapter);
    *(ULONG *)pQueryAdapterInfo->pOutputData = MyCountUnlocked(adapter);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Count--;
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
