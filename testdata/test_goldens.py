"""Dumps of each stage, beside the sources: NAME.STAGE.golden for the source NAME.c, STAGE.golden in a driver's folder.

A golden localises a change to one arrow of the pipeline. bin/accept rewrites them and shows the difference; an empty file
with a golden's name becomes a golden so.
"""

import os

import pytest

from conftest import ROOT, TESTDATA, run_synclint

GOLDENS = sorted(it for folder in ("cases", "drivers", "states") for it in (TESTDATA / folder).rglob("*.golden"))


def source_of(golden):
    """What the golden is a dump of."""
    stage, _, rest = golden.name.removesuffix(".golden").rpartition(".")[::-1]
    if not rest:
        return golden.parent, stage
    sources = [it for it in golden.parent.glob(f"{rest}.*") if it.suffix in (".c", ".cpp", ".cxx")]
    assert len(sources) == 1, f"{golden}: which source?"
    return sources[0], stage


@pytest.mark.parametrize("golden", GOLDENS, ids=[it.relative_to(ROOT).as_posix() for it in GOLDENS])
def test_golden(golden):
    source, stage = source_of(golden)
    result = run_synclint("dump", "--stage", stage, source.relative_to(ROOT).as_posix())
    assert result.code == 0, result.stderr
    if os.environ.get("SYNCLINT_ACCEPT"):
        golden.write_text(result.stdout)
    assert result.stdout == golden.read_text(), "bin/accept takes this as the new golden"
