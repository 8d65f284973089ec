"""Solutions, references between projects, and folders: which projects are read, and what is linked with what."""

import shutil

import pytest

from conftest import TESTDATA
from test_project import PROJECTS, Read, includes, macros, project, written

FLEET = "projects/solution/"
PASSED = ("2 of 11 projects are drivers; passed over: 'alone' (a static library that no driver refers to), 'app' (an application), "
          "'umd' (a user-mode driver), 'package' (a package), 'late' (not built in this configuration), 'docs' (no .vcxproj)")


# ---- solutions


@pytest.mark.parametrize("form", ["sln", "slnx"])
def test_solution(form):
    """Each driver is an image with the libraries it refers to, and those that the solution has built before it."""
    read = Read(f"{FLEET}fleet.{form}")
    assert read.good and read.said == [f"{FLEET}fleet.{form}: {PASSED}"]
    assert read.images == {
        FLEET + "first driver/First.vcxproj": [FLEET + it for it in (
            "built before/before.c", "common/common.c", "first driver/first.c", "lib/lib.c")],
        FLEET + "second/second.vcxproj": [FLEET + it for it in (
            "common/common.c", "lib/lib.c", "second/second.c", "util/util.c")]}
    assert "-DFirst_Release_x64" in read.arguments(FLEET + "first driver/first.c")
    assert "-Dsecond_Debug_x64" in read.arguments(FLEET + "second/second.c")
    assert "-Dlib_Release_x64" in read.arguments(FLEET + "lib/lib.c")


@pytest.mark.parametrize("form", ["sln", "slnx"])
@pytest.mark.parametrize("platform", ["x86", "win32"])
def test_platform_of_a_solution(form, platform):
    read = Read("--configuration", "debug", "--platform", platform, f"{FLEET}fleet.{form}")
    arguments = read.arguments(FLEET + "lib/lib.c")
    assert read.good and "--target=i686-pc-windows-msvc" in arguments and "-Dlib_Debug_Win32" in arguments


def test_configuration_that_a_solution_has_not():
    read = Read("--configuration", "Checked", f"{FLEET}fleet.sln")
    assert not read.good and read.said == [
        f"error: {FLEET}fleet.sln: there is no configuration 'Checked|x64'; there are Debug|x64, Debug|x86, Release|x64, Release|x86"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encoding_of_a_solution(tmp_path, encoding):
    folder = tmp_path / "größe"
    shutil.copytree(PROJECTS / "references" / "driver", folder)
    text = ('Microsoft Visual Studio Solution File, Format Version 11.00\r\nProject("{8BC9CEB8-8B4A-11D0-8D11-00A0C91BC942}") = '
            '"driver", "größe\\driver.vcxproj", "{1}"\r\nEndProject\r\nGlobal\r\n'
            "GlobalSection(ProjectConfigurationPlatforms) = postSolution\r\n{1}.Release|x64.ActiveCfg = Release|x64\r\n"
            "{1}.Release|x64.Build.0 = Release|x64\r\nEndGlobalSection\r\nEndGlobal\r\n")
    (tmp_path / "x.sln").write_bytes(text.encode(encoding))
    assert Read("x.sln", cwd=tmp_path).files == ["größe/driver.c"]


def test_solution_for_any_processor(tmp_path):
    """The project is then built for x64, as far as it has that."""
    shutil.copytree(PROJECTS / "references" / "bottom", tmp_path / "bottom")
    shutil.copytree(PROJECTS / "updates", tmp_path / "updates")
    project = tmp_path / "updates" / "updates.vcxproj"
    project.write_text(project.read_text().replace(
        "<ItemDefinitionGroup>", "<PropertyGroup><ConfigurationType>Driver</ConfigurationType></PropertyGroup><ItemDefinitionGroup>", 1))
    (tmp_path / "x.slnx").write_text('<Solution><Configurations><Platform Name="Any CPU"/></Configurations>'
                                     '<Project Path="updates\\updates.vcxproj"/></Solution>')
    read = Read("x.slnx", cwd=tmp_path)
    assert read.good and read.said == ["x.slnx: no Release|x64 here, 'Release|Any CPU' is taken"]
    assert "--target=x86_64-pc-windows-msvc" in read.arguments("updates/a.c")


def test_folder_of_the_solution(tmp_path):
    """$(SolutionDir) is that of the solution named, not of one that lies closer."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.c").write_text("int a;\n")
    (tmp_path / "inner" / "inner.sln").write_text("")
    (tmp_path / "inner" / "a.vcxproj").write_text(
        "<Project><PropertyGroup><ConfigurationType>Driver</ConfigurationType></PropertyGroup>"
        "<ItemDefinitionGroup><ClCompile><AdditionalIncludeDirectories>$(SolutionDir)inc</AdditionalIncludeDirectories></ClCompile>"
        '</ItemDefinitionGroup><ItemGroup><ClCompile Include="a.c"/></ItemGroup></Project>')
    (tmp_path / "outer.slnx").write_text('<Solution><Project Path="inner/a.vcxproj" /></Solution>')
    assert includes(Read("outer.slnx", cwd=tmp_path).only()) == ["inc"]
    assert includes(Read("inner/a.vcxproj", cwd=tmp_path).only()) == ["inner/inc"]


def test_no_driver_in_a_solution():
    read = Read("projects/malformed/solutions/old.sln")
    assert not read.good and read.said == [
        "error: projects/malformed/solutions/old.sln: no project here builds a driver in 'Release|x64': "
        "'driver' (of Visual Studio 2008 or before)"]


def test_drivers_of_a_solution_are_checked_apart(synclint, tmp_path):
    """Two drivers with the same names in them: each gives what it gives alone, and neither sees the other."""
    for name in ("one", "two"):
        shutil.copytree(TESTDATA / "drivers" / "tinygpu", tmp_path / name)
    (tmp_path / "both.slnx").write_text('<Solution><Project Path="one/tinygpu.vcxproj"/><Project Path="two/tinygpu.vcxproj"/></Solution>')
    one = synclint("check", "--format", "concise", "one/tinygpu.vcxproj", cwd=tmp_path)
    both = synclint("check", "--format", "concise", "both.slnx", cwd=tmp_path)
    assert both.code == 1
    assert both.stdout.splitlines() == one.stdout.splitlines() + one.stdout.replace("one/", "two/").splitlines()
    assert [it for it in both.stderr.splitlines() if it.endswith(".vcxproj:")] == [
        "synclint: one/tinygpu.vcxproj:", "synclint: two/tinygpu.vcxproj:"]
    dump = synclint("dump", "--stage", "roots", "both.slnx", cwd=tmp_path).stdout
    assert "== one/tinygpu.vcxproj\n" in dump and "\n\n== two/tinygpu.vcxproj\n" in dump


def test_driver_without_ddi_beside_one_with_some(synclint, tmp_path):
    shutil.copytree(TESTDATA / "drivers" / "tinygpu", tmp_path / "gpu")
    shutil.copytree(PROJECTS / "references" / "driver", tmp_path / "bus")
    (tmp_path / "both.slnx").write_text('<Solution><Project Path="bus/driver.vcxproj"/><Project Path="gpu/tinygpu.vcxproj"/></Solution>')
    for name in ("middle", "bottom", "tool", "other"):
        shutil.copytree(PROJECTS / "references" / name, tmp_path / name)
    result = synclint("check", "both.slnx", cwd=tmp_path)
    assert result.code == 1
    assert "synclint: bus/driver.vcxproj: no DDI found, so hardly anything was checked" in result.stderr


def test_shared_library_is_told_once(synclint, tmp_path):
    """A finding in a library that both drivers have is one finding."""
    library = ('<PropertyGroup><ConfigurationType>StaticLibrary</ConfigurationType></PropertyGroup>'
               '<ItemGroup><ClCompile Include="lib.c"/></ItemGroup>')
    (tmp_path / "lib.vcxproj").write_text(f"<Project>{library}</Project>")
    (tmp_path / "lib.c").write_text(
        '#include <dispmprt.h>\nDXGKDDI_ESCAPE Escape;\nNTSTATUS Escape(IN_CONST_HANDLE Adapter, IN_CONST_PDXGKARG_ESCAPE Data)\n{\n'
        "    static KSPIN_LOCK lock;\n    KIRQL irql;\n    (void)Adapter;\n    (void)Data;\n    KeAcquireSpinLock(&lock, &irql);\n"
        "    return STATUS_SUCCESS;\n}\n")
    for name in ("one", "two"):
        (tmp_path / f"{name}.c").write_text(f"int {name};\n")
        (tmp_path / f"{name}.vcxproj").write_text(
            f'<Project><PropertyGroup><ConfigurationType>Driver</ConfigurationType></PropertyGroup><ItemGroup><ClCompile '
            f'Include="{name}.c"/><ProjectReference Include="lib.vcxproj"/></ItemGroup></Project>')
    result = synclint("check", "--format", "concise", "one.vcxproj", "two.vcxproj", cwd=tmp_path)
    assert result.code == 1 and len(result.stdout.splitlines()) == 1 and "lock-leaked" in result.stdout
    assert " in 3 sources, " in result.stderr.splitlines()[-1]


def test_suppression_that_one_of_two_drivers_needs(synclint, tmp_path):
    """In a header of both drivers a suppression is unused when it is unused in both."""
    (tmp_path / "common.h").write_text(
        '#include <dispmprt.h>\nstatic KSPIN_LOCK Lock;\nstatic inline NTSTATUS Give(void)\n{\n    KIRQL irql = 0;\n'
        "#ifdef TAKES\n    KeAcquireSpinLock(&Lock, &irql);\n#endif\n"
        "    KeReleaseSpinLock(&Lock, irql); // synclint: ignore[lock-release-unheld] another routine takes it\n"
        "    return STATUS_SUCCESS;\n}\n")
    for name, define in (("one", ""), ("two", "#define TAKES\n")):
        (tmp_path / f"{name}.c").write_text(
            f'{define}#include "common.h"\nDXGKDDI_ESCAPE Escape;\nNTSTATUS Escape(IN_CONST_HANDLE Adapter, IN_CONST_PDXGKARG_ESCAPE Data)\n'
            "{\n    (void)Adapter;\n    (void)Data;\n    return Give();\n}\n")
        (tmp_path / f"{name}.vcxproj").write_text(f'<Project><ItemGroup><ClCompile Include="{name}.c"/></ItemGroup></Project>')
    alone = [synclint("check", "--format", "concise", f"{name}.vcxproj", cwd=tmp_path).stdout for name in ("one", "two")]
    both = synclint("check", "--format", "concise", "one.vcxproj", "two.vcxproj", cwd=tmp_path)
    assert "SL901" in alone[1] and "SL901" not in alone[0]
    assert "SL901" not in both.stdout


# ---- references, and what is linked without a solution


def test_references():
    read = project("references/driver")
    folder = "projects/references/"
    assert read.good and read.said == []
    assert read.images == {folder + "driver/driver.vcxproj": [folder + it for it in (
        "bottom/bottom.c", "driver/driver.c", "middle/middle.c")]}
    assert "-Dmiddle_Release_x64" in read.arguments(folder + "middle/middle.c")


def test_references_take_the_configuration():
    read = project("references/driver", "--configuration", "Debug", "--platform", "Win32")
    assert "-Dbottom_Debug_Win32" in read.arguments("projects/references/bottom/bottom.c")


def test_library_by_itself_is_one_image():
    folder = "projects/references/"
    assert Read(folder + "middle").images == {folder + "middle/middle.vcxproj": [folder + "bottom/bottom.c", folder + "middle/middle.c"]}


def test_sources_beside_drivers_are_a_part_of_each():
    read = Read("projects/plain/one.c", "projects/references/bottom", "projects/choose", "projects/updates")
    common = ["projects/plain/one.c", "projects/references/bottom/bottom.c"]
    assert read.images == {"projects/choose/choose.vcxproj": sorted(["projects/choose/a.c", *common]),
                           "projects/updates/updates.vcxproj": sorted(["projects/updates/a.c", "projects/updates/b.c", *common])}


def test_project_named_twice():
    assert len(Read("projects/choose", "projects/choose/choose.vcxproj", "projects/choose/../choose").images) == 1


# ---- features of projects


def test_update_and_remove():
    read = project("updates")
    assert read.good and read.said == [] and read.files == ["projects/updates/a.c", "projects/updates/b.c"]
    assert macros(read.arguments("projects/updates/a.c")) == ["-DALL"]
    assert macros(read.arguments("projects/updates/b.c")) == ["-DMORE", "-DALL"]


def test_property_sheets():
    read = project("sheets/driver")
    assert read.good and read.said == [] and len(read.files) == 2
    arguments = read.arguments("projects/sheets/driver/a.c")
    assert macros(arguments) == ["-DA", "-DA_above"]
    own = "projects/sheets/driver/x64/Release"
    assert includes(arguments) == [own, own + "/gen", "projects/sheets/sheets/inc"]


def test_property_sheets_of_a_configuration():
    read = project("sheets/driver", "--configuration", "Debug")
    assert read.good and [it.split(": ")[1] for it in read.said] == ["projects/sheets/driver/driver.vcxproj:24",
                                                                     *["projects/sheets/driver/driver.vcxproj:25"] * 2]


def test_shared_items():
    read = project("shared/driver")
    folder = "projects/shared/"
    assert read.good and read.said == []
    assert read.files == [folder + it for it in ("core/core.c", "core/extra/extra.cpp", "driver/driver.c")]
    assert includes(read.arguments(folder + "driver/driver.c")) == [folder + "core"]


def test_quote_in_a_path(tmp_path):
    """What a macro stands for is no part of the condition."""
    odd = tmp_path / "it's"
    odd.mkdir()
    (odd / "a.c").write_text("int a;\n")
    (odd / "x.props").write_text("<Project><PropertyGroup><IncludePath>found</IncludePath></PropertyGroup></Project>")
    (odd / "x.vcxproj").write_text("<Project><Import Project=\"x.props\" Condition=\"Exists('$(ProjectDir)x.props') and "
                                   "'$(ProjectDir)'!=''\"/><ItemGroup><ClCompile Include=\"a.c\"/></ItemGroup></Project>")
    assert includes(Read(odd).only()) == [f"{odd}/found"]


@pytest.mark.parametrize("condition, holds", [
    ("'1'=='2' and $([MSBuild]::IsOSPlatform('Windows'))", False), ("'1'=='1' or $([MSBuild]::IsOSPlatform('Windows'))", True),
    ("$(Platform.Length) == 3 and false", False), ("!($(Platform.Length) == 3 and false)", True)])
def test_condition_whose_answer_hangs_on_what_is_known(tmp_path, condition, holds):
    read = written(tmp_path, f'<PropertyGroup Condition="{condition}"><IncludePath>here</IncludePath></PropertyGroup>')
    assert read.good and read.said == [] and includes(read.only()) == (["here"] if holds else [])


@pytest.mark.parametrize("encoding, declared", [
    ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-16-be", "utf-16"), ("cp1252", "Windows-1252"), ("utf-8", "utf-16")])
def test_encoding_of_a_project(tmp_path, encoding, declared):
    (tmp_path / "größe.c").write_text("int a;\n")
    text = f'<?xml version="1.0" encoding="{declared}"?>\r\n<Project><ItemGroup><ClCompile Include="Größe.c"/></ItemGroup></Project>'
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    (tmp_path / "x.vcxproj").write_bytes(mark + text.encode(encoding))
    assert Read("x.vcxproj", cwd=tmp_path).files == ["größe.c"]


def test_long_path(tmp_path):
    folder = tmp_path
    for _ in range(12):
        folder = folder / ("a folder with a long name " * 4).strip()
    folder.mkdir(parents=True)
    (folder / "a.c").write_text("int a;\n")
    (folder / "x.vcxproj").write_text('<Project><ItemGroup><ClCompile Include="a.c"/></ItemGroup></Project>')
    assert len(str(folder)) > 1024 and Read(folder).files == [f"{folder}/a.c"]


def test_drive_letter(tmp_path):
    (tmp_path / "x.vcxproj").write_text(
        '<Project>\n<ItemGroup>\n<ClCompile Include="Q:\\src\\a.c"/>\n<ClCompile Include="b.c"/></ItemGroup></Project>')
    (tmp_path / "b.c").write_text("int b;\n")
    read = Read("x.vcxproj", cwd=tmp_path)
    assert not read.good and read.files == ["b.c"]
    assert read.said == ["error: x.vcxproj:3: source 'Q:\\src\\a.c' does not exist"]


def test_pattern_that_matches_too_much(tmp_path):
    (tmp_path / "a").mkdir()
    for name in ("one", "two"):
        (tmp_path / "a" / name).symlink_to(tmp_path / "a")
    (tmp_path / "x.vcxproj").write_text('<Project>\n<ItemGroup><ClCompile Include="**\\*.c"/></ItemGroup></Project>')
    read = Read("x.vcxproj", cwd=tmp_path)
    assert not read.good and read.said[0] == "error: x.vcxproj:2: '**/*.c' matches too many files or folders to mean anything"


# ---- folders


def made(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("<Solution/>" if name.endswith("slnx") else
                                   '<Project><ItemGroup><ClCompile Include="a.c"/></ItemGroup></Project>')
        (folder / name).with_name("a.c").write_text("int a;\n")


@pytest.mark.parametrize("names, said", [
    (["x.sln", "y.sln", "a.vcxproj"], "error: .: 2 solutions are here, name one: 'x.sln', 'y.sln'"),
    (["b.vcxproj", "a.vcxproj"], "error: .: 2 projects are here, name one: 'a.vcxproj', 'b.vcxproj'"),
    (["p/b.vcxproj", "q/a.vcxproj"], "error: .: 2 projects are here, name one: 'p/b.vcxproj', 'q/a.vcxproj'"),
    (["a.slnx", "b.vcxproj"], "error: a.slnx: no project here builds a driver in 'Release|x64'"),
    (["a.sln", "A.slnx", "a.slnx"], "error: .: 2 solutions are here, name one: 'A.slnx', 'a.slnx'"),
    (["x/a.txt"], "error: .: no solution (.sln, .slnx), project (.vcxproj) or compile_commands.json is here"),
    ([".hidden/a.vcxproj"], "error: .: no solution (.sln, .slnx), project (.vcxproj) or compile_commands.json is here"),
])
def test_folder_refused(tmp_path, names, said):
    made(tmp_path, *names)
    read = Read(".", cwd=tmp_path)
    assert not read.good and read.said == [said]


@pytest.mark.parametrize("names, files", [
    (["a.vcxproj", "deep/b.sln"], ["a.c"]), (["src/kmd/a.vcxproj"], ["src/kmd/a.c"]), (["src/a.VcxProj", "doc/x.txt"], ["src/a.c"]),
])
def test_folder(tmp_path, names, files):
    made(tmp_path, *names)
    read = Read(".", cwd=tmp_path)
    assert read.good and read.files == files
    assert read.said == ([] if "/" not in files[0] else [f".: '{names[0]}' is taken"])


@pytest.mark.parametrize("place", ["", "build/"])
def test_folder_with_compile_commands(tmp_path, place):
    (tmp_path / "build").mkdir()
    (tmp_path / "a.c").write_text("int a;\n")
    (tmp_path / f"{place}compile_commands.json").write_text(
        f'[{{"directory": "{tmp_path}", "file": "a.c", "arguments": ["clang", "-DFOUND", "-c", "a.c"]}}]')
    read = Read(tmp_path, cwd=tmp_path)
    assert read.good and "-DFOUND" in read.only()


# ---- bad input

GROWS = "the texts of this project grow beyond all measure when macros are expanded"


@pytest.mark.parametrize("name, place, message", [
    ("bomb.vcxproj", 19, GROWS),
    ("bomb_metadata.vcxproj", 21, GROWS),
    ("declared.vcxproj", 2, "not an XML file: neither UTF-8 nor UTF-16 text"),
    ("attribute.vcxproj", 2, "not an XML file: Odd character 'o', expected an open quote mark after the equals sign when giving value for "
                             "attribute 'Include' of element 'ClCompile'"),
    ("lost.vcxproj", 9, "the project 'projects/malformed/no where/lib.vcxproj' does not exist"),
    ("solutions/empty.sln", 1, "not a solution: 'Microsoft Visual Studio Solution File' does not stand at its beginning"),
    ("solutions/garbage.sln", 1, "not a solution: 'Microsoft Visual Studio Solution File' does not stand at its beginning"),
    ("solutions/project.sln", 2, "not understood: 'Project(\"{TYPE}\") = \"NAME\", \"PATH\", \"{ID}\"' is what stands here in a solution"),
    ("solutions/lost.sln", 2, "the project 'no where\\driver.vcxproj' does not exist"),
    ("solutions/cut.slnx", 3, "not an XML file: Document ended unexpectedly inside an element-opening tag"),
    ("solutions/path.slnx", 2, "a project without a path"),
    ("solutions/root.slnx", 1, "not a solution: its root element is 'Project'"),
])
def test_malformed(synclint, name, place, message):
    path = f"projects/malformed/{name}"
    result = synclint("check", path, cwd=TESTDATA)
    assert result.code == 2
    assert [it for it in result.stderr.splitlines() if ": error: " in it] == [
        f"synclint: error: {path}:{place}: {message}"]


def test_projects_that_refer_to_each_other():
    read = Read("projects/malformed/circle/a.vcxproj")
    assert not read.good and read.said == ["error: projects/malformed/circle/b.vcxproj:9: 'projects/malformed/circle/A.vcxproj' refers to "
                                           "itself by way of 'projects/malformed/circle/b.vcxproj'"]


@pytest.mark.parametrize("name", ["solution/fleet.sln", "solution/fleet.slnx"])
def test_every_cut_of_a_solution(tmp_path, name):
    """A solution cut anywhere is read as far as it goes or refused: never a crash."""
    whole = (PROJECTS / name).read_bytes()
    shutil.copytree(PROJECTS / "solution", tmp_path / "s")
    file = tmp_path / "s" / ("cut" + name[-5:].lstrip("t"))
    for end in range(0, len(whole) - 20, 211):
        file.write_bytes(whole[:end])
        read = Read(file, cwd=tmp_path)
        assert read.said or read.good


@pytest.mark.parametrize("text", [
    "$(" * 100000, "%(" * 100000, "$(a" * 50000 + ")" * 50000, "a;" * 100000, "\\" * 100000, "*" * 1000, "**\\" * 1000 + "a.c", "(" * 10000],
    ids=lambda it: it[:5])
def test_huge_texts(tmp_path, text):
    """None takes long: the limit is that of run_program."""
    (tmp_path / "a.c").write_text("int a;\n")
    (tmp_path / "x.vcxproj").write_text(
        f'<Project><PropertyGroup Condition="{text}"><B>{text}</B></PropertyGroup><PropertyGroup><A>{text}</A></PropertyGroup>'
        f'<ItemDefinitionGroup><ClCompile><PreprocessorDefinitions>{text}</PreprocessorDefinitions><AdditionalOptions>{text}'
        f'</AdditionalOptions></ClCompile></ItemDefinitionGroup><ItemGroup><ClCompile Include="a.c"/></ItemGroup></Project>')
    Read("x.vcxproj", cwd=tmp_path)
