#include "guestgpu.h"

constexpr LONGLONG OneSecond = 10 * 1000 * 1000;
constexpr ULONG CauseAnswer = 1, CauseHotplug = 2;

GuestAdapter::GuestAdapter(PDEVICE_OBJECT PhysicalDevice) :
    m_Device(PhysicalDevice), m_Registers(nullptr), m_Connected(0), m_Interrupts(0), m_FramesPresented(0),
    m_HotplugItem(nullptr), m_HotplugQueued(0), m_Power(PowerDeviceD0), m_Ready(FALSE)
{
    RtlZeroMemory(&m_Dxgk, sizeof(m_Dxgk));
    RtlZeroMemory(m_Heads, sizeof(m_Heads));
    ExInitializeFastMutex(&m_ModeMutex);
    KeInitializeSpinLock(&m_HotplugLock);
}

PAGED_SEGMENT NTSTATUS GuestAdapter::Start(PDXGK_START_INFO StartInfo, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    PAGED_CODE();
    UNREFERENCED_PARAMETER(StartInfo);
    RtlCopyMemory(&m_Dxgk, Interface, sizeof(m_Dxgk));
    DXGK_DEVICE_INFO info;
    NTSTATUS status = m_Dxgk.DxgkCbGetDeviceInformation(m_Dxgk.DeviceHandle, &info);
    if (!NT_SUCCESS(status))
        return status;
    PCM_RESOURCE_LIST list = info.TranslatedResourceList;
    for (ULONG i = 0; list != nullptr && i < list->List[0].PartialResourceList.Count; i++) {
        PCM_PARTIAL_RESOURCE_DESCRIPTOR part = &list->List[0].PartialResourceList.PartialDescriptors[i];
        if (part->Type != CmResourceTypeMemory || m_Registers != nullptr)
            continue;
        PVOID mapped = nullptr;
        status = m_Dxgk.DxgkCbMapMemory(m_Dxgk.DeviceHandle, part->u.Memory.Start, part->u.Memory.Length, FALSE, FALSE, MmNonCached, &mapped);
        if (!NT_SUCCESS(status))
            return status;
        m_Registers = static_cast<HOST_REGISTERS *>(mapped);
    }
    if (m_Registers == nullptr)
        return STATUS_DEVICE_CONFIGURATION_ERROR;
    status = m_Queue.Init(m_Registers);
    if (!NT_SUCCESS(status))
        return status;
    m_HotplugItem = IoAllocateWorkItem(m_Device);
    if (m_HotplugItem == nullptr)
        return STATUS_INSUFFICIENT_RESOURCES;
    *Sources = *Children = READ_REGISTER_ULONG(&m_Registers->Heads);
    if (*Sources > MaxHeads)
        *Sources = *Children = MaxHeads;
    m_Ready = TRUE;
    WRITE_REGISTER_ULONG(&m_Registers->InterruptEnable, CauseAnswer | CauseHotplug);
    return STATUS_SUCCESS;
}

PAGED_SEGMENT NTSTATUS GuestAdapter::Stop()
{
    PAGED_CODE();
    if (m_Registers != nullptr)
        WRITE_REGISTER_ULONG(&m_Registers->InterruptEnable, 0);
    KeFlushQueuedDpcs();
    while (InterlockedCompareExchange(&m_HotplugQueued, 0, 0) != 0) {
        LARGE_INTEGER wait;
        wait.QuadPart = -OneSecond / 100;
        KeDelayExecutionThread(KernelMode, FALSE, &wait);
    }
    m_Queue.Close();
    if (m_HotplugItem != nullptr) {
        IoFreeWorkItem(m_HotplugItem);
        m_HotplugItem = nullptr;
    }
    if (m_Registers != nullptr) {
        /* The interrupt line may be shared, and m_Ready is still set. */
        m_Dxgk.DxgkCbUnmapMemory(m_Dxgk.DeviceHandle, m_Registers); // expect: async-work-outlives-owner
        m_Registers = nullptr;
    }
    return STATUS_SUCCESS;
}

BOOLEAN GuestAdapter::Interrupt(ULONG MessageNumber)
{
    UNREFERENCED_PARAMETER(MessageNumber);
    if (!m_Ready)
        return FALSE;
    ULONG cause = READ_REGISTER_ULONG(&m_Registers->InterruptStatus);
    if (cause == 0)
        return FALSE;
    WRITE_REGISTER_ULONG(&m_Registers->InterruptAck, cause);
    m_Interrupts |= cause;
    m_Dxgk.DxgkCbQueueDpc(m_Dxgk.DeviceHandle);
    return TRUE;
}

struct TAKEN {
    GuestAdapter *Adapter;
    ULONG Causes;
};

BOOLEAN GuestAdapter::TakeInterrupts(PVOID Context)
{
    TAKEN *taken = static_cast<TAKEN *>(Context);
    taken->Causes = taken->Adapter->m_Interrupts;
    taken->Adapter->m_Interrupts = 0;
    return TRUE;
}

void GuestAdapter::Dpc()
{
    TAKEN taken = {this, 0};
    BOOLEAN done;
    m_Dxgk.DxgkCbSynchronizeExecution(m_Dxgk.DeviceHandle, TakeInterrupts, &taken, 0, &done);
    if (taken.Causes & CauseAnswer)
        m_Queue.Complete();
    if ((taken.Causes & CauseHotplug) && InterlockedExchange(&m_HotplugQueued, 1) == 0)
        IoQueueWorkItem(m_HotplugItem, HotplugWorker, DelayedWorkQueue, this);
    m_Dxgk.DxgkCbNotifyDpc(m_Dxgk.DeviceHandle);
}

void GuestAdapter::HotplugWorker(PDEVICE_OBJECT DeviceObject, PVOID Context)
{
    UNREFERENCED_PARAMETER(DeviceObject);
    GuestAdapter *adapter = From(Context);
    adapter->Hotplug();
    InterlockedExchange(&adapter->m_HotplugQueued, 0);
}

/* Asks the host which heads are connected, and tells Windows of those that changed. */
void GuestAdapter::Hotplug()
{
    ULONG connected = 0;
    for (ULONG head = 0; head < MaxHeads; head++)
        if (NT_SUCCESS(m_Queue.Call(HostCommand::GetDisplay, head, nullptr, 0, OneSecond)))
            connected |= 1u << head;
    KIRQL irql;
    KeAcquireSpinLock(&m_HotplugLock, &irql);
    ULONG changed = connected ^ m_Connected;
    m_Connected = connected;
    KeReleaseSpinLock(&m_HotplugLock, irql);
    for (ULONG head = 0; head < MaxHeads; head++) {
        if (!(changed & (1u << head)))
            continue;
        DXGK_CHILD_STATUS status = {};
        status.Type = StatusConnection;
        status.ChildUid = head;
        status.HotPlug.Connected = (connected & (1u << head)) != 0;
        m_Dxgk.DxgkCbIndicateChildStatus(m_Dxgk.DeviceHandle, &status);
    }
}

NTSTATUS GuestAdapter::ChildStatus(PDXGK_CHILD_STATUS Status)
{
    if (Status->ChildUid >= MaxHeads)
        return STATUS_INVALID_PARAMETER;
    AutoSpin guard(m_HotplugLock);
    Status->HotPlug.Connected = (m_Connected & (1u << Status->ChildUid)) != 0;
    return STATUS_SUCCESS;
}

PAGED_SEGMENT NTSTATUS GuestAdapter::SetPower(ULONG DeviceUid, DEVICE_POWER_STATE State)
{
    PAGED_CODE();
    if (DeviceUid != DISPLAY_ADAPTER_HW_ID)
        return STATUS_SUCCESS;
    if (State != PowerDeviceD0)
        m_Queue.FailAll();
    m_Power = State;
    return STATUS_SUCCESS;
}

NTSTATUS GuestAdapter::QueryInfo(const DXGKARG_QUERYADAPTERINFO *Info)
{
    switch (Info->Type) {
    case DXGKQAITYPE_DRIVERCAPS: {
        if (Info->OutputDataSize < sizeof(DXGK_DRIVERCAPS))
            return STATUS_BUFFER_TOO_SMALL;
        DXGK_DRIVERCAPS *caps = static_cast<DXGK_DRIVERCAPS *>(Info->pOutputData);
        RtlZeroMemory(caps, sizeof(*caps));
        caps->WDDMVersion = DXGKDDI_WDDMv1_2;
        caps->HighestAcceptableAddress.QuadPart = -1;
        caps->MaxPointerWidth = caps->MaxPointerHeight = 64;
        caps->PointerCaps.Color = TRUE;
        return STATUS_SUCCESS;
    }
    default:
        return STATUS_NOT_SUPPORTED;
    }
}
