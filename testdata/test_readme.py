"""README.md says what the program does: its finding and its table of rules are the program's own (bin/accept rewrites them)."""

import os
import re
import subprocess

import pytest

from conftest import ROOT

README = ROOT / "README.md"
ACCEPT = os.environ.get("SYNCLINT_ACCEPT")


def block(begin):
    """(text between `<!-- begin ... -->` and `<!-- end -->`, what stands behind `begin`)"""
    found = re.search(rf"<!-- {begin}(?:: ([^\n]*))? -->\n(.*?)<!-- end -->\n", README.read_text(), re.S)
    assert found, f"README.md has no block '{begin}'"
    return found.group(2), found.group(1)


def compare(begin, wanted):
    text, _ = block(begin)
    if ACCEPT and text != wanted:
        README.write_text(README.read_text().replace(text + "<!-- end -->", wanted + "<!-- end -->", 1)
                          if text else
                          re.sub(rf"(<!-- {begin}.*? -->\n)", lambda it: it.group(1) + wanted, README.read_text(), count=1))
        text, _ = block(begin)
    assert text == wanted, "bin/accept rewrites README.md"


def test_finding(synclint):
    _, place = block("finding")
    output = synclint("check", "testdata/drivers/tinygpu").stdout
    paragraphs = [it for it in output.split("\n\n") if it.startswith(place + ":")]
    assert len(paragraphs) == 1, place
    compare("finding", "```\n" + paragraphs[0].strip("\n") + "\n```\n")


def test_rules(synclint):
    lines = ["| id | name | severity | set | finds |", "|---|---|---|---|---|"]
    for line in synclint("rules").stdout.splitlines():
        lines.append("| " + " | ".join(line.split(None, 4)) + " |")
    assert len(lines) > 10
    compare("rules", "\n".join(lines) + "\n")


def test_levels(synclint):
    _, names = block("levels")
    compare("levels", "```\n" + synclint("levels", *names.split()).stdout + "```\n")


@pytest.mark.parametrize("link", sorted(set(re.findall(r"`((?:checker|rules|testdata|bin)/[\w./-]*)`", README.read_text()))))
def test_paths_exist(link):
    assert (ROOT / link).exists()


def test_first_command_is_the_one_that_tests_run():
    assert "bin/synclint check testdata/drivers/tinygpu" in README.read_text()
    subprocess.run(["sh", "-n", ROOT / "bin/synclint"], check=True)
