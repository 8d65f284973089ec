#include "portgpu.h"

static DXGKDDI_ADD_DEVICE pg_add_device;
static DXGKDDI_START_DEVICE pg_start_device;
static DXGKDDI_STOP_DEVICE pg_stop_device;
static DXGKDDI_REMOVE_DEVICE pg_remove_device;
static DXGKDDI_UNLOAD pg_unload;
static KDEFERRED_ROUTINE pg_hang_check;

static NTSTATUS pg_add_device(const PDEVICE_OBJECT pdo, PVOID *context)
{
    struct pg_device *gpu = os_alloc(sizeof(*gpu));
    unsigned i;
    if (!gpu)
        return STATUS_NO_MEMORY;
    RtlZeroMemory(gpu, sizeof(*gpu));
    gpu->pdo = pdo;
    for (i = 0; i < PG_ENGINES; i++) {
        os_lock_init(&gpu->ring[i].lock);
        list_init(&gpu->ring[i].busy);
    }
    os_mutex_init(&gpu->vram.mutex);
    os_mutex_init(&gpu->power_mutex);
    list_init(&gpu->vram.allocations);
    KeInitializeTimer(&gpu->hang_timer);
    KeInitializeDpc(&gpu->hang_dpc, pg_hang_check, gpu);
    *context = gpu;
    return STATUS_SUCCESS;
}

static NTSTATUS pg_start_device(const PVOID context, PDXGK_START_INFO info, PDXGKRNL_INTERFACE dxgk, PULONG sources, PULONG children)
{
    struct pg_device *gpu = context;
    LARGE_INTEGER due;
    NTSTATUS status;
    UNREFERENCED_PARAMETER(info);
    gpu->dxgk = *dxgk;
    gpu->hal = &pg_gen1;
    *sources = *children = 0;
    status = gpu->hal->start(gpu);
    if (status == STATUS_DEVICE_DOES_NOT_EXIST) {
        gpu->hal = &pg_gen2;
        status = gpu->hal->start(gpu);
    }
    if (!NT_SUCCESS(status))
        return status;
    due.QuadPart = -10 * 1000 * 1000;
    KeSetTimerEx(&gpu->hang_timer, due, 1000, &gpu->hang_dpc);
    return STATUS_SUCCESS;
}

static NTSTATUS pg_stop_device(const PVOID context)
{
    struct pg_device *gpu = context;
    unsigned i;
    KeCancelTimer(&gpu->hang_timer);
    gpu->hal->stop(gpu);
    KeFlushQueuedDpcs();
    for (i = 0; i < PG_ENGINES; i++)
        pg_ring_drain(gpu, i);
    return STATUS_SUCCESS;
}

static NTSTATUS pg_remove_device(const PVOID context)
{
    os_free(context);
    return STATUS_SUCCESS;
}

static VOID pg_unload(VOID)
{
}

BOOLEAN pg_interrupt(const PVOID context, ULONG message)
{
    struct pg_device *gpu = context;
    DXGKARGCB_NOTIFY_INTERRUPT_DATA data;
    unsigned cause, engine;
    UNREFERENCED_PARAMETER(message);
    if (!gpu->irq_on)
        return FALSE;
    cause = gpu->hal->ack(gpu);
    if (!cause)
        return FALSE;
    gpu->irq_pending |= cause;
    for (engine = 0; engine < PG_ENGINES; engine++) {
        if (!(cause & (1u << engine)))
            continue;
        RtlZeroMemory(&data, sizeof(data));
        data.InterruptType = DXGK_INTERRUPT_DMA_COMPLETED;
        data.DmaCompleted.SubmissionFenceId = gpu->ring[engine].completed;
        data.DmaCompleted.NodeOrdinal = engine;
        gpu->dxgk.DxgkCbNotifyInterrupt(gpu->dxgk.DeviceHandle, &data);
    }
    gpu->dxgk.DxgkCbQueueDpc(gpu->dxgk.DeviceHandle);
    return TRUE;
}

static BOOLEAN pg_take_pending(PVOID context)
{
    struct pg_device **both = context;
    unsigned *pending = (unsigned *)both[1];
    *pending = both[0]->irq_pending;
    both[0]->irq_pending = 0;
    return TRUE;
}

VOID pg_dpc(const PVOID context)
{
    struct pg_device *gpu = context;
    unsigned pending = 0, engine;
    PVOID both[2] = {gpu, &pending};
    BOOLEAN ran;
    gpu->dxgk.DxgkCbSynchronizeExecution(gpu->dxgk.DeviceHandle, pg_take_pending, both, 0, &ran);
    for (engine = 0; engine < PG_ENGINES; engine++)
        if (pending & (1u << engine))
            pg_ring_retire(gpu, engine);
    gpu->dxgk.DxgkCbNotifyDpc(gpu->dxgk.DeviceHandle);
}

/* Every second: is something stuck? */
static VOID pg_hang_check(PKDPC dpc, PVOID context, PVOID one, PVOID two)
{
    struct pg_device *gpu = context;
    unsigned engine;
    UNREFERENCED_PARAMETER(dpc);
    UNREFERENCED_PARAMETER(one);
    UNREFERENCED_PARAMETER(two);
    for (engine = 0; engine < PG_ENGINES; engine++) {
        struct pg_ring *ring = &gpu->ring[engine];
        struct list_node *node;
        os_lock_take(&ring->lock);
        list_for_each (node, &ring->busy) {
            struct pg_job *job = list_entry(node, struct pg_job, link);
            if (KeQueryInterruptTime() - job->started > 20000000ull)
                os_log("engine %u: fence %u is slow", engine, job->fence);
        }
        os_lock_drop(&ring->lock);
    }
}

static NTSTATUS pg_query_adapter_info(const HANDLE adapter, const DXGKARG_QUERYADAPTERINFO *query)
{
    struct pg_device *gpu = adapter;
    if (query->Type == DXGKQAITYPE_UMDRIVERPRIVATE && query->OutputDataSize >= sizeof(ULONG64)) {
        *(ULONG64 *)query->pOutputData = pg_heap_used(&gpu->vram);
        return STATUS_SUCCESS;
    }
    return STATUS_NOT_SUPPORTED;
}

static NTSTATUS pg_create_device(const HANDLE adapter, DXGKARG_CREATEDEVICE *create)
{
    create->hDevice = adapter;
    return STATUS_SUCCESS;
}

static NTSTATUS pg_destroy_device(const HANDLE device)
{
    UNREFERENCED_PARAMETER(device);
    return STATUS_SUCCESS;
}

static NTSTATUS pg_create_context(const HANDLE device, DXGKARG_CREATECONTEXT *create)
{
    struct pg_device *gpu = device;
    struct pg_context *context = os_alloc(sizeof(*context));
    if (!context)
        return STATUS_NO_MEMORY;
    context->gpu = gpu;
    context->engine = create->NodeOrdinal % PG_ENGINES;
    context->id = gpu->next_context++; // expect: level0-race
    context->pending = 0;
    os_atomic_inc(&gpu->stats.contexts);
    create->hContext = context;
    return STATUS_SUCCESS;
}

static NTSTATUS pg_destroy_context(const HANDLE handle)
{
    struct pg_context *context = handle;
    os_atomic_dec(&context->gpu->stats.contexts);
    os_free(context);
    return STATUS_SUCCESS;
}

static NTSTATUS pg_create_allocation(const HANDLE adapter, DXGKARG_CREATEALLOCATION *create)
{
    struct pg_device *gpu = adapter;
    UINT i;
    for (i = 0; i < create->NumAllocations; i++) {
        struct pg_allocation *allocation = pg_heap_alloc(&gpu->vram, PAGE_SIZE);
        if (!allocation)
            goto undo;
        create->pAllocationInfo[i].hAllocation = allocation;
        create->pAllocationInfo[i].Size = PAGE_SIZE;
    }
    return STATUS_SUCCESS;
undo:
    while (i-- > 0)
        pg_heap_free(create->pAllocationInfo[i].hAllocation);
    return STATUS_NO_MEMORY;
}

static NTSTATUS pg_destroy_allocation(const HANDLE adapter, const DXGKARG_DESTROYALLOCATION *destroy)
{
    UINT i;
    UNREFERENCED_PARAMETER(adapter);
    for (i = 0; i < destroy->NumAllocations; i++)
        pg_heap_free(destroy->pAllocationList[i]);
    return STATUS_SUCCESS;
}

static NTSTATUS pg_submit_command(const HANDLE adapter, const DXGKARG_SUBMITCOMMAND *submit)
{
    struct pg_device *gpu = adapter;
    return pg_ring_submit(gpu, submit->NodeOrdinal % PG_ENGINES, submit->SubmissionFenceId,
                          (ULONG64)submit->DmaBufferPhysicalAddress.QuadPart,
                          submit->DmaBufferSubmissionEndOffset - submit->DmaBufferSubmissionStartOffset);
}

static NTSTATUS pg_preempt_command(const HANDLE adapter, const DXGKARG_PREEMPTCOMMAND *preempt)
{
    struct pg_device *gpu = adapter;
    struct pg_ring *ring = &gpu->ring[preempt->NodeOrdinal % PG_ENGINES];
    os_lock_take(&ring->lock);
    ring->submitted = preempt->PreemptionFenceId;
    os_lock_drop(&ring->lock);
    return STATUS_SUCCESS;
}

static NTSTATUS pg_reset_engine(const HANDLE adapter, DXGKARG_RESETENGINE *reset)
{
    struct pg_device *gpu = adapter;
    unsigned engine = reset->NodeOrdinal % PG_ENGINES;
    struct pg_ring *ring = &gpu->ring[engine];
    os_lock_take(&ring->lock);
    gpu->hal->reset(gpu, engine); // note: calls 'gen2_reset'
    os_lock_drop(&ring->lock);
    pg_ring_drain(gpu, engine);
    reset->LastAbortedFenceId = ring->submitted;
    gpu->stats.resets++;
    return STATUS_SUCCESS;
}

static NTSTATUS pg_reset_from_timeout(const HANDLE adapter)
{
    struct pg_device *gpu = adapter;
    unsigned engine;
    for (engine = 0; engine < PG_ENGINES; engine++) {
        gpu->hal->reset(gpu, engine);
        pg_ring_drain(gpu, engine);
    }
    return STATUS_SUCCESS;
}

static NTSTATUS pg_restart_from_timeout(const HANDLE adapter)
{
    struct pg_device *gpu = adapter;
    return gpu->hal->start(gpu);
}

static NTSTATUS pg_query_current_fence(const HANDLE adapter, DXGKARG_QUERYCURRENTFENCE *query)
{
    struct pg_device *gpu = adapter;
    query->CurrentFence = pg_ring_last_fence(gpu, query->NodeOrdinal % PG_ENGINES);
    return STATUS_SUCCESS;
}

static NTSTATUS pg_set_power_state(const PVOID context, ULONG uid, DEVICE_POWER_STATE state, POWER_ACTION action)
{
    struct pg_device *gpu = context;
    UNREFERENCED_PARAMETER(uid);
    UNREFERENCED_PARAMETER(action);
    os_mutex_take(&gpu->power_mutex);
    gpu->power_state = (unsigned)state;
    if (state > PowerDeviceD0)
        gpu->hal->stop(gpu);
    else if (!NT_SUCCESS(gpu->hal->start(gpu)))
        return STATUS_UNSUCCESSFUL; // expect: lock-leaked "pg_device.power_mutex"
    os_mutex_drop(&gpu->power_mutex);
    return STATUS_SUCCESS;
}

NTSTATUS DriverEntry(PDRIVER_OBJECT driver, PUNICODE_STRING path)
{
    DRIVER_INITIALIZATION_DATA data;
    RtlZeroMemory(&data, sizeof(data));
    data.Version = DXGKDDI_INTERFACE_VERSION;
    data.DxgkDdiAddDevice = pg_add_device;
    data.DxgkDdiStartDevice = pg_start_device;
    data.DxgkDdiStopDevice = pg_stop_device;
    data.DxgkDdiRemoveDevice = pg_remove_device;
    data.DxgkDdiUnload = pg_unload;
    data.DxgkDdiInterruptRoutine = pg_interrupt;
    data.DxgkDdiDpcRoutine = pg_dpc;
    data.DxgkDdiSetPowerState = pg_set_power_state;
    data.DxgkDdiQueryAdapterInfo = pg_query_adapter_info;
    data.DxgkDdiCreateDevice = pg_create_device;
    data.DxgkDdiDestroyDevice = pg_destroy_device;
    data.DxgkDdiCreateContext = pg_create_context;
    data.DxgkDdiDestroyContext = pg_destroy_context;
    data.DxgkDdiCreateAllocation = pg_create_allocation;
    data.DxgkDdiDestroyAllocation = pg_destroy_allocation;
    data.DxgkDdiSubmitCommand = pg_submit_command;
    data.DxgkDdiPreemptCommand = pg_preempt_command;
    data.DxgkDdiResetEngine = pg_reset_engine;
    data.DxgkDdiResetFromTimeout = pg_reset_from_timeout;
    data.DxgkDdiRestartFromTimeout = pg_restart_from_timeout;
    data.DxgkDdiQueryCurrentFence = pg_query_current_fence;
    return DxgkInitialize(driver, path, &data);
}
