"""Sources and headers as Windows' tools write them: byte order marks, UTF-16, code pages, line ends, odd bytes, odd includes."""

import json

import pytest

from conftest import check, run_synclint

HEAD = '#include <ntddk.h>\n#include <dispmprt.h>\n#include "texts.h"\n'
DDI = HEAD + """
DXGKDDI_ESCAPE MyEscape;
static KSPIN_LOCK Lock;
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    KIRQL irql;
    UNREFERENCED_PARAMETER(hAdapter);
    UNREFERENCED_PARAMETER(pEscape);
    KeAcquireSpinLock(&Lock, &irql);
    Show(TEXT, L"größe");
    return STATUS_SUCCESS; /* größer */
}
"""
HEADER = '/* Größe */\n#define TEXT "größe"\nvoid Show(const char *Text, const WCHAR *Wide);\n'
LINE = 1 + next(i for i, line in enumerate(DDI.splitlines()) if "return" in line)


def leaks(result):
    """The lock-leaked findings as file:line; everything else there is must be nothing."""
    found = result.report["findings"]
    assert [it for it in found if it["rule"]["name"] != "lock-leaked"] == []
    return [(it["file"], it["line"]) for it in found]


def lossless(result):
    assert result.report["summary"]["functions_with_loss"] == 0 and result.report["summary"]["units_failed"] == 0


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_encoding(tmp_path, encoding, end):
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    for name, text in (("a.cpp", DDI), ("texts.h", HEADER)):
        (tmp_path / name).write_bytes(mark + text.replace("\n", end).encode(encoding))
    result = check("a.cpp", cwd=tmp_path)
    lossless(result)
    assert leaks(result) == [("a.cpp", LINE)] and "warning: " not in result.stderr
    shown = run_synclint("check", "a.cpp", cwd=tmp_path)
    assert "return STATUS_SUCCESS; /* größer */\n" in shown.stdout


def test_header_in_utf16_found_in_other_letter_case(tmp_path):
    (tmp_path / "inc").mkdir()
    (tmp_path / "inc" / "Texts.H").write_text(HEADER, encoding="utf-16")
    (tmp_path / "a.c").write_text(DDI.replace('"texts.h"', '"INC\\texts.h"'))
    result = check("a.c", cwd=tmp_path)
    lossless(result)
    assert leaks(result)


def test_headers_keep_their_names(tmp_path):
    (tmp_path / "texts.h").write_text(HEADER + "inline int Lost(int x) { return UNKNOWN + x; }\n", encoding="utf-16")
    (tmp_path / "a.c").write_text(DDI)
    found = [it for it in check("a.c", "--no-repair", cwd=tmp_path).report["findings"] if it["rule"]["name"] == "function-with-loss"]
    assert [(it["file"], it["line"]) for it in found] == [("texts.h", 4)]


def test_suppression_in_utf16(tmp_path):
    text = DDI.replace("/* größer */", "// synclint: ignore[lock-leaked] größer")
    for encoding in "utf-8", "utf-16":
        (tmp_path / "a.c").write_text(text, encoding=encoding)
        (tmp_path / "texts.h").write_text(HEADER, encoding=encoding)
        result = check("a.c", cwd=tmp_path)
        assert leaks(result) == [] and result.report["summary"]["suppressed"] == 1


def test_facts_are_the_same(tmp_path):
    """The encoding leaves no trace in what is read."""
    dumps = set()
    for encoding in "utf-8", "utf-16", "cp1252":
        (tmp_path / "a.c").write_text(DDI, encoding=encoding)
        (tmp_path / "texts.h").write_text(HEADER, encoding=encoding)
        dumps.add(run_synclint("dump", "--stage", "facts", "a.c", cwd=tmp_path).stdout)
    assert len(dumps) == 1


@pytest.mark.parametrize("change", [
    lambda it: it.replace(b"    return", b"\0    return\0"), lambda it: it.replace(b"\n", b"\f\n"), lambda it: it.rstrip(b"\n"),
    lambda it: it + b"\x1a", lambda it: it.replace(b"/* ", b"/* \0"), lambda it: it.replace(b"irql;\n", b"irql;\v\n"),
], ids=["zeros", "form feeds", "no newline", "control z", "zero in a comment", "vertical tab"])
def test_odd_bytes(tmp_path, change):
    (tmp_path / "texts.h").write_bytes(change(HEADER.encode()))
    (tmp_path / "a.c").write_bytes(change(DDI.encode()))
    result = check("a.c", cwd=tmp_path)
    lossless(result)
    assert leaks(result)


@pytest.mark.parametrize("bytes_, why", [
    (b"\xff\xfei\x00n", "broken UTF-16"), (b"\xff\xfe\x00\xd8\x00\x00", "broken UTF-16"), (b"\xfe\xff\xdc\x00\x00i", "broken UTF-16"),
    (b"int a;" + bytes(64), "the file is no text: it holds zero bytes"), (b"\xef\xbb\xbf \n", "the file is empty"),
    (b"\xff\xfe", "the file is empty"),
])
def test_no_text(tmp_path, bytes_, why):
    (tmp_path / "a.c").write_bytes(bytes_)
    result = check("a.c", cwd=tmp_path)
    assert result.code == 2 and why in result.stdout + result.stderr


@pytest.mark.parametrize("include", ['"sub\\..\\SUB\\Texts.H"', "<sub/texts.h>", '"Sub//texts.h"', '".\\sub\\TEXTS.h"'])
def test_paths_of_includes(tmp_path, include):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "texts.h").write_text(HEADER)
    (tmp_path / "a.c").write_text(DDI.replace('"texts.h"', include))
    result = check("a.c", "--", "-I.", cwd=tmp_path)
    lossless(result)
    assert leaks(result)


@pytest.mark.parametrize("name", ["sub", "SUB"])
def test_include_of_a_folder(tmp_path, name):
    (tmp_path / "sub").mkdir()
    (tmp_path / "texts.h").write_text(HEADER)
    (tmp_path / "a.c").write_text(f'#include "{name}"\n' + DDI)
    result = check("a.c", cwd=tmp_path)
    lossless(result)
    assert leaks(result) and result.stderr.splitlines()[0] == f"synclint: warning: a.c:1: '{name}' file not found"


def test_includes_without_end(tmp_path):
    """Two headers that include each other twice, without guards: as many files as atoms, if nothing stopped it."""
    (tmp_path / "texts.h").write_text('#include "other.h"\n#include "other.h"\n' + HEADER)
    (tmp_path / "other.h").write_text('#include "texts.h"\n#include "texts.h"\n')
    (tmp_path / "a.c").write_text(DDI)
    assert check("a.c", cwd=tmp_path).code in (1, 2)


def test_source_too_large(tmp_path):
    (tmp_path / "texts.h").write_text(HEADER)
    (tmp_path / "a.c").write_text(DDI)
    (tmp_path / "big.c").write_bytes(b"int a;\n" * 5000000)
    result = check("a.c", "big.c", cwd=tmp_path)
    assert result.code == 2 and result.stderr.splitlines()[0] == "synclint: error: big.c: is too large"
    assert leaks(result) == [("a.c", LINE)]


def test_long_line(tmp_path):
    (tmp_path / "texts.h").write_text(HEADER)
    (tmp_path / "a.c").write_text(DDI + "int numbers[] = {" + "1," * 500000 + "};")
    assert leaks(check("a.c", cwd=tmp_path)) == [("a.c", LINE)]
    assert json.dumps(check("a.c", cwd=tmp_path).report).count("1,1,1") == 0
