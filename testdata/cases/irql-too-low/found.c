#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    DMA_ADAPTER *Dma;
    DEVICE_OBJECT *Device;
} CASE_ADAPTER;

DRIVER_LIST_CONTROL CaseList;
VOID CaseList(PDEVICE_OBJECT DeviceObject, PIRP Irp, PSCATTER_GATHER_LIST ScatterGather, PVOID Context)
{
    UNREFERENCED_PARAMETER(DeviceObject);
    UNREFERENCED_PARAMETER(Irp);
    UNREFERENCED_PARAMETER(ScatterGather);
    UNREFERENCED_PARAMETER(Context);
}

static VOID CaseNotify(CASE_ADAPTER *Adapter)
{
    Adapter->Dxgk.DxgkCbNotifyDpc(Adapter->Dxgk.DeviceHandle); // expect: irql-too-low "PASSIVE_LEVEL under DxgkDdiStopDevice"
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CaseNotify((CASE_ADAPTER *)MiniportDeviceContext); // note: calls 'CaseNotify'
    return STATUS_SUCCESS;
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseNotify((CASE_ADAPTER *)MiniportDeviceContext);
}

/* After the lock is given back. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle);
    KeReleaseSpinLock(&adapter->Lock, irql);
    adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle); // expect: irql-too-low
    return STATUS_SUCCESS;
}

/* The lock is still held, the level is gone: both the lowering and the release are wrong. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    adapter->Dma->DmaOperations->GetScatterGatherList(adapter->Dma, adapter->Device, NULL, NULL, 0, CaseList, adapter, // expect: irql-too-low
                                                      FALSE);
    return STATUS_SUCCESS;
}
