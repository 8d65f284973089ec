"""The stand-in WDK, held by clang itself: every header compiles, annotations say what they should, names are complete."""

import concurrent.futures
import functools
import json
import re
import shutil

import pytest

from conftest import ROOT, TESTDATA, run_program

WDK = ROOT / "rules" / "wdk"
CLANG = shutil.which("clang-19")
pytestmark = pytest.mark.skipif(CLANG is None, reason="clang-19 is not installed")

TARGETS = {
    "x64": ["--target=x86_64-pc-windows-msvc", "-D_AMD64_", "-DAMD64", "-D_WIN64"],
    "win32": ["--target=i686-pc-windows-msvc", "-mrtd", "-D_X86_"],
    "arm64": ["--target=aarch64-pc-windows-msvc", "-D_ARM64_", "-DARM64", "-D_WIN64"],
}
LANGUAGES = {"c": ["-x", "c", "-std=gnu17"], "c++": ["-x", "c++", "-std=c++17"]}
FLAGS = ["-fms-extensions", "-fms-compatibility", "-fno-delayed-template-parsing", "-nostdinc", "-isystem", WDK,
         "-D_KERNEL_MODE"]
PACKING = re.compile(r"pshpack|poppack")  # half a pair each: they have a test of their own
HEADERS = sorted(path.name for path in WDK.glob("*.h"))
WHOLE = [name for name in HEADERS if not PACKING.match(name)]
CPP_ONLY = sorted(path.name for path in WDK.iterdir() if "." not in path.name)
VERSIONS = [0x1052, 0x1053, 0x2005, 0x300E, 0x4002, 0x5023, 0x6003, 0x700A, 0x8001, 0x9006, 0xA00B, 0xB004, 0xC004,
            0xD001, 0xE003, 0xF003, 0x10004, 0x11007]
# Headers whose few inline functions the language asks for; all others declare only.
WITH_BODIES = {"guiddef.h", "new.h", "string.h", "ntdef.h", "assert.h"}


def clang(language, target, *words):
    return run_program([CLANG, *LANGUAGES[language], *TARGETS[target], *FLAGS, *words])


def all_of(work):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return [failure for failure in pool.map(lambda job: job(), work) if failure]


def compiles(language, target, *words):
    """A job that gives what clang said when it did not like the words."""

    def job():
        result = clang(language, target, "-fsyntax-only", "-ferror-limit=0", "-Werror", *words)
        return result.stderr if result.code or result.stderr else None

    return job


@pytest.fixture
def write(tmp_path):
    def written(name, text):
        path = tmp_path / name
        path.write_text(text)
        return path

    return written


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_alone(write, language):
    """Own warnings of the headers count too: -Wsystem-headers, without what Windows itself is not clean of."""
    names = WHOLE + (CPP_ONLY if language == "c++" else [])
    jobs = []
    for name in names:
        path = write(f"{name}.source", f"#include <{name}>\n")
        jobs.append(compiles(language, "x64", "-Wsystem-headers", "-Wno-microsoft", path))
    assert all_of(jobs) == []


@pytest.mark.parametrize("target", TARGETS)
def test_headers_together(write, target):
    kernel = write("all.source", "".join(f"#include <{name}>\n" for name in WHOLE))
    cpp = write("cpp.source", "".join(f"#include <{name}>\n" for name in CPP_ONLY) + kernel.read_text())
    inside = write("inside.source", 'extern "C" {\n' + kernel.read_text() + "}\n")
    jobs = [compiles("c", target, kernel), compiles("c++", target, cpp), compiles("c++", target, inside)]
    if target == "win32":  # a project that does not say /Gz
        jobs.append(lambda: (lambda it: it.stderr if it.code else None)(
            clang("c", target, "-mno-rtd", "-fsyntax-only", kernel)))
    assert all_of(jobs) == []


def test_packing(write):
    text = "".join(f"#include <pshpack{n}.h>\nstruct S{n} {{ char a; long long b; }};\n#include <poppack.h>\n"
                   f"_Static_assert(sizeof(struct S{n}) == {8 + min(n, 8)}, \"\");\n" for n in (1, 2, 4, 8, 16))
    assert all_of([compiles("c", "x64", "-Wno-pragma-pack", write("pack.source", text))]) == []


@pytest.mark.parametrize("target", ("x64", "win32"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_interface_version(write, language, target):
    path = write("version.source", "#include <dispmprt.h>\n#include <d3dkmthk.h>\n")
    jobs = [compiles(language, target, f"-DDXGKDDI_INTERFACE_VERSION={version}", path) for version in VERSIONS]
    assert all_of(jobs) == []


@pytest.mark.parametrize("target", TARGETS)
def test_idioms(target):
    """What drivers write; the C files also as C++."""
    folder = TESTDATA / "wdk"
    jobs = [compiles(language, target, "-Wno-ignored-pragmas", "-Wno-ignored-pragma-intrinsic", path)
            for path in sorted(folder.glob("*.c")) for language in LANGUAGES]
    jobs += [compiles("c++", target, path) for path in sorted(folder.glob("*.cpp"))]
    assert len(jobs) >= 5
    assert all_of(jobs) == []


def test_nothing_from_outside(write):
    """No header of the compiler: its intrinsics would cost more than all of ours."""
    path = write("all.source", "".join(f"#include <{name}>\n" for name in WHOLE))
    result = clang("c", "x64", "-M", path)
    assert result.code == 0, result.stderr
    files = result.stdout.replace("\\\n", " ").split(":", 1)[1].split()
    assert [name for name in files if not name.startswith((str(WDK), str(path)))] == []
    assert len(files) > len(HEADERS) // 2


def test_declarations_only():
    """A body costs every unit that includes it."""
    for name in HEADERS:
        if name in WITH_BODIES:
            continue
        text = re.sub(r"#define(.*\\\n)*.*", "", (WDK / name).read_text())
        assert not re.search(r"\)\s*(const\s*|noexcept\s*)*\{", text), name


ANNOTATIONS = {
    # functions: the macro, what clang shows
    "_IRQL_requires_(PASSIVE_LEVEL)": ["irql_requires(PASSIVE_LEVEL)"],
    "_IRQL_requires_min_(APC_LEVEL)": ["irql_requires_min(APC_LEVEL)"],
    "_IRQL_requires_max_(DISPATCH_LEVEL)": ["irql_requires_max(DISPATCH_LEVEL)"],
    "_IRQL_requires_DXGK_(PASSIVE_LEVEL)": ["irql_requires(PASSIVE_LEVEL)"],
    "_IRQL_raises_(DISPATCH_LEVEL)": ["irql_raises(DISPATCH_LEVEL)"],
    "_IRQL_requires_same_": ["irql_requires_same"],
    "_IRQL_saves_": ["irql_saves"],
    "_IRQL_restores_": ["irql_restores"],
    "_IRQL_saves_global_(OldIrql, p->Irql)": ["irql_saves_global(OldIrql, p->Irql)"],
    "_IRQL_restores_global_(OldIrql, p->Irql)": ["irql_restores_global(OldIrql, p->Irql)"],
    "_IRQL_always_function_min_(APC_LEVEL)": ["irql_always_function_min(APC_LEVEL)"],
    "_IRQL_always_function_max_(HIGH_LEVEL)": ["irql_always_function_max(HIGH_LEVEL)"],
    "_IRQL_uses_cancel_": ["irql_uses_cancel"],
    "_IRQL_is_cancel_": ["irql_is_cancel"],
    "__drv_maxIRQL(DISPATCH_LEVEL)": ["irql_requires_max(DISPATCH_LEVEL)"],
    "__drv_minIRQL(DISPATCH_LEVEL)": ["irql_requires_min(DISPATCH_LEVEL)"],
    "__drv_requiresIRQL(PASSIVE_LEVEL)": ["irql_requires(PASSIVE_LEVEL)"],
    "__drv_raisesIRQL(HIGH_LEVEL)": ["irql_raises(HIGH_LEVEL)"],
    "__drv_setsIRQL(DISPATCH_LEVEL)": ["irql_sets(DISPATCH_LEVEL)"],
    "__drv_sameIRQL": ["irql_requires_same"],
    "__drv_savesIRQLGlobal(SpinLock, lock)": ["irql_saves_global(SpinLock, lock)"],
    "__drv_functionClass(DRIVER_UNLOAD)": ["function_class(DRIVER_UNLOAD)"],
    "__drv_mustHoldCriticalRegion": ["requires_resource_held(CriticalRegion)"],
    "__drv_acquiresExclusiveResource(SpinLockType)": ["acquires_exclusive_resource(SpinLockType)"],
    "_Acquires_lock_(*lock)": ["acquires_lock(*lock)"],
    "_Acquires_exclusive_lock_(a->lock)": ["acquires_exclusive_lock(a->lock)"],
    "_Acquires_shared_lock_(a[1].lock)": ["acquires_shared_lock(a[1].lock)"],
    "_Acquires_nonreentrant_lock_(lock)": ["acquires_nonreentrant_lock(lock)"],
    "_Releases_lock_(lock)": ["releases_lock(lock)"],
    "_Releases_exclusive_lock_(lock)": ["releases_exclusive_lock(lock)"],
    "_Releases_shared_lock_(lock)": ["releases_shared_lock(lock)"],
    "_Releases_nonreentrant_lock_(lock)": ["releases_nonreentrant_lock(lock)"],
    "_Requires_lock_held_(f(a, b))": ["requires_lock_held(f(a, b))"],
    "_Requires_lock_not_held_(lock)": ["requires_lock_not_held(lock)"],
    "_Requires_exclusive_lock_held_(lock)": ["requires_exclusive_lock_held(lock)"],
    "_Requires_shared_lock_held_(lock)": ["requires_shared_lock_held(lock)"],
    "_Requires_no_locks_held_": ["requires_no_locks_held"],
    "_Post_same_lock_(one, two)": ["post_same_lock(one, two)"],
    "_Kernel_acquires_resource_(CriticalRegion)": ["acquires_resource(CriticalRegion)"],
    "_Kernel_requires_resource_held_(CriticalRegion)": ["requires_resource_held(CriticalRegion)"],
    "_Function_class_(KDEFERRED_ROUTINE)": ["function_class(KDEFERRED_ROUTINE)"],
    "_Function_class_DXGK_(DXGKDDI_ESCAPE)": ["function_class(DXGKDDI_ESCAPE)"],
    "_Dispatch_type_(IRP_MJ_READ)": ["dispatch_type(IRP_MJ_READ)"],
    "_Must_inspect_result_": ["must_inspect_result"],
    "_Kernel_float_saved_": ["float_saved"],
    "_Kernel_float_restored_": ["float_restored"],
    "_Kernel_float_used_": ["float_used"],
    "__drv_floatUsed": ["float_used"],
    "_Kernel_entry_(a == 1)": ["kernel_entry(a == 1)"],
    "_Kernel_entry_always_": ["kernel_entry"],
    "__requires_lock_held(lock)": ["requires_lock_held(lock)"],
    "__guarded_by(lock)": ["guarded_by(lock)"],
    "__interlocked": ["interlocked"],
    "__no_competing_thread": ["no_competing_thread"],
    "_Function_ignore_lock_checking_(lock)": ["ignore_lock_checking(lock)"],
    "_Check_return_": ["check_return"],
    "_Success_(return != 0)": ["success(return != 0)"],
    "_Interlocked_": ["interlocked"],
    "_Guarded_by_(Lock)": ["guarded_by(Lock)"],
    "_Write_guarded_by_(Lock)": ["write_guarded_by(Lock)"],
    "_Has_lock_kind_(_Lock_kind_spin_lock_)": ["has_lock_kind(_Lock_kind_spin_lock_)"],
    "_Has_lock_level_(Level)": ["has_lock_level(Level)"],
    "_When_(a, _Acquires_lock_(x) _When_(b == (c, d), _IRQL_raises_(APC_LEVEL)))": [
        "when_begin(a)", "acquires_lock(x)", "when_begin(b == (c, d))", "irql_raises(APC_LEVEL)", "when_end", "when_end"],
    "_At_(*irql, _IRQL_saves_)": ["at_begin(*irql)", "irql_saves", "at_end"],
    "__drv_when(a, __drv_arg(*irql, __drv_savesIRQL))": [
        "when_begin(a)", "at_begin(*irql)", "irql_saves", "at_end", "when_end"],
    "_On_failure_(_Releases_lock_(x))": ["on_failure_begin", "releases_lock(x)", "on_failure_end"],
    "_Guarded_by_(\"a\")": ["guarded_by(\"a\")"],
    # of buffers: nothing remains
    "_In_ _Out_opt_ _Inout_updates_bytes_to_(a, b) _Outptr_result_maybenull_ _Notnull_": [],
    "__in __deref_out_opt __in_ecount_opt(n) __field_bcount(n) __drv_allocatesMem(Mem) __checkReturn": ["check_return"],
    "_When_(a, _Post_satisfies_(b))": ["when_begin(a)", "when_end"],
}


def annotations(language, text, write):
    result = clang(language, "x64", "-fsyntax-only", "-Xclang", "-ast-dump", "-Xclang", "-ast-dump-filter=probe",
                   write("annotated.source", text))
    assert result.code == 0, result.stderr
    found = {}
    for part in re.split(r"^Dumping ", result.stdout, flags=re.M)[1:]:
        name = part.split(":", 1)[0].split("::")[-1]
        found.setdefault(name, re.findall(r'AnnotateAttr [^"]*"synclint:(.*)"', part))
    return found


PLACES = {
    "before a function": "@ int probe{n}(int a);",
    "after a function": "int probe{n}(int a) @;",
    "before a pointer result": "@ struct _GUID *probe{n}(int a);",
    "on a typedef": "typedef @ int probe{n}(int a);",
    "on a static definition": "@ static inline int probe{n}(int a) {{ return a; }}",
    "on a variable": "@ int probe{n};",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
def test_annotations(write, language, place):
    text = "#include <ntdef.h>\n"
    for number, macro in enumerate(ANNOTATIONS):
        text += PLACES[place].format(n=number).replace("@", macro) + "\n"
    found = annotations(language, text, write)
    assert {macro: found.get(f"probe{number}") for number, macro in enumerate(ANNOTATIONS)} == ANNOTATIONS


@pytest.mark.parametrize("language", LANGUAGES)
def test_annotations_inside(write, language):
    """On parameters and members."""
    found = annotations(language, """#include <ntdef.h>
        struct probe_record { KSPIN_LOCK Lock; _Guarded_by_(Lock) int a; _Write_guarded_by_(Lock) struct _GUID *b[2]; };
        void probe_function(_In_ _Requires_lock_held_(*_Curr_) KSPIN_LOCK *lock, _Out_ _IRQL_saves_ KIRQL *irql);
        """, write)
    assert found["probe_record"] == ["guarded_by(Lock)", "write_guarded_by(Lock)"]
    assert found["probe_function"] == ["requires_lock_held(*_Curr_)", "irql_saves"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lock_levels(write, language):
    """They declare a name at file scope: a typedef carries them, also when the driver sorts them with semicolons."""
    found = annotations(language, """#include <ntdef.h>
        _Create_lock_level_(LevelOuter);
        _Create_lock_level_(LevelInner)
        _Lock_level_order_(LevelOuter, LevelInner)
        """, write)
    assert not found
    result = clang(language, "x64", "-fsyntax-only", "-Xclang", "-ast-dump", "-Xclang", "-ast-dump-filter=synclint_lock_",
                   write("levels.source", "#include <ntdef.h>\n_Create_lock_level_(A);\n_Lock_level_order_(A, B)\n"))
    assert re.findall(r'"synclint:(.*)"', result.stdout) == ["create_lock_level(A)", "lock_level_order(A, B)"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks(write, language):
    """The statement macros become calls that the front end knows."""
    text = """#include <wdm.h>
        typedef struct _T { LIST_ENTRY Links; KSPIN_LOCK Lock; } T;
        T *probe(LIST_ENTRY *entry)
        {
            T *t = CONTAINING_RECORD(entry, T, Links.Flink);
            PAGED_CODE();
            NT_ASSERT(entry != NULL);
            _Analysis_assume_lock_held_(t->Lock);
            if (NT_VERIFY(t))
                return t;
            return 0;
        }
        """
    result = clang(language, "x64", "-fsyntax-only", "-Xclang", "-ast-dump", "-Xclang", "-ast-dump-filter=probe",
                   write("marks.source", text))
    assert result.code == 0, result.stderr
    assert re.findall(r"DeclRefExpr .*'(synclint_\w+)'", result.stdout) == [
        "synclint_containing_record", "synclint_paged_code", "synclint_assume", "synclint_assume_lock_held"]
    assert re.search(r"OffsetOfExpr", result.stdout)
    assert re.search(r"prefix '&'.*\n.*ParenExpr.*\n.*MemberExpr .*->Lock", result.stdout)


@functools.cache
def declared():
    words = set()
    for path in WDK.iterdir():
        words.update(re.findall(r"\w+", re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)))
    return words


def rows(name):
    return [json.loads(line) for line in (ROOT / "rules" / name).read_text().splitlines() if line.strip()]


# Of headers that no display miniport includes, and names that are no declarations.
FOREIGN = {"pepfx.h", "pcivirt.h", "pwmutil.h", "procgrp.h", "ntifs.h", "wudfwdm.h"}


def test_catalogue_is_declared():
    """A name that the catalogue knows and the headers do not is a call that shows as nothing."""
    missing = [row["type"] for row in rows("ddi.jsonl") if row["type"] not in declared()]
    missing += [row["api"] for row in rows("api.jsonl")
                if row.get("header") not in FOREIGN and row["api"].split("::")[-1] not in declared()]
    missing += [table for row in rows("ddi.jsonl") for table in row.get("tables", []) if not {table, "_" + table} & declared()]
    assert missing == []
