/* Shape: a pageable DDI takes a spin lock, by hand or by a guard object: what follows in it runs at DISPATCH_LEVEL. */
extern "C" {
#include <ntddk.h>
#include <dispmprt.h>
}

class SpinGuard {
public:
    explicit SpinGuard(KSPIN_LOCK *Lock) : m_Lock(Lock) { KeAcquireSpinLock(m_Lock, &m_Irql); }
    ~SpinGuard() { KeReleaseSpinLock(m_Lock, m_Irql); }

private:
    KSPIN_LOCK *m_Lock;
    KIRQL m_Irql;
};

struct Adapter {
    KSPIN_LOCK Lock;
    ULONG Value;
};

static ULONG Next(Adapter *Owner)
{
    SpinGuard guard(&Owner->Lock);
    return ++Owner->Value;
}

#pragma code_seg("PAGE")

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    Adapter *adapter = reinterpret_cast<Adapter *>(hAdapter);
    UNREFERENCED_PARAMETER(pEscape);
    SpinGuard guard(&adapter->Lock); // expect: spin-lock-in-paged-code
    adapter->Value++;
    return STATUS_SUCCESS;
}

DXGKDDI_CREATEDEVICE MyCreateDevice;
NTSTATUS MyCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    Adapter *adapter = reinterpret_cast<Adapter *>(hAdapter);
    KIRQL irql;
    KeAcquireSpinLock(&adapter->Lock, &irql); // expect: spin-lock-in-paged-code
    pCreateDevice->hDevice = nullptr;
    KeReleaseSpinLock(&adapter->Lock, irql);
    return STATUS_SUCCESS;
}

/* The resident helper raises and lowers again. */
DXGKDDI_DESCRIBEALLOCATION MyDescribeAllocation;
NTSTATUS MyDescribeAllocation(const HANDLE hAdapter, DXGKARG_DESCRIBEALLOCATION *pDescribeAllocation)
{
    pDescribeAllocation->Width = Next(reinterpret_cast<Adapter *>(hAdapter));
    return STATUS_SUCCESS;
}

#pragma code_seg()

/* The same by a wrapper; what runs behind it is as pageable. */
static void LockIt(Adapter *Owner, KIRQL *Irql)
{
    KeAcquireSpinLock(&Owner->Lock, Irql);
}

static void UnlockIt(Adapter *Owner, KIRQL Irql)
{
    KeReleaseSpinLock(&Owner->Lock, Irql);
}

#pragma code_seg("PAGE")

DXGKDDI_DESTROYDEVICE MyDestroyDevice;
NTSTATUS MyDestroyDevice(const HANDLE hDevice)
{
    Adapter *adapter = *reinterpret_cast<Adapter **>(hDevice);
    KIRQL irql;
    LockIt(adapter, &irql); // expect: spin-lock-in-paged-code
    adapter->Value++;
    UnlockIt(adapter, irql);
    return STATUS_SUCCESS;
}

#pragma code_seg()
