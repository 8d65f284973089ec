/* Functions without body: what their annotations say of locks and the IRQL happens at the call. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_QUEUE {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    KIRQL Irql;
    ULONG Depth;
} CASE_QUEUE;

typedef struct _CASE_ADAPTER {
    CASE_QUEUE Queues[4];
    CASE_QUEUE *Current;
    KSPIN_LOCK Lock;
    LIST_ENTRY List;
} CASE_ADAPTER;

/* A library of locks. The declarations call the parameter by other names than the call. */
_Acquires_lock_(Q->Lock) _IRQL_raises_(DISPATCH_LEVEL) void QueueLock(CASE_QUEUE *Q, _IRQL_saves_ PKIRQL Irql);
_Releases_lock_(Which->Lock) void QueueUnlock(CASE_QUEUE *Which, _In_ _IRQL_restores_ KIRQL Irql);
_Requires_lock_held_(Queue->Lock) void QueuePut(CASE_QUEUE *Queue);
_Success_(return != FALSE) _Acquires_lock_(*Lock) BOOLEAN TryTake(PKSPIN_LOCK Lock);
_When_(return >= 0, _Acquires_lock_(Lock)) NTSTATUS TryTakeStatus(KSPIN_LOCK *Lock);
_When_(Wait != 0, _Acquires_lock_(&Queue->Mutex)) void QueueMaybeLock(CASE_QUEUE *Queue, BOOLEAN Wait);
_Releases_lock_(*Lock) void Leave(PKSPIN_LOCK Lock);
_IRQL_requires_max_(PASSIVE_LEVEL) void OnlyPassive(void);
_When_(Wait != 0, _IRQL_requires_max_(PASSIVE_LEVEL)) void PassiveIfWaiting(BOOLEAN Wait);

/* The same without a word. */
void PlainLock(CASE_QUEUE *Q, PKIRQL Irql);
void PlainUnlock(CASE_QUEUE *Q, KIRQL Irql);
void Anywhere(void);

static CASE_QUEUE *QueueOf(CASE_ADAPTER *adapter, ULONG number)
{
    return &adapter->Queues[number];
}

/* The lock that a contract takes is taken, at the IRQL that it raises to. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql, other;
    UNREFERENCED_PARAMETER(pEscape);
    QueueLock(adapter->Current, &irql); // note: takes spin lock 'CASE_ADAPTER.Current->Lock'
    QueuePut(adapter->Current);
    OnlyPassive();                       // expect: irql-too-high "OnlyPassive"
    Anywhere();
    QueueUnlock(adapter->Current, irql);
    OnlyPassive();
    KeAcquireSpinLock(&adapter->Current->Lock, &other);
    QueueLock(adapter->Current, &irql); // expect: lock-double-acquire
    QueueUnlock(adapter->Current, irql);
    KeReleaseSpinLock(&adapter->Current->Lock, other);
    PlainLock(adapter->Current, &irql);
    OnlyPassive();
    PlainUnlock(adapter->Current, irql);
    return STATUS_SUCCESS;
}

/* Taken by the contract, given back by the kernel function, and the other way round. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_QUEUE *queue = QueueOf(adapter, 2);
    KIRQL irql;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    QueueLock(queue, &irql);
    KeReleaseSpinLock(&adapter->Queues[2].Lock, irql);
    KeAcquireSpinLock(&queue->Lock, &irql);
    QueueUnlock(&adapter->Queues[2], irql);
    OnlyPassive();
    return STATUS_SUCCESS;
}

/* A try: the result says whether the lock is held. */
DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    if (TryTake(&adapter->Lock)) {
        InitializeListHead(&adapter->List);
        Leave(&adapter->Lock);
    }
    if (NT_SUCCESS(TryTakeStatus(&adapter->Lock)))
        Leave(&adapter->Lock);
    if (!TryTake(&adapter->Lock))
        return STATUS_UNSUCCESSFUL;
    return STATUS_SUCCESS; // expect: lock-leaked
}

/* A condition on an argument. */
DXGKDDI_DESCRIBEALLOCATION CaseDescribeAllocation;
NTSTATUS CaseDescribeAllocation(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    QueueMaybeLock(adapter->Current, FALSE);
    QueueMaybeLock(adapter->Current, TRUE);
    ExReleaseFastMutex(&adapter->Current->Mutex);
    KeRaiseIrql(APC_LEVEL, &irql);
    PassiveIfWaiting(FALSE);
    PassiveIfWaiting(TRUE); // expect: irql-too-high
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}
