/* DxgkDdiCollectDbgInfo comes at any IRQL; at PASSIVE_LEVEL when the Reason is that of a timeout. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    HANDLE Key;
    HANDLE Log;
} CASE_ADAPTER;

DXGKDDI_COLLECTDBGINFO CaseCollectDbgInfo;
NTSTATUS CaseCollectDbgInfo(const HANDLE hAdapter, const DXGKARG_COLLECTDBGINFO *pCollectDbgInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;

    if (pCollectDbgInfo->Reason == 0x117 || pCollectDbgInfo->Reason == 0x141) {
        ZwClose(adapter->Key);
        return STATUS_SUCCESS;
    }
    ZwClose(adapter->Log); // expect: irql-too-high
    return STATUS_SUCCESS;
}
