"""Inputs to compile commands (checker/front/project.c): the projects under projects/, one a feature, and small ones written here."""

import json
import os
import pathlib
import random
import signal
import subprocess
import time

import pytest

from conftest import BUILD, TESTDATA, run_program

PROJECTS = TESTDATA / "projects"


class Read:
    """What the probe printed: compiles by file, and what was said."""

    def __init__(self, *arguments, cwd=TESTDATA, env=None):
        result = run_program([BUILD / "probe-project", *arguments], cwd=cwd, env=env and {**os.environ, **env})
        assert result.code == 0, result.stderr
        found = json.loads(result.stdout)
        self.good, self.scratch = found["good"], found.get("scratch")
        self.compiles = {it["file"]: it for it in found["compiles"]}
        self.images = {it["project"]: it["files"] for it in found["images"]}
        self.said = [line.removeprefix("synclint: ") for line in result.stderr.splitlines()]

    @property
    def files(self):
        return list(self.compiles)

    def arguments(self, file):
        return self.compiles[file]["arguments"]

    def only(self):
        assert len(self.compiles) == 1
        return next(iter(self.compiles.values()))["arguments"]


def project(name, *arguments):
    return Read(*arguments, f"projects/{name}")


def macros(arguments):
    """The -D and -U that a project adds to what every kernel build has."""
    first = next(i for i, it in enumerate(arguments) if it.startswith("-DNTDDI_VERSION"))
    return [it for it in arguments[first + 1:] if it.startswith(("-D", "-U"))]


def after(arguments, option):
    """The values that follow `option`."""
    return [arguments[i + 1] for i, it in enumerate(arguments) if it == option]


def includes(arguments):
    return [it[2:] for it in arguments if it.startswith("-I")]


def written(tmp_path, body, name="x.vcxproj"):
    """A project of one source, around `body`."""
    (tmp_path / "a.c").write_text("int a;\n")
    file = tmp_path / name
    file.write_text(f'<Project>{body}\n<ItemGroup><ClCompile Include="a.c"/></ItemGroup></Project>')
    return Read(file, cwd=tmp_path)


# ---- what every source is read with


def test_plain_project():
    read = project("plain")
    assert read.good and read.said == []
    assert read.files == ["projects/plain/one.c", "projects/plain/two.cpp"]
    assert read.compiles["projects/plain/one.c"]["project"] == "projects/plain/plain.vcxproj"
    c, cxx = read.arguments("projects/plain/one.c"), read.arguments("projects/plain/two.cpp")
    assert c[:3] == ["-xc", "-std=c17", "--target=x86_64-pc-windows-msvc"]
    assert cxx[:3] == ["-xc++", "-std=c++17", "--target=x86_64-pc-windows-msvc"]
    for needed in ("-fms-extensions", "-fms-compatibility", "-fno-delayed-template-parsing", "-ferror-limit=0", "-nostdinc",
                   "-D_AMD64_", "-D_WIN64", "-D_KERNEL_MODE=1", "-D_WIN32_WINNT=0x0A00"):
        assert needed in c
    assert "-DDBG=1" not in c
    assert after(c, "-isystem") == ["/synclint/wdk"]


def test_configuration():
    read = project("plain", "--configuration", "debug", "--platform", "X64")
    assert "-DDBG=1" in read.arguments("projects/plain/one.c")
    assert "-D_WIN32_WINNT=0x0603" in read.arguments("projects/plain/one.c")


def test_unknown_configuration():
    read = project("plain", "--configuration", "Checked")
    assert not read.good and read.files == []
    assert read.said == ["error: projects/plain/plain.vcxproj: there is no configuration 'Checked|x64'; there are Debug|x64, "
                         "Release|x64"]


@pytest.mark.parametrize("platform, target, macro", [
    ("Win32", "i686", "-D_X86_=1"), ("ARM64", "aarch64", "-D_ARM64_"), ("ARM", "armv7", "-D_ARM_")])
def test_platform(platform, target, macro):
    arguments = project("platforms", "--platform", platform).only()
    assert f"--target={target}-pc-windows-msvc" in arguments and macro in arguments
    assert ("-DFOR_ARM64" in arguments) == (platform == "ARM64")


def test_no_x64():
    read = project("platforms")
    assert read.good and "--target=i686-pc-windows-msvc" in read.only()
    assert read.said == ["projects/platforms/platforms.vcxproj: no Release|x64 here, 'Release|Win32' is taken"]


def test_utf16():
    assert project("utf16").files == ["projects/utf16/größe.c"]


# ---- items and their metadata


def test_metadata():
    read = project("metadata")
    assert read.good and read.said == []
    folder = "projects/metadata/"
    assert read.files == [folder + "a.c", folder + "b.cpp", folder + "c.c"]
    a, b, c = (read.arguments(it) for it in read.files)
    assert macros(a) == ["-DONLY_A", "-DALL=1", '-DTEXT="a;b"', "-DMORE", "-UMORE", "-DOPTION=x y", "-UALL"]
    assert macros(b) == macros(c) == ["-DALL=1", '-DTEXT="a;b"', "-DMORE"]
    assert includes(a) == [folder + it for it in ("inc", "with space", "opt dir", "path")]
    assert includes(b) == [folder + it for it in ("inc", "with space", "path")]
    assert after(b, "-include") == [folder + "inc/first.h", folder + "with space/second.h", "wdm.h"]
    assert a[:2] == ["-xc", "-std=c17"] and b[:2] == ["-xc++", "-std=c++23"] and c[:2] == ["-xc++", "-std=c++20"]
    assert "-fpack-struct=8" in a


def test_metadata_of_another_configuration():
    read = project("metadata", "--configuration", "Debug")
    assert "projects/metadata/debug.c" in read.files
    assert macros(read.arguments("projects/metadata/c.c"))[-1] == "-DNEVER"


def test_wildcards():
    assert project("wildcards").files == [
        f"projects/wildcards/{it}" for it in ("a.c", "sub/c.c", "sub/deep/d.CPP")]


# ---- macros, imports, conditions


def test_imports():
    read = project("imports/driver")
    own = "warning: projects/imports/shared/"
    assert read.good and sorted(read.said) == [f"{own}common.props:3: this import is left out: the file imports itself",
                                               f"{own}inner.props:3: this import is left out: the file imports itself"]
    assert read.files == ["projects/imports/driver/a.c", "projects/imports/shared/common.c"]
    arguments = read.arguments("projects/imports/driver/a.c")
    assert macros(arguments) == ["-DA_above", "-DI_inner", "-DP_driver", "-DRelease_x64"]
    assert includes(arguments) == ["projects/imports/shared/include", "projects/imports/sdk"]


def test_choose():
    assert macros(project("choose").only()) == ["-Dotherwise"]


def test_unknown_is_said_once():
    read = project("unknown")
    file = "projects/unknown/unknown.vcxproj"
    assert not read.good and read.files == ["projects/unknown/a.c"]
    assert sorted(read.said) == sorted([
        f"warning: {file}:4: $(CompanySdk) is not known: '$(CompanySdk)\\inc' is left out",
        f"warning: {file}:5: the condition \"$([MSBuild]::IsOSPlatform('Windows'))\" is not understood and taken as false",
        f"warning: {file}:7: '$(CompanySdk)\\company.props' is not imported: $(CompanySdk) is not known",
        f"warning: {file}:8: 'absent.props' is not imported: no such file",
        f"warning: {file}:11: $(CompanyRoot) is not known: '$(CompanyRoot)\\inc' is left out",
        f"warning: {file}:12: '@(Names)' is not understood and left out",
        f"warning: {file}:13: response file 'projects/unknown/company.rsp': no such file",
        f"warning: {file}:14: the language standard 'stdc42' is not known",
        f"error: {file}:19: source '$(CompanyRoot)\\b.c': $(CompanyRoot) is not known"])
    assert macros(read.only()) == ["-DKNOWN", "-DOPTION"]
    assert includes(read.only()) == ["projects/unknown/known"]


def test_environment_is_a_property():
    read = Read("projects/unknown", env={"CompanySdk": "/opt/sdk", "CompanyRoot": "."})
    assert "/opt/sdk/inc" in includes(read.arguments("projects/unknown/a.c"))


@pytest.mark.parametrize("condition, holds", [
    ("", True),
    ("'a'=='A'", True), ("'a'!='A'", False), ("'$(Configuration)|$(Platform)'=='Release|x64'", True),
    (" '$(Configuration)' == 'Debug' or '$(Platform)' == 'x64' ", True),
    ("'$(Configuration)' == 'Debug' And '$(Platform)' == 'x64'", False),
    ("'1'=='1' or '1'=='2' and '1'=='2'", True), ("('1'=='1' or '1'=='2') and '1'=='2'", False),
    ("!('1'=='2')", True), ("!Exists('a.c')", False),
    ("exists('A.C')", True), ("Exists('none.c')", False), ("Exists('$(ProjectDir)a.c')", True), ("Exists('')", False),
    ("HasTrailingSlash('$(ProjectDir)')", True), ("HasTrailingSlash('x\\')", True), ("HasTrailingSlash('x')", False),
    ("'$(Unset)'==''", True), ("$(Platform)==x64", True), ("true", True), ("off", False), ("'true'=='on'", True),
    ("'$(VisualStudioVersion)' &gt;= '12.0'", True), ("10.0 &lt; 9.5", False), ("'10.0.1' &lt;= '10.0.2'", True),
    ("1.0==1", True),
])
def test_condition(tmp_path, condition, holds):
    read = written(tmp_path, '<ItemDefinitionGroup><ClCompile><PreprocessorDefinitions Condition="' + condition +
                   '">HOLDS</PreprocessorDefinitions></ClCompile></ItemDefinitionGroup>')
    assert read.good and read.said == []
    assert macros(read.only()) == (["-DHOLDS"] if holds else [])


@pytest.mark.parametrize("condition", [
    "'a'", "'a'==", "=='a'", "'a'=='a' or", "('a'=='a'", "'a'=='a')", "'a'='a'", "Exists(", "Exists('a.c'", "Unknown('a')",
    "'a' &lt; 'b'", "'unclosed", "$(Platform.Length) == 3", "'%(Extension)' == '.c'", "'@(Items)' == ''", "!" * 200 + "true",
    "(" * 200,
])
def test_condition_not_understood(tmp_path, condition):
    read = written(tmp_path, f'\n<PropertyGroup Condition="{condition}"><IncludePath>never</IncludePath></PropertyGroup>')
    assert read.good and includes(read.only()) == []
    assert len(read.said) == 1
    assert read.said[0].startswith("warning: x.vcxproj:2: the condition ")
    assert read.said[0].endswith("is not understood and taken as false")


def test_properties_of_the_command_line_stand(tmp_path):
    read = written(tmp_path, "<PropertyGroup><Configuration>Debug</Configuration><Platform>ARM</Platform></PropertyGroup>"
                   "<ItemDefinitionGroup><ClCompile><PreprocessorDefinitions>$(Configuration)_$(Platform)"
                   "</PreprocessorDefinitions></ClCompile></ItemDefinitionGroup>")
    assert macros(read.only()) == ["-DRelease_x64"]


def test_properties_come_before_definitions_and_items(tmp_path):
    read = written(tmp_path, "<ItemDefinitionGroup><ClCompile><PreprocessorDefinitions>$(Late)</PreprocessorDefinitions></ClCompile>"
                   "</ItemDefinitionGroup><PropertyGroup><late>FOUND</late></PropertyGroup>")
    assert macros(read.only()) == ["-DFOUND"]


# ---- letter case, tracing, headers


def aliases(read):
    """The overlay as a map of asked path -> real path, relative to testdata."""
    import re
    found, folder = {}, ""
    for line in read.scratch["overlay.yaml"].splitlines():
        if match := re.match(r" \{'type': 'directory', 'name': '(.*)', 'contents'", line):
            folder = match[1]
        if match := re.match(r"  \{'type': 'file', 'name': '(.*)', 'use-external-name': '(.*)', 'external-contents': '(.*)'\}", line):
            found[f"{folder}/{match[1]}".removeprefix(f"{TESTDATA}/")] = match[3].removeprefix(f"{TESTDATA}/")
    return found


def test_letter_case():
    read = project("letters", "--keep", "1")
    folder = "projects/letters/"
    assert read.good and read.files == [folder + "Source/Main.c"]
    assert includes(read.only()) == [folder + "lib"]
    found = {asked: real for asked, real in aliases(read).items() if not asked.startswith("/synclint")}
    assert found == {
        folder + "Source/Local.H": folder + "Source/local.h",
        folder + "Source/nested.h": folder + "Source/NESTED.h",
        folder + "lib/INCLUDE/Api.h": folder + "lib/include/api.h",
        folder + "lib/INCLUDE/PEER.h": folder + "lib/include/peer.h",
        folder + "lib/include/PEER.h": folder + "lib/include/peer.h",
        folder + "other/Other.h": folder + "Other/other.h"}


@pytest.mark.parametrize("name", ["plain", "utf16", "platforms", "metadata", "letters", "tracing"])
def test_clang_reads_the_project(synclint, name):
    """What the arguments and the overlay promise holds with the real libclang."""
    result = synclint("dump", "--stage", "facts", "-v", f"projects/{name}", cwd=TESTDATA)
    assert result.code == 0
    assert [it for it in result.stderr.splitlines() if "no Release|x64 here" not in it] == []


def test_headers_are_called_by_their_names_on_disk(synclint):
    dump = synclint("dump", "--stage", "facts", "projects/letters", cwd=TESTDATA).stdout
    assert "projects/letters/lib/include/api.h" in dump and "Api.h" not in dump
    assert str(TESTDATA) not in dump


def test_tracing():
    read = project("tracing", "--keep", "1")
    lines = read.scratch["trace.tmh"].splitlines()
    assert "#define TraceError(p0, ...) synclint_trace(0, ##__VA_ARGS__)" in lines
    assert "projects/tracing/driver.tmh" in aliases(read)


def test_overlay_bears_any_name(tmp_path):
    odd = tmp_path / "it's {odd}: [é]"
    odd.mkdir()
    (odd / "a.c").write_text('#include "B.h"\n')
    (odd / "b.h").write_text("")
    read = Read("--keep", "1", odd / "a.c")
    name = str(odd).replace("'", "''")
    assert f"'name': '{name}'" in read.scratch["overlay.yaml"]


def test_stand_in_headers():
    """Every header of rules/wdk is in the overlay, byte for byte."""
    read = project("plain", "--keep", "1")
    headers = [it for it in (TESTDATA.parent / "rules" / "wdk").glob("*") if it.is_file() and it.suffix != ".md"]
    assert set(read.scratch) == {"overlay.yaml"} | {it.name for it in headers}
    for header in headers:
        assert read.scratch[header.name].encode() == header.read_bytes()
        assert f"/synclint/wdk/{header.name}" in aliases(read)


def kit(tmp_path, *files):
    for file in files:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("")
    return tmp_path


def test_real_wdk(tmp_path):
    kit(tmp_path, "Include/10.0.9600.0/km/wdm.h", "Include/10.0.22621.0/km/crt/excpt.h", "Include/10.0.22621.0/km/Ntddk.h",
        "Include/10.0.22621.0/Shared/ntdef.h", "Include/10.0.22621.0/um/windows.h", "Include/10.0.30000.0/um/windows.h",
        "Include/wdf/kmdf/1.9/wdf.h", "Include/wdf/kmdf/1.33/wdf.h")
    folders = after(Read("--wdk", tmp_path, "projects/plain/one.c").only(), "-isystem")
    newest = f"{tmp_path}/Include/10.0.22621.0/"
    assert folders == ["/synclint/annotations", newest + "km/crt", newest + "km", newest + "Shared",
                       f"{tmp_path}/Include/wdf/kmdf/1.33", "/synclint/wdk"]
    for path in "Include", "Include/10.0.22621.0", "include/10.0.22621.0/":
        assert newest + "km" in after(Read("--wdk", tmp_path / path, "projects/plain/one.c").only(), "-isystem")
    inner = Read("--wdk", tmp_path / "Include" / "10.0.9600.0", "projects/plain/one.c")
    assert f"{tmp_path}/Include/10.0.9600.0/km" in after(inner.only(), "-isystem")


@pytest.mark.parametrize("files, message", [
    ([], "there is no km folder, nor one in Include/VERSION"),
    (["Include/10.0.22621.0/um/windows.h"], "there is no km folder, nor one in Include/VERSION"),
    (["Include/10.0.22621.0/km/d3dkmddi.h"], "neither wdm.h nor ntddk.h is in its km folder"),
])
def test_no_wdk(tmp_path, files, message):
    read = Read("--wdk", kit(tmp_path, *files), "projects/plain/one.c")
    assert not read.good and read.said == [f"error: {tmp_path}: no WDK here: {message}"]


def test_kit_is_read(synclint):
    """A kit of a few headers of ours: they are read, but SAL keeps our meaning, and what it lacks is the stand-in's. A
    wrong header ends in an #error."""
    result = synclint("check", "--format", "concise", "--wdk", "kit", "kit/driver.c", cwd=TESTDATA)
    assert [it.split(" [")[1] for it in result.stdout.splitlines()] == ["SL201 lock-leaked]"], result.stdout
    assert "kit/driver.c:20" in result.stdout and "warning: " not in result.stderr
    assert synclint("dump", "--stage", "facts", "-v", "--wdk", "kit", "kit/driver.c", cwd=TESTDATA).stderr == ""


# ---- plain sources and flags


def test_plain_source_with_clang_flags():
    read = Read("projects/plain/one.c", "--", "-I", "inc", "-DX=1", "-c", "-o", "out.o", "-MD", "-MF", "x.d", "-Wall", "-Werror",
                "-std=c11")
    arguments = read.only()
    assert read.good and arguments[1] == "-std=c11" and arguments[-1] == "/synclint/wdk"
    assert "-Iinc" in arguments and macros(arguments) == ["-DX=1"]
    assert not {"-c", "-o", "out.o", "-MD", "-MF", "x.d", "-Wall", "-Werror"} & set(arguments)


def test_plain_source_with_cl_flags():
    read = Read("projects/plain/one.c", "--", "/nologo", "/c", "/I", "inc\\x", "/DX#2", "-DY", "/TP", "/std:c++20", "/W4", "/Zp1",
                "/clang:-fshort-enums")
    arguments = read.only()
    assert read.good and arguments[:2] == ["-xc++", "-std=c++20"]
    assert "-DX=2" in arguments and "-DY" in arguments and "-Iinc/x" in arguments
    assert arguments[-2:] == ["-fpack-struct=1", "-fshort-enums"]


@pytest.mark.parametrize("flags, message", [
    (["/nologo", "@more.rsp"], "response file 'more.rsp': no such file"),
    (["-incldue", "x.h"], "the compiler flag '-incldue' is not known"),
    (["-std=c++42"], "the compiler flag '-std=c++42' is not understood: the language standard is not known"),
    (["--target=riscv64-linux"], "the compiler flag '--target=riscv64-linux' is not understood: no Windows runs on that target"),
    (["-xfortran"], "the compiler flag '-xfortran' is not understood: the language is not known"),
])
def test_flags_not_understood(flags, message):
    read = Read("projects/plain", "--", *flags)
    assert not read.good and read.said == [f"error: {message}"] and len(read.files) == 2


def test_folder_in_flags_is_no_cl_flag():
    assert includes(Read("projects/plain/one.c", "--", "-I", "/usr/include").only()) == ["/usr/include"]


# ---- bad input


@pytest.mark.parametrize("name, message", [
    ("absent", ":3: source 'absent.c' does not exist"),
    ("binary", ":1: not an XML file: neither UTF-8 nor UTF-16 text"),
    ("crossed", ":3: not an XML file: Element 'Project' was closed, but the currently open element is 'ItemGroup'"),
    ("deep", ":1: not an XML file: elements nest deeper than 100"),
    ("doctype", ":2: not an XML file: a DOCTYPE has no place in a project file"),
    ("empty", ": not an XML file: it is empty"),
    ("entity", ":2: not an XML file: Entity name 'other' is not known"),
    ("excluded", ": no source is built in 'Release|x64'"),
    ("half", ": not an XML file: broken UTF-16"),
    ("latin1", ":2: not an XML file: neither UTF-8 nor UTF-16 text"),
    ("nothing", ": the project compiles nothing: it has no ClCompile item"),
    ("root", ":2: not a project: its root element is 'html'"),
    ("suffix", ":3: 'projects/malformed/words.vcxproj' is neither a C nor a C++ source (.c .cc .cpp .cxx)"),
    ("truncated", ":5: not an XML file: Document ended unexpectedly inside an element-opening tag"),
    ("words", ":1: not an XML file: Document must begin with an element (e.g. <book>)"),
])
def test_malformed(name, message):
    read = project(f"malformed/{name}.vcxproj")
    assert not read.good and read.files == []
    assert read.said == [f"error: projects/malformed/{name}.vcxproj{message}"]


def test_malformed_zero_byte(tmp_path):
    """In the encoding that the file declares it is right up to there."""
    (tmp_path / "x.vcxproj").write_bytes(b'<?xml version="1.0" encoding="windows-1252"?>\n' + b"<Project>\xe4</Project>\n" * 50 + b"\0")
    read = Read("x.vcxproj", cwd=tmp_path)
    assert not read.good and read.said == ["error: x.vcxproj: not an XML file: there is a zero byte in it"]


def test_malformed_platform():
    assert project("malformed/platform.vcxproj").said[-1] == (
        "error: projects/malformed/platform.vcxproj: the platform 'Itanium' is not known")


def test_malformed_import():
    read = project("malformed/import.vcxproj")
    assert not read.good and any("crossed.vcxproj:3: not an XML file" in it for it in read.said)


@pytest.mark.parametrize("source, message", [
    ("projects/none.c", "no such file"),
    ("projects/two", "2 projects are here, name one: 'projects/two/one.vcxproj', 'projects/two/other.VCXPROJ'"),
    ("probes", "no solution (.sln, .slnx), project (.vcxproj) or compile_commands.json is here"),
    ("projects/imports/shared/common.props",
     "neither a project (.vcxproj, .sln, .slnx, compile_commands.json) nor a C or C++ source (.c .cc .cpp .cxx)"),
    ("projects/tracing/trace.h", "a header is read with the sources that include it: name one of them"),
])
def test_bad_input(source, message):
    read = Read(source)
    assert not read.good and read.files == [] and read.said == [f"error: {source}: {message}"]


def test_bad_input_leaves_the_good(tmp_path):
    read = Read("projects/none.c", "projects/plain", "projects/malformed/empty.vcxproj")
    assert not read.good and len(read.files) == 2 and len(read.said) == 2


def test_source_that_cannot_be_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.c")
    (tmp_path / "folder.c").mkdir()
    read = Read("pipe.c", cwd=tmp_path)
    assert not read.good and read.said == ["error: pipe.c: is not a regular file"]
    (tmp_path / "x.vcxproj").write_text('<Project><ItemGroup><ClCompile Include="folder.c"/></ItemGroup></Project>')
    read = Read("x.vcxproj", cwd=tmp_path)
    assert not read.good and read.said == ["error: folder.c: is a directory"]


def test_every_cut_of_a_project(tmp_path):
    """A project cut anywhere gives one error and no crash: the sanitized build sees reads behind the end."""
    whole = (PROJECTS / "metadata" / "metadata.vcxproj").read_bytes()
    file = tmp_path / "x.vcxproj"
    for end in range(0, len(whole) - len("</Project>\n"), 23):
        file.write_bytes(whole[:end])
        read = Read(file, cwd=tmp_path)
        assert not read.good and len(read.said) == 1


@pytest.mark.parametrize("name", ["metadata/metadata.vcxproj", "imports/driver/driver.vcxproj", "utf16/utf16.vcxproj"])
def test_changed_bytes_of_a_project(tmp_path, name):
    """A few bytes replaced, doubled or dropped anywhere: read or refused, never a crash."""
    chance = random.Random(name)
    whole = (PROJECTS / name).read_bytes()
    file = tmp_path / "x.vcxproj"
    for _ in range(25):
        bytes_ = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(bytes_))
            bytes_[at:at + chance.randint(0, 3)] = chance.choice([b"", b"'", b'"', b"<", b">", b"&", b"$(", b"%(", b")", b";", b"\0",
                                                                  b"\xff", bytes_[at:at + 20], bytes([chance.randrange(256)])])
        file.write_bytes(bytes_)
        Read(file, cwd=tmp_path)


# ---- scratch


def leftovers(folder):
    return [it for it in pathlib.Path(folder).iterdir()]


def test_scratch_is_removed(tmp_path):
    Read("projects/plain", env={"TMPDIR": str(tmp_path)})
    assert leftovers(tmp_path) == []


def test_no_place_for_scratch(tmp_path):
    read = Read("projects/plain", env={"TMPDIR": str(tmp_path / "none")})
    assert not read.good and read.said == [f"error: {tmp_path}/none: no scratch folder can be made here: no such file"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_scratch_is_removed_on_a_signal(tmp_path, number):
    child = subprocess.Popen([BUILD / "probe-project", "--wait", "1", "projects/plain"], cwd=TESTDATA, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, env={**os.environ, "TMPDIR": str(tmp_path)})
    child.stdout.readline()
    assert len(leftovers(tmp_path)) == 1
    child.send_signal(number)
    assert child.wait(timeout=30) == -number
    assert leftovers(tmp_path) == []
