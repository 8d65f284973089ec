"""Annotations: how their expressions are read, and that whatever stands in them, the run goes on."""

import json
import random
import subprocess
import time

import pytest

from conftest import BUILD, ROOT, run_program, run_synclint

NAMES = ["object", "Wait", "Irql"]

# as written: as understood; #N is parameter N
EXPRESSIONS = {
    "object->Lock": "#0->Lock",
    "*object": "*#0",
    "&object->Lock": "&#0->Lock",
    "(*object).Lock": "#0->Lock",
    "object->Rings[3].Lock": "#0->Rings[3].Lock",
    "object->Rings[Wait]->Lock": "#0->Rings[#1]->Lock",
    "_Curr_->Lock": "#0->Lock",
    "this->m_Lock": "this->m_Lock",
    "Lock": "Lock",
    "Class::s_Lock": "Class::s_Lock",
    "::g_Lock": "::g_Lock",
    "(PKSPIN_LOCK)object": "#0",
    "((struct device *)object)->Lock": "#0->Lock",
    "(unsigned long)Wait": "#1",
    "(Wait)": "#1",
    "(Wait) & 4": "(#1 & 4)",
    "(Wait) * 4": "(#1 * 4)",
    "(type *)&x": "&x",
    "NT_SUCCESS(return)": "NT_SUCCESS(return)",
    "f()": "f()",
    "f(a, object->x)": "f(a, #0->x)",
    "return >= 0": "(return >= 0)",
    "return != NULL": "(return != NULL)",
    "!Wait": "!#1",
    "!(Wait & 0x10)": "!(#1 & 16)",
    "-1": "-1",
    "+1": "1",
    "~0u": "~0",
    "10UL": "10",
    "0x7fffffffffffffffi64": "9223372036854775807",
    "1 + 2 * 3 - 4": "((1 + (2 * 3)) - 4)",
    "Wait == 1 && Irql < 2 || object": "(((#1 == 1) && (#2 < 2)) || #0)",
    "a << 2 | b >> 1 & c ^ d": "((a << 2) | (((b >> 1) & c) ^ d))",
    "Wait ? object->a : object->b": "(#1 ? #0->a : #0->b)",
    "Wait ? 1 : Irql ? 2 : 3": "(#1 ? 1 : (#2 ? 2 : 3))",
    '"a, b) \\" c"': '"a, b) \\" c"',
    "'x'": '"x"',
    " object -> Lock ": "#0->Lock",
    "OldIrql, object->Irql": "OldIrql, #0->Irql",
    "returned": "returned",
}

# as written: what was expected, and where
MALFORMED = {
    "": ("an operand", 0),
    "   ": ("an operand", 3),
    "(": ("an operand", 1),
    "(a": ("')'", 2),
    "a)": ("an operator", 1),
    "a b": ("an operator", 2),
    "a[": ("an operand", 2),
    "a[1": ("']'", 3),
    "a->": ("the name of a member", 3),
    "a.1": ("the name of a member", 2),
    "f(a": ("')'", 3),
    "f(a,": ("an operand", 4),
    "a,": ("an operand", 2),
    ",a": ("an operand", 0),
    "a ? b": ("':'", 5),
    "a ==": ("an operand", 4),
    "1.5": ("a whole number", 0),
    "12abc": ("a whole number", 0),
    '"abc': ("a closing quote", 0),
    "'\\": ("a closing quote", 0),
    "@": ("an operand", 0),
    "a = b": ("an operator", 2),
    "\u00e4": ("an operand", 0),
    "a::": ("an operator", 1),
}


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_expression(probe, text):
    found = probe("expression", text, *NAMES)
    assert (found["is"], found["expected"]) == (EXPRESSIONS[text], "")


@pytest.mark.parametrize("text", MALFORMED)
def test_malformed_expression(probe, text):
    found = probe("expression", text, *NAMES)
    assert (found["expected"], found["at"]) == MALFORMED[text]
    assert (found["is"], found["parts"]) == ("", 0)


def test_list(probe):
    assert probe("expression", "a")["items"] == ["a"]
    assert probe("expression", "a, f(b, c), d[1]")["items"] == ["a", "f(b, c)", "d[1]"]
    assert probe("expression", "")["items"] == []


@pytest.mark.parametrize("open_, close", [("(", ")"), ("a[", "]"), ("*", ""), ("!", ""), ("- ", ""), ("f(", ")"),
                                          ("a ? ", " : b"), ("(t*)", "")])
def test_deep_nesting(open_, close):
    """Far beyond what anybody writes: refused, at once."""
    for depth, good in ((20, True), (10_000, False), (1_000_000, False)):
        text = open_ * depth + "a" + close * depth
        start = time.monotonic()
        found = run(text)
        assert time.monotonic() - start < 5
        assert bool(found["is"]) == good
        assert good or found["expected"] == "less nesting"


@pytest.mark.parametrize("sign", [", ", " + ", "->", " || "])
def test_long(sign):
    for count, good in ((100, True), (10_000, False), (1_000_000, False)):
        found = run(sign.join(["a"] * count))
        assert bool(found["is"]) == good
        assert good or found["expected"] == "a shorter expression"


def run(text):
    """Long texts go by a pipe."""
    done = subprocess.run([BUILD / "probe-expression", "-", *NAMES], input=text.encode(), capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_any_text(probe):
    """Random words: an expression, or what was expected and where; what is understood reads back as itself."""
    chance = random.Random(1)
    words = ["a", "object", "Lock", "->", ".", "*", "&", "(", ")", "[", "]", ",", "?", ":", "!", "-", "1", "0x2", "==",
             "&&", "|", "return", "f(", '"t"', "'", "\\", " ", "(t)", "::", "<", "%", "\n", "\x01", "\u00fc"]
    for _ in range(300):
        text = "".join(chance.choice(words) for _ in range(chance.randrange(1, 14)))
        found = probe("expression", text, *NAMES)
        assert bool(found["is"]) != bool(found["expected"]), text
        assert 0 <= found["at"] <= len(text.encode()), text
        if found["is"]:
            again = probe("expression", found["is"].replace("#0", "object"), *NAMES)
            assert again["is"] == found["is"], text


# ---- headers


def fake_wdk(folder):
    """A WDK whose annotation headers say other things, include each other by quotes, and are included by all."""
    empty = "#pragma once\n"
    km, shared = folder / "km", folder / "shared"
    for it in (km, shared):
        it.mkdir()
    (shared / "sal.h").write_text(empty + """
        #define _When_(c, a) wrong
        #define _Guarded_by_(l)
        #define _Success_(e)
        #define _Only_in_the_real_one_ 1
        #include "concurrencysal.h"
        """)
    (shared / "concurrencysal.h").write_text(empty + "#define _Acquires_lock_(l)\n#define _Guarded_by_(l)\n")
    (shared / "specstrings.h").write_text(empty + '#include "sal.h"\n#define __success(e) wrong\n')
    (shared / "driverspecs.h").write_text(empty + '#include "specstrings.h"\n#define _IRQL_requires_max_(l) wrong\n')
    (km / "wdm.h").write_text(empty + """
        #include "../shared/sal.h"
        #include "../shared/driverspecs.h"
        typedef unsigned long long KSPIN_LOCK;
        """)
    return folder


def test_real_wdk(tmp_path):
    """Ours stand in front, whatever the real headers define and however they include each other."""
    wdk = fake_wdk(tmp_path)
    source = tmp_path / "driver.c"
    source.write_text("""#include <wdm.h>
        #include <sal.h>
        #include <concurrencysal.h>
        #include <specstrings.h>
        #include <driverspecs.h>
        struct queue { KSPIN_LOCK Lock; _Guarded_by_(Lock) int Count; };
        _When_(a == _Only_in_the_real_one_, _Acquires_lock_(q->Lock)) _IRQL_requires_max_(DISPATCH_LEVEL)
        __success(return > 0) int take(struct queue *q, int a)
        {
            return q->Count + a;
        }
        """)
    result = run_synclint("dump", "--stage", "facts", "--wdk", wdk, source)
    assert result.code == 0, result.stderr
    said = [it.strip() for it in result.stdout.splitlines() if "annotation" in it]
    assert said == ["annotation guarded_by(Lock)",
                    "annotation acquires_lock(q->Lock) is #0->Lock when a == _Only_in_the_real_one_ is "
                    "(#1 == _Only_in_the_real_one_)",
                    "annotation irql_requires_max(DISPATCH_LEVEL)", "annotation success(return > 0) is (return > 0)"]


@pytest.mark.parametrize("command", [["gcc", "-std=c89", "-pedantic-errors", "-x", "c"],
                                     ["gcc", "-std=c17", "-x", "c"],
                                     ["clang-19", "-std=c++14", "-x", "c++"],
                                     ["clang-19", "--target=x86_64-pc-windows-msvc", "-fms-compatibility", "-x", "c"]])
def test_synclint_header_elsewhere(tmp_path, command):
    """For other compilers the macros are nothing at all, wherever they stand."""
    source = tmp_path / "driver.source"
    source.write_text("""#include "synclint.h"
        typedef struct SYNCLINT_OBJECT(adapter) tag_adapter {
            SYNCLINT_INIT_ONLY int bars;
            SYNCLINT_OWNED_BY(worker) int retries;
            SYNCLINT_BENIGN_RACE int hits;
            int lock;
        } adapter;
        SYNCLINT_ENTRY(work_item, PASSIVE_LEVEL, none, none) SYNCLINT_ONE_INSTANCE int flush(adapter *a);
        SYNCLINT_ONLY_AT_LEVEL(3) int flush(adapter *a)
        {
            SYNCLINT_LOCK_HELD(a->lock);
            SYNCLINT_LOCK_NOT_HELD(a->lock);
            SYNCLINT_LOCK_TAKEN(a->lock);
            SYNCLINT_LOCK_GIVEN(a->lock);
            return a->bars;
        }
        """)
    result = run_program([*command, "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I", ROOT / "rules" / "wdk",
                          source])
    assert result.code == 0, result.stderr


def test_malformed_in_source(tmp_path):
    """Said once for all sources, with file and line; the rest of the declaration counts."""
    (tmp_path / "locks.h").write_text("""#include <wdm.h>
        _Acquires_lock_(*) _IRQL_requires_max_(APC_LEVEL) void first(KSPIN_LOCK *l);
        _When_(, _Releases_lock_(l)) void second(KSPIN_LOCK *l);
        _Acquires_lock_() void third(KSPIN_LOCK *l);
        """)
    for name in ("one.c", "two.c"):
        (tmp_path / name).write_text(f'#include "locks.h"\nvoid {name[:3]}(KSPIN_LOCK *l) {{ first(l); second(l); third(l); }}\n')
    result = run_synclint("dump", "--stage", "calls", "one.c", "two.c", cwd=tmp_path)
    assert [it for it in result.stderr.splitlines() if "annotation" in it] == [
        f"synclint: warning: locks.h:{line}: annotation not understood: an operand expected at its end"
        for line in (2, 3, 4)]
    assert "first locks.h:2 without body contract <= APC_LEVEL" in result.stdout
    assert "UNKNOWN LOCK *" in result.stdout and "when UNTOLD" in result.stdout


def test_deep_nesting_in_source(tmp_path):
    """10,000 deep: no crash, no long time, one line about it."""
    depth = 10_000
    (tmp_path / "deep.c").write_text(f"""#include <wdm.h>
        _Acquires_lock_({"(" * depth}l{")" * depth}) void one(KSPIN_LOCK *l) {{ }}
        {"_When_(a, " * 100} _Acquires_lock_(l) {")" * 100} void two(KSPIN_LOCK *l, int a) {{ }}
        """)
    start = time.monotonic()
    result = run_synclint("dump", "--stage", "facts", "deep.c", cwd=tmp_path)
    assert time.monotonic() - start < 20
    assert "deep.c:2: annotation not understood: less nesting expected" in result.stderr
    assert "annotation acquires_lock(" in result.stdout
