/* What the user-mode driver may ask for. */
#include "computeone.h"

/* Level 2, GPU idle: nobody else reads or writes the clock. */
static VOID C1SetClock(PC1_ADAPTER Adapter, ULONG Clock)
{
    Adapter->Clock = Clock;
    WRITE_REGISTER_ULONG(&Adapter->Registers[C1_REG_POWER], Clock);
}

/* Of all devices; in the order that computeone.h tells. */
static NTSTATUS C1Count(PC1_ADAPTER Adapter, PC1_ESCAPE Escape)
{
    PLIST_ENTRY link;
    ULONG contexts = 0;
    KLOCK_QUEUE_HANDLE handle;

    ExAcquireFastMutex(&Adapter->AdapterMutex);
    if (Adapter->DeviceCount > Escape->Value)
        return STATUS_BUFFER_TOO_SMALL; // expect: lock-leaked
    for (link = Adapter->Devices.Flink; link != &Adapter->Devices; link = link->Flink) {
        PC1_DEVICE device = CONTAINING_RECORD(link, C1_DEVICE, Link);
        KeAcquireInStackQueuedSpinLock(&device->Lock, &handle);
        contexts += device->ContextCount;
        KeReleaseInStackQueuedSpinLock(&handle);
    }
    Escape->Devices = Adapter->DeviceCount;
    ExReleaseFastMutex(&Adapter->AdapterMutex);
    Escape->Value = contexts;
    return STATUS_SUCCESS;
}

NTSTATUS C1Escape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    PC1_ESCAPE escape = pEscape->pPrivateDriverData;
    DXGKARGCB_GETHANDLEDATA query = {0};
    PC1_ALLOCATION allocation;

    if (pEscape->PrivateDriverDataSize < sizeof(*escape))
        return STATUS_INVALID_PARAMETER;

    switch (escape->Command) {
    case C1CommandClock:
        if (!pEscape->Flags.HardwareAccess)
            return STATUS_ACCESS_DENIED;
        C1SetClock(adapter, escape->Value);
        return STATUS_SUCCESS;
    case C1CommandCounts:
        escape->Tables = adapter->Clock;
        return C1Count(adapter, escape);
    case C1CommandTouch:
        query.hObject = escape->Allocation;
        query.Type = DXGK_HANDLE_ALLOCATION;
        allocation = adapter->Dxgk.DxgkCbGetHandleData(&query);
        if (allocation == NULL)
            return STATUS_INVALID_HANDLE;
        C1TraceEvent(adapter, 3, escape->Allocation);
        return C1TouchAllocation(allocation);
    default:
        return STATUS_NOT_SUPPORTED;
    }
}
