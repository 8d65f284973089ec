"""Workers: whatever happens to the reading of one source, the rest is reported, and the outcome does not depend on them."""

import os
import pathlib
import signal
import subprocess
import time

import pytest

from conftest import BINARY, ROOT, TESTDATA, run_synclint

SCHEDULE = TESTDATA / "drivers" / "tinygpu" / "schedule.c"  # its finding must be there whatever becomes of the others
# A sanitizer maps more memory than any limit, and has its own words for a crash.
plain_only = pytest.mark.skipif("asan" in str(BINARY), reason="a sanitizer stands before the compiler")

# A macro that doubles thirty times: more than any compiler reads.
ENDLESS = "#define A0 x +\n" + "".join(f"#define A{i} A{i - 1} A{i - 1}\n" for i in range(1, 30)) + \
    "int f(int x) { return A29 0; }\n"
DEEP = "int x = " + "~ " * 100000 + "1;\n"


@pytest.mark.parametrize("driver", ["tinygpu", "computeone", "paneldod"])
def test_number_of_workers(driver):
    """The same bytes with any number of workers."""
    arguments = ["check", "--format", "json", "--confidence", "possible", TESTDATA / "drivers" / driver]
    one, eight = (run_synclint(*arguments, "-j", number) for number in ("1", "8"))
    assert (one.code, one.stdout) == (eight.code, eight.stdout)


def failed(tmp_path, source, *options):
    """The source fails beside others; gives why."""
    bad = tmp_path / "bad.c"
    bad.write_text(source)
    result = subprocess.run([BINARY, "check", "--format", "concise", *options, bad, SCHEDULE], cwd=ROOT, text=True,
                            capture_output=True, timeout=120)
    assert result.returncode == 2 and "SL115" in result.stdout, result.stderr
    assert "1 NOT ANALYSED" in result.stderr
    line, = (it for it in result.stdout.splitlines() if it.startswith(str(bad)) and "SL904" in it)
    return line


@plain_only
def test_crash(tmp_path):
    assert "crashed" in failed(tmp_path, DEEP)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_hang(tmp_path, workers):
    assert "more than 1 s" in failed(tmp_path, ENDLESS, "--unit-seconds", "1", "-j", workers)


@plain_only
def test_memory(tmp_path):
    assert "ran out of memory" in failed(tmp_path, ENDLESS, "--unit-megabytes", "400")


@plain_only
def test_worker_after_worker(tmp_path):
    """Every second source ends its worker; none of the others is lost."""
    for number in range(6):
        (tmp_path / f"bad{number}.c").write_text(DEEP)
        (tmp_path / f"good{number}.c").write_text(SCHEDULE.read_text())
    result = run_synclint("check", "--format", "concise", "-j2", *sorted(tmp_path.glob("*.c")), "--", "-I", SCHEDULE.parent)
    assert result.code == 2 and result.stdout.count("SL904") == 6
    assert "6 NOT ANALYSED" in result.stderr


def children(pid):
    try:
        return [int(it) for it in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def start(tmp_path, *options):
    """A run that hangs in one source, with its worker: process, pid of the worker."""
    (tmp_path / "endless.c").write_text(ENDLESS)
    (tmp_path / "scratch").mkdir()
    run = subprocess.Popen([BINARY, "check", "--format", "concise", *options, tmp_path / "endless.c", SCHEDULE], cwd=ROOT,
                           text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
                           env=os.environ | {"TMPDIR": str(tmp_path / "scratch")})
    deadline = time.monotonic() + 60
    while not children(run.pid):
        assert time.monotonic() < deadline and run.poll() is None
        time.sleep(0.02)
    return run, children(run.pid)[0]


def gone(pid):
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if pathlib.Path(f"/proc/{pid}/stat").read_text().split(") ")[1].startswith("Z"):
            return True  # dead, and nobody's child: init takes it
        time.sleep(0.05)
    return False


def test_killed_worker(tmp_path):
    run, worker = start(tmp_path, "-j1")
    os.kill(worker, signal.SIGKILL)
    out, err = run.communicate(timeout=60)
    assert run.returncode == 2 and "SL115" in out and "(Killed)" in out, err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_ended_run(tmp_path, number):
    """The whole run is ended: no worker outlives it; nothing stays in the scratch folder, unless nobody could remove it."""
    run, worker = start(tmp_path)
    os.kill(run.pid, number)
    run.communicate(timeout=60)
    assert run.returncode == -number
    assert gone(worker)
    assert number == signal.SIGKILL or not list((tmp_path / "scratch").iterdir())


@pytest.mark.parametrize("option, value", [("-j", "many"), ("-j", "-1"), ("--jobs", "99999999"), ("--unit-seconds", "1.5"),
                                           ("--unit-megabytes", "")])
def test_bad_number(option, value):
    result = run_synclint("check", option, value, SCHEDULE)
    assert result.code == 2 and "takes a number" in result.stderr
