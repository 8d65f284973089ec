/* Statements about locks: twins that differ by the statement. */
#include <ntddk.h>
#include <dispmprt.h>
#include <synclint.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    LIST_ENTRY List;
    ULONG Count;
} CASE_ADAPTER;

void TakeSomehow(CASE_ADAPTER *Adapter);
void GiveSomehow(CASE_ADAPTER *Adapter);

/* Given back here, taken where nobody looks. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    TakeSomehow(adapter);
    ExReleaseFastMutex(&adapter->Mutex); // expect: lock-release-unheld
    return STATUS_SUCCESS;
}

DXGKDDI_OPENALLOCATIONINFO CaseOpenAllocation;
NTSTATUS CaseOpenAllocation(const HANDLE hDevice, const DXGKARG_OPENALLOCATION *pOpenAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hDevice;
    UNREFERENCED_PARAMETER(pOpenAllocation);
    TakeSomehow(adapter);
    _Analysis_assume_lock_acquired_(adapter->Mutex);
    ExReleaseFastMutex(&adapter->Mutex);
    TakeSomehow(adapter);
    SYNCLINT_LOCK_TAKEN(adapter->Mutex);
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

/* Taken here, given back where nobody looks. */
DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
    ExAcquireFastMutex(&adapter->Mutex);
    GiveSomehow(adapter);
    _Analysis_assume_lock_released_(adapter->Mutex);
    ExAcquireFastMutex(&adapter->Mutex);
    GiveSomehow(adapter);
    SYNCLINT_LOCK_NOT_HELD(adapter->Mutex);
    ExAcquireFastMutex(&adapter->Mutex);
    GiveSomehow(adapter);
    return STATUS_SUCCESS; // expect: lock-leaked
}

DXGKDDI_DESTROYALLOCATION CaseDestroyAllocation;
NTSTATUS CaseDestroyAllocation(const HANDLE hAdapter, const DXGKARG_DESTROYALLOCATION *pDestroyAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDestroyAllocation);
    ExAcquireFastMutex(&adapter->Mutex);
    GiveSomehow(adapter);
    _Analysis_suppress_lock_checking_(adapter->Mutex);
    return STATUS_SUCCESS;
}

/* Held by a caller, whoever that is: no more than that, and nothing is left when it returns. */
static void HeldByCaller(CASE_ADAPTER *Adapter)
{
    _Analysis_assume_lock_held_(Adapter->Mutex);
    Adapter->Count++;
}

DXGKDDI_DESCRIBEALLOCATION CaseDescribeAllocation;
NTSTATUS CaseDescribeAllocation(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pDescribeAllocation);
    TakeSomehow(adapter);
    HeldByCaller(adapter);
    GiveSomehow(adapter);
    ExAcquireFastMutex(&adapter->Mutex);
    ExReleaseFastMutex(&adapter->Mutex);
    SYNCLINT_LOCK_HELD(adapter->Lock);
    ExAcquireFastMutex(&adapter->Mutex); // expect: SL116
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
