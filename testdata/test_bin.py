"""The scripts of bin/: what they install, when they build, what they print. The tools they call are played by small scripts."""

import os
import shutil
import stat
import subprocess

import pytest

from conftest import ROOT, run_program

# A cmake is there (it is one of the tools below): what is no Debian package does as well.
PACKAGES = ["ninja-build", "gcc", "pkg-config", "libclang-19-dev", "libglib2.0-dev", "libjansson-dev"]

# Each tool notes its call in $LOG. dpkg-query knows the packages listed in $INSTALLED; apt-get adds to them; ninja "builds" a program.
TOOLS = {
    "dpkg-query": 'for name; do :; done; grep -qx "$name" "$INSTALLED" && echo "install ok installed"',
    "apt-get": 'echo "apt-get $*" >>"$LOG"; [ ! -e "$APT_FAILS" ] || exit 100\n'
               'for word; do case $word in -*|install|update) ;; *) echo "$word" >>"$INSTALLED";; esac; done',
    "sudo": 'echo "sudo $1" >>"$LOG"; exec "$@"',
    "id": 'echo "$ID"',
    "cmake": 'echo "cmake" >>"$LOG"; [ ! -e "$CMAKE_FAILS" ] || { echo "no such compiler" >&2; exit 1; }\n'
             'while [ $# -gt 1 ]; do [ "$1" != -B ] || : >"$2/build.ninja"; shift; done',
    "ninja": 'echo "ninja" >>"$LOG"; echo "[1/1] noise"; [ ! -e "$2/synclint" ] || exit 0\n'
             'printf \'#!/bin/sh\\nprintf "%%s|" "$@"\\nexit 1\\n\' >"$2/synclint"; chmod +x "$2/synclint"',
}
SYSTEM = ["sh", "dirname", "readlink", "grep", "mkdir", "cat", "rm", "env", "flock", "printf", "chmod"]


class Machine:
    """A checkout's bin/ on a machine with nothing but the tools above."""

    def __init__(self, folder, installed=(), user=0):
        self.folder = folder
        (folder / "tools").mkdir()
        for name in SYSTEM:
            (folder / "tools" / name).symlink_to(shutil.which(name))
        for name, body in TOOLS.items():
            tool = folder / "tools" / name
            tool.write_text(f"#!/bin/sh\n{body}\n")
            tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
        shutil.copytree(ROOT / "bin", folder / "bin")
        self.installed, self.log = folder / "installed", folder / "log"
        self.installed.write_text("".join(f"{it}\n" for it in installed))
        self.log.write_text("")
        self.env = {"PATH": str(folder / "tools"), "INSTALLED": str(self.installed), "LOG": str(self.log), "ID": str(user),
                    "APT_FAILS": str(folder / "apt-fails"), "CMAKE_FAILS": str(folder / "cmake-fails")}

    def run(self, *arguments):
        self.log.write_text("")
        return run_program([self.folder / "bin" / "synclint", *arguments], cwd=self.folder, env=self.env)

    def calls(self):
        return self.log.read_text().splitlines()


def test_bare_machine(tmp_path):
    machine = Machine(tmp_path)
    result = machine.run("check", "a b", "--x")
    assert result.code == 1 and result.stdout == "check|a b|--x|", "arguments, output and exit code are the program's"
    assert machine.calls() == ["apt-get -q update",
                               "apt-get -q -y --no-install-recommends install " + " ".join(PACKAGES), "cmake", "ninja"]
    assert result.stderr.splitlines() == [f"synclint: installing missing Debian packages: {' '.join(PACKAGES)}",
                                          "synclint: building in build (once)"]


def test_second_run_is_silent(tmp_path):
    machine = Machine(tmp_path, installed=PACKAGES)
    machine.run()
    result = machine.run("check")
    assert machine.calls() == ["ninja"] and result.stderr == "" and result.stdout == "check|"


def test_only_what_is_missing_is_installed(tmp_path):
    machine = Machine(tmp_path, installed=[it for it in PACKAGES if it != "libjansson-dev"])
    assert "synclint: installing missing Debian packages: libjansson-dev\n" in machine.run().stderr


def test_sudo_when_not_root(tmp_path):
    machine = Machine(tmp_path, user=1000)
    result = machine.run()
    assert machine.calls()[:3:2] == ["sudo apt-get", "sudo env"]
    assert "installing missing Debian packages with sudo:" in result.stderr


def test_neither_root_nor_sudo(tmp_path):
    machine = Machine(tmp_path, user=1000)
    (tmp_path / "tools" / "sudo").unlink()
    result = machine.run()
    assert result.code == 2 and result.stdout == "" and machine.calls() == []
    assert result.stderr == f"synclint: error: missing packages; as root, run: apt-get install {' '.join(PACKAGES)}\n"


def test_install_fails(tmp_path):
    machine = Machine(tmp_path)
    (tmp_path / "apt-fails").touch()
    result = machine.run()
    assert result.code == 2 and result.stderr.splitlines()[-1].startswith("synclint: error: the packages could not be installed: ninja-build")


def test_configuration_fails(tmp_path):
    machine = Machine(tmp_path, installed=PACKAGES)
    (tmp_path / "cmake-fails").touch()
    result = machine.run()
    assert result.code == 3 and "no such compiler" in result.stderr
    assert result.stderr.splitlines()[-1].endswith("build failed")
    (tmp_path / "cmake-fails").unlink()
    assert machine.run().code == 1, "the next run tries again"


def test_from_elsewhere_and_through_a_link(tmp_path):
    machine = Machine(tmp_path, installed=PACKAGES)
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "lint"
    link.symlink_to(tmp_path / "bin" / "synclint")
    result = run_program([link, "x"], cwd=tmp_path / "elsewhere", env=machine.env)
    assert result.stdout == "x|" and (tmp_path / "build" / "synclint").exists()


def test_two_runs_at_once_build_once(tmp_path):
    machine = Machine(tmp_path, installed=PACKAGES)
    runs = [subprocess.Popen([tmp_path / "bin" / "synclint"], cwd=tmp_path, env=machine.env, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL) for _ in range(4)]
    assert [it.wait(timeout=60) for it in runs] == [1] * 4
    assert machine.calls().count("cmake") == 1


@pytest.mark.parametrize("name", ["synclint", "test", "format", "accept", "../.ci/run"])
def test_scripts_are_executable(name):
    assert os.access(ROOT / "bin" / name, os.X_OK)
