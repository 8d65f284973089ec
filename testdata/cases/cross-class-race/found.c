/* What DDIs of two level-1 classes share. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG Commands, Bytes;
    KSPIN_LOCK Lock;
    LIST_ENTRY Work;
} CASE_ADAPTER;

typedef struct _CASE_WORK {
    LIST_ENTRY Link;
} CASE_WORK;

/* Pointer class. */
DXGKDDI_SETPOINTERPOSITION CaseSetPointerPosition;
NTSTATUS CaseSetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    adapter->Commands++; // expect: cross-class-race "DxgkDdiPatch"
    return STATUS_SUCCESS;
}

/* GPU scheduler class. */
DXGKDDI_PATCH CasePatch;
NTSTATUS CasePatch(const HANDLE hAdapter, const DXGKARG_PATCH *pPatch)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pPatch);
    adapter->Commands += 2;
    return STATUS_SUCCESS;
}

/* One side takes a lock, the other does not. */
DXGKDDI_SETPOINTERSHAPE CaseSetPointerShape;
NTSTATUS CaseSetPointerShape(const HANDLE hAdapter, const DXGKARG_SETPOINTERSHAPE *pSetPointerShape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    adapter->Bytes += pSetPointerShape->Pitch; // expect: cross-class-race "CASE_ADAPTER.Bytes"
    return STATUS_SUCCESS;
}

DXGKDDI_BUILDPAGINGBUFFER CaseBuildPagingBuffer;
NTSTATUS CaseBuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pBuildPagingBuffer);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Bytes += 1;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
