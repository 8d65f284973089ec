/* A type that the stand-in headers chose themselves decides nothing: a guessed pointer is a plain word. Twins. */
#include <ntddk.h>
#include <dispmprt.h>
#include <synclint.h>

typedef struct SYNCLINT_OBJECT(adapter) _CASE_ADAPTER {
    PVOID Chosen SYNCLINT_GUESSED;
    PVOID Known;
} CASE_ADAPTER;

SYNCLINT_ENTRY(work_item, PASSIVE_LEVEL, none, none) void CaseWorker(CASE_ADAPTER *Adapter);
void CaseWorker(CASE_ADAPTER *Adapter)
{
    Adapter->Chosen = NULL;
    Adapter->Known = NULL;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    adapter->Chosen = pEscape->pPrivateDriverData;
    adapter->Known = pEscape->pPrivateDriverData; // expect: ddi-async-race
    return STATUS_SUCCESS;
}
