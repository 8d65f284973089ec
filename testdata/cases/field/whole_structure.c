/* A structure that is only ever stored whole: two calls of one level-0 DDI mix their halves. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    RECT Last;
    RECT Kept;
    RECT Log[16];
    volatile LONG Next;
} MY_ADAPTER;

DXGKDDI_PRESENTDISPLAYONLY MyPresentDisplayOnly;
NTSTATUS MyPresentDisplayOnly(const HANDLE hAdapter, const DXGKARG_PRESENT_DISPLAYONLY *pPresentDisplayOnly)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    RECT *slot;
    KIRQL irql;

    if (pPresentDisplayOnly->NumDirtyRects == 0)
        return STATUS_SUCCESS;
    adapter->Last = pPresentDisplayOnly->pDirtyRect[0]; // expect: level0-race

    /* Half of a cure: each takes a slot of its own, until the log is round. */
    slot = &adapter->Log[(ULONG)InterlockedIncrement(&adapter->Next) % 16];
    *slot = pPresentDisplayOnly->pDirtyRect[0]; // expect: level0-race

    KeAcquireSpinLock(&adapter->Lock, &irql);
    adapter->Kept = pPresentDisplayOnly->pDirtyRect[0];
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
