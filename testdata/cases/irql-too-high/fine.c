/* The same calls where they are allowed. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _CASE_ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    KSPIN_LOCK Lock;
    UNICODE_STRING Name, Wanted;
    HANDLE Key;
} CASE_ADAPTER;

/* Only called from below DISPATCH_LEVEL. */
static VOID CaseForget(CASE_ADAPTER *Adapter)
{
    ZwClose(Adapter->Key);
}

DXGKDDI_STOP_DEVICE CaseStopDevice;
NTSTATUS CaseStopDevice(const PVOID MiniportDeviceContext)
{
    CaseForget((CASE_ADAPTER *)MiniportDeviceContext);
    return STATUS_SUCCESS;
}

/* The guard covers it. */
static VOID CaseTrace(CASE_ADAPTER *Adapter)
{
    if (KeGetCurrentIrql() == PASSIVE_LEVEL)
        ZwFlushKey(Adapter->Key);
}

DXGKDDI_DPC_ROUTINE CaseDpcRoutine;
VOID CaseDpcRoutine(const PVOID MiniportDeviceContext)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)MiniportDeviceContext;
    CaseTrace(adapter);
    KeAcquireSpinLockAtDpcLevel(&adapter->Lock);
    KeReleaseSpinLockFromDpcLevel(&adapter->Lock);
    adapter->Dxgk.DxgkCbNotifyDpc(adapter->Dxgk.DeviceHandle);
}

/* After the release the old IRQL is back. */
DXGKDDI_ESCAPE CaseEscape;
NTSTATUS CaseEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&adapter->Lock, &irql);
    KeReleaseSpinLock(&adapter->Lock, irql);
    CaseTrace(adapter);
    return RtlEqualUnicodeString(&adapter->Name, &adapter->Wanted, TRUE) ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

/* Raised and lowered around nothing that minds. */
DXGKDDI_QUERYADAPTERINFO CaseQueryAdapterInfo;
NTSTATUS CaseQueryAdapterInfo(const HANDLE hAdapter, const DXGKARG_QUERYADAPTERINFO *pQueryAdapterInfo)
{
    CASE_ADAPTER *adapter = (CASE_ADAPTER *)hAdapter;
    KIRQL irql;
    UNREFERENCED_PARAMETER(pQueryAdapterInfo);
    KeRaiseIrql(APC_LEVEL, &irql);
    KeLowerIrql(irql);
    ZwFlushKey(adapter->Key);
    return STATUS_SUCCESS;
}

/* Bitmaps and tables of resident memory: their pages forbid DISPATCH_LEVEL to pageable ones only. */
typedef struct _CASE_IDS {
    KSPIN_LOCK Lock;
    RTL_BITMAP Used;
    RTL_AVL_TABLE Names;
} CASE_IDS;

static ULONG CaseTakeId(CASE_IDS *Ids, PVOID Name, CLONG Size)
{
    KIRQL irql;
    KeAcquireSpinLock(&Ids->Lock, &irql);
    ULONG id = RtlFindClearBitsAndSet(&Ids->Used, 1, 0);
    if (RtlInsertElementGenericTableAvl(&Ids->Names, Name, Size, NULL) == NULL)
        RtlClearBits(&Ids->Used, id, 1);
    KeReleaseSpinLock(&Ids->Lock, irql);
    return id;
}

DXGKDDI_CREATEDEVICE CaseCreateDevice;
NTSTATUS CaseCreateDevice(const HANDLE hAdapter, DXGKARG_CREATEDEVICE *pCreateDevice)
{
    return CaseTakeId((CASE_IDS *)hAdapter, pCreateDevice, sizeof(*pCreateDevice)) == MAXULONG
        ? STATUS_NO_MEMORY
        : STATUS_SUCCESS;
}
