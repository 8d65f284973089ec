/* Shape: the mapping of an allocation is made at its first present; two presents of it both find none. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ALLOCATION {
    FAST_MUTEX Mutex;
    PMDL Mdl;
    PVOID Mapped;
    PVOID Guarded;
} MY_ALLOCATION;

typedef struct _MY_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
} MY_ADAPTER;

typedef struct _MY_CONTEXT {
    MY_ADAPTER *Adapter;
    ULONG Presents;
} MY_CONTEXT;

static PVOID MyMap(MY_ALLOCATION *Allocation)
{
    if (Allocation->Mapped == NULL)
        Allocation->Mapped = MmGetSystemAddressForMdlSafe(Allocation->Mdl, NormalPagePriority); // expect: level0-race
    return Allocation->Mapped;
}

static PVOID MyMapGuarded(MY_ALLOCATION *Allocation)
{
    PVOID mapped;
    ExAcquireFastMutex(&Allocation->Mutex);
    if (Allocation->Guarded == NULL)
        Allocation->Guarded = MmGetSystemAddressForMdlSafe(Allocation->Mdl, NormalPagePriority);
    mapped = Allocation->Guarded;
    ExReleaseFastMutex(&Allocation->Mutex);
    return mapped;
}

DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ALLOCATION *made = ExAllocatePool2(POOL_FLAG_NON_PAGED, sizeof(*made), 'tseT');
    UNREFERENCED_PARAMETER(hAdapter);
    if (made == NULL)
        return STATUS_NO_MEMORY;
    ExInitializeFastMutex(&made->Mutex);
    made->Mapped = NULL;
    made->Guarded = NULL;
    pCreateAllocation->pAllocationInfo[0].hAllocation = made;
    return STATUS_SUCCESS;
}

DXGKDDI_PRESENT MyPresent;
NTSTATUS MyPresent(const HANDLE hContext, DXGKARG_PRESENT *pPresent)
{
    MY_CONTEXT *context = (MY_CONTEXT *)hContext;
    DXGKARGCB_GETHANDLEDATA query = {0};
    MY_ALLOCATION *allocation;
    query.hObject = *(D3DKMT_HANDLE *)pPresent->pDmaBufferPrivateData;
    query.Type = DXGK_HANDLE_ALLOCATION;
    allocation = (MY_ALLOCATION *)context->Adapter->Dxgk.DxgkCbGetHandleData(&query);
    if (MyMap(allocation) == NULL || MyMapGuarded(allocation) == NULL)
        return STATUS_NO_MEMORY;
    return STATUS_SUCCESS;
}
