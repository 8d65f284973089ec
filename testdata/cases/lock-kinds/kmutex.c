/* KMUTEX by wait and release: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KMUTEX Lock;
    KEVENT Idle;
    ULONG Count;
} CASE_ADAPTER;

/* Right, a wait under it too. */
DXGKDDI_ESCAPE CaseUse;
NTSTATUS CaseUse(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    KeWaitForSingleObject(&adapter->Lock, Executive, KernelMode, FALSE, NULL);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL);
    KeReleaseMutex(&adapter->Lock, FALSE);
    return STATUS_SUCCESS;
}

/* Kept on one way. */
DXGKDDI_CREATEALLOCATION CaseLeak;
NTSTATUS CaseLeak(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    KeWaitForSingleObject(&adapter->Lock, Executive, KernelMode, FALSE, NULL);
    if (adapter->Count > 100)
        return STATUS_NO_MEMORY; // expect: lock-leaked
    KeReleaseMutex(&adapter->Lock, FALSE);
    return STATUS_SUCCESS;
}

/* Taken by its holder. */
DXGKDDI_DESTROYALLOCATION CaseTwice;
NTSTATUS CaseTwice(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    KeWaitForSingleObject(&adapter->Lock, Executive, KernelMode, FALSE, NULL);
    KeWaitForSingleObject(&adapter->Lock, Executive, KernelMode, FALSE, NULL);
    KeReleaseMutex(&adapter->Lock, FALSE);
    KeReleaseMutex(&adapter->Lock, FALSE);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    KeReleaseMutex(&adapter->Lock, FALSE);
    return STATUS_SUCCESS;
}

/* Too high for it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KeWaitForSingleObject(&adapter->Lock, Executive, KernelMode, FALSE, NULL); // expect: SL115
    KeReleaseMutex(&adapter->Lock, FALSE);
}

/* Held only when the wait was not in vain. */
DXGKDDI_QUERYADAPTERINFO CaseTimed;
NTSTATUS CaseTimed(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    LARGE_INTEGER time;
    time.QuadPart = -10000;
    if (KeWaitForSingleObject(&adapter->Lock, Executive, KernelMode, FALSE, &time) != STATUS_SUCCESS)
        return STATUS_DEVICE_BUSY;
    KeReleaseMutex(&adapter->Lock, FALSE);
    return STATUS_SUCCESS;
}

/* The same, kept. */
DXGKDDI_SETPALETTE CaseTimedleak;
NTSTATUS CaseTimedleak(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPalette);
    LARGE_INTEGER time;
    time.QuadPart = -10000;
    if (KeWaitForSingleObject(&adapter->Lock, Executive, KernelMode, FALSE, &time) != STATUS_SUCCESS)
        return STATUS_DEVICE_BUSY;
    return STATUS_SUCCESS; // expect: lock-leaked
}

/* Of several objects: which one it is, the driver sorts out. */
DXGKDDI_SETPOINTERPOSITION CaseSeveral;
NTSTATUS CaseSeveral(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    PVOID objects[2];
    objects[0] = &adapter->Lock;
    objects[1] = &adapter->Idle;
    KeWaitForMultipleObjects(2, objects, WaitAll, Executive, KernelMode, FALSE, NULL, NULL);
    KeReleaseMutex(&adapter->Lock, FALSE);
    return STATUS_SUCCESS;
}
