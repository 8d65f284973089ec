/* Calls through pointers: variables and arrays at file scope, operations of a record, callbacks in parameters, results. */
#include <ntddk.h>
#include <dispmprt.h>

typedef VOID HANDLER(PVOID Context);

struct operations {
    HANDLER *Open;
    HANDLER *Close[2];
};

struct engine {
    const struct operations *Operations;
    HANDLER *Fallback;
};

static VOID First(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
}

static VOID Second(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
}

static VOID Third(PVOID Context)
{
    UNREFERENCED_PARAMETER(Context);
}

static HANDLER *const Hook = First;
static HANDLER *Table[] = {First, Second, NULL};
static const struct operations Operations = {.Open = Second, .Close = {Third, First}};

static HANDLER *Choose(ULONG Number)
{
    return Number ? First : Third;
}

static VOID Run(HANDLER *Handler, PVOID Context)
{
    Handler(Context);
}

static VOID RunAll(const struct operations *Set, PVOID Context)
{
    Run(Set->Open, Context);
    Set->Close[1](Context);
}

static VOID UseHook(PVOID Context)
{
    Hook(Context);
    (*Table[1])(Context);
}

static VOID UseEngine(struct engine *Engine, ULONG Number)
{
    HANDLER *handler = Choose(Number);

    Engine->Operations = &Operations;
    Engine->Fallback = handler;
    Engine->Operations->Open(Engine);
    Engine->Fallback(Engine);
    Choose(Number)(Engine);
    RunAll(Engine->Operations, Engine);
}

static VOID UseNothing(PVOID Context)
{
    static HANDLER *never;

    if (never)
        never(Context);
    ((HANDLER *)MmGetSystemRoutineAddress((PUNICODE_STRING)Context))(Context);
}

DXGKDDI_STOP_DEVICE Stop;

NTSTATUS Stop(CONST PVOID Context)
{
    UseHook(Context);
    UseEngine(Context, 1);
    UseNothing(Context);
    return STATUS_SUCCESS;
}
