#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    ULONG Tail;
    PVOID Last;
    LIST_ENTRY Pending;
    LIST_ENTRY Link;
} CASE_ADAPTER;

DXGKDDI_SUBMITCOMMANDTOHWQUEUE CaseSubmit;
NTSTATUS CaseSubmit(const HANDLE hAdapter, const DXGKARG_SUBMITCOMMANDTOHWQUEUE *pSubmit)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    adapter->Tail++; // expect: hw-queue-exclusion-misused "another call of it"
    adapter->Last = pSubmit->hHwQueue; // expect: hw-queue-exclusion-misused
    InsertTailList(&adapter->Pending, &adapter->Link); // expect: hw-queue-exclusion-misused
    return STATUS_SUCCESS;
}
