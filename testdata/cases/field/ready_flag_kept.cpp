// The interrupt routine tests a flag that Stop never clears - or, in the display part, only after the registers are gone.
#include <ntddk.h>
#include <dispmprt.h>

struct EngineRegisters {
    ULONG Status;
    ULONG Enable;
    ULONG Fence;
};

struct DisplayRegisters {
    ULONG Status;
    ULONG Enable;
    ULONG LineCount;
};

class Display {
public:
    BOOLEAN Interrupt();
    NTSTATUS Start(DXGKRNL_INTERFACE *Dxgk, PHYSICAL_ADDRESS Address);
    void Stop();

private:
    DXGKRNL_INTERFACE *m_Dxgk = nullptr;
    volatile DisplayRegisters *m_Registers = nullptr;
    BOOLEAN m_Ready = FALSE;
    ULONG m_Frames = 0;
};

class Adapter {
public:
    virtual ~Adapter() {}
    virtual BOOLEAN Interrupt() = 0;
    virtual NTSTATUS Start(PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children) = 0;
    virtual NTSTATUS Stop() = 0;

    static Adapter *Cast(PVOID Context) { return static_cast<Adapter *>(Context); }

protected:
    DXGKRNL_INTERFACE m_Dxgk = {};
    BOOLEAN m_Ready = FALSE;
};

class EngineAdapter final : public Adapter {
public:
    BOOLEAN Interrupt() override;
    NTSTATUS Start(PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children) override;
    NTSTATUS Stop() override;

private:
    volatile EngineRegisters *m_Registers = nullptr;
    Display m_Display;
};

BOOLEAN Display::Interrupt()
{
    if (!m_Ready)
        return FALSE;
    if (!m_Registers->Status)
        return FALSE;
    m_Registers->Status = 1;
    m_Frames++;
    return TRUE;
}

NTSTATUS Display::Start(DXGKRNL_INTERFACE *Dxgk, PHYSICAL_ADDRESS Address)
{
    void *mapped;
    m_Dxgk = Dxgk;
    NTSTATUS status = Dxgk->DxgkCbMapMemory(Dxgk->DeviceHandle, Address, sizeof(DisplayRegisters), FALSE, FALSE,
                                            MmNonCached, &mapped);
    if (!NT_SUCCESS(status))
        return status;
    m_Registers = static_cast<volatile DisplayRegisters *>(mapped);
    m_Registers->Enable = 1;
    m_Ready = TRUE;
    return STATUS_SUCCESS;
}

void Display::Stop()
{
    m_Registers->Enable = 0;
    m_Dxgk->DxgkCbUnmapMemory(m_Dxgk->DeviceHandle, // expect: async-work-outlives-owner
                              const_cast<DisplayRegisters *>(m_Registers));
    m_Registers = nullptr;
    m_Ready = FALSE;
}

BOOLEAN EngineAdapter::Interrupt()
{
    if (m_Display.Interrupt())
        return TRUE;
    if (!m_Ready)
        return FALSE;
    if (!m_Registers->Status)
        return FALSE;
    m_Registers->Status = 1;
    m_Dxgk.DxgkCbQueueDpc(m_Dxgk.DeviceHandle);
    return TRUE;
}

NTSTATUS EngineAdapter::Start(PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    PHYSICAL_ADDRESS address = {};
    void *mapped;

    m_Dxgk = *Interface;
    NTSTATUS status = m_Dxgk.DxgkCbMapMemory(m_Dxgk.DeviceHandle, address, sizeof(EngineRegisters), FALSE, FALSE,
                                             MmNonCached, &mapped);
    if (!NT_SUCCESS(status))
        return status;
    m_Registers = static_cast<volatile EngineRegisters *>(mapped);
    status = m_Display.Start(&m_Dxgk, address);
    if (!NT_SUCCESS(status))
        return status;
    *Sources = *Children = 1;
    m_Ready = TRUE;
    m_Registers->Enable = 1;
    return STATUS_SUCCESS;
}

NTSTATUS EngineAdapter::Stop()
{
    m_Display.Stop();
    m_Registers->Enable = 0;
    m_Dxgk.DxgkCbUnmapMemory(m_Dxgk.DeviceHandle, // expect: async-work-outlives-owner "'Adapter.m_Registers'"
                             const_cast<EngineRegisters *>(m_Registers));
    m_Registers = nullptr;
    return STATUS_SUCCESS;
}

DXGKDDI_INTERRUPT_ROUTINE DdiInterrupt;
DXGKDDI_START_DEVICE DdiStart;
DXGKDDI_STOP_DEVICE DdiStop;

BOOLEAN DdiInterrupt(const PVOID Context, ULONG)
{
    return Adapter::Cast(Context)->Interrupt();
}

NTSTATUS DdiStart(const PVOID Context, PDXGK_START_INFO, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    return Adapter::Cast(Context)->Start(Interface, Sources, Children);
}

NTSTATUS DdiStop(const PVOID Context)
{
    return Adapter::Cast(Context)->Stop();
}
