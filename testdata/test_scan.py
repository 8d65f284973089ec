"""The source scanner (checker/front/scan.c): sections and suppressions, by small texts."""

import random
import time

import pytest


@pytest.fixture
def scan(probe, tmp_path):
    def run(text):
        file = tmp_path / "text.c"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return probe("scan", file)

    return run


def suppressions(scan, text):
    found = scan(text)
    assert found["problems"] == []
    return found["suppressions"]


# ---- comments


@pytest.mark.parametrize("text, expected", [
    ("f(); // synclint: ignore[lock-leaked] handed over\n", ["line", "lock-leaked", "handed over", 1, 1]),
    ("f(); /* synclint: ignore[SL201,lock-leaked] why */ g();\n", ["line", "SL201,lock-leaked", "why", 1, 1]),
    ("/* synclint: ignore[a] why */ f();\n", ["line", "a", "why", 1, 1]),
    ("// synclint: ignore[a , b]\n\n// words\nf();\n", ["line", "a,b", "", 1, 4]),
    ("/*\n * synclint: ignore[a]: why\n */\nf();\n", ["line", "a", "why", 2, 4]),
    ("f(); /* one\n  synclint: ignore[a] two */\ng();\n", ["line", "a", "two", 2, 1]),
    ("//synclint:ignore[a]\nf();", ["line", "a", "", 1, 2]),
    ("f(); // the caller unlocks; synclint: ignore[a] why", ["line", "a", "why", 1, 1]),
    ("// synclint: ignore[a] why\r\nf();\r\n", ["line", "a", "why", 1, 2]),
    ("// synclint: ignore[a] why\n#if DBG\nf();\n#endif\n", ["line", "a", "why", 1, 3]),
    ("// synclint: ignore[a] why\n#define F() g()\nf();\n", ["line", "a", "why", 1, 2]),
    ("// synclint: ignore[a] why\n", ["line", "a", "why", 1, 0]),
    ("// synclint: ignore-function[a] why\nint f(void)\n", ["function", "a", "why", 1, 2]),
    ("// synclint: ignore-file[a] why\nint f(void)\n", ["file", "a", "why", 1, 2]),
])
def test_comment(scan, text, expected):
    assert suppressions(scan, text) == [expected]


def test_begin_and_end(scan):
    found = suppressions(scan, "// synclint: ignore-begin[a] why\nf();\n// synclint: ignore-end[a]\ng();\n")
    assert found == [["begin", "a", "why", 1, 2], ["end", "a", "", 3, 4]]
    found = suppressions(scan, "// synclint: ignore-begin[a] x\nf(); // synclint: ignore-begin[b] y\n// synclint: ignore-end\n")
    assert [it[0] for it in found] == ["begin", "begin", "end"]


@pytest.mark.parametrize("text, message", [
    ("f(); // synclint: ignore[a reason\n", "']' is missing"),
    ("// synclint: ignroe[a] reason\n", "'synclint: ignroe' is no suppression"),
    ("// synclint: ignore lock-leaked\n", "names no rule"),
    ("// synclint: ignore(lock-leaked)\n", "names no rule"),
    ("// synclint: ignore[]\n", "a rule name was expected"),
    ("// synclint: ignore[a,]\n", "a rule name was expected"),
    ("// synclint: ignore[a b] why\n", "separated by commas"),
    ("// synclint: ignore[a;b] why\n", "separated by commas"),
    ("// synclint: ignore-end[a]\n", "ends no 'ignore-begin'"),
    ("// synclint: ignore-begin[a] why\nf();\n", "never ended"),
    ("// synclint: ignore-begin[a] why\n// synclint: ignore-end[b]\n// synclint: ignore-end[a]\n", "ends no 'ignore-begin'"),
])
def test_malformed(scan, text, message):
    problems = scan(text)["problems"]
    assert len(problems) == 1 and message in problems[0][0]


def test_problem_place(scan):
    assert scan("f();\n\n  g(); // synclint: nonsense\n")["problems"][0][1:] == [3, 11]


@pytest.mark.parametrize("text", [
    'puts("// synclint: ignore[a] why");\n',
    "char c = '\\''; char *s = \"\\\"// synclint: ignore[a]\";\n",
    'auto s = R"x(\n)" // synclint: ignore[a]\n)x";\n',
    "#if 0\n// synclint: ignore[a] why\n#if X\n// synclint: ignore[a] why\n#endif\n#endif\nf();\n",
    "#if 1\nf();\n#else\n// synclint: ignore[a] why\n#endif\n",
    "// about synclint: a checker\n",
])
def test_no_suppression(scan, text):
    found = scan(text)
    assert found["suppressions"] == [] and found["problems"] == []


@pytest.mark.parametrize("text, line", [
    ("#if 0\nf();\n#else\n// synclint: ignore[a] why\ng();\n#endif\n", 5),
    ("#if 0\nf();\n#elif X\n// synclint: ignore[a] why\ng();\n#endif\n", 5),
    ("#if X\nf();\n#else\n// synclint: ignore[a] why\ng();\n#endif\n", 5),
    ("// synclint: ignore[a] why\n#if 0\nf();\n#endif\ng();\n", 5),
    ("int n = 1'000'000; // synclint: ignore[a] why\n", 1),
    ("int c = L'x'; // synclint: ignore[a] why\n", 1),
    ("auto s = u8R\"(')\"; // synclint: ignore[a] why\n", 1),
    ('auto s = R"(\n\n)"; // synclint: ignore[a] why\n', 3),
    ("char *s = R\"(;\nf(); // synclint: ignore[a] why\n", 2),
    ("#define A \\\n  f(); /* synclint: ignore[a] why */ \\\n  g()\n", 2),
    ("f(); \\\n// synclint: ignore[a] why\ng();\n", 3),
    ("#if 0\ndon't /* \n#endif */\n#endif\n// synclint: ignore[a] why\nf();\n", 6),
])
def test_target_line(scan, text, line):
    assert [it[4] for it in suppressions(scan, text)] == [line]


# ---- pragmas


@pytest.mark.parametrize("text, expected", [
    ("#pragma warning(suppress: 28121)\nf();\n", ["line", "C28121", "", 1, 2]),
    ("#pragma warning(suppress: 28121 28150)\nf();\n", ["line", "C28121,C28150", "", 1, 2]),
    ("#pragma warning(disable: 4100; suppress: 28121)\nf();\n", ["line", "C28121", "", 1, 2]),
    ('#pragma warning(suppress: 28121, justification: "why")\nf();\n', ["line", "C28121", "why", 1, 2]),
    ('# pragma prefast(suppress: 28121, "at start // no comment")\n\nf();\n',
     ["line", "C28121", "at start // no comment", 1, 3]),
])
def test_suppress_pragma(scan, text, expected):
    assert suppressions(scan, text) == [expected]


def test_other_warning_pragmas(scan):
    assert suppressions(scan, '#pragma prefast(suppress: __WARNING_USE_OTHER_FUNCTION, "why")\nf();\n') == []
    assert suppressions(scan, "#pragma warning(push, 3)\n#pragma warning(disable: 28121)\n#pragma once\n#pragma\n") == []


def test_alloc_text(scan):
    text = ("#ifdef ALLOC_PRAGMA\n#pragma alloc_text(PAGE, F, G)\n#pragma alloc_text(\"PAGEFIX\", H) // words\n"
            "#pragma alloc_text(INIT, \\\n    DriverEntry)\n#pragma alloc_text(NONE, X)\n#endif\n")
    assert scan(text)["alloc_text"] == [
        ["F", "PAGE", "paged", 2], ["G", "PAGE", "paged", 2], ["H", "PAGEFIX", "paged", 3],
        ["DriverEntry", "INIT", "init", 4], ["X", "NONE", "resident", 6]]


def test_alloc_text_inactive_or_broken(scan):
    text = "#if 0\n#pragma alloc_text(PAGE, F)\n#endif\n#pragma alloc_text(PAGE)\n#pragma alloc_text\n#pragma alloc_text(\n"
    assert scan(text)["alloc_text"] == []


@pytest.mark.parametrize("pragmas, sections", [
    (['code_seg("PAGE")', "code_seg()"], ["PAGE", ""]),
    (['code_seg(push)', 'code_seg("PAGE")', "code_seg(pop)"], ["", "PAGE", ""]),
    (['code_seg("A")', 'code_seg(push, "PAGE")', "code_seg(pop)"], ["A", "PAGE", "A"]),
    (['code_seg(push, one, "A")', 'code_seg(push, two, "B")', 'code_seg("C")', "code_seg(pop, one)"], ["A", "B", "C", ""]),
    (['code_seg("A", "CODE")', 'code_seg(pop)'], ["A", "A"]),
    (['code_seg(push, "A")', 'code_seg(pop, none)'], ["A", "A"]),
    (['code_seg(push, "A")', 'code_seg(pop, "B")'], ["A", "B"]),
    (['code_seg(SOME_MACRO)'], []),
])
def test_code_seg(scan, pragmas, sections):
    found = scan("".join(f"#pragma {it}\nvoid f(void);\n" for it in pragmas))["code_seg"]
    assert [it[0] for it in found] == sections
    assert [it[1] for it in found] == [2 * i + 1 for i in range(len(sections))]


# ---- any input


@pytest.mark.parametrize("text, lines", [
    (b"", 0), (b"\n", 1), (b"a", 1), (b"a\n", 1), (b"a\r\nb\rc\n", 3), (b"\xef\xbb\xbfint x;\n", 1), (b"\\\n", 1), (b"/*", 1),
    (b"//", 1), (b'"', 1), (b"'\\", 1), (b"#", 1), (b"\\", 1), (b"#pragma \\", 1), (b"// synclint:", 1),
    (b"\x00\xff// synclint: ignore[\x00]\n", 1), (b"#endif\n#else\n#elif 0\n", 3), (b'R"', 1), (b'R"(', 1), (b'R"()', 1),
    (b'u8R"x()x', 1), (b"/* synclint:", 1), (b"/* synclint: ignore[a", 1), (b"/*/", 1), (b"1'", 1),
])
def test_lines_of_odd_texts(scan, text, lines):
    assert scan(text)["lines"] == lines


def test_every_cut_of_a_text_is_read(probe, tmp_path):
    """A text cut anywhere gives no crash: the sanitized build sees reads behind the end."""
    text = (b"/* synclint: ignore[a] why */ f(); // synclint: ignore-begin[a,b]\n#if 0\n'\n#endif\n"
            b"#pragma code_seg(push, x, \"PAGE\")\nauto s = u8R\"q(\\\n)q\"; #\\\r\n#pragma warning(suppress: 1, \"a\")\n")
    file = tmp_path / "text.c"
    for end in range(len(text)):
        file.write_bytes(text[:end])
        probe("scan", file)


def test_changed_bytes_of_a_text(probe, tmp_path):
    chance = random.Random(0)
    pieces = [b"#if 0\n", b"#endif\n", b"#pragma code_seg(", b"push", b"pop", b",", b'"PAGE"', b")", b"\n", b"\\\n", b"\\\r\n", b"/*", b"*/", b"//",
              b" synclint: ignore[", b"a,", b"]", b"-begin", b"-end", b"#define X", b"'", b'"', b'R"(', b')"', b"1'0", b"\0", b"\xff", b" "]
    file = tmp_path / "text.c"
    for _ in range(80):
        file.write_bytes(b"".join(chance.choices(pieces, k=chance.randint(1, 60))))
        probe("scan", file)


def test_time_grows_with_the_text(probe, tmp_path):
    """Texts made to be slow (raw strings, comments, conditionals without end) are read in linear time: 2 MB within seconds."""
    for piece in (b'R"(', b"/*", b"#if 0\n", b"// synclint: ignore[", b"\\\n", b"// synclint: ignore[a] b\n"):
        file = tmp_path / "text.c"
        file.write_bytes(piece * (2_000_000 // len(piece)))
        started = time.monotonic()
        probe("scan", file)
        assert time.monotonic() - started < 20
