/* Routines handed to kernel functions: what becomes a root, of which kind, and what is run before the call returns. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _ADAPTER {
    DXGKRNL_INTERFACE Dxgk;
    PDEVICE_OBJECT Device;
    KDPC Dpc;
    KTIMER Timer;
    PIO_WORKITEM Item;
    WORK_QUEUE_ITEM QueueItem;
    PEX_TIMER ExTimer;
    HANDLE Thread;
    PVOID Setting;
    PIO_WORKITEM_ROUTINE Later;
} ADAPTER, *PADAPTER;

KDEFERRED_ROUTINE TimerDpc;
IO_WORKITEM_ROUTINE WorkRoutine, LateRoutine;
WORKER_THREAD_ROUTINE QueueRoutine;
KSTART_ROUTINE ThreadRoutine, EngineRoutine;
EXT_CALLBACK TimerRoutine;
KSYNCHRONIZE_ROUTINE Synchronized;
RTL_QUERY_REGISTRY_ROUTINE QueryRoutine;
POWER_SETTING_CALLBACK PowerRoutine;
DXGKDDI_PROTECTED_CALLBACK Protected;
KBUGCHECK_CALLBACK_ROUTINE BugCheck;

VOID TimerDpc(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second)
{
    PADAPTER adapter = Context;
    UNREFERENCED_PARAMETER(Dpc);
    UNREFERENCED_PARAMETER(First);
    UNREFERENCED_PARAMETER(Second);
    IoQueueWorkItem(adapter->Item, WorkRoutine, DelayedWorkQueue, adapter);
}

VOID WorkRoutine(PDEVICE_OBJECT Device, PVOID Context)
{
    PADAPTER adapter = Context;
    UNREFERENCED_PARAMETER(Device);
    adapter->Later = LateRoutine;
    IoQueueWorkItem(adapter->Item, adapter->Later, DelayedWorkQueue, adapter);
}

VOID LateRoutine(PDEVICE_OBJECT Device, PVOID Context)
{
    UNREFERENCED_PARAMETER(Device);
    UNREFERENCED_PARAMETER(Context);
}

VOID QueueRoutine(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
}

VOID ThreadRoutine(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
}

VOID EngineRoutine(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
}

VOID TimerRoutine(PEX_TIMER Timer, PVOID Context)
{
    UNREFERENCED_PARAMETER(Timer);
    UNREFERENCED_PARAMETER(Context);
}

BOOLEAN Synchronized(PVOID Context)
{
    return Context != NULL;
}

NTSTATUS QueryRoutine(PWSTR Name, ULONG Type, PVOID Data, ULONG Length, PVOID Context, PVOID Entry)
{
    UNREFERENCED_PARAMETER(Name);
    UNREFERENCED_PARAMETER(Type);
    UNREFERENCED_PARAMETER(Data);
    UNREFERENCED_PARAMETER(Length);
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Entry);
    return STATUS_SUCCESS;
}

NTSTATUS PowerRoutine(LPCGUID Setting, PVOID Value, ULONG Length, PVOID Context)
{
    UNREFERENCED_PARAMETER(Setting);
    UNREFERENCED_PARAMETER(Value);
    UNREFERENCED_PARAMETER(Length);
    UNREFERENCED_PARAMETER(Context);
    return STATUS_SUCCESS;
}

VOID Protected(CONST PVOID Adapter, PVOID Context, NTSTATUS Status)
{
    UNREFERENCED_PARAMETER(Adapter);
    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Status);
}

VOID BugCheck(PVOID Buffer, ULONG Length)
{
    UNREFERENCED_PARAMETER(Buffer);
    UNREFERENCED_PARAMETER(Length);
}

static const GUID MonitorPower = {0x02731015, 0x4510, 0x4526, {0x99, 0xe6, 0xe5, 0xa1, 0x7e, 0xbd, 0x1a, 0xea}};

static NTSTATUS StartThread(PADAPTER Adapter, PKSTART_ROUTINE Routine)
{
    return PsCreateSystemThread(&Adapter->Thread, THREAD_ALL_ACCESS, NULL, NULL, NULL, Routine, Adapter);
}

static void SynchronizeOne(PADAPTER Adapter, PKSYNCHRONIZE_ROUTINE Routine)
{
    BOOLEAN result;
    Adapter->Dxgk.DxgkCbSynchronizeExecution(Adapter->Dxgk.DeviceHandle, Routine, Adapter, 0, &result);
}

NTSTATUS StartDevice(CONST PVOID Context, PDXGK_START_INFO Info, PDXGKRNL_INTERFACE Interface, PULONG Sources, PULONG Children)
{
    static KBUGCHECK_CALLBACK_RECORD record;
    PADAPTER adapter = Context;
    RTL_QUERY_REGISTRY_TABLE table[2] = {0};
    ULONG engine;

    UNREFERENCED_PARAMETER(Info);
    adapter->Dxgk = *Interface;
    KeInitializeDpc(&adapter->Dpc, TimerDpc, adapter);
    KeSetTimer(&adapter->Timer, (LARGE_INTEGER){0}, &adapter->Dpc);
    ExInitializeWorkItem(&adapter->QueueItem, QueueRoutine, adapter);
    adapter->ExTimer = ExAllocateTimer(TimerRoutine, adapter, 0);
    StartThread(adapter, ThreadRoutine);
    for (engine = 0; engine < 4; engine++)
        PsCreateSystemThread(&adapter->Thread, THREAD_ALL_ACCESS, NULL, NULL, NULL, EngineRoutine, adapter);
    SynchronizeOne(adapter, Synchronized);
    table[0].QueryRoutine = QueryRoutine;
    RtlQueryRegistryValues(RTL_REGISTRY_ABSOLUTE, L"", table, adapter, NULL);
    PoRegisterPowerSettingCallback(adapter->Device, &MonitorPower, PowerRoutine, adapter, &adapter->Setting);
    KeRegisterBugCheckCallback(&record, BugCheck, adapter, sizeof(*adapter), (PUCHAR) "adapter");
    adapter->Dxgk.DxgkCbExcludeAdapterAccess(adapter->Dxgk.DeviceHandle, DXGK_EXCLUDE_CALL_SYNCHRONOUS, Protected, adapter);
    *Sources = 1;
    *Children = 1;
    return STATUS_SUCCESS;
}

NTSTATUS DriverEntry(PDRIVER_OBJECT Object, PUNICODE_STRING Path)
{
    DRIVER_INITIALIZATION_DATA table = {0};

    table.DxgkDdiStartDevice = StartDevice;
    return DxgkInitialize(Object, Path, &table);
}
