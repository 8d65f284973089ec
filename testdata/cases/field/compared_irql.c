/* A comparison kept in a variable, or returned, decides later what is done at which IRQL. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _ADAPTER {
    KSPIN_LOCK Lock;
    KEVENT Idle;
    ULONG Count;
} ADAPTER;

static BOOLEAN IsPassive(VOID)
{
    return KeGetCurrentIrql() == PASSIVE_LEVEL;
}

static VOID WaitWhenPassive(ADAPTER *Adapter)
{
    if (IsPassive())
        KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, NULL);
}

static VOID WaitWhenLow(ADAPTER *Adapter)
{
    BOOLEAN low = KeGetCurrentIrql() < DISPATCH_LEVEL;
    if (low)
        KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, NULL);
}

static VOID WaitWhenRaised(ADAPTER *Adapter)
{
    BOOLEAN raised = !(KeGetCurrentIrql() < DISPATCH_LEVEL);
    if (raised)
        KeWaitForSingleObject(&Adapter->Idle, Executive, KernelMode, FALSE, NULL); // expect: blocking-at-raised-irql
}

static VOID Count(ADAPTER *Adapter)
{
    KIRQL irql = DISPATCH_LEVEL;
    BOOLEAN low = (BOOLEAN)(KeGetCurrentIrql() < DISPATCH_LEVEL);
    if (low)
        KeAcquireSpinLock(&Adapter->Lock, &irql);
    else
        KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
    Adapter->Count++;
    if (low)
        KeReleaseSpinLock(&Adapter->Lock, irql);
    else
        KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

DXGKDDI_PREEMPTCOMMAND MyPreempt;
NTSTATUS MyPreempt(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *Preempt)
{
    ADAPTER *adapter = (ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(Preempt);
    WaitWhenPassive(adapter);
    WaitWhenLow(adapter);
    WaitWhenRaised(adapter);
    Count(adapter);
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *Escape)
{
    ADAPTER *adapter = (ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(Escape);
    WaitWhenPassive(adapter);
    WaitWhenLow(adapter);
    WaitWhenRaised(adapter);
    Count(adapter);
    return STATUS_SUCCESS;
}
