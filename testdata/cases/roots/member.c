/* Members of a local table, assigned one by one; twice the same function, one function twice, an unknown member. */
#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_ADD_DEVICE MyAddDevice;
DXGKDDI_ESCAPE MyEscape;
DXGKDDI_INTERRUPT_ROUTINE MyInterrupt;
DXGKDDI_DPC_ROUTINE MyDpc;
DXGKDDI_PATCH Elsewhere;
DXGKDDI_RENDER Unused;
DRIVER_INITIALIZE DriverEntry;
NTSTATUS MyStop(CONST PVOID Context);

NTSTATUS MyAddDevice(CONST PDEVICE_OBJECT Device, PVOID *Context)
{
    *Context = Device;
    return STATUS_SUCCESS;
}

NTSTATUS MyStop(CONST PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
    return STATUS_SUCCESS;
}

NTSTATUS MyEscape(CONST HANDLE Adapter, CONST DXGKARG_ESCAPE *Escape)
{
    UNREFERENCED_PARAMETER(Adapter);
    UNREFERENCED_PARAMETER(Escape);
    return STATUS_SUCCESS;
}

BOOLEAN MyInterrupt(CONST PVOID Context, ULONG Message)
{
    UNREFERENCED_PARAMETER(Context);
    return Message != 0;
}

VOID MyDpc(CONST PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
}

/* Has the type of a DDI, but the driver has a table and does not put it there. */
NTSTATUS Unused(CONST HANDLE Context, DXGKARG_RENDER *Render)
{
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Render);
    return STATUS_SUCCESS;
}

NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING Path)
{
    DRIVER_INITIALIZATION_DATA table;

    RtlZeroMemory(&table, sizeof(table));
    table.Version = DXGKDDI_INTERFACE_VERSION;
    table.DxgkDdiAddDevice = MyAddDevice;
    table.DxgkDdiStopDevice = MyStop;
    table.DxgkDdiRemoveDevice = &MyStop;
    table.DxgkDdiInterruptRoutine = MyInterrupt;
    table.DxgkDdiDpcRoutine = MyDpc;
    table.DxgkDdiEscape = MyEscape;
    if (Path)
        table.DxgkDdiEscape = MyEscape;
    table.DxgkDdiPatch = Elsewhere;
    table.DxgkDdiCollectDbgInfo = NULL;
    return DxgkInitialize(Driver, Path, &table);
}
