#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK ChildLocks[4];
    ULONG Transfers;
    UCHAR *Buffer;
    LIST_ENTRY Requests;
    ULONG Detected;
} CASE_ADAPTER;

/* One counter for all children. */
DXGKDDI_QUERY_CHILD_STATUS CaseQueryChildStatus;
NTSTATUS CaseQueryChildStatus(const PVOID MiniportDeviceContext, DXGK_CHILD_STATUS *ChildStatus, BOOLEAN NonDestructiveOnly)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(ChildStatus);
    UNREFERENCED_PARAMETER(NonDestructiveOnly);
    adapter->Transfers++; // expect: per-child-class-shared-state "another call of it"
    return STATUS_SUCCESS;
}

/* Two DDIs of the class. */
DXGKDDI_QUERY_DEVICE_DESCRIPTOR CaseQueryDeviceDescriptor;
NTSTATUS CaseQueryDeviceDescriptor(const PVOID MiniportDeviceContext, ULONG ChildUid, PDXGK_DEVICE_DESCRIPTOR DeviceDescriptor)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(ChildUid);
    adapter->Buffer = DeviceDescriptor->DescriptorBuffer; // expect: per-child-class-shared-state
    return STATUS_SUCCESS;
}

DXGKDDI_DISPLAYDETECTCONTROL CaseDisplayDetectControl;
NTSTATUS CaseDisplayDetectControl(const HANDLE hAdapter, const PDXGKARG_DISPLAYDETECTCONTROL pDisplayDetectControl)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    ULONG child = pDisplayDetectControl->TargetId;
    if (adapter->Buffer)
        return STATUS_SUCCESS;
    /* The lock of the child, the word of the adapter. */
    KeAcquireSpinLock(&adapter->ChildLocks[child], &irql);
    adapter->Detected |= 1u << child; // expect: per-child-class-shared-state
    KeReleaseSpinLock(&adapter->ChildLocks[child], irql);
    return STATUS_SUCCESS;
}
