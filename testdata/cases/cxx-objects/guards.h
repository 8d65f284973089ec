/* What the cases beside it share: guards of locks, as drivers write them. */
#pragma once
#include <ntddk.h>
#include <dispmprt.h>

class CASE_SPIN_GUARD {
    KSPIN_LOCK *m_Lock;
    KIRQL m_Irql;

public:
    explicit CASE_SPIN_GUARD(KSPIN_LOCK *Lock) : m_Lock(Lock) { KeAcquireSpinLock(m_Lock, &m_Irql); }
    ~CASE_SPIN_GUARD() { KeReleaseSpinLock(m_Lock, m_Irql); }
    CASE_SPIN_GUARD(const CASE_SPIN_GUARD &) = delete;
    CASE_SPIN_GUARD &operator=(const CASE_SPIN_GUARD &) = delete;
    ULONG Read(const ULONG *Value) const { return *Value; }
};

struct CASE_ADAPTER {
    KSPIN_LOCK Lock;
    KSPIN_LOCK Other;
    KEVENT Done;
    ULONG Count, Limit;
    HANDLE Key;
};

#define CASE_WAIT(Adapter) KeWaitForSingleObject(&(Adapter)->Done, Executive, KernelMode, FALSE, nullptr)
