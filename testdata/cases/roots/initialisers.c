/* Tables as initialisers: designated, positional, static and local, nested in a structure, with casts. */
#include <ntddk.h>
#include <dispmprt.h>

static NTSTATUS Stop(CONST PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
    return STATUS_SUCCESS;
}

/* Wrong type on purpose: the cast hides it, the slot says what it is. */
static int Patch(void *Adapter)
{
    return Adapter != 0;
}

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

static NTSTATUS GetLevel(PVOID Context, PUCHAR Level)
{
    UNREFERENCED_PARAMETER(Context);
    *Level = 50;
    return STATUS_SUCCESS;
}

static const struct {
    ULONG Kind;
    DRIVER_INITIALIZATION_DATA Data;
} Tables[] = {
    {1, {.Version = DXGKDDI_INTERFACE_VERSION, .DxgkDdiStopDevice = Stop, .DxgkDdiPatch = (PDXGKDDI_PATCH)Patch}},
};

static DXGK_BRIGHTNESS_INTERFACE Brightness = {
    sizeof(DXGK_BRIGHTNESS_INTERFACE), 1, NULL, Reference, Reference, GetPossible, SetLevel, GetLevel};

NTSTATUS DriverEntry(PDRIVER_OBJECT Object, PUNICODE_STRING Path)
{
    KMDDOD_INITIALIZATION_DATA local = {.DxgkDdiRemoveDevice = Stop};

    UNREFERENCED_PARAMETER(Brightness);
    if (Path == NULL)
        return DxgkInitializeDisplayOnlyDriver(Object, Path, &local);
    return DxgkInitialize(Object, Path, (PDRIVER_INITIALIZATION_DATA)&Tables[0].Data);
}
