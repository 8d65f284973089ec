/* The GPU scheduler's entry points and the ring they share with the DPC. */
#include "tinygpu.h"

/* Level 1, GPU scheduler class, DISPATCH_LEVEL. */
NTSTATUS TgSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;
    PTG_SUBMISSION slot;

    KeAcquireSpinLockAtDpcLevel(&adapter->QueueLock);
    slot = &adapter->Ring[adapter->RingTail % TG_RING_ENTRIES];
    slot->Fence = pSubmitCommand->SubmissionFenceId;
    slot->Start = pSubmitCommand->DmaBufferPhysicalAddress;
    slot->Length = pSubmitCommand->DmaBufferSubmissionEndOffset - pSubmitCommand->DmaBufferSubmissionStartOffset;
    adapter->RingTail++;
    KeClearEvent(&adapter->IdleEvent);
    /* The spin lock does not stop the interrupt routine, which clears bits of the same word. */
    adapter->InterruptMask |= TG_IRQ_FENCE; // expect: ddi-async-race
    KeReleaseSpinLockFromDpcLevel(&adapter->QueueLock);

    WRITE_REGISTER_ULONG(&adapter->Registers[TG_REG_DOORBELL], 1);
    return STATUS_SUCCESS;
}

/* Level 1, GPU scheduler class, DISPATCH_LEVEL: what it calls must not wait. */
NTSTATUS TgPreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;

    UNREFERENCED_PARAMETER(pPreemptCommand);
    TgWaitForIdle(adapter);
    return STATUS_SUCCESS;
}

/* Also used by StopDevice, at PASSIVE_LEVEL. */
VOID TgWaitForIdle(PTG_ADAPTER Adapter)
{
    KeWaitForSingleObject(&Adapter->IdleEvent, Executive, KernelMode, FALSE, NULL); // expect: blocking-at-raised-irql
}

/* Level 0 beside the interrupt routine: both sides interlocked. */
NTSTATUS TgQueryCurrentFence(const HANDLE hAdapter, DXGKARG_QUERYCURRENTFENCE *pCurrentFence)
{
    PTG_ADAPTER adapter = (PTG_ADAPTER)hAdapter;

    pCurrentFence->CurrentFence = (UINT)InterlockedCompareExchange(&adapter->LastFence, 0, 0);
    return STATUS_SUCCESS;
}

/* Takes finished submissions off the ring. DISPATCH_LEVEL, from the DPC. */
VOID TgRetire(PTG_ADAPTER Adapter, UINT Fence)
{
    KeAcquireSpinLockAtDpcLevel(&Adapter->QueueLock);
    while (Adapter->RingHead != Adapter->RingTail &&
           Adapter->Ring[Adapter->RingHead % TG_RING_ENTRIES].Fence <= Fence)
        Adapter->RingHead++;
    if (Adapter->RingHead == Adapter->RingTail)
        KeSetEvent(&Adapter->IdleEvent, IO_NO_INCREMENT, FALSE);
    KeReleaseSpinLockFromDpcLevel(&Adapter->QueueLock);
}
