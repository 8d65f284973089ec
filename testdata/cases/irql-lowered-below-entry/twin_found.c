/* Differs from twin_fine.c in one token: the level. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock, Other;
    FAST_MUTEX Mutex;
    ULONG Depth;
} CASE_ADAPTER;

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    KeMemoryBarrier();
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    KeLowerIrql(APC_LEVEL); // expect: irql-lowered-below-entry
    KeRaiseIrqlToDpcLevel();
}
