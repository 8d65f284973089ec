"""
The rows against the declarations of the stand-in WDK: each argument that a row names exists and has a type that fits
what the row says of it; what is declared and has no row is listed in model/without_row.txt.
"""

import re

import pytest

from catalogue import APIS, ROWS
from conftest import TESTDATA
from test_wdk import CLANG, clang

pytestmark = pytest.mark.skipif(CLANG is None, reason="clang-19 is not installed")

HEADERS = TESTDATA / "wdk" / "functions.c"

# What a lock of a kind is handed over as. Remove locks and interrupts are structures that drivers pass by address too.
LOCK_TYPES = {
    "spin": ["KSPIN_LOCK"], "queued-spin": ["KSPIN_LOCK", "KLOCK_QUEUE_HANDLE"], "interrupt-spin": ["struct _KINTERRUPT"],
    "ex-spin": ["EX_SPIN_LOCK"], "fast-mutex": ["FAST_MUTEX"], "guarded-mutex": ["KGUARDED_MUTEX"],
    "resource": ["ERESOURCE"], "push": ["EX_PUSH_LOCK", "ULONG_PTR"], "mutex": ["KMUTEX", "void"],
    "event": ["KEVENT"], "semaphore": ["KSEMAPHORE"], "remove-lock": ["IO_REMOVE_LOCK"],
    "rundown": ["EX_RUNDOWN_REF", "EX_RUNDOWN_REF_CACHE_AWARE"],
}

# Functions that the compiler has built in, and overloads of C++: no declaration of ours is looked at.
NO_ADDRESS = re.compile("builtin functions must be|reference to overloaded function")

# What a type is, and argument N (or, -1, the result) of the function at hand. Clang says the line of a check that fails.
PRELUDE = """
template <class T> struct plain { using type = T; };
template <class T> struct plain<const T> : plain<T> {};
template <class T> struct plain<volatile T> : plain<T> {};
template <class T> struct plain<const volatile T> : plain<T> {};
template <class T> struct pointee { using type = struct no_pointer; };
template <class T> struct pointee<T *> { using type = typename plain<T>::type; };
template <class T> struct pointee<T *const> : pointee<T *> {};
template <class A, class B> constexpr bool same = false;
template <class A> constexpr bool same<A, A> = true;
template <class T> constexpr bool is_pointer = !same<typename pointee<typename plain<T>::type>::type, struct no_pointer>;
template <class T> constexpr bool is_function = false;
template <class R, class... A> constexpr bool is_function<R(A...)> = true;
template <class R, class... A> constexpr bool is_function<R(A..., ...)> = true;
template <class T> constexpr bool takes_routine = is_function<typename pointee<typename plain<T>::type>::type>;
template <class T> constexpr bool is_written = false;
template <class T> constexpr bool is_written<T *> = true;
template <class T> constexpr bool is_written<const T *> = false;
template <class T> constexpr bool is_written<T *const> = is_written<T *>;
template <class T, class P> constexpr bool points_to = same<typename pointee<typename plain<T>::type>::type, P>;
template <class T> constexpr bool is_number = __is_integral(T) || __is_enum(T);
template <class T> constexpr bool is_scalar = is_number<T> || is_pointer<T>;
template <int N, class F> struct argument;
template <int N, class F> struct argument<N, F *> : argument<N, F> {};
template <class R, class... A> struct argument<-1, R(A...)> { using type = R; };
template <class R, class... A> struct argument<-1, R(A..., ...)> { using type = R; };
template <int N, class R, class... A> struct argument<N, R(A...)> { using type = __type_pack_element<N, A...>; };
template <int N, class R, class... A> struct argument<N, R(A..., ...)> { using type = __type_pack_element<N, A...>; };
#define IS(what, n, ...) static_assert(what<typename argument<n, __VA_ARGS__>::type>, "")
"""


def functions_declared():
    """Every function of the headers, and the header of each."""
    names, header = {}, ""
    for line in clang("c", "x64", "-fsyntax-only", "-Wno-everything", "-Xclang", "-ast-dump",
                      "-fno-color-diagnostics", HEADERS).stdout.splitlines():
        for path in re.findall(r"[<,] ?([^<>,]*\.h):\d+:\d+", line):
            header = path.rsplit("/", 1)[-1]
        found = re.match(r"[|`]-FunctionDecl .*? (\w+) '", line)
        if found:
            names.setdefault(found.group(1), header)
    return names


def arguments_of(text):
    """The arguments that a condition names: (number, whether it is followed)."""
    return [(int(number), bool(star or fields)) for star, number, fields in re.findall(r"(\*?)arg(\d+)(->)?", text)]


def demands(row):
    """(property, argument) for everything that a row says of arguments; -1 is the result."""
    for case in row.get("cases", []):
        for number, followed in arguments_of(case["when"]):
            yield "is_pointer" if followed else "is_scalar", number
    result = {"nonnull": "is_pointer", "nonzero": "is_scalar", "zero": "is_scalar", "nt": "is_number"}
    if "success" in row:
        yield result[row["success"]], -1
    for effect in row.get("effects", []):
        do, number = effect["do"], effect.get("arg")
        number = -1 if number == "result" else number
        for one, followed in arguments_of(effect.get("when", "")):
            yield "is_pointer" if followed else "is_scalar", one
        if "timeout" in effect:
            yield "is_pointer", effect["timeout"]
        if "data" in effect:
            yield "is_scalar", effect["data"]
        if "object" in effect:
            yield "is_pointer", effect["object"]
        if number is None:
            continue
        if do in ("run", "queue", "bind"):
            yield "takes_routine", number
        elif do in ("raise", "lower", "stall"):
            yield "is_number", number
        elif do in ("save-irql", "restore-irql", "assume", "detach", "device-read", "device-write"):
            yield "is_scalar", number
        elif do == "writes":
            yield "is_written", number
        elif "lock" not in effect and do in ("atomic", "reads", "free", "publish", "init"):
            yield "is_pointer", number


def lock_demands(row):
    for effect in row.get("effects", []):
        if isinstance(effect.get("arg"), int) and effect.get("lock") in LOCK_TYPES and effect["do"] != "wait":
            yield effect["arg"], effect["lock"]


def failed(tmp_path, checks):
    """checks: (what is checked, its line of C++). Gives those that clang refuses, with what it says."""
    path = tmp_path / "rows.cpp"
    head = HEADERS.read_text() + PRELUDE
    path.write_text(head + "".join(line + "\n" for _, line in checks))
    result = clang("c++", "x64", "-fsyntax-only", "-ferror-limit=0", "-Wno-everything", path)
    found = {}
    for number, text in re.findall(rf"^{re.escape(str(path))}:(\d+):\d+: error: (.*)", result.stderr, flags=re.M):
        index = int(number) - head.count("\n") - 1
        assert index >= 0, text
        found.setdefault(checks[index][0], text)
    assert found or result.code == 0, result.stderr
    return {check: text for check, text in found.items() if not NO_ADDRESS.search(text)}


def checks_of(name, row, function):
    for what, number in dict.fromkeys(demands(row)):
        yield (name, what, number), f"IS({what}, {number}, {function});"
    for number, lock in dict.fromkeys(lock_demands(row)):
        types = " || ".join(f"points_to<typename argument<{number}, {function}>::type, {one}>" for one in LOCK_TYPES[lock])
        yield (name, lock, number), f'static_assert({types}, "");'


@pytest.fixture(scope="module")
def declared():
    return functions_declared()


def test_arguments_of_functions(tmp_path, declared):
    checks = [one for name, row in APIS.items() if name in declared
              for one in checks_of(name, row, f"decltype(&::{name})")]
    assert len(checks) > 1500
    assert failed(tmp_path, checks) == {}


def test_arguments_of_callbacks(tmp_path):
    checks = [one for row in ROWS["callback"]
              for one in checks_of(row["callback"], row, f"decltype({row['table']}::{row['callback']})")]
    assert checks and failed(tmp_path, checks) == {}


def test_handles_of_ddis(tmp_path):
    """The handle of a DDI is a pointer among its parameters; where there is none, the row says why."""
    checks = []
    for row in ROWS["ddi"]:
        if "handle" in row:
            checks.append(((row["ddi"], row["type"]), f"IS(is_pointer, {row['handle']}, {row['type']});"))
        else:
            assert row.get("note", "").startswith("no handle"), row["ddi"]
        for text in (row.get("class_object", ""), *re.findall(r"param\S*", row.get("condition", {}).get("when", ""))):
            if text:
                number, path = re.fullmatch(r"param(\d+)(.*)", text).groups()
                value = f"((typename argument<{number}, {row['type']}>::type (*)())nullptr)()"
                checks.append(((row["ddi"], text), f"using of_{len(checks)} = decltype({value}{path});"))
    assert len(checks) > 240
    assert failed(tmp_path, checks) == {}


def test_routines_handed_over(tmp_path):
    """The routine of an asynchronous row is an argument of its role type, and takes the parameter that gets the data."""
    checks = []
    for row in ROWS["async"]:
        name, role = row["async"], row["type"]
        if name in APIS and "function" in row and "field" not in row:
            routine = f"typename argument<{row['function']}, decltype(&::{name})>::type"
            checks.append(((name, role), f"static_assert(takes_routine<{routine}>, \"\");"))
            if "data_param" in row:
                routine = f"typename pointee<typename plain<{routine}>::type>::type"
                checks.append(((name, role, "data"), f"IS(is_scalar, {row['data_param']}, {routine});"))
    assert len(checks) > 60
    assert failed(tmp_path, checks) == {}


def test_functions_without_row(declared):
    """A function new in the headers gets a row, or a line in the list: it is decided, not forgotten."""
    listed = (TESTDATA / "model" / "without_row.txt").read_text().splitlines()
    assert listed == sorted(set(listed))
    without = {name for name in declared if name not in APIS}
    assert sorted(without - set(listed)) == [], "neither a row nor a line in testdata/model/without_row.txt"
    assert sorted(set(listed) - without) == [], "these have a row now, or are declared no more"
