// options: --confidence possible
/* Differs from twin_fine.c in one word: the storage. */
#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_SETPALETTE CaseSetPalette;
NTSTATUS CaseSetPalette(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    static ULONG colors[2];
    UNREFERENCED_PARAMETER(hAdapter);
    colors[1] |= pSetPalette->NumEntries; // expect: multi-adapter-reentry
    return colors[1] ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}
