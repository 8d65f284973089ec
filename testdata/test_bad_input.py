"""Any input gives findings or a clear error: one line with the file (and line), exit code 2, no crash, no hang."""

import os

import pytest

from conftest import ROOT, TESTDATA, check, run_synclint

DDI = """#include <ntddk.h>
#include <dispmprt.h>

DXGKDDI_ESCAPE MyEscape;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pEscape);
    return STATUS_SUCCESS;
}
"""


def errors(result):
    return [line for line in result.stderr.splitlines() if line.startswith("synclint: error: ")]


def refused(*arguments, cwd):
    """Runs check; wants exit code 2 and one error. Returns the error."""
    result = check(*arguments, cwd=cwd)
    assert result.code == 2, result.stderr
    said = errors(result)
    assert len(said) == 1, result.stderr
    return said[0].removeprefix("synclint: error: ")


# ---- files


def test_missing_file(tmp_path):
    assert refused("none.c", cwd=tmp_path) == "none.c: no such file"


def test_folder_without_project(tmp_path):
    assert refused(cwd=tmp_path) == ".: no solution (.sln, .slnx), project (.vcxproj) or compile_commands.json is here"


def test_unknown_kind_of_file(tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    assert refused("notes.txt", cwd=tmp_path).startswith("notes.txt: neither a project")


@pytest.mark.parametrize("project", sorted((TESTDATA / "projects" / "malformed").glob("*.vcxproj")), ids=lambda it: it.stem)
def test_malformed_project(project):
    result = check(project.relative_to(TESTDATA).as_posix(), cwd=TESTDATA)
    assert result.code == 2 and errors(result)
    assert all(".vcxproj" in it for it in errors(result))


def test_unreadable_file(tmp_path):
    if os.geteuid() == 0:
        os.mkfifo(tmp_path / "a.c")  # nothing is unreadable to root
        assert refused("a.c", cwd=tmp_path) == "a.c: is not a regular file"
        return
    (tmp_path / "a.c").write_text(DDI)
    (tmp_path / "a.c").chmod(0)
    assert refused("a.c", cwd=tmp_path) == "a.c: permission denied"


# ---- sources


def test_empty_file(tmp_path):
    (tmp_path / "a.c").write_text("")
    result = check("a.c", cwd=tmp_path)
    assert result.code == 2
    assert [(it["rule"]["name"], it["file"]) for it in result.report["findings"]] == [("file-not-analysed", "a.c")]


@pytest.mark.parametrize("bytes_", [bytes(range(256)) * 64, b"\x7fELF\x02\x01\x01" + bytes(4096), b"\xff\xfei\x00n\x00t\x00",
                                    b"{" * 5000, b"(" * 100000, b"#include \"a.c\"\n", b"/*", b'"', b"#if 1\n" * 1000],
                         ids=["bytes", "elf", "utf16", "braces", "parentheses", "itself", "comment", "string", "conditionals"])
def test_junk(tmp_path, bytes_):
    (tmp_path / "a.c").write_bytes(bytes_)
    result = check("a.c", cwd=tmp_path)
    assert result.code == 2
    assert len(result.stderr.splitlines()) <= 12, "a screenful at most"
    assert "a.c" in result.stderr + result.stdout or "no DDI found" in result.stderr


def test_cut_short_by_a_fatal_error(tmp_path):
    (tmp_path / "a.c").write_text('#include "none.h"\n' + DDI)
    result = check("a.c", cwd=tmp_path)
    failed = [it for it in result.report["findings"] if it["rule"]["name"] == "file-not-analysed"]
    if result.report["summary"]["units_failed"]:
        assert result.code == 2 and [(it["file"], it["line"]) for it in failed] == [("a.c", 1)]
        assert "'none.h' file not found" in failed[0]["message"]
    else:  # read on past the missing header: then its loss is counted
        assert result.report["summary"]["functions"] == 1


def test_no_ddi(tmp_path):
    (tmp_path / "a.c").write_text("int add(int a, int b) { return a + b; }\n")
    assert refused("a.c", cwd=tmp_path).startswith("no DDI found")


def test_a_thousand_errors(tmp_path):
    """Ordinary errors cost what they cost and are counted; the rest is analysed."""
    lost = "".join(f"void Lost{i}(void) {{ int x = UNKNOWN_{i}; x++; }}\n" for i in range(1000))
    (tmp_path / "a.c").write_text(DDI + lost)
    result = check("a.c", "--no-repair", cwd=tmp_path)
    assert result.report["summary"]["functions"] == 1001
    assert result.report["summary"]["functions_with_loss"] == 1000
    assert result.report["summary"]["units_failed"] == 0
    assert result.code in (0, 1) and errors(result) == []


def test_malformed_suppression(tmp_path):
    """Said once, though two sources read the header."""
    (tmp_path / "shared.h").write_text("// synclint: ignroe[lock-leaked] why\n")
    for name in "ab":
        (tmp_path / f"{name}.c").write_text('#include "shared.h"\n' + DDI.replace("MyEscape", f"Escape_{name}"))
    result = check("a.c", "b.c", cwd=tmp_path)
    assert result.code == 0
    assert [it for it in result.stderr.splitlines() if "warning: " in it] == [
        "synclint: warning: shared.h:1: 'synclint: ignroe' is no suppression; 'ignore[rule] reason' was expected"]


def test_function_typed_as_ddi_is_a_root(tmp_path):
    (tmp_path / "a.c").write_text(DDI)
    result = check("a.c", cwd=tmp_path)
    assert result.code == 0 and errors(result) == []
    assert result.report["summary"]["roots"]["0"] == 1


def test_good_beside_bad(tmp_path):
    """What could be read is reported all the same."""
    (tmp_path / "good.c").write_text(DDI)
    result = check("good.c", "none.c", cwd=tmp_path)
    assert result.code == 2 and result.report["summary"]["functions"] == 1


def test_deep_nesting(tmp_path):
    body = "if (x) {" * 2000 + "x++;" + "}" * 2000
    (tmp_path / "a.c").write_text(DDI + f"void Deep(int x) {{ {body} }}\n")
    assert check("a.c", cwd=tmp_path).code in (0, 1, 2)


MANY = 20000
HOSTILE = {
    "gotos": "{}".format("".join(f"l{i}: if (g({i})) goto l{(i * 7919 + 13) % MANY};\n" for i in range(MANY))),
    "labels": "{} g(1); {}".format("".join(f"l{i}:\n" for i in range(MANY)), "".join(f"if (g({i})) goto l{i};\n" for i in range(MANY))),
    "cases": "switch (x) {{ {} }}".format("".join(f"case {i}: g({i}); break;\n" for i in range(MANY))),
    "fall through": "switch (x) {{ {} g(1); }}".format("".join(f"case {i}:\n" for i in range(MANY))),
    "statements": "".join(f"g({i}); x += {i};\n" for i in range(50000)),
    "blocks": "{ x++; }" * MANY,
    "truths": "".join(f"x = x < {i};\n" for i in range(MANY)),
}
DEEP = {
    "negations": "x = " + "!" * 10000 + "x;",
    "signs": "x = " + "-~" * 5000 + "x;",
    "operators": "x = " + "+".join(["x"] * 10000) + ";",
    "conditions": "if (" + "&&".join(["g(x)"] * 10000) + ") x++;",
    "commas": "x = (" + ",".join(["g(x)"] * 10000) + ");",
    "choices": "x = " + "".join(f"x == {i} ? {i} : " for i in range(5000)) + "0;",
    "assignments": "x = " * 10000 + "1;",
    "else": "".join(f"if (x == {i}) g({i}); else " for i in range(3000)) + ";",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_hostile_size(tmp_path, body):
    """Very much of one thing costs time in proportion, and nothing is lost."""
    (tmp_path / "a.c").write_text(DDI + f"int g(int);\nvoid Long(int x) {{ {body} }}\n")
    result = check("a.c", cwd=tmp_path)
    assert result.code == 0, result.stderr
    assert result.report["summary"]["functions_with_loss"] == 0


@pytest.mark.parametrize("body", DEEP.values(), ids=DEEP)
def test_hostile_depth(tmp_path, body):
    """What is too deep for us is lost by name; the compiler does not overflow its stack."""
    (tmp_path / "a.c").write_text(DDI + f"int g(int);\nvoid Deep(int x) {{ {body} }}\nvoid After(void) {{ g(1); }}\n")
    result = run_synclint("dump", "--stage", "facts", "a.c", cwd=tmp_path)
    assert result.code == 0, result.stderr
    lost = [line for line in result.stdout.splitlines() if line.startswith("  lost at ")]
    assert all(line.endswith(": nested too deeply") for line in lost) and len(lost) < 20
    assert "function After" in result.stdout


# ---- command line


@pytest.mark.parametrize("arguments, words", [
    (["--frobnicate"], "frobnicate"), (["check", "--frobnicate"], "frobnicate"), (["check", "--select", "no-such-rule", "x.c"],
                                                                               "no-such-rule"),
    (["check", "--format", "jsn", "x.c"], "json"), (["chek", "x.c"], "check"), (["check", "--fail-on", "sometimes", "x.c"],
                                                                               "sometimes"),
    (["dump", "x.c"], "--stage"), (["dump", "--stage", "factz", "x.c"], "facts"), (["explain", "no-such-rule"], "no-such-rule"),
    (["check", "--output", "json", "x.c"], "FORMAT=FILE"), (["check", "--configuration"], "--configuration"),
])
def test_command_line(arguments, words):
    result = run_synclint(*arguments)
    assert result.code == 2 and result.stdout == ""
    assert len(errors(result)) == 1 and words in errors(result)[0]


def test_report_that_cannot_be_written(tmp_path):
    (tmp_path / "a.c").write_text(DDI)
    result = run_synclint("check", "-o", "json=none/x.json", "a.c", cwd=tmp_path)
    assert result.code == 2 and "none/x.json: no such file" in errors(result)[0]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_full_disk(tmp_path):
    (tmp_path / "a.c").write_text(DDI)
    result = run_synclint("check", "-o", "json=/dev/full", "a.c", cwd=tmp_path)
    assert result.code == 2 and "/dev/full: " in errors(result)[0]


def test_nothing_is_left_behind(tmp_path):
    """Neither a good run nor a bad one leaves scratch files."""
    for arguments in (["check", TESTDATA / "projects" / "plain"], ["check", "none.c"], ["dump", "--stage", "facts", TESTDATA / "projects" / "plain"]):
        run_synclint(*arguments, cwd=ROOT, env={**os.environ, "TMPDIR": str(tmp_path)})
        assert list(tmp_path.iterdir()) == []


def test_missing_header_is_said_once(synclint, tmp_path):
    """What a header that is not there declares is not known: said without being asked, whatever else is lost."""
    for name in "a.c", "b.c":
        (tmp_path / name).write_text('#include <ntddk.h>\n#include <dispmprt.h>\n#include "common.h"\nDXGKDDI_ESCAPE E;\n')
    (tmp_path / "common.h").write_text('#include "generated.h"\n')
    result = synclint("check", "a.c", "b.c", cwd=tmp_path)
    assert result.stderr.count("common.h:1: 'generated.h' file not found") == 1
