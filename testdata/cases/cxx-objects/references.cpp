/* What functions are handed by reference: those that keep it to themselves may write it all the same. */
#include "guards.h"

struct CASE_CHOICE {
    KSPIN_LOCK *Lock;
    ULONG Flag;
};

static VOID CaseChoose(CASE_CHOICE &Choice, KSPIN_LOCK *Lock)
{
    Choice.Lock = Lock;
    Choice.Flag = 1;
}

static ULONG CaseLook(const CASE_CHOICE &Choice)
{
    return Choice.Flag;
}

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_CHOICE choice;
    KIRQL irql;
    choice.Lock = &adapter->Lock;
    choice.Flag = 0;
    if (pInfo->InputDataSize)
        CaseChoose(choice, &adapter->Other);
    CASE_WAIT(adapter);
    KeAcquireSpinLock(choice.Lock, &irql);
    if (choice.Flag) {
        CASE_WAIT(adapter); // expect: blocking-under-spin-lock "'*choice.Lock'"
    }
    KeReleaseSpinLock(choice.Lock, irql);
    return STATUS_SUCCESS;
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    CASE_CHOICE choice;
    KIRQL irql = 0;
    choice.Lock = nullptr;
    choice.Flag = 0;
    CASE_CHOICE &other = choice;
    if (pEscape->PrivateDriverDataSize) {
        KeAcquireSpinLock(&adapter->Lock, &irql);
        other.Flag = 1;
    }
    ULONG looks = CaseLook(choice) + CaseLook(other);
    if (choice.Flag)
        KeReleaseSpinLock(&adapter->Lock, irql);
    return looks ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

/* A lambda writes what it captures. */
extern "C" DXGKDDI_SETPALETTE CaseSetPalette;
NTSTATUS CaseSetPalette(const HANDLE hAdapter, const DXGKARG_SETPALETTE *pSetPalette)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    ULONG locked = 0;
    KIRQL irql = 0;
    auto lock = [&]() {
        KeAcquireSpinLock(&adapter->Lock, &irql);
        locked = 1;
    };
    if (pSetPalette->NumEntries)
        lock();
    if (locked)
        KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}
