/* Level 0 beside level 1, under one lock, interlocked, or on different data. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    KSPIN_LOCK Lock;
    SIZE_T Resident;
    volatile LONG Fence;
    ULONG Submitted;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Resident += pEscape->PrivateDriverDataSize;
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

DXGKDDI_BUILDPAGINGBUFFER CaseBuildPagingBuffer;
NTSTATUS CaseBuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pBuildPagingBuffer);
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Resident -= 4096;
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    InterlockedExchange(&adapter->Fence, (LONG)pSubmitCommand->SubmissionFenceId);
    adapter->Submitted++;
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYCURRENTFENCE CaseQueryCurrentFence;
NTSTATUS CaseQueryCurrentFence(const HANDLE hAdapter, DXGKARG_QUERYCURRENTFENCE *pCurrentFence)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    pCurrentFence->CurrentFence = (UINT)InterlockedCompareExchange(&adapter->Fence, 0, 0);
    return STATUS_SUCCESS;
}
