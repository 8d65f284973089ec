/* Releases that belong to an acquisition elsewhere. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    LIST_ENTRY Queue;
    ULONG Count;
} CASE_ADAPTER;

/* Gives back the lock that its caller took. */
static VOID CaseFinish(CASE_ADAPTER *Adapter, KIRQL Irql)
{
    Adapter->Count++;
    KeReleaseSpinLock(&Adapter->Lock, Irql);
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql);
    if (pEscape->PrivateDriverDataSize == 0)
        KeReleaseSpinLock(&adapter->Lock, irql);
    else
        CaseFinish(adapter, irql);
    return STATUS_SUCCESS;
}

/* A try that went well. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    if (ExTryToAcquireFastMutex(&adapter->Mutex))
        ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* Given back and taken again. */
DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UINT i;
    ExAcquireFastMutex(&adapter->Mutex);
    for (i = 0; i < pDestroyAllocation->NumAllocations; i++) {
        ExReleaseFastMutex(&adapter->Mutex);
        ExAcquireFastMutex(&adapter->Mutex);
    }
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* Takes the lock and gives it back itself. */
DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    pCreateDevice->hDevice = ExInterlockedRemoveHeadList(&adapter->Queue, &adapter->Lock);
    return STATUS_SUCCESS;
}
