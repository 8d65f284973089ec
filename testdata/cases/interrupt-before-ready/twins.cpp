// A driver in C++: what the flag says, and what it does not.
#include <ntddk.h>
#include <dispmprt.h>

class Adapter {
public:
    BOOLEAN Interrupt();
    NTSTATUS Start(const DXGKRNL_INTERFACE *Interface);

private:
    NTSTATUS StartDisplay();
    NTSTATUS StartEngine();

    DXGKRNL_INTERFACE m_Dxgk;
    BOOLEAN m_DisplayReady, m_EngineReady, m_VsyncOn;
    volatile ULONG *m_Display;
    volatile ULONG *m_Engine;
    ULONG *m_Vsync;
    ULONG *m_Early;
    ULONG *m_Unused;
};

BOOLEAN Adapter::Interrupt()
{
    if (m_DisplayReady) {
        if (READ_REGISTER_ULONG(const_cast<PULONG>(&m_Display[1])) && m_VsyncOn)
            m_Vsync[0]++;
    }
    if (!m_EngineReady)
        return FALSE;
    m_Early[0]++;
    return READ_REGISTER_ULONG(const_cast<PULONG>(&m_Engine[1])) != 0;
}

NTSTATUS Adapter::StartDisplay()
{
    PHYSICAL_ADDRESS address = {};
    m_Display = static_cast<volatile ULONG *>(MmMapIoSpace(address, 4096, MmNonCached));
    m_DisplayReady = TRUE;
    m_Vsync = nullptr; // another flag, which the start does not set, keeps it from the interrupt routine
    return m_Display ? STATUS_SUCCESS : STATUS_NO_MEMORY;
}

NTSTATUS Adapter::StartEngine()
{
    PHYSICAL_ADDRESS address = {};
    m_Early = static_cast<ULONG *>(ExAllocatePoolWithTag(NonPagedPoolNx, 16, 'x'));
    m_EngineReady = TRUE;
    m_Engine = static_cast<volatile ULONG *>(MmMapIoSpace(address, 4096, MmNonCached)); // expect: interrupt-before-ready
    m_Unused = nullptr;
    return m_Engine ? STATUS_SUCCESS : STATUS_NO_MEMORY;
}

NTSTATUS Adapter::Start(const DXGKRNL_INTERFACE *Interface)
{
    m_Dxgk = *Interface;
    NTSTATUS status = StartDisplay();
    if (NT_SUCCESS(status))
        status = StartEngine();
    return status;
}

DXGKDDI_INTERRUPT_ROUTINE DdiInterrupt;
DXGKDDI_START_DEVICE DdiStart;

BOOLEAN DdiInterrupt(const PVOID Context, ULONG)
{
    return static_cast<Adapter *>(Context)->Interrupt();
}

NTSTATUS DdiStart(const PVOID Context, PDXGK_START_INFO, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    *Sources = *Children = 1;
    return static_cast<Adapter *>(Context)->Start(Interface);
}
