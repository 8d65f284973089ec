/* Differs from twin_found.c in one token: the level. */
#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_STOP_DEVICE CaseStopDevice;
#pragma alloc_text(PAGE, CaseStopDevice)

NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    KIRQL irql;
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    KeRaiseIrql(APC_LEVEL, &irql);
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}
