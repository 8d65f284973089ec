/* Differs from twin_fine.c in one token: the level. */
#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_STOP_DEVICE CaseStopDevice;
#pragma alloc_text(PAGE, CaseStopDevice)

NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    KIRQL irql;
    UNREFERENCED_PARAMETER(MiniportDeviceContext);
    KeRaiseIrql(DISPATCH_LEVEL, &irql); // expect: spin-lock-in-paged-code
    KeLowerIrql(irql);
    return STATUS_SUCCESS;
}
