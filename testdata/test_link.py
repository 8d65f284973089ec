"""The link (checker/link): calls, order, contracts and roots of units described by hand (testdata/probes/link.c)."""

import json
import re
import time

import pytest

INIT = "_DRIVER_INITIALIZATION_DATA"
RNL = "_DXGKRNL_INTERFACE"


@pytest.fixture
def link(probe, tmp_path):
    """link("roots", UNIT, ...) gives the lines of the dump."""

    def run(stage, *units):
        file = tmp_path / "units.json"
        file.write_text(json.dumps(units))
        return probe("link", stage, file).splitlines()

    return run


def func(name, *events, **rest):
    return {"name": name, "line": 10, "events": list(events), **rest}


def declared(name, *flags, **rest):
    return {"name": name, "line": 1, "flags": ["declared", *flags], **rest}


def calls(lines):
    """{function: [call without its line number]} of a dump of calls."""
    found, name = {}, None
    for line in lines[:-1]:
        if line.startswith("    "):
            found[name].append(line.split(None, 1)[1])
        else:
            name = line.split()[0]
            found[name] = []
    return found


def unresolved(lines):
    return int(lines[-1].split()[-1])


def roots(lines):
    """[(kind, name, function, remark)] of a dump of roots; remark is how it was found, without its place."""
    count = int(lines[0].split()[1])
    found = []
    for i in range(count):
        head, function, how = (it.strip() for it in lines[1 + 3 * i:4 + 3 * i])
        kind, name = re.split(r"  +", head)[:2]
        found.append((kind, name, function.split()[1], re.sub(r"registered \S+", "registered", how)))
    return found


def gaps(lines):
    start = next(i for i, line in enumerate(lines) if line.startswith("gaps"))
    return [line.rsplit("  ", 1)[0] for line in lines[start + 1:]]


def table(member, function, record=INIT):
    return [record, member, function, "P" + member.upper()]


# ---- merging


def test_definition_in_another_unit(link):
    lines = link("calls", {"funcs": [declared("g"), func("f", ["call", "g", []])]}, {"funcs": [func("g")]})
    assert calls(lines) == {"g": [], "f": ["g"]} and unresolved(lines) == 0


def test_inline_function_is_kept_once(link):
    header = func("h", ["call", "g", []], file="h.h")
    lines = link("calls", {"funcs": [header, func("g")]}, {"funcs": [header, func("f", ["call", "h", []])]})
    assert calls(lines) == {"h": ["g"], "g": [], "f": ["h"]}


def test_statics_of_two_files_stay_apart(link):
    lines = link("calls", {"funcs": [func("s", usr="a.c@s"), func("f", ["call", "a.c@s", []])]},
                 {"funcs": [func("s", ["call", "f", []], usr="b.c@s")]})
    assert len([it for it in lines if it.startswith("s ")]) == 2
    assert any("s " in it and "callers 1" in it for it in lines)


def test_annotations_of_all_declarations(link):
    lines = link("calls", {"funcs": [declared("f", annotations=[["irql_requires_max", "DISPATCH_LEVEL", ""]])]},
                 {"funcs": [func("f", annotations=[["irql_requires_min", "APC_LEVEL", ""]])]},
                 {"funcs": [declared("f", annotations=[["irql_requires_same", "", ""]])]})
    assert lines[0].endswith("contract APC_LEVEL or DISPATCH_LEVEL same-irql"), lines[0]


def test_annotations_of_overridden_methods(link):
    base = declared("B::f", "virtual", annotations=[["irql_requires_max", "PASSIVE_LEVEL", ""]])
    middle = declared("M::f", "virtual", overridden=["B::f"])
    last = func("D::f", overridden=["M::f"], flags=["virtual"])
    for order in ([base, middle, last], [last, middle, base]):
        assert "contract PASSIVE_LEVEL" in link("calls", {"funcs": order})[0]


def test_cycle_of_overridden_methods(link):
    lines = link("calls", {"funcs": [func("A", overridden=["B"]), func("B", overridden=["A", "A", "B"]),
                                     func("f", ["virtual", "A", []])]})
    assert calls(lines)["f"] == ["A -> A, B"]


# ---- contracts


@pytest.mark.parametrize("annotations, expected", [
    ([["irql_requires_max", "DISPATCH_LEVEL"]], "<= DISPATCH_LEVEL"),
    ([["irql_requires_max", "(DISPATCH_LEVEL)"]], "<= DISPATCH_LEVEL"),
    ([["irql_requires_max", "2"]], "<= DISPATCH_LEVEL"),
    ([["irql_requires", "PASSIVE_LEVEL"]], "PASSIVE_LEVEL"),
    ([["irql_requires_min", "DISPATCH_LEVEL"]], None),
    ([["irql_requires_max", "HIGH_LEVEL"]], "any IRQL"),
    ([["irql_requires_max", "31"]], "any IRQL"),
    ([["irql_requires", "5"]], "DIRQL"),
    ([["irql_requires_max", "DISPATCH_LEVEL"], ["irql_requires_max", "PASSIVE_LEVEL"]], "PASSIVE_LEVEL"),
    ([["irql_requires", "PASSIVE_LEVEL"], ["irql_requires", "DISPATCH_LEVEL"]], "PASSIVE_LEVEL"),
    ([["irql_requires_max", "level"]], ""),
    ([["irql_requires_max", "32"]], ""),
    ([["irql_requires_max", ""]], ""),
    ([["irql_requires_max", "PASSIVE_LEVEL", "Wait != 0"]], ""),
    ([["irql_raises", "DISPATCH_LEVEL"]], ""),
])
def test_contract(link, annotations, expected):
    words = [(it + [""])[:3] for it in annotations]
    line = link("calls", {"funcs": [func("f", annotations=words)]})[0]
    if expected is None:
        assert "contract" in line and "PASSIVE" not in line
    elif expected:
        assert line.endswith(" contract " + expected)
    else:
        assert "contract" not in line


# ---- calls


def test_row_beats_a_body_of_a_system_header(link):
    lines = link("calls", {"funcs": [func("KeAcquireSpinLock", ["call", "x", []], flags=["system"]),
                                     func("f", ["call", "KeAcquireSpinLock", []])]})
    assert calls(lines) == {"f": ["KeAcquireSpinLock = api KeAcquireSpinLock"]}


def test_body_of_the_user_beats_a_row(link):
    lines = link("calls", {"funcs": [func("KeAcquireSpinLock"), func("f", ["call", "KeAcquireSpinLock", []])]})
    assert calls(lines)["f"] == ["KeAcquireSpinLock"]


def test_method_named_like_a_kernel_function(link):
    lines = link("calls", {"funcs": [declared("KeSetEvent", record="C"), func("f", ["call", "KeSetEvent", []])]})
    assert calls(lines)["f"] == ["KeSetEvent  UNRESOLVED: no body"] and unresolved(lines) == 1


def test_virtual_call_reaches_every_overrider(link):
    lines = link("calls", {"funcs": [
        declared("B::f", "virtual"), func("C::f", overridden=["B::f"]), func("D::f", overridden=["C::f"]),
        func("Other::f", flags=["virtual"]), func("g", ["virtual", "B::f", []]), func("h", ["virtual", "C::f", []]),
        func("direct", ["call", "C::f", []])]})
    assert calls(lines)["g"] == ["B::f -> C::f, D::f"]
    assert calls(lines)["h"] == ["C::f -> C::f, D::f"]
    assert calls(lines)["direct"] == ["C::f"]


def test_destructor_at_the_end_of_a_scope(link):
    lines = link("calls", {"funcs": [func("Guard::~Guard"), func("f", ["exit", "Guard::~Guard"])]})
    assert calls(lines)["f"] == ["Guard::~Guard -> Guard::~Guard"] and "callers 1" in lines[0]


def test_operations_table(link):
    lines = link("calls", {"funcs": [func("a"), func("b"), func("c"), func("f", ["pointer", "Ops.run", []])],
                           "slots": [["Ops", "run", "a", ""], ["Ops", "run", "b", ""], ["Other", "run", "c", ""]]})
    assert calls(lines)["f"] == ["object->run -> a, b"]


@pytest.mark.parametrize("events", [
    [["assign", "local:p", "func:a"], ["pointer", "local:p", []]],
    [["assign", "local:q", "func:a"], ["assign", "local:p", "local:q"], ["pointer", "local:p", []]],
    [["assign", "R.x", "func:a"], ["assign", "local:p", "R.x"], ["pointer", "local:p", []]],
    [["call", "get", []], ["pointer", "result:0", []]],
])
def test_pointer_holds_what_was_assigned(link, events):
    lines = link("calls", {"funcs": [func("a"), func("get", ["return", "func:a"]), func("f", *events)]})
    assert calls(lines)["f"][-1].endswith(" -> a") and unresolved(lines) == 0


def test_function_passed_through_parameters(link):
    lines = link("calls", {"funcs": [
        func("a"), func("b"), func("run", ["pointer", "param:0", []], parameters=["callback"]),
        func("pass", ["call", "run", ["param:0"]], parameters=["callback"]),
        func("f", ["call", "pass", ["func:a"]]), func("g", ["call", "run", ["func:b"]])]})
    assert calls(lines)["run"] == [" -> a, b".strip()]


def test_function_passed_through_a_pointer_call(link):
    """What a call through a pointer enters is known only while functions flow: its arguments must flow on."""
    lines = link("calls", {"funcs": [
        func("a"), func("inner", ["pointer", "param:0", []], parameters=["callback"]),
        func("f", ["pointer", "Ops.outer", ["func:a"]]), func("late", ["assign", "Ops.outer", "func:inner"])]})
    assert calls(lines)["inner"] == ["-> a"]


def test_pointer_variable_initialised_at_file_scope(link):
    lines = link("calls", {"funcs": [func("a"), func("f", ["pointer", "global:hook", []])],
                           "slots": [["", "global:hook", "a", ""]]})
    assert calls(lines)["f"] == ["hook -> a"]


def test_pointer_to_nowhere(link):
    lines = link("calls", {"funcs": [func("f", ["pointer", "local:p", []]),
                                     func("inline", ["pointer", "local:p", []], flags=["system"])]})
    assert calls(lines)["f"] == ["p  UNRESOLVED: no candidate"] and unresolved(lines) == 1


def test_port_callback_by_field(link):
    lines = link("calls", {"funcs": [func("f", ["pointer", RNL + ".DxgkCbQueueDpc", []])]})
    assert calls(lines)["f"] == ["object->DxgkCbQueueDpc = api DxgkCbQueueDpc"] and unresolved(lines) == 0


def test_port_callback_kept_elsewhere(link):
    lines = link("calls", {"funcs": [func("f", ["pointer", "Mine.queue@DXGKCB_QUEUE_DPC", []])]})
    assert calls(lines)["f"] == ["object->queue = api DxgkCbQueueDpc"]


def test_pointer_to_a_kernel_function(link):
    lines = link("calls", {"funcs": [declared("KeStallExecutionProcessor", "system"),
                                     func("f", ["assign", "local:p", "func:KeStallExecutionProcessor"],
                                          ["pointer", "local:p", []])]})
    assert calls(lines)["f"] == ["p = api KeStallExecutionProcessor"]


# ---- routines that run inside a call


def test_synchronized_routine(link):
    unit = {"funcs": [func("sync", parameters=["context"]), func("f", ["pointer", RNL + ".DxgkCbSynchronizeExecution",
                                                                      [0, "func:sync", 0, 0, 0]])]}
    assert calls(link("calls", unit))["f"] == [
        "object->DxgkCbSynchronizeExecution = api DxgkCbSynchronizeExecution runs sync"]
    assert roots(link("roots", unit)) == []


def test_synchronized_routine_through_a_wrapper(link):
    unit = {"funcs": [func("sync", roles=["KSYNCHRONIZE_ROUTINE"]), func(
        "wrap", ["pointer", RNL + ".DxgkCbSynchronizeExecution", [0, "param:1", 0]], parameters=["adapter", "routine"]),
        func("f", ["call", "wrap", [0, "func:sync"]])]}
    assert calls(link("calls", unit))["wrap"][0].endswith("runs sync")
    assert roots(link("roots", unit)) == []


def test_registry_query_runs_the_routines_of_its_table(link):
    unit = {"records": ["_RTL_QUERY_REGISTRY_TABLE"],
            "funcs": [func("query"), func("other"), declared("RtlQueryRegistryValues", "system"),
                      func("f", ["call", "RtlQueryRegistryValues", [0, 0, "local:table@_RTL_QUERY_REGISTRY_TABLE", 0, 0]])],
            "slots": [["_RTL_QUERY_REGISTRY_TABLE", "QueryRoutine", "query", "PRTL_QUERY_REGISTRY_ROUTINE"],
                      ["_OTHER", "QueryRoutine", "other", ""]]}
    assert calls(link("calls", unit))["f"] == ["RtlQueryRegistryValues = api RtlQueryRegistryValues runs query"]
    assert roots(link("roots", unit)) == []


@pytest.mark.parametrize("attributes, runs, kinds", [(2, True, []), (0, False, ["protected"]),
                                                     ("local:a", True, ["protected"])])
def test_protected_callback(link, attributes, runs, kinds):
    unit = {"funcs": [func("alone"), func("f", ["pointer", RNL + ".DxgkCbExcludeAdapterAccess",
                                               [0, attributes, "func:alone", 0]])]}
    assert ("runs alone" in calls(link("calls", unit))["f"][0]) == runs
    assert [it[0] for it in roots(link("roots", unit))] == kinds


# ---- order


def components(lines):
    return {it.split()[0]: int(re.search(r"component (\d+)", it)[1]) for it in lines[:-1] if not it.startswith(" ")}


def test_components(link):
    lines = link("calls", {"funcs": [
        func("top", ["call", "a", []]), func("a", ["call", "b", []]), func("b", ["call", "a", []], ["call", "leaf", []]),
        func("leaf"), func("self", ["call", "self", []])]})
    found = components(lines)
    assert found["leaf"] < found["a"] == found["b"] < found["top"]
    recursive = {it.split()[0] for it in lines if " recursive" in it}
    assert recursive == {"a", "b", "self"}


def test_what_an_api_runs_comes_before_its_caller(link):
    lines = link("calls", {"funcs": [declared("KeSynchronizeExecution", "system"),
                                     func("f", ["call", "KeSynchronizeExecution", [0, "func:sync", 0]]), func("sync")]})
    assert components(lines)["sync"] < components(lines)["f"]
    assert any(it.startswith("sync") and "callers 1" in it for it in lines)


def test_deep_chain_of_calls(link):
    count = 200000
    chain = [func(f"f{i}", ["call", f"f{i + 1}", []]) for i in range(count)] + [func(f"f{count}")]
    start = time.monotonic()
    lines = link("calls", {"funcs": chain})
    assert components(lines)[f"f{count}"] == 1 and components(lines)["f0"] == count + 1
    assert time.monotonic() - start < 60


# ---- roots


def test_table_of_ddis(link):
    lines = link("roots", {"funcs": [func("MyPresent"), func("MyIsr"), func("MyDpc"), declared("Lost")],
                           "slots": [table("DxgkDdiPresent", "MyPresent"), table("DxgkDdiInterruptRoutine", "MyIsr"),
                                     table("DxgkDdiDpcRoutine", "MyDpc"), table("DxgkDdiPatch", "Lost"),
                                     table("DxgkDdiNobodyKnows", "MyPresent")]})
    assert roots(lines) == [("ddi", "DxgkDdiPresent", "MyPresent", "registered"),
                            ("isr", "DxgkDdiInterruptRoutine", "MyIsr", "registered"),
                            ("dpc", "DxgkDdiDpcRoutine", "MyDpc", "registered")]
    assert gaps(lines) == [f"no-body  {INIT}.DxgkDdiPatch = Lost", f"unknown-member  {INIT}.DxgkDdiNobodyKnows = MyPresent"]


def test_one_function_in_several_slots(link):
    both = "_KMDDOD_INITIALIZATION_DATA"
    lines = link("roots", {"funcs": [func("f")],
                           "slots": [table("DxgkDdiStopDevice", "f"), table("DxgkDdiRemoveDevice", "f"),
                                     table("DxgkDdiRemoveDevice", "f"), table("DxgkDdiRemoveDevice", "f", both)]})
    assert [it[1] for it in roots(lines)] == ["DxgkDdiRemoveDevice", "DxgkDdiStopDevice"]


def test_table_of_the_drivers_own_copied_into_the_real_one(link):
    lines = link("roots", {"funcs": [
        func("MyPatch"), func("MyRender"),
        func("set", ["assign", INIT + ".DxgkDdiRender", "param:0"], parameters=["render"]),
        func("init", ["assign", INIT + ".DxgkDdiPatch", "Ops.Patch"], ["call", "set", ["func:MyRender"]])],
        "slots": [["Ops", "Patch", "MyPatch", ""]]})
    assert roots(lines) == [("ddi", "DxgkDdiPatch", "MyPatch", "registered in init"),
                            ("ddi", "DxgkDdiRender", "MyRender", "registered in set")]


def test_driver_entry(link):
    assert roots(link("roots", {"funcs": [func("DriverEntry")]})) == [
        ("entry", "DriverEntry", "DriverEntry", "by its name  one instance")]


def test_a_condition_makes_two_roots(link):
    lines = link("roots", {"funcs": [func("MyEscape")], "slots": [table("DxgkDdiEscape", "MyEscape")]})
    assert [it[1] for it in roots(lines)] == ["DxgkDdiEscape"] * 2
    assert re.search("level 0 .*unless param1->Flags.HardwareAccess", lines[1])
    assert re.search("level 2 .*when param1->Flags.HardwareAccess", lines[4])


def test_role_without_table(link):
    lines = link("roots", {"funcs": [func("MyPresent", roles=["DXGKDDI_PRESENT"]),
                                     func("f", ["call", "MyPresent", []]),
                                     declared("Elsewhere", roles=["DXGKDDI_PATCH"])]})
    assert roots(lines) == [("ddi", "DxgkDdiPresent", "MyPresent", "by its type alone")]


def test_role_beside_a_table(link):
    """In the table: once. Called by others, or with `this`: no root. Neither: a root by its role."""
    lines = link("roots", {"funcs": [func("MyPresent", roles=["DXGKDDI_PRESENT"]), func("Inner", roles=["DXGKDDI_RENDER"]),
                                     func("f", ["call", "Inner", []]), func("Late", roles=["DXGKDDI_PATCH"]),
                                     func("C::Method", roles=["DXGKDDI_PATCH"], flags=["method"])],
                           "slots": [table("DxgkDdiPresent", "MyPresent")]})
    assert [(it[1], it[3]) for it in roots(lines)] == [("DxgkDdiPatch", "by its type alone"),
                                                       ("DxgkDdiPresent", "registered")]


@pytest.mark.parametrize("api, arguments, kind, name", [
    ("KeInitializeDpc", [0, "func:r", 0], "dpc", None),
    ("IoQueueWorkItem", [0, "func:r", 0, 0], "work-item", "work item 'r'"),
    ("ExInitializeWorkItem", [0, "func:r", 0], "work-item", "work item 'r'"),
    ("PsCreateSystemThread", [0, 0, 0, 0, 0, "func:r", 0], "thread", None),
    ("ExAllocateTimer", ["func:r", 0, 0], "timer", None),
    ("IoConnectInterrupt", [0, "func:r", 0, 0, 0, 0, 0, 0, 0, 0, 0], "isr", None),
    ("KeRegisterBugCheckCallback", [0, "func:r", 0, 0, 0], "bugcheck", None),
])
def test_routine_handed_over(link, api, arguments, kind, name):
    lines = link("roots", {"funcs": [func("r"), declared(api, "system"), func("f", ["call", api, arguments])]})
    found = roots(lines)
    assert [it[0] for it in found] == [kind] and found[0][2] == "r" and found[0][3].startswith("registered in f")
    assert name is None or found[0][1] == name
    assert "'r'" in found[0][1]


def test_routine_handed_over_through_a_wrapper(link):
    lines = link("roots", {"funcs": [
        func("r"), declared("IoQueueWorkItem", "system"),
        func("wrap", ["call", "IoQueueWorkItem", [0, "param:0", 0, 0]], parameters=["routine"]),
        func("f", ["call", "wrap", ["func:r"]])]})
    assert [it[:3] for it in roots(lines)] == [("work-item", "work item 'r'", "r")]


def test_routine_stored_by_the_type_of_its_field(link):
    lines = link("roots", {"funcs": [func("work"), func("plain"), func("query")],
                           "slots": [["Mine", "Routine", "work", "PIO_WORKITEM_ROUTINE"], ["Mine", "Run", "plain", "PVOID"],
                                     ["Mine", "Query", "query", "PRTL_QUERY_REGISTRY_ROUTINE"]]})
    assert [it[:3] for it in roots(lines)] == [("work-item", "work item 'work'", "work")]


def test_block_of_parameters(link):
    lines = link("roots", {"records": ["_IO_CONNECT_INTERRUPT_PARAMETERS"], "funcs": [
        func("isr"), declared("IoConnectInterruptEx", "system"),
        func("f", ["call", "IoConnectInterruptEx", ["local:p@_IO_CONNECT_INTERRUPT_PARAMETERS"]])],
        "slots": [["_IO_CONNECT_INTERRUPT_PARAMETERS", "ServiceRoutine", "isr", ""]]})
    assert [it[0] for it in roots(lines)] == ["isr"]


# ---- one instance


def thread_of(start, **rest):
    """StartDevice calls `start`, which makes a thread."""
    return {"funcs": [func("r"), declared("PsCreateSystemThread", "system"), *start],
            "slots": [table("DxgkDdiStartDevice", "Start"), *rest.get("slots", [])]}


CREATE = ["call", "PsCreateSystemThread", [0, 0, 0, 0, 0, "func:r", 0]]


@pytest.mark.parametrize("unit, once", [
    (thread_of([func("Start", CREATE)]), True),
    (thread_of([func("Start", ["call", "make", []]), func("make", CREATE)]), True),
    (thread_of([func("Start", CREATE, CREATE)]), False),
    (thread_of([func("Start", ["call", "make", []], ["call", "make", []]), func("make", CREATE)]), False),
    (thread_of([func("Start", CREATE), func("Escape")], slots=[table("DxgkDdiPresent", "Start")]), False),
    (thread_of([{"name": "Start", "blocks": [[[], [1]], [[CREATE], [1, 2]], [[], []]]}]), False),
    (thread_of([{"name": "Start", "blocks": [[[], [1]], [[], [1, 2]], [[CREATE], []]]}]), True),
    (thread_of([func("Start"), func("Escape", CREATE)], slots=[table("DxgkDdiPresent", "Escape")]), False),
    (thread_of([func("Start"), func("unknown", CREATE)]), False),
])
def test_one_instance(link, unit, once):
    found = [it for it in roots(link("roots", unit)) if it[0] == "thread"]
    assert len(found) == 1 and found[0][3].endswith("one instance") == once
