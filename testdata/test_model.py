"""The model: what the loader refuses, IRQL sets, conditions, look-ups."""

import json

import pytest

from catalogue import ROWS, irql, look, run_probe
from conftest import BUILD, run_program

GOOD = {"api": "MyLock", "header": "my.h", "irql": "<=DISPATCH", "paired_with": ["MyUnlock"],
        "effects": [{"do": "acquire", "arg": 0, "lock": "spin"}], "status": "documented", "sources": ["my-page"]}
DDI = {"ddi": "DxgkDdiMine", "type": "DXGKDDI_MINE", "header": "my.h", "irql": "PASSIVE", "level": 0,
       "status": "documented", "sources": ["my-page"]}
OVERLAP = {"overlap": ["DxgkDdiA", "DxgkDdiB"], "relation": "may", "reason": "so", "status": "documented",
           "sources": ["my-page"]}


def effect(**keys):
    return {**GOOD, "effects": [keys]}


def without(row, key):
    return {name: value for name, value in row.items() if name != key}


BAD = [
    ({**GOOD, "irq": "ANY"}, "key 'irq': unknown; did you mean 'irql'?"),
    ({**GOOD, "colour": "red"}, "key 'colour': unknown; expected one of: api, header, irql"),
    (without(GOOD, "irql"), "key 'irql': missing"),
    ({**GOOD, "irql": "DISPATCH_LEVEL"}, "key 'irql': expected PASSIVE, APC, DISPATCH, DIRQL or HIGH"),
    ({**GOOD, "irql": "<=DISPATCH|"}, "key 'irql': expected PASSIVE"),
    ({**GOOD, "irql": 2}, "key 'irql': expected a text, found a number"),
    ({**GOOD, "header": ""}, "key 'header': empty; leave the key out instead"),
    ({**GOOD, "sources": []}, "key 'sources': expected a list of texts, found an empty list"),
    ({**GOOD, "sources": "my-page"}, "key 'sources': expected a list of texts, found a text"),
    ({**GOOD, "sources": ["a", "a"]}, "key 'sources': 'a' is in the list twice"),
    ({**GOOD, "sources": ["http://example.org"]}, "key 'sources': expected names of pages in lower case"),
    ({**GOOD, "sources": ["my-page.md"]}, "key 'sources': name the page 'my-page.md' without '.md'"),
    ({**GOOD, "status": "sure"}, "expected one of: documented, by-sibling, default, conflict; found 'sure'"),
    ({**GOOD, "blocks": "yes"}, "key 'blocks': expected true or false, found a text"),
    ({**GOOD, "success": "ok"}, "key 'success': expected one of: nonzero, zero, nt, nonnull; found 'ok'"),
    ({**GOOD, "effects": {}}, "key 'effects': expected a list of objects, found an object"),
    ({**GOOD, "effects": [1]}, "key 'effects': expected a list of objects, found a number in it"),
    (effect(do="lock", arg=0), "key 'effects[0].do': expected one of: acquire, try-acquire"),
    (effect(do="acquire", arg=0), "key 'effects[0].lock': missing"),
    (effect(do="acquire", lock="spin"), "key 'effects[0].arg': missing: which argument is the lock"),
    (effect(do="acquire", arg="first", lock="spin"), "key 'effects[0].arg': expected the number"),
    (effect(do="acquire", arg=99, lock="spin"), "key 'effects[0].arg': expected 0 to 31, found 99"),
    (effect(do="try-acquire", arg=0, lock="spin"), "key 'success': missing: which result"),
    (effect(do="raise"), "key 'effects[0].to': expected either 'to' or 'arg'"),
    (effect(do="raise", to="<=APC"), "key 'effects[0].to': expected one of: APC, DISPATCH, DIRQL, HIGH; found '<=APC'"),
    (effect(do="aquire", arg=0, lock="spin"), "key 'effects[0].do': expected one of: acquire"),
    (effect(do="aquire", arg=0, lock="spin"), "found 'aquire'; did you mean 'acquire'?"),
    (effect(do="queue", arg=1), "key 'effects[0].root': missing"),
    (effect(do="wait", when="arg1 = 0"), "expected an operator, '||' or the end at '= 0'"),
    (effect(do="wait", when="timeout == 0"), "expected 'argN', 'paramN', 'cap RECORD.FIELD' or 'result' at 'timeout"),
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
    (effect(do="wait", when="cap A.B"), "key 'effects[0].when': only the condition of a DDI may name a capability"),
    ({**DDI, "class_object": "cap A.B"}, "key 'class_object': expected a parameter, found the capability"),
    ({**DDI, "condition": {"when": "cap A"}}, "expected '.' and the name of a field at ''"),
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
    rows = [{**GOOD, "irql": "x"}, GOOD, without(GOOD, "irql")]
    file.write_text("\n".join(json.dumps(row) for row in rows))
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


# ---- small languages ------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("text, words", [
    ("PASSIVE", "PASSIVE_LEVEL"), ("<=APC", "<= APC_LEVEL"), ("<=DISPATCH", "<= DISPATCH_LEVEL"), ("DIRQL", "DIRQL"),
    (">=DISPATCH", ">= DISPATCH_LEVEL"), ("ANY", "any IRQL"), ("UNKNOWN", "unknown"), ("HIGH", "HIGH_LEVEL"),
    ("PASSIVE|DIRQL", "PASSIVE_LEVEL or DIRQL"), ("PASSIVE|APC", "<= APC_LEVEL"), ("<=DIRQL", "<= DIRQL"),
    ("APC|DISPATCH", "APC_LEVEL or DISPATCH_LEVEL"), ("<=PASSIVE", "PASSIVE_LEVEL"), (">=HIGH", "HIGH_LEVEL"),
])
def test_irql_sets(text, words):
    assert look(f"irql:{text}") == [[irql(text), words]]


@pytest.mark.parametrize("text", ["", "passive", "<DISPATCH", "<=", "PASSIVE|", "|PASSIVE", "PASSIVE APC", "LOW",
                                  "<=ANY"])
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


def test_a_condition_on_what_the_driver_declares():
    first, second = run_probe("condition", "cap DXGK_VIDSCHCAPS.LowIrqlPreemptCommand || param1->Reason == 3")[0]
    assert first["capability"] and first["fields"] == ["DXGK_VIDSCHCAPS", "LowIrqlPreemptCommand"]
    assert not second["capability"] and second["number"] == 1


def test_a_condition_on_the_result():
    tests, = run_probe("condition", "result != 0")
    assert tests[0]["result"] and not tests[0]["dereference"]


@pytest.mark.parametrize("text", ["", "arg", "arg1 ==", "arg1 == x", "arg1 0", "arg32", "arg0 || ", "arg0->",
                                  "arg1 === 1", "arg0 == 1 && arg1", "(arg0)", "arg0->a->b->c->d->e",
                                  "arg0||arg0||arg0||arg0||arg0", "cap", "cap A", "cap A.", "cap A.B == 1"])
def test_no_conditions(text):
    answer, = run_probe("condition", text)
    assert answer["expected"]


def test_pages():
    root = "https://learn.microsoft.com/windows-hardware/drivers/"
    assert look("url:nf-wdm-kesetevent", "url:ns-d3dukmdt-_d3dddi_escapeflags",
                "url:threading-and-synchronization-zero-level", "url:kernel/paged_code",
                "url:native-gpu-fence-objects") == [
        root + "ddi/wdm/nf-wdm-kesetevent", root + "ddi/d3dukmdt/ns-d3dukmdt-_d3dddi_escapeflags",
        root + "display/threading-and-synchronization-zero-level", root + "kernel/paged_code",
        root + "display/native-gpu-fence-objects"]


# ---- look-ups -------------------------------------------------------------------------------------------------------

def test_every_row_is_found():
    """First and last rows are where a search by halves goes wrong."""
    for kind, prefix in (("ddi", "ddi"), ("api", "api"), ("callback", "callback")):
        names = [row[kind] for row in ROWS[kind]]
        answers = look(*[f"{prefix}:{name}" for name in names])
        assert [answer[kind] for answer in answers] == names
    types = [row["type"] for row in ROWS["ddi"]]
    assert [answer["type"] for answer in look(*[f"type:{one}" for one in types])] == types


def test_what_is_not_there():
    assert look("ddi:DxgkDdiNo", "ddi:", "api:KeNo", "api:zzz", "api:A", "callback:No", "type:NO", "role:NO",
                "async:KeNo", "table:DXGKRNL_INTERFACE", "table:_NO") == [None] * 8 + [[]] + [False, False]


def test_tables():
    assert look("table:DRIVER_INITIALIZATION_DATA", "table:_DRIVER_INITIALIZATION_DATA",
                "table:_KMDDOD_INITIALIZATION_DATA", "table:DXGK_BRIGHTNESS_INTERFACE_3") == [True] * 4


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
