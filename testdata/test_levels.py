"""`synclint levels`: the model from the command line."""

import json
import os
import re
import subprocess

import jsonschema
import pytest

from catalogue import DDIS, ROWS, run_probe
from conftest import ROOT, TESTDATA, run_synclint

SCHEMA = json.loads((ROOT / "checker" / "levels.schema.json").read_text())
ACCEPT = os.environ.get("SYNCLINT_ACCEPT")

# testdata/levels/NAME.golden is what the command prints.
GOLDENS = {
    "escape": "DxgkDdiEscape",
    "query_adapter_info": "QueryAdapterInfo",
    "reset_from_timeout": "resetfromtimeout",
    "set_pointer_shape": "SetPointerShape",
    "dpc_routine": "DpcRoutine",
    "hardware_queue": "SubmitCommandToHwQueue",
    "preempt": "PreemptCommand",
    "function": "KeAcquireSpinLock",
    "callback": "DxgkCbNotifyInterrupt",
    "routine": "KDEFERRED_ROUTINE",
    "two": "DxgkDdiSubmitCommand DxgkDdiEscape",
    "itself": "QueryChildStatus QueryChildStatus",
    "beside_work_item": "StartDevice work-item",
    "search": "hwqueue",
    "level_1": "--level 1",
    "class": "--class gpu-scheduler",
    "matrix": "--matrix",
    "driver": "--of testdata/drivers/tinygpu",
}


def levels(*words, code=0, **options):
    result = run_synclint("levels", *words, **options)
    assert result.code == code, result.stderr
    return result


def data(*words):
    answer = json.loads(levels("--json", *words).stdout)
    jsonschema.Draft202012Validator(SCHEMA).validate(answer)
    return answer


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", GOLDENS)
def test_goldens(name):
    path = TESTDATA / "levels" / f"{name}.golden"
    result = levels(*GOLDENS[name].split())
    assert result.stderr == ""
    if ACCEPT:
        path.parent.mkdir(exist_ok=True)
        path.write_text(result.stdout)
    assert result.stdout == path.read_text()
    wide = name in ("level_1", "class", "driver", "matrix")
    assert all(len(line) <= (160 if wide else 110) or "https://" in line for line in result.stdout.splitlines())


def test_the_help_says_what_a_name_may_be():
    text = levels("--help").stdout
    for word in ("--of", "--level", "--class", "--matrix", "--html", "--json", "--schema", "--model", "Two names ask"):
        assert word in text


def test_every_ddi_has_a_card():
    for member in sorted(DDIS):
        found = data(member)["ddis"]
        assert {row["name"] for row in found} == {member}
    text = levels(*list(DDIS)[:40]).stdout
    assert all(f"\n{member}\n" in "\n" + text for member in list(DDIS)[:40])


def test_a_card_says_of_every_other_ddi_once():
    for member in ("DxgkDdiEscape", "DxgkDdiStartDevice", "DxgkDdiDpcRoutine", "DxgkDdiInterruptRoutine"):
        row, = data(member)["ddis"]
        for groups in [row["overlaps"], row.get("overlaps_then", row["overlaps"])]:
            names = sorted(name for group in groups for name in group["ddis"])
            assert names == sorted(one["ddi"] for one in ROWS["ddi"] if one["ddi"] != member)


def test_the_table_is_that_of_the_rows():
    rows = data()["ddis"]
    assert [row["name"] for row in rows] == [row["ddi"] for row in ROWS["ddi"]]
    for row, written in zip(rows, ROWS["ddi"]):
        assert row["level"] == (None if written["level"] == "caller" else written["level"])
        assert row["class"] == written.get("class")
        assert row["status"] == written["status"] and len(row["sources"]) == len(written["sources"])
    lines = levels().stdout.splitlines()
    assert len(lines) == len(ROWS["ddi"]) + 1


@pytest.mark.parametrize("level", "0123")
def test_of_one_level(level):
    names = [row["name"] for row in data("--level", level)["ddis"]]
    assert names == [row["ddi"] for row in ROWS["ddi"]
                     if int(level) in (row["level"], row.get("condition", {}).get("level", row["level"]))]


def test_functions_and_callbacks():
    answer = data("KeWaitForSingleObject", "DxgkCbQueueDpc", "KSERVICE_ROUTINE", "timer")
    assert answer["functions"][0]["effects"][0]["do"] == "wait"
    assert answer["callbacks"][0]["table"] == "DXGKRNL_INTERFACE"
    assert [row["root"] for row in answer["routines"]] == ["isr", "timer"]


def test_search():
    assert {row["name"] for row in data("escape")["ddis"]} == {"DxgkDdiEscape"}, "an exact name stands alone"
    assert {row["name"] for row in data("overlay")["ddis"]} >= {"DxgkDdiCreateOverlay", "DxgkDdiFlipOverlay"}
    assert data("dxgkddi_escape")["ddis"][0]["name"] == "DxgkDdiEscape", "by its type"
    assert data("synchronizeexecution")["callbacks"][0]["name"] == "DxgkCbSynchronizeExecution"


@pytest.mark.parametrize("words, message", [
    (["DxgkDdiEscpae"], "nothing is known of 'DxgkDdiEscpae'; did you mean 'DxgkDdiEscape'?"),
    (["SubmitComand"], "did you mean 'DxgkDdiSubmitCommand'?"),
    (["KeAquireSpinLock"], "did you mean 'KeAcquireSpinLock'?"),
    (["qqqqqqqq"], "nothing is known of 'qqqqqqqq'; 'synclint levels' lists the DDIs"),
    (["--class", "gpu-schedular"], "there is no class 'gpu-schedular'; did you mean 'gpu-scheduler'?"),
    (["--class", "x"], "there is no class 'x'; there are "),
    (["--level", "4"], "--level takes 0, 1, 2 or 3, not '4'"),
    (["--level", "1", "Escape"], "--level and --class choose among all DDIs"),
    (["--matrix", "Escape"], "the matrix is that of all DDIs"),
    (["--schema", "--json"], "'synclint levels --schema' stands alone"),
    (["--html", "--json"], "--html or --json, not both"),
    (["--levle", "1"], "unknown option '--levle'; did you mean '--level'?"),
    (["Escape", "--", "-DX"], "'synclint levels' takes no clang flags"),
    (["--model", "nowhere.jsonl"], "nowhere.jsonl: "),
])
def test_mistakes(words, message):
    result = levels(*words, code=2)
    assert message in result.stderr and result.stderr.count("\n") == 1 and result.stdout == ""


def test_what_is_known_is_shown_beside_a_mistake():
    result = levels("Escape", "Escpae", "KeSetEvent", code=2)
    assert "\nDxgkDdiEscape\n" in "\n" + result.stdout and "KeSetEvent\n" in result.stdout


def test_a_member_of_two_shapes_is_shown_twice():
    text = levels("GetBrightness").stdout
    assert re.findall("  type +(.*) in", text) == ["DXGK_BRIGHTNESS_GET", "DXGK_BRIGHTNESS_GET_3"]


# ---- two ------------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("a, b, answers", [
    ("SubmitCommand", "Escape", [(True, None), (False, "param1->Flags.HardwareAccess")]),
    ("QueryAdapterInfo", "SetPowerState", [(True, None)]),
    ("StartDevice", "Escape", [(False, None), (False, "param1->Flags.HardwareAccess")]),
    ("StartDevice", "isr", [(True, None)]),
    ("CancelFlips", "isr", [(False, None)]),
    ("dpc", "dpc", [(False, None)]),
    ("work-item", "work-item", [(True, None)]),
    ("thread", "Escape", [(True, None), (True, "param1->Flags.HardwareAccess")]),
    ("synchronized", "isr", [(False, None)]),
    ("Patch", "SignalMonitoredFence", [(True, None), (False, "param1->KernelSubmissionType == 0")]),
])
def test_two(a, b, answers):
    for one, two in ((a, b), (b, a)):
        pairs = data(one, two)["pairs"]
        assert [(pair["may"], pair["when"]) for pair in pairs] == answers
    text = levels(a, b).stdout
    for pair in pairs:
        assert pair["reason"][:40] in text.replace("\n             ", " ") or pair["reason"].split()[0] in text


def test_two_of_which_one_is_a_function_are_two_cards():
    assert "pairs" not in data("Escape", "KeSetEvent")
    assert "may run at the same time" in levels("Escape", "KeSetEvent").stdout


# ---- the matrix -----------------------------------------------------------------------------------------------------

def test_the_matrix_is_the_predicate():
    matrix = data("--matrix")["matrix"]
    letters = {("may", False): "M", ("never", False): ".", ("never", True): "o"}
    wanted = {(pair["a"], pair["b"]): letters[pair["answer"], pair["one_object_only"]] for pair in run_probe("matrix")}
    names = [row["ddi"] for row in ROWS["ddi"]]
    assert sorted(matrix["names"][:-1]) == sorted(names) and matrix["names"][-1] == "timer, work item, thread"
    place = {name: matrix["names"].index(name) for name in names if names.count(name) == 1}
    for (i, j), letter in wanted.items():
        if names[i] in place and names[j] in place:
            assert matrix["rows"][place[names[i]]][place[names[j]]] == letter, (names[i], names[j])


def test_groups_of_the_matrix_answer_alike():
    matrix = data("--matrix")["matrix"]
    assert sum(group["count"] for group in matrix["groups"]) == len(matrix["names"])
    assert len({group["title"] for group in matrix["groups"]}) == len(matrix["groups"])
    for group in matrix["groups"]:
        members = range(group["first"], group["first"] + group["count"])
        outside = [i for i in range(len(matrix["names"])) if i not in members]
        assert len({tuple(matrix["rows"][i][j] for j in outside) for i in members}) == 1


@pytest.fixture(scope="module")
def page():
    return levels("--html").stdout


def test_the_page_needs_nothing_else(page):
    assert not re.search(r"(src|href)=\"|@import|url\(", page.split('<script type="application/json"')[0])
    assert "prefers-color-scheme" in page and "ArrowLeft" in page and "focus-visible" in page
    assert page.count("</script>") == 2
    held = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page)[1])
    matrix = data("--matrix")["matrix"]
    assert held["names"] == matrix["names"]
    for row, cells in zip(matrix["rows"], held["cells"]):
        assert "".join(held["answers"][int(cells[i:i + 3], 16)]["letter"] for i in range(0, len(cells), 3)) == row


def test_the_page_in_a_browser(page, tmp_path):
    """The script runs: the lists are filled, and the first pair is told when a cell of the table gets the focus."""
    test = "<script>const b=document.querySelector('#groups button');b.focus();b.dispatchEvent(new KeyboardEvent(" \
        "'keydown',{key:'ArrowRight',bubbles:true}));document.title='options '+document.getElementById('one')" \
        ".options.length+' '+document.getElementById('tell').textContent;</script></body>"
    file = tmp_path / "matrix.html"
    file.write_text(page.replace("</body>", test))
    done = subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
                           f"--user-data-dir={tmp_path}/profile", file.as_uri()],
                          capture_output=True, text=True, timeout=120)
    title = re.search(r"<title>(.*?)</title>", done.stdout)[1]
    assert title.startswith(f"options {len(ROWS['ddi']) + 1} "), title
    assert "at the same time" in title


# ---- a driver -------------------------------------------------------------------------------------------------------

def test_what_a_driver_registers():
    driver = data("--of", "testdata/drivers/tinygpu")["driver"]
    by_ddi = {entry["ddi"]: entry for entry in driver["entry_points"] if entry["ddi"]}
    assert by_ddi["DxgkDdiSubmitCommand"]["function"] == "TgSubmitCommand"
    assert by_ddi["DxgkDdiSubmitCommand"]["file"].endswith("schedule.c")
    assert {entry["kind"] for entry in driver["entry_points"]} >= {"ddi", "isr", "dpc", "work-item", "entry"}
    missing = {entry["ddi"] for entry in driver["not_registered"]}
    table = {row["ddi"] for row in ROWS["ddi"] if "DRIVER_INITIALIZATION_DATA" in row.get("tables", [])}
    assert missing == table - set(by_ddi)


def test_a_driver_of_which_nothing_is_known(tmp_path):
    (tmp_path / "empty.c").write_text("int x;\n")
    result = levels("--of", tmp_path / "empty.c", code=2)
    assert "no DDI found" in result.stderr


def test_a_driver_with_flags(tmp_path):
    (tmp_path / "one.c").write_text("#include <ntddk.h>\n#include <dispmprt.h>\n#ifdef MINE\nDXGKDDI_UNLOAD MyUnload;\n"
                                    "VOID MyUnload(VOID)\n{\n}\n#endif\n")
    assert "MyUnload" in levels("--of", tmp_path / "one.c", "--", "-DMINE").stdout
