"""The tree itself: what lies at the top, and what no committed file may hold."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

import pytest

from tests.repository.source import ROOT, tracked

TOP = {
    *("app", "views", "models", "storage", "resources", "tests"),
    *("build_installer.spec", "pyproject.toml", "requirements.lock", "bootstrap.py"),
    *("README.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE", ".ci", ".gitignore"),
}
# Written apart, so that this file does not hold what it looks for.
REGISTRIES = [
    "pypi." + "org",
    "python" + "hosted.org",
    "deb.debian" + ".org",
    "npm" + "js.org",
    "--index" + "-url",
    "--extra-index" + "-url",
    "--find" + "-links",
]
MACHINE_PATHS = re.compile(
    r"(?<![\w.~])/(?:work|root|home/\w+|opt/(?:pypi|wheels))(?![\w-])|/Users/\w+|[A-Z]:\\\\?Users\\\\?"
)


def texts() -> list[tuple[str, str]]:
    """Every tracked file that is text, by name."""
    read = []
    for name in tracked():
        try:
            read.append((name, (ROOT / name).read_text("utf-8")))
        except UnicodeDecodeError:
            continue  # a font, a picture, a sealed example
    return read


def pyproject() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_top_level_holds_only_the_names_everyone_knows():
    assert {name.split("/")[0] for name in tracked()} <= TOP


def test_no_registry_address_stands_in_a_tracked_file():
    allowed = "--no-emit-"  # the command that made the lock says that it leaves them out
    held = [
        f"{name}: {address}"
        for name, text in texts()
        for address in REGISTRIES
        if address in text.replace(allowed + "index-url", "").replace(allowed + "find-links", "")
    ]
    assert held == []


def test_no_path_of_one_machine_stands_in_a_tracked_file():
    for path in ("/wo" + "rk/main", "/ro" + "ot/x", "/ho" + "me/jane/x", "C:\\Use" + "rs\\x"):
        assert MACHINE_PATHS.search(f'"{path}"'), path
    for innocent in ("net/work/x", "the/rooting", "/workplace", "~/root"):
        assert not MACHINE_PATHS.search(innocent), innocent
    held = [
        f"{name}: {match.group()}"
        for name, text in texts()
        for match in MACHINE_PATHS.finditer(text)
        if name != "tests/repository/test_tree.py"
    ]
    assert held == []


def test_nothing_that_is_made_is_tracked():
    made = re.compile(r"\.(qm|pyc|log|pem|key|db|sqlite)$|^(build|dist|\.venv)/|__pycache__")
    assert [name for name in tracked() if made.search(name)] == []


def test_the_changelog_tells_of_the_version_that_pyproject_names():
    version = pyproject()["project"]["version"]
    headings = re.findall(r"^## \[?v?([\d.]+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert headings and headings[0] == version


def test_the_licence_file_is_the_one_that_pyproject_names():
    assert pyproject()["project"]["license"] == "Apache-2.0"
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in licence and "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def test_the_lock_names_every_dependency_with_hashes_and_no_pyside_that_aborts():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    entries = re.findall(r"^(\S+)==(\S+)(.*(?:\n {4}.*)*)", lock, re.M)
    locked = {name.lower().replace("_", "-"): version for name, version, _ in entries}
    unhashed = [name for name, _, rest in entries if "--hash=sha256:" not in rest]
    assert unhashed == []

    project = pyproject()["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["test"]
    names = {re.split(r"[<>=!~ ]", need)[0].lower().replace("_", "-") for need in wanted}
    assert names - set(locked) == set()

    pyside = tuple(int(part) for part in locked["pyside6-essentials"].split("."))
    assert (6, 8) <= pyside < (6, 12)


def test_the_lock_serves_windows_and_macos_too():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "sys_platform == 'win32'" in lock and "sys_platform == 'darwin'" in lock


def test_ci_calls_exactly_the_command_that_a_person_calls():
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if "python" in line] == ["exec python3 bootstrap.py test"]


@pytest.mark.parametrize("command", [[], ["--help"], ["dance"]])
def test_bootstrap_tells_what_it_can_do(command):
    answer = subprocess.run(
        [sys.executable, ROOT / "bootstrap.py", *command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == (0 if command == ["--help"] else 2)
    for name in ("run", "test", "bench", "translations", "installer"):
        assert f"bootstrap.py {name}" in answer.stdout


def test_bootstrap_imports_nothing_but_the_standard_library():
    source = (ROOT / "bootstrap.py").read_text("utf-8")
    names = re.findall(r"^(?:import|from) (\w+)", source, re.M)
    assert set(names) <= set(sys.stdlib_module_names)
