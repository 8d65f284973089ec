/* Hardware behind an abstract class, templates, lambdas, a base class with the lock. Correct but where it is marked. */
extern "C" {
#include <ntddk.h>
#include <dispmprt.h>
}

void *__cdecl operator new(size_t Size, POOL_TYPE Pool) noexcept
{
    return ExAllocatePoolWithTag(Pool, Size, 'tseT');
}

void __cdecl operator delete(void *Memory, size_t) noexcept
{
    ExFreePoolWithTag(Memory, 'tseT');
}

class Lockable {
public:
    Lockable() { KeInitializeSpinLock(&m_Lock); }
    void Lock(KIRQL *Irql) { KeAcquireSpinLock(&m_Lock, Irql); }
    void Unlock(KIRQL Irql) { KeReleaseSpinLock(&m_Lock, Irql); }

    template <typename Function> void Locked(Function &&Body)
    {
        KIRQL irql;
        Lock(&irql);
        Body();
        Unlock(irql);
    }

protected:
    KSPIN_LOCK m_Lock;
};

template <typename T, ULONG Slots> class Ring : public Lockable {
public:
    bool Push(const T &Value)
    {
        KIRQL irql;
        bool fits;
        Lock(&irql);
        fits = m_Tail - m_Head < Slots;
        if (fits)
            m_Values[m_Tail++ % Slots] = Value;
        Unlock(irql);
        return fits;
    }

    bool Pop(T *Value)
    {
        KIRQL irql;
        bool any;
        Lock(&irql);
        any = m_Head != m_Tail;
        if (any)
            *Value = m_Values[m_Head++ % Slots];
        Unlock(irql);
        return any;
    }

    ULONG PeekUnlocked() const { return m_Tail - m_Head; }

private:
    T m_Values[Slots];
    ULONG m_Head = 0, m_Tail = 0;
};

class Engine {
public:
    virtual ~Engine() = default;
    virtual void Submit(UINT Fence) = 0;
    virtual void Wait() = 0;
};

class CopyEngine final : public Engine, public Lockable {
public:
    void Submit(UINT Fence) override
    {
        m_Last = Fence;
        m_Fences.Push(Fence);
    }
    void Wait() override { KeStallExecutionProcessor(10); }

private:
    UINT m_Last; /* the scheduler class alone */
    Ring<UINT, 64> m_Fences;
};

class RenderEngine final : public Engine, public Lockable {
public:
    void Submit(UINT Fence) override
    {
        Locked([this, Fence] { m_Last = Fence; });
    }
    void Wait() override
    {
        LARGE_INTEGER pause;
        pause.QuadPart = -10000;
        KeDelayExecutionThread(KernelMode, FALSE, &pause); // expect: blocking-at-raised-irql "DxgkDdiPreemptCommand"
    }

private:
    UINT m_Last;
};

struct Adapter {
    Engine *Engines[2];
    Ring<UINT, 16> Requests;
    Lockable Guard;
    ULONG Count;
    ULONG Bare;
};

extern "C" {

DXGKDDI_ADD_DEVICE MyAddDevice;
NTSTATUS MyAddDevice(const PDEVICE_OBJECT, PVOID *MiniportDeviceContext)
{
    Adapter *adapter = new (NonPagedPoolNx) Adapter;
    if (adapter == nullptr)
        return STATUS_NO_MEMORY;
    adapter->Engines[0] = new (NonPagedPoolNx) CopyEngine;
    adapter->Engines[1] = new (NonPagedPoolNx) RenderEngine;
    *MiniportDeviceContext = adapter;
    return STATUS_SUCCESS;
}

DXGKDDI_SUBMITCOMMAND MySubmitCommand;
NTSTATUS MySubmitCommand(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMAND *pSubmitCommand)
{
    Adapter *adapter = static_cast<Adapter *>(hAdapter);
    adapter->Engines[pSubmitCommand->NodeOrdinal & 1]->Submit(pSubmitCommand->SubmissionFenceId);
    return STATUS_SUCCESS;
}

DXGKDDI_PREEMPTCOMMAND MyPreemptCommand;
NTSTATUS MyPreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    Adapter *adapter = static_cast<Adapter *>(hAdapter);
    adapter->Engines[pPreemptCommand->NodeOrdinal & 1]->Wait();
    return STATUS_SUCCESS;
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    Adapter *adapter = static_cast<Adapter *>(hAdapter);
    UINT value = pEscape->PrivateDriverDataSize;
    adapter->Requests.Push(value);
    adapter->Guard.Locked([adapter, value] { adapter->Count += value; });
    adapter->Bare += value; // expect: level0-race
    return adapter->Requests.Pop(&value) ? STATUS_SUCCESS : STATUS_NOT_FOUND;
}

DXGKDDI_DPC_ROUTINE MyDpcRoutine;
VOID MyDpcRoutine(const PVOID MiniportDeviceContext)
{
    Adapter *adapter = static_cast<Adapter *>(MiniportDeviceContext);
    UINT value;
    while (adapter->Requests.Pop(&value))
        adapter->Guard.Locked([adapter] { adapter->Count--; });
}
}
