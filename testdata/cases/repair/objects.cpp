/* The same in C++, where every conversion has to be allowed. */
#include <ntddk.h>
#include <dispmprt.h>

class Adapter : public PrivateBase {
public:
    NTSTATUS Submit(const PRIVATE_ARGUMENTS *Arguments);
    KSPIN_LOCK m_Lock;
    PRIVATE_HANDLE m_Handle;
    ULONG m_Count;
};

NTSTATUS Adapter::Submit(const PRIVATE_ARGUMENTS *Arguments)
{
    KIRQL irql;
    LARGE_INTEGER time;
    time.QuadPart = Arguments->Timeout;
    KeAcquireSpinLock(&m_Lock, &irql);
    m_Handle = PrivateOpen(Arguments->Name, PRIVATE_FLAGS | Arguments->Flags.Shared);
    if (m_Handle == nullptr || Arguments->Mode == PRIVATE_MODE)
        KeDelayExecutionThread(KernelMode, FALSE, &time); // expect: blocking-under-spin-lock
    KeReleaseSpinLock(&m_Lock, irql);
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS APIENTRY CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    Adapter *adapter = static_cast<Adapter *>(hAdapter);
    return adapter->Submit(static_cast<const PRIVATE_ARGUMENTS *>(pEscape->pPrivateDriverData));
}
