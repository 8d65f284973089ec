/*
 * An array of engines, each with a lock and a ring of its own: by index, by pointer, all in a loop, behind a table of
 * operations, with cleanup by goto, by flag, by __finally. Correct but where it is marked.
 */
#include <ntddk.h>
#include <dispmprt.h>

#define ENGINES 4
#define SLOTS 32

typedef struct _MY_ADAPTER MY_ADAPTER;

typedef struct _MY_ENGINE {
    MY_ADAPTER *Adapter;
    KSPIN_LOCK Lock;
    UINT Slots[SLOTS];
    ULONG Head, Tail;
    ULONG Resets;
    ULONG Unlocked;
} MY_ENGINE;

typedef struct _MY_OPERATIONS {
    VOID (*Start)(MY_ENGINE *Engine);
    NTSTATUS (*Push)(MY_ENGINE *Engine, UINT Fence);
} MY_OPERATIONS;

struct _MY_ADAPTER {
    const MY_OPERATIONS *Operations;
    MY_ENGINE Engines[ENGINES];
    FAST_MUTEX ListMutex;
    LIST_ENTRY List;
    ULONG ListCount;
    volatile ULONG *Registers;
};

static VOID MyStart(MY_ENGINE *Engine)
{
    Engine->Head = Engine->Tail = 0;
}

/* Called with the lock of the engine. */
static NTSTATUS MyPush(MY_ENGINE *Engine, UINT Fence)
{
    if (Engine->Tail - Engine->Head == SLOTS)
        return STATUS_DEVICE_BUSY;
    Engine->Slots[Engine->Tail++ % SLOTS] = Fence;
    return STATUS_SUCCESS;
}

static const MY_OPERATIONS MyOperations = {
    .Start = MyStart,
    .Push = MyPush,
};

DXGKDDI_ADD_DEVICE MyAddDevice;
NTSTATUS MyAddDevice(const PDEVICE_OBJECT PhysicalDeviceObject, PVOID *MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*adapter), 'tseT');
    ULONG i;
    UNREFERENCED_PARAMETER(PhysicalDeviceObject);
    if (adapter == NULL)
        return STATUS_NO_MEMORY;
    adapter->Operations = &MyOperations;
    ExInitializeFastMutex(&adapter->ListMutex);
    InitializeListHead(&adapter->List);
    for (i = 0; i < ENGINES; i++) {
        KeInitializeSpinLock(&adapter->Engines[i].Lock);
        adapter->Engines[i].Adapter = adapter;
        adapter->Operations->Start(&adapter->Engines[i]);
    }
    *MiniportDeviceContext = adapter;
    return STATUS_SUCCESS;
}

/* By index. */
DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    UINT node = pSubmitCommand->NodeOrdinal;
    NTSTATUS status;
    if (node >= ENGINES)
        return STATUS_INVALID_PARAMETER;
    KeAcquireSpinLockAtDpcLevel(&adapter->Engines[node].Lock);
    status = adapter->Operations->Push(&adapter->Engines[node], pSubmitCommand->SubmissionFenceId);
    KeReleaseSpinLockFromDpcLevel(&adapter->Engines[node].Lock);
    return status;
}

/* By pointer, all of them. */
DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    MY_ENGINE *engine;
    for (engine = adapter->Engines; engine < adapter->Engines + ENGINES; engine++) {
        UINT fence = READ_REGISTER_ULONG(&adapter->Registers[engine - adapter->Engines]);
        KeAcquireSpinLockAtDpcLevel(&engine->Lock);
        while (engine->Head != engine->Tail && engine->Slots[engine->Head % SLOTS] <= fence)
            engine->Head++;
        KeReleaseSpinLockFromDpcLevel(&engine->Lock);
    }
}

/* The lock is that of another engine. */
DXGKDDI_RESETFROMTIMEOUT MyResetFromTimeout;
NTSTATUS MyResetFromTimeout(const HANDLE hAdapter)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KIRQL irql;
    ULONG i;
    for (i = 0; i < ENGINES; i++) {
        MY_ENGINE *engine = &adapter->Engines[i];
        KeAcquireSpinLock(&engine->Lock, &irql);
        engine->Head = engine->Tail = 0;
        engine->Resets++;
        KeReleaseSpinLock(&engine->Lock, irql);
    }
    return STATUS_SUCCESS;
}

/* Cleanup by goto and by flag. */
DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    MY_ENGINE *engine = &adapter->Engines[0];
    NTSTATUS status = STATUS_SUCCESS;
    BOOLEAN listed = FALSE;
    ULONG *out = (ULONG *)pEscape->pPrivateDriverData;
    KIRQL irql;

    if (pEscape->PrivateDriverDataSize < 2 * sizeof(ULONG)) {
        status = STATUS_BUFFER_TOO_SMALL;
        goto Done;
    }
    if (out[0] != 0) {
        ExAcquireFastMutex(&adapter->ListMutex);
        listed = TRUE;
        if (IsListEmpty(&adapter->List)) {
            status = STATUS_NOT_FOUND;
            goto Done;
        }
        adapter->ListCount++;
    }
    KeAcquireSpinLock(&engine->Lock, &irql);
    switch (out[0]) {
    case 0:
        out[1] = engine->Resets;
        break;
    case 1:
        engine->Resets = 0;
        /* falls through */
    default:
        out[1] = engine->Tail - engine->Head;
        break;
    }
    KeReleaseSpinLock(&engine->Lock, irql);
    engine->Unlocked++; // expect: level0-race
Done:
    if (listed)
        ExReleaseFastMutex(&adapter->ListMutex);
    return status;
}

/* By __finally. */
DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    LIST_ENTRY *link = (LIST_ENTRY *)ExAllocatePool2(POOL_FLAG_PAGED, sizeof(*link), 'tseT');
    NTSTATUS status = STATUS_NO_MEMORY;
    if (link == NULL)
        return status;
    ExAcquireFastMutex(&adapter->ListMutex);
    __try {
        if (pCreateAllocation->NumAllocations != 1)
            __leave;
        InsertTailList(&adapter->List, link);
        adapter->ListCount++;
        status = STATUS_SUCCESS;
    } __finally {
        ExReleaseFastMutex(&adapter->ListMutex);
    }
    if (!NT_SUCCESS(status))
        ExFreePoolWithTag(link, 'tseT');
    else
        pCreateAllocation->pAllocationInfo[0].hAllocation = link;
    return status;
}
