/*
 * The context of an interface that the driver hands out need not be the adapter: here it is a part of it. What is said
 * of the adapter carries the adapter's name, and the part is not taken for a second adapter.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_BACKLIGHT {
    KSPIN_LOCK Lock;
    UCHAR Level;
    ULONG Changes;
} MY_BACKLIGHT;

typedef struct _MY_ADAPTER {
    ULONG NextId;
    MY_BACKLIGHT Backlight;
} MY_ADAPTER;

static NTSTATUS APIENTRY MySetBrightness(PVOID Context, UCHAR Brightness)
{
    MY_BACKLIGHT *backlight = (MY_BACKLIGHT *)Context;
    KIRQL irql;

    KeAcquireSpinLock(&backlight->Lock, &irql);
    backlight->Level = Brightness;
    backlight->Changes++;
    KeReleaseSpinLock(&backlight->Lock, irql);
    return STATUS_SUCCESS;
}

static NTSTATUS APIENTRY MyGetBrightness(PVOID Context, PUCHAR Brightness)
{
    MY_BACKLIGHT *backlight = (MY_BACKLIGHT *)Context;
    KIRQL irql;

    KeAcquireSpinLock(&backlight->Lock, &irql);
    *Brightness = backlight->Level;
    KeReleaseSpinLock(&backlight->Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_QUERY_INTERFACE MyQueryInterface;
NTSTATUS MyQueryInterface(const PVOID MiniportDeviceContext, PQUERY_INTERFACE QueryInterface)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    DXGK_BRIGHTNESS_INTERFACE *table = (DXGK_BRIGHTNESS_INTERFACE *)QueryInterface->Interface;

    table->Size = sizeof(*table);
    table->Version = DXGK_BRIGHTNESS_INTERFACE_VERSION_1;
    table->Context = &adapter->Backlight;
    table->SetBrightness = MySetBrightness;
    table->GetBrightness = MyGetBrightness;
    return STATUS_SUCCESS;
}

/* The lock of the part, reached from the adapter. */
DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    KIRQL irql;

    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Backlight.Lock, &irql);
    adapter->Backlight.Changes++;
    KeReleaseSpinLock(&adapter->Backlight.Lock, irql);
    adapter->NextId++; // expect: level0-race "'MY_ADAPTER.NextId'"
    return STATUS_SUCCESS;
}
