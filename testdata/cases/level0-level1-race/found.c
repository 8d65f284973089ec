/* Level-0 DDIs run beside those of level 1. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    KSPIN_LOCK Lock;
    SIZE_T Resident;
    ULONG Presents, Queued;
} CASE_ADAPTER;

/* Guarded here, ... */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Resident += pEscape->PrivateDriverDataSize;
    ExReleaseFastMutex(&adapter->Mutex);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Queued++;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* ... bare there, in a helper. */
static VOID CaseEvict(CASE_ADAPTER *Adapter)
{
    Adapter->Resident -= 4096; // expect: level0-level1-race "DxgkDdiBuildPagingBuffer"
}

DXGKDDI_BUILDPAGINGBUFFER CaseBuildPagingBuffer;
NTSTATUS CaseBuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    UNREFERENCED_PARAMETER(pBuildPagingBuffer);
    CaseEvict((CASE_ADAPTER *)hAdapter);
    return STATUS_SUCCESS;
}

DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    adapter->Queued--; // expect: level0-level1-race "DxgkDdiSubmitCommand"
    return STATUS_SUCCESS;
}

/* The pointer class, and a level-0 DDI without a lock. */
DXGKDDI_SETPOINTERPOSITION CaseSetPointerPosition;
NTSTATUS CaseSetPointerPosition(const HANDLE hAdapter, const DXGKARG_SETPOINTERPOSITION *pSetPointerPosition)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pSetPointerPosition);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Presents++;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_QUERYCURRENTFENCE CaseQueryCurrentFence;
NTSTATUS CaseQueryCurrentFence(const HANDLE hAdapter, DXGKARG_QUERYCURRENTFENCE *pCurrentFence)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCurrentFence);
    adapter->Presents++; // expect: level0-level1-race "DxgkDdiSetPointerPosition"
    return STATUS_SUCCESS;
}
