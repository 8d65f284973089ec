/* A static local is made by the first call, whatever is held there. */
#include "guards.h"

static ULONG CaseOpen(CASE_ADAPTER *Adapter)
{
    return NT_SUCCESS(ZwClose(Adapter->Key)); // expect: irql-too-high
}

static ULONG CaseOnce(CASE_ADAPTER *Adapter)
{
    static ULONG opened = CaseOpen(Adapter);
    static const ULONG sizes[] = {1, sizeof(CASE_ADAPTER)};
    return opened + sizes[0];
}

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_SPIN_GUARD guard(&adapter->Lock);
    return pInfo->InputDataSize == CaseOnce(adapter) ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}
