#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    KEVENT Done;
    volatile ULONG *Registers;
} CASE_ADAPTER;

static VOID CaseSignal(CASE_ADAPTER *Adapter)
{
    KeSetEvent(&Adapter->Done, IO_NO_INCREMENT, FALSE); // expect: isr-does-too-much "signals an object"
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CaseSignal(adapter);
}

DXGKDDI_INTERRUPT_ROUTINE CaseInterruptRoutine;
BOOLEAN CaseInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(MessageNumber);
    KIRQL irql;
    PVOID record;
    KeAcquireSpinLock(&adapter->Lock, &irql); // expect: isr-does-too-much "takes a lock"
    KeReleaseSpinLock(&adapter->Lock, irql);
    record = ExAllocatePool2(POOL_FLAG_NON_PAGED, 64, 'esaC'); // expect: isr-does-too-much "allocates"
    if (record != NULL)
        ExFreePoolWithTag(record, 'esaC'); // expect: isr-does-too-much
    CaseSignal(adapter); // note: calls 'CaseSignal'
    return TRUE;
}
