/* Guards of one template run each its own lambda. */
#include <ntddk.h>
#include <dispmprt.h>

template <class T> class GUARD {
public:
    GUARD(T First) : op(First), armed(true) {}
    ~GUARD() { if (armed) op(); }
    void Dismiss() { armed = false; }

private:
    T op;
    bool armed;
};

template <class T> static GUARD<T> OnExit(T Op)
{
    return GUARD<T>(Op);
}

struct CASE_ADAPTER {
    ULONG Started, Escapes;
};

/* Level 3: nobody else is in the driver. */
extern "C" DXGKDDI_START_DEVICE CaseStartDevice;
NTSTATUS CaseStartDevice(const PVOID Context, PDXGK_START_INFO, PDXGKRNL_INTERFACE, PULONG Views, PULONG Children)
{
    CASE_ADAPTER *adapter = static_cast<CASE_ADAPTER *>(Context);
    auto undo = OnExit([&] { adapter->Started++; });
    *Views = *Children = 1;
    undo.Dismiss();
    return STATUS_SUCCESS;
}

extern "C" DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *)
{
    CASE_ADAPTER *adapter = static_cast<CASE_ADAPTER *>(hAdapter);
    auto count = OnExit([&] { adapter->Escapes++; }); // expect: level0-race "CASE_ADAPTER.Escapes"
    return STATUS_SUCCESS;
}
