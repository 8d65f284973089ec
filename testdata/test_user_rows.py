"""Rows of a user's own (--model): what they do to a check, and the schema that says how they are written."""

import json
import random
import re

import jsonschema
import pytest

from catalogue import KINDS, LINES, ROWS
from conftest import BUILD, ROOT, check, run_program, run_synclint
from test_model import BAD

SOURCE = """
#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_LOCK { ULONG Word; } MY_LOCK;
VOID MyLockTake(MY_LOCK *Lock);
VOID MyLockGive(MY_LOCK *Lock);
VOID MySleep(ULONG Milliseconds);

typedef struct _MY_ADAPTER { MY_LOCK Lock; ULONG Count; } MY_ADAPTER;

typedef VOID MY_TICK(MY_ADAPTER *Adapter);
typedef struct _MY_INTERFACE { MY_TICK *Tick; } MY_INTERFACE;

static VOID MyTick(MY_ADAPTER *Adapter)
{
    MyLockTake(&Adapter->Lock);
    Adapter->Count++;
    MySleep(1);
}

VOID MyConnect(MY_INTERFACE *Interface)
{
    Interface->Tick = MyTick;
}
"""

OWN = [
    {"api": "MyLockTake", "irql": "<=DISPATCH", "paired_with": ["MyLockGive"],
     "effects": [{"do": "raise", "to": "DISPATCH"}, {"do": "acquire", "arg": 0, "lock": "spin"}]},
    {"api": "MyLockGive", "irql": "DISPATCH", "effects": [{"do": "release", "arg": 0, "lock": "spin"}]},
    {"api": "MySleep", "irql": "<=APC", "blocks": True, "sources": ["https://example.org/sleep"]},
    {"ddi": "Tick", "type": "MY_TICK", "tables": ["MY_INTERFACE"], "irql": "PASSIVE", "level": 0, "handle": 0,
     "scope": "adapter"},
]


def written(path, rows):
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
    return path


def findings(report):
    return sorted(finding["rule"]["name"] for finding in report["findings"])


def test_rows_change_what_is_found(tmp_path):
    source, model = tmp_path / "own.c", tmp_path / "own.jsonl"
    source.write_text(SOURCE)
    before = check(source)
    assert findings(before.report) == []
    result = check("--model", written(model, OWN), source)
    assert findings(result.report) == ["blocking-under-spin-lock", "level0-race", "lock-leaked"] or \
        findings(result.report) == ["blocking-under-spin-lock", "lock-leaked"]
    sleeping = next(it for it in result.report["findings"] if it["rule"]["name"] == "blocking-under-spin-lock")
    assert "https://example.org/sleep" in sleeping["sources"], "an address stands as it is written"


def test_rows_from_two_files_and_a_row_replaced(tmp_path):
    source = tmp_path / "own.c"
    source.write_text(SOURCE)
    first = written(tmp_path / "a.jsonl", OWN[:2])
    second = written(tmp_path / "b.jsonl", OWN[2:])
    assert findings(check("--model", first, "--model", second, source).report)
    # KeSetEvent of the user's own: nothing may call it above PASSIVE_LEVEL.
    own = written(tmp_path / "c.jsonl", [{"api": "KeSetEvent", "irql": "PASSIVE"}])
    shown = json.loads(run_synclint("levels", "--json", "--model", own, "KeSetEvent").stdout)
    assert shown["functions"][0]["irql"] == ["PASSIVE"] and shown["functions"][0]["sources"] == []


def test_a_row_of_an_own_interface_is_shown(tmp_path):
    model = written(tmp_path / "own.jsonl", OWN)
    text = run_synclint("levels", "--model", model, "Tick").stdout
    assert text.startswith("Tick\n  level      0, reentrant")
    pair = json.loads(run_synclint("levels", "--json", "--model", model, "Tick", "StartDevice").stdout)["pairs"][0]
    assert not pair["may"] and pair["law"] == "exclusive-level"


@pytest.mark.parametrize("command", [["check"], ["dump", "--stage", "roots"], ["levels"], ["levels", "--of"]])
def test_a_mistake_stops_every_command(tmp_path, command):
    source = tmp_path / "own.c"
    source.write_text(SOURCE)
    model = written(tmp_path / "own.jsonl", [*OWN, {"api": "X", "irql": "LOW"}])
    operands = [] if command == ["levels"] else [source]
    result = run_synclint(*command, "--model", model, *operands)
    assert result.code == 2 and result.stdout == ""
    assert result.stderr == f"synclint: error: {model}:5: key 'irql': expected PASSIVE, APC, DISPATCH, DIRQL or HIGH, " \
        "with <= or >= before it, several joined by |, ANY or UNKNOWN; found 'LOW'\n"


def test_the_example_of_the_manual(schema):
    text = (ROOT / "rules" / "README.md").read_text()
    example = re.search(r"<!-- example: own.jsonl -->\n```json\n(.*?)```\n", text, re.S)[1]
    rows = [json.loads(line) for line in example.splitlines()]
    assert len(rows) >= 7 and all(schema.is_valid(row) for row in rows)


def test_the_example_is_read(tmp_path):
    text = (ROOT / "rules" / "README.md").read_text()
    path = tmp_path / "own.jsonl"
    path.write_text(re.search(r"<!-- example: own.jsonl -->\n```json\n(.*?)```\n", text, re.S)[1])
    pair = json.loads(run_synclint("levels", "--json", "--model", path, "OnPanelEvent", "StartDevice").stdout)["pairs"][0]
    assert pair["may"] and pair["law"] == "exception" and pair["source"] is None
    assert "allocate of the result" in run_synclint("levels", "--model", path, "MyAllocate").stdout


def test_the_manual_names_every_key(schema):
    text = (ROOT / "rules" / "README.md").read_text()
    for kind, definition in schema.schema["$defs"].items():
        for key in definition["properties"]:
            assert f"`{key}`" in text, (kind, key)


# ---- the schema -----------------------------------------------------------------------------------------------------

@pytest.fixture(scope="module")
def schema():
    schema = json.loads(run_synclint("levels", "--schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


# What no schema can say; its description names these.
LOADER_ONLY = re.compile(r"is not within the API's own|the two sides stand in order|a second row|duplicate object key|"
                         r"\\u0000|not a JSON object")


@pytest.mark.parametrize("kind", KINDS)
def test_the_built_in_rows_are_of_the_schema(schema, kind):
    for row in ROWS[kind]:
        assert schema.is_valid(row), row


@pytest.mark.parametrize("row, message", [(row, message) for row, message in BAD if not isinstance(row, str)],
                         ids=[message[:40] for row, message in BAD if not isinstance(row, str)])
def test_what_the_loader_refuses_the_schema_refuses(schema, row, message):
    assert schema.is_valid(row) == bool(LOADER_ONLY.search(message))


def loader_refuses(path, rows):
    """Numbers of the rows, from 0, that the loader refuses, with its words."""
    result = run_program([BUILD / "probe-catalogue", "rows", written(path, rows)])
    assert result.code in (0, 2)
    found = {}
    for line in result.stderr.splitlines():
        number, words = re.fullmatch(rf"synclint: error: {re.escape(str(path))}:(\d+): (.*)", line).groups()
        assert int(number) - 1 not in found, "one message a row"
        found[int(number) - 1] = words
    return found


VALUES = ["", "x", "spin", "acquire", "PASSIVE", "<=APC", "ANY", "DIRQL|PASSIVE", "param1", "param1->Flags & 4", "arg40",
          "cap A.B", "cap A.", "result == 0", "level 1", "level 9", "class x", "caller", "result", "documented",
          "nf-wdm-kesetevent", "https://example.org/a b", "Page.md", 0, 1, 3, 4, 31, 32, -1, 2.5, True, False, None, [],
          {}, ["a"], ["a", "a"], ["", "b"], [1], [0, 3], [4], ["DxgkDdiA", "level 2"], ["a", "b", "c"], [{}],
          [{"do": "acquire", "arg": 0, "lock": "spin"}], [{"do": "wait"}], [{"do": "raise", "to": "DISPATCH", "arg": 1}],
          [{"do": "try-acquire", "arg": 0, "lock": "push"}], [{"do": "acquire", "lock": "cancel-spin"}],
          [{"when": "arg1 != 0", "irql": "PASSIVE"}], [{"when": "arg1"}], {"when": "param1->A"},
          {"when": "cap A.B || param0 == 0x10", "level": 2}, {"when": "arg1 =="}]


def mutant(random_, number):
    """A row of ours with one or two keys gone, new, or of another value; its name its own."""
    kind = random_.choice(KINDS)
    row = json.loads(random_.choice(LINES[kind]))
    keys = sorted({key for kind_ in KINDS for one in ROWS[kind_][:60] for key in one})
    if kind != "overlap":
        row[kind] = f"Mutant{number}"
    else:
        row[kind] = sorted(["DxgkDdiA", f"Mutant{number}"])
    for _ in range(random_.randint(1, 2)):
        what = random_.random()
        if what < 0.25:
            row.pop(random_.choice(list(row)), None)
        elif what < 0.5:
            row[random_.choice(keys)] = random_.choice(VALUES)
        else:
            row[random_.choice(list(row) or ["api"])] = random_.choice(VALUES)
    return row


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_loader_and_schema_agree(schema, tmp_path, seed):
    random_ = random.Random(seed)
    rows = [mutant(random_, number) for number in range(700)]
    refused = loader_refuses(tmp_path / "mutants.jsonl", rows)
    assert 200 < len(refused) < 690
    for number, row in enumerate(rows):
        if number in refused and LOADER_ONLY.search(refused[number]):
            continue
        assert schema.is_valid(row) == (number not in refused), (row, refused.get(number))


@pytest.mark.parametrize("seed", [1, 2])
def test_bytes_that_are_no_rows(tmp_path, seed):
    """Rows with bytes changed, gone, doubled: rows, or one message each; never a crash."""
    random_ = random.Random(seed)
    path, text = tmp_path / "bytes.jsonl", bytearray()
    for _ in range(1500):
        line = bytearray(random_.choice(LINES[random_.choice(KINDS)]).encode())
        for _ in range(random_.randint(1, 6)):
            at = random_.randrange(len(line))
            change = random_.random()
            if change < 0.4:
                line[at] = random_.randrange(256)
            elif change < 0.6:
                del line[at:at + random_.randrange(1, 40)]
            elif change < 0.8:
                line[at:at] = line[max(0, at - 30):at]
            else:
                line[at:at] = random_.choice([b"\x00", b"\xff\xfe", b"[[[[", b"{" * 40, b'"', b"\\u0000", b"1e999", b"\n"])
            line = line or bytearray(b" ")
        text += line + b"\n"
    path.write_bytes(bytes(text))
    result = run_program([BUILD / "probe-catalogue", "rows", path])
    assert result.code == 2 and not re.search("Sanitizer|internal error|Assertion", result.stderr)
    assert result.stderr.count("\n") <= text.count(b"\n")
    assert all(line.startswith(f"synclint: error: {path}:") for line in result.stderr.rstrip("\n").split("\n"))


def test_what_is_quoted_stays_on_its_line(tmp_path):
    path = written(tmp_path / "own.jsonl", ['{"api": "A", "irql": "x\\ny"}', '{"a\\u001b[31m": 1, "api": "B"}'])
    lines = run_program([BUILD / "probe-catalogue", "rows", path]).stderr.splitlines()
    assert len(lines) == 2 and "found 'x y'" in lines[0] and "key 'a [31m'" in lines[1]
