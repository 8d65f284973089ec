/*
 * Shape: a DDI and the interrupt routine share a helper that notes the last finished fence. If the DDI notes it first,
 * the interrupt routine finds nothing new and says that the interrupt is not its own. The store by itself is harmless.
 */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    volatile ULONG *Registers;
    UINT Noted;
    UINT Cached;
} MY_ADAPTER;

static BOOLEAN MyNote(MY_ADAPTER *Adapter)
{
    UINT fence = READ_REGISTER_ULONG(&Adapter->Registers[0]);
    if (fence == Adapter->Noted)
        return FALSE;
    Adapter->Noted = fence; // expect: ddi-async-race
    return TRUE;
}

/* Nothing hangs on who stores it. */
static UINT MyCache(MY_ADAPTER *Adapter)
{
    UINT fence = READ_REGISTER_ULONG(&Adapter->Registers[0]);
    if (Adapter->Cached != fence)
        Adapter->Cached = fence;
    return fence;
}

DXGKDDI_INTERRUPT_ROUTINE MyInterruptRoutine;
BOOLEAN MyInterruptRoutine(const PVOID MiniportDeviceContext, ULONG MessageNumber)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)MiniportDeviceContext;
    UNREFERENCED_PARAMETER(MessageNumber);
    MyCache(adapter);
    if (!MyNote(adapter))
        return FALSE;
    WRITE_REGISTER_ULONG(&adapter->Registers[1], 1);
    return TRUE;
}

DXGKDDI_QUERYCURRENTFENCE MyQueryCurrentFence;
NTSTATUS MyQueryCurrentFence(const HANDLE hAdapter, DXGKARG_QUERYCURRENTFENCE *pCurrentFence)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    MyNote(adapter);
    pCurrentFence->CurrentFence = MyCache(adapter);
    return STATUS_SUCCESS;
}
