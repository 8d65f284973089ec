"""What every test shares: where the built programs are, and how they are run."""

import json
import os
import pathlib
import re
import subprocess
import types

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTDATA = ROOT / "testdata"
# bin/test sets it to the sanitized build for its second round.
BINARY = pathlib.Path(os.environ.get("SYNCLINT_BINARY", ROOT / "build" / "synclint"))
BUILD = BINARY.parent

CRASH = re.compile(r"Sanitizer|runtime error:|internal error|Assertion|core dumped")


def run_program(command, **options):
    """Runs a program with text output; a hang is a failure. Returns exit code, stdout and stderr."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, errors="replace", timeout=300,
                          stdin=subprocess.DEVNULL, **options)
    return types.SimpleNamespace(code=done.returncode, stdout=done.stdout, stderr=done.stderr)


def run_synclint(*arguments, cwd=ROOT, **options):
    """Runs the program; whatever the input, it ends by itself with an exit code that says how it went."""
    result = run_program([BINARY, *arguments], cwd=cwd, **options)
    assert result.code in (0, 1, 2), f"exit code {result.code}\n{result.stderr}"
    assert not CRASH.search(result.stderr), result.stderr
    return result


def check(*arguments, **options):
    """`synclint check --format json`: the result, with the report in `report`."""
    result = run_synclint("check", "--format", "json", *arguments, **options)
    result.report = json.loads(result.stdout) if result.stdout else None
    return result


@pytest.fixture
def synclint():
    """synclint("check", FILE, cwd=...) runs the program and returns exit code, stdout and stderr."""
    return run_synclint


@pytest.fixture
def probe():
    """probe("scan", FILE) runs testdata/probes/scan.c and returns the JSON it prints."""

    def run(name, *arguments, **options):
        result = run_program([BUILD / f"probe-{name}", *arguments], **options)
        assert result.code == 0, result.stderr
        return json.loads(result.stdout)

    return run
