/* Guards that end where control leaves their blocks. */
#include "guards.h"

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    {
        CASE_SPIN_GUARD guard(&adapter->Lock);
        if (!pInfo->pOutputData)
            goto out;
        CASE_WAIT(adapter); // expect: blocking-under-spin-lock
    }
    for (ULONG i = 0; i < 4; i++) {
        CASE_SPIN_GUARD guard(&adapter->Lock);
        if (i == 2)
            continue;
        if (i == 3)
            break;
        adapter->Count++;
    }
    CASE_WAIT(adapter);
out:
    return CASE_WAIT(adapter);
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
again:
    CASE_SPIN_GUARD guard(&adapter->Lock);
    if (pEscape->PrivateDriverDataSize == adapter->Limit) {
        adapter->Limit++;
        goto again;
    }
    switch (pEscape->PrivateDriverDataSize) {
    case 1: {
        CASE_SPIN_GUARD inner(&adapter->Other);
        break;
    }
    default:
        CASE_WAIT(adapter); // expect: blocking-under-spin-lock "'CASE_ADAPTER.Lock'"
    }
    return STATUS_SUCCESS;
}
