"""The formats for programs: each by the rules of its reader, and all of them of one mind about the findings."""

import json
import os
import re
import urllib.parse
import xml.etree.ElementTree

import jsonschema
import pytest

from conftest import ROOT, TESTDATA, check, run_synclint

TINYGPU = "testdata/drivers/tinygpu"
SARIF_SCHEMA = json.loads((TESTDATA / "sarif" / "sarif-schema-2.1.0.json").read_text())
FORMATS = ["jsonl", "sarif", "github", "gitlab", "azure", "msvc", "junit", "concise", "full"]

# A message with what formats treat as their own, on a line with a tab and characters of more than one byte.
SOURCE = """#include <ntddk.h>
#include <dispmprt.h>
typedef struct _MY_ADAPTER { ULONG Table[2]; ULONG Next; } MY_ADAPTER;
DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    /* äöü 鉄 */\tadapter->Next++;   
    pCreateAllocation->NumAllocations = ++adapter->Table[1];
    return STATUS_SUCCESS;
}
"""


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """A source in a folder with a name that every format has to escape."""
    folder = tmp_path_factory.mktemp("odd") / "a, b;c% ü]"
    folder.mkdir()
    (folder / "x:y.c").write_text(SOURCE, encoding="utf-8")
    return folder.parent


def report(form, *words, **options):
    return run_synclint("check", "-q", "--format", form, "--confidence", "possible", *words, **options).stdout


def expected(*words, **options):
    findings = check("--confidence", "possible", *words, **options).report["findings"]
    return sorted((it["file"], it["line"], it["column"], it["rule"]["id"], it["message"]) for it in findings)


# ---- each format read back: (file, line, column or None, rule, message)


def read_jsonl(text):
    for line in map(json.loads, text.splitlines()):
        if "finding" in line:
            it = line["finding"]
            yield it["file"], it["line"], it["column"], it["rule"]["id"], it["message"]


def read_sarif(text):
    for it in json.loads(text)["runs"][0]["results"]:
        place = it["locations"][0]["physicalLocation"]
        message = re.sub(r" \(\[the other access\]\(1\)\)$", "", it["message"]["text"])
        yield (urllib.parse.unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"], None, it["ruleId"],
               re.sub(r"\\(.)", r"\1", message))


def unescaped(text, percent="%25"):
    return re.sub("%([0-9A-F]{2})", lambda it: chr(int(it[1], 16)), text.replace(percent, "%25"))


def read_github(text):
    for line in text.splitlines():
        match = re.fullmatch(r"::(?:error|warning|notice) file=(.*?),line=(\d+),col=(\d+),title=(\S+) \S+::(.*)", line)
        yield unescaped(match[1]), int(match[2]), int(match[3]), match[4], unescaped(match[5]).split("\n")[0]


def read_gitlab(text):
    for it in json.loads(text):
        yield it["location"]["path"], it["location"]["lines"]["begin"], None, it["check_name"].split()[0], it["description"]


def read_azure(text):
    pattern = (r"##vso\[task\.logissue type=(?:error|warning);sourcepath=(.*?);linenumber=(\d+);columnnumber=(\d+);"
               r"code=(\S+);\](.*) \([a-z0-9-]+\)")
    for line in text.splitlines():
        match = re.fullmatch(pattern, line)
        yield (unescaped(match[1], "%AZP25"), int(match[2]), int(match[3]), match[4], unescaped(match[5], "%AZP25"))


def read_msvc(text):
    for line in text.splitlines():
        match = re.fullmatch(r"(.*)\((\d+),(\d+)\): (?:error|warning|message) (SL\d+): (.*) \[[a-z0-9-]+\]", line)
        if match:
            yield match[1], int(match[2]), int(match[3]), match[4], match[5]
        else:
            assert re.fullmatch(r".*\(\d+,\d+\): note: .*", line)


def read_junit(text):
    root = xml.etree.ElementTree.fromstring(text)
    for case in root.iter("testcase"):
        for failure in case.iter("failure"):
            rule, line = re.fullmatch(r"(\S+) \S+ line (\d+)", case.get("name")).groups()
            yield case.get("classname"), int(line), None, rule, failure.get("message")


def read_concise(text):
    for line in text.splitlines():
        match = re.fullmatch(r"(.*):(\d+):(\d+): (?:error|warning|note): (.*) \[(SL\d+) [a-z0-9-]+\]", line)
        if match:
            yield match[1], int(match[2]), int(match[3]), match[5], match[4]


READERS = {it: globals()["read_" + it] for it in FORMATS if it != "full"} | {"full": read_concise}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("subject", ["tinygpu", "odd"])
def test_formats_agree(form, subject, odd):
    words, options = ([TINYGPU], {}) if subject == "tinygpu" else (["a, b;c% ü]/x:y.c"], {"cwd": odd})
    wanted = expected(*words, **options)
    found = sorted(READERS[form](report(form, *words, **options)), key=lambda it: it[:2] + it[3:])
    assert len(wanted) >= 2
    assert [(file, line, rule, message) for file, line, _, rule, message in found] == \
        sorted((file, line, rule, message) for file, line, _, rule, message in wanted)
    assert sorted(it[:4] for it in found if it[2]) in ([], [it[:4] for it in wanted])


def test_all_at_once(tmp_path):
    """Several reports of one run are what runs of their own give."""
    words = [word for form in FORMATS for word in ("-o", f"{form}={tmp_path / form}")]
    run_synclint("check", "-q", TINYGPU, "--confidence", "possible", *words)
    for form in FORMATS:
        assert (tmp_path / form).read_text() == report(form, TINYGPU)


def test_unknown_format_names_those_there_are():
    error = run_synclint("check", "--format", "pdf", TINYGPU).stderr
    assert all(it in error for it in FORMATS)


# ---- SARIF


def sarif(*words, **options):
    log = json.loads(report("sarif", *words, **options))
    jsonschema.Draft7Validator(SARIF_SCHEMA).validate(log)
    return log["runs"][0]


def texts(value):
    if isinstance(value, str):
        yield value
    for it in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(it)


@pytest.mark.parametrize("words", [[TINYGPU], ["testdata/drivers/paneldod"], ["testdata/none.c"],
                                   ["testdata/cases/function-with-loss/found.c"], ["testdata/projects/malformed/empty.vcxproj"]])
def test_sarif_keeps_the_schema(words):
    run = sarif(*words)
    assert all(texts(run)), "an empty text"


def test_sarif_has_what_github_asks_for():
    """Rules with help and tags, results with region, fingerprint and place relative to the repository."""
    run = sarif(TINYGPU)
    rules = run["tool"]["driver"]["rules"]
    assert [it["id"] for it in rules] == sorted({it["id"] for it in rules})
    for rule in rules:
        assert rule["help"]["markdown"].startswith(f"# {rule['id']} {rule['name']}\n")
        assert rule["id"].startswith("SL9") or rule["helpUri"].startswith("https://learn.microsoft.com/")
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert rule["properties"]["precision"] in ("very-high", "high", "medium", "low")
        assert len(rule["properties"]["tags"]) <= 10
    prints = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].startswith(TINYGPU + "/")
        assert place["region"]["startLine"] == place["region"]["endLine"]
        assert place["region"]["startColumn"] < place["region"]["endColumn"]
        prints.append(result["partialFingerprints"]["primaryLocationLineHash"])
    assert len(prints) == len(set(prints))


def test_sarif_shows_both_ways_of_a_race():
    race = next(it for it in sarif(TINYGPU)["results"] if it["ruleId"] == "SL504" and "Mask" in it["message"]["text"])
    ways = race["codeFlows"][0]["threadFlows"]
    assert [it["message"]["text"].split()[0] for it in ways] == ["DxgkDdiSubmitCommand", "DxgkDdiInterruptRoutine"]
    assert ways[0]["locations"][-1]["state"] == {"IRQL": {"text": "DISPATCH_LEVEL"},
                                                 "locks": {"text": "'TG_ADAPTER.QueueLock'"}}
    other = race["relatedLocations"][0]
    assert other["id"] == 1 and race["message"]["text"].endswith("([the other access](1))")
    assert other["physicalLocation"] == ways[1]["locations"][-1]["location"]["physicalLocation"]
    assert "both at once: the interrupt may come at any point" in other["message"]["text"]


def test_sarif_counts_columns_in_characters(odd):
    result = next(it for it in sarif("a, b;c% ü]/x:y.c", cwd=odd)["results"]
                  if it["locations"][0]["physicalLocation"]["region"]["startLine"] == 8)
    region, line = result["locations"][0]["physicalLocation"]["region"], SOURCE.splitlines()[7]
    assert line[region["startColumn"] - 1:region["endColumn"] - 1] == "adapter->Next++;"


def test_sarif_outside_the_folder(odd, tmp_path):
    results = sarif(odd / "a, b;c% ü]" / "x:y.c", cwd=tmp_path)["results"]
    assert all(it["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///") for it in results)


@pytest.fixture
def empty(tmp_path):
    (tmp_path / "empty.c").write_text("")
    return tmp_path / "empty.c"


def test_sarif_says_what_failed(empty):
    invocation = sarif(empty)["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "the file is empty"
    assert sarif(TINYGPU)["invocations"] == [{"executionSuccessful": True}]


def test_sarif_is_cut_where_github_cuts(tmp_path):
    """More findings than a reader takes: the most severe stay, and it is said."""
    count = 5003
    body = "\n".join(f"    adapter->Field{number}++;" for number in range(count))
    fields = "\n".join(f"    ULONG Field{number};" for number in range(count))
    (tmp_path / "many.c").write_text(f"""#include <ntddk.h>
#include <dispmprt.h>
typedef struct _MY_ADAPTER {{
{fields}
}} MY_ADAPTER;
DXGKDDI_CREATEALLOCATION MyCreateAllocation;
NTSTATUS MyCreateAllocation(const HANDLE hAdapter, DXGKARG_CREATEALLOCATION *pCreateAllocation)
{{
    MY_ADAPTER *adapter = (MY_ADAPTER *)hAdapter;
    UNREFERENCED_PARAMETER(pCreateAllocation);
{body}
    return STATUS_SUCCESS;
}}
""")
    all_findings = json.loads(report("json", tmp_path / "many.c"))["findings"]
    run = json.loads(report("sarif", tmp_path / "many.c"))["runs"][0]
    assert len(all_findings) >= count and len(run["results"]) == 5000
    assert {it["level"] for it in run["results"]} == {"error"}
    note, = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith(f"{len(all_findings)} findings, of which 5000")


# ---- the others


def test_jsonl_is_the_json_report_by_lines():
    lines = [json.loads(it) for it in report("jsonl", TINYGPU).splitlines()]
    whole = json.loads(report("json", TINYGPU))
    assert [it["finding"] for it in lines if "finding" in it] == whole["findings"]
    assert lines[-1] == {it: whole[it] for it in ("version", "tool", "summary")}


def test_junit_of_a_clean_run_is_one_good_test():
    clean = "testdata/cases/lock-leaked/" + sorted(it for it in os.listdir(TESTDATA / "cases/lock-leaked") if "fine" in it)[0]
    suite = xml.etree.ElementTree.fromstring(report("junit", clean)).find("testsuite")
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("1", "0", "0")
    assert len(suite.findall("testcase")) == 1


def test_junit_of_a_failure_is_in_error(empty):
    suite = xml.etree.ElementTree.fromstring(report("junit", empty))
    assert suite.find("testsuite").get("errors") == "1" and suite.find(".//error").get("message") == "the file is empty"
