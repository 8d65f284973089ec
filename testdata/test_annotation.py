"""Annotations: how their expressions are read, and that whatever stands in them, the run goes on."""

import json
import random
import subprocess
import time

import pytest

from conftest import BUILD

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
