/* Scope guards made of lambdas: each runs its own, and one that can be dismissed leaves open what it did. */
#include <ntddk.h>
#include <dispmprt.h>

template <typename Function> class CASE_GUARD {
    Function m_Function;
    bool m_Dismissed;

public:
    CASE_GUARD(Function What, bool Dismissed) : m_Function(What), m_Dismissed(Dismissed) {}
    ~CASE_GUARD()
    {
        if (!m_Dismissed)
            m_Function();
    }
    void Dismiss() { m_Dismissed = true; }
};

class CASE_FINALLY {
public:
    template <typename Function> static CASE_GUARD<Function> Do(Function What, bool Dismissed = false)
    {
        return CASE_GUARD<Function>(What, Dismissed);
    }
};

template <typename Function> static void CaseWithLock(KSPIN_LOCK *Lock, Function What)
{
    KIRQL irql;
    KeAcquireSpinLock(Lock, &irql);
    What();
    KeReleaseSpinLock(Lock, irql);
}

struct CASE_ADAPTER {
    KSPIN_LOCK QueryLock;
    KSPIN_LOCK CreateLock;
    ULONG Queries;
    ULONG Created;
    HANDLE Key;
};

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;

    KeAcquireSpinLock(&adapter->QueryLock, &irql);
    auto release = CASE_FINALLY::Do([&] { KeReleaseSpinLock(&adapter->QueryLock, irql); });
    *(ULONG *)pQueryAdapterInfo->pOutputData = ++adapter->Queries;
    return STATUS_SUCCESS;
}

extern "C" DXGKDDI_CREATEALLOCATION CaseCreateAllocation;
NTSTATUS CaseCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    auto close = CASE_FINALLY::Do([&] { ZwClose(adapter->Key); });

    CaseWithLock(&adapter->CreateLock, [&] { pCreateAllocation->NumAllocations = ++adapter->Created; });
    close.Dismiss();
    return STATUS_SUCCESS;
}
