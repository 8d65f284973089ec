"""Every source under cases/ and every example in the rules' pages says by its marks what is found in it, and nothing else is."""

import pytest

from conftest import ROOT, TESTDATA, check, run_synclint
from marks import code_blocks, compare, options_of, read_marks

CASES = sorted(it for it in (TESTDATA / "cases").rglob("*") if it.suffix in (".c", ".cpp", ".cxx"))
PAGES = sorted((ROOT / "rules").rglob("*.md"))
EXAMPLES = [(page, *block) for page in PAGES for block in code_blocks(page.read_text())]


def name(path):
    return path.relative_to(ROOT).as_posix()


def check_source(file, shown, more=()):
    """Checks one source and the marks in it and in the headers beside it."""
    marks = read_marks(shown, file.read_text())
    for header in more:
        marks += read_marks(name(header), header.read_text())
    options = options_of(marks)
    words = [*options[:options.index("--")], shown, *options[options.index("--"):]] if "--" in options else [*options, shown]
    result = check(*words)
    assert result.report is not None, result.stderr
    wrong = compare(result.report, marks)
    assert not wrong, "\n" + "\n".join(wrong)
    # A statement that the compiler lost would make any test easy to pass.
    if not any(it.rule in ("function-with-loss", "SL908") for it in marks):
        assert result.report["summary"]["functions_with_loss"] == 0, run_synclint("check", "-v", *words).stderr
    if not any(it.rule in ("file-not-analysed", "SL904") for it in marks):
        counted = [it for it in result.report["findings"] if it["severity"] != "note"]
        assert result.code == (1 if counted else 0), result.stderr


@pytest.mark.parametrize("case", CASES, ids=[name(it) for it in CASES])
def test_case(case):
    check_source(case, name(case), sorted(case.parent.glob("*.h")))


@pytest.mark.parametrize("page, line, suffix, code", EXAMPLES, ids=[f"{name(it[0])}:{it[1]}" for it in EXAMPLES])
def test_example(page, line, suffix, code, tmp_path):
    file = tmp_path / f"{page.stem}{suffix}"
    file.write_text("\n" * line + code)  # lines as in the page, so that a failure points there
    check_source(file, str(file))


def rules():
    """(id, name) of every rule."""
    return [tuple(line.split()[:2]) for line in run_synclint("rules").stdout.splitlines()]


def all_marks():
    marks = [mark for case in CASES for mark in read_marks(name(case), case.read_text())]
    marks += [mark for page, _, _, code in EXAMPLES for mark in read_marks(name(page), code)]
    drivers = [it for it in (TESTDATA / "drivers").rglob("*") if it.suffix in (".c", ".cpp", ".cxx", ".h")]
    return marks + [mark for it in drivers for mark in read_marks(name(it), it.read_text())]


def test_marks_name_rules():
    known = {word for rule in rules() for word in rule}
    for mark in all_marks():
        assert mark.rule is None or mark.rule in known, f"{mark}: there is no such rule"


# Rules about the run itself: no source can carry a mark of them (test_bad_input.py, test_suppression.py).
ABOUT_THE_RUN = {"SL901", "SL902", "SL904", "SL908"}


@pytest.mark.parametrize("rule", [it for it in sorted((ROOT / "rules").glob("*/*.c"))], ids=lambda it: it.stem)
def test_rule_has_cases(rule):
    """At least three places where it is found, and a page with a good and a bad example."""
    ids = {it[1]: it[0] for it in rules()}
    marks = [it for it in all_marks() if it.kind == "expect" and it.rule in (rule.stem, ids[rule.stem])]
    if ids[rule.stem] not in ABOUT_THE_RUN:
        assert len(marks) >= 3, f"{len(marks)} marks expect {rule.stem}"
