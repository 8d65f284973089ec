/* A helper fills the table through a pointer; another sets one member from its parameter; a table is copied whole; the
 * driver keeps a table of its own from which the real one is made. */
#include <ntddk.h>
#include <dispmprt.h>

struct operations {
    PDXGKDDI_PATCH Patch;
    PDXGKDDI_RENDER Render;
};

struct driver {
    KMDDOD_INITIALIZATION_DATA Data;
};

static struct driver Driver;

static NTSTATUS Start(CONST PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Info);
    UNREFERENCED_PARAMETER(Interface);
    *Sources = 1;
    *Children = 1;
    return STATUS_SUCCESS;
}

static NTSTATUS Stop(CONST PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
    return STATUS_SUCCESS;
}

static VOID Unload(VOID)
{
}

static NTSTATUS PatchOld(CONST HANDLE Adapter, CONST DXGKARG_PATCH *Patch)
{
    UNREFERENCED_PARAMETER(Adapter);
    UNREFERENCED_PARAMETER(Patch);
    return STATUS_SUCCESS;
}

static NTSTATUS PatchNew(CONST HANDLE Adapter, CONST DXGKARG_PATCH *Patch)
{
    return PatchOld(Adapter, Patch);
}

static NTSTATUS Render(CONST HANDLE Context, DXGKARG_RENDER *Argument)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Argument);
    return STATUS_SUCCESS;
}

static const struct operations Operations = {PatchNew, .Render = Render};

static void FillTable(DRIVER_INITIALIZATION_DATA *Table, BOOLEAN New)
{
    Table->DxgkDdiStartDevice = Start;
    (*Table).DxgkDdiStopDevice = Stop;
    Table->DxgkDdiPatch = New ? PatchNew : PatchOld;
    Table->DxgkDdiRender = Operations.Render;
}

static void SetUnload(PKMDDOD_INITIALIZATION_DATA Table, PDXGKDDI_UNLOAD Routine)
{
    Table->DxgkDdiUnload = Routine;
}

NTSTATUS DriverEntry(PDRIVER_OBJECT Object, PUNICODE_STRING Path)
{
    DRIVER_INITIALIZATION_DATA table = {0};
    KMDDOD_INITIALIZATION_DATA copy;
    PKMDDOD_INITIALIZATION_DATA data = &Driver.Data;

    FillTable(&table, Path != NULL);
    data->DxgkDdiStartDevice = Start;
    SetUnload(data, Unload);
    copy = Driver.Data;
    return Path ? DxgkInitialize(Object, Path, &table) : DxgkInitializeDisplayOnlyDriver(Object, Path, &copy);
}
