"""What the tests of the model share: the rows as they are written, and questions to the probe."""

import json

from conftest import BUILD, ROOT, run_program

KINDS = ("ddi", "api", "callback", "async", "overlap")
LEVELS = ("PASSIVE", "APC", "DISPATCH", "DIRQL", "HIGH")

# kind -> the lines of its file, and the rows they hold
LINES = {kind: (ROOT / f"rules/{kind}.jsonl").read_text().splitlines() for kind in KINDS}
ROWS = {kind: [json.loads(line) for line in LINES[kind]] for kind in KINDS}
APIS = {row["api"]: row for row in ROWS["api"]}
DDIS = {row["ddi"]: row for row in ROWS["ddi"]}


def irql(text):
    """The notation of the rows as a bit set; written apart from the one in C."""
    if text in ("ANY", "UNKNOWN"):
        return {"ANY": 31, "UNKNOWN": 32}[text]
    bits = 0
    for part in text.split("|"):
        level = LEVELS.index(part.removeprefix("<=").removeprefix(">="))
        chosen = range(level + 1) if part[0] == "<" else range(level, 5) if part[0] == ">" else [level]
        bits |= sum(1 << one for one in chosen)
    return bits


def run_probe(*words):
    result = run_program([BUILD / "probe-catalogue", *words])
    assert result.code == 0, result.stderr
    return json.loads(result.stdout)


def look(*questions):
    return run_probe("look", *questions)
