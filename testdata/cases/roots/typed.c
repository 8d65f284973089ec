/* One source of a driver whose table is elsewhere: functions declared through role types are the ways in. */
#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_SUBMITCOMMAND Submit;
DXGKDDI_INTERRUPT_ROUTINE Interrupt;
KDEFERRED_ROUTINE Completed;
DXGKDDI_ESCAPE Escape;
KSYNCHRONIZE_ROUTINE Synchronized;
_Function_class_(DXGKDDI_PATCH) NTSTATUS Patch(CONST HANDLE Adapter, CONST DXGKARG_PATCH *Argument);

NTSTATUS Submit(CONST HANDLE Adapter, CONST DXGKARG_SUBMITCOMMAND *Command)
{
    UNREFERENCED_PARAMETER(Adapter);
    UNREFERENCED_PARAMETER(Command);
    return STATUS_SUCCESS;
}

BOOLEAN Interrupt(CONST PVOID Context, ULONG Message)
{
    UNREFERENCED_PARAMETER(Context);
    return Message == 0;
}

VOID Completed(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second)
{
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(First);
    UNREFERENCED_PARAMETER(Second);
}

BOOLEAN Synchronized(PVOID Context)
{
    return Context != NULL;
}

NTSTATUS Patch(CONST HANDLE Adapter, CONST DXGKARG_PATCH *Argument)
{
    UNREFERENCED_PARAMETER(Adapter);
    UNREFERENCED_PARAMETER(Argument);
    return STATUS_SUCCESS;
}
