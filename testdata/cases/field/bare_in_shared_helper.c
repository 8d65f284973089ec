/* Shape: a field that one DDI keeps under a mutex is written bare by a helper of three others. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    FAST_MUTEX Mutex;
    SIZE_T Budget;
    SIZE_T Reserved;
} MY_ADAPTER;

static VOID MyRecount(MY_ADAPTER *Adapter, SIZE_T Bytes)
{
    Adapter->Budget -= Bytes; // expect: level0-level1-race
}

static VOID MyRecountLocked(MY_ADAPTER *Adapter, SIZE_T Bytes)
{
    Adapter->Reserved -= Bytes;
}

DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Budget += pCreateAllocation->pAllocationInfo[0].Size;
    MyRecountLocked(adapter, 1);
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

DXGKDDI_DESTROYALLOCATION MyDestroyAllocation;
NTSTATUS MyDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    MyRecount((MY_ADAPTER *)hAdapter, pDestroyAllocation->NumAllocations);
    return STATUS_SUCCESS;
}

DXGKDDI_BUILDPAGINGBUFFER MyBuildPagingBuffer;
NTSTATUS MyBuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    MyRecount((MY_ADAPTER *)hAdapter, pBuildPagingBuffer->DmaSize);
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    MyRecount(adapter, 0);
    ExAcquireFastMutex(&adapter->Mutex);
    MyRecountLocked(adapter, pEscape->PrivateDriverDataSize);
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
