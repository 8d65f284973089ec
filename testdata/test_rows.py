"""The rows of rules/*.jsonl: their form, what they must say together, and facts known from the pages."""

import collections
import json
import re

import pytest

from catalogue import APIS, DDIS, KINDS, LINES, ROWS, irql, run_probe
from conftest import TESTDATA

def order_of(kind, row):
    if kind == "ddi":
        return row["ddi"], row["type"]
    if kind == "callback":
        return row["callback"], row["table"]
    if kind == "async":
        return row["async"], row.get("function", -1), row.get("field", ""), row["type"]
    return row[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_written_one_way(kind):
    for text, row in zip(LINES[kind], ROWS[kind]):
        assert text == json.dumps(row, ensure_ascii=False), "one space after ':' and ',', no other"
        assert next(iter(row)) == kind, "the first key says what the row is"
        assert list(row)[-3:] in (["status", "sources", "note"], [*list(row)[-3:-2], "status", "sources"])


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_sorted_and_there_once(kind):
    names = [order_of(kind, row) for row in ROWS[kind]]
    assert names == sorted(names)
    assert len(set(map(str, names))) == len(names)


def test_nothing_is_missing():
    count = {kind: len(ROWS[kind]) for kind in KINDS}
    assert count["ddi"] >= 267 and count["api"] >= 1850 and count["callback"] >= 150 and count["async"] >= 55


# Names of pages that exist: functions and callbacks of the headers that rows are of, and the display and kernel
# documentation; of others those that rows name.
PAGES = (TESTDATA / "model" / "pages.txt").read_text().splitlines()


def test_pages_are_sorted():
    assert PAGES == sorted(set(PAGES)) and len(PAGES) > 4000


@pytest.mark.parametrize("kind", KINDS)
def test_sources_name_pages(kind):
    pages = set(PAGES)
    for row in ROWS[kind]:
        assert row["sources"] and set(row["sources"]) <= pages, row


def test_documented_rows_of_functions_name_their_own_page():
    for name, row in APIS.items():
        if row["status"] == "documented" and not name.startswith("synclint_"):
            page = row["sources"][0]
            stem = re.sub(r"[^a-z0-9_]", "", name.lower())
            assert stem in page or stem.removeprefix("iof") in page, (name, page)


def test_built_in_catalogue_is_what_the_rows_say():
    """The loader, the C it prints and the compiler lose nothing."""
    def plain(row):
        row = json.loads(json.dumps(row))
        for part in [row, *row.get("cases", []), *([row["condition"]] if "condition" in row else [])]:
            if "irql" in part:
                part["irql"] = irql(part["irql"])
        if "condition" in row:
            row["condition"].setdefault("level", row["level"])
            row["condition"].setdefault("irql", row["irql"])
        for effect in row.get("effects", []):
            if "to" in effect:
                effect["to"] = irql(effect["to"])
        return row

    written = [plain(row) for kind in KINDS for row in ROWS[kind]]
    held = run_probe("rows")
    assert len(written) == len(held)
    for one, other in zip(written, held):
        assert one == other


# ---- what rows say --------------------------------------------------------------------------------------------------

# Written from the pages: the function, the IRQL it may be called at.
FUNCTION_IRQL = """
KeAcquireSpinLock <=DISPATCH            KeReleaseSpinLock DISPATCH              KeAcquireSpinLockAtDpcLevel >=DISPATCH
KeAcquireSpinLockRaiseToDpc <=DISPATCH  KeAcquireInStackQueuedSpinLock <=DISPATCH
KeReleaseInStackQueuedSpinLock DISPATCH KeAcquireInterruptSpinLock <=DIRQL      KeReleaseInterruptSpinLock DIRQL
ExAcquireFastMutex <=APC                ExReleaseFastMutex APC                  ExTryToAcquireFastMutex <=APC
ExAcquireResourceExclusiveLite <=APC    ExReleaseResourceLite <=DISPATCH        KeEnterCriticalRegion <=APC
KeWaitForSingleObject <=DISPATCH        KeSetEvent <=DISPATCH                   KeInitializeEvent ANY
KeDelayExecutionThread <=APC            KeStallExecutionProcessor ANY           KeFlushQueuedDpcs PASSIVE
KeInsertQueueDpc ANY                    KeSetTimer <=DISPATCH                   KeCancelTimer <=DISPATCH
IoQueueWorkItem <=DISPATCH              ExQueueWorkItem <=DISPATCH              PsCreateSystemThread PASSIVE
ExAllocatePoolWithTag <=DISPATCH        ExAllocatePool2 <=DISPATCH              ExFreePoolWithTag <=DISPATCH
MmMapIoSpace <=DISPATCH                 MmUnmapIoSpace <=DISPATCH               MmProbeAndLockPages <=DISPATCH
MmMapLockedPagesSpecifyCache <=DISPATCH RtlStringCbPrintfW PASSIVE              RtlUnicodeStringPrintf PASSIVE
RtlZeroMemory ANY                       DbgPrint <=DIRQL                        DbgPrintEx <=DIRQL
ZwOpenKey PASSIVE                       ZwQueryValueKey PASSIVE                 ZwClose PASSIVE
KeSynchronizeExecution <=DIRQL          InterlockedIncrement ANY                READ_REGISTER_ULONG ANY
IoAcquireRemoveLock <=DISPATCH          IoReleaseRemoveLockAndWait PASSIVE      ExWaitForRundownProtectionRelease <=APC
RtlSetBits ANY                          RtlFindClearBitsAndSet ANY              RtlInsertElementGenericTableAvl <=DISPATCH
KeGetCurrentIrql ANY                    KeQueryPerformanceCounter ANY           KeBugCheckEx ANY
""".split()

CALLBACK_IRQL = """
DxgkCbSynchronizeExecution <=DISPATCH   DxgkCbNotifyInterrupt DIRQL             DxgkCbNotifyDpc DISPATCH
DxgkCbQueueDpc ANY                      DxgkCbEvalAcpiMethod PASSIVE            DxgkCbMapMemory PASSIVE
DxgkCbAcquirePostDisplayOwnership <=APC DxgkCbIndicateChildStatus <=DISPATCH    DxgkCbGetDeviceInformation PASSIVE
DxgkCbExcludeAdapterAccess PASSIVE      DxgkCbAcquireHandleData <=APC           DxgkCbReadDeviceSpace PASSIVE
DxgkCbSetPowerComponentActive PASSIVE   DxgkCbSetPowerComponentIdle <=DISPATCH
""".split()

DDI_FACTS = """
DxgkDdiStartDevice PASSIVE 3 -            DxgkDdiSetPowerState PASSIVE 3 -          DxgkDdiQueryAdapterInfo PASSIVE 0 -
DxgkDdiSubmitCommand DISPATCH 1 gpu-scheduler                                       DxgkDdiPatch PASSIVE 1 gpu-scheduler
DxgkDdiPreemptCommand DISPATCH 1 gpu-scheduler                                      DxgkDdiEscape PASSIVE 0 -
DxgkDdiSetPointerPosition PASSIVE 1 pointer                                         DxgkDdiCommitVidPn PASSIVE 2 -
DxgkDdiInterruptRoutine DIRQL 0 -         DxgkDdiDpcRoutine DISPATCH 0 -            DxgkDdiResetDevice ANY 0 -
DxgkDdiSetVidPnSourceAddress PASSIVE|DIRQL 0 -                                      DxgkDdiResetFromTimeout PASSIVE 3 -
DxgkDdiPresentDisplayOnly PASSIVE 0 -     DxgkDdiQueryChildStatus PASSIVE 1 child-io
DxgkDdiSubmitCommandVirtual DISPATCH 1 gpu-scheduler                                DxgkDdiControlInterrupt2 PASSIVE 2 -
DxgkDdiStopDeviceAndReleasePostDisplayOwnership PASSIVE 3 -                         DxgkDdiSystemDisplayWrite ANY 0 -
""".split()


def test_known_functions():
    for name, text in zip(FUNCTION_IRQL[::2], FUNCTION_IRQL[1::2]):
        assert APIS[name]["irql"] == text, name


def test_known_callbacks():
    callbacks = {row["callback"]: row for row in ROWS["callback"]}
    for name, text in zip(CALLBACK_IRQL[::2], CALLBACK_IRQL[1::2]):
        assert callbacks[name]["irql"] == text, name


def test_known_ddis():
    for name, text, level, class_name in zip(*(iter(DDI_FACTS),) * 4):
        row = DDIS[name]
        assert (row["irql"], str(row["level"]), row.get("class", "-")) == (text, level, class_name), name


def test_narrower_contracts():
    def narrow(name):
        return [(case["when"], case["irql"]) for case in APIS[name]["cases"]]

    assert narrow("KeSetEvent") == [("arg2 != 0", "<=APC")]
    assert narrow("ExAllocatePoolWithTag") == [("arg0 & 1", "<=APC")]
    assert narrow("ExAllocatePool2") == [("arg0 & 0x100", "<=APC")]
    assert narrow("KeWaitForSingleObject") == [("arg4 == 0", "<=APC"), ("*arg4 != 0", "<=APC")]
    assert narrow("MmMapLockedPagesSpecifyCache") == [("arg1 == 1", "<=APC")]


def effects_of(row, *kinds):
    return [effect for effect in row.get("effects", []) if effect["do"] in kinds]


def test_every_acquire_has_its_release():
    """Each function that takes a lock names those that release that kind of lock in that mode; none is left over."""
    released = set()
    for name, row in APIS.items():
        if effects_of(row, "release"):
            continue  # takes and gives back in one call, or is a release itself
        for taken in effects_of(row, "acquire", "try-acquire"):
            partners = row.get("paired_with", [])
            assert partners, name
            for partner in partners:
                given = effects_of(APIS[partner], "release")
                assert [one["lock"] for one in given] == [taken["lock"]], (name, partner)
                assert given[0].get("mode") in (taken.get("mode"), None), (name, partner)
                released.add(partner)
    alone = {name for name, row in APIS.items() if effects_of(row, "release") and not effects_of(row, "acquire")}
    # Mutexes are taken by waiting on them, and a resource has two names for its release.
    assert alone - released == {"KeReleaseMutex", "KeReleaseMutant", "ExReleaseResource"}


def test_a_raised_irql_comes_back():
    """What the acquire saves, one of its releases restores."""
    for name, row in APIS.items():
        if effects_of(row, "save-irql") and effects_of(row, "acquire", "try-acquire"):
            for partner in row["paired_with"]:
                assert effects_of(APIS[partner], "restore-irql"), (name, partner)
            assert effects_of(row, "raise"), name
        for region in ("critical", "guarded"):
            if effects_of(row, f"enter-{region}-region"):
                partners = row.get("paired_with", [])
                assert partners and all(effects_of(APIS[one], f"leave-{region}-region") for one in partners), name


def test_what_waits_cannot_be_called_at_dispatch():
    sleeping = {"fast-mutex", "guarded-mutex", "resource", "push", "mutex"}
    for name, row in APIS.items():
        takes = [one for one in effects_of(row, "acquire") if one["lock"] in sleeping]
        if takes or row.get("blocks"):
            assert not irql(row["irql"]) & irql(">=DISPATCH"), name


def test_every_interlocked_form_is_there():
    for operation in ("Increment", "Decrement", "Exchange", "ExchangeAdd", "CompareExchange", "And", "Or", "Xor",
                      "Add"):
        for size in ("", "64"):
            for order in ("", "Acquire", "Release", "NoFence"):
                assert effects_of(APIS[f"Interlocked{operation}{size}{order}"], "atomic"), operation
    for name in ("InterlockedExchangePointer", "InterlockedCompareExchangePointerRelease", "InterlockedIncrement16",
                 "InterlockedCompareExchange128", "InterlockedBitTestAndSet", "_InterlockedOr8",
                 "_interlockedbittestandreset", "ReadAcquire", "WriteRelease64", "ReadPointerNoFence"):
        assert APIS[name]["irql"] == "ANY" and effects_of(APIS[name], "atomic"), name


def test_routines_handed_over_stand_in_both_files():
    """async.jsonl says what becomes of a routine; the row of the function that takes it says when."""
    takers = collections.defaultdict(list)
    for row in [*ROWS["api"], *ROWS["callback"]]:
        takers[row.get("api") or row["callback"]] += effects_of(row, "run", "queue", "bind")
    handed = collections.defaultdict(set)
    for row in ROWS["async"]:
        handed[row["async"]].add(row.get("function"))
        if row["async"] and "field" not in row:
            match = [one for one in takers[row["async"]] if one.get("arg") == row.get("function")]
            assert match, row["async"]
            for one in match:
                assert one.get("root") in (row["root"], None), row["async"]
                assert one.get("data") == row.get("data"), row["async"]
                assert one.get("object") == row.get("object"), row["async"]
    for name, effects in takers.items():
        for one in effects:
            if "arg" in one:
                assert one["arg"] in handed[name], name


def test_names_in_rows_exist():
    callbacks = {row["callback"] for row in ROWS["callback"]}
    for row in [*ROWS["api"], *ROWS["callback"]]:
        assert all(name in APIS or name in callbacks for name in row.get("paired_with", [])), row
        for key in ("only_in", "not_in"):
            assert all(name in DDIS for name in row.get(key, [])), row
    classes = {row.get("class") for row in DDIS.values()}
    for row in ROWS["overlap"]:
        for side in row["overlap"]:
            assert side == "*" or side.startswith("level ") or side in DDIS or \
                side.removeprefix("class ") in classes, side


def test_ddis_of_one_class_share_its_level():
    level = collections.defaultdict(set)
    for row in ROWS["ddi"]:
        if "class" in row:
            level[row["class"]].add(row["level"])
    assert {name: levels for name, levels in level.items() if len(levels) != 1} == {}
    assert {name for name, levels in level.items() if levels == {1}} == \
        {"pointer", "gpu-scheduler", "swizzling", "overlay", "child-io", "display"}


def test_resident_where_the_irql_demands_it():
    for row in ROWS["ddi"]:
        if irql(row["irql"]) & irql(">=DISPATCH"):
            assert row["pageable"] is False, row["ddi"]
