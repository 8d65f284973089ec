/* Semaphore used as a lock: taken, kept, taken twice, given back unheld, waited under, given back the wrong way. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSEMAPHORE Lock;
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
    KeReleaseSemaphore(&adapter->Lock, IO_NO_INCREMENT, 1, FALSE);
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
        return STATUS_NO_MEMORY;
    KeReleaseSemaphore(&adapter->Lock, IO_NO_INCREMENT, 1, FALSE);
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
    KeReleaseSemaphore(&adapter->Lock, IO_NO_INCREMENT, 1, FALSE);
    KeReleaseSemaphore(&adapter->Lock, IO_NO_INCREMENT, 1, FALSE);
    return STATUS_SUCCESS;
}

/* Given back, not taken. */
DXGKDDI_DESCRIBEALLOCATION CaseUnheld;
NTSTATUS CaseUnheld(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    KeReleaseSemaphore(&adapter->Lock, IO_NO_INCREMENT, 1, FALSE);
    return STATUS_SUCCESS;
}

/* Too high for it. */
DXGKDDI_DPC_ROUTINE CaseDpc;
VOID CaseDpc(const PVOID hAdapter)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KeWaitForSingleObject(&adapter->Lock, Executive, KernelMode, FALSE, NULL); // expect: SL115
    KeReleaseSemaphore(&adapter->Lock, IO_NO_INCREMENT, 1, FALSE);
}
