"""Names that no header has: what a second parse with declarations made for them (checker/front/repair.h) brings back.

The drivers are read with a third of the stand-in WDK's names taken away, with repair and without, and compared with
what the whole WDK gives.
"""

import re

import pytest

from conftest import TESTDATA, check, run_synclint
from thin_wdk import thin

SEEDS = (1, 2, 3)
DRIVERS = ("tinygpu", "computeone", "paneldod")


@pytest.fixture(scope="module", params=SEEDS)
def thinned(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wdk")
    assert len(thin(folder, request.param)) > 5000
    return folder


def counts(driver, *options):
    """Calls, references to members and lost statements in the bodies of a driver."""
    lines = run_synclint("dump", "--stage", "cfg", *options, TESTDATA / "drivers" / driver).stdout.splitlines()
    words = [line.split() for line in lines]
    calls = sum(len(it) > 1 and it[1].startswith("call") for it in words)
    members = sum(len(it) > 2 and it[1] in ("read", "write") and bool(re.search(r"->|\.", it[2])) for it in words)
    return calls, members, sum(len(it) > 1 and it[1] == "lost" for it in words)


def findings(driver, *options):
    report = check(*options, TESTDATA / "drivers" / driver).report
    return {(it["file"], it["line"], it["rule"]["id"]) for it in report["findings"] if it["rule"]["id"] != "SL908"}


@pytest.mark.parametrize("driver", DRIVERS)
def test_a_third_of_the_names(thinned, driver):
    whole, kept = counts(driver), counts(driver, "--wdk", thinned)
    assert kept[0] >= 0.97 * whole[0] and kept[1] >= 0.95 * whole[1], (whole, kept)
    assert kept[2] <= 10
    lost = counts(driver, "--no-repair", "--wdk", thinned)
    assert lost[1] < 0.75 * whole[1] and lost[2] > 5 * kept[2]
    right, found = findings(driver), findings(driver, "--wdk", thinned)
    assert right == found


def test_a_unit_says_what_was_unknown(tmp_path):
    (tmp_path / "a.c").write_text("int f(int x)\n{\n    return x + UNKNOWN_A + UNKNOWN_B;\n}\nint UNKNOWN_TYPE_USED(T *t);\n")
    result = run_synclint("dump", "--stage", "facts", "-v", "a.c", cwd=tmp_path)
    assert "a.c:3: use of undeclared identifier 'UNKNOWN_A'" in result.stderr
    assert "3 names are declared by no header" in result.stderr and "lost" not in result.stdout


def test_numbers_made_up_are_unknown(tmp_path):
    (tmp_path / "a.c").write_text("enum { MINE = UNKNOWN_A + 1 };\nint f(int x)\n{\n    x = sizeof(UNKNOWN_T);\n"
                                  "    x = MINE;\n    if (UNKNOWN_A == UNKNOWN_B)\n        x = UNKNOWN_A;\n    return x;\n}\n")
    lines = run_synclint("dump", "--stage", "cfg", "a.c", cwd=tmp_path).stdout
    assert lines.count("assign x = ?") == 3 and lines.count("if UNKNOWN") == 2


def test_a_call_with_an_unknown_argument(tmp_path):
    """C++ looks such a function up only when the argument is known."""
    (tmp_path / "a.cpp").write_text("void *f(UNKNOWN_T kind)\n{\n    return UnknownCall(kind, 1);\n}\n")
    assert "call c:@F@UnknownCall(kind, 1)" in run_synclint("dump", "--stage", "cfg", "a.cpp", cwd=tmp_path).stdout


def test_members_behind_what_is_unknown(tmp_path):
    """A class with an unknown member says nothing of its other members: one parse more has to do."""
    (tmp_path / "inc").mkdir()
    (tmp_path / "inc" / "system.h").write_text("typedef struct _KNOWN { int Here; } KNOWN;\n")
    (tmp_path / "a.cpp").write_text("#include <system.h>\nstruct OUTER { UNKNOWN_T first; KNOWN Second; };\n"
                                    "int f(OUTER *o)\n{\n    return o[UNKNOWN].Second.Missing;\n}\n")
    result = run_synclint("dump", "--stage", "cfg", "a.cpp", "--", "-isystem", "inc", cwd=tmp_path)
    assert re.search(r"read o\[.*\]\.Second\.Missing", result.stdout) and "lost" not in result.stdout, result.stdout


def test_errors_of_headers_only(tmp_path):
    """The source of a precompiled header has nothing of its own, which is no failure."""
    (tmp_path / "a.h").write_text("#error what\nint x = 1 +;\n")
    (tmp_path / "a.c").write_text('#include "a.h"\n')
    (tmp_path / "b.c").write_text("#error what\n")
    assert check("a.c", cwd=tmp_path).report["findings"] == []
    assert [it["rule"]["id"] for it in check("b.c", cwd=tmp_path).report["findings"]] == ["SL904"]


def test_what_needs_no_header(tmp_path):
    """IRQLs and assertions mean the same whether a header says so or not."""
    (tmp_path / "a.c").write_text("int f(int x)\n{\n    NT_ASSERT(x == DISPATCH_LEVEL);\n    PAGED_CODE();\n"
                                  "    if (!NT_SUCCESS(x))\n        x = APC_LEVEL;\n    return x;\n}\n")
    lines = run_synclint("dump", "--stage", "cfg", "a.c", cwd=tmp_path).stdout
    assert "assume x EQ 2" in lines and "assign x = 1" in lines and "LT 0" in lines, lines


BAD = {
    "a type and a value": "int f(void) { BOTH x = 1; return BOTH + sizeof(BOTH) + x; }\n",
    "in a macro": "#define M(x) (UNKNOWN_##x + UNKNOWN)\nint f(void) { return M(a) + M(b); }\n",
    "a type of itself": "struct s { struct t *next; T *more; };\nint f(struct s *s) { return s->next->next->next->x; }\n",
    "declared later": "int f(void) { return later + LATER; }\nint later; enum { LATER };\n",
    "no end": "int f(void) { return g(UNKNOWN, (UNKNOWN *)x->y[",
}


@pytest.mark.parametrize("what", BAD)
@pytest.mark.parametrize("suffix", (".c", ".cpp"))
def test_bad(tmp_path, what, suffix):
    (tmp_path / f"a{suffix}").write_text(BAD[what])
    run_synclint("dump", "--stage", "facts", f"a{suffix}", cwd=tmp_path)


@pytest.mark.parametrize("suffix", (".c", ".cpp"))
def test_ten_thousand_names(tmp_path, suffix):
    """Linear: a quadratic step would take minutes."""
    text = "".join(f"int f{i}(T{i} *t, int x) {{ x += C{i}; return t->m{i} + x; }}\n" for i in range(5000))
    (tmp_path / f"a{suffix}").write_text(text)
    result = run_synclint("dump", "--stage", "facts", f"a{suffix}", cwd=tmp_path)
    assert "10000 names" in result.stderr and "lost at" not in result.stdout
