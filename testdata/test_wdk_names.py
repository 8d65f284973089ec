"""
The stand-in WDK against what the documentation names: testdata/wdk/types.tsv and functions.tsv, facts only. C and C++
sources made of them are compiled, one check a line; what clang says of a line is said of its check.
"""

import re

import pytest

from conftest import TESTDATA
from test_wdk import CLANG, WDK, clang, rows

pytestmark = pytest.mark.skipif(CLANG is None, reason="clang-19 is not installed")

INCLUDES = "".join(f"#include <{name}>\n" for name in
                   ("ntifs.h", "ntintsafe.h", "ntstrsafe.h", "dispmprt.h", "d3dkmthk.h", "acpiioct.h"))
VALUES = {name: int(value, 0) for name, value in re.findall(
    r"#define DXGKDDI_INTERFACE_VERSION_(\w+) (0x\w+)", (WDK / "d3dukmdt.h").read_text())}
NEWEST = max(VALUES, key=VALUES.get)


def table(name):
    return [line.split("\t") for line in (TESTDATA / "wdk" / name).read_text().splitlines()[1:]]


class Member:
    """As written in types.tsv: `Name`, `Name: type`, `Name: UINT:3 @WDDM2_0`, `Name: UINT @<WDDM1_3`, `Name=4`."""

    def __init__(self, text):
        text, _, guard = text.partition(" @")
        self.before = guard.startswith("<")
        self.guard = guard.lstrip("<")
        text, _, self.type = text.partition(": ")
        self.name, _, self.value = text.partition("=")
        bits = re.search(r":(\d+)$", self.type)
        self.bits = int(bits.group(1)) if bits else 0
        self.type = self.type[:bits.start()] if bits else self.type

    def is_in(self, version):
        """Whether a driver of that interface version sees it."""
        if not self.guard:
            return True
        return (VALUES[version] >= VALUES[self.guard]) != self.before


def types():
    for header, kind, name, members in table("types.tsv"):
        yield header, kind, name, [Member(text) for text in members.split("; ")]


class Source:
    def __init__(self, *head):
        self.lines = [*INCLUDES.splitlines(), *head]
        self.checks = {}

    def add(self, line, check=None):
        self.lines.append(line)
        if check:
            self.checks[len(self.lines)] = check

    def failed(self, tmp_path, language, *flags):
        """The checks that clang did not like, each with the first thing it said."""
        path = tmp_path / f"names.{language}"
        path.write_text("\n".join(self.lines) + "\n")
        result = clang(language, "x64", "-fsyntax-only", "-ferror-limit=0", "-Wno-everything", *flags, path)
        found = {}
        for line, text in re.findall(rf"^{re.escape(str(path))}:(\d+):\d+: error: (.*)", result.stderr, flags=re.M):
            assert int(line) in self.checks, f"{self.lines[int(line) - 1]}: {text}"
            found.setdefault(self.checks[int(line)], text)
        assert found or result.code == 0, result.stderr
        return found


@pytest.mark.parametrize("language", ["c", "c++"])
def test_members_and_enumerators(tmp_path, language):
    source = Source()
    for number, (header, kind, name, members) in enumerate(types()):
        if kind == "enum":
            for member in members:
                test = f"({member.name}) == {member.value}" if member.value else f"({member.name}) || 1"
                source.add(f'_Static_assert({test}, "");', (header, name, member.name, member.value))
            continue
        source.add(f"static void check{number}({name} *p) {{", (header, name))
        for member in filter(lambda member: member.is_in(NEWEST), members):
            source.add(f"(void)p->{member.name};", (header, name, member.name))
        source.add("}")
    assert len(source.checks) > 13000
    assert source.failed(tmp_path, language) == {}


def test_member_types(tmp_path):
    """Where the page gives the type; bit-fields by what they hold."""
    source = Source("#define SAME(a, ...) __builtin_types_compatible_p(__typeof__(a), __typeof__(__VA_ARGS__))")
    for header, kind, name, members in types():
        for member in members:
            if kind == "struct" and member.type and not member.bits and member.is_in(NEWEST):
                source.add(f'_Static_assert(SAME((({name} *)0)->{member.name}, {member.type}), "");',
                           (header, name, member.name, member.type))
    assert len(source.checks) > 4000
    assert source.failed(tmp_path, "c") == {}


def test_bit_fields(tmp_path):
    """As wide as the page says: what comes back of all ones."""
    source = Source("template <class T, class M> constexpr auto ones(M set) { T t = {}; return set(t); }")
    for header, kind, name, members in types():
        for member in members:
            if member.bits and member.is_in(NEWEST) and re.match(r"U(INT|LONG|SHORT|CHAR)\w*$", member.type):
                ones = f"ones<{name}>([](auto &t) {{ t.{member.name} = ~0ull; return t.{member.name}; }})"
                source.add(f'static_assert({ones} == {(1 << member.bits) - 1}ull, "");',
                           (header, name, member.name, member.bits))
    assert len(source.checks) > 1100
    assert source.failed(tmp_path, "c++", "-std=c++20") == {}


def test_functions(tmp_path):
    """Signatures where the page has one, else the number of parameters; a macro need only exist."""
    c = Source()
    cpp = Source("template <class R, class... A> constexpr int count(R (*)(A...)) { return sizeof...(A); }",
                 "template <class R, class... A> constexpr int count(R (*)(A..., ...)) { return sizeof...(A) + 1; }",
                 "template <class F> struct plain { using type = F *; };",
                 "template <class F> struct plain<F *> { using type = F *; };")
    for header, kind, name, signature in table("functions.tsv"):
        check = header, name, signature
        source = cpp if signature.isdigit() else c
        source.add(f"#ifndef {name}")
        if signature == "-":
            address = f"{name} *" if kind == "callback" else f"&{name}"
            source.add(f"enum {{ of_{name} = sizeof({address}) }};", check)
        elif signature.isdigit():
            pointer = f"plain<{name}>::type()" if kind == "callback" else f"&{name}"
            source.add(f'static_assert(count({pointer}) == {signature}, "");', check)
        else:
            signature = signature.replace("()", "(void)")
            of = name if kind == "callback" else f"__typeof__({name})"
            forms = signature, signature.replace(" (", " (*)(", 1)  # callbacks: functions or pointers to them
            same = " || ".join(f"__builtin_types_compatible_p({of}, __typeof__({form}))" for form in forms)
            source.add(f'_Static_assert({same}, "");', check)
        source.add("#endif")
    assert len(c.checks) + len(cpp.checks) > 2800
    assert {**c.failed(tmp_path, "c"), **cpp.failed(tmp_path, "c++")} == {}


@pytest.mark.parametrize("version", ["WIN7", "WIN8", "WDDM1_3", "WDDM2_0", "WDDM2_4", "WDDM3_0"])
def test_guards(tmp_path, version):
    """A driver of an older interface version sees the members of its time, and no others."""
    source = Source()
    hidden = set()
    for number, (header, kind, name, members) in enumerate(types()):
        if kind != "struct" or not any(member.guard for member in members):
            continue
        source.add(f"static void check{number}({name} *p) {{")
        for member in members:
            if member.guard and sum(other.name == member.name for other in members) == 1:
                source.add(f"(void)p->{member.name};", (name, member.name))
                if not member.is_in(version):
                    hidden.add((name, member.name))
        source.add("}")
    found = source.failed(tmp_path, "c", f"-DDXGKDDI_INTERFACE_VERSION=DXGKDDI_INTERFACE_VERSION_{version}")
    assert hidden and sorted(found) == sorted(hidden)


def test_tables_of_the_catalogue(tmp_path):
    """Each entry of a table that a row names is there, and points to a function of the row's type."""
    source = Source("#define SAME(a, b) __builtin_types_compatible_p(__typeof__(a), b)")
    for row in rows("ddi.jsonl") + rows("callback.jsonl"):
        member = row.get("ddi") or row["callback"]
        for name in row.get("tables") or [row["table"]] if row.get("table") or row.get("tables") else []:
            if "type" not in row:
                source.add(f"enum {{ of_{name}_{member} = sizeof((({name} *)0)->{member}) }};", (name, member))
                continue
            entry = f"(({name} *)0)->{member}"
            source.add(f'_Static_assert(SAME({entry}, {row["type"]}) || SAME({entry}, {row["type"]} *), "");',
                       (name, member, row["type"]))
    assert len(source.checks) > 300
    assert source.failed(tmp_path, "c") == {}
