/* An adapter of two classes: one object, whichever of them its handle is cast to. */
#include <ntddk.h>
#include <dispmprt.h>

void *operator new(size_t Size, POOL_TYPE Pool) noexcept
{
    return ExAllocatePoolWithTag(Pool, Size, 'saCT');
}

class BASE_ADAPTER {
public:
    BASE_ADAPTER() : m_Sessions(0), m_Ids(0) { Reset(); }
    virtual void Open() = 0;
    static BASE_ADAPTER *Cast(void *Handle) { return static_cast<BASE_ADAPTER *>(Handle); }
    ULONG NewId() { return ++m_Ids; } // expect: level0-race "m_Ids"

protected:
    void Reset() { m_Sessions = 0; }
    ULONG m_Sessions, m_Ids;
};

class SESSION {
public:
    explicit SESSION(BASE_ADAPTER *Adapter) : m_Adapter(Adapter) { m_Id = Adapter->NewId(); }
    BASE_ADAPTER *m_Adapter;
    ULONG m_Id;
};

class PCI_ADAPTER : public BASE_ADAPTER {
public:
    void Open() override { m_Sessions++; } // expect: level0-race "m_Sessions"
};

extern "C" DXGKDDI_ADD_DEVICE CaseAddDevice;
NTSTATUS CaseAddDevice(const PDEVICE_OBJECT, PVOID *Context)
{
    BASE_ADAPTER *adapter = new (NonPagedPoolNx) PCI_ADAPTER();
    *Context = adapter;
    return adapter ? STATUS_SUCCESS : STATUS_NO_MEMORY;
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *)
{
    BASE_ADAPTER::Cast(hAdapter)->Open();
    return STATUS_SUCCESS;
}

extern "C" DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    pCreateDevice->hDevice = new (NonPagedPoolNx) SESSION(BASE_ADAPTER::Cast(hAdapter));
    return STATUS_SUCCESS;
}
