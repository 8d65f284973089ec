#include "guestgpu.h"

PAGED_SEGMENT NTSTATUS HostQueue::Init(HOST_REGISTERS *Registers)
{
    PAGED_CODE();
    PHYSICAL_ADDRESS highest;
    highest.QuadPart = MAXLONGLONG;
    m_Slots = static_cast<HOST_SLOT *>(MmAllocateContiguousMemory(RingSlots * sizeof(HOST_SLOT), highest));
    if (m_Slots == nullptr)
        return STATUS_INSUFFICIENT_RESOURCES;
    RtlZeroMemory(m_Slots, RingSlots * sizeof(HOST_SLOT));
    KeInitializeSpinLock(&m_Lock);
    InitializeListHead(&m_Pending);
    m_Registers = Registers;
    m_Closed = FALSE;
    return STATUS_SUCCESS;
}

void HostQueue::Close()
{
    {
        AutoSpin guard(m_Lock);
        m_Closed = TRUE;
    }
    FailAll();
    if (m_Slots != nullptr) {
        MmFreeContiguousMemory(m_Slots);
        m_Slots = nullptr;
    }
}

/* m_Lock is held. */
NTSTATUS HostQueue::Put(PENDING *Pending, HostCommand Command, ULONG Head, const void *Data, ULONG Bytes)
{
    if (m_Closed)
        return STATUS_DEVICE_REMOVED;
    ULONG next = (m_Tail + 1) % RingSlots;
    if (next == m_Head)
        return STATUS_DEVICE_BUSY;
    HOST_SLOT *slot = &m_Slots[m_Tail];
    slot->Command = static_cast<ULONG>(Command);
    slot->Head = Head;
    slot->Bytes = Bytes;
    slot->Status = 0;
    if (Bytes != 0)
        RtlCopyMemory(slot->Data, Data, Bytes);
    Pending->Slot = m_Tail;
    InsertTailList(&m_Pending, &Pending->Link);
    m_Tail = next;
    m_Posted++;
    KeMemoryBarrier();
    WRITE_REGISTER_ULONG(&m_Registers->Doorbell, m_Tail);
    return STATUS_SUCCESS;
}

/* Sends a command and does not wait. Any IRQL up to DISPATCH_LEVEL. */
NTSTATUS HostQueue::Post(HostCommand Command, ULONG Head, const void *Data, ULONG Bytes)
{
    if (Bytes > CommandBytes)
        return STATUS_INVALID_PARAMETER;
    PENDING *pending = static_cast<PENDING *>(ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(PENDING), GUEST_TAG));
    if (pending == nullptr)
        return STATUS_NO_MEMORY;
    pending->Waited = FALSE;
    NTSTATUS status;
    {
        AutoSpin guard(m_Lock);
        status = Put(pending, Command, Head, Data, Bytes);
    }
    if (!NT_SUCCESS(status)) {
        CountFailure();
        ExFreePoolWithTag(pending, GUEST_TAG);
    }
    return status;
}

void HostQueue::CountFailure()
{
    AutoSpin guard(m_Lock);
    m_Failures++;
}

/* Sends a command and waits for the answer. PASSIVE_LEVEL. */
PAGED_SEGMENT NTSTATUS HostQueue::Call(HostCommand Command, ULONG Head, const void *Data, ULONG Bytes, LONGLONG Timeout)
{
    PAGED_CODE();
    if (Bytes > CommandBytes)
        return STATUS_INVALID_PARAMETER;
    PENDING *pending = static_cast<PENDING *>(ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(PENDING), GUEST_TAG));
    if (pending == nullptr)
        return STATUS_NO_MEMORY;
    pending->Waited = TRUE;
    pending->Status = 0;
    KeInitializeEvent(&pending->Answered, NotificationEvent, FALSE);
    KIRQL irql;
    KeAcquireSpinLock(&m_Lock, &irql); // expect: spin-lock-in-paged-code
    NTSTATUS status = Put(pending, Command, Head, Data, Bytes);
    KeReleaseSpinLock(&m_Lock, irql);
    if (!NT_SUCCESS(status)) {
        ExFreePoolWithTag(pending, GUEST_TAG);
        return status;
    }
    LARGE_INTEGER due;
    due.QuadPart = -Timeout;
    status = KeWaitForSingleObject(&pending->Answered, Executive, KernelMode, FALSE, &due); // expect: blocking-under-spin-lock
    if (status == STATUS_TIMEOUT) {
        /* The DPC frees it when the answer comes after all. */
        KeAcquireSpinLock(&m_Lock, &irql); // expect: spin-lock-in-paged-code
        BOOLEAN late = KeReadStateEvent(&pending->Answered) == 0;
        if (late)
            pending->Waited = FALSE;
        KeReleaseSpinLock(&m_Lock, irql);
        if (late)
            return STATUS_IO_TIMEOUT;
    }
    status = pending->Status == 0 ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
    ExFreePoolWithTag(pending, GUEST_TAG);
    return status;
}

/* From the DPC: takes what the host has answered off the ring. */
void HostQueue::Complete()
{
    LIST_ENTRY done;
    InitializeListHead(&done);
    KeAcquireSpinLockAtDpcLevel(&m_Lock);
    while (m_Head != m_Tail && !m_Closed && m_Slots[m_Head].Status != 0) {
        PLIST_ENTRY entry = RemoveHeadList(&m_Pending);
        PENDING *pending = CONTAINING_RECORD(entry, PENDING, Link);
        pending->Status = m_Slots[m_Head].Status;
        m_Head = (m_Head + 1) % RingSlots;
        if (pending->Waited)
            KeSetEvent(&pending->Answered, IO_NO_INCREMENT, FALSE);
        else
            InsertTailList(&done, entry);
    }
    KeReleaseSpinLockFromDpcLevel(&m_Lock);
    while (!IsListEmpty(&done)) {
        PLIST_ENTRY entry = RemoveHeadList(&done);
        ExFreePoolWithTag(CONTAINING_RECORD(entry, PENDING, Link), GUEST_TAG);
    }
}

/* Nothing more will come from the host: answers all that wait. */
void HostQueue::FailAll()
{
    KIRQL irql;
    KeAcquireSpinLock(&m_Lock, &irql);
    while (!IsListEmpty(&m_Pending)) {
        PENDING *pending = CONTAINING_RECORD(RemoveHeadList(&m_Pending), PENDING, Link);
        pending->Status = 1;
        if (pending->Waited) {
            KeSetEvent(&pending->Answered, IO_NO_INCREMENT, FALSE);
        } else {
            ExFreePoolWithTag(pending, GUEST_TAG);
        }
    }
    m_Head = m_Tail = 0;
    KeReleaseSpinLock(&m_Lock, irql);
}
