"""Which contexts may be inside the driver at once."""

import collections
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


def test_the_matrix(matrix):
    """Who meets whom, in a form that fits a review: DDIs that answer alike stand together. bin/accept rewrites it."""
    ddi = ROWS["ddi"]
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
