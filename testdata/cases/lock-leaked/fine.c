/* Locks that are given back, in less obvious ways. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    ULONG Count, Limit, Shown;
    BOOLEAN Gone;
} CASE_ADAPTER;

/* One exit for all. */
static NTSTATUS CaseAdd(CASE_ADAPTER *Adapter, ULONG Size)
{
    NTSTATUS status = STATUS_SUCCESS;
    KIRQL irql;
    KeAcquireSpinLock(&Adapter->Lock, &irql);
    if (Adapter->Count + Size > Adapter->Limit) {
        status = STATUS_NO_MEMORY;
        goto leave;
    }
    Adapter->Count += Size;
leave:
    KeReleaseSpinLock(&Adapter->Lock, irql);
    return status;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    return CaseAdd((CASE_ADAPTER *)hAdapter, pEscape->PrivateDriverDataSize);
}

/* The result says whether the lock is held. */
static BOOLEAN CaseTryEnter(CASE_ADAPTER *Adapter)
{
    ExAcquireFastMutex(&Adapter->Mutex);
    if (Adapter->Gone) {
        ExReleaseFastMutex(&Adapter->Mutex);
        return FALSE;
    }
    return TRUE;
}

DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    if (!CaseTryEnter(adapter))
        return STATUS_DELETE_PENDING;
    adapter->Shown++;
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* Taken and given back under one condition. */
DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    BOOLEAN locked = pDestroyAllocation->NumAllocations != 0;
    if (locked)
        ExAcquireFastMutex(&adapter->Mutex);
    KeMemoryBarrier();
    if (locked)
        ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* A try that failed holds nothing. */
DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateDevice);
    if (!ExTryToAcquireFastMutex(&adapter->Mutex))
        return STATUS_DEVICE_BUSY;
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
