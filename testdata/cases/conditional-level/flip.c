/* DxgkDdiSetVidPnSourceAddress switches modes at PASSIVE_LEVEL (ContextCount is 0) and flips at DIRQL. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    HANDLE Key;
    HANDLE Log;
} CASE_ADAPTER;

DXGKDDI_SETVIDPNSOURCEADDRESS CaseSetVidPnSourceAddress;
NTSTATUS CaseSetVidPnSourceAddress(const HANDLE hAdapter, const DXGKARG_SETVIDPNSOURCEADDRESS *pSetVidPnSourceAddress)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;

    if (pSetVidPnSourceAddress->ContextCount == 0) {
        ZwClose(adapter->Key);
        return STATUS_SUCCESS;
    }
    ZwClose(adapter->Log); // expect: irql-too-high "DIRQL"
    return STATUS_SUCCESS;
}
