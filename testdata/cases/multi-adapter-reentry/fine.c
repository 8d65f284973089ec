// options: --confidence possible
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG Interrupts;
} CASE_ADAPTER;

static FAST_MUTEX Mutex;
static CASE_ADAPTER *Last;
static LONG Total;
static ULONG Options;

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
{
    UNREFERENCED_PARAMETER(DriverObject);
    UNREFERENCED_PARAMETER(RegistryPath);
    ExInitializeFastMutex(&Mutex);
    Options = 3;
    return STATUS_SUCCESS;
}

/* Its own; interlocked; written at the beginning only. */
DXGKDDI_INTERRUPT_ROUTINE CaseInterrupt;
BOOLEAN CaseInterrupt(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    adapter->Interrupts |= 1u << MessageNumber;
    InterlockedIncrement(&Total);
    return Options != 0;
}

/* A lock of all adapters. */
DXGKDDI_COMMITVIDPN CaseCommitVidPn;
NTSTATUS CaseCommitVidPn(const HANDLE hAdapter, const DXGKARG_COMMITVIDPN *const pCommitVidPn)
{
    UNREFERENCED_PARAMETER(pCommitVidPn);
    ExAcquireFastMutex(&Mutex);
    Last = (CASE_ADAPTER *)hAdapter;
    ExReleaseFastMutex(&Mutex);
    return STATUS_SUCCESS;
}
