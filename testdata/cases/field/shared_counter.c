/* Shape: an adapter-wide number is handed out by a level-0 DDI with ++, perhaps behind a helper. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_NAMES {
    ULONG Next;
    ULONG Guarded;
    volatile LONG Counted;
    KSPIN_LOCK Lock;
} MY_NAMES;

typedef struct _MY_ADAPTER {
    HANDLE Runtime;
    MY_NAMES Names;
} MY_ADAPTER;

typedef struct _MY_ALLOCATION {
    ULONG Id, Other, Third;
    SIZE_T Size;
} MY_ALLOCATION;

static ULONG MyName(MY_NAMES *Names)
{
    return ++Names->Next; // expect: level0-race
}

static ULONG MyGuardedName(MY_NAMES *Names)
{
    ULONG name;
    KIRQL irql;
    KeAcquireSpinLock(&Names->Lock, &irql);
    name = ++Names->Guarded;
    KeReleaseSpinLock(&Names->Lock, irql);
    return name;
}

DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    for (UINT i = 0; i < pCreateAllocation->NumAllocations; i++) {
        MY_ALLOCATION *made = ExAllocatePool2(POOL_FLAG_PAGED, sizeof(*made), 'tseT');
        if (made == NULL)
            return STATUS_NO_MEMORY;
        made->Id = MyName(&adapter->Names);
        made->Other = MyGuardedName(&adapter->Names);
        made->Third = (ULONG)InterlockedIncrement(&adapter->Names.Counted);
        made->Size = pCreateAllocation->pAllocationInfo[i].Size;
        pCreateAllocation->pAllocationInfo[i].hAllocation = made;
    }
    return STATUS_SUCCESS;
}
