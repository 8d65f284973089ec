/*
 * Shape: a lock wrapper takes nothing above DISPATCH_LEVEL (a bug check holds everything anyway). Its unlock twin must
 * skip the same; the first one does not.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    KSPIN_LOCK Paired;
    ULONG Value;
} MY_ADAPTER;

static VOID MyLock(MY_ADAPTER *Adapter, KIRQL *Irql)
{
    *Irql = KeGetCurrentIrql();
    if (*Irql <= DISPATCH_LEVEL)
        KeAcquireSpinLock(&Adapter->Lock, Irql);
}

static VOID MyUnlock(MY_ADAPTER *Adapter, KIRQL Irql)
{
    KeReleaseSpinLock(&Adapter->Lock, Irql); // expect: lock-release-unheld
}

static VOID MyLockPaired(MY_ADAPTER *Adapter, KIRQL *Irql)
{
    *Irql = KeGetCurrentIrql();
    if (*Irql <= DISPATCH_LEVEL)
        KeAcquireSpinLock(&Adapter->Paired, Irql);
}

static VOID MyUnlockPaired(MY_ADAPTER *Adapter, KIRQL Irql)
{
    if (KeGetCurrentIrql() <= DISPATCH_LEVEL)
        KeReleaseSpinLock(&Adapter->Paired, Irql);
}

DXGKDDI_SYSTEM_DISPLAY_WRITE MySystemDisplayWrite;
VOID MySystemDisplayWrite(PVOID MiniportDeviceContext, PVOID Source, UINT SourceWidth, UINT SourceHeight,
                          UINT SourceStride, UINT PositionX, UINT PositionY)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    KIRQL irql;
    UNREFERENCED_PARAMETER(Source);
    UNREFERENCED_PARAMETER(SourceWidth);
    UNREFERENCED_PARAMETER(SourceHeight);
    UNREFERENCED_PARAMETER(SourceStride);
    MyLock(adapter, &irql);
    adapter->Value = PositionX;
    MyUnlock(adapter, irql);
    MyLockPaired(adapter, &irql);
    adapter->Value = PositionY;
    MyUnlockPaired(adapter, irql);
}
