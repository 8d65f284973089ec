/*
 * A flip at device interrupt level stores which allocation is shown; a worker draws a cursor over it at PASSIVE_LEVEL;
 * DestroyAllocation frees the allocation. Nothing ties the three together.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _ALLOCATION {
    PUCHAR Pixels;
    ULONG Pitch;
} ALLOCATION;

typedef struct _ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    PDEVICE_OBJECT Device;
    PIO_WORKITEM Cursor;
    ALLOCATION *Shown;
    ULONG Color;
} ADAPTER;

IO_WORKITEM_ROUTINE DrawCursor;
DXGKDDI_SETVIDPNSOURCEADDRESS Flip;
DXGKDDI_SETPOINTERPOSITION MovePointer;
DXGKDDI_CREATEALLOCATION Create;
DXGKDDI_DESTROYALLOCATION Destroy;

VOID DrawCursor(PDEVICE_OBJECT Device, PVOID Context)
{
    ADAPTER *a = (ADAPTER *)Context;
    UNREFERENCED_PARAMETER(Device);
    if (a->Shown)
        a->Shown->Pixels[a->Shown->Pitch] = (UCHAR)a->Color;
}

NTSTATUS Flip(const HANDLE hAdapter, const DXGKARG_SETVIDPNSOURCEADDRESS *pArgs)
{
    ADAPTER *a = (ADAPTER *)hAdapter;
    a->Shown = (ALLOCATION *)pArgs->hAllocation; // expect: ddi-async-race "DrawCursor"
    return STATUS_SUCCESS;
}

NTSTATUS MovePointer(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pArgs)
{
    ADAPTER *a = (ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pArgs);
    IoQueueWorkItem(a->Cursor, DrawCursor, DelayedWorkQueue, a);
    return STATUS_SUCCESS;
}

NTSTATUS Create(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pArgs)
{
    ALLOCATION *allocation = (ALLOCATION *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(*allocation), 'x');
    UNREFERENCED_PARAMETER(hAdapter);
    if (!allocation)
        return STATUS_NO_MEMORY;
    RtlZeroMemory(allocation, sizeof(*allocation));
    pArgs->pAllocationInfo[0].hAllocation = allocation;
    return STATUS_SUCCESS;
}

NTSTATUS Destroy(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pArgs)
{
    UNREFERENCED_PARAMETER(hAdapter);
    for (UINT i = 0; i < pArgs->NumAllocations; i++)
        ExFreePoolWithTag(pArgs->pAllocationList[i], 'x');
    return STATUS_SUCCESS;
}
