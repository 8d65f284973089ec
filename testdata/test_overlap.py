"""Which contexts may be inside the driver at once."""

import collections
import json
import os
import re

import pytest

from catalogue import ROWS, run_probe
from conftest import TESTDATA

@pytest.fixture(scope="module")
def matrix():
    count = len(ROWS["ddi"])
    pairs = run_probe("matrix")
    assert len(pairs) == count * count
    return {(pair["a"], pair["b"]): pair for pair in pairs}


def ordinary(row):
    """A DDI that the levels speak of."""
    return row.get("root", "ddi") == "ddi"


def excepted(a, b):
    """Is there a row of overlap.jsonl for the pair?"""
    def fits(side, row):
        return side == row["ddi"] or ordinary(row) and (
            side == "*" or side == f"class {row.get('class')}" or side == f"level {row['level']}")

    sides = [row["overlap"] for row in ROWS["overlap"]]
    return any(fits(x, a) and fits(y, b) or fits(x, b) and fits(y, a) for x, y in sides)


def test_overlap_is_symmetric(matrix):
    for (a, b), pair in matrix.items():
        mirror = matrix[b, a]
        assert all(pair[key] == mirror[key] for key in ("answer", "one_object_only", "status")), (pair, mirror)


def test_the_laws_of_the_levels(matrix):
    ddi = ROWS["ddi"]
    for (i, j), pair in matrix.items():
        a, b = ddi[i], ddi[j]
        if not ordinary(a) or not ordinary(b) or excepted(a, b):
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


def test_no_level_excludes_interrupts_and_dpcs(matrix):
    ddi = ROWS["ddi"]
    for i, a in enumerate(ddi):
        if a.get("root") not in ("isr", "dpc"):
            continue
        for j, b in enumerate(ddi):
            if not excepted(a, b):
                assert matrix[i, j]["answer"] == ("never" if i == j else "may"), matrix[i, j]["reason"]


def test_classes_of_one_object(matrix):
    ddi = ROWS["ddi"]
    for (i, j), pair in matrix.items():
        same = ddi[i].get("class") and ddi[i].get("class") == ddi[j].get("class")
        partitioned = same and ddi[i]["class"] in ("child-io", "hw-queue", "power-component")
        assert pair["one_object_only"] == bool(partitioned), pair


def test_reasons_and_pages(matrix):
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
    ("ddi:DxgkDdiEndExclusiveAccess", "dpc:DxgkDdiDpcRoutine", "may", "documented"),
    ("ddi:DxgkDdiMiracastIoControl", "ddi:DxgkDdiRender", "may", "conflict"),
    ("ddi:DxgkDdiMiracastIoControl", "ddi:DxgkDdiSubmitCommand", "may", "conflict"),
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
    ("isr:DxgkDdiInterruptRoutine", "never"), ("dpc:DxgkDdiDpcRoutine", "never"), ("dpc:MyDpc", "may"),
    ("!dpc:MyDpc", "never"),
    ("work-item:A", "may"), ("!work-item:A", "never"), ("thread:T", "may"), ("!thread:T", "never"), ("timer:T", "may"),
    ("callback:C", "may"), ("synchronized:S", "never"), ("entry:DriverEntry", "never"),
    ("ddi:DxgkDdiCollectDbgInfo", "may"),
])
def test_overlap_with_itself(party, expected):
    assert answer(party)["answer"] == expected


def test_reasons_read_well():
    assert answer("ddi:DxgkDdiCreateAllocation")["reason"] == \
        "DxgkDdiCreateAllocation is level 0 (reentrant): two threads of different processes may be in it at once"
    assert answer("ddi:DxgkDdiSetPowerState", "dpc:DxgkDdiDpcRoutine")["reason"] == \
        "DxgkDdiSetPowerState is level 3, which holds off other DDIs but not DxgkDdiDpcRoutine"
    assert answer("ddi:DxgkDdiSubmitCommand", "ddi:DxgkDdiPatch")["reason"] == \
        "DxgkDdiSubmitCommand and DxgkDdiPatch are both of the gpu-scheduler class, which one thread at a time may " \
        "enter"


# ---- asynchronous roots ---------------------------------------------------------------------------------------------

def test_laws_of_asynchronous_roots():
    """Every routine that async.jsonl makes a root, against every DDI and every other one."""
    ddis, asyncs = ROWS["ddi"], ROWS["async"]
    pairs = run_probe("matrix-async")
    assert len(pairs) == len(asyncs) * (len(ddis) + len(asyncs))
    for pair in pairs:
        assert pair["symmetric"], pair["reason"]
        one = asyncs[pair["a"]]["root"]
        to_ddi = pair["b"] < len(ddis)
        row = ddis[pair["b"]] if to_ddi else asyncs[pair["b"] - len(ddis)]
        other = row.get("root", "ddi")
        if "entry" in (one, other):
            expected = "never", "entry"
        elif {one, other} <= {"isr", "synchronized"}:
            expected = "never" if "synchronized" in (one, other) or pair["a"] + len(ddis) == pair["b"] else "may", \
                "interrupt-lock"
        elif one == "protected" and other == "ddi" and "CollectDbgInfo" in row["ddi"]:
            expected = "may", "exception"
        elif one == "protected" and other == "ddi" and "ExclusiveAccess" in row["ddi"]:
            expected = "never", "exception"
        elif one == "protected" and other in ("ddi", "protected"):
            expected = "never", "exclusive-level"
        elif pair["a"] + len(ddis) == pair["b"]:
            expected = "may", "itself"
        else:
            expected = "may", "no-level"
        assert (pair["answer"], pair["law"]) == expected, pair["reason"]


# ---- what the documentation says ------------------------------------------------------------------------------------

DOCUMENTED = [json.loads(line) for line in (TESTDATA / "model" / "documented.jsonl").read_text().splitlines()]
LAWS = {
    "row": {"exception"},
    "levels": {"level-0", "other-class", "exclusive-level", "level-1"},
    "class": {"class"},
    "condition": {"exclusive-level", "class"},
    "law": {"entry", "interrupt-lock", "itself", "no-level", "exclusive-level"},
}


@pytest.mark.parametrize("fact", DOCUMENTED, ids=lambda fact: f"{fact['a']}+{fact['b']}"[:60])
def test_every_documented_sentence_is_in_the_model(fact):
    """What a page says about two calls is a row, a law in code, a level or a class, or there is a reason why not."""
    assert ("not" in fact) != ("by" in fact)
    for *parties, expected in fact.get("ask", []):
        found = answer(*parties)
        says = found["answer"] + " for one object" * found["one_object_only"]
        assert says == expected and found["law"] in LAWS[fact["by"]], found


def test_every_row_stands_on_a_documented_sentence():
    asked = {tuple(sorted(part.split(":")[1] for part in ask[:-1]))
             for fact in DOCUMENTED for ask in fact.get("ask", [])}
    for row in ROWS["overlap"]:
        named = [side for side in row["overlap"] if side.startswith("Dxgk")]
        assert any(set(named) <= set(pair) for pair in asked) or row["status"] != "documented", row


# ---- the whole matrix -----------------------------------------------------------------------------------------------

LETTERS = {("may", False): "M", ("never", False): ".", ("never", True): "o"}
WORDS = {"M": "may run at once", ".": "never at once", "o": "never at once for one object"}


def names_of_ddis():
    members = collections.Counter(row["ddi"] for row in ROWS["ddi"])
    return [row["ddi"] if members[row["ddi"]] == 1 else f"{row['ddi']}:{row['type']}" for row in ROWS["ddi"]]


def read_matrix(text):
    """The golden as {(a, b): letter}."""
    groups = [line.split(None, 3) for line in text.splitlines() if line[:2].strip().isdigit()]
    members = [group[3].split(", ") for group in groups]
    pairs = {}
    for (_, own, others, _), ones in zip(groups, members):
        for letter, twos in zip(others, members):
            pairs.update({(a, b): letter for a in ones for b in twos if a != b})
        pairs.update({(a, a): own for a in ones})
    return pairs


def changes(old, new, reasons):
    """What changed, one line a pair, for a person who has changed a row."""
    lines = []
    for a, b in sorted(new):
        if a > b or old.get((a, b)) == new[a, b]:
            continue
        was = WORDS[old[a, b]] if (a, b) in old else "not there"
        lines.append(f"{a} + {b}: was {was}, is {WORDS[new[a, b]]}: {reasons[a, b]}")
    gone = sorted({a for a, _ in old} - {a for a, _ in new})
    return [f"{name}: gone" for name in gone] + lines


def test_the_matrix(matrix):
    """Who meets whom, in a form that fits a review: DDIs that answer alike stand together. bin/accept rewrites it."""
    ddi, names = ROWS["ddi"], names_of_ddis()
    lines = [[LETTERS[matrix[i, j]["answer"], matrix[i, j]["one_object_only"]] for j in range(len(ddi))]
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
        text.append(f"{number:2} {lines[head][head]} {others} {', '.join(names[i] for i in merged[head])}")
    path, wanted = TESTDATA / "model" / "overlap.golden", "\n".join(text) + "\n"
    if os.environ.get("SYNCLINT_ACCEPT"):
        path.write_text(wanted)
    reasons = {(names[i], names[j]): pair["reason"] for (i, j), pair in matrix.items()}
    new = read_matrix(wanted)
    assert new == {(names[i], names[j]): lines[i][j] for i in range(len(ddi)) for j in range(len(ddi))}
    different = changes(read_matrix(path.read_text()), new, reasons)
    assert not different, "\n".join([f"{len(different)} pairs changed; bin/accept takes them:", *different[:60]])
    assert path.read_text() == wanted


def test_a_changed_row_is_shown_in_words():
    old = read_matrix((TESTDATA / "model" / "overlap.golden").read_text())
    pair = "DxgkDdiQueryAdapterInfo", "DxgkDdiSetPowerState"
    new = {**old, pair: ".", pair[::-1]: "."}
    assert changes(old, new, {pair: "because"}) == \
        ["DxgkDdiQueryAdapterInfo + DxgkDdiSetPowerState: was may run at once, is never at once: because"]
    del new["DxgkDdiRender", "DxgkDdiRender"]
    without_render = {key: value for key, value in old.items() if "DxgkDdiRender" not in key}
    assert changes(old, without_render, {}) == ["DxgkDdiRender: gone"]


def alike(lines, a, b):
    return lines[a][a] == lines[b][b] and all(lines[a][c] == lines[b][c] for c in range(len(lines)) if c not in (a, b))
