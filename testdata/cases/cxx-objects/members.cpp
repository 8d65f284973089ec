/* Guards that are members, bases, elements: they end with what holds them. */
#include "guards.h"

struct CASE_SCOPE {
    ULONG Before = 1;
    CASE_SPIN_GUARD Guard;
    ULONG After;
    explicit CASE_SCOPE(CASE_ADAPTER *Adapter) : Guard(&Adapter->Lock), After(Adapter->Count) {}
};

struct CASE_DERIVED : CASE_SPIN_GUARD {
    using CASE_SPIN_GUARD::CASE_SPIN_GUARD;
};

/* In the order of the members: the wait comes before the lock, whatever the order of the list. */
struct CASE_ORDERED {
    NTSTATUS Status;
    CASE_SPIN_GUARD Guard;
    explicit CASE_ORDERED(CASE_ADAPTER *Adapter) : Guard(&Adapter->Lock), Status(CASE_WAIT(Adapter)) {}
};

struct CASE_REVERSED {
    CASE_SPIN_GUARD Guard;
    NTSTATUS Status;
    explicit CASE_REVERSED(CASE_ADAPTER *Adapter)
        : Guard(&Adapter->Lock), Status(CASE_WAIT(Adapter)) {} // expect: blocking-under-spin-lock
};

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    {
        CASE_SCOPE scope(adapter);
        adapter->Limit = scope.After + scope.Before + pInfo->InputDataSize;
    }
    CASE_WAIT(adapter);
    {
        CASE_DERIVED derived(&adapter->Lock);
        adapter->Count++;
    }
    CASE_ORDERED ordered(adapter);
    return ordered.Status;
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_REVERSED reversed(adapter);
    struct LOCAL {
        CASE_SPIN_GUARD Guard;
    } local = {CASE_SPIN_GUARD(&adapter->Other)};
    CASE_WAIT(adapter); // expect: blocking-under-spin-lock
    return pEscape->PrivateDriverDataSize ? local.Guard.Read(&adapter->Count) : reversed.Status;
}
