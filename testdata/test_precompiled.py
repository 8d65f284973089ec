"""Precompiled headers: the facts of each source are the same bytes with and without them."""

import shutil

import pytest

from conftest import ROOT, TESTDATA, run_synclint

DRIVERS = sorted(path.name for path in (TESTDATA / "drivers").iterdir() if path.is_dir())


def facts(probe, precompiled, workers, *inputs, cwd=ROOT):
    result = probe("worker", precompiled, workers, *inputs, cwd=cwd)
    assert precompiled or not result["precompiled"]
    return result


@pytest.mark.parametrize("driver", DRIVERS)
def test_drivers(probe, driver):
    folder = f"testdata/drivers/{driver}"
    plain = facts(probe, 0, 1, folder)
    one = facts(probe, 1, 1, folder)
    assert one["precompiled"] == 1
    assert one["units"] == plain["units"]


def test_workers(probe):
    plain = facts(probe, 0, 1, "testdata/drivers/paneldod")
    for workers in (2, 8):
        assert facts(probe, 1, workers, "testdata/drivers/paneldod")["units"] == plain["units"]


BODY = """
static KSPIN_LOCK Lock;
void {name}(PDEVICE it) {{ KIRQL irql; KeAcquireSpinLock(&it->Lock, &irql); it->Count++; Touch(it);
  KeReleaseSpinLock(&it->Lock, irql); }}
"""
HEADER = """
typedef struct _DEVICE { KSPIN_LOCK Lock; ULONG Count; struct { ULONG A; } Inner; union { ULONG B; ULONG C; }; } DEVICE, *PDEVICE;
static DEVICE Only;
static __inline void Touch(PDEVICE it) { InterlockedIncrement((volatile LONG *)&it->Inner.A); it->B = 1; }
"""


def sources(folder, header, first='#include "common.h"\n', count=6, suffix="c", body=BODY):
    """Sources that begin alike; gives their folder."""
    (folder / "common.h").write_text(header)
    for i in range(count):
        (folder / f"f{i}.{suffix}").write_text(first + body.format(name=f"Work{i}"))
    return folder


def same(probe, folder, precompiled, suffix="c"):
    inputs = sorted(path.name for path in folder.glob(f"*.{suffix}"))
    plain, with_it = (facts(probe, number, 1, *inputs, cwd=folder) for number in (0, 1))
    assert with_it["precompiled"] == precompiled
    assert with_it["units"] == plain["units"]


NTDDK = "#include <ntddk.h>\n"
KINDS = {
    "guarded": "#pragma once\n" + NTDDK + HEADER,
    "unguarded": NTDDK + HEADER,
    "code first": "typedef int BEFORE;\n#define POOL_NX_OPTIN 1\n" + NTDDK + HEADER,
    "suppression": NTDDK + HEADER + "// synclint: ignore[SL101] there is a reason\nstatic int x;\n// synclint: ignore\n",
    "section in the header": NTDDK + HEADER + "#pragma code_seg(push)\n#pragma code_seg(\"PAGE\")\n"
                             "static void Paged(void) { Only.Count = 1; }\n#pragma code_seg(pop)\n",
    "macro": NTDDK + HEADER + "#define COUNT(it) ((it)->Count)\nstatic __inline ULONG Get(PDEVICE it) { return COUNT(it); }\n",
}


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("suffix", ["c", "cpp"])
def test_headers(probe, tmp_path, kind, suffix):
    same(probe, sources(tmp_path, KINDS[kind], suffix=suffix), 1, suffix)


def test_classes(probe, tmp_path):
    """Members, namespaces and the operators new of headers."""
    header = "#pragma once\n#include <ntddk.h>\n#include <new.h>\n" + HEADER + """
namespace outer { class Guard { KSPIN_LOCK *m; KIRQL old; public: Guard(KSPIN_LOCK *l) : m(l) { KeAcquireSpinLock(m, &old); }
  ~Guard() { KeReleaseSpinLock(m, old); } virtual void Run() { Only.Count = 2; } }; }
extern "C" { void Plain(PDEVICE it); static int later; }
void *operator new(size_t size, POOL_TYPE type);
"""
    body = """
void {name}(PDEVICE it) {{ outer::Guard guard(&it->Lock); guard.Run();
  auto made = new (NonPagedPoolNx) DEVICE; made->Count = 3; Plain(made); }}
"""
    same(probe, sources(tmp_path, header, suffix="cpp", body=body), 1, "cpp")


REFUSED = {
    "error in the header": NTDDK + HEADER + "int broken = nothing_known;\n",
    "section left open": NTDDK + HEADER + '#pragma code_seg("PAGE")\n',
    "alloc_text": NTDDK + HEADER + "void Work1(PDEVICE it);\n#pragma alloc_text(PAGE, Work1)\n",
    "template": NTDDK + HEADER + "template <class T> void Each(T *it) { it->Count++; }\n"
                "template <class T> struct Holder { T value; ~Holder() { Only.Count++; } };\n",
    "member template": NTDDK + HEADER + "struct With { template <class T> void Each(T *it) { it->Count++; } };\n",
    "base file": NTDDK + HEADER + "static const char *me = __BASE_FILE__;\n",
}


@pytest.mark.parametrize("kind", sorted(REFUSED))
def test_refused(probe, tmp_path, kind):
    """What would not come out the same is not precompiled."""
    suffix = "cpp" if "template" in kind else "c"
    same(probe, sources(tmp_path, REFUSED[kind], suffix=suffix), 0, suffix)


def test_errors_in_sources(probe, tmp_path):
    """An error behind the headers: the source is read whole, and repaired."""
    body = BODY + "ULONG {name}Lost(PDEVICE it) {{ it->Count = NOBODY_KNOWS; return {name}Unknown(it); }}\n"
    same(probe, sources(tmp_path, NTDDK + HEADER, body=body), 1)


def test_openings(probe, tmp_path):
    """Macros before the header, other includes after it, comments between."""
    sources(tmp_path, "#ifdef WITH\nstatic int with;\n#endif\n" + NTDDK + HEADER)
    for i in range(4):
        (tmp_path / f"g{i}.c").write_text(f"/* a */ #define WITH {i % 2}\n// b\n# include \"common.h\" /* c\n d */\n"
                                          f"#include \"g{i % 2}.h\"\n" + BODY.format(name=f"Other{i}"))
    (tmp_path / "g0.h").write_text("#define G 0\n")
    (tmp_path / "g1.h").write_text("static int g;\n")
    same(probe, tmp_path, 1)


def test_folders(probe, tmp_path):
    """One name, two files: each source has the one beside it."""
    inputs = []
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        sources(folder, NTDDK + HEADER + f"static int {name};\n")
        inputs += sorted(str(path) for path in folder.glob("*.c"))
    plain, with_it = (facts(probe, number, 1, *inputs, cwd=tmp_path) for number in (0, 1))
    assert with_it["precompiled"] == 2 and with_it["units"] == plain["units"]


def test_option(tmp_path):
    """The same report with and without."""
    shutil.copytree(TESTDATA / "drivers" / "paneldod", tmp_path / "paneldod")
    one, other = (run_synclint("check", "--format", "json", "paneldod", "-j1", *words, cwd=tmp_path)
                  for words in ((), ("--no-precompiled",)))
    assert (one.code, one.stdout) == (other.code, other.stdout)
