/* Lambdas: what they capture is what it is outside, whoever calls them. */
#include "guards.h"

template <class F> static void CaseLocked(KSPIN_LOCK *Lock, F What)
{
    CASE_SPIN_GUARD guard(Lock);
    What();
}

template <class F> struct CASE_FINALLY {
    F m_What;
    explicit CASE_FINALLY(F What) : m_What(What) {}
    ~CASE_FINALLY() { m_What(); }
};

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    auto wait = [adapter] { return CASE_WAIT(adapter); }; // expect: blocking-under-spin-lock
    auto waits = [&](auto Times) {
        while (Times--)
            CASE_WAIT(adapter);
    };
    wait();
    waits(3u);
    CaseLocked(&adapter->Lock, [&] { adapter->Count += pInfo->InputDataSize; });
    CaseLocked(&adapter->Lock, wait);
    return STATUS_SUCCESS;
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    auto twice = [lock = &adapter->Lock](auto Value, auto What) {
        CASE_SPIN_GUARD guard(lock);
        What();
        return Value;
    };
    twice(1, [&] { adapter->Count++; });
    twice(1L, [&] { CASE_WAIT(adapter); }); // expect: blocking-under-spin-lock
    KeAcquireSpinLock(&adapter->Other, &irql);
    CASE_FINALLY release([&] { KeReleaseSpinLock(&adapter->Other, irql); });
    if (pEscape->PrivateDriverDataSize)
        return STATUS_SUCCESS;
    [&] { CASE_WAIT(adapter); }(); // expect: blocking-under-spin-lock "'CASE_ADAPTER.Other'"
    return STATUS_UNSUCCESSFUL;
}
