"""Shared data (checker/flow/sharing*, object*): which accesses race.

A case is what a few entry points do to one adapter, by DDI; `a` is the adapter, `p` the argument structure. On the line:

    // race: consequence       a race is reported here that would be shown
    // possible: consequence   one that is only possible, or plain: off by default

No mark: no race here. All cases go into one source, each with fields and functions of its own.
"""

import re

import pytest

from conftest import run_synclint

HEAD = """
#include <ntddk.h>
#include <dispmprt.h>
#define SYNCHRONIZE(routine) \\
    { BOOLEAN result; a->Dxgk.DxgkCbSynchronizeExecution(a->Dxgk.DeviceHandle, routine, a, 0, &result); }
"""

# Name of the entry point: its type, result, parameters, and what `a` (or `d`, a device) is made of.
ENTRIES = {
    "Sync": ("KSYNCHRONIZE_ROUTINE", "PVOID h"),
    "Escape": ("DXGKDDI_ESCAPE", "const HANDLE h, const DXGKARG_ESCAPE *p"),
    "QueryAdapterInfo": ("DXGKDDI_QUERYADAPTERINFO", "const HANDLE h, const DXGKARG_QUERYADAPTERINFO *p"),
    "CreateAllocation": ("DXGKDDI_CREATEALLOCATION", "const HANDLE h, DXGKARG_CREATEALLOCATION *p"),
    "DestroyAllocation": ("DXGKDDI_DESTROYALLOCATION", "const HANDLE h, const DXGKARG_DESTROYALLOCATION *p"),
    "QueryCurrentFence": ("DXGKDDI_QUERYCURRENTFENCE", "const HANDLE h, DXGKARG_QUERYCURRENTFENCE *p"),
    "BuildPagingBuffer": ("DXGKDDI_BUILDPAGINGBUFFER", "const HANDLE h, DXGKARG_BUILDPAGINGBUFFER *p"),
    "SubmitCommand": ("DXGKDDI_SUBMITCOMMAND", "const HANDLE h, const DXGKARG_SUBMITCOMMAND *p"),
    "Patch": ("DXGKDDI_PATCH", "const HANDLE h, const DXGKARG_PATCH *p"),
    "SetPointerPosition": ("DXGKDDI_SETPOINTERPOSITION", "const HANDLE h, const DXGKARG_SETPOINTERPOSITION *p"),
    "SetPointerShape": ("DXGKDDI_SETPOINTERSHAPE", "const HANDLE h, const DXGKARG_SETPOINTERSHAPE *p"),
    "QueryChildStatus": ("DXGKDDI_QUERY_CHILD_STATUS", "const PVOID h, DXGK_CHILD_STATUS *p, BOOLEAN n"),
    "CommitVidPn": ("DXGKDDI_COMMITVIDPN", "const HANDLE h, const DXGKARG_COMMITVIDPN *const p"),
    "SetVisibility": ("DXGKDDI_SETVIDPNSOURCEVISIBILITY", "const HANDLE h, const DXGKARG_SETVIDPNSOURCEVISIBILITY *p"),
    "ResetFromTimeout": ("DXGKDDI_RESETFROMTIMEOUT", "const HANDLE h"),
    "AddDevice": ("DXGKDDI_ADD_DEVICE", "const PDEVICE_OBJECT o, PVOID *h"),
    "StartDevice": ("DXGKDDI_START_DEVICE", "const PVOID h, PDXGK_START_INFO p, PDXGKRNL_INTERFACE i, PULONG v, PULONG c"),
    "StopDevice": ("DXGKDDI_STOP_DEVICE", "const PVOID h"),
    "SystemDisplayEnable": ("DXGKDDI_SYSTEM_DISPLAY_ENABLE",
                            "PVOID h, D3DDDI_VIDEO_PRESENT_TARGET_ID t, PDXGKARG_SYSTEM_DISPLAY_ENABLE_FLAGS f, UINT *w, "
                            "UINT *y, D3DDDIFORMAT *c"),
    "Interrupt": ("DXGKDDI_INTERRUPT_ROUTINE", "const PVOID h, ULONG m"),
    "Dpc": ("DXGKDDI_DPC_ROUTINE", "const PVOID h"),
    "Worker": ("IO_WORKITEM_ROUTINE", "PDEVICE_OBJECT o, PVOID h"),
    "Thread": ("KSTART_ROUTINE", "PVOID h"),
    "CreateDevice": ("DXGKDDI_CREATEDEVICE", "const HANDLE h, DXGKARG_CREATEDEVICE *p"),
    "OpenAllocation": ("DXGKDDI_OPENALLOCATIONINFO", "const HANDLE h, const DXGKARG_OPENALLOCATION *p"),
    "CloseAllocation": ("DXGKDDI_CLOSEALLOCATION", "const HANDLE h, const DXGKARG_CLOSEALLOCATION *p"),
}
RESULTS = {"Interrupt": "BOOLEAN", "Sync": "BOOLEAN", "Dpc": "VOID", "Worker": "VOID", "Thread": "VOID"}
OF_A_DEVICE = ("OpenAllocation", "CloseAllocation")

LOCK = "KeAcquireSpinLock(&a->Lock, &irql);"
UNLOCK = "KeReleaseSpinLock(&a->Lock, irql);"

CASES = {
    # ---- shapes from the field that must be found -------------------------------------------------------------------
    "id counter of allocations": dict(
        fields="ULONG NextId;",
        CreateAllocation="p->NumAllocations = ++a->NextId; // race: count"),
    "64-bit fence written under a spin lock, read by the ISR": dict(
        fields="KSPIN_LOCK Lock; ULONG64 Fence;",
        SubmitCommand=f"KIRQL irql; {LOCK}\na->Fence = p->SubmissionFenceId; // race: multi-word\n{UNLOCK}",
        Interrupt="if (a->Fence > 7) return TRUE;"),
    "mask changed under a spin lock, cleared by the ISR": dict(
        fields="KSPIN_LOCK Lock; LONG Mask;",
        SubmitCommand=f"KIRQL irql; {LOCK}\na->Mask |= 4; // race: read-modify-write\n{UNLOCK}",
        Interrupt="InterlockedAnd(&a->Mask, ~4);"),
    "field of a mutex, written bare by a shared helper": dict(
        fields="FAST_MUTEX Mutex; ULONG Mode, Depth;",
        Escape="ExAcquireFastMutex(&a->Mutex);\na->Mode = 1; a->Depth = 32;\nExReleaseFastMutex(&a->Mutex);",
        helper="static VOID NAME(ADAPTER *a)\n{\na->Mode = 0; // race: guarded\n}",
        Patch="HELPER(a);", BuildPagingBuffer="HELPER(a);"),
    "producer of a ring without a lock": dict(
        fields="struct { ULONG64 Address; ULONG Length; } Slots[16]; ULONG Tail;",
        Escape="a->Slots[a->Tail % 16].Length = p->PrivateDriverDataSize; // possible: plain\na->Tail++; // race: count"),
    "error bits of one word": dict(
        fields="KSPIN_LOCK Lock; struct { ULONG Busy : 1; ULONG Lost : 1; } Error;",
        SubmitCommand=f"KIRQL irql; {LOCK}\na->Error.Busy = 1;\n{UNLOCK}",
        Worker="a->Error.Lost = 1; // race: read-modify-write"),
    # ---- shapes from the field that are right ----------------------------------------------------------------------
    "written at start, read by everybody": dict(
        fields="ULONG Caps; PVOID Base;",
        StartDevice="a->Caps = 1; a->Base = p;",
        Escape="if (a->Caps && a->Base) return 0;", Interrupt="if (a->Caps) return TRUE;", Dpc="if (a->Base) return;"),
    "cursor of the pointer class": dict(
        fields="LONG X, Y;",
        SetPointerPosition="a->X = p->X; a->Y = p->Y;", SetPointerShape="a->X -= p->XHot; a->Y -= p->YHot;"),
    "ring index of the scheduler class": dict(
        fields="ULONG Tail;",
        SubmitCommand="a->Tail++;", Patch="if (a->Tail) a->Tail--;"),
    "state of level 2, with and without a lock": dict(
        fields="KSPIN_LOCK Lock; ULONG Mode;",
        CommitVidPn=f"KIRQL irql; {LOCK}\na->Mode++;\n{UNLOCK}", SetVisibility="a->Mode++;"),
    "both sides interlocked": dict(
        fields="LONG Pending;",
        Escape="InterlockedIncrement(&a->Pending);", Interrupt="InterlockedExchange(&a->Pending, 0);",
        Dpc="if (InterlockedCompareExchange(&a->Pending, 0, 0)) return;"),
    "statistics": dict(
        fields="struct { ULONG Escapes, Queries, Fences; } Statistics;",
        Escape="a->Statistics.Escapes++; // possible: count",
        QueryAdapterInfo="a->Statistics.Queries++; // possible: count",
        QueryCurrentFence="a->Statistics.Fences++; // possible: count"),
    "list of a device under the device's lock": dict(
        types="typedef struct { KSPIN_LOCK Lock; LIST_ENTRY List; ULONG Count; } DEVICE;",
        OpenAllocation=f"KIRQL irql; {LOCK}\nd->Count++;\n{UNLOCK}".replace("a->", "d->"),
        CloseAllocation=f"KIRQL irql; {LOCK}\nd->Count--;\n{UNLOCK}".replace("a->", "d->")),
    "ISR state in a synchronized routine": dict(
        fields="ULONG Status;",
        Interrupt="a->Status |= 1;", Sync="a->Status = 0;", Escape="SYNCHRONIZE(SYNC)"),
    "ISR state outside of one": dict(
        fields="ULONG Status;", Interrupt="a->Status |= 1;", Escape="a->Status = 0; // race: read-modify-write"),
    # ---- locks -------------------------------------------------------------------------------------------------------
    "one lock": dict(
        fields="KSPIN_LOCK Lock; ULONG Count;",
        Escape=f"KIRQL irql; {LOCK}\na->Count++;\n{UNLOCK}", Dpc=f"KIRQL irql; {LOCK}\na->Count++;\n{UNLOCK}"),
    "two locks": dict(
        fields="KSPIN_LOCK Lock, Other; ULONG Count;",
        Escape=f"KIRQL irql; {LOCK}\na->Count++; // race: count\n{UNLOCK}",
        Dpc="KeAcquireSpinLockAtDpcLevel(&a->Other);\na->Count++;\nKeReleaseSpinLockFromDpcLevel(&a->Other);"),
    "lock of the element": dict(
        fields="struct { KSPIN_LOCK Lock; ULONG Count; } Queue[4];",
        Escape="KIRQL irql; ULONG i = p->PrivateDriverDataSize;\nKeAcquireSpinLock(&a->Queue[i].Lock, &irql);\n"
               "a->Queue[i].Count++;\nKeReleaseSpinLock(&a->Queue[i].Lock, irql);",
        SubmitCommand="KIRQL irql; ULONG n = p->EngineOrdinal;\nKeAcquireSpinLock(&a->Queue[n].Lock, &irql);\n"
                      "a->Queue[n].Count++;\nKeReleaseSpinLock(&a->Queue[n].Lock, irql);"),
    "lock of another element": dict(
        fields="struct { KSPIN_LOCK Lock; ULONG Count; } Queue[4];",
        Escape="KIRQL irql;\nKeAcquireSpinLock(&a->Queue[0].Lock, &irql);\n"
               "a->Queue[1].Count++; // race: count\nKeReleaseSpinLock(&a->Queue[0].Lock, irql);",
        SubmitCommand="KIRQL irql;\nKeAcquireSpinLock(&a->Queue[1].Lock, &irql);\n"
                      "a->Queue[1].Count++;\nKeReleaseSpinLock(&a->Queue[1].Lock, irql);"),
    "elements that differ": dict(
        fields="ULONG Count[2];", SetPointerPosition="a->Count[0]++;", Patch="a->Count[1]++;"),
    "elements that agree": dict(
        fields="ULONG Count[2];", Patch="a->Count[1]++; // race: count", SetPointerPosition="a->Count[1]++;"),
    "a device's lock for the adapter": dict(
        types="typedef struct { KSPIN_LOCK Lock; ADAPTER *Adapter; } DEVICE;",
        fields="ULONG Count;",
        OpenAllocation="KIRQL irql; KeAcquireSpinLock(&d->Lock, &irql);\nd->Adapter->Count++; // race: count\n"
                       "KeReleaseSpinLock(&d->Lock, irql);"),
    "shared on both sides": dict(
        fields="EX_SPIN_LOCK Lock; ULONG Count;",
        Escape="KIRQL irql = ExAcquireSpinLockShared(&a->Lock);\na->Count++; // race: count\n"
               "ExReleaseSpinLockShared(&a->Lock, irql);"),
    "shared for reading": dict(
        fields="EX_SPIN_LOCK Lock; ULONG64 Total;",
        Escape="KIRQL irql = ExAcquireSpinLockShared(&a->Lock);\nULONG64 t = a->Total;\nExReleaseSpinLockShared(&a->Lock, irql);\n"
               "if (t) return 1;",
        CreateAllocation="KIRQL irql = ExAcquireSpinLockExclusive(&a->Lock);\na->Total += 1;\n"
                         "ExReleaseSpinLockExclusive(&a->Lock, irql);"),
    "rundown protection is no lock": dict(
        fields="EX_RUNDOWN_REF Rundown; ULONG Count;",
        Escape="if (!ExAcquireRundownProtection(&a->Rundown)) return 1;\na->Count++; // race: count\n"
               "ExReleaseRundownProtection(&a->Rundown);"),
    "interlocked lists": dict(
        types="typedef struct { LIST_ENTRY Link; ULONG Id; } ENTRY;",
        fields="KSPIN_LOCK Lock; LIST_ENTRY Free, Busy;",
        SubmitCommand="LIST_ENTRY *link = ExInterlockedRemoveHeadList(&a->Free, &a->Lock); ENTRY *entry;\nif (!link) return 1;\n"
                      "entry = CONTAINING_RECORD(link, ENTRY, Link);\nentry->Id = p->SubmissionFenceId;\n"
                      "ExInterlockedInsertTailList(&a->Busy, &entry->Link, &a->Lock);",
        Dpc="LIST_ENTRY *link = ExInterlockedRemoveHeadList(&a->Busy, &a->Lock); ENTRY *entry;\nif (!link) return;\n"
            "entry = CONTAINING_RECORD(link, ENTRY, Link);\nentry->Id = 0;\n"
            "ExInterlockedInsertTailList(&a->Free, &entry->Link, &a->Lock);"),
    "a list without its lock": dict(
        fields="KSPIN_LOCK Lock; LIST_ENTRY Free; LIST_ENTRY Entry;",
        SubmitCommand="InsertTailList(&a->Free, &a->Entry); // race: list",
        Dpc="ExInterlockedRemoveHeadList(&a->Free, &a->Lock);"),
    "lock through a local and a helper": dict(
        fields="KSPIN_LOCK Lock; ULONG Count;",
        helper="static VOID NAME(KSPIN_LOCK *lock, ULONG *count)\n{\nKIRQL irql;\nKeAcquireSpinLock(lock, &irql);\n++*count;\n"
               "KeReleaseSpinLock(lock, irql);\n}",
        Escape="KSPIN_LOCK *lock = &a->Lock;\nHELPER(lock, &a->Count);", Dpc="HELPER(&a->Lock, &a->Count);"),
    # ---- contexts ------------------------------------------------------------------------------------------------------
    "level 1 of two classes": dict(
        fields="ULONG Count;", Patch="a->Count++; // race: count", SetPointerPosition="a->Count++;"),
    "level 2 beside DDIs": dict(fields="ULONG Count;", CommitVidPn="a->Count++;", Escape="if (a->Count) return 1;"),
    "level 3 and a DPC": dict(
        fields="ULONG Head;", ResetFromTimeout="a->Head = 0; // race: read-modify-write", Dpc="a->Head = a->Head + 1;"),
    "the two reads of a volatile flag": dict(
        fields="volatile LONG Stop;", Escape="a->Stop = 1; // possible: plain", Worker="if (a->Stop) return;"),
    "volatile is no protection": dict(
        fields="volatile LONG Count;", Escape="a->Count++; // race: count"),
    "the interrupt routine alone": dict(fields="ULONG Count;", Interrupt="a->Count++;"),
    "the DPC routine alone": dict(fields="ULONG Count;", Dpc="if (a->Count++ > 4) return;"),
    "the DPC routine and the interrupt routine": dict(
        fields="ULONG Count;", Interrupt="a->Count++;", Dpc="a->Count = 0; // race: count"),
    "bug check path": dict(fields="ULONG Count;", SystemDisplayEnable="a->Count++;", Escape="if (a->Count) return 1;"),
    "teardown": dict(  # the worker and the DPC are still there: one of them is named
        fields="PVOID Ring;", StopDevice="a->Ring = NULL; // race: pointer", Dpc="if (a->Ring) return;",
        Worker="if (a->Ring) return;"),
    "teardown of what nobody has": dict(
        fields="PVOID Ring;", StopDevice="a->Ring = NULL;", Escape="if (a->Ring) return 1;"),
    "interlocked there, plain here": dict(
        fields="LONG Count;", Escape="InterlockedIncrement(&a->Count);",
        QueryAdapterInfo="a->Count = 0; // race: read-modify-write"),
    "interlocked there, read here": dict(
        fields="LONG Count;", Escape="InterlockedIncrement(&a->Count);",
        QueryAdapterInfo="if (a->Count > 3) return 1; // possible: plain"),
    "an escape with hardware access is level 2": dict(
        fields="ULONG Count;", Escape="if (!p->Flags.HardwareAccess)\nreturn 1;\na->Count++;"),
    "state of one child, by the child class": dict(
        fields="struct { ULONG State; } Children[4];", QueryChildStatus="a->Children[p->ChildUid].State++;"),
    "a worker beside itself": dict(
        fields="ULONG Count;", Worker="a->Count = a->Count + 1; // possible: read-modify-write"),
    "the same without ++": dict(
        fields="ULONG Count;", Escape="a->Count = a->Count + 1; // race: read-modify-write"),
    # ---- objects --------------------------------------------------------------------------------------------------------
    "fresh until published": dict(
        types="typedef struct { LIST_ENTRY Link; ULONG Id; PVOID Data; } ENTRY;",
        fields="FAST_MUTEX Mutex; LIST_ENTRY List;",
        CreateAllocation="ENTRY *entry = (ENTRY *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(ENTRY), 'x');\n"
                         "if (!entry) return 1;\nentry->Id = p->NumAllocations; entry->Data = p->hResource;\n"
                         "ExAcquireFastMutex(&a->Mutex);\nInsertTailList(&a->List, &entry->Link);\n"
                         "ExReleaseFastMutex(&a->Mutex);\np->pAllocationInfo->hAllocation = entry;",
        DestroyAllocation="ENTRY *entry = (ENTRY *)p->pAllocationList[0];\nif (entry->Id && entry->Data) return 1;"),
    "not fresh any more": dict(
        types="typedef struct { LIST_ENTRY Link; ULONG Id; } ENTRY;",
        fields="FAST_MUTEX Mutex; LIST_ENTRY List;",
        CreateAllocation="ENTRY *entry = (ENTRY *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(ENTRY), 'x');\n"
                         "if (!entry) return 1;\nExAcquireFastMutex(&a->Mutex);\nInsertTailList(&a->List, &entry->Link);\n"
                         "ExReleaseFastMutex(&a->Mutex);\nentry->Id++; // race: count",
        SubmitCommand="ENTRY *entry;\nExAcquireFastMutex(&a->Mutex);\n"
                      "entry = CONTAINING_RECORD(a->List.Flink, ENTRY, Link);\nentry->Id++;\nExReleaseFastMutex(&a->Mutex);"),
    "elements of a list, the lock of the list": dict(
        types="typedef struct { LIST_ENTRY Link; ULONG Count; } ENTRY;",
        fields="KSPIN_LOCK Lock; LIST_ENTRY List;",
        Escape=f"KIRQL irql; LIST_ENTRY *e; {LOCK}\nfor (e = a->List.Flink; e != &a->List; e = e->Flink)\n"
               f"CONTAINING_RECORD(e, ENTRY, Link)->Count++;\n{UNLOCK}",
        Dpc=f"KIRQL irql; LIST_ENTRY *e; {LOCK}\nfor (e = a->List.Flink; e != &a->List; e = e->Flink)\n"
            f"CONTAINING_RECORD(e, ENTRY, Link)->Count = 0;\n{UNLOCK}"),
    "elements of a list, bare": dict(
        types="typedef struct { LIST_ENTRY Link; ULONG Count; } ENTRY;",
        fields="KSPIN_LOCK Lock; LIST_ENTRY List;",
        Escape=f"KIRQL irql; LIST_ENTRY *e; {LOCK}\nfor (e = a->List.Flink; e != &a->List; e = e->Flink)\n"
               f"CONTAINING_RECORD(e, ENTRY, Link)->Count++;\n{UNLOCK}",
        Dpc=f"KIRQL irql; LIST_ENTRY *e; {LOCK}\ne = a->List.Flink;\n{UNLOCK}\n"
            "CONTAINING_RECORD(e, ENTRY, Link)->Count = 0; // race: count"),
    "what Windows passes": dict(
        fields="ULONG None;",
        CreateAllocation="p->Flags.Value = 0;\np->pAllocationInfo->Size++;\np->pAllocationInfo->Flags.Value = 1;"),
    "a device of level 0": dict(
        types="typedef struct { ULONG Count; } DEVICE;",
        OpenAllocation="d->Count++; // possible: count"),
    "globals": dict(
        before="static ULONG NAME_count; static const ULONG NAME_limit = 4;",
        Escape="if (NAME_count++ > NAME_limit) return 1; // race: count"),
    "locals": dict(
        Escape="ULONG count = 0; ULONG *pointer = &count; struct { ULONG x; } s;\n++*pointer; s.x = count; count = s.x;"),
    "registers": dict(
        fields="PULONG Registers; volatile ULONG *Doorbell;",
        Escape="WRITE_REGISTER_ULONG(&a->Registers[4], 1);\na->Doorbell[2] = 1; *a->Doorbell = 2;",
        Interrupt="if (READ_REGISTER_ULONG(&a->Registers[4])) a->Doorbell[2] = 0;"),
    "a pointer that never changes": dict(
        types="typedef struct { ULONG Count; } RING;",
        fields="RING *Ring;",
        StartDevice="a->Ring = (RING *)ExAllocatePoolWithTag(NonPagedPoolNx, sizeof(RING), 'x');",
        Escape="a->Ring->Count++; // race: count"),
    "a whole structure and a field": dict(
        fields="FAST_MUTEX Mutex; struct { ULONG64 Total, Peak; } Sizes;",
        Escape="ExAcquireFastMutex(&a->Mutex);\nRtlCopyMemory(p->pPrivateDriverData, &a->Sizes, sizeof(a->Sizes));\n"
               "ExReleaseFastMutex(&a->Mutex);",
        BuildPagingBuffer="a->Sizes.Peak = 4; // race: multi-word"),
    "two members of a union": dict(
        fields="union { ULONG Value; UCHAR Bytes[4]; } Word;",
        Patch="a->Word.Bytes[1] = 1; // race: count", SetPointerPosition="a->Word.Value += 1;"),
    "bit-fields of two words": dict(
        fields="struct { ULONG Low : 32; ULONG High : 1; } Bits;",
        SetPointerPosition="a->Bits.Low = 1;", Patch="a->Bits.High = 1;"),
    "a request and an event": dict(
        fields="KEVENT Event; struct { ULONG64 Fence; ULONG Node, Engine; } Request;",
        SubmitCommand="a->Request.Fence = p->SubmissionFenceId; // possible: plain\na->Request.Node = p->NodeOrdinal; // possible: plain\n"
                      "KeSetEvent(&a->Event, 0, FALSE);",
        Thread="KeWaitForSingleObject(&a->Event, Executive, KernelMode, FALSE, NULL);\n"
               "if (a->Request.Fence && a->Request.Node) return;"),
}


def source_of(cases):
    early, late, fields, functions = [], [], [], []
    for number, case in enumerate(cases.values()):
        prefix = f"c{number}"

        def own(text):
            text = re.sub(r"\ba->(?!Dxgk\b)", f"a->{prefix}.", text)
            text = re.sub(r"\bAdapter->", f"Adapter->{prefix}.", text)
            text = re.sub(r"\b(DEVICE|ENTRY|RING|NAME|SYNC)(?=\b|_)", rf"{prefix}_\1", text)
            return text.replace("HELPER(", f"{prefix}_NAME(")

        types = own(case.get("types", ""))
        (late if "ADAPTER" in types else early).append(types)
        if "fields" in case:
            fields.append(f"    struct {{ {own(case['fields'])} }} {prefix};")
        functions += [own(case[part]) for part in ("before", "helper") if part in case]
        for entry in [it for it in ENTRIES if it in case]:
            role, parameters = ENTRIES[entry]
            result = RESULTS.get(entry, "NTSTATUS")
            name = f"{prefix}_{'SYNC' if entry == 'Sync' else entry}"
            this = "DEVICE *d = (DEVICE *)h;" if entry in OF_A_DEVICE else "ADAPTER *a = (ADAPTER *)h;"
            end = "" if result == "VOID" else "return 0;\n"
            functions.append(f"{role} {name};\n{result} {name}({parameters})\n{{\n{own(this)}\n{own(case[entry])}\n{end}}}")
    return "\n".join([HEAD, "typedef struct _ADAPTER ADAPTER;", *early, *late, "struct _ADAPTER {", "    DXGKRNL_INTERFACE Dxgk;",
                      *fields, "};", *functions, ""])


def races_of(dump):
    """{line: (kind, consequence, all words)}; of several at one place the one that would be shown."""
    found = {}
    for race in re.finditer(r"^race \S+?:(\d+) (.*; ([\w-]+), doubt (\d+), .*)$", dump, re.M):
        shown = int(race[4]) < 2 and race[3] != "plain"
        if shown or int(race[1]) not in found:
            found[int(race[1])] = ("race" if shown else "possible", race[3], race[2])
    return found


@pytest.fixture(scope="module")
def wrong(tmp_path_factory):
    """What is wrong, by case."""
    text = source_of(CASES)
    file = tmp_path_factory.mktemp("sharing") / "cases.c"
    file.write_text(text)
    result = run_synclint("dump", "--stage", "accesses", "-v", file)
    assert result.code == 0 and "cases.c" not in result.stderr, result.stderr
    found, names, case = races_of(result.stdout), list(CASES), None
    wrong = {name: [] for name in CASES}
    for line, words in enumerate(text.splitlines(), 1):
        owner = re.search(r"\bc(\d+)_", words)
        case = names[int(owner[1])] if owner else case
        mark = re.search(r"// (race|possible): ([\w-]+)", words)
        race = found.get(line)
        if (mark.groups() if mark else None) != (race[:2] if race else None):
            wrong[case].append(f"{words}\n    has: {race}")
    return wrong


@pytest.mark.parametrize("name", CASES)
def test_case(wrong, name):
    assert not wrong[name], "\n" + "\n".join(wrong[name])
