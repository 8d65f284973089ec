"""Software tracing (checker/front/trace.c): a driver's own trace functions, without the preprocessor that would define them."""

import pytest

from conftest import check, run_synclint

TRACE_H = """#pragma once
#define WPP_CONTROL_GUIDS \\
    WPP_DEFINE_CONTROL_GUID(Control, (aaaaaaaa,bbbb,cccc,dddd,eeeeeeeeeeee), \\
        WPP_DEFINE_BIT(TRACE_DRIVER) WPP_DEFINE_BIT(TRACE_DEVICE))
#define WPP_LEVEL_FLAGS_LOGGER(lvl, flags) WPP_LEVEL_LOGGER(flags)
#define WPP_FLAG_LEVEL_ENABLED(flag, lvl) (WPP_LEVEL_ENABLED(flag) && WPP_CONTROL(WPP_BIT_ ## flag).Level >= lvl)
// begin_wpp config
// CUSTOM_TYPE(state, ItemEnum(STATE));
// FUNC Trace{LEVEL=TRACE_LEVEL_ERROR}(FLAGS, MSG, ...);
// FUNC TraceAll(LEVEL, FLAGS, MSG, ...);
//FUNC   Enter { FLAGS=TRACE_DRIVER } (LEVEL, ...);
// USEPREFIX (Enter, "%!STDPREFIX! -> %!FUNC!");
// FUNC Leave{FLAGS=TRACE_DRIVER}(LEVEL, STATUS);
// USESUFFIX (Leave, " %!FUNC! (%!STATUS!, %d)", STATUS);
// FUNC Print{LEVEL=TRACE_LEVEL_NOISE}((MSG, ...));
// FUNC Logged(IFRLOG, LEVEL, FLAGS, MSG, ...);
// end_wpp
// FUNC NotDeclaredHere(MSG, ...);
"""
SOURCE = """#include <ntddk.h>
#include <dispmprt.h>
#include "Trace.h"
#include "A.TMH"

typedef struct _ADAPTER { ULONG Count, Other, Status, Log, Noise; } ADAPTER;
DXGKDDI_ESCAPE MyEscape;
static ULONG Asked(ADAPTER *Adapter) { return Adapter->Other; }
%s
NTSTATUS MyEscape(const HANDLE hAdapter, const DXGKARG_ESCAPE *pEscape)
{
    ADAPTER *adapter = (ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pEscape);
    %s
    return STATUS_SUCCESS;
}
"""


def driver(tmp_path, statements, before="", name="a.c"):
    (tmp_path / "Trace.h").write_text(TRACE_H)
    (tmp_path / name).write_text(SOURCE % (before, statements))
    return tmp_path / name


def reads(tmp_path, statements, name="a.c", before=""):
    """Fields of the adapter that the statements read, by the facts; no function may have lost a statement."""
    driver(tmp_path, statements, before, name)
    result = check(name, cwd=tmp_path)
    assert [it["related"] for it in result.report["findings"]] == [] and "unresolved" not in result.stderr
    dump = run_synclint("dump", "--stage", "cfg", name, cwd=tmp_path).stdout
    body = dump[dump.index("MyEscape"):]
    return [it for it in ("Count", "Other", "Status", "Log", "Noise") if f"adapter->{it}" in body]


@pytest.mark.parametrize("name", ["a.c", "a.cpp"])
@pytest.mark.parametrize("statement, fields", [
    ('Trace(TRACE_DRIVER, "%d %s", adapter->Count, "x");', ["Count"]),
    ('Trace(TRACE_DRIVER, "nothing");', []),
    ('TraceAll(TRACE_LEVEL_NO_SUCH, TRACE_DEVICE, "%!STATUS! %u", adapter->Status, adapter->Count);', ["Count", "Status"]),
    ('Enter(TRACE_LEVEL_NO_SUCH);', []),
    ('Leave(TRACE_LEVEL_NO_SUCH, adapter->Status);', ["Status"]),
    ('Print(("%d", adapter->Count));', ["Count"]), ('Print(("nothing"));', []),
    ('Logged(NoSuchLog, LEVEL, TRACE_DRIVER, "%d", adapter->Log);', ["Log"]),
    ('DoTraceMessage(TRACE_DRIVER, "%d", adapter->Count);', ["Count"]),
    ('TraceEvents(TRACE_LEVEL_ERROR, TRACE_DRIVER, "%d", adapter->Count);', ["Count"]),
    ('WPP_INIT_TRACING(NULL, NULL); WPP_CLEANUP(NULL);', []),
    ('if (WPP_LEVEL_ENABLED(TRACE_DRIVER)) Trace(TRACE_DRIVER, "%d", adapter->Count);', ["Count"]),
    ('if (WPP_FLAG_LEVEL_ENABLED(TRACE_DRIVER, 4)) Trace(TRACE_DRIVER, "%d", adapter->Count);', ["Count"]),
    ('if (adapter) Trace(TRACE_DRIVER, "x"); else Print(("%d", adapter->Count));', ["Count"]),
])
def test_function(tmp_path, statement, fields, name):
    assert reads(tmp_path, statement, name) == fields


def test_arguments_are_evaluated(tmp_path):
    """A call in an argument is a call."""
    driver(tmp_path, 'Trace(TRACE_DRIVER, "%d", Asked(adapter));')
    assert "Asked(adapter) = #1 in-macro" in run_synclint("dump", "--stage", "cfg", "a.c", cwd=tmp_path).stdout


def test_object_with_a_destructor(tmp_path):
    """What no variadic function takes costs no statement: tracing prints it by an address in its type's own way."""
    before = "struct Text { Text(const Text &); ~Text(); ULONG Length; }; extern Text text;"
    assert reads(tmp_path, 'Trace(TRACE_DRIVER, "%d", text.Length, adapter->Count);', "a.cpp", before) == ["Count"]


def test_outside_of_the_comment(tmp_path):
    driver(tmp_path, 'NotDeclaredHere("%d", adapter->Count);')
    result = check("a.c", cwd=tmp_path)
    assert "#define NotDeclaredHere" not in result.stdout and "1 unresolved call" in result.stderr


def test_declared_in_two_ways(tmp_path):
    """What two headers declare differently is nothing in both."""
    (tmp_path / "other.h").write_text("// begin_wpp config\n// FUNC Trace(LEVEL, FLAGS, MSG, ...);\n// end_wpp\n")
    driver(tmp_path, 'Trace(TRACE_DRIVER, "%d", adapter->Count); Trace(NO, SUCH, "%d", adapter->Count);', '#include "other.h"')
    result = check("a.c", cwd=tmp_path)
    assert result.report["summary"]["functions_with_loss"] == 0 and "unresolved" not in result.stderr


@pytest.mark.parametrize("line", ["// FUNC", "// FUNC (", "// FUNC Odd", "// FUNC Odd{", "// FUNC Odd(", "// FUNC Odd(A, B", "// FUNC Odd(A B)",
                                  "// USEPREFIX", "// USEPREFIX(", "// USEPREFIX(Nobody, \"x\", A)", "// USEPREFIX(Trace, \"x"])
def test_malformed(tmp_path, line):
    driver(tmp_path, 'Trace(TRACE_DRIVER, "%d", adapter->Count);')
    (tmp_path / "Trace.h").write_text(TRACE_H.replace("// begin_wpp config\n", f"// begin_wpp config\n{line}\n"))
    result = check("a.c", cwd=tmp_path)
    assert result.code == 0 and result.report["summary"]["functions_with_loss"] == 0


def test_traced_calls_are_no_unknown_calls(tmp_path):
    """Nothing is lost to tracing: a lock that is held stays held, and no call is unresolved."""
    driver(tmp_path, 'KIRQL irql; KeAcquireSpinLock(&Lock, &irql); Trace(TRACE_DRIVER, "%p %p", &Lock, adapter);', "static KSPIN_LOCK Lock;")
    result = check("a.c", cwd=tmp_path)
    assert [it["rule"]["name"] for it in result.report["findings"]] == ["lock-leaked"] and "unresolved" not in result.stderr


def test_not_counted_as_a_function(tmp_path):
    driver(tmp_path, 'Trace(TRACE_DRIVER, "x");')
    assert check("a.c", cwd=tmp_path).report["summary"]["functions"] == 2
