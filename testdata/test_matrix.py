"""The matrix of races: every ordered pair of kinds of entry points, by every way to keep them apart.

One generated driver. Each combination of two entry points and two ways of access has a structure of its own in the
adapter; `expected` says by the laws of the documentation what is found there, without a look at the checker: who runs
beside whom (the four level pages, the pages of the interrupt routine, of DPCs and of DxgkCbSynchronizeExecution, the
documented exceptions), what keeps two accesses apart, and which rule a race of the two is.
"""

import collections
import itertools
import re

import pytest

from conftest import check

Role = collections.namedtuple("Role", "type result parameters kind level group per steps irql")


def ddi(type, parameters, level, group=None, per=None, steps=0, irql="passive", result="NTSTATUS"):
    """`group`: the class of which one thread may be inside; `per`: for one child, queue or component only. `steps`: how
    far the pages are from stating the level plainly (1 by default or by a sibling, 2 they disagree)."""
    return Role(type, result, parameters, "ddi", level, group, per, steps, irql)


def asynchronous(kind, type, parameters, irql, result="VOID"):
    return Role(type, result, parameters, kind, None, None, None, 0, irql)


TWO = "const HANDLE h, {} *p"
ROLES = {
    "QueryCurrentFence": ddi("DXGKDDI_QUERYCURRENTFENCE", TWO.format("DXGKARG_QUERYCURRENTFENCE"), 0),
    "DescribeAllocation": ddi("DXGKDDI_DESCRIBEALLOCATION", TWO.format("DXGKARG_DESCRIBEALLOCATION"), 0),
    "QueryAdapterInfo": ddi("DXGKDDI_QUERYADAPTERINFO", TWO.format("const DXGKARG_QUERYADAPTERINFO"), 0),
    "PowerControl": ddi("DXGKDDIPOWERRUNTIMECONTROLREQUEST",
                        "const HANDLE h, LPCGUID g, PVOID i, SIZE_T n, PVOID o, SIZE_T m, PSIZE_T r", 0),
    "SetPointerPosition": ddi("DXGKDDI_SETPOINTERPOSITION", TWO.format("const DXGKARG_SETPOINTERPOSITION"), 1, "pointer"),
    "SetPointerShape": ddi("DXGKDDI_SETPOINTERSHAPE", TWO.format("const DXGKARG_SETPOINTERSHAPE"), 1, "pointer"),
    "Patch": ddi("DXGKDDI_PATCH", TWO.format("const DXGKARG_PATCH"), 1, "gpu-scheduler"),
    "SubmitCommand": ddi("DXGKDDI_SUBMITCOMMAND", TWO.format("const DXGKARG_SUBMITCOMMAND"), 1, "gpu-scheduler",
                         irql="dispatch"),
    "AcquireSwizzling": ddi("DXGKDDI_ACQUIRESWIZZLINGRANGE", TWO.format("DXGKARG_ACQUIRESWIZZLINGRANGE"), 1, "swizzling"),
    "CreateOverlay": ddi("DXGKDDI_CREATEOVERLAY", TWO.format("DXGKARG_CREATEOVERLAY"), 1, "overlay"),
    "DetectControl": ddi("DXGKDDI_DISPLAYDETECTCONTROL", "const HANDLE h, const PDXGKARG_DISPLAYDETECTCONTROL p", 1,
                         "child-io", "SL509"),
    "QueryChildStatus": ddi("DXGKDDI_QUERY_CHILD_STATUS", "const PVOID h, DXGK_CHILD_STATUS *p, BOOLEAN n", 1,
                            "child-io", "SL509"),
    "SetTargetGamma": ddi("DXGKDDI_SETTARGETGAMMA", "const HANDLE h, const PDXGKARG_SETTARGETGAMMA p", 1, "display"),
    "SetRootPageTable": ddi("DXGKDDI_SETROOTPAGETABLE", TWO.format("const DXGKARG_SETROOTPAGETABLE"), 1, "its own",
                            result="VOID"),
    "MiracastCreate": ddi("DXGKDDI_MIRACAST_CREATE_CONTEXT", "PVOID h, DXGK_MIRACAST_DISPLAY_CALLBACKS *c, PVOID *x, "
                          "ULONG *t", 0, "miracast", steps=2),
    "SubmitToQueue": ddi("DXGKDDI_SUBMITCOMMANDTOHWQUEUE", TWO.format("const DXGKARG_SUBMITCOMMANDTOHWQUEUE"), 0,
                         "hw-queue", "SL517"),
    "SetFState": ddi("DXGKDDISETPOWERCOMPONENTFSTATE", "const HANDLE h, UINT c, UINT s", 0, "power-component", "SL501"),
    "FlipQueueLog": ddi("DXGKDDI_UPDATEFLIPQUEUELOG", TWO.format("DXGKARG_UPDATEFLIPQUEUELOG"), 0, "mpo3-flip", steps=1,
                        irql="interrupt"),
    "CommitVidPn": ddi("DXGKDDI_COMMITVIDPN", TWO.format("const DXGKARG_COMMITVIDPN"), 2),
    "SetPalette": ddi("DXGKDDI_SETPALETTE", TWO.format("const DXGKARG_SETPALETTE"), 2),
    "SetPowerState": ddi("DXGKDDI_SET_POWER_STATE", "const PVOID h, ULONG u, DEVICE_POWER_STATE s, POWER_ACTION x", 3),
    "ChildRelations": ddi("DXGKDDI_QUERY_CHILD_RELATIONS", "const PVOID h, PDXGK_CHILD_DESCRIPTOR p, ULONG n", 3),
    "ResetFromTimeout": ddi("DXGKDDI_RESETFROMTIMEOUT", "const HANDLE h", 3),
    "Interrupt": asynchronous("isr", "DXGKDDI_INTERRUPT_ROUTINE", "const PVOID h, ULONG m", "interrupt", "BOOLEAN"),
    "Dpc": asynchronous("dpc", "DXGKDDI_DPC_ROUTINE", "const PVOID h", "dispatch"),
    "OwnDpc": asynchronous("own dpc", "KDEFERRED_ROUTINE", "PKDPC o, PVOID h, PVOID x, PVOID y", "dispatch"),
    "Timer": asynchronous("timer", "EXT_CALLBACK", "PEX_TIMER t, PVOID h", "dispatch"),
    "Worker": asynchronous("work item", "IO_WORKITEM_ROUTINE", "PDEVICE_OBJECT o, PVOID h", "passive"),
    "Thread": asynchronous("thread", "KSTART_ROUTINE", "PVOID h", "passive"),
}

# Their types are pointers to functions: they are known by their table.
TABLE = {"MiracastCreate": "DxgkDdiMiracastCreateContext"}

# What the code does; `f` is the structure of the combination, `C` is a word of flags, `P` a pointer.
ACCESSES = {"change": "f.C |= 4;", "write": "f.P = h;", "read": "value = f.P;", "look": "number = f.C;"}
SPIN = ("KeAcquireSpinLock(&{}, &q);", "KeReleaseSpinLock(&{}, irql);")
WAYS = {
    "plain": ("", ""),
    "lock": (SPIN[0].format("f.L"), SPIN[1].format("f.L")),
    "queued": ("KeAcquireInStackQueuedSpinLock(&f.L, &handle);", "KeReleaseInStackQueuedSpinLock(&handle);"),
    "other lock": (SPIN[0].format("f.M"), SPIN[1].format("f.M")),
    "lock of another object": (SPIN[0].format("other->L"), SPIN[1].format("other->L")),
    "shared": ("irql = ExAcquireSpinLockShared(&f.E);", "ExReleaseSpinLockShared(&f.E, irql);"),
    "exclusive": ("irql = ExAcquireSpinLockExclusive(&f.E);", "ExReleaseSpinLockExclusive(&f.E, irql);"),
}

# (first way, first access, second way, second access)
COMBINATIONS = [(a, "change", b, "change") for a, b in [
    ("plain", "plain"), ("lock", "lock"), ("lock", "plain"), ("lock", "other lock"),
    ("lock of another object", "lock of another object"), ("lock", "lock of another object"),
    ("atomic", "atomic"), ("atomic", "plain"), ("atomic", "lock"),
    ("synchronized", "synchronized"), ("synchronized", "plain"), ("synchronized", "lock"),
    ("shared", "shared"), ("exclusive", "shared")]]
COMBINATIONS += [(a, "write", b, "read") for a, b in [
    ("plain", "plain"), ("lock", "lock"), ("queued", "queued"), ("plain", "lock"), ("other lock", "lock"), ("lock", "plain"),
    ("exclusive", "shared"), ("shared", "shared"), ("synchronized", "plain")]]
COMBINATIONS += [("atomic", "change", "plain", "look")]


# ---- the laws ----------------------------------------------------------------------------------------------------------

EXCEPTIONS = {
    frozenset(("QueryAdapterInfo", "SetPowerState")): "SL507",
    frozenset(("QueryAdapterInfo", "ChildRelations")): "SL507",
    frozenset(("ResetFromTimeout", "SetFState")): "SL508",
    frozenset(("ResetFromTimeout", "PowerControl")): "SL508",
}
# Of several races of one access the one whose other side asks for the strongest protection is shown.
RANK = ["SL504", "SL506", "SL303", "SL301", "SL302", "SL508", "SL507", "SL503", "SL502", "SL501", "SL517", "SL509"]
LOCKS = ("lock", "queued", "other lock", "lock of another object", "shared", "exclusive")


def both_inside(one, two):
    """May both be inside the driver? Then the rule of such a race ("async": what they do decides) and the steps of
    doubt; else None."""
    a, b = ROLES[one], ROLES[two]
    if one == two and a.kind != "ddi":
        # one interrupt, one DPC of an adapter; nothing says that a second one of the others is ever started
        return None if a.kind in ("isr", "dpc") else ("async", 2)
    if a.kind != "ddi" and b.kind != "ddi":
        return "async", 0
    if a.kind != "ddi" or b.kind != "ddi":
        level = a.level if a.kind == "ddi" else b.level
        return ("SL504" if level < 2 else "SL506"), 0
    if frozenset((one, two)) in EXCEPTIONS:
        return EXCEPTIONS[frozenset((one, two))], 0
    if max(a.level, b.level) >= 2:
        miracast = "miracast" in (a.group, b.group) and 2 in (a.level, b.level)
        return ("async", 2) if miracast else None  # their pages and those of the levels disagree
    if a.group and a.group == b.group:
        return (a.per, 0) if a.per else None
    return {(0, 0): "SL501", (1, 1): "SL502"}.get((a.level, b.level), "SL503"), max(a.steps, b.steps)


def kept_apart(one, way_one, two, way_two):
    interrupt = [role == "Interrupt" or way == "synchronized" for role, way in ((one, way_one), (two, way_two))]
    ways = {way_one, way_two}
    return (all(interrupt) or ways == {"atomic"} or ways in ({"lock"}, {"queued"}, {"other lock"}) or
            ways in ({"exclusive"}, {"exclusive", "shared"}))


def race(one, two):
    """Of two accesses (role, way, access): (rule, steps of doubt), or None."""
    (role_one, way_one, does_one), (role_two, way_two, does_two) = one, two
    meet = both_inside(role_one, role_two)
    if does_one in ("read", "look") and does_two in ("read", "look"):
        return None
    if not meet or kept_apart(role_one, way_one, role_two, way_two):
        return None
    rule, steps = meet
    if rule == "async":
        counting = [way in LOCKS and other != "Interrupt" and other_way != "synchronized" for way, other, other_way in
                    ((way_one, role_two, way_two), (way_two, role_one, way_one))]
        rule = ("SL303" if all(counting) else
                "SL302" if "read" in (does_one, does_two) or "look" in (does_one, does_two) else "SL301")
    if {does_one, does_two} == {"change", "look"}:
        steps = max(steps, 2)  # an aligned read sees the value before or after
    return rule, steps


def expected(accesses):
    """{rule: steps} of all races among the accesses of one structure, each with itself too."""
    found = {}
    for one, two in itertools.combinations_with_replacement(accesses, 2):
        it = race(one, two)
        if it:
            found[it[0]] = min(it[1], found.get(it[0], 9))
    return found


# ---- the driver --------------------------------------------------------------------------------------------------------

HEAD = """#include <ntddk.h>
#include <dispmprt.h>
typedef struct { KSPIN_LOCK L; } OBJECT;
typedef struct { LONG C; PVOID P; KSPIN_LOCK L, M; EX_SPIN_LOCK E; } FIELD;
"""


def may_use(role, way):
    """At the interrupt's level there are no locks of this kind, and the routine that has the interrupt lock needs none."""
    return ROLES[role].irql != "interrupt" or way in ("plain", "atomic")


def combinations(firsts):
    """Per structure its two accesses."""
    result = []
    for one, two in itertools.product(firsts, ROLES):
        for way_one, does_one, way_two, does_two in COMBINATIONS:
            mirrored = (way_one, does_one) == (way_two, does_two) and list(ROLES).index(two) < list(ROLES).index(one)
            if may_use(one, way_one) and may_use(two, way_two) and not mirrored:
                result.append(((one, way_one, does_one), (two, way_two, does_two)))
    return result


def source_of(structures):
    bodies = {role: [] for role in ROLES}
    routines = []
    for number, accesses in enumerate(structures):
        for side, (role, way, does) in enumerate(accesses):
            code = ACCESSES[does]
            if way == "atomic":
                code = "InterlockedOr(&f.C, 4);"
            elif way == "synchronized":
                routines.append(f"static BOOLEAN s{number}_{side}(PVOID h)\n{{\nADAPTER *a = (ADAPTER *)h;\n" +
                                code.replace("f.", f"a->f{number}.") + "\nreturn TRUE;\n}")
                code = f"a->Dxgk.DxgkCbSynchronizeExecution(a->Dxgk.DeviceHandle, s{number}_{side}, a, 0, &result);"
            else:
                code = "\n".join([WAYS[way][0], code, WAYS[way][1]]).strip()
            bodies[role].append(code.replace("f.", f"a->f{number}."))
    lines = [HEAD, "typedef struct {", "DXGKRNL_INTERFACE Dxgk;"] + [f"FIELD f{i};" for i in range(len(structures))]
    lines += ["} ADAPTER;", "OBJECT *Find(ULONG n);"] + routines
    for name, role in ROLES.items():
        lines += [f"{role.type} On{name};" * (name not in TABLE), f"{role.result} On{name}({role.parameters})", "{", "ADAPTER *a = (ADAPTER *)h;",
                  "OBJECT *other = Find(7);", "KIRQL irql;", "KLOCK_QUEUE_HANDLE handle;", "BOOLEAN result;", "PVOID value;", "LONG number;",
                  *bodies[name], "" if role.result == "VOID" else "return 0;", "}"]
    members = ", ".join(f".{member} = On{name}" for name, member in TABLE.items())
    return "\n".join(lines + [f"DXGK_MIRACAST_INTERFACE Table = {{{members}}};"]) + "\n"


def compare(structures, report):
    found = collections.defaultdict(dict)
    for finding in report["findings"]:
        number = int(re.search(r"ADAPTER\.f(\d+)\.", finding["message"])[1])
        rule = finding["rule"]["id"]
        shown = finding["confidence"] != "possible"
        found[number][rule] = found[number].get(rule, False) or shown
    wrong = []
    for number, accesses in enumerate(structures):
        want, has = expected(accesses), found[number]
        sure = [rule for rule in RANK if want.get(rule, 2) < 2]
        shown = [rule for rule in has if has[rule]]
        right = set(shown) <= set(sure) and set(has) <= set(want) and bool(has) == bool(want)
        right = right and (not sure or has.get(sure[0]))
        if not right:
            wrong.append(f"f{number}: {accesses}\n    expected {want}, has {has}")
    return wrong


@pytest.mark.parametrize("part", range(4))
def test_matrix(part, tmp_path):
    structures = combinations(list(ROLES)[part::4])
    file = tmp_path / "matrix.c"
    file.write_text(source_of(structures))
    result = check("--select", "SL3,SL5", "--confidence", "possible", file)
    assert result.code == 1 and not result.report["failures"], result.stderr
    wrong = compare(structures, result.report)
    assert not wrong, f"{len(wrong)} of {len(structures)}\n" + "\n".join(wrong[:20])
