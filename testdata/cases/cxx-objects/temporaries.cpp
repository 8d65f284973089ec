/* Guards that are temporaries: they end with their expression, on the way that made them. */
#include "guards.h"

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG count = pInfo->pOutputData ? CASE_SPIN_GUARD(&adapter->Lock).Read(&adapter->Count) : 0;
    if (count)
        CASE_WAIT(adapter);
    if (pInfo->InputDataSize && CASE_SPIN_GUARD(&adapter->Lock).Read(&adapter->Count) > 3)
        CASE_WAIT(adapter);
    while (count < 9 || CASE_SPIN_GUARD(&adapter->Lock).Read(&adapter->Limit))
        count++;
    CASE_SPIN_GUARD(&adapter->Lock);
    return CASE_WAIT(adapter);
}

static ULONG CaseUse(const CASE_SPIN_GUARD &, NTSTATUS Status)
{
    return Status == STATUS_SUCCESS;
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG used = pEscape->PrivateDriverDataSize
                     ? CaseUse(CASE_SPIN_GUARD(&adapter->Lock),
                               CASE_WAIT(adapter)) // expect: blocking-under-spin-lock
                     : 0;
    const CASE_SPIN_GUARD &kept = CASE_SPIN_GUARD(&adapter->Other);
    used += kept.Read(&adapter->Count);
    CASE_WAIT(adapter); // expect: blocking-under-spin-lock "'CASE_ADAPTER.Other'"
    return used ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}
