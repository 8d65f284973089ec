/* What synclint.h says of entry points and members. Twins differ by one annotation. */
#include <ntddk.h>
#include <dispmprt.h>
#include <synclint.h>

typedef struct SYNCLINT_OBJECT(adapter) _CASE_ADAPTER {
    FAST_MUTEX Mutex;
    ULONG Pending;
    ULONG Said;
    SYNCLINT_OWNED_BY(worker) ULONG Owned;
    SYNCLINT_INIT_ONLY ULONG Fixed;
    SYNCLINT_BENIGN_RACE ULONG Hits;
    ULONG Alone;
    ULONG NotAlone;
    ULONG Quiet;
    ULONG Reset;
    ULONG Flag;
    _Guarded_by_(Mutex) ULONG GuardedFlag;
} CASE_ADAPTER;

/* An interface of the driver's own: who calls these no table says. */
typedef struct _CASE_INTERFACE {
    CASE_ADAPTER *Adapter;
} CASE_INTERFACE;

SYNCLINT_ENTRY(work_item, PASSIVE_LEVEL, none, none) SYNCLINT_ONE_INSTANCE void CaseWorker(CASE_INTERFACE *Interface);
SYNCLINT_ENTRY(ddi, PASSIVE_LEVEL, 1, gpu_scheduler) void CaseScheduled(CASE_INTERFACE *Interface);
SYNCLINT_ENTRY(dpc, DISPATCH_LEVEL, none, none) void CaseDpc(CASE_INTERFACE *Interface);
SYNCLINT_ENTRY(ddi, PASSIVE_LEVEL, 7, none) void CaseNonsense(CASE_INTERFACE *Interface);
void CaseNobody(CASE_INTERFACE *Interface);

SYNCLINT_ONLY_AT_LEVEL(3) static void AloneCount(CASE_ADAPTER *Adapter)
{
    Adapter->Alone |= 1;
}

static void NotAloneCount(CASE_ADAPTER *Adapter)
{
    Adapter->NotAlone++;
}

_No_competing_thread_ static void QuietCount(CASE_ADAPTER *Adapter)
{
    Adapter->Quiet |= 1;
}

void CaseWorker(CASE_INTERFACE *Interface)
{
    CASE_ADAPTER *adapter = Interface->Adapter;
    adapter->Pending |= 1;
    adapter->Owned |= 1;
    adapter->Fixed |= 1;
    adapter->Hits |= 1;
    AloneCount(adapter);
    NotAloneCount(adapter);
    QuietCount(adapter);
    adapter->Flag = 1;
    adapter->GuardedFlag = 1;
}

void CaseScheduled(CASE_INTERFACE *Interface)
{
    CASE_ADAPTER *adapter = Interface->Adapter;
    adapter->Pending |= 1; // expect: ddi-async-race
    adapter->Owned |= 1;
    adapter->Fixed |= 1;
    adapter->Hits |= 1;
    adapter->Alone |= 1;
    adapter->NotAlone++; // expect: ddi-async-race
    adapter->Quiet |= 1;
    adapter->Said |= 1;
    adapter->Flag = 2;
    adapter->GuardedFlag = 2; // expect: ddi-async-race
}

/* At the IRQL that the annotation says. */
void CaseDpc(CASE_INTERFACE *Interface)
{
    ExAcquireFastMutex(&Interface->Adapter->Mutex); // expect: SL115
    ExReleaseFastMutex(&Interface->Adapter->Mutex);
}

void CaseNonsense(CASE_INTERFACE *Interface)
{
    Interface->Adapter->Said |= 1;
}

void CaseNobody(CASE_INTERFACE *Interface)
{
    Interface->Adapter->Said |= 1;
}

DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pEscape);
    return STATUS_SUCCESS;
}
