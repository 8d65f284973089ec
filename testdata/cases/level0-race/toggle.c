/* A flag that is turned over from what it was: an update of one of two threads can be lost. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _ADAPTER {
    BOOLEAN Odd;
} ADAPTER;

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *Escape)
{
    ADAPTER *adapter = (ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(Escape);
    adapter->Odd = !adapter->Odd; // expect: level0-race "an update can be lost"
    return STATUS_SUCCESS;
}
