"""The drivers under drivers/: whole projects, whose marks say all that is found in them."""

import shutil

import pytest

from conftest import ROOT, TESTDATA, check, run_synclint
from marks import compare, read_marks

DRIVERS = sorted(it for it in (TESTDATA / "drivers").iterdir() if it.is_dir())
SUFFIXES = (".c", ".cpp", ".cxx", ".h", ".hxx", ".hpp")


def name(path):
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(params=DRIVERS, ids=lambda it: it.name)
def driver(request):
    return request.param


def driver_marks(driver, root=ROOT):
    files = sorted(it for it in driver.rglob("*") if it.suffix in SUFFIXES)
    return [mark for it in files for mark in read_marks(it.relative_to(root).as_posix(), it.read_text())]


def test_driver(driver):
    result = check(name(driver))
    assert result.report is not None, result.stderr
    marks = driver_marks(driver)
    wrong = compare(result.report, marks)
    assert not wrong, "\n" + "\n".join(wrong)
    assert result.code == (1 if any(it.kind in ("expect", "known-false") for it in marks) else 0), result.stderr
    assert result.report["failures"] == []
    assert result.report["summary"]["functions_with_loss"] == 0, run_synclint("check", "-v", name(driver)).stderr


def test_driver_by_its_sources(driver):
    """The same sources named one by one, in another order, give the same findings."""
    sources = sorted((name(it) for it in driver.rglob("*") if it.suffix in (".c", ".cpp", ".cxx")), reverse=True)
    by_project, by_sources = check(name(driver)), check(*sources, "--", "-I", name(driver))
    assert by_sources.report["findings"] == by_project.report["findings"]


def test_driver_elsewhere(driver, tmp_path):
    """A copy of the driver, checked from within: the same findings, under the paths of there; twice gives the same bytes."""
    copy = tmp_path / driver.name
    shutil.copytree(driver, copy)
    first, second = (run_synclint("check", "--format", "json", ".", cwd=copy) for _ in range(2))
    assert first.stdout == second.stdout and first.code == second.code
    here = [(it["rule"]["id"], it["file"], it["line"], it["message"]) for it in check(".", cwd=copy).report["findings"]]
    there = [(it["rule"]["id"], it["file"].removeprefix(name(driver) + "/"), it["line"], it["message"])
             for it in check(name(driver)).report["findings"]]
    assert here == there
