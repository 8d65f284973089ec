/*
 * Parts of the adapter that are reached through pointers to them: one object each, unless the driver makes others.
 */
extern "C" {
#include <ntddk.h>
#include <dispmprt.h>
}

void *__cdecl operator new(size_t Size, POOL_FLAGS Flags) noexcept;

/* The one heap is a member of the adapter: whoever has a pointer to a heap means it. */
struct HEAP {
    FAST_MUTEX Mutex;
    ULONG Blocks, Bytes;
};

/* Queues are members of the adapter, and made for devices, too. */
class QUEUE {
public:
    FAST_MUTEX Mutex;
    ULONG Entries;
    void Add();
};

struct ADAPTER {
    HEAP Heap;
    QUEUE Queue;
};

struct ALLOCATION {
    HEAP *Heap;
    QUEUE *Queue;
    ULONG Bytes;
};

void QUEUE::Add()
{
    Entries++;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    ADAPTER *adapter = static_cast<ADAPTER *>(hAdapter);
    ALLOCATION *allocation = static_cast<ALLOCATION *>(ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(ALLOCATION), 'lloc'));
    if (allocation == nullptr)
        return STATUS_NO_MEMORY;
    allocation->Heap = &adapter->Heap;
    allocation->Queue = pCreateAllocation->NumAllocations > 1 ? &adapter->Queue : new (POOL_FLAG_NON_PAGED) QUEUE;
    ExAcquireFastMutex(&allocation->Heap->Mutex);
    allocation->Heap->Blocks++;
    allocation->Heap->Bytes += allocation->Bytes;
    ExReleaseFastMutex(&allocation->Heap->Mutex);
    pCreateAllocation->pAllocationInfo[0].hAllocation = allocation;
    return STATUS_SUCCESS;
}

DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    ALLOCATION *allocation = static_cast<ALLOCATION *>(pDestroyAllocation->pAllocationList[0]);
    UNREFERENCED_PARAMETER(hAdapter);
    ExAcquireFastMutex(&allocation->Heap->Mutex);
    allocation->Heap->Bytes -= allocation->Bytes;
    ExReleaseFastMutex(&allocation->Heap->Mutex);
    allocation->Heap->Blocks--; // expect: level0-race "'ADAPTER.Heap.Blocks' without a lock"
    allocation->Queue->Add();
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    ADAPTER *adapter = static_cast<ADAPTER *>(hAdapter);
    ExAcquireFastMutex(&adapter->Heap.Mutex);
    *static_cast<ULONG *>(pEscape->pPrivateDriverData) = adapter->Heap.Blocks;
    ExReleaseFastMutex(&adapter->Heap.Mutex);
    return STATUS_SUCCESS;
}
