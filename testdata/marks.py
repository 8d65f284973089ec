"""Marks: what a test source says of itself, in comments on the line it is about.

    // expect: rule-name             a finding of this rule, here (its id does as well)
    // expect: rule-name "words"     and its message holds these words
    // note: words                   a step of some finding's path stands here and its text holds these words
    // known-miss: rule-name         a defect that is not found yet: the test fails once it is
    // known-false: rule-name        a finding that is wrong: the test fails once it is gone
    // options: --ignore x           anywhere in the file: more words for the command line

A line may carry several. No mark: no finding is allowed, of any rule.
"""

import re
import shlex

MARK = re.compile(r"//\s*(expect|note|known-miss|known-false|options):\s*(.*?)\s*"
                  r"(?=//\s*(?:expect|note|known-miss|known-false|options):|$)")
RULE = re.compile(r'([\w-]+)(?:\s+"([^"]*)")?')


class Mark:
    def __init__(self, file, line, kind, text):
        self.file, self.line, self.kind, self.text = file, line, kind, text
        self.rule = self.part = None
        if kind not in ("note", "options"):
            match = RULE.fullmatch(text)
            if not match:
                raise ValueError(f"{file}:{line}: '{kind}: {text}' is no mark; expected: {kind}: rule-name \"words\"")
            self.rule, self.part = match.groups()

    def fits(self, finding):
        return (self.rule in (finding["rule"]["id"], finding["rule"]["name"]) and self.line == finding["line"]
                and (self.part is None or self.part in finding["message"]))

    def __str__(self):
        return f"{self.file}:{self.line}: {self.kind}: {self.text}"


def read_marks(file, text):
    """The marks of one source. `file`: as reports call it."""
    return [Mark(file, number, kind, words) for number, line in enumerate(text.splitlines(), 1)
            for kind, words in MARK.findall(line)]


def options_of(marks):
    return [word for mark in marks if mark.kind == "options" for word in shlex.split(mark.text)]


def compare(report, marks):
    """What differs between a JSON report and the marks, as lines that name file and line."""
    wrong = []
    findings = list(report["findings"])
    steps = [step for finding in findings for path in finding["paths"] for step in path["steps"]]
    for mark in marks:
        if mark.kind == "note":
            here = [step["text"] for step in steps if (step["file"], step["line"]) == (mark.file, mark.line)]
            if not any(mark.text in text for text in here):
                wrong.append(f"{mark}\n    no step of any path says so here; there {'are ' + repr(here) if here else 'is none'}")
            continue
        if mark.kind == "options":
            continue
        found = next((it for it in findings if it["file"] == mark.file and mark.fits(it)), None)
        if found is not None:
            findings.remove(found)
        if mark.kind == "known-miss" and found is not None:
            wrong.append(f"{mark}\n    it is found now: make the mark an 'expect'")
        if mark.kind != "known-miss" and found is None:
            wrong.append(f"{mark}\n    no such finding" + (": take the mark away" if mark.kind == "known-false" else ""))
    for finding in findings:
        wrong.append(f"{finding['file']}:{finding['line']}: unexpected {finding['rule']['id']} {finding['rule']['name']}: "
                     f"{finding['message']}")
        for path in finding["paths"]:
            wrong += [f"    {it['file']}:{it['line']}: {it['text']} [{it['irql']}; {it['locks']}]" for it in path["steps"]]
    return wrong


def code_blocks(text):
    """The fenced C and C++ blocks of a Markdown page: (line of the fence, suffix, code)."""
    blocks = re.finditer(r"^```(c|cpp|c\+\+)\n(.*?)^```$", text, re.M | re.S)
    return [(text[:it.start()].count("\n") + 1, ".c" if it[1] == "c" else ".cpp", it[2]) for it in blocks]
