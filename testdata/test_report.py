"""What is reported, how, and what the exit code says: formats, choice of rules, confidence, suppression."""

import json
import re

import jsonschema
import pytest

from conftest import BUILD, ROOT, check, run_program, run_synclint

TINYGPU = "testdata/drivers/tinygpu"
SCHEMA = json.loads((ROOT / "checker/report/findings.schema.json").read_text())

PAGES = [it for it in (ROOT / "rules").glob("*/*.md") if it.with_suffix(".c").exists()]

RACE = """#include <ntddk.h>
#include <dispmprt.h>

typedef struct _MY_ADAPTER {
    ULONG NextId;
} MY_ADAPTER;

DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    pCreateAllocation->NumAllocations = ++adapter->NextId;%s
    return STATUS_SUCCESS;
}
"""


@pytest.fixture
def race(tmp_path):
    """race() writes a source with one race, race(" // comment") one with a comment on its line; gives its folder."""

    def write(comment=""):
        (tmp_path / "a.c").write_text(RACE % comment)
        return tmp_path

    return write


def names(result):
    return [it["rule"]["name"] for it in result.report["findings"]]


# ---- formats


@pytest.mark.parametrize("words", [[TINYGPU], [TINYGPU, "--confidence", "possible", "--timings"],
                                   ["testdata/cases/function-with-loss/found.c"], ["testdata/none.c"]])
def test_json_keeps_its_schema(words):
    result = check(*words)
    jsonschema.Draft202012Validator(SCHEMA).validate(result.report)
    assert ("seconds" in result.report["summary"]) == ("--timings" in words)


def test_json_is_the_same_again():
    assert run_synclint("check", "--format", "json", TINYGPU).stdout == run_synclint("check", "--format", "json", TINYGPU).stdout


def test_race_has_both_ways_and_the_reason():
    race = next(it for it in check(TINYGPU).report["findings"] if it["rule"]["id"] == "SL504" and "Mask" in it["message"])
    assert [it["root"]["ddi"] for it in race["paths"]] == ["DxgkDdiSubmitCommand", "DxgkDdiInterruptRoutine"]
    assert race["paths"][0]["root"] == {"function": "TgSubmitCommand", "ddi": "DxgkDdiSubmitCommand", "level": 1,
                                        "class": "gpu-scheduler", "irql": "DISPATCH_LEVEL"}
    assert race["paths"][0]["steps"][-1]["locks"] == "'TG_ADAPTER.QueueLock'"
    assert race["overlap"]["source"] in race["sources"]
    assert all(step["file"].startswith(TINYGPU) for path in race["paths"] for step in path["steps"])


def test_full_shows_source_and_caret():
    lines = run_synclint("check", TINYGPU).stdout.splitlines()
    at = next(i for i, line in enumerate(lines) if "SL201" in line)
    assert re.fullmatch(r".*/adapter\.c:146:13: error: .* \[SL201 lock-leaked\]", lines[at])
    assert lines[at + 1].startswith("   146 |             return STATUS_BUFFER_TOO_SMALL;")
    assert lines[at + 2].index("^") == lines[at + 1].index("return")
    assert lines[at + 3] == "  path: DxgkDdiQueryAdapterInfo (level 0, PASSIVE_LEVEL)"


def test_concise_is_a_line_a_finding():
    result = run_synclint("check", "--format", "concise", TINYGPU)
    lines = result.stdout.splitlines()
    assert len(lines) == len(check(TINYGPU).report["findings"])
    assert all(re.fullmatch(r"[^:]+:\d+:\d+: (error|warning|note): .* \[SL\d{3} [a-z0-9-]+\]", it) for it in lines)


def test_messages_have_their_form():
    for finding in check(TINYGPU, "--confidence", "possible").report["findings"]:
        message = finding["message"]
        assert not message.endswith(".") and "\n" not in message
        assert message[0].islower() or message[0] == "'" or message.startswith("Dxgk"), message


def test_colour():
    plain = run_synclint("check", TINYGPU).stdout
    bright = run_synclint("check", "--color", "always", TINYGPU).stdout
    assert "\033" not in plain and re.sub("\033\\[[0-9;]*m", "", bright) == plain


def test_outputs_beside_standard_output(tmp_path):
    result = run_synclint("check", TINYGPU, "-o", f"json={tmp_path / 'a.json'}", f"--output=concise={tmp_path / 'a.txt'}")
    assert json.loads((tmp_path / "a.json").read_text()) == check(TINYGPU).report
    assert (tmp_path / "a.txt").read_text() == run_synclint("check", "--format", "concise", TINYGPU).stdout
    assert result.stdout == run_synclint("check", TINYGPU).stdout


def test_summary_counts(race):
    result = check(TINYGPU)
    summary = result.report["summary"]
    line = result.stderr.splitlines()[-1]
    assert f"{summary['findings']['error']} errors" in line and f"in {summary['units']} sources" in line
    assert f"level 1: {summary['roots']['1']}" in line
    assert run_synclint("check", "-q", TINYGPU).stderr == ""
    assert "nothing found in 1 source, 1 function, 1 entry point" in check("a.c", "--ignore", "SL501", cwd=race()).stderr


# ---- choice


@pytest.mark.parametrize("words, found", [
    (["--select", "SL501"], ["SL501"]), (["--select", "level0-race,SL201"], ["SL201", "SL501"]), (["--select", "SL2"], ["SL201", "SL202"]),
    (["--ignore", "SL5,SL6", "--ignore", "irql-too-high"], ["SL115", "SL116", "SL201", "SL202"]), (["--select", "strict"], ["SL409"]), (["--select", "preview"], []),
])
def test_rules_are_chosen(words, found):
    assert sorted({it["rule"]["id"] for it in check(TINYGPU, *words).report["findings"]}) == found


def test_ignored_rule_leaves_nothing_to_another():
    """Where two rules see one defect and the one that speaks is ignored, the other does not speak instead."""
    assert all(it["line"] != 174 for it in check(TINYGPU, "--ignore", "SL116").report["findings"])


@pytest.mark.parametrize("fail_on, code", [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(race, fail_on, code):
    result = check("a.c", "--fail-on", fail_on, cwd=race())
    assert result.code == code and names(result) == ["level0-race"]


def test_note_does_not_count_by_default():
    words = ["testdata/cases/function-with-loss/found.c", "--no-repair"]
    assert check(*words).code == 0 and check(*words, "--fail-on", "note").code == 1


def test_allow_partial(race):
    (race() / "empty.c").write_text("")
    words = ["a.c", "empty.c", "--ignore", "SL501"]
    assert check(*words, cwd=race()).code == 2
    result = check(*words, "--allow-partial", cwd=race())
    assert result.code == 1 and names(result) == ["file-not-analysed"]
    assert check(*words, "--allow-partial", "--fail-on", "error", cwd=race()).code == 0


def test_possible_is_hidden():
    hidden = check(TINYGPU).report["summary"]["hidden"]
    shown = check(TINYGPU, "--confidence", "possible").report
    assert shown["summary"]["hidden"] == 0
    assert len([it for it in shown["findings"] if it["confidence"] == "possible"]) == hidden
    assert all(it["doubt"] for it in shown["findings"] if it["confidence"] != "certain")


# ---- suppression


@pytest.mark.parametrize("comment", [
    " // synclint: ignore[level0-race] why", " /* synclint: ignore[SL501] why */", " // synclint: ignore[SL5] why",
    " // synclint: ignore[core] why", " // synclint: ignore[lock-leaked,level0-race] why",
])
def test_suppressed(race, comment):
    result = check("a.c", cwd=race(comment))
    assert result.code == 0 and names(result) == [] and result.report["summary"]["suppressed"] == 1


@pytest.mark.parametrize("comment, found", [
    (" // synclint: ignore[lock-leaked] why", ["unused-suppression", "level0-race"]),
    (" // synclint: ignore[level0-rave] why", ["unused-suppression", "level0-race"]),
    (" // ignore[level0-race] why", ["level0-race"]),
])
def test_not_suppressed(race, comment, found):
    result = check("a.c", cwd=race(comment))
    assert sorted(names(result)) == sorted(found) and result.report["summary"]["suppressed"] == 0


def test_suppression_of_a_rule_that_did_not_run_is_not_judged(race):
    assert names(check("a.c", "--ignore", "SL201", cwd=race(" // synclint: ignore[lock-leaked,level0-race] why"))) == []


def test_suppression_without_reason(race):
    folder = race(" // synclint: ignore[level0-race]")
    assert names(check("a.c", cwd=folder)) == []
    assert names(check("a.c", "--extend-select", "strict", cwd=folder)) == ["suppression-without-reason"]


def test_fingerprint_survives_moved_lines(race):
    folder = race()
    before = check("a.c", cwd=folder).report["findings"]
    (folder / "a.c").write_text("\n\n/* moved */\n" + RACE % "")
    after = check("a.c", cwd=folder).report["findings"]
    assert [it["fingerprint"] for it in after] == [it["fingerprint"] for it in before] and after[0]["line"] == before[0]["line"] + 3


# ---- pages


def test_every_rule_is_listed_and_explained():
    lines = run_synclint("rules").stdout.splitlines()
    pages = {it.stem: it for it in PAGES}
    assert sorted(line.split()[1] for line in lines) == sorted(pages)
    assert lines == sorted(lines)
    for line in lines:
        number, name, severity, set_ = line.split()[:4]
        text = run_synclint("explain", number).stdout
        assert text == pages[name].read_text() == run_synclint("explain", name).stdout
        assert f"- severity: {severity}\n- set: {set_}\n" in text
        for heading in ("What it finds", "Why it matters", "How to fix", "What it cannot see"):
            assert f"\n## {heading}\n" in text, f"{name}: {heading}"


def test_page_cites_the_documentation():
    for page in PAGES:
        text = page.read_text()
        assert "https://learn.microsoft.com/" in text or "no documentation page to cite" in re.sub(r"\s+", " ", text), page


GOOD = "# SL101 good-rule\n\nIt finds something.\n\n- severity: error\n- set: core\n\n## What it finds\n"


@pytest.mark.parametrize("files, words", [
    ({"good-rule.md": GOOD}, "good-rule.c' is missing"),
    ({"good-rule.c": ""}, "good-rule.md' is missing"),
    ({"good-rule.c": "", "good-rule.md": GOOD.replace("SL101 good-rule", "SL101 other-rule")}, "its file is not"),
    ({"good-rule.c": "", "good-rule.md": GOOD.replace("SL101", "X1")}, "begins '# SL101 good-rule'"),
    ({"good-rule.c": "", "good-rule.md": GOOD.replace("error", "fatal")}, "not 'fatal'"),
    ({"good-rule.c": "", "good-rule.md": GOOD.replace("- set: core\n", "")}, "states no set"),
    ({"good-rule.c": "", "good-rule.md": GOOD.replace("It finds something.\n", "")}, "no line that says"),
    ({"good-rule.c": "", "good-rule.md": GOOD.replace("set:", "sett:")}, "has no 'sett'"),
    ({"a-rule.c": "", "a-rule.md": GOOD.replace("good", "a"), "good-rule.c": "", "good-rule.md": GOOD}, "also that of 'a-rule'"),
])
def test_bad_page_stops_the_build(tmp_path, files, words):
    (tmp_path / "rules/irql").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / "rules/irql" / name).write_text(text)
    result = run_program([BUILD / "embed_pages", "rules", "out.c"], cwd=tmp_path)
    assert result.code == 1 and re.match(r"rules/irql/[a-z-]+\.(c|md):\d+: error: ", result.stderr) and words in result.stderr
    assert not (tmp_path / "out.c").exists()


# ---- help


@pytest.mark.parametrize("command", ["", "check", "dump", "rules", "explain", "levels"])
def test_help(command):
    result = run_synclint(*command.split(), "--help")
    assert result.code == 0 and result.stderr == "" and "--help" in result.stdout
    assert all(len(line) <= 110 for line in result.stdout.splitlines())


def test_every_option_of_check_is_known():
    """The help and the parser are one table; so a misspelt option finds its neighbour."""
    for option in re.findall(r"--([a-z-]+)", run_synclint("check", "--help").stdout):
        assert f"did you mean '--{option}'?" in run_synclint("check", f"--{option}x").stderr or option in ("help", "wdk", "color")


def test_version():
    assert re.fullmatch(r"synclint \d+\.\d+\.\d+\n.*clang version \d+.*\n", run_synclint("--version").stdout)


# ---- what is not checked


def test_entry_points_without_body_are_said():
    def said(*words):
        lines = run_synclint("check", *words, f"{TINYGPU}/adapter.c").stderr.splitlines()
        return [it for it in lines if it.startswith("synclint: warning: ")]

    assert len(said()) == 1 and "10 entry points are not checked" in said()[0]
    assert len(said("-v")) == 10 and all("has no body" in it for it in said("-v"))


def test_unknown_member_is_said(tmp_path):
    table = """
typedef struct _DRIVER_INITIALIZATION_DATA { void (*DxgkDdiFromTheFuture)(void); PDXGKDDI_ESCAPE DxgkDdiEscape; } DRIVER_INITIALIZATION_DATA;
static void Future(void) {}
void Fill(DRIVER_INITIALIZATION_DATA *Table) { Table->DxgkDdiFromTheFuture = Future; }
"""
    types = "typedef void *PDXGKDDI_ESCAPE;"
    (tmp_path / "a.c").write_text(types + table)
    assert "a.c:4: 'DxgkDdiFromTheFuture' is no DDI known here" in check("a.c", cwd=tmp_path).stderr


def test_calls_that_lead_nowhere_are_said_when_asked(race):
    folder = race("\n    extern void Elsewhere(void); Elsewhere();")
    assert "Elsewhere" not in check("a.c", cwd=folder).stderr
    assert "a.c:13: call of 'Elsewhere' is not resolved" in check("-v", "a.c", cwd=folder).stderr
