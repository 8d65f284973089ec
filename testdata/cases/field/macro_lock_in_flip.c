/* Shape: a lookup macro hides a spin lock and is used where the screen flips at DIRQL. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG Address[4];
    volatile LONG Flips;
} MY_ADAPTER;

#define MY_LOOKUP(Adapter, Index, Result)                 \
    do {                                                  \
        KIRQL lookupIrql;                                 \
        KeAcquireSpinLock(&(Adapter)->Lock, &lookupIrql); \
        *(Result) = (Adapter)->Address[Index];            \
        KeReleaseSpinLock(&(Adapter)->Lock, lookupIrql);  \
    } while (0)

DXGKDDI_SETVIDPNSOURCEADDRESS MySetVidPnSourceAddress;
NTSTATUS MySetVidPnSourceAddress(const HANDLE hAdapter, const DXGKARG_SETVIDPNSOURCEADDRESS *pSetVidPnSourceAddress)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    ULONG address;
    InterlockedIncrement(&adapter->Flips);
    if (pSetVidPnSourceAddress->ContextCount == 0) {
        /* A mode change, not a flip: PASSIVE_LEVEL, and level 2. */
        MY_LOOKUP(adapter, 0, &address);
        return address != 0 ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
    }
    MY_LOOKUP(adapter, 1, &address); // expect: irql-too-high
    return address != 0 ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    ULONG address;
    MY_LOOKUP((MY_ADAPTER *)hAdapter, 2, &address);
    return address == pEscape->PrivateDriverDataSize ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}
