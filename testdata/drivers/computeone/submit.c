/* The GPU scheduler's entry points, and the rings behind them. */
#include "computeone.h"

/* Whoever owns the ring hands its lock along. */
BOOLEAN C1RingPush(PKSPIN_LOCK Lock, PC1_RING Ring, const C1_SUBMISSION *Submission)
{
    BOOLEAN fits;
    KIRQL irql;

    KeAcquireSpinLock(Lock, &irql);
    fits = Ring->Tail - Ring->Head < C1_RING_ENTRIES;
    if (fits) {
        Ring->Entries[Ring->Tail % C1_RING_ENTRIES] = *Submission;
        Ring->Tail++;
    }
    KeReleaseSpinLock(Lock, irql);
    return fits;
}

/* The caller holds RingLock. */
VOID C1RetireLocked(PC1_ADAPTER Adapter, UINT Fence)
{
    while (Adapter->Ring.Head != Adapter->Ring.Tail &&
           Adapter->Ring.Entries[Adapter->Ring.Head % C1_RING_ENTRIES].Fence <= Fence) {
        Adapter->Ring.Head++;
        Adapter->StalledTicks = 0;
    }
    Adapter->Idle = Adapter->Ring.Head == Adapter->Ring.Tail;
}

/* The caller holds RingLock and lends it: others may fill the ring while the doorbell is rung. */
static VOID C1RingDoorbellUnlocked(PC1_ADAPTER Adapter, PKIRQL Irql)
{
    C1UnlockRing(Adapter, *Irql);
    WRITE_REGISTER_ULONG(&Adapter->Registers[C1_REG_DOORBELL], 1);
    C1LockRing(Adapter, Irql);
}

/* Level 1, GPU scheduler class. */
NTSTATUS C1SubmitCommandVirtual(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMANDVIRTUAL *pSubmitCommand)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    PC1_CONTEXT context = (PC1_CONTEXT)pSubmitCommand->hContext;
    KLOCK_QUEUE_HANDLE handle;
    C1_SUBMISSION submission;
    KIRQL irql;

    submission.Address = pSubmitCommand->DmaBufferVirtualAddress;
    submission.Length = pSubmitCommand->DmaBufferSize;
    submission.Fence = pSubmitCommand->SubmissionFenceId;
    if (!C1RingPush(&adapter->RingLock, &adapter->Ring, &submission))
        return STATUS_NO_MEMORY;

    if (context != NULL) {
        KeAcquireInStackQueuedSpinLockAtDpcLevel(&context->Device->Lock, &handle);
        context->Device->Submitted++;
        KeReleaseInStackQueuedSpinLockFromDpcLevel(&handle);
    }

    C1LockRing(adapter, &irql);
    adapter->LastSubmission = submission; // expect: ddi-async-race "spin lock"
    if (!adapter->Draining)
        C1RingDoorbellUnlocked(adapter, &irql);
    adapter->Idle = 0;
    C1UnlockRing(adapter, irql);
    return STATUS_SUCCESS;
}

/* PASSIVE_LEVEL or DISPATCH_LEVEL; one thread at a time for each queue, several for the adapter. */
NTSTATUS C1SubmitCommandToHwQueue(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMANDTOHWQUEUE *pSubmitCommandToHwQueue)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    PC1_QUEUE queue = (PC1_QUEUE)pSubmitCommandToHwQueue->hHwQueue;
    KIRQL irql;

    C1LockQueue(queue, &irql);
    queue->Progress = pSubmitCommandToHwQueue->HwQueueProgressFenceId;
    queue->Waiting++;
    C1UnlockQueue(queue, irql);
    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_DOORBELL], 2);
    return STATUS_SUCCESS;
}

/* DISPATCH_LEVEL. */
NTSTATUS C1PreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;

    KeAcquireSpinLockAtDpcLevel(&adapter->RingLock);
    adapter->Draining = 1;
    KeReleaseSpinLockFromDpcLevel(&adapter->RingLock);
    C1TraceEvent(adapter, 4, pPreemptCommand->PreemptionFenceId);
    return STATUS_SUCCESS;
}

NTSTATUS C1BuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    C1_SUBMISSION submission = {0};

    switch (pBuildPagingBuffer->Operation) {
    case DXGK_OPERATION_UPDATE_PAGE_TABLE:
        C1LockTables(adapter);
        adapter->TablesInUse++;
        C1UnlockTables(adapter);
        break;
    case DXGK_OPERATION_FLUSH_TLB:
        submission.Length = 1;
        if (!C1RingPush(&adapter->PagingLock, &adapter->PagingRing, &submission))
            return STATUS_NO_MEMORY;
        break;
    default:
        break;
    }
    return STATUS_SUCCESS;
}

/* Same class as the submissions, PASSIVE_LEVEL. */
NTSTATUS C1ResetEngine(const HANDLE hAdapter, DXGKARG_RESETENGINE *pResetEngine)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    KIRQL irql;

    WRITE_REGISTER_ULONG(&adapter->Registers[C1_REG_RESET], 2);
    C1LockRing(adapter, &irql);
    pResetEngine->LastAbortedFenceId = 0;
    if (adapter->Ring.Head != adapter->Ring.Tail) {
        pResetEngine->LastAbortedFenceId =
            adapter->Ring.Entries[(adapter->Ring.Tail - 1) % C1_RING_ENTRIES].Fence;
        adapter->Ring.Head = adapter->Ring.Tail;
    }
    adapter->Draining = 0;
    C1UnlockRing(adapter, irql);
    return STATUS_SUCCESS;
}

NTSTATUS C1QueryEngineStatus(const HANDLE hAdapter, DXGKARG_QUERYENGINESTATUS *pQueryEngineStatus)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;
    KIRQL irql;

    C1LockRing(adapter, &irql);
    pQueryEngineStatus->EngineStatus.Responsive = adapter->StalledTicks < 4;
    C1UnlockRing(adapter, irql);
    return STATUS_SUCCESS;
}

/* Level 0. The helper is the interrupt routine's: if it stores first here, the interrupt is disclaimed there. */
NTSTATUS C1QueryCurrentFence(const HANDLE hAdapter, DXGKARG_QUERYCURRENTFENCE *pCurrentFence)
{
    PC1_ADAPTER adapter = (PC1_ADAPTER)hAdapter;

    C1NoteCompleted(adapter);
    pCurrentFence->CurrentFence = adapter->LastCompleted;
    return STATUS_SUCCESS;
}
