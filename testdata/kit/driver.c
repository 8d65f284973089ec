/* Read with the headers of a made-up kit (Include/), see test_project.py. */
#include <ntddk.h>
#include <dispmprt.h>
#include <stdarg.h>
#if !KIT_MADE_UP || !KIT_CRT
#error "these are not the headers of the kit"
#endif

DXGKDDI_ESCAPE KitEscape;

static KSPIN_LOCK Lock;

NTSTATUS KIT_CALL KitEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    KIRQL irql;
    KeAcquireSpinLock(&Lock, &irql);
    if (hAdapter) {
        KeReleaseSpinLock(&Lock, irql);
    }
    return pEscape ? STATUS_SUCCESS : -1;
}
