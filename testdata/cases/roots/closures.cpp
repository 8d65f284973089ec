// Guards that run a lambda at the end of a scope: each function runs its own, not those of all that use such guards.
extern "C" {
#include <ntddk.h>
#include <dispmprt.h>
}

template <typename Operation> class Guard
{
public:
    Guard(Operation Run) : m_Run(Run)
    {
    }
    ~Guard()
    {
        m_Run();
    }

private:
    Operation m_Run;
};

template <typename Operation> class Undo
{
public:
    Undo(Operation Run) : m_Run(Run), m_Done(false)
    {
    }
    ~Undo()
    {
        if (!m_Done)
            this->m_Run();
    }
    void Keep()
    {
        m_Done = true;
    }

private:
    Operation m_Run;
    bool m_Done;
};

template <typename Operation> static Guard<Operation> AtExit(Operation Run)
{
    return Guard<Operation>(Run);
}

// Not kept in an object: whoever passes a lambda, its call is here.
template <typename Operation> static void Twice(Operation Run)
{
    Run(1);
    Run(2);
}

static KSPIN_LOCK Lock;
static ULONG Count;

class Adapter
{
public:
    static DXGKDDI_ESCAPE Escape;
    static DXGKDDI_STOP_DEVICE Stop;
};

NTSTATUS Adapter::Escape(CONST HANDLE Context, CONST DXGKARG_ESCAPE *Argument)
{
    KIRQL irql;
    KeAcquireSpinLock(&Lock, &irql);
    auto release = AtExit([&] { KeReleaseSpinLock(&Lock, irql); });
    if (Argument->PrivateDriverDataSize == 0)
        return STATUS_INVALID_PARAMETER;
    Count++;
    UNREFERENCED_PARAMETER(Context);
    return STATUS_SUCCESS;
}

NTSTATUS Adapter::Stop(CONST PVOID)
{
    PVOID first = ExAllocatePoolWithTag(NonPagedPoolNx, 16, 'tseT');
    auto free_first = AtExit([first] { ExFreePoolWithTag(first, 'tseT'); });
    PVOID second = ExAllocatePoolWithTag(NonPagedPoolNx, 16, 'tseT');
    auto undo = [second] { ExFreePoolWithTag(second, 'tseT'); };
    Undo<decltype(undo)> guard(undo);
    Twice([&](ULONG Number) { RtlZeroMemory(first, Number); });
    guard.Keep();
    return STATUS_SUCCESS;
}
