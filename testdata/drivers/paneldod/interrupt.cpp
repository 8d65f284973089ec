/* Vertical blank and faults. */
#include "paneldod.h"

/* DIRQL, interrupt lock held. */
BOOLEAN Panel::Interrupt()
{
    if (!InterlockedCompareExchange(&m_Ready, 0, 0))
        return FALSE;
    ULONG status = READ_REGISTER_ULONG(&m_Registers[RegisterStatus]);
    if (status == 0)
        return FALSE;

    m_Pending |= status;
    if (status & IrqFault) {
        /* One fault is enough: off until somebody turns it on again. */
        LONG enabled = InterlockedAnd(&m_Enabled, ~IrqFault);
        WRITE_REGISTER_ULONG(&m_Registers[RegisterEnable], static_cast<ULONG>(enabled & ~IrqFault));
    }
    if (status & IrqVsync) {
        DXGKARGCB_NOTIFY_INTERRUPT_DATA notify = {};
        notify.InterruptType = DXGK_INTERRUPT_DISPLAYONLY_VSYNC;
        notify.DisplayOnlyVsync.VidPnTargetId = 0;
        InterlockedIncrement(&m_Vsyncs);
        m_Dxgk.DxgkCbNotifyInterrupt(m_Dxgk.DeviceHandle, &notify);
    }
    m_Dxgk.DxgkCbQueueDpc(m_Dxgk.DeviceHandle);
    return TRUE;
}

struct StatusRequest {
    Panel *Adapter;
    ULONG Status;
};

/* Under the interrupt lock. */
BOOLEAN Panel::TakeStatus(PVOID Context)
{
    StatusRequest *request = static_cast<StatusRequest *>(Context);
    request->Status = request->Adapter->m_Pending;
    request->Adapter->m_Pending = 0;
    return TRUE;
}

void Panel::Dpc()
{
    StatusRequest request = {this, 0};
    BOOLEAN result;

    m_Dxgk.DxgkCbSynchronizeExecution(m_Dxgk.DeviceHandle, TakeStatus, &request, 0, &result);
    if (request.Status & IrqVsync) {
        KeAcquireSpinLockAtDpcLevel(&m_GammaLock);
        if (m_Gamma != nullptr) {
            for (ULONG i = 0; i < PD_GAMMA_ENTRIES; i++)
                WRITE_REGISTER_ULONG(&m_Registers[RegisterGamma + i], m_Gamma[i]);
        }
        KeReleaseSpinLockFromDpcLevel(&m_GammaLock);
    }
    m_Dxgk.DxgkCbNotifyDpc(m_Dxgk.DeviceHandle);
}

/* Silence, before memory goes away: StopDevice at PASSIVE_LEVEL, and SystemDisplayEnable at whatever IRQL. */
void Panel::Quiesce()
{
    WRITE_REGISTER_ULONG(&m_Registers[RegisterEnable], 0);
    KeFlushQueuedDpcs(); // expect: any-irql-ddi-blocks
}

/* Level 2. The spin lock does not keep out the interrupt routine, which clears bits of the same word. */
NTSTATUS Panel::DdiControlInterrupt(const HANDLE hAdapter, const DXGK_INTERRUPT_TYPE InterruptType, BOOLEAN Enable)
{
    Panel *panel = reinterpret_cast<Panel *>(hAdapter);

    if (InterruptType != DXGK_INTERRUPT_DISPLAYONLY_VSYNC)
        return STATUS_NOT_SUPPORTED;

    SpinGuard guard(&panel->m_EnableLock);
    if (Enable)
        panel->m_Enabled |= IrqVsync; // expect: exclusive-level-async-race
    else
        InterlockedAnd(&panel->m_Enabled, ~IrqVsync);
    WRITE_REGISTER_ULONG(&panel->m_Registers[RegisterEnable],
                         static_cast<ULONG>(InterlockedCompareExchange(&panel->m_Enabled, 0, 0)));
    return STATUS_SUCCESS;
}

NTSTATUS Panel::DdiGetScanLine(const HANDLE hAdapter, DXGKARG_GETSCANLINE *pGetScanLine)
{
    Panel *panel = reinterpret_cast<Panel *>(hAdapter);
    ULONG line = READ_REGISTER_ULONG(&panel->m_Registers[RegisterScanLine]);

    pGetScanLine->InVerticalBlank = line >= panel->m_Boot.Height;
    pGetScanLine->ScanLine = line;
    return STATUS_SUCCESS;
}
