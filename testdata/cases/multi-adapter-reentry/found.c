// options: --confidence possible
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG Frames;
} CASE_ADAPTER;

static ULONG Interrupts;
static CASE_ADAPTER *Current;
static ULONG Frames;

DXGKDDI_INTERRUPT_ROUTINE CaseInterrupt;
BOOLEAN CaseInterrupt(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    Interrupts |= 1u << MessageNumber; // expect: multi-adapter-reentry "another instance of it, for another adapter,"
    return TRUE;
}

/* Level 2 of one adapter says nothing of another; nor does the lock of one. */
DXGKDDI_COMMITVIDPN CaseCommitVidPn;
NTSTATUS CaseCommitVidPn(const HANDLE hAdapter, const DXGKARG_COMMITVIDPN *const pCommitVidPn)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    static ULONG commits;
    UNREFERENCED_PARAMETER(pCommitVidPn);
    Current = adapter; // expect: multi-adapter-reentry
    commits = commits * 3 + 1; // expect: multi-adapter-reentry
    KeAcquireSpinLock(&adapter->Lock, &irql);
    Frames |= 1; // expect: multi-adapter-reentry
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
