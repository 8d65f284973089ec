// options: --confidence possible
/* Differs from twin_found.c in one word: the storage. */
#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_SETPALETTE CaseSetPalette;
NTSTATUS CaseSetPalette(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    auto ULONG colors[2];
    UNREFERENCED_PARAMETER(hAdapter);
    colors[1] |= pSetPalette->NumEntries;
    return colors[1] ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}
