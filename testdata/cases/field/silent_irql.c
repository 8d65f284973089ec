/* Looks wrong, is right: what depends on the current IRQL. Silence. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    FAST_MUTEX Mutex;
    KSPIN_LOCK Lock;
    KEVENT Done;
    ULONG Value;
    ULONG Sum;
    volatile ULONG *Registers;
} MY_ADAPTER;

/* m: the guard covers both variants. */
static VOID MyLock(MY_ADAPTER *Adapter, KIRQL *Irql)
{
    if (KeGetCurrentIrql() < DISPATCH_LEVEL) {
        KeAcquireSpinLock(&Adapter->Lock, Irql);
    } else {
        *Irql = DISPATCH_LEVEL;
        KeAcquireSpinLockAtDpcLevel(&Adapter->Lock);
    }
}

static VOID MyUnlock(MY_ADAPTER *Adapter, KIRQL Irql)
{
    if (Irql < DISPATCH_LEVEL)
        KeReleaseSpinLock(&Adapter->Lock, Irql);
    else
        KeReleaseSpinLockFromDpcLevel(&Adapter->Lock);
}

static VOID MyPause(VOID)
{
    LARGE_INTEGER pause;
    pause.QuadPart = -10 * 100;
    if (KeGetCurrentIrql() >= DISPATCH_LEVEL)
        KeStallExecutionProcessor(20);
    else
        KeDelayExecutionThread(KernelMode, FALSE, &pause);
}

/* A look at the event is no wait. */
static BOOLEAN MyIsDone(MY_ADAPTER *Adapter)
{
    LARGE_INTEGER now;
    now.QuadPart = 0;
    return KeWaitForSingleObject(&Adapter->Done, Executive, KernelMode, FALSE, &now) == STATUS_SUCCESS;
}

/* Reached at PASSIVE_LEVEL and at DISPATCH_LEVEL. */
static VOID MyTouch(MY_ADAPTER *Adapter)
{
    KIRQL irql;
    MyLock(Adapter, &irql);
    Adapter->Value++;
    MyUnlock(Adapter, irql);
    MyPause();
    if (MyIsDone(Adapter))
        WRITE_REGISTER_ULONG(&Adapter->Registers[0], 1);
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KIRQL old;
    MyTouch(adapter);

    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Sum += pEscape->PrivateDriverDataSize;
    ExReleaseFastMutex(&adapter->Mutex);

    /* By hand, and back. */
    KeRaiseIrql(DISPATCH_LEVEL, &old);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    adapter->Value = 0;
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    KeLowerIrql(old);

    ExAcquireFastMutex(&adapter->Mutex);
    adapter->Sum--;
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    MyTouch((MY_ADAPTER *)MiniportDeviceContext);
}

/* At PASSIVE_LEVEL or at DISPATCH_LEVEL. */
DXGKDDISETPOWERCOMPONENTFSTATE MySetPowerComponentFState;
NTSTATUS MySetPowerComponentFState(const HANDLE DriverContext, UINT ComponentIndex, UINT FState)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)DriverContext;
    UNREFERENCED_PARAMETER(ComponentIndex);
    UNREFERENCED_PARAMETER(FState);
    MyTouch(adapter);
    return STATUS_SUCCESS;
}
