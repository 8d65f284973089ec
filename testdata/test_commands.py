"""Compile commands to compiler arguments: compile_commands.json, response files, and the table of flags, row by row."""

import json
import re

import pytest

from conftest import BUILD, ROOT, run_synclint
from test_project import Read, after, includes, macros


def database(tmp_path, *entries, text=None):
    """Writes a database of these entries; sources that they name are made. Returns its path."""
    for entry in entries:
        file = tmp_path / entry["file"].replace("\\", "/")
        if not file.exists() and not entry.get("absent"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("int a;\n")
        entry.setdefault("directory", str(tmp_path))
    path = tmp_path / "compile_commands.json"
    path.write_text(text if text is not None else json.dumps(entries))
    return path


def read(tmp_path, *entries, **options):
    return Read(database(tmp_path, *entries, **options), cwd=tmp_path)


def command(tmp_path, words, file="a.c", **more):
    """What a source is read with whose command has these words (a text, or a list)."""
    key = "command" if isinstance(words, str) else "arguments"
    found = read(tmp_path, {"file": file, key: words, **more})
    return found, found.only()


def added(tmp_path, style, flags, file="a.c"):
    """The arguments that these flags make, over what there is without any."""
    without = command(tmp_path, [style, "-c", file], file)[1]
    found, arguments = command(tmp_path, [style, *flags, "-c", file], file)
    assert found.good
    rest = list(without)
    new = [it for it in arguments if it not in rest or rest.remove(it)]
    return found.said, sorted(it for it in new if not it.endswith("/overlay.yaml"))


# ---- the table of flags


@pytest.mark.parametrize("flags, new", [
    (["-DX"], ["-DX"]), (["-D", "X=1"], ["-DX=1"]), (["-UX"], ["-UX"]), (["-U", "X"], ["-UX"]),
    (["-Iinc"], ["-Iinc"]), (["-I", "inc"], ["-Iinc"]), (["-I/opt/x"], ["-I/opt/x"]), (["-I."], ["-I."]), (["-I../x"], None),
    (["-isystem", "inc"], ["-isystem", "inc"]), (["-isysteminc"], ["-isystem", "inc"]), (["-iquote", "inc"], ["-iquote", "inc"]),
    (["-idirafter", "inc"], ["-idirafter", "inc"]), (["-imsvc", "inc"], ["-isystem", "inc"]),
    (["-include", "x.h"], ["-include", "x.h"]), (["-imacros", "x.h"], ["-imacros", "x.h"]),
    (["-include-pch", "x.pch"], []), (["-isysroot", "/x"], []), (["--sysroot=/x"], []), (["-iprefix", "x"], []), (["-iwithprefix", "x"], []),
    (["-std=c11"], ["-std=c11"]), (["--std=gnu2x"], ["-std=c23"]), (["-std=gnu99"], ["-std=c99"]), (["-std=c++20"], []),
    (["-ansi"], []), (["-x", "c++"], ["-xc++", "-std=c++17"]), (["-xc++-header"], ["-xc++", "-std=c++17"]), (["-xc"], []),
    (["-m32"], ["--target=i686-pc-windows-msvc", "-D_X86_=1", "-Di386=1", "-DSTD_CALL", "-mrtd"]), (["-m64"], []),
    (["--target=aarch64-pc-windows-msvc"], ["--target=aarch64-pc-windows-msvc", "-D_ARM64_", "-DARM64"]),
    (["-target", "thumbv7-windows"], ["--target=armv7-pc-windows-msvc", "-D_ARM_", "-DARM"]),
    (["--target", "i686-w64-mingw32", "-m64"], []),
    (["-fpack-struct=4"], ["-fpack-struct=4"]), (["-fpack-struct"], ["-fpack-struct=1"]),
    *[([it], [it]) for it in (
        "-fshort-enums", "-fno-short-enums", "-fshort-wchar", "-fno-short-wchar", "-funsigned-char", "-fsigned-char", "-fchar8_t",
        "-fno-char8_t", "-fexceptions", "-fno-exceptions", "-frtti", "-fno-rtti", "-fno-gnu-keywords",
        "-fno-operator-names", "-foperator-names", "-ftrigraphs", "-fblocks", "-ftemplate-depth=99", "-fconstexpr-depth=99",
        "-fconstexpr-steps=99", "-fsized-deallocation", "-fno-sized-deallocation", "-faligned-allocation",
        "-fno-aligned-allocation")],
    (["-trigraphs"], ["-ftrigraphs"]), (["-fgnu-keywords"], ["-fgnu-keywords"]), (["-c"], []),
    (["-mavx512f"], ["-D__AVX512F__"]), (["-mavx2"], ["-D__AVX2__"]), (["-mavx"], ["-D__AVX__"]),
    *[(it, []) for it in (
        ["-Xclang", "-DX"], ["-Xpreprocessor", "-DX"], ["-Xassembler", "-DX"], ["-Xlinker", "-DX"], ["-Xanalyzer", "-DX"],
        ["-mllvm", "-DX"], ["-arch", "x86_64"], ["--param", "x=1"], ["-working-directory", "x"], ["-serialize-diagnostics", "x"],
        ["-MF", "-DX"], ["-MT", "-DX"], ["-MQ", "-DX"], ["-MJ", "-DX"], ["-dumpdir", "-DX"], ["-dumpbase", "-DX"],
        ["-dumpbase-ext", "-DX"], ["-aux-info", "-DX"], ["-T", "x"], ["-o", "-DX"], ["-oa.o"], ["-L", "x"], ["-lx"], ["-z", "x"],
        ["-u", "x"], ["-B", "x"], ["-MD"], ["-MMD"], ["-MP"], ["-Wall"], ["-Winvalid-pch"], ["-Werror"], ["-w"], ["-O2"], ["-g3"],
        ["-fno-delayed-template-parsing"], ["-fdelayed-template-parsing"], ["-fnever-heard-of"], ["-mno-red-zone"], ["-dM"],
        ["-pedantic-errors"], ["-pthread"], ["-nostdinc"], ["-nostdlib"], ["-nobuiltininc"], ["-resource-dir", "x"],
        ["-save-temps=obj"], ["-no-pie"], ["-static"], ["-shared"], ["-rdynamic"], ["--driver-mode=gcc"], ["-S"], ["-E"], ["-P"],
        ["-C"], ["-H"], ["-Qunused-arguments"], ["-s"], ["-v"], ["-###"], ["--", "-DX"])],
])
def test_gnu_flag(tmp_path, flags, new):
    said, found = added(tmp_path, "clang", flags)
    assert said == []
    if new is None:
        assert found == [f"-I{tmp_path.parent}/x"]
    else:
        assert [it for it in found if not it.startswith("-std=") or it in new] == sorted(new)


@pytest.mark.parametrize("flags, new", [
    (["/DX"], ["-DX"]), (["/D", "X=1"], ["-DX=1"]), (["-DX#2"], ["-DX=2"]), (["/UX"], ["-UX"]), (["/U", "X"], ["-UX"]),
    (["/FIx.h"], ["-include", "x.h"]), (["-FI", "..\\x.h"], ["-include", "../x.h"]), (["/imsvc", "inc"], ["-isystem", "inc"]),
    (["/external:I", "a\\b"], ["-isystem", "a/b"]), (["/external:Iinc"], ["-isystem", "inc"]), (["/external:W0"], []),
    (["/Iinc"], ["-Iinc"]), (["-I", "a\\b"], ["-Ia/b"]), (["/std:c11"], ["-std=c11"]), (["/std:c++latest"], []),
    (["/TC"], []), (["/TP"], ["-xc++", "-std=c++17"]), (["/Tpa.c"], ["-xc++", "-std=c++17"]), (["/Tc", "a.c"], []),
    (["/Zp8"], ["-fpack-struct=8"]), (["/Zp"], ["-fpack-struct=1"]), (["/GR-"], ["-fno-rtti"]), (["/GR"], ["-frtti"]),
    (["/J"], ["-funsigned-char"]), (["/Zc:char8_t-"], ["-fno-char8_t"]), (["/Zc:char8_t"], ["-fchar8_t"]),
    (["/Zc:trigraphs-"], ["-fno-trigraphs"]), (["/Zc:trigraphs"], ["-ftrigraphs"]),
    (["/Zc:sizedDealloc-"], ["-fno-sized-deallocation"]), (["/Zc:alignedNew-"], ["-fno-aligned-allocation"]),
    (["/arch:AVX512"], ["-D__AVX512F__"]), (["/arch:AVX2"], ["-D__AVX2__"]), (["/arch:AVX"], ["-D__AVX__"]),
    (["/clang:-DX"], ["-DX"]), (["/clang:-I", "/clang:inc"], ["-Iinc"]), (["-isystem", "inc"], ["-isystem", "inc"]),
    (["-m32"], ["--target=i686-pc-windows-msvc", "-D_X86_=1", "-Di386=1", "-DSTD_CALL", "-mrtd"]),
    *[(it, []) for it in (
        ["/Faa.asm"], ["/Fda.pdb"], ["/Fea.exe"], ["/Fia.i"], ["/Fma.map"], ["/Foa.obj"], ["/Fpa.pch"], ["/Yca.h"], ["/Yu"], ["/MP4"],
        ["/MTd"], ["/MD"], ["/kernel"], ["/EHs-c-"], ["/Zc:wchar_t"], ["/Zc:inline"], ["/permissive-"], ["/utf-8"], ["/WX"], ["/W4"],
        ["/source-charset:utf-8"], ["/analyze"], ["/guard:cf"], ["/Qspectre"], ["/nologo"], ["/d1nodatetime"], ["/Gz"], ["/link", "/DX"],
        ["-Xclang", "-DX"], ["/wd4100"], ["/sdl"])],
])
def test_cl_flag(tmp_path, flags, new):
    said, found = added(tmp_path, "clang-cl", flags)
    assert said == []
    assert [it for it in found if not it.startswith("-std=") or it in new] == sorted(new)


@pytest.mark.parametrize("table, test, signs", [("gnu_rows", test_gnu_flag, "-"), ("cl_rows", test_cl_flag, "/-")])
def test_every_row_is_tested(table, test, signs):
    source = (ROOT / "checker" / "front" / "flag.c").read_text()
    rows = re.findall(r'\{"([^"]+)", VALUE_', source[source.index(f" {table}[]"):].split("};")[0])
    tested = [it[0] for it, _ in test.pytestmark[0].args[1]]
    assert len(rows) > 30
    assert [row for row in rows if not any(it.startswith(sign + row) for it in tested for sign in signs)] == []


def test_libclang_takes_every_flag(tmp_path):
    """What is passed on for the flags above is no error to libclang."""
    (tmp_path / "x.h").write_text("")
    flags = [it for row in test_gnu_flag.pytestmark[0].args[1] if row[1] and row[0][0].startswith(("-f", "-t")) for it in row[0] if it != "thumbv7-windows" and it != "-target"]
    for file in "a.c", "b.cpp":
        path = database(tmp_path, {"file": file, "arguments": ["clang", *flags, "-include", "x.h", "-imacros", "x.h", "-mavx2"]})
        result = run_synclint("dump", "--stage", "facts", "-v", path, cwd=tmp_path)
        assert result.code == 0 and result.stderr == ""


# ---- whose commands


@pytest.mark.parametrize("name, target, gnu", [
    ("gcc", "x86_64", True), ("x86_64-w64-mingw32-gcc", "x86_64", True), ("/usr/bin/i686-w64-mingw32-gcc-12", "i686", True),
    ("aarch64-w64-mingw32-clang", "aarch64", True), ("cl.exe", "x86_64", False), ("C:\\VS\\bin\\CL.EXE", "x86_64", False),
    ("clang-cl-19", "x86_64", False),
])
def test_compilers(tmp_path, name, target, gnu):
    found, arguments = command(tmp_path, [name, "-DX", "-c", "a.c"])
    assert found.good and found.said == [] and f"--target={target}-pc-windows-msvc" in arguments and macros(arguments) == ["-DX"]
    assert ("-fgnu-keywords" in arguments) == gnu


@pytest.mark.parametrize("words", [["env", "A=B", "ccache", "clang-cl", "/DX"], ["sccache", "cl", "/DX"], ["clang", "--driver-mode=cl", "/DX"],
                                   ["wine", "cl.exe", "-DX"]])
def test_launchers(tmp_path, words):
    assert macros(command(tmp_path, [*words, "/c", "a.c"])[1]) == ["-DX"]


@pytest.mark.parametrize("name, file, cxx", [("g++", "a.c", True), ("gcc", "a.cpp", True), ("clang++-19", "a.c", True), ("gcc", "a.c", False)])
def test_language(tmp_path, name, file, cxx):
    assert (command(tmp_path, [name, "-c", file], file)[1][0] == "-xc++") == cxx


def test_language_told_where_the_suffix_says_nothing(tmp_path):
    assert command(tmp_path, ["gcc", "-x", "c", "a.src"], "a.src")[1][0] == "-xc"


def test_other_languages_are_passed_over(tmp_path):
    found = read(tmp_path, {"file": "a.c", "command": "gcc -c a.c"}, {"file": "b.asm", "command": "ml64 /c b.asm"},
                 {"file": "c.rc", "command": "x86_64-w64-mingw32-windres c.rc"}, {"file": "d.S", "command": "gcc -c d.S"},
                 {"file": "e.h", "command": "clang -fsyntax-only e.h"}, {"file": "f.c", "command": "gcc -x assembler f.c"})
    assert found.good and found.files == ["a.c"]
    assert found.said == ["compile_commands.json: 5 of 6 commands are passed over, for headers and other languages, such as 'b.asm'"]


# ---- the words of a command


@pytest.mark.parametrize("directory, line, words", [
    ("/x", r"""gcc -DA="b c" "-DD=e f" -DG=\"h\" '-DI="j"' -DK=\ l""", ["-DA=b c", "-DD=e f", '-DG="h"', '-DI="j"', "-DK= l"]),
    ("/x", r"""gcc -DB=\\x "-DC=\"d\\\"" '-DE=\'""", [r"-DB=\x", '-DC="d\\"', "-DE=\\"]),
    ("/x", "gcc -DA=''\n-DC", ["-DA=", "-DC"]),
    ("C:\\x", r"""C:\VS\cl.exe /DA=\"b\" "/DC=d e" /DF=C:\g\ "/DH=i\\" "/DJ=k""l" /DM=\\\"n""",
     ['-DA="b"', "-DC=d e", "-DF=C:\\g\\", "-DH=i\\", '-DJ=k"l', '-DM=\\"n']),
    ("C:/x", "clang-cl '/DA' /DB='c'", ["-DB='c'"]),
    ("", r"C:\VS\cl.exe /DA=\b", ["-DA=\\b"]),
])
def test_quoting(tmp_path, directory, line, words):
    file = tmp_path / "a.c"
    path = database(tmp_path, {"file": "a.c", "command": "", "directory": directory})
    path.write_text(json.dumps([{"file": str(file), "command": f"{line} -c {file}", "directory": directory}]))
    found = Read(path, cwd=tmp_path)
    assert found.good and macros(found.only()) == words


def test_names_are_relative_to_the_directory(tmp_path):
    (tmp_path / "build").mkdir()
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "A.c").write_text("")
    path = database(tmp_path, {"file": "x.c", "command": "", "directory": ""})
    path.write_text(json.dumps([{"directory": "build", "file": "..\\src\\a.c", "command": "gcc -I. -I../inc -isystem ../sys -c ../src/a.c"}]))
    found = Read(path, cwd=tmp_path)
    assert found.good and found.files == ["src/A.c"]
    assert includes(found.only()) == ["build", "inc"] and after(found.only(), "-isystem")[0] == "sys"
    elsewhere = Read(path, cwd="/")
    assert includes(elsewhere.only()) == [f"{tmp_path}/build"[1:], f"{tmp_path}/inc"[1:]]


def test_many_entries_for_one_source(tmp_path):
    same = {"file": "a.c", "command": "gcc -DX -c a.c -o one.o"}
    found = read(tmp_path, same, {**same, "command": "gcc -DX -O2 -c a.c -o two.o"}, {"file": "./a.c", "command": "gcc -DX -c a.c"})
    assert found.good and found.said == [] and macros(found.only()) == ["-DX"]
    found = read(tmp_path, same, {**same, "command": "gcc -DY -c a.c"})
    assert found.good and macros(found.only()) == ["-DX"]
    assert found.said == ["warning: compile_commands.json: 1 more commands have other flags for a source, such as 'a.c': the first counts"]


def test_flags_after_the_database(tmp_path):
    path = database(tmp_path, {"file": "a.c", "command": "gcc -DX -std=c99 -c a.c"})
    arguments = Read(path, "--", "-DY", "-std=c11", cwd=tmp_path).only()
    assert macros(arguments) == ["-DX", "-DY"] and arguments[1] == "-std=c11"


def test_platform(tmp_path):
    path = database(tmp_path, {"file": "a.c", "command": "cl /c a.c"}, {"file": "b.c", "command": "clang-cl --target=x86_64-pc-windows-msvc /c b.c"})
    found = Read("--platform", "ARM64", path, cwd=tmp_path)
    assert "-D_ARM64_" in found.arguments("a.c") and "-D_AMD64_" in found.arguments("b.c") and "-D_ARM64_" not in found.arguments("b.c")
    assert Read("--platform", "Itanium", path, cwd=tmp_path).said == ["error: the platform 'Itanium' is not known"]


def test_not_understood_is_said_once(tmp_path):
    found = read(tmp_path, *[{"file": it, "command": f"gcc -std=c42 --frobnicate -c {it}"} for it in ("a.c", "b.c")])
    assert found.good and found.said == [
        "warning: compile_commands.json: the command of 'a.c': the compiler flag '-std=c42' is not understood: the language standard is not known",
        "warning: compile_commands.json: the command of 'a.c': the compiler flag '--frobnicate' is not known"]


def test_sources_that_do_not_exist(tmp_path):
    found = read(tmp_path, {"file": "a.c", "command": "gcc -c a.c"}, {"file": "none.c", "command": "gcc -c none.c", "absent": True})
    assert not found.good and found.files == ["a.c"] and found.said == [f"error: compile_commands.json: source '{tmp_path}/none.c' does not exist"]
    path = database(tmp_path, *[{"file": f"C:\\src\\{it}.c", "command": "cl /c x", "directory": "C:\\build", "absent": True} for it in "ab"])
    assert Read(path, cwd=tmp_path).said == ["error: compile_commands.json: 2 sources do not exist, such as 'C:/src/a.c'"]


@pytest.mark.parametrize("text, message", [
    ("", ":1:0: not a JSON text: '[' or '{' expected near end of file"),
    ("[\n  {]", ":2:4: not a JSON text: string or '}' expected near ']'"),
    ('[{"file": "a\xff"}]', None),
    ("{}", ": not a list of compile commands"),
    ("[]", ": no command here compiles C or C++"),
    ("[1, 2, 3]", ": entry 1 has no 'file'"),
    ('[{"command": "cc a.c"}]', ": entry 1 has no 'file'"),
    ('[{"file": "", "command": "cc a.c"}]', ": entry 1 has no 'file'"),
    ('[{"file": "a.c"}]', ": entry 1 has neither 'command' nor 'arguments'"),
    ('[{"file": "a.c", "arguments": [1]}]', ": entry 1 has neither 'command' nor 'arguments'"),
    ("[" * 100000, ":1:2049: not a JSON text: maximum parsing depth reached near '['"),
    ('[{"file": "a.c", "command": "gcc"}', ":1:34: not a JSON text: ']' expected near end of file"),
    ('[{"file": "a.c", "command": ""}]', ": source"),
])
def test_malformed(tmp_path, text, message):
    found = read(tmp_path, text=text)
    if message is None:  # read as Windows-1252
        assert not found.good
    else:
        assert not found.good and found.files == [] and len(found.said) == 1
        assert found.said[0].startswith(f"error: compile_commands.json{message}")


def test_utf16(tmp_path):
    (tmp_path / "ä.c").write_text("")
    path = tmp_path / "compile_commands.json"
    path.write_text(json.dumps([{"directory": ".", "file": "ä.c", "command": "cl /c ä.c"}], ensure_ascii=False), encoding="utf-16")
    assert Read(path, cwd=tmp_path).files == ["ä.c"]


# ---- response files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_response_file(tmp_path, encoding):
    (tmp_path / "x.rsp").write_text('-DA=ä\n"-DB=c d"  -I inc\r\n', encoding=encoding)
    arguments = command(tmp_path, "gcc @x.rsp -DE -c a.c")[1]
    assert macros(arguments) == ["-DA=ä", "-DB=c d", "-DE"] and includes(arguments) == ["inc"]


def test_quotes_of_a_response_file(tmp_path):
    (tmp_path / "x.rsp").write_text(r"""/DA=\x '/DB=c' "/DD=e f" /DG=\"h\" """)
    assert macros(command(tmp_path, ["cl", "@x.rsp", "a.c"])[1]) == [r"-DA=\x", "-DD=e f", '-DG="h"']
    (tmp_path / "x.rsp").write_text(r"""-DA=\\x '-DB=c "d"' -DE=\"f\" """)
    assert macros(command(tmp_path, ["gcc", "@x.rsp", "a.c"])[1]) == [r"-DA=\x", '-DB=c "d"', '-DE="f"']


def test_nested_response_files(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "x.rsp").write_text("-DA @sub/y.rsp -DD")
    (tmp_path / "sub" / "y.rsp").write_text("-DB @z.rsp")
    (tmp_path / "sub" / "z.rsp").write_text("-DC")
    assert macros(command(tmp_path, "gcc @x.rsp a.c")[1]) == ["-DA", "-DB", "-DC", "-DD"]


def test_cyclic_response_files(tmp_path):
    (tmp_path / "x.rsp").write_text("-DA @y.rsp")
    (tmp_path / "y.rsp").write_text("-DB @x.rsp -DC")
    found, arguments = command(tmp_path, "gcc @x.rsp a.c")
    assert not found.good and macros(arguments) == ["-DA", "-DB", "-DC"]
    assert found.said == ["warning: compile_commands.json: the command of 'a.c': response file 'x.rsp': stands in itself"]


def test_response_files_without_end(tmp_path):
    """Files that each name the next one twice."""
    for i in range(40):
        (tmp_path / f"{i}.rsp").write_text(f"@{i + 1}.rsp @{i + 1}.rsp")
    (tmp_path / "40.rsp").write_text("-DX")
    found, _ = command(tmp_path, "gcc @0.rsp a.c")
    assert not found.good and len(found.said) <= 41 and "is one of too many" in found.said[0]


def test_response_file_on_the_command_line(tmp_path):
    (tmp_path / "a.c").write_text("")
    (tmp_path / "x.rsp").write_text("/DA /I inc")
    arguments = Read("a.c", "--", "/nologo", "@x.rsp", cwd=tmp_path).only()
    assert macros(arguments) == ["-DA"] and includes(arguments) == ["inc"]


def test_missing_response_file(tmp_path):
    found, arguments = command(tmp_path, "gcc @none.rsp -DX a.c")
    assert not found.good and macros(arguments) == ["-DX"]
    assert found.said == ["warning: compile_commands.json: the command of 'a.c': response file 'none.rsp': no such file"]


# ---- the real thing


def test_two_programs_in_one_database(tmp_path):
    """They are read as one; what both define is said."""
    source = "#include <ntddk.h>\n#include <dispmprt.h>\n#include \"both.h\"\nDXGKDDI_ESCAPE E%d;\n" \
        "NTSTATUS E%d(const HANDLE h, const DXGKARG_ESCAPE *e) { (void)h; (void)e; return Both(); }\n" \
        "static int Own(void) { return 0; }\nint Own%d(void) { return Own(); }\n"
    (tmp_path / "both.h").write_text("inline int Both(void) { return 0; }\n")
    for number, name in (1, "a.cpp"), (2, "b.cpp"):
        (tmp_path / name).write_text(source % (number, number, number))
    path = database(tmp_path, *[{"file": it, "command": f"cl /c {it}"} for it in ("a.cpp", "b.cpp")])
    result = run_synclint("check", path, cwd=tmp_path)
    assert result.code == 0 and "warning: " not in result.stderr
    for name in "a.cpp", "b.cpp":
        with (tmp_path / name).open("a") as file:
            file.write("int Common(void) { return 0; }\nextern \"C\" void DriverEntry(void) {}\n")
    result = run_synclint("check", path, cwd=tmp_path)
    assert result.stderr.splitlines()[0] == (
        "synclint: warning: b.cpp:8: 'Common' has a body in a.cpp:8, too, and only that one is checked (2 such): are these the sources "
        "of several programs? Check one at a time")


def test_cmake_writes_one(tmp_path):
    """Our own database, as CMake wrote it, is read whole: libclang has nothing to say about flags and folders."""
    found = Read(BUILD / "compile_commands.json", cwd=tmp_path)
    assert found.good and found.said == [] and len(found.files) > 100


def test_check(tmp_path):
    (tmp_path / "inc").mkdir()
    (tmp_path / "inc" / "Driver.h").write_text("#include <ntddk.h>\n#include <dispmprt.h>\n")
    (tmp_path / "a.c").write_text('#include "driver.h"\nDXGKDDI_ESCAPE E;\nNTSTATUS E(const HANDLE h, const DXGKARG_ESCAPE *e)\n'
                                  "{ (void)h; (void)e; return VALUE; }\n")
    path = database(tmp_path, {"file": "a.c", "command": "x86_64-w64-mingw32-gcc -Iinc -DVALUE=0 -Werror -c a.c"})
    result = run_synclint("check", path, cwd="/")
    assert result.code == 0, result.stderr
