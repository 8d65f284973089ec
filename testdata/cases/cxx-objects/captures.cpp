/* A lambda that has copied a variable knows it as it was then. */
#include "guards.h"

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG locked = pInfo->InputDataSize;
    KIRQL irql = 0;
    if (locked)
        KeAcquireSpinLock(&adapter->Lock, &irql);
    auto unlock = [=] {
        if (locked)
            KeReleaseSpinLock(&adapter->Lock, irql);
    };
    locked = 0;
    unlock();
    return STATUS_SUCCESS;
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG locked = pEscape->PrivateDriverDataSize;
    KIRQL irql = 0;
    if (locked)
        KeAcquireSpinLock(&adapter->Lock, &irql);
    auto unlock = [&] {
        if (locked)
            KeReleaseSpinLock(&adapter->Lock, irql);
    };
    locked = 0;
    unlock();
    return STATUS_SUCCESS; // expect: lock-leaked
}
