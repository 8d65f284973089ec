/* Objects that ?: makes, references that it chooses, bindings. */
#include "guards.h"

struct CASE_PAIR {
    KSPIN_LOCK *First;
    KSPIN_LOCK *Second;
};

static CASE_PAIR CaseLocks(CASE_ADAPTER *Adapter)
{
    return {&Adapter->Lock, &Adapter->Other};
}

static CASE_SPIN_GUARD CaseChoose(CASE_ADAPTER *Adapter, ULONG Which)
{
    return Which ? CASE_SPIN_GUARD(&Adapter->Lock) : CASE_SPIN_GUARD(&Adapter->Lock);
}

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    if (pInfo->InputDataSize) {
        CASE_SPIN_GUARD guard = CaseChoose(adapter, pInfo->InputDataSize);
        adapter->Count++;
    }
    CASE_WAIT(adapter);
    if (pInfo->OutputDataSize) {
        CASE_SPIN_GUARD guard = pInfo->pOutputData ? CASE_SPIN_GUARD(&adapter->Lock) : CASE_SPIN_GUARD(&adapter->Other);
        CASE_WAIT(adapter); // expect: blocking-under-spin-lock
    }
    return CASE_WAIT(adapter);
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    auto [first, second] = CaseLocks(adapter);
    KeAcquireSpinLock(first, &irql);
    if (pEscape->PrivateDriverDataSize)
        CASE_WAIT(adapter); // expect: blocking-under-spin-lock
    KeReleaseSpinLock(first, irql);
    KeAcquireSpinLock(second, &irql);
    KeReleaseSpinLock(second, irql);
    return CASE_WAIT(adapter);
}
