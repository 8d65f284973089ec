/* Shape: what an any-IRQL DDI reaches lies in the PAGE section four calls down; the last one is a destructor. */
extern "C" {
#include <ntddk.h>
#include <dispmprt.h>
}

#define PAGED_SECTION __declspec(code_seg("PAGE"))

class Adapter;

class Cleanup {
public:
    explicit Cleanup(Adapter *Owner) : m_Owner(Owner) {}
    PAGED_SECTION ~Cleanup();

private:
    Adapter *m_Owner;
};

class ResidentCleanup {
public:
    explicit ResidentCleanup(Adapter *Owner) : m_Owner(Owner) {}
    ~ResidentCleanup() { m_Owner = nullptr; }

private:
    Adapter *m_Owner;
};

class Adapter {
public:
    static DXGKDDI_RESET_DEVICE DdiResetDevice;
    static DXGKDDI_STOP_DEVICE DdiStopDevice;
    void Reset();

private:
    void ResetHead(ULONG Head);
    void Program(ULONG Head);
    PAGED_SECTION void ProgramSlowly(ULONG Head);
    volatile ULONG *m_Registers;
};

PAGED_SECTION Cleanup::~Cleanup()
{
    m_Owner = nullptr;
}

void Adapter::Program(ULONG Head)
{
    Cleanup cleanup(this);
    ResidentCleanup resident(this);
    WRITE_REGISTER_ULONG(&m_Registers[Head], 0);
} // expect: paged-code-at-raised-irql "DxgkDdiResetDevice"

/* Pageable, and only StopDevice comes here. */
PAGED_SECTION void Adapter::ProgramSlowly(ULONG Head)
{
    Cleanup cleanup(this);
    WRITE_REGISTER_ULONG(&m_Registers[Head], 1);
}

void Adapter::ResetHead(ULONG Head)
{
    Program(Head);
}

void Adapter::Reset()
{
    for (ULONG head = 0; head < 2; head++)
        ResetHead(head);
}

VOID Adapter::DdiResetDevice(const PVOID MiniportDeviceContext)
{
    reinterpret_cast<Adapter *>(MiniportDeviceContext)->Reset();
}

NTSTATUS Adapter::DdiStopDevice(const PVOID MiniportDeviceContext)
{
    reinterpret_cast<Adapter *>(MiniportDeviceContext)->ProgramSlowly(0);
    return STATUS_SUCCESS;
}
