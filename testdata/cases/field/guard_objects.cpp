/*
 * Guard objects as C++ drivers write them: given back early, moved past a wait, taken on some ways, adopted, by
 * reference. Silence but for two marks.
 */
extern "C" {
#include <ntddk.h>
#include <dispmprt.h>
}

class FastMutex {
public:
    void Acquire() { ExAcquireFastMutex(&m_Mutex); }
    void Release() { ExReleaseFastMutex(&m_Mutex); }

private:
    FAST_MUTEX m_Mutex;
};

class Guard {
public:
    explicit Guard(FastMutex &Mutex) : m_Mutex(&Mutex) { m_Mutex->Acquire(); }
    ~Guard() { Reset(); }
    Guard(const Guard &) = delete;
    Guard &operator=(const Guard &) = delete;

    void Reset()
    {
        if (m_Mutex != nullptr) {
            m_Mutex->Release();
            m_Mutex = nullptr;
        }
    }

private:
    FastMutex *m_Mutex;
};

/* Remembers by a flag; can be taken later. */
class SpinGuard {
public:
    explicit SpinGuard(KSPIN_LOCK &Lock, bool Take = true) : m_Lock(Lock), m_Held(false)
    {
        if (Take)
            Acquire();
    }
    ~SpinGuard()
    {
        if (m_Held)
            Release();
    }
    void Acquire()
    {
        KeAcquireSpinLock(&m_Lock, &m_Irql);
        m_Held = true;
    }
    void Release()
    {
        m_Held = false;
        KeReleaseSpinLock(&m_Lock, m_Irql);
    }

private:
    KSPIN_LOCK &m_Lock;
    KIRQL m_Irql;
    bool m_Held;
};

struct Adapter {
    FastMutex Mutex;
    KSPIN_LOCK Lock;
    KEVENT Event;
    ULONG A, B, C, D;
};

static NTSTATUS Early(Adapter *Owner)
{
    Guard guard(Owner->Mutex);
    if (Owner->A == 0)
        return STATUS_UNSUCCESSFUL;
    Owner->A--;
    guard.Reset();
    KeWaitForSingleObject(&Owner->Event, Executive, KernelMode, FALSE, nullptr);
    return STATUS_SUCCESS;
}

static void Twice(Adapter *Owner)
{
    {
        Guard guard(Owner->Mutex);
        Owner->A++;
    }
    Guard guard(Owner->Mutex);
    Owner->A++;
}

static void Later(Adapter *Owner, bool Wanted)
{
    SpinGuard guard(Owner->Lock, false);
    if (Wanted) {
        guard.Acquire();
        Owner->B++;
    }
}

static void Interrupted(Adapter *Owner)
{
    SpinGuard guard(Owner->Lock);
    Owner->B++;
    guard.Release();
    KeWaitForSingleObject(&Owner->Event, Executive, KernelMode, FALSE, nullptr);
    guard.Acquire();
    Owner->B++;
}

static void Nested(Adapter *Owner)
{
    Guard outer(Owner->Mutex);
    SpinGuard inner(Owner->Lock);
    Owner->A++;
    Owner->B++;
}

static void Wrong(Adapter *Owner)
{
    SpinGuard guard(Owner->Lock);
    Owner->B++;
    KeWaitForSingleObject(&Owner->Event, Executive, KernelMode, FALSE, nullptr); // expect: blocking-under-spin-lock
}

static void Lost(Adapter *Owner)
{
    {
        SpinGuard guard(Owner->Lock);
        Owner->B++;
    }
    Owner->C++; // expect: level0-race
}

extern "C" DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    Adapter *adapter = static_cast<Adapter *>(hAdapter);
    Twice(adapter);
    Later(adapter, pEscape->PrivateDriverDataSize != 0);
    Interrupted(adapter);
    Nested(adapter);
    Wrong(adapter);
    Lost(adapter);
    return Early(adapter);
}
