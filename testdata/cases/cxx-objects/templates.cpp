/* Guards from templates: of any lock, derived, moved, made by a function. */
#include "guards.h"

struct CASE_MUTEX {
    FAST_MUTEX Mutex;
    void Enter() { ExAcquireFastMutex(&Mutex); }
    void Leave() { ExReleaseFastMutex(&Mutex); }
};

struct CASE_SPIN {
    KSPIN_LOCK Lock;
    KIRQL Irql;
    void Enter()
    {
        KIRQL irql;
        KeAcquireSpinLock(&Lock, &irql);
        Irql = irql;
    }
    void Leave() { KeReleaseSpinLock(&Lock, Irql); }
};

template <class L> class CASE_GUARD {
protected:
    L *m_Lock;

public:
    explicit CASE_GUARD(L &Lock) : m_Lock(&Lock) { m_Lock->Enter(); }
    CASE_GUARD(CASE_GUARD &&From) : m_Lock(From.m_Lock) { From.m_Lock = nullptr; }
    ~CASE_GUARD()
    {
        if (m_Lock)
            m_Lock->Leave();
    }
};

template <class L> class CASE_COUNTED : public CASE_GUARD<L> {
public:
    ULONG Count = 0;
    explicit CASE_COUNTED(L &Lock) : CASE_GUARD<L>(Lock) {}
};

struct CASE_DEVICE {
    CASE_MUTEX Mutex;
    CASE_SPIN Spin;
    KEVENT Done;
};

static CASE_GUARD<CASE_SPIN> CaseGuard(CASE_DEVICE *Device)
{
    return CASE_GUARD<CASE_SPIN>(Device->Spin);
}

extern "C" DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pInfo)
{
    CASE_DEVICE *device = (CASE_DEVICE *)hAdapter;
    {
        CASE_COUNTED<CASE_SPIN> counted(device->Spin);
        counted.Count += pInfo->InputDataSize;
    }
    CASE_WAIT(device);
    CASE_GUARD guard(device->Mutex);
    return CASE_WAIT(device);
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_DEVICE *device = (CASE_DEVICE *)hAdapter;
    if (pEscape->PrivateDriverDataSize) {
        auto guard = CaseGuard(device);
        return CASE_WAIT(device); // expect: blocking-under-spin-lock
    }
    return CASE_WAIT(device);
}

extern "C" DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    CASE_DEVICE *device = (CASE_DEVICE *)hAdapter;
    CASE_COUNTED<CASE_SPIN> counted(device->Spin);
    pCreateDevice->hDevice = (HANDLE)device;
    return CASE_WAIT(device); // expect: blocking-under-spin-lock
}
