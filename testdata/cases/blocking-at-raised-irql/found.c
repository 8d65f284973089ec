/* Waits at DISPATCH_LEVEL that no spin lock is to blame for. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KEVENT Idle;
    FAST_MUTEX Mutex;
    ULONG Count;
} CASE_ADAPTER;

static VOID CaseSleep(VOID)
{
    LARGE_INTEGER time;
    time.QuadPart = -10000;
    KeDelayExecutionThread(KernelMode, FALSE, &time); // expect: blocking-at-raised-irql "DxgkDdiDpcRoutine"
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    ExAcquireFastMutex(&adapter->Mutex); // expect: blocking-at-raised-irql
    adapter->Count = 0;
    ExReleaseFastMutex(&adapter->Mutex);
    CaseSleep();
}

/* A wait of a tenth of a second. */
DXGKDDI_SUBMITCOMMAND CaseSubmitCommand;
NTSTATUS CaseSubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    LARGE_INTEGER timeout;
    UNREFERENCED_PARAMETER(pSubmitCommand);
    timeout.QuadPart = -1000000;
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, &timeout); // expect: blocking-at-raised-irql
    return STATUS_SUCCESS;
}

/* Raised by hand. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    KeWaitForSingleObject(&adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-at-raised-irql
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}
