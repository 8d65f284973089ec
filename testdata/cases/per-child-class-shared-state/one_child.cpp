/* One child, said in a method; nothing of the class meets itself. */
#include <ntddk.h>
#include <dispmprt.h>

enum { CHILDREN = 1 };

class Adapter {
public:
    NTSTATUS Start(PULONG children)
    {
        *children = CHILDREN;
        return STATUS_SUCCESS;
    }
    void Count() { m_transfers++; }

private:
    ULONG m_transfers;
};

extern "C" NTSTATUS CaseStartDevice(const PVOID context, PDXGK_START_INFO info, PDXGKRNL_INTERFACE kernel, PULONG sources,
                                    PULONG children)
{
    UNREFERENCED_PARAMETER(info);
    UNREFERENCED_PARAMETER(kernel);
    *sources = 1;
    return static_cast<Adapter *>(context)->Start(children);
}

extern "C" NTSTATUS CaseQueryChildStatus(const PVOID context, DXGK_CHILD_STATUS *status, BOOLEAN quiet)
{
    UNREFERENCED_PARAMETER(status);
    UNREFERENCED_PARAMETER(quiet);
    static_cast<Adapter *>(context)->Count();
    return STATUS_SUCCESS;
}

extern "C" NTSTATUS DriverEntry(PDRIVER_OBJECT driver, PUNICODE_STRING path)
{
    DRIVER_INITIALIZATION_DATA data = {};
    data.Version = DXGKDDI_INTERFACE_VERSION;
    data.DxgkDdiStartDevice = CaseStartDevice;
    data.DxgkDdiQueryChildStatus = CaseQueryChildStatus;
    return DxgkInitialize(driver, path, &data);
}
