/* An interface of DDIs handed out by DxgkDdiQueryInterface, filled through a cast. */
#include <ntddk.h>
#include <dispmprt.h>

static VOID Reference(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
}

static NTSTATUS GetPossible(PVOID Context, ULONG Size, PUCHAR Count, PUCHAR Levels)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Size);
    *Count = 1;
    Levels[0] = 50;
    return STATUS_SUCCESS;
}

static NTSTATUS SetLevel(PVOID Context, UCHAR Level)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Level);
    return STATUS_SUCCESS;
}

static NTSTATUS QueryInterface(CONST PVOID Context, PQUERY_INTERFACE Query)
{
    PDXGK_BRIGHTNESS_INTERFACE brightness;

    if (Query->Size < sizeof(*brightness))
        return STATUS_BUFFER_TOO_SMALL;
    brightness = (PDXGK_BRIGHTNESS_INTERFACE)Query->Interface;
    brightness->Context = Context;
    brightness->InterfaceReference = Reference;
    brightness->InterfaceDereference = Reference;
    brightness->GetPossibleBrightness = GetPossible;
    brightness->SetBrightness = SetLevel;
    return STATUS_SUCCESS;
}

NTSTATUS DriverEntry(PDRIVER_OBJECT Object, PUNICODE_STRING Path)
{
    DRIVER_INITIALIZATION_DATA table = {0};

    table.DxgkDdiQueryInterface = QueryInterface;
    return DxgkInitialize(Object, Path, &table);
}
