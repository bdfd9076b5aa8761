"""bootstrap.py repairs what a killed run left, and does nothing when nothing is to be done."""

from __future__ import annotations

import importlib.util
import subprocess
from pathlib import Path

import pytest

from tests.repository.source import ROOT


@pytest.fixture
def bootstrap(tmp_path, monkeypatch):
    """bootstrap.py as a module, working on a throw-away clone, with pip replaced by a record."""
    spec = importlib.util.spec_from_file_location("bootstrap_under_test", ROOT / "bootstrap.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    moved = {"ROOT": tmp_path, "VENV": tmp_path / ".venv", "LOCK": tmp_path / "requirements.lock"}
    for name in ("BIN", "PYTHON", "STAMP", "UNFINISHED", "BUILD"):
        moved[name] = tmp_path / getattr(module, name).relative_to(ROOT)
    for name, path in moved.items():
        monkeypatch.setattr(module, name, path)
    module.LOCK.write_text("first\n", "utf-8")
    module.done = []
    module.pip_status = 0

    def call(command, environment=None):
        """Make an environment for real (without pip, which takes seconds); only record pip."""
        words = [str(word) for word in command]
        if "venv" in words:
            module.done.append("venv")
            made = [*words[:3], "--without-pip", words[3]]
            return subprocess.run(made, check=False).returncode
        module.done.append("pip")
        return module.pip_status

    monkeypatch.setattr(module, "call", call)
    # The throw-away environment has no pip to ask for, so it fits when its Python is there.
    monkeypatch.setattr(module, "environment_fits", lambda: module.PYTHON.exists())
    return module


def test_a_clean_clone_gets_an_environment_and_the_next_run_does_nothing(bootstrap):
    bootstrap.make_environment()
    assert bootstrap.done == ["venv", "pip"]
    bootstrap.make_environment()
    assert bootstrap.done == ["venv", "pip"]


def test_a_changed_lock_is_installed_again(bootstrap):
    bootstrap.make_environment()
    bootstrap.LOCK.write_text("second\n", "utf-8")
    bootstrap.make_environment()
    assert bootstrap.done == ["venv", "pip", "pip"]


def test_a_run_killed_in_the_middle_of_installing_is_started_over(bootstrap):
    bootstrap.make_environment()
    bootstrap.LOCK.write_text("second\n", "utf-8")
    bootstrap.install_lock()  # … and killed here: no stamp
    assert not bootstrap.STAMP.exists()

    bootstrap.make_environment()

    assert bootstrap.done == ["venv", "pip", "pip", "venv", "pip"]
    assert bootstrap.STAMP.exists()
    assert not bootstrap.UNFINISHED.exists()


def test_when_packages_cannot_be_installed_it_says_so_and_is_not_taken_for_whole(bootstrap):
    bootstrap.pip_status = 1
    with pytest.raises(SystemExit, match="could not be installed"):
        bootstrap.make_environment()
    assert not bootstrap.STAMP.exists()
    assert bootstrap.UNFINISHED.exists()


def test_the_fuzzer_lies_beside_the_environment_and_where_it_is_not_built_that_is_said(
    bootstrap, monkeypatch, capsys
):
    lock = bootstrap.ROOT / "tests" / "hostile" / "fuzz" / "fuzzer.lock"
    lock.parent.mkdir(parents=True)
    lock.write_text("a fuzzer\n", "utf-8")
    monkeypatch.setattr(bootstrap, "install_system_packages", lambda wanted: None)
    bootstrap.make_environment()
    bootstrap.pip_status = 1

    assert bootstrap.fuzz(["5"]) == 1

    assert "Linux on x86-64" in capsys.readouterr().out
    assert bootstrap.STAMP.exists() and not bootstrap.UNFINISHED.exists()


def test_missing_system_packages_are_named_in_one_line_when_they_cannot_be_installed(
    bootstrap, monkeypatch, capsys
):
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: name)
    monkeypatch.setattr(bootstrap, "missing_packages", lambda wanted: ["xvfb", "age"])
    monkeypatch.setattr(bootstrap.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(bootstrap, "ON_LINUX", True)

    bootstrap.install_system_packages(["xvfb", "age", "dbus"])

    assert capsys.readouterr().out.splitlines() == [
        "Missing system packages, install with: apt-get install xvfb age"
    ]


def test_one_failing_check_fails_the_whole_and_the_tests_still_run(bootstrap, monkeypatch):
    ran = []

    def call(command, environment=None):
        ran.append(" ".join(str(word) for word in command))
        return 1 if "mypy" in ran[-1] else 0

    monkeypatch.setattr(bootstrap, "install_system_packages", lambda wanted: None)
    monkeypatch.setattr(bootstrap, "make_environment", lambda: None)
    monkeypatch.setattr(bootstrap, "virtual_screen", lambda: _Nothing())
    monkeypatch.setattr(bootstrap, "call", call)

    assert bootstrap.test([]) == 1

    parts = ("ruff", "mypy", "lint-imports", "pytest")
    assert len(ran) == len(parts)
    assert all(part in command for part, command in zip(parts, ran, strict=True))


class _Nothing:
    """A virtual screen that is not started."""

    def __enter__(self) -> dict[str, str]:
        return {}

    def __exit__(self, *what: object) -> None:
        return None


def test_without_a_display_run_makes_the_tour_and_says_where_it_lies(
    bootstrap, monkeypatch, capsys
):
    ran = []
    monkeypatch.setattr(bootstrap, "install_system_packages", lambda wanted: None)
    monkeypatch.setattr(bootstrap, "make_environment", lambda: None)
    monkeypatch.setattr(bootstrap, "has_display", lambda: False)
    monkeypatch.setattr(bootstrap, "virtual_screen", lambda: _Nothing())
    monkeypatch.setattr(bootstrap, "call", lambda command, screen=None: ran.append(command) or 0)

    assert bootstrap.run([]) == 0
    assert ran[-1][1:5] == ["-m", "app", "tour", "--out"]
    pictures = Path(ran[-1][5])
    assert capsys.readouterr().out.splitlines()[-1] == f"The pictures lie in {pictures}"

    assert bootstrap.run(["doctor", "--self-test"]) == 0
    assert ran[-1][1:] == ["-m", "app", "doctor", "--self-test"]
