"""Settings files: where they are found, what they may say, what wins, and what is wrong with a bad one."""

import re
import shutil

import pytest

from conftest import TESTDATA, check, run_synclint

TINYGPU = TESTDATA / "drivers" / "tinygpu"


@pytest.fixture
def tree(tmp_path):
    """A repository with a driver in a folder of it; gives a function that writes its settings file."""
    shutil.copytree(TINYGPU, tmp_path / "repo" / "driver", ignore=shutil.ignore_patterns("*.golden"))
    (tmp_path / "repo" / ".git").mkdir()

    def write(text, folder="."):
        path = tmp_path / "repo" / folder / ".synclint"
        path.write_text("[synclint]\n" + text)
        return tmp_path / "repo"

    return write


def ids(*words, **options):
    return sorted({it["rule"]["id"] for it in check(*words, **options).report["findings"]})


ALL = ["SL101", "SL115", "SL116", "SL201", "SL202", "SL501", "SL503", "SL504", "SL506", "SL601"]


@pytest.mark.parametrize("text, found", [
    ("", ALL),
    ("select = SL1", ["SL101", "SL115", "SL116"]),
    ("select=SL2;lock-leaked ; SL601", ["SL201", "SL202", "SL601"]),
    ("ignore = SL5; SL6; SL2", ["SL101", "SL115", "SL116"]),
    ("select = SL5\nextend-select = SL202", ["SL202", "SL501", "SL503", "SL504", "SL506"]),
    ("per-file-ignores = adapter.c: SL1, SL5; interrupt.c: core", ["SL115", "SL201", "SL202", "SL501", "SL503", "SL504"]),
    ("per-file-ignores = driver/*: SL1; other/*: SL5", [it for it in ALL if not it.startswith("SL1")]),
    ("per-file-ignores = driver\\*.c: core", []),
    ("# select = SL1\n\n   ignore   =   SL5,SL6,SL2   ", ["SL101", "SL115", "SL116"]),
])
def test_choice_of_rules(tree, text, found):
    assert ids("driver", cwd=tree(text)) == found


def test_found_from_elsewhere(tree, tmp_path):
    """The file that counts is the one above the input, wherever the run is made; globs are of its folder."""
    tree("select = SL5\nper-file-ignores = driver/memory.c: SL5")
    assert ids("repo/driver", cwd=tmp_path) == ["SL504", "SL506"]
    assert ids(tmp_path / "repo" / "driver", cwd="/") == ["SL504", "SL506"]
    assert ids(".", cwd=tmp_path / "repo" / "driver") == ["SL504", "SL506"]
    assert ids("tinygpu.vcxproj", cwd=tmp_path / "repo" / "driver") == ["SL504", "SL506"]


def test_nearest_one_counts(tree):
    tree("select = SL1")
    assert ids("driver", cwd=tree("select = SL6", "driver")) == ["SL601"]


def test_not_above_the_repository(tree, tmp_path):
    (tmp_path / ".synclint").write_text("[synclint]\nselect = SL1\n")
    repository = tree("")
    (repository / ".synclint").unlink()
    assert ids("driver", cwd=repository) == ALL


def test_inputs(tree):
    repository = tree("inputs = driver\\tinygpu.vcxproj\nselect = SL1")
    assert ids(cwd=repository) == ["SL101", "SL115", "SL116"]
    assert ids("driver/schedule.c", cwd=repository) == ["SL115"]
    assert ids(cwd=tree("inputs = driver/adapter.c ; driver/schedule.c")) == ["SL115", "SL116", "SL201"]


def test_command_line_wins(tree):
    repository = tree("select = SL1\nfail-on = never")
    assert ids("driver", "--select", "SL6", cwd=repository) == ["SL601"]
    assert check("driver", cwd=repository).code == 0
    assert check("driver", "--fail-on", "error", cwd=repository).code == 1


def test_config_and_isolated(tree, tmp_path):
    repository = tree("select = SL1")
    (tmp_path / "other").write_text("[synclint]\nselect = SL6\n")
    assert ids("driver", "--config", tmp_path / "other", cwd=repository) == ["SL601"]
    assert ids("driver", "--isolated", cwd=repository) == ALL
    missing = run_synclint("check", "driver", "--config", "none", cwd=repository)
    assert (missing.code, missing.stderr) == (2, "synclint: error: none: no such file\n")


def test_other_values(tree):
    repository = tree("confidence = certain\nformat = concise\noutput = json=out.json; sarif=out.sarif\nallow-partial = true\n"
                      "jobs = 1\nunit-seconds = 100\n")
    result = run_synclint("check", "driver", cwd=repository)
    assert result.stdout.splitlines() and all("[SL" in it for it in result.stdout.splitlines())
    assert (repository / "out.json").exists() and (repository / "out.sarif").exists()


def test_output_is_beside_the_settings(tree, tmp_path):
    repository = tree("output = json=out.json")
    run_synclint("check", "repo/driver", cwd=tmp_path)
    assert (repository / "out.json").exists()


def test_own_rows(tree):
    rows = '{"api": "TgWaitForIdle", "irql": "PASSIVE", "blocks": true, "status": "documented", "sources": ["own"]}\n'
    repository = tree("model = rows.jsonl")
    (repository / "rows.jsonl").write_text(rows)
    assert "rows.jsonl" in run_synclint("check", "driver", "--show-settings", cwd=repository).stdout
    (repository / "rows.jsonl").write_text("no row\n")
    bad = run_synclint("check", "driver", cwd=repository)
    assert bad.code == 2 and "rows.jsonl:1: " in bad.stderr


def test_byte_order_mark_and_carriage_returns(tree):
    repository = tree("")
    (repository / ".synclint").write_bytes(b"\xef\xbb\xbf[synclint]\r\nselect = SL6\r\n")
    assert ids("driver", cwd=repository) == ["SL601"]


def test_show_settings(tree):
    repository = tree("\nselect = SL1;SL2\n")
    lines = run_synclint("check", "driver", "--fail-on", "error", "--show-settings", cwd=repository).stdout.splitlines()
    shown = {it.split()[0]: it for it in lines}
    assert re.fullmatch(r"select +SL1;SL2 +\.synclint:3", shown["select"])
    assert re.fullmatch(r"fail-on +error +command line", shown["fail-on"])
    assert re.fullmatch(r"platform +x64 +default", shown["platform"])
    assert re.fullmatch(r"inputs +driver", shown["inputs"])


@pytest.mark.parametrize("text, line, words", [
    ("selct = SL1", 2, "unknown setting 'selct'; did you mean 'select'?"),
    ("quite unlike = x", 2, "unknown setting 'quite unlike'; 'synclint check --show-settings' lists them"),
    ("color = always", 2, "unknown setting 'color'"),
    ("select = SL1\nignore = SL2\nselect = SL3", 4, "'select' is set twice, first on line 2"),
    ("fail-on = sometimes", 2, "fail-on takes note, warning, error or never, not 'sometimes'"),
    ("\njobs = many", 3, "jobs takes a number from 0 to 1000000, not 'many'"),
    ("allow-partial = yes", 2, "allow-partial takes true or false, not 'yes'"),
    ("SL1", 2, "'SL1' is no setting: KEY = VALUE"),
    ("[other]\nselect = x", 2, "unknown group '[other]'"),
])
def test_bad_settings(tree, text, line, words):
    result = run_synclint("check", "driver", cwd=tree(text))
    assert result.code == 2 and result.stdout == ""
    assert f"synclint: error: .synclint:{line}: {words}" in result.stderr


def test_settings_before_the_group(tree):
    repository = tree("")
    (repository / ".synclint").write_text("select = SL1\n")
    assert "error: .synclint:1: the settings begin with a line '[synclint]'" in run_synclint("check", "driver", cwd=repository).stderr


@pytest.mark.parametrize("content", [b"\xff\xfe[\0s\0", b"[synclint]\nselect = \xe4\n", b"[synclint]\n\0"])
def test_no_text(tree, content):
    repository = tree("")
    (repository / ".synclint").write_bytes(content)
    result = run_synclint("check", "driver", cwd=repository)
    assert result.code == 2 and result.stderr == "synclint: error: .synclint: the file is no text in UTF-8\n"


@pytest.mark.parametrize("value, words", [
    ("no colon", "--per-file-ignores takes GLOB:RULES, not 'no colon'"),
    ("x.c:", "takes GLOB:RULES"),
    ("x.c: lock-leakd", "--per-file-ignores: there is no rule or set 'lock-leakd'; did you mean 'lock-leaked'?"),
])
def test_bad_per_file_ignores(value, words):
    result = run_synclint("check", TINYGPU, "--per-file-ignores", value)
    assert result.code == 2 and words in result.stderr


def test_ignored_in_a_file_counts_as_suppressed(tree):
    report = check("driver", "--per-file-ignores", "schedule.c:core", cwd=tree("")).report
    assert report["summary"]["suppressed"] == 2 and not any(it["file"].endswith("schedule.c") for it in report["findings"])


def test_a_suppression_there_is_not_unused(tree):
    """Ignored twice over, by a comment and by the file: the comment is no less right."""
    repository = tree("extend-select = SL901")
    source = repository / "driver" / "schedule.c"
    source.write_text(re.sub(r"(KeWaitForSingleObject\(.*;).*", r"\1 // synclint: ignore[SL115] known", source.read_text()))
    assert "SL901" not in ids("driver", "--per-file-ignores", "schedule.c:SL115", cwd=repository)
