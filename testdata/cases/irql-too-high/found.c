/* Calls that need a lower IRQL than some way here has. */
#include <ntddk.h>
#include <ntstrsafe.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    KSPIN_LOCK Lock;
    FAST_MUTEX Mutex;
    UNICODE_STRING Name, Wanted;
    HANDLE Key;
    ULONG Flips;
} CASE_ADAPTER;

/* A helper in the middle: two callers, one of them at DISPATCH_LEVEL. */
static VOID CaseForget(CASE_ADAPTER *Adapter)
{
    ZwClose(Adapter->Key); // expect: irql-too-high "DxgkDdiDpcRoutine"
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CaseForget((CASE_ADAPTER *)MiniportDeviceContext); // note: calls 'CaseForget'
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CaseForget((CASE_ADAPTER *)MiniportDeviceContext);
    return STATUS_SUCCESS;
}

/* A string routine for PASSIVE_LEVEL between a spin lock and its release. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    BOOLEAN same;
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql); // note: takes spin lock 'CASE_ADAPTER.Lock'
    same = RtlEqualUnicodeString(&adapter->Name, &adapter->Wanted, TRUE); // expect: irql-too-high "CASE_ADAPTER.Lock"
    KeReleaseSpinLock(&adapter->Lock, irql);
    return same ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

/* Raised by hand. */
DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    KeRaiseIrql(DISPATCH_LEVEL, &irql);
    ZwFlushKey(adapter->Key); // expect: irql-too-high
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}

/* A routine that takes spin locks, at the IRQL of the interrupt. */
DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    UNREFERENCED_PARAMETER(MessageNumber);
    KeAcquireSpinLock(&adapter->Lock, &irql); // expect: isr-does-too-much
    KeReleaseSpinLock(&adapter->Lock, irql);
    return TRUE;
}

/* A fast mutex keeps its holder at APC_LEVEL. */
DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateDevice);
    ExAcquireFastMutex(&adapter->Mutex);
    ZwClose(adapter->Key); // expect: irql-too-high "fast mutex 'CASE_ADAPTER.Mutex' is held"
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
