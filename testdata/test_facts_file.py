"""Facts in files: made one source at a time, joined by `check`; damaged ones are refused, whatever they say."""

import hashlib
import random
import shutil
import struct

import pytest

from conftest import ROOT, TESTDATA, run_synclint

DRIVERS = sorted(it for it in (TESTDATA / "drivers").iterdir() if it.is_dir())
HEADER, CHECKSUM = 88, 32  # bytes: see facts/file.c
TINYGPU = TESTDATA / "drivers" / "tinygpu"


def sources_of(driver):
    return sorted(it for it in driver.rglob("*") if it.suffix in (".c", ".cpp", ".cxx"))


def make_facts(source, target, *flags, cwd=ROOT):
    result = run_synclint("facts", source, "-o", target, "--", *flags, cwd=cwd)
    assert (result.code, result.stdout) == (0, ""), result.stderr
    return target


@pytest.fixture(scope="module")
def tinygpu(tmp_path_factory):
    folder = tmp_path_factory.mktemp("facts")
    return [make_facts(it.name, folder / f"{it.name}.facts", cwd=TINYGPU) for it in sources_of(TINYGPU)]


@pytest.mark.parametrize("driver", DRIVERS, ids=lambda it: it.name)
def test_one_by_one(driver, tmp_path):
    """Facts of each source, then `check` of them all in any order: the bytes that one `check` writes."""
    sources = [it.relative_to(ROOT) for it in sources_of(driver)]
    files = [make_facts(it, tmp_path / f"{it.name}.facts", "-I", driver.relative_to(ROOT)) for it in sources]
    arguments = ["check", "--format", "json", "--confidence", "possible"]
    at_once = run_synclint(*arguments, *sources, "--", "-I", driver.relative_to(ROOT))
    for order in (files, files[::-1]):
        joined = run_synclint(*arguments, *order)
        assert (joined.code, joined.stdout) == (at_once.code, at_once.stdout)


def test_files_and_sources_mixed(tinygpu):
    files = [it for it in tinygpu if it.name != "memory.c.facts"]
    mixed = run_synclint("check", "--format", "json", *files, "memory.c", cwd=TINYGPU)
    assert mixed.stdout == run_synclint("check", "--format", "json", "tinygpu.vcxproj", cwd=TINYGPU).stdout


def test_same_bytes_elsewhere(tinygpu, tmp_path):
    """The facts say nothing of the folder they were made in."""
    shutil.copytree(TINYGPU, tmp_path / "far" / "away")
    for file in tinygpu:
        source = file.name.removesuffix(".facts")
        copy = make_facts(source, tmp_path / file.name, cwd=tmp_path / "far" / "away")
        assert copy.read_bytes() == file.read_bytes()


def test_dump_of_a_file(tinygpu):
    dump = run_synclint("dump", "--stage", "cfg", tinygpu[0], cwd=TINYGPU)
    assert dump.stdout == run_synclint("dump", "--stage", "cfg", "adapter.c", cwd=TINYGPU).stdout != ""


# ---- what is refused ----------------------------------------------------------------------------------------------------


def refused(path, words):
    result = run_synclint("check", path)
    assert result.code == 2 and result.stdout == "", result.stderr
    assert result.stderr.startswith(f"synclint: error: {path}: ") and words in result.stderr, result.stderr


def sealed(content):
    """With the checksum that belongs to the content."""
    return bytes(content[:HEADER - CHECKSUM]) + hashlib.sha256(content[HEADER:]).digest() + bytes(content[HEADER:])


@pytest.mark.parametrize("content, words", [
    (lambda it: b"", "no facts file"),
    (lambda it: b"int x;\n", "no facts file"),
    (lambda it: it[:8], "cut short"),
    (lambda it: it[:HEADER], "cut short"),
    (lambda it: it[:-1], "cut short"),
    (lambda it: it + b"\0", "behind the end"),
    (lambda it: it[:8] + it[8:12][::-1] + it[12:], "orders bytes differently"),
    (lambda it: it[:12] + b"\xff" + it[13:], "another version"),
    (lambda it: it[:32] + b"9.9.9" + it[37:], "another version"),
    (lambda it: it[:200] + bytes([it[200] ^ 1]) + it[201:], "damaged"),
    (lambda it: sealed(it[:HEADER] + b"\xff" * (len(it) - HEADER)), "damaged"),
], ids=["empty", "source", "magic", "header", "cut", "longer", "order", "format", "version", "bit", "ones"])
def test_refused(tinygpu, tmp_path, content, words):
    file = tmp_path / "x.facts"
    file.write_bytes(content(tinygpu[0].read_bytes()))
    refused(file, words)


def test_absent(tmp_path):
    refused(tmp_path / "none.facts", "")


def test_the_rest_is_checked(tinygpu, tmp_path):
    """A damaged file is said and left out; what the others hold is reported."""
    bad = tmp_path / "bad.facts"
    bad.write_bytes(tinygpu[0].read_bytes()[:-1])
    result = run_synclint("check", "--format", "concise", bad, *tinygpu[1:], cwd=TINYGPU)
    assert result.code == 2 and "SL115" in result.stdout


def test_hostile_files(tinygpu, tmp_path):
    """Numbers changed at random under a right checksum: refused or read, never a crash or a hang."""
    choice = random.Random(1)
    contents = [it.read_bytes() for it in tinygpu]
    seen = set()
    for number in range(120):
        content = bytearray(choice.choice(contents))
        for _ in range(choice.choice([1, 1, 2, 4, 16])):
            at = choice.randrange(HEADER, len(content) - 4) // 4 * 4
            old, = struct.unpack_from("<I", content, at)
            new = choice.choice([0, 1, 2, 5, old + 1, old - 1, old ^ 1 << choice.randrange(32), choice.randrange(5000),
                                 0xFFFFFFFF])
            struct.pack_into("<I", content, at, new & 0xFFFFFFFF)
        file = tmp_path / f"{number}.facts"
        file.write_bytes(sealed(content))
        others = tinygpu if number % 2 else []
        seen.add(run_synclint("check", "--format", "json", "--confidence", "possible", file, *others).code)
        file.unlink()
    assert seen == {1, 2}


# ---- what `facts` refuses ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments, words", [
    (["memory.c"], "-o FILE.facts"),
    (["memory.c", "-o", "{}/a.facts", "-o", "{}/b.facts"], "-o FILE.facts"),
    (["memory.c", "adapter.c", "-o", "{}/a.facts"], "takes one source"),
    (["none.c", "-o", "{}/a.facts"], "none.c"),
    (["memory.c", "-o", "{}/none/a.facts"], "/none/a.facts"),
    (["memory.c", "--format", "json"], "takes no option '--format'"),
])
def test_bad_command(tmp_path, arguments, words):
    result = run_synclint("facts", *[it.format(tmp_path) for it in arguments], cwd=TINYGPU)
    assert result.code == 2 and words in result.stderr and not list(tmp_path.iterdir()), result.stderr
