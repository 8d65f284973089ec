"""The model: rows, what the loader refuses, look-ups, IRQL sets, conditions, and which contexts overlap."""

import collections
import json
import os
import re

import pytest

from conftest import BUILD, ROOT, TESTDATA, run_program

KINDS = ("ddi", "api", "callback", "async", "overlap")
LEVELS = ("PASSIVE", "APC", "DISPATCH", "DIRQL", "HIGH")


def irql(text):
    """The notation of the rows as a bit set; written apart from the one in C."""
    if text in ("ANY", "UNKNOWN"):
        return {"ANY": 31, "UNKNOWN": 32}[text]
    bits = 0
    for part in text.split("|"):
        level = LEVELS.index(part.removeprefix("<=").removeprefix(">="))
        chosen = range(level + 1) if part[0] == "<" else range(level, 5) if part[0] == ">" else [level]
        bits |= sum(1 << one for one in chosen)
    return bits


@pytest.fixture(scope="module")
def lines():
    """kind -> (line, row) of its file."""
    return {kind: [(text, json.loads(text)) for text in (ROOT / f"rules/{kind}.jsonl").read_text().splitlines()]
            for kind in KINDS}


@pytest.fixture(scope="module")
def rows(lines):
    return {kind: [row for _, row in lines[kind]] for kind in KINDS}


@pytest.fixture(scope="module")
def apis(rows):
    return {row["api"]: row for row in rows["api"]}


@pytest.fixture(scope="module")
def ddis(rows):
    return {row["ddi"]: row for row in rows["ddi"]}


def run_probe(*words):
    result = run_program([BUILD / "probe-catalogue", *words])
    assert result.code == 0, result.stderr
    return json.loads(result.stdout)


def look(*questions):
    return run_probe("look", *questions)


# ---- the rows -------------------------------------------------------------------------------------------------------

def order_of(kind, row):
    if kind == "ddi":
        return row["ddi"], row["type"]
    if kind == "callback":
        return row["callback"], row["table"]
    if kind == "async":
        return row["async"], row.get("function", -1), row.get("field", ""), row["type"]
    return row[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_written_one_way(lines, kind):
    for text, row in lines[kind]:
        assert text == json.dumps(row, ensure_ascii=False), "one space after ':' and ',', no other"
        assert next(iter(row)) == kind, "the first key says what the row is"
        assert list(row)[-3:] in (["status", "sources", "note"], [*list(row)[-3:-2], "status", "sources"])


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_sorted_and_there_once(rows, kind):
    names = [order_of(kind, row) for row in rows[kind]]
    assert names == sorted(names)
    assert len(set(map(str, names))) == len(names)


def test_nothing_is_missing(rows):
    count = {kind: len(rows[kind]) for kind in KINDS}
    assert count["ddi"] >= 267 and count["api"] >= 1850 and count["callback"] >= 150 and count["async"] >= 55


@pytest.mark.parametrize("kind", KINDS)
def test_sources_name_pages(rows, kind):
    for row in rows[kind]:
        assert row["sources"], row
        for page in row["sources"]:
            assert re.fullmatch(r"n[cfsei]-[a-z0-9]+-[a-z0-9_~-]+|([a-z]+/)?[a-z0-9_.-]+", page), page


def test_documented_rows_of_functions_name_their_own_page(apis):
    for name, row in apis.items():
        if row["status"] == "documented" and not name.startswith("synclint_"):
            page = row["sources"][0]
            stem = re.sub(r"[^a-z0-9_]", "", name.lower())
            assert stem in page or stem.removeprefix("iof") in page, (name, page)


def test_built_in_catalogue_is_what_the_rows_say(rows):
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

    written = [plain(row) for kind in KINDS for row in rows[kind]]
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


def test_known_functions(apis):
    for name, text in zip(FUNCTION_IRQL[::2], FUNCTION_IRQL[1::2]):
        assert apis[name]["irql"] == text, name


def test_known_callbacks(rows):
    callbacks = {row["callback"]: row for row in rows["callback"]}
    for name, text in zip(CALLBACK_IRQL[::2], CALLBACK_IRQL[1::2]):
        assert callbacks[name]["irql"] == text, name


def test_known_ddis(ddis):
    for name, text, level, class_name in zip(*(iter(DDI_FACTS),) * 4):
        row = ddis[name]
        assert (row["irql"], str(row["level"]), row.get("class", "-")) == (text, level, class_name), name


def test_narrower_contracts(apis):
    def narrow(name):
        return [(case["when"], case["irql"]) for case in apis[name]["cases"]]

    assert narrow("KeSetEvent") == [("arg2 != 0", "<=APC")]
    assert narrow("ExAllocatePoolWithTag") == [("arg0 & 1", "<=APC")]
    assert narrow("ExAllocatePool2") == [("arg0 & 0x100", "<=APC")]
    assert narrow("KeWaitForSingleObject") == [("arg4 == 0", "<=APC"), ("*arg4 != 0", "<=APC")]
    assert narrow("MmMapLockedPagesSpecifyCache") == [("arg1 == 1", "<=APC")]


def effects_of(row, *kinds):
    return [effect for effect in row.get("effects", []) if effect["do"] in kinds]


def test_every_acquire_has_its_release(apis):
    """Each function that takes a lock names functions that release that kind of lock in that mode; none is left over."""
    released = set()
    for name, row in apis.items():
        if effects_of(row, "release"):
            continue  # takes and gives back in one call, or is a release itself
        for taken in effects_of(row, "acquire", "try-acquire"):
            partners = row.get("paired_with", [])
            assert partners, name
            for partner in partners:
                given = effects_of(apis[partner], "release")
                assert [one["lock"] for one in given] == [taken["lock"]], (name, partner)
                assert given[0].get("mode") in (taken.get("mode"), None), (name, partner)
                released.add(partner)
    alone = {name for name, row in apis.items() if effects_of(row, "release") and not effects_of(row, "acquire")}
    # Mutexes are taken by waiting on them.
    assert alone - released == {"KeReleaseMutex", "KeReleaseMutant", "ExReleaseResource", "KefReleaseSpinLockFromDpcLevel"} - released


def test_a_raised_irql_comes_back(apis):
    """What the acquire saves, one of its releases restores."""
    for name, row in apis.items():
        if effects_of(row, "save-irql") and effects_of(row, "acquire", "try-acquire"):
            for partner in row["paired_with"]:
                assert effects_of(apis[partner], "restore-irql"), (name, partner)
            assert effects_of(row, "raise"), name
        for region in ("critical", "guarded"):
            if effects_of(row, f"enter-{region}-region"):
                partners = row.get("paired_with", [])
                assert partners and all(effects_of(apis[one], f"leave-{region}-region") for one in partners), name


def test_what_waits_cannot_be_called_at_dispatch(apis):
    sleeping = {"fast-mutex", "guarded-mutex", "resource", "push", "mutex"}
    for name, row in apis.items():
        takes = [one for one in effects_of(row, "acquire") if one["lock"] in sleeping]
        if takes or row.get("blocks"):
            assert not irql(row["irql"]) & irql(">=DISPATCH"), name


def test_every_interlocked_form_is_there(apis):
    for operation in ("Increment", "Decrement", "Exchange", "ExchangeAdd", "CompareExchange", "And", "Or", "Xor", "Add"):
        for size in ("", "64"):
            for order in ("", "Acquire", "Release", "NoFence"):
                assert effects_of(apis[f"Interlocked{operation}{size}{order}"], "atomic"), operation
    for name in ("InterlockedExchangePointer", "InterlockedCompareExchangePointerRelease", "InterlockedIncrement16",
                 "InterlockedCompareExchange128", "InterlockedBitTestAndSet", "_InterlockedOr8", "_interlockedbittestandreset",
                 "ReadAcquire", "WriteRelease64", "ReadPointerNoFence"):
        assert apis[name]["irql"] == "ANY" and effects_of(apis[name], "atomic"), name


def test_routines_handed_over_stand_in_both_files(rows, apis):
    """async.jsonl says what becomes of a routine; the row of the function that takes it says when."""
    takers = collections.defaultdict(list)
    for row in [*rows["api"], *rows["callback"]]:
        takers[row.get("api") or row["callback"]] += effects_of(row, "run", "queue", "bind")
    handed = collections.defaultdict(set)
    for row in rows["async"]:
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


def test_names_in_rows_exist(rows, ddis, apis):
    callbacks = {row["callback"] for row in rows["callback"]}
    for row in [*rows["api"], *rows["callback"]]:
        assert all(name in apis or name in callbacks for name in row.get("paired_with", [])), row
        for key in ("only_in", "not_in"):
            assert all(name in ddis for name in row.get(key, [])), row
    classes = {row.get("class") for row in ddis.values()}
    for row in rows["overlap"]:
        for side in row["overlap"]:
            assert side == "*" or side in ddis or side.startswith("level ") or side.removeprefix("class ") in classes, side


def test_ddis_of_one_class_share_its_level(rows):
    level = collections.defaultdict(set)
    for row in rows["ddi"]:
        if "class" in row:
            level[row["class"]].add(row["level"])
    assert {name: levels for name, levels in level.items() if len(levels) != 1} == {}
    assert {name for name, levels in level.items() if levels == {1}} == \
        {"pointer", "gpu-scheduler", "swizzling", "overlay", "child-io", "display"}


def test_resident_where_the_irql_demands_it(rows):
    for row in rows["ddi"]:
        if irql(row["irql"]) & irql(">=DISPATCH"):
            assert row["pageable"] is False, row["ddi"]


# ---- rows that are refused --------------------------------------------------------------------------------------------

GOOD = {"api": "MyLock", "header": "my.h", "irql": "<=DISPATCH", "paired_with": ["MyUnlock"],
        "effects": [{"do": "acquire", "arg": 0, "lock": "spin"}], "status": "documented", "sources": ["my-page"]}
DDI = {"ddi": "DxgkDdiMine", "type": "DXGKDDI_MINE", "header": "my.h", "irql": "PASSIVE", "level": 0,
       "status": "documented", "sources": ["my-page"]}
OVERLAP = {"overlap": ["DxgkDdiA", "DxgkDdiB"], "relation": "may", "reason": "so", "status": "documented",
           "sources": ["my-page"]}


def without(row, key):
    return {name: value for name, value in row.items() if name != key}


BAD = [
    ({**GOOD, "irq": "ANY"}, "key 'irq': unknown; expected one of: api, header, irql"),
    (without(GOOD, "irql"), "key 'irql': missing"),
    ({**GOOD, "irql": "DISPATCH_LEVEL"}, "key 'irql': expected PASSIVE, APC, DISPATCH, DIRQL or HIGH"),
    ({**GOOD, "irql": "<=DISPATCH|"}, "key 'irql': expected PASSIVE"),
    ({**GOOD, "irql": 2}, "key 'irql': expected a text, found a number"),
    ({**GOOD, "header": ""}, "key 'header': empty; leave the key out instead"),
    (without(GOOD, "sources"), "key 'sources': missing"),
    ({**GOOD, "sources": []}, "key 'sources': expected a list of texts, found an empty list"),
    ({**GOOD, "sources": "my-page"}, "key 'sources': expected a list of texts, found a text"),
    ({**GOOD, "sources": ["a", "a"]}, "key 'sources': 'a' is in the list twice"),
    ({**GOOD, "sources": ["https://example.org"]}, "key 'sources': expected names of pages in lower case"),
    ({**GOOD, "sources": ["my-page.md"]}, "key 'sources': name the page 'my-page.md' without '.md'"),
    (without(GOOD, "status"), "key 'status': missing"),
    ({**GOOD, "status": "sure"}, "key 'status': expected one of: documented, by-sibling, default, conflict; found 'sure'"),
    ({**GOOD, "blocks": "yes"}, "key 'blocks': expected true or false, found a text"),
    ({**GOOD, "success": "ok"}, "key 'success': expected one of: nonzero, zero, nt, nonnull; found 'ok'"),
    ({**GOOD, "effects": {}}, "key 'effects': expected a list of objects, found an object"),
    ({**GOOD, "effects": [1]}, "key 'effects': expected a list of objects, found a number in it"),
    ({**GOOD, "effects": [{"do": "lock", "arg": 0}]}, "key 'effects[0].do': expected one of: acquire, try-acquire"),
    ({**GOOD, "effects": [{"do": "acquire", "arg": 0}]}, "key 'effects[0].lock': missing"),
    ({**GOOD, "effects": [{"do": "acquire", "lock": "spin"}]}, "key 'effects[0].arg': missing: which argument is the lock"),
    ({**GOOD, "effects": [{"do": "acquire", "arg": "first", "lock": "spin"}]}, "key 'effects[0].arg': expected the number"),
    ({**GOOD, "effects": [{"do": "acquire", "arg": 99, "lock": "spin"}]}, "key 'effects[0].arg': expected 0 to 31, found 99"),
    ({**GOOD, "effects": [{"do": "try-acquire", "arg": 0, "lock": "spin"}]}, "key 'success': missing: which result"),
    ({**GOOD, "effects": [{"do": "raise"}]}, "key 'effects[0].to': expected either 'to' or 'arg'"),
    ({**GOOD, "effects": [{"do": "raise", "to": "<=APC"}]}, "key 'effects[0].to': expected one IRQL"),
    ({**GOOD, "effects": [{"do": "queue", "arg": 1}]}, "key 'effects[0].root': missing"),
    ({**GOOD, "effects": [{"do": "wait", "when": "arg1 = 0"}]}, "expected an operator, '||' or the end at '= 0'"),
    ({**GOOD, "effects": [{"do": "wait", "when": "timeout == 0"}]}, "expected 'argN', 'paramN' or 'result' at 'timeout"),
    ({**GOOD, "effects": [{"do": "wait", "object ": 0}]}, "key 'effects[0].object ': unknown"),
    ({**GOOD, "cases": [{"when": "arg0", "irql": "DIRQL"}]}, "key 'cases[0].irql': DIRQL is not within the API's own"),
    ({**GOOD, "cases": [{"when": "arg0"}]}, "key 'cases[0].irql': missing: a case narrows"),
    ({**GOOD, "cases": [{"irql": "PASSIVE"}]}, "key 'cases[0].when': missing"),
    ({**GOOD, "cases": [{"when": "arg0", "levels": [4]}]}, "key 'cases[0].levels': expected a list of levels, 0 to 3"),
    ({**DDI, "level": 4}, "key 'level': expected 0 to 3, found 4"),
    ({**DDI, "level": "three"}, "key 'level': expected 0 to 3 or \"caller\", found 'three'"),
    (without(DDI, "level"), "key 'level': missing"),
    ({**DDI, "handle": 0}, "key 'handle': 'handle' and 'scope' go together"),
    ({**DDI, "handle": 0, "scope": "gpu"}, "key 'scope': expected one of: adapter, device"),
    ({**DDI, "irql": "ANY", "pageable": True}, "key 'pageable': a routine called at any IRQL cannot be pageable"),
    ({**DDI, "condition": "param1"}, "key 'condition': expected an object with 'when'"),
    ({**DDI, "condition": {"level": 2}}, "key 'condition.when': missing"),
    ({**DDI, "class_object": "param1 == 0"}, "expected the end at ' == 0' in the operand"),
    ({**DDI, "root": "interrupt"}, "key 'root': expected one of: entry, ddi, isr"),
    (without({**GOOD, "callback": "CbMine"}, "api"), "key 'table': missing"),
    ({**OVERLAP, "overlap": ["DxgkDdiB", "DxgkDdiA"]}, "key 'overlap': the two sides stand in order"),
    ({**OVERLAP, "overlap": ["DxgkDdiA"]}, "key 'overlap': expected a list of two texts"),
    ({**OVERLAP, "overlap": ["DxgkDdiA", "level 7"]}, "key 'overlap': expected 'level 0' to 'level 3'"),
    ({**OVERLAP, "relation": "perhaps"}, "key 'relation': expected one of: may, never"),
    ({"async": "MyQueue", "function": 1, "type": "MY_ROUTINE", "irql": "PASSIVE", "status": "documented",
      "sources": ["my-page"]}, "key 'root': missing"),
    ({"name": "MyLock"}, "expected an object with one of the keys ddi, api, callback, async, overlap"),
    ({**GOOD, "ddi": "DxgkDdiMine"}, "expected an object with one of the keys"),
    ("[]", "expected an object with one of the keys"),
    ('{"api": "MyLock"', "not a JSON object: "),
    ('{"api": "A", "api": "B"}', "not a JSON object: duplicate object key"),
    ("{\"api\": \"\\u0000\"}", "not a JSON object: "),
    ("\ufffe", "not a JSON object: "),
]


@pytest.mark.parametrize("row, message", BAD, ids=[message[:40] for _, message in BAD])
def test_a_bad_row_costs_one_message(tmp_path, row, message):
    file = tmp_path / "mine.jsonl"
    text = row if isinstance(row, str) else json.dumps(row)
    file.write_text(f"\n{text}\n{json.dumps({**GOOD, 'api': 'Other'})}\n")
    result = run_program([BUILD / "probe-catalogue", "rows", file])
    assert result.code == 2 and result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"synclint: error: {file}:2: "), result.stderr
    assert message in result.stderr


def test_every_bad_row_is_said(tmp_path):
    file = tmp_path / "mine.jsonl"
    file.write_text("\n".join([json.dumps({**GOOD, "irql": "x"}), json.dumps(GOOD), json.dumps(without(GOOD, "status"))]))
    result = run_program([BUILD / "probe-catalogue", "rows", file])
    assert [line.split(":")[3] for line in result.stderr.splitlines()] == ["1", "3"]


def test_a_row_stands_once(tmp_path):
    file = tmp_path / "mine.jsonl"
    file.write_text(json.dumps(GOOD) + "\n" + json.dumps({**GOOD, "irql": "ANY"}) + "\n")
    result = run_program([BUILD / "probe-catalogue", "rows", file])
    assert result.stderr == f"synclint: error: {file}:2: a second row 'api MyLock'; the first is at {file}:1\n"


def test_a_file_that_is_not_there(tmp_path):
    result = run_program([BUILD / "probe-catalogue", "rows", tmp_path / "none.jsonl"])
    assert result.code == 2 and result.stderr.startswith(f"synclint: error: {tmp_path}/none.jsonl: ")


def test_the_build_stops_at_a_bad_row(tmp_path):
    file = tmp_path / "api.jsonl"
    file.write_text(json.dumps({**GOOD, "irql": "LOW"}) + "\n")
    result = run_program([BUILD / "catalogue_build", tmp_path / "out.c", file])
    assert result.code == 2 and not (tmp_path / "out.c").exists()
    assert f"{file}:1: key 'irql': expected" in result.stderr


def test_rows_of_a_user(tmp_path):
    """They add to the built-in ones, and replace those they name."""
    file = tmp_path / "mine.jsonl"
    wait = {**GOOD, "api": "KeWaitForSingleObject", "irql": "PASSIVE"}
    file.write_text("".join(json.dumps(row) + "\r\n" for row in (GOOD, wait, DDI, OVERLAP)))
    built_in, extended = run_probe("rows"), run_probe("rows", file)
    added = [row for row in extended if row not in built_in]
    assert [row.get("api") or row.get("ddi") or row["overlap"] for row in added] == \
        ["DxgkDdiMine", "KeWaitForSingleObject", "MyLock", ["DxgkDdiA", "DxgkDdiB"]]
    assert len(extended) == len(built_in) + 3


# ---- small languages --------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("text, words", [
    ("PASSIVE", "PASSIVE_LEVEL"), ("<=APC", "<= APC_LEVEL"), ("<=DISPATCH", "<= DISPATCH_LEVEL"), ("DIRQL", "DIRQL"),
    (">=DISPATCH", ">= DISPATCH_LEVEL"), ("ANY", "any IRQL"), ("UNKNOWN", "unknown"), ("HIGH", "HIGH_LEVEL"),
    ("PASSIVE|DIRQL", "PASSIVE_LEVEL or DIRQL"), ("PASSIVE|APC", "<= APC_LEVEL"), ("<=DIRQL", "<= DIRQL"),
    ("APC|DISPATCH", "APC_LEVEL or DISPATCH_LEVEL"), ("<=PASSIVE", "PASSIVE_LEVEL"), (">=HIGH", "HIGH_LEVEL"),
])
def test_irql_sets(text, words):
    assert look(f"irql:{text}") == [[irql(text), words]]


@pytest.mark.parametrize("text", ["", "passive", "<DISPATCH", "<=", "PASSIVE|", "|PASSIVE", "PASSIVE APC", "LOW", "<=ANY"])
def test_no_irql_sets(text):
    assert look(f"irql:{text}") == [None]


@pytest.mark.parametrize("text, expected", [
    ("arg0", [(False, 0, [], [-1, 1, 2, 3, 4, 5])]),
    ("arg1 == 2", [(False, 1, [], [2])]),
    ("*arg4 != 0", [(True, 4, [], [-1, 1, 2, 3, 4, 5])]),
    ("param1->Flags.HardwareAccess", [(False, 1, ["Flags", "HardwareAccess"], [-1, 1, 2, 3, 4, 5])]),
    ("arg0 & 0x3", [(False, 0, [], [-1, 1, 2, 3, 5])]),
    ("arg0 !& 1", [(False, 0, [], [0, 2, 4])]),
    ("arg0 < 0||arg0>=4", [(False, 0, [], [-1]), (False, 0, [], [4, 5])]),
    ("arg2 <= -1", [(False, 2, [], [-1])]),
    ("arg2 > 3", [(False, 2, [], [4, 5])]),
])
def test_conditions(text, expected):
    tests, = run_probe("condition", text)
    assert [(one["dereference"], one["number"], one["fields"], one["met"]) for one in tests] == expected


def test_a_condition_on_the_result():
    tests, = run_probe("condition", "result != 0")
    assert tests[0]["result"] and not tests[0]["dereference"]


@pytest.mark.parametrize("text", ["", "arg", "arg1 ==", "arg1 == x", "arg1 0", "arg32", "arg0 || ", "arg0->", "arg1 === 1",
                                  "arg0 == 1 && arg1", "(arg0)", "arg0->a->b->c->d->e", "arg0||arg0||arg0||arg0||arg0"])
def test_no_conditions(text):
    answer, = run_probe("condition", text)
    assert answer["expected"]


def test_pages():
    root = "https://learn.microsoft.com/windows-hardware/drivers/"
    assert look("url:nf-wdm-kesetevent", "url:ns-d3dukmdt-_d3dddi_escapeflags",
                "url:threading-and-synchronization-zero-level", "url:kernel/paged_code", "url:native-gpu-fence-objects") == [
        root + "ddi/wdm/nf-wdm-kesetevent", root + "ddi/d3dukmdt/ns-d3dukmdt-_d3dddi_escapeflags",
        root + "display/threading-and-synchronization-zero-level", root + "kernel/paged_code",
        root + "display/native-gpu-fence-objects"]


# ---- look-ups -----------------------------------------------------------------------------------------------------------

def test_every_row_is_found(rows):
    """First and last rows are where a search by halves goes wrong."""
    for kind, prefix in (("ddi", "ddi"), ("api", "api"), ("callback", "callback")):
        names = [row[kind] for row in rows[kind]]
        answers = look(*[f"{prefix}:{name}" for name in names])
        assert [answer[kind] for answer in answers] == names
    types = [row["type"] for row in rows["ddi"]]
    assert [answer["type"] for answer in look(*[f"type:{one}" for one in types])] == types


def test_what_is_not_there():
    assert look("ddi:DxgkDdiNo", "ddi:", "api:KeNo", "api:zzz", "api:A", "callback:No", "type:NO", "role:NO", "async:KeNo",
                "table:DXGKRNL_INTERFACE", "table:_NO") == [None] * 8 + [[]] + [False, False]


def test_tables():
    assert look("table:DRIVER_INITIALIZATION_DATA", "table:_DRIVER_INITIALIZATION_DATA", "table:_KMDDOD_INITIALIZATION_DATA",
                "table:DXGK_BRIGHTNESS_INTERFACE_3") == [True] * 4


def test_a_member_of_two_shapes():
    first, second, tag, loose, wrong = look(
        "ddi:DXGK_BRIGHTNESS_INTERFACE/GetBrightness", "ddi:DXGK_BRIGHTNESS_INTERFACE_3/GetBrightness",
        "ddi:_DXGK_BRIGHTNESS_INTERFACE_3/GetBrightness", "ddi:GetBrightness",
        "ddi:DRIVER_INITIALIZATION_DATA/GetBrightness")
    assert first["type"] == "DXGK_BRIGHTNESS_GET" and second["type"] == tag["type"] == "DXGK_BRIGHTNESS_GET_3"
    assert loose and wrong is None


def test_callbacks_by_table():
    assert look("callback:DXGKRNL_INTERFACE/DxgkCbQueueDpc", "callback:_DXGKRNL_INTERFACE/DxgkCbQueueDpc",
                "callback:DXGK_VIDPN_INTERFACE/DxgkCbQueueDpc")[2] is None
    first, second = look("callback:DXGK_VIDPNSOURCEMODESET_INTERFACE/pfnAddMode",
                         "callback:DXGK_VIDPNTARGETMODESET_INTERFACE/pfnAddMode")
    assert first["type"] != second["type"]


def test_rows_of_one_function_stand_together():
    found, dpc = look("async:IoConnectInterruptEx", "role:KDEFERRED_ROUTINE")
    assert {row["type"] for row in found} == {"KSERVICE_ROUTINE", "KMESSAGE_SERVICE_ROUTINE"}
    assert dpc["async"] == "KeInitializeDpc" and dpc["root"] == "dpc"


# ---- overlap --------------------------------------------------------------------------------------------------------------

@pytest.fixture(scope="module")
def matrix(rows):
    count = len(rows["ddi"])
    pairs = run_probe("matrix")
    assert len(pairs) == count * count
    return {(pair["a"], pair["b"]): pair for pair in pairs}


def ordinary(row):
    """A DDI that the levels speak of."""
    return row.get("root", "ddi") == "ddi"


def excepted(rows, a, b):
    """Is there a row of overlap.jsonl for the pair?"""
    def fits(side, row):
        return side == row["ddi"] or ordinary(row) and (
            side == "*" or side == f"class {row.get('class')}" or side == f"level {row['level']}")

    return any(fits(x, a) and fits(y, b) or fits(x, b) and fits(y, a) for x, y in (row["overlap"] for row in rows["overlap"]))


def test_overlap_is_symmetric(matrix):
    for (a, b), pair in matrix.items():
        mirror = matrix[b, a]
        assert all(pair[key] == mirror[key] for key in ("answer", "one_object_only", "status")), (pair, mirror)


def test_the_laws_of_the_levels(rows, matrix):
    ddi = rows["ddi"]
    for (i, j), pair in matrix.items():
        a, b = ddi[i], ddi[j]
        if not ordinary(a) or not ordinary(b) or excepted(rows, a, b):
            continue
        levels = {a["level"], b["level"]}
        if levels & {2, 3}:
            expected = "never"
        elif "class" in a and a["class"] == b.get("class"):
            expected = "never"
        elif i == j and levels == {1}:
            expected = "never"
        else:
            expected = "may"
        assert pair["answer"] == expected, pair["reason"]


def test_no_level_excludes_interrupts_and_dpcs(rows, matrix):
    ddi = rows["ddi"]
    for i, a in enumerate(ddi):
        if a.get("root") not in ("isr", "dpc"):
            continue
        for j, b in enumerate(ddi):
            if not excepted(rows, a, b):
                assert matrix[i, j]["answer"] == ("never" if i == j else "may"), matrix[i, j]["reason"]


def test_classes_of_one_object(rows, matrix):
    ddi = rows["ddi"]
    for (i, j), pair in matrix.items():
        same = ddi[i].get("class") and ddi[i].get("class") == ddi[j].get("class")
        partitioned = same and ddi[i]["class"] in ("child-io", "hw-queue", "power-component")
        assert pair["one_object_only"] == bool(partitioned), pair


def test_reasons_and_pages(rows, matrix):
    pages = set()
    for pair in matrix.values():
        assert pair["reason"] and not pair["reason"].endswith(".") and len(pair["reason"]) < 255
        pages.add(pair["source"])
    assert all(re.fullmatch(r"([a-z]+/)?[a-z0-9_-]+", page) for page in pages)


def answer(*parties):
    return run_probe("overlap", *parties)


@pytest.mark.parametrize("a, b, expected, status", [
    # exceptions
    ("ddi:DxgkDdiQueryAdapterInfo", "ddi:DxgkDdiSetPowerState", "may", "documented"),
    ("ddi:DxgkDdiQueryAdapterInfo", "ddi:DxgkDdiQueryChildRelations", "may", "documented"),
    ("ddi:DxgkDdiQueryAdapterInfo", "ddi:DxgkDdiStartDevice", "never", "documented"),
    ("ddi:DxgkDdiResetFromTimeout", "ddi:DxgkDdiSetPowerComponentFState", "may", "documented"),
    ("ddi:DxgkDdiResetFromTimeout", "ddi:DxgkDdiPowerRuntimeControlRequest", "may", "documented"),
    ("ddi:DxgkDdiStartDevice", "ddi:DxgkDdiPowerRuntimeControlRequest", "never", "documented"),
    ("ddi:DxgkDdiBeginExclusiveAccess", "ddi:DxgkDdiRender", "never", "documented"),
    ("ddi:DxgkDdiBeginExclusiveAccess", "isr:DxgkDdiInterruptRoutine", "may", "documented"),
    ("ddi:DxgkDdiCancelFlips", "isr:DxgkDdiInterruptRoutine", "never", "documented"),
    ("ddi:DxgkDdiCollectDbgInfo", "ddi:DxgkDdiSetPowerState", "may", "documented"),
    ("ddi:DxgkDdiMiracastIoControl", "ddi:DxgkDdiCommitVidPn", "may", "conflict"),
    ("ddi:DxgkDdiMiracastIoControl", "ddi:DxgkDdiStartDevice", "never", "documented"),
    ("ddi:DxgkDdiMiracastIoControl", "ddi:DxgkDdiMiracastCreateContext", "never", "conflict"),
    ("ddi:DxgkDdiAcquireSwizzlingRange", "ddi:DxgkDdiReleaseSwizzlingRange", "never", "conflict"),
    # status comes from what the answer rests on
    ("ddi:DxgkDdiCreateProcess", "ddi:DxgkDdiRender", "may", "default"),
    ("ddi:DxgkDdiCreateProcess", "ddi:DxgkDdiStartDevice", "never", "documented"),
    ("ddi:DxgkDdiSubmitCommandVirtual", "ddi:DxgkDdiPatch", "never", "by-sibling"),
    ("ddi:DxgkDdiRecommendFunctionalVidPn", "ddi:DxgkDdiRender", "may", "conflict"),
    # level 1: classes
    ("ddi:DxgkDdiSetPointerShape", "ddi:DxgkDdiSetPointerPosition", "never", "documented"),
    ("ddi:DxgkDdiSetPointerShape", "ddi:DxgkDdiSubmitCommand", "may", "documented"),
    ("ddi:DxgkDdiSetRootPageTable", "ddi:DxgkDdiSubmitCommand", "may", "documented"),
    # a condition that was proved: the level in force is the party's
    ("ddi:DxgkDdiEscape", "ddi:DxgkDdiRender", "may", "documented"),
    ("ddi:DxgkDdiEscape:2", "ddi:DxgkDdiRender", "never", "documented"),
    ("ddi:DxgkDdiSignalMonitoredFence", "ddi:DxgkDdiPatch", "may", "documented"),
    ("ddi:DxgkDdiSignalMonitoredFence:1:gpu-scheduler", "ddi:DxgkDdiPatch", "never", "documented"),
    # asynchronous contexts
    ("work-item:Flush", "ddi:DxgkDdiSetPowerState", "may", "documented"),
    ("work-item:Flush", "ddi:DxgkDdiRender", "may", "documented"),
    ("thread:Worker", "ddi:DxgkDdiStartDevice", "may", "documented"),
    ("timer:Tick", "callback:Power", "may", "documented"),
    ("dpc:DxgkDdiDpcRoutine", "isr:DxgkDdiInterruptRoutine", "may", "documented"),
    ("dpc:MyDpc", "dpc:DxgkDdiDpcRoutine", "may", "documented"),
    ("!work-item:A", "!work-item:B", "may", "documented"),
    ("bugcheck:Dump", "ddi:DxgkDdiStartDevice", "may", "documented"),
    # the interrupt lock
    ("synchronized:Sync", "isr:DxgkDdiInterruptRoutine", "never", "documented"),
    ("synchronized:Sync", "synchronized:Other", "never", "documented"),
    ("synchronized:Sync", "dpc:DxgkDdiDpcRoutine", "may", "documented"),
    ("synchronized:Sync", "ddi:DxgkDdiRender", "may", "documented"),
    ("synchronized:Sync:3", "ddi:DxgkDdiRender", "never", "documented"),
    ("isr:DxgkDdiInterruptRoutine", "isr:OtherIsr", "may", "documented"),
    # the protected callback
    ("protected:Quiet", "ddi:DxgkDdiRender", "never", "documented"),
    ("protected:Quiet:3", "ddi:DxgkDdiRender", "never", "documented"),
    ("protected:Quiet", "dpc:DxgkDdiDpcRoutine", "may", "documented"),
    # DriverEntry
    ("entry:DriverEntry", "thread:Worker", "never", "documented"),
    ("entry:DriverEntry", "isr:DxgkDdiInterruptRoutine", "never", "documented"),
])
def test_overlap(a, b, expected, status):
    one, other = answer(a, b), answer(b, a)
    assert (one["answer"], one["status"]) == (expected, status), one["reason"]
    assert one["answer"] == other["answer"] and one["status"] == other["status"]


@pytest.mark.parametrize("party, expected", [
    ("ddi:DxgkDdiRender", "may"), ("ddi:DxgkDdiPatch", "never"), ("ddi:DxgkDdiSetRootPageTable", "never"),
    ("ddi:DxgkDdiStartDevice", "never"), ("ddi:DxgkDdiMiracastIoControl", "never"),
    ("isr:DxgkDdiInterruptRoutine", "never"), ("dpc:DxgkDdiDpcRoutine", "never"), ("dpc:MyDpc", "may"), ("!dpc:MyDpc", "never"),
    ("work-item:A", "may"), ("!work-item:A", "never"), ("thread:T", "may"), ("!thread:T", "never"), ("timer:T", "may"),
    ("callback:C", "may"), ("synchronized:S", "never"), ("entry:DriverEntry", "never"), ("ddi:DxgkDdiCollectDbgInfo", "may"),
])
def test_overlap_with_itself(party, expected):
    assert answer(party)["answer"] == expected


def test_reasons_read_well():
    assert answer("ddi:DxgkDdiCreateAllocation")["reason"] == \
        "DxgkDdiCreateAllocation is level 0 (reentrant): two threads of different processes may be in it at once"
    assert answer("ddi:DxgkDdiSetPowerState", "dpc:DxgkDdiDpcRoutine")["reason"] == \
        "DxgkDdiSetPowerState is level 3, which holds off other DDIs but not DxgkDdiDpcRoutine"
    assert answer("ddi:DxgkDdiSubmitCommand", "ddi:DxgkDdiPatch")["reason"] == \
        "DxgkDdiSubmitCommand and DxgkDdiPatch are both of the gpu-scheduler class, which one thread at a time may enter"


def test_the_matrix(rows, matrix):
    """Who meets whom, in a form that fits a review: DDIs that answer alike stand together. bin/accept rewrites it."""
    ddi = rows["ddi"]
    letter = {("may", False): "M", ("never", False): ".", ("never", True): "o"}
    lines = [[letter[matrix[i, j]["answer"], matrix[i, j]["one_object_only"]] for j in range(len(ddi))]
             for i in range(len(ddi))]
    merged = collections.defaultdict(list)
    for i, line in enumerate(lines):
        key = next((k for k in merged if alike(lines, k, i)), i)
        merged[key].append(i)
    text = ["# M may run at once, . never, o never for one object. First letter: the DDI with itself.", ""]
    heads = list(merged)
    for number, head in enumerate(heads):
        others = "".join(lines[head][other] if other != head else
                         (lines[head][merged[head][1]] if len(merged[head]) > 1 else "-") for other in heads)
        text.append(f"{number:2} {lines[head][head]} {others} {', '.join(ddi[i]['ddi'] for i in merged[head])}")
    compare_golden(TESTDATA / "model" / "overlap.golden", "\n".join(text) + "\n")


def alike(lines, a, b):
    return lines[a][a] == lines[b][b] and all(lines[a][c] == lines[b][c] for c in range(len(lines)) if c not in (a, b))


def compare_golden(path, text):
    if os.environ.get("SYNCLINT_ACCEPT"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    assert path.read_text() == text
