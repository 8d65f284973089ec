"""The front end (checker/front): the blocks and events of each construct, one golden a source of testdata/cfg.

SYNCLINT_ACCEPT=1 takes what the program prints for the goldens; they are read against the language before they are
committed.
"""

import os

import pytest

from conftest import BUILD, TESTDATA, run_program

SOURCES = sorted(path for path in (TESTDATA / "cfg").iterdir() if path.suffix in (".c", ".cpp"))


def dump(stage, source, *flags):
    command = [BUILD / "probe-front", stage, source.name]
    if flags:
        command += ["--", *flags]
    result = run_program(command, cwd=source.parent)
    assert result.code == 0, result.stderr
    return result.stdout


def compare(text, golden):
    if os.environ.get("SYNCLINT_ACCEPT"):
        golden.write_text(text)
    assert golden.exists(), f"{golden} is missing; this would be it:\n{text}"
    assert text == golden.read_text()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_bodies(source):
    compare(dump("cfg", source), source.with_name(source.name + ".golden"))
