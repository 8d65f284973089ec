/* Shape: a helper takes a fast mutex; of the three DDIs that call it, one runs at DISPATCH_LEVEL. */
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    FAST_MUTEX Mutex;
    FAST_MUTEX Other;
    ULONG Events;
    ULONG Quiet;
} MY_ADAPTER;

static VOID MyNote(MY_ADAPTER *Adapter)
{
    ExAcquireFastMutex(&Adapter->Mutex); // expect: blocking-at-raised-irql "DxgkDdiPreemptCommand"
    Adapter->Events++;
    ExReleaseFastMutex(&Adapter->Mutex);
}

/* Only those that run at PASSIVE_LEVEL come here. */
static VOID MyNoteQuiet(MY_ADAPTER *Adapter)
{
    ExAcquireFastMutex(&Adapter->Other);
    Adapter->Quiet++;
    ExReleaseFastMutex(&Adapter->Other);
}

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    UNREFERENCED_PARAMETER(pEscape);
    MyNote((MY_ADAPTER *)hAdapter);
    MyNoteQuiet((MY_ADAPTER *)hAdapter);
    return STATUS_SUCCESS;
}

DXGKDDI_BUILDPAGINGBUFFER MyBuildPagingBuffer;
NTSTATUS MyBuildPagingBuffer(const HANDLE hAdapter, DXGKARG_BUILDPAGINGBUFFER *pBuildPagingBuffer)
{
    UNREFERENCED_PARAMETER(pBuildPagingBuffer);
    MyNote((MY_ADAPTER *)hAdapter);
    MyNoteQuiet((MY_ADAPTER *)hAdapter);
    return STATUS_SUCCESS;
}

DXGKDDI_PREEMPTCOMMAND MyPreemptCommand;
NTSTATUS MyPreemptCommand(const HANDLE hAdapter, const DXGKARG_PREEMPTCOMMAND *pPreemptCommand)
{
    UNREFERENCED_PARAMETER(pPreemptCommand);
    MyNote((MY_ADAPTER *)hAdapter);
    return STATUS_SUCCESS;
}
