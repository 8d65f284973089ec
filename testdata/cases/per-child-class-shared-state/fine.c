#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_CHILD {
    ULONG Transfers;
    UCHAR *Buffer;
} CASE_CHILD;

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    CASE_CHILD Children[4];
    CASE_CHILD *ByUid[4];
    ULONG Detected;
    LONG Queries;
} CASE_ADAPTER;

/* By child: its own element, its own object. */
DXGKDDI_QUERY_CHILD_STATUS CaseQueryChildStatus;
NTSTATUS CaseQueryChildStatus(const PVOID MiniportDeviceContext, DXGK_CHILD_STATUS *ChildStatus, BOOLEAN NonDestructiveOnly)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(NonDestructiveOnly);
    adapter->Children[ChildStatus->ChildUid].Transfers++;
    adapter->ByUid[ChildStatus->ChildUid]->Transfers++;
    return STATUS_SUCCESS;
}

/* A lock of the adapter around what is common; an interlocked counter. */
DXGKDDI_QUERY_DEVICE_DESCRIPTOR CaseQueryDeviceDescriptor;
NTSTATUS CaseQueryDeviceDescriptor(const PVOID MiniportDeviceContext, ULONG ChildUid, PDXGK_DEVICE_DESCRIPTOR DeviceDescriptor)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(DeviceDescriptor);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Detected |= 1u << ChildUid;
    ExReleaseFastMutex(&adapter->Mutex);
    InterlockedIncrement(&adapter->Queries);
    return STATUS_SUCCESS;
}
