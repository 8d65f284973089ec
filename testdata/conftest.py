"""What every test shares: where the built programs are, and how they are run."""

import json
import os
import pathlib
import subprocess
import types

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTDATA = ROOT / "testdata"
# bin/test sets it to the sanitized build for its second round.
BINARY = pathlib.Path(os.environ.get("SYNCLINT_BINARY", ROOT / "build" / "synclint"))
BUILD = BINARY.parent


def run_program(command, **options):
    """Runs a program with text output; a hang is a failure. Returns exit code, stdout and stderr."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120,
                          stdin=subprocess.DEVNULL, **options)
    return types.SimpleNamespace(code=done.returncode, stdout=done.stdout, stderr=done.stderr)


@pytest.fixture
def probe():
    """probe("scan", FILE) runs testdata/probes/scan.c and returns the JSON it prints."""

    def run(name, *arguments, **options):
        result = run_program([BUILD / f"probe-{name}", *arguments], **options)
        assert result.code == 0, result.stderr
        return json.loads(result.stdout)

    return run
