// Static methods of classes in the table; a thread procedure and a work item that are methods; a captureless lambda.
extern "C" {
#include <ntddk.h>
#include <dispmprt.h>
}

class Adapter
{
public:
    static NTSTATUS DdiStart(CONST PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources,
                             PULONG Children);
    static DXGKDDI_STOP_DEVICE DdiStop;
    static BOOLEAN DdiInterrupt(CONST PVOID Context, ULONG Message);

private:
    static KSTART_ROUTINE ThreadMain;
    static BOOLEAN Acknowledge(PVOID Context);
    void Work();

    DXGKRNL_INTERFACE m_Interface;
    KEVENT m_Wake;
    HANDLE m_Thread;
    ULONG m_Pending;
};

NTSTATUS Adapter::DdiStart(CONST PVOID Context, PDXGK_START_INFO, PDXGKRNL_INTERFACE Interface, PULONG Sources,
                           PULONG Children)
{
    Adapter *self = reinterpret_cast<Adapter *>(Context);
    self->m_Interface = *Interface;
    *Sources = 1;
    *Children = 1;
    return PsCreateSystemThread(&self->m_Thread, THREAD_ALL_ACCESS, NULL, NULL, NULL, ThreadMain, self);
}

NTSTATUS Adapter::DdiStop(CONST PVOID Context)
{
    Adapter *self = static_cast<Adapter *>(Context);
    BOOLEAN result;
    return self->m_Interface.DxgkCbSynchronizeExecution(self->m_Interface.DeviceHandle, Acknowledge, self, 0, &result);
}

BOOLEAN Adapter::DdiInterrupt(CONST PVOID Context, ULONG)
{
    static_cast<Adapter *>(Context)->m_Pending |= 1;
    return TRUE;
}

BOOLEAN Adapter::Acknowledge(PVOID Context)
{
    static_cast<Adapter *>(Context)->m_Pending = 0;
    return TRUE;
}

void Adapter::ThreadMain(PVOID Context)
{
    static_cast<Adapter *>(Context)->Work();
}

void Adapter::Work()
{
    KeWaitForSingleObject(&m_Wake, Executive, KernelMode, FALSE, NULL);
}

namespace table
{
void Fill(DRIVER_INITIALIZATION_DATA &data)
{
    data.DxgkDdiStartDevice = Adapter::DdiStart;
    data.DxgkDdiStopDevice = &Adapter::DdiStop;
    data.DxgkDdiInterruptRoutine = Adapter::DdiInterrupt;
    data.DxgkDdiUnload = []() {};
}
} // namespace table

extern "C" NTSTATUS DriverEntry(PDRIVER_OBJECT Object, PUNICODE_STRING Path)
{
    DRIVER_INITIALIZATION_DATA data = {};
    table::Fill(data);
    return DxgkInitialize(Object, Path, &data);
}
