/* What looks strange but is all there. */
#include <ntddk.h>
#include <dispmprt.h>

#define CASE_MODE 3

typedef struct _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    ULONG Mode;
} CASE_ADAPTER;

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    ExAcquireFastMutex(&adapter->Mutex);
    switch (adapter->Mode) {
        do {
        case CASE_MODE:
            adapter->Mode--;
        default:;
        } while (0);
    }
    ExReleaseFastMutex(&adapter->Mutex);
    return STATUS_SUCCESS;
}
