/* Devices and allocations. */
#include "tinygpu.h"

#pragma alloc_text(PAGE, TgCreateDevice)
#pragma alloc_text(PAGE, TgDestroyDevice)
#pragma alloc_text(PAGE, TgCreateAllocation)
#pragma alloc_text(PAGE, TgDestroyAllocation)

NTSTATUS TgCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;
    PTG_DEVICE device;

    PAGED_CODE();

    device = (PTG_DEVICE)ExAllocatePoolWithTag(PagedPool, sizeof(TG_DEVICE), TG_POOL_TAG);
    if (device == NULL)
        return STATUS_NO_MEMORY;
    device->Adapter = adapter;
    device->Runtime = pCreateDevice->hDevice;
    InterlockedIncrement(&adapter->DeviceCount);
    pCreateDevice->hDevice = device;
    return STATUS_SUCCESS;
}

NTSTATUS TgDestroyDevice(const HANDLE hDevice)
{
    PTG_DEVICE device = (PTG_DEVICE)hDevice;

    PAGED_CODE();

    InterlockedDecrement(&device->Adapter->DeviceCount);
    ExFreePoolWithTag(device, TG_POOL_TAG);
    return STATUS_SUCCESS;
}

/* Caller does not hold StatisticsLock. Not pageable: it raises to DISPATCH_LEVEL. */
VOID TgAccount(PTG_ADAPTER Adapter, SIZE_T Bytes)
{
    KIRQL irql;

    KeAcquireSpinLock(&Adapter->StatisticsLock, &irql);
    Adapter->Statistics.BytesAllocated += Bytes;
    KeReleaseSpinLock(&Adapter->StatisticsLock, irql);
}

static VOID TgLink(PTG_ADAPTER Adapter, PTG_ALLOCATION Allocation)
{
    ExAcquireFastMutex(&Adapter->AllocationMutex);
    InsertTailList(&Adapter->Allocations, &Allocation->Link);
    Adapter->AllocationCount++;
    Adapter->ResidentBytes += Allocation->Size;
    ExReleaseFastMutex(&Adapter->AllocationMutex);
}

/* Level 0: threads of several processes are in here at once. */
NTSTATUS TgCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;
    UINT i;

    PAGED_CODE();

    for (i = 0; i < pCreateAllocation->NumAllocations; i++) {
        DXGK_ALLOCATIONINFO *info = &pCreateAllocation->pAllocationInfo[i];
        PTG_ALLOCATION allocation =
            (PTG_ALLOCATION)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(TG_ALLOCATION), TG_POOL_TAG);
        if (allocation == NULL)
            return STATUS_NO_MEMORY;
        allocation->Id = ++adapter->NextAllocationId; // expect: level0-race
        allocation->Size = info->Size;
        TgLink(adapter, allocation);
        TgAccount(adapter, allocation->Size);
        info->hAllocation = allocation;
    }
    return STATUS_SUCCESS;
}

static ULONG TgCountAllocations(PTG_ADAPTER Adapter)
{
    ULONG count;

    ExAcquireFastMutex(&Adapter->AllocationMutex); // expect: lock-double-acquire
    count = Adapter->AllocationCount;
    ExReleaseFastMutex(&Adapter->AllocationMutex);
    return count;
}

/* Caller holds AllocationMutex. */
static ULONG TgCountAllocationsLocked(PTG_ADAPTER Adapter)
{
    return Adapter->AllocationCount;
}

NTSTATUS TgDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;
    ULONG left;
    UINT i;

    PAGED_CODE();

    for (i = 0; i < pDestroyAllocation->NumAllocations; i++) {
        PTG_ALLOCATION allocation = (PTG_ALLOCATION)pDestroyAllocation->pAllocationList[i];
        ExAcquireFastMutex(&adapter->AllocationMutex);
        RemoveEntryList(&allocation->Link);
        adapter->AllocationCount--;
        adapter->ResidentBytes -= allocation->Size;
        left = TgCountAllocationsLocked(adapter);
        if (left == 1)
            left = TgCountAllocations(adapter);
        ExReleaseFastMutex(&adapter->AllocationMutex);
        if (left == 0)
            DbgPrintEx(DPFLTR_VIDEO_ID, DPFLTR_TRACE_LEVEL, "last allocation gone\n");
        ExFreePoolWithTag(allocation, TG_POOL_TAG);
    }
    return STATUS_SUCCESS;
}

/* Level 1, GPU scheduler class: alone in its class, but level-0 DDIs run beside it. */
NTSTATUS TgBuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;

    switch (pBuildPagingBuffer->Operation) {
    case DXGK_OPERATION_TRANSFER:
        adapter->ResidentBytes -= pBuildPagingBuffer->Transfer.TransferSize; // expect: level0-level1-race
        break;
    case DXGK_OPERATION_FILL:
        ExAcquireFastMutex(&adapter->AllocationMutex);
        adapter->ResidentBytes += pBuildPagingBuffer->Fill.FillSize;
        ExReleaseFastMutex(&adapter->AllocationMutex);
        break;
    default:
        break;
    }
    return STATUS_SUCCESS;
}
