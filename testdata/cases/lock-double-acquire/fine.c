/* Two acquisitions that get along. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    ERESOURCE Resource;
    FAST_MUTEX Mutex;
    ULONG Count;
} CASE_ADAPTER;

/* Two locks. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeAcquireSpinLockAtDpcLevel(&adapter->Other);
    KeReleaseSpinLockFromDpcLevel(&adapter->Other);
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* A resource may be taken again by its owner. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeEnterCriticalRegion();
    ExAcquireResourceExclusiveLite(&adapter->Resource, TRUE);
    ExAcquireResourceExclusiveLite(&adapter->Resource, TRUE);
    ExReleaseResourceLite(&adapter->Resource);
    ExReleaseResourceLite(&adapter->Resource);
    KeLeaveCriticalRegion();
    return STATUS_SUCCESS;
}

/* Dropped in between. */
static ULONG CaseCount(CASE_ADAPTER *Adapter)
{
    ULONG count;
    ExAcquireFastMutex(&Adapter->Mutex);
    count = Adapter->Count;
    ExReleaseFastMutex(&Adapter->Mutex);
    return count;
}

DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Count--;
    ExReleaseFastMutex(&adapter->Mutex);
    return CaseCount(adapter) ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

/* Two elements of one table, found in different rounds of a loop. */
typedef struct _CASE_ELEMENT {
    KSPIN_LOCK Lock;
    ULONG Key;
} CASE_ELEMENT;

DXGKDDI_RENDER CaseRender;
NTSTATUS CaseRender(const HANDLE hContext, DXGKARG_RENDER *pRender)
{
    CASE_ELEMENT *table = (CASE_ELEMENT *)hContext, *first = NULL, *last = NULL;
    KIRQL irql;
    ULONG i;
    for (i = 0; i < pRender->AllocationListSize; i++) {
        if (table[i].Key == 1)
            first = &table[i];
        else if (table[i].Key == 2)
            last = &table[i];
    }
    if (first == NULL || last == NULL)
        return STATUS_SUCCESS;
    KeAcquireSpinLock(&first->Lock, &irql);
    KeAcquireSpinLockAtDpcLevel(&last->Lock);
    KeReleaseSpinLockFromDpcLevel(&last->Lock);
    KeReleaseSpinLock(&first->Lock, irql);
    return STATUS_SUCCESS;
}
