/* Shape: a string routine that needs PASSIVE_LEVEL, in the middle of a locked region. */
#include <ntddk.h>
#include <ntstrsafe.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    KSPIN_LOCK Lock;
    ULONG Count;
    CHAR Name[32];
} MY_ADAPTER;

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    CHAR text[32];
    ULONG count;
    KIRQL irql;

    KeAcquireSpinLock(&adapter->Lock, &irql);
    RtlStringCbPrintfA(text, sizeof(text), "%u", adapter->Count); // expect: irql-too-high
    count = adapter->Count;
    KeReleaseSpinLock(&adapter->Lock, irql);

    RtlStringCbPrintfA(text, sizeof(text), "%u", count);
    RtlCopyMemory(pEscape->pPrivateDriverData, text, sizeof(text));
    return STATUS_SUCCESS;
}
