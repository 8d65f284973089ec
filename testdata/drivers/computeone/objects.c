/* Processes, devices, contexts, hardware queues, allocations. */
#include "computeone.h"

#pragma alloc_text(PAGE, C1CreateDevice)
#pragma alloc_text(PAGE, C1DestroyDevice)
#pragma alloc_text(PAGE, C1CreateAllocation)
#pragma alloc_text(PAGE, C1TouchAllocation)
#pragma alloc_text(PAGE, C1DestroyContext)

NTSTATUS C1CreateProcess(const HANDLE hAdapter, DXGKARG_CREATEPROCESS *pArgs)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    PC1_PROCESS process = ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*process), C1_TAG);
    KIRQL irql;

    if (process == NULL)
        return STATUS_NO_MEMORY;
    process->Runtime = pArgs->hDxgkProcess;
    process->Faults = 0;
    irql = ExAcquireSpinLockExclusive(&adapter->ProcessLock);
    InsertTailList(&adapter->Processes, &process->Link);
    ExReleaseSpinLockExclusive(&adapter->ProcessLock, irql);
    pArgs->hKmdProcess = process;
    return STATUS_SUCCESS;
}

NTSTATUS C1DestroyProcess(const HANDLE hAdapter, const HANDLE hKmdProcess)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    PC1_PROCESS process = (PC1_PROCESS)hKmdProcess;
    KIRQL irql = ExAcquireSpinLockExclusive(&adapter->ProcessLock);

    RemoveEntryList(&process->Link);
    ExReleaseSpinLockExclusive(&adapter->ProcessLock, irql);
    ExFreePoolWithTag(process, C1_TAG);
    return STATUS_SUCCESS;
}

NTSTATUS C1CreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    PC1_DEVICE device;

    PAGED_CODE();

    device = ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*device), C1_TAG);
    if (device == NULL)
        return STATUS_NO_MEMORY;
    device->Adapter = adapter;
    device->Runtime = pCreateDevice->hDevice;
    KeInitializeSpinLock(&device->Lock);
    InitializeListHead(&device->Contexts);

    ExAcquireFastMutex(&adapter->AdapterMutex);
    InsertTailList(&adapter->Devices, &device->Link);
    adapter->DeviceCount++;
    ExReleaseFastMutex(&adapter->AdapterMutex);
    pCreateDevice->hDevice = device;
    return STATUS_SUCCESS;
}

NTSTATUS C1DestroyDevice(const HANDLE hDevice)
{
    PC1_DEVICE device = (PC1_DEVICE)hDevice;

    PAGED_CODE();

    ExAcquireFastMutex(&device->Adapter->AdapterMutex);
    RemoveEntryList(&device->Link);
    device->Adapter->DeviceCount--;
    ExReleaseFastMutex(&device->Adapter->AdapterMutex);
    ExFreePoolWithTag(device, C1_TAG);
    return STATUS_SUCCESS;
}

/* Level 0: threads of several processes number their contexts at once. */
NTSTATUS C1CreateContext(const HANDLE hDevice, DXGKARG_CREATECONTEXT *pCreateContext)
{
    PC1_DEVICE device = (PC1_DEVICE)hDevice;
    PC1_CONTEXT context = ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*context), C1_TAG);
    KLOCK_QUEUE_HANDLE handle;

    if (context == NULL)
        return STATUS_NO_MEMORY;
    context->Device = device;
    context->Node = pCreateContext->NodeOrdinal;
    context->Id = ++device->Adapter->NextContextId; // expect: level0-race

    KeAcquireInStackQueuedSpinLock(&device->Lock, &handle);
    InsertTailList(&device->Contexts, &context->Link);
    device->ContextCount++;
    KeReleaseInStackQueuedSpinLock(&handle);
    C1TraceEvent(device->Adapter, 1, context->Id);
    pCreateContext->hContext = context;
    return STATUS_SUCCESS;
}

/* Pageable, with a spin lock in its middle. */
NTSTATUS C1DestroyContext(const HANDLE hContext)
{
    PC1_CONTEXT context = (PC1_CONTEXT)hContext;
    PC1_DEVICE device = context->Device;
    KLOCK_QUEUE_HANDLE handle;

    PAGED_CODE();

    KeAcquireInStackQueuedSpinLock(&device->Lock, &handle); // expect: spin-lock-in-paged-code
    RemoveEntryList(&context->Link);
    device->ContextCount--;
    KeReleaseInStackQueuedSpinLock(&handle);
    C1TraceEvent(device->Adapter, 2, context->Id);
    ExFreePoolWithTag(context, C1_TAG);
    return STATUS_SUCCESS;
}

NTSTATUS C1CreateHwQueue(const HANDLE hHwContext, DXGKARG_CREATEHWQUEUE *pArgs)
{
    PC1_QUEUE queue = ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*queue), C1_TAG);

    if (queue == NULL)
        return STATUS_NO_MEMORY;
    queue->Context = (PC1_CONTEXT)hHwContext;
    KeInitializeSpinLock(&queue->Lock);
    pArgs->hHwQueue = queue;
    return STATUS_SUCCESS;
}

NTSTATUS C1DestroyHwQueue(const HANDLE hHwQueue)
{
    ExFreePoolWithTag(hHwQueue, C1_TAG);
    return STATUS_SUCCESS;
}

NTSTATUS C1CreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    UINT i;

    PAGED_CODE();

    for (i = 0; i < pCreateAllocation->NumAllocations; i++) {
        DXGK_ALLOCATIONINFO *info = &pCreateAllocation->pAllocationInfo[i];
        PC1_ALLOCATION allocation = ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*allocation), C1_TAG);
        if (allocation == NULL)
            goto Undo;
        allocation->Adapter = (PC1_ADAPTER)hAdapter;
        allocation->Size = info->Size;
        ExInitializeFastMutex(&allocation->Mutex);
        info->hAllocation = allocation;
    }
    return STATUS_SUCCESS;

Undo:
    while (i-- > 0)
        ExFreePoolWithTag(pCreateAllocation->pAllocationInfo[i].hAllocation, C1_TAG);
    return STATUS_NO_MEMORY;
}

NTSTATUS C1DestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    UINT i;

    UNREFERENCED_PARAMETER(hAdapter);
    for (i = 0; i < pDestroyAllocation->NumAllocations; i++) {
        PC1_ALLOCATION allocation = (PC1_ALLOCATION)pDestroyAllocation->pAllocationList[i];
        if (allocation->Mdl != NULL)
            IoFreeMdl(allocation->Mdl);
        ExFreePoolWithTag(allocation, C1_TAG);
    }
    return STATUS_SUCCESS;
}

/* The mapping is made at the first use, by whoever comes first: tested and set under one lock. */
NTSTATUS C1TouchAllocation(PC1_ALLOCATION Allocation)
{
    NTSTATUS status = STATUS_SUCCESS;

    PAGED_CODE();

    ExAcquireFastMutex(&Allocation->Mutex);
    if (Allocation->Mdl == NULL) {
        status = STATUS_INVALID_PARAMETER;
        goto Unlock;
    }
    if (Allocation->Kernel == NULL) {
        Allocation->Kernel = MmGetSystemAddressForMdlSafe(Allocation->Mdl, NormalPagePriority | MdlMappingNoExecute);
        if (Allocation->Kernel == NULL) {
            status = STATUS_NO_MEMORY;
            goto Unlock;
        }
    }
    Allocation->Uses++;

Unlock:
    ExReleaseFastMutex(&Allocation->Mutex);
    return status;
}
