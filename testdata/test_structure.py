"""The shape of the sources: floors, headers, sizes, words. Reads files only."""

import re
import subprocess

import pytest

from conftest import BUILD, ROOT

# What a floor may include beside itself. checker/*.c, the programs of the build and the probes may include all.
FLOORS = {
    "base": set(),
    "facts": {"base"},
    "model": {"base"},
    "front": {"base", "facts"},
    "link": {"base", "facts", "model"},
    "flow": {"base", "facts", "model", "link"},
    "judge": {"base", "facts", "model", "link", "flow"},
    "report": {"base", "judge/finding.h"},
}
# The two files that talk to the operating system.
SYSTEM_FILES = {"checker/base/io.c", "checker/front/worker.c"}
SYSTEM_HEADERS = re.compile(r"unistd\.h|fcntl\.h|dirent\.h|signal\.h|poll\.h|sys/.*|pthread\.h|glib/gstdio\.h")
BANNED = re.compile(r"\b(strcpy|strcat|strncpy|sprintf|vsprintf|gets|strtok|atoi|atol|alloca|system|popen|tmpnam|mktemp)\s*\(")
OPEN_ENDS = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")  # what is still to decide is marked NEEDSWORK
OWN_PATHS = re.compile(r"/work/|/root/|/home/\w|/tmp/\w")


def sources(*patterns):
    return sorted(path for pattern in patterns for path in ROOT.glob(pattern))


def name(path):
    return path.relative_to(ROOT).as_posix()


CHECKER = sources("checker/**/*.c", "checker/**/*.h")
RULES = sources("rules/*/*.c")
PROBES = sources("testdata/probes/*.c", "testdata/fuzz/*.[ch]")
HEADERS = sources("checker/**/*.h")
CHECKER_SOURCES = sources("checker/**/*.c")


def included(path, quote='"'):
    close = {'"': '"', "<": ">"}[quote]
    return re.findall(rf"^\s*#\s*include\s+{quote}([^{close}]*){close}", path.read_text(), re.M)


def code_lines(path):
    """Lines with comments and strings taken out, numbered."""
    text = re.sub(r'"(\\.|[^"\\\n])*"', '""', path.read_text())
    text = re.sub(r"/\*.*?\*/", lambda match: "\n" * match[0].count("\n"), text, flags=re.S)
    return enumerate(re.sub(r"//.*", "", text).splitlines(), 1)


@pytest.mark.parametrize("path", [it for it in CHECKER if it.parent.name in FLOORS], ids=name)
def test_floor(path):
    floor = path.parent.name
    for other in included(path):
        assert (ROOT / "checker" / other).is_file(), f'{name(path)} includes "{other}", which is no file of checker/'
        assert other.split("/")[0] in FLOORS[floor] | {floor} or other in FLOORS[floor], \
            f"{name(path)}: floor {floor} may not include {other}"
    for other in included(path, "<"):
        assert floor == "front" or not other.startswith("clang-c/"), f"{name(path)}: only front may include {other}"


def test_every_floor_is_known():
    folders = {it.name for it in (ROOT / "checker").iterdir() if it.is_dir()}
    assert folders <= set(FLOORS) | {"host"}


@pytest.mark.parametrize("path", RULES, ids=name)
def test_rule_sees_only_its_interface(path):
    assert included(path) == ["judge/rule.h"]


@pytest.mark.parametrize("path", CHECKER, ids=name)
def test_system_contact(path):
    if name(path) not in SYSTEM_FILES:
        assert not [it for it in included(path, "<") if SYSTEM_HEADERS.fullmatch(it)]


@pytest.mark.parametrize("path", [it for it in CHECKER if it.suffix == ".c" and it.with_suffix(".h") in HEADERS], ids=name)
def test_own_header_comes_first(path):
    first = re.search(r'^\s*#\s*include\s+["<]([^">]*)[">]', path.read_text(), re.M)[1]
    assert first == path.with_suffix(".h").relative_to(ROOT / "checker").as_posix()


def compile_flags():
    """Those of the build (CMakeLists.txt), without output."""
    folders = sorted(set(re.findall(r"-isystem (\S+)", (BUILD / "compile_commands.json").read_text())))
    return ["-std=gnu17", "-fsyntax-only", "-Wall", "-Wextra", "-Wshadow", "-Wswitch-enum", "-Wmissing-prototypes",
            "-Wstrict-prototypes", "-Wvla", "-Werror", "-D_GNU_SOURCE", f"-I{ROOT}/checker", *(f"-isystem{it}" for it in folders)]


def test_each_header_compiles_alone():
    for header in HEADERS:
        done = subprocess.run(["gcc", *compile_flags(), "-x", "c", "-include", header, "/dev/null"], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def test_clang_takes_the_sources():
    """The build is gcc's; clang warns of other things."""
    done = subprocess.run(["clang-19", *compile_flags(), '-DSYNCLINT_VERSION=""', *CHECKER_SOURCES, *RULES, *PROBES],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", CHECKER + RULES + PROBES + sources("bin/*"), ids=name)
def test_size(path):
    assert len(path.read_text().splitlines()) <= 600


@pytest.mark.parametrize("path", CHECKER + RULES + PROBES, ids=name)
def test_text(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        assert len(line) <= 120 and not line.endswith((" ", "\t")) and "\t" not in line, f"{name(path)}:{number}"
        assert not OPEN_ENDS.search(line), f"{name(path)}:{number}: what is to decide is marked NEEDSWORK"


@pytest.mark.parametrize("path", CHECKER + RULES, ids=name)
def test_banned_functions(path):
    for number, line in code_lines(path):
        assert not BANNED.search(line), f"{name(path)}:{number}: {line.strip()}"


@pytest.mark.parametrize("path", [it for it in CHECKER if it.suffix == ".h"], ids=name)
def test_header_begins_with_its_manual(path):
    assert path.read_text().startswith("/*"), "a header begins with a paragraph that says what the module is"


def test_messages():
    """Errors begin in lower case unless with a name, and end without a full stop."""
    for path in CHECKER:
        for text in re.findall(r'\bsay_(?:error|warning)\([^;"]*"((?:\\.|[^"\\])*)"\s*[,)]', path.read_text()):
            assert not re.search(r"[^.]\.$", text), f"{name(path)}: {text}"
            assert not re.match(r"[A-Z][a-z]", text), f"{name(path)}: {text}"


def test_the_project_speaks_of_itself():
    """No path of anybody's machine stands in a file of the project."""
    listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, check=True).stdout.decode()
    for file in listed.split("\0"):
        path = ROOT / file
        if not file or not path.is_file() or path == ROOT / "testdata" / "test_structure.py":
            continue
        found = OWN_PATHS.search(path.read_text(errors="replace"))
        assert not found, f"{file}: {found[0]}"
