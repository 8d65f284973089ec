"""The front end (checker/front): goldens of what it says of small sources, and what it does with bad ones.

testdata/cfg holds a source for each construct, its golden the blocks and events; testdata/facts the same for
declarations. SYNCLINT_ACCEPT=1 takes what the program prints for the goldens; they are read against the language before
they are committed.
"""

import os
import re
from pathlib import Path

import pytest

from conftest import ROOT, TESTDATA, run_synclint

SUFFIXES = (".c", ".cpp")


def sources(stage):
    return sorted(path for path in (TESTDATA / stage).iterdir() if path.suffix in SUFFIXES)


def dump(stage, source):
    """The dump of one source as it is written, run where the source lies so that its path is its name."""
    return run_synclint("dump", "--no-repair", "--stage", stage, source.name, cwd=source.parent)


def compare(text, golden):
    if os.environ.get("SYNCLINT_ACCEPT"):
        golden.write_text(text)
    assert golden.exists(), f"{golden} is missing; this would be it:\n{text}"
    assert text == golden.read_text()


@pytest.mark.parametrize("stage, source", [(stage, path) for stage in ("cfg", "facts") for path in sources(stage)],
                         ids=lambda value: getattr(value, "name", value))
def test_golden(stage, source):
    result = dump(stage, source)
    assert result.code == 0, result.stderr
    compare(result.stdout, source.with_name(source.name + ".golden"))


@pytest.fixture
def read(tmp_path):
    """read(text) gives the facts dump of the text as a source; read(text, stage="cfg") the bodies."""

    def run(text, name="unit.c", stage="facts", code=0):
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        result = dump(stage, file)
        assert result.code == code, result.stderr
        return result.stdout if code == 0 else result.stderr

    return run


# ---- what libclang can show


def test_every_kind_is_decided():
    """Each kind of statement and expression has a case of its own in the front end; the few left end in the default,
    a loss that names the kind."""
    header = min(Path("/usr/lib").glob("llvm-*/include/clang-c/Index.h"))  # the oldest; a newer one adds kinds
    kinds = re.search(r"CXCursor_FirstExpr = 100.*?CXCursor_LastStmt", header.read_text(), re.S)[0]
    kinds = set(re.findall(r"^ *CXCursor_(\w+) *=", kinds, re.M))
    kinds = {it for it in kinds if not it.startswith(("First", "Last", "OMP", "ObjC", "OpenACC"))}
    code = "".join(it.read_text() for it in (ROOT / "checker" / "front").glob("*.c"))
    left = {it for it in kinds if not re.search(rf"\bCXCursor_{it}\b", code)}
    assert len(kinds) > 70
    assert left == {"BlockExpr", "AddrLabelExpr", "ArraySectionExpr", "FixedPointLiteral", "PackIndexingExpr",
                    "AsmStmt", "CXXCatchStmt", "SEHExceptStmt"}, "the last three are other names, or parts of others"


def test_undecided_kind_is_lost_by_name(read):
    text = read("void *f(void)\n{\nhere:\n    return &&here;\n}\n")
    assert "  lost at unit.c:4:12: AddrLabelExpr\n" in text


# ---- sources that cannot be analysed


@pytest.mark.parametrize("text, reason", [
    ("", "unit.c: the file is empty"),
    (" \n\t\n", "unit.c: the file is empty"),
    (b"\x7fELF\x01\x00\x00", "unit.c: the file is no text: it holds zero bytes"),
    ("int f(void) {\n  if (1) {\n  return 1;\n}\nint g(void) { return 2; }\n\n", "unit.c:6: cut short: expected '}'"),
    ("#if 1\nint f(void) { return 1; }\n", "unit.c:1: cut short: unterminated conditional directive"),
    ("int f(void) { return " + "(" * 300 + "1" + ")" * 300 + "; }\nint g(void) { return 2; }\n",
     "unit.c:1: cut short: bracket nesting level exceeded maximum of 256"),
    (b"\xff\xfei\x01n", "unit.c: broken UTF-16"),
    (b"\xfd\xfc%&/()=\n)))", "unit.c:1: nothing in it could be read: "),
    ("int f(void) { return 1; }\n/* no end\nint g(void) { return 2; }\n",
     "unit.c:2: cut short: unterminated /* comment"),
])
def test_failed(read, text, reason):
    said = read(text, code=2).splitlines()
    assert len(said) == 1 and said[0].startswith(f"synclint: error: {reason}"), said


def test_missing_include_is_no_failure(read):
    text = read('#include "missing.h"\nint g(int);\nint f(int n)\n{\n    g(n);\n    return MISSING + n;\n}\n')
    assert "failed" not in text
    assert "lost at unit.c:6:12: " in text


def test_thousand_errors(read):
    lines = "".join(f"int f{i}(int n) {{ return n + MISSING{i}; }}\n" for i in range(1000))
    text = read("int g(void) { return 0; }\n" + lines)
    assert "failed" not in text
    assert text.count("lost at unit.c:") == 1000


def test_only_comments_is_a_unit(read):
    assert "failed" not in read("/* nothing here */\n")


# ---- shapes that could hurt


def test_long_chains(read):
    terms = " + ".join(f"a[{i}]" for i in range(3000))
    text = read(f"int f(int *a) {{ return {terms}; }}\n")
    assert "nested too deeply" in text


def test_long_else_if(read):
    chain = "".join(f"    else if (n == {i})\n        g({i});\n" for i in range(1, 400))
    text = read(f"int g(int);\nvoid f(int n)\n{{\n    if (n == 0)\n        g(0);\n{chain}}}\n", stage="cfg")
    assert text.count("call c:@F@g(") == 400


def test_nested_finally_is_bounded(read):
    body = "g();"
    for _ in range(12):
        body = f"__try {{ g(); }} __finally {{ {body} }}"
    text = read(f"int g(void);\nvoid f(void) {{ {body} }}\n")
    assert "too many ways out of __finally" in text


def test_same_bytes_twice(read):
    source = (TESTDATA / "cfg" / "destructors.cpp").read_text()
    assert read(source, "unit.cpp", "cfg") == read(source, "unit.cpp", "cfg")
