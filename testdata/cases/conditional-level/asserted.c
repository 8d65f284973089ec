/* What an assertion says of the condition counts as well. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    HANDLE Key;
} CASE_ADAPTER;

static VOID CaseSwitchMode(CASE_ADAPTER *Adapter, const DXGKARG_SETVIDPNSOURCEADDRESS *Args)
{
    NT_ASSERT(Args->ContextCount == 0);
    ZwClose(Adapter->Key);
}

DXGKDDI_SETVIDPNSOURCEADDRESS CaseSetVidPnSourceAddress;
NTSTATUS CaseSetVidPnSourceAddress(const HANDLE hAdapter, const DXGKARG_SETVIDPNSOURCEADDRESS *pSetVidPnSourceAddress)
{
    if (pSetVidPnSourceAddress->Flags.ModeChange)
        CaseSwitchMode((CASE_ADAPTER *)hAdapter, pSetVidPnSourceAddress);
    return STATUS_SUCCESS;
}
