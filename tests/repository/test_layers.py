"""Who may import whom, each rule as one sentence, and each rule shown able to fail.

The contracts themselves are in pyproject.toml, read by import-linter; what it cannot see (parts of
a package such as QtWidgets, calls such as open) is read here from the source.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository.source import (
    PACKAGES,
    ROOT,
    calls,
    imports_below,
    modules,
    name_of,
)

NETWORK = (
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib.request",
    "ftplib",
    "smtplib",
    "xmlrpc",
    "asyncio",
    "requests",
    "urllib3",
    "httpx",
    "aiohttp",
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
)
# What gives a model a file, a clock, chance, a process or the machine it runs on.
IMPURE = (
    *("os", "io", "pathlib", "shutil", "tempfile", "glob", "subprocess", "threading"),
    *("multiprocessing", "concurrent", "time", "random", "secrets", "locale", "logging"),
    *("platform", "sys", "sqlite3", "importlib", "urllib.request"),
    *("datetime.datetime.now", "networkx.drawing"),
)
# The composition root: these start the window, and only they may name views.
STARTS_VIEWS = {"app/__main__.py", "app/command_line.py", "app/tour.py"}
# The one place below the window that may know Qt, for its translators.
QT_CORE_IN_APP = {"app/language.py"}


def linted(root: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of pyproject.toml over the packages that lie in a folder."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    command += ["--config", str(root / "pyproject.toml"), "--no-cache", "--no-logo"]
    # Wide enough that the name of a contract and its verdict stand on one line.
    wide = {**os.environ, "COLUMNS": "200"}
    return subprocess.run(command, cwd=root, env=wide, capture_output=True, text=True, check=False)


def found(check, *packages: str, but: set[str] = frozenset()) -> list[str]:
    """What a check of one source text finds, as lines a person can go to."""
    return [
        f"{name_of(path)}:{line} {name}"
        for path in modules(*packages)
        if name_of(path) not in but
        for line, name in check(path.read_text("utf-8"))
    ]


def test_imports_go_one_way_and_every_contract_holds():
    answer = linted(ROOT)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize(
    "module, line, contract",
    [
        ("models/bad.py", "import app.bad", "Imports go down only"),
        ("models/bad.py", "import storage", "Imports go down only"),
        ("storage/bad.py", "def f():\n    import app.bad", "Imports go down only"),
        ("app/bad.py", "import views", "Imports go down only"),
        ("models/bad.py", "from pathlib import Path", "models is pure"),
        ("models/bad.py", "import nacl.signing", "models is pure"),
        ("storage/bad.py", "from PySide6.QtCore import QObject", "storage does not know Qt"),
        ("views/bad.py", "import sqlcipher3", "views never touch the database"),
        ("app/bad.py", "import http.client", "No module of ours opens the network"),
    ],
)
def test_a_forbidden_import_breaks_its_contract(tmp_path, module, line, contract):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in PACKAGES:
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text("", "utf-8")
        (tmp_path / package / "bad.py").write_text("", "utf-8")
    assert linted(tmp_path).returncode == 0

    (tmp_path / module).write_text(line + "\n", "utf-8")

    answer = linted(tmp_path)
    assert answer.returncode != 0
    broken = [text for text in answer.stdout.splitlines() if text.endswith("BROKEN")]
    assert any(text.startswith(contract) for text in broken), answer.stdout


def test_models_ask_no_file_no_clock_and_no_chance():
    def impure(source: str) -> list[tuple[int, str]]:
        asked = {"open", "input", "print", "datetime.now", "datetime.utcnow", "datetime.today"}
        asked |= {"date.today", "uuid.uuid1", "uuid.uuid4", "uuid1", "uuid4", "__import__"}
        asked |= {"datetime.datetime.now", "datetime.date.today", "eval", "exec"}
        return imports_below(source, *IMPURE) + [c for c in calls(source) if c[1] in asked]

    assert impure("from datetime import datetime\nx = datetime.now()\nopen('f')") == [
        (2, "datetime.now"),
        (3, "open"),
    ]
    assert impure("def f():\n    from os.path import join") == [(2, "os.path.join")]
    assert found(impure, "models") == []


def test_storage_and_models_do_not_know_qt():
    def qt(source: str) -> list[tuple[int, str]]:
        return imports_below(source, "PySide6", "shiboken6")

    assert found(qt, "storage", "models", "resources") == []


def test_app_knows_qt_core_only_and_only_where_texts_are_translated():
    def qt(source: str) -> list[tuple[int, str]]:
        return imports_below(source, "PySide6", "shiboken6")

    def more_than_core(source: str) -> list[tuple[int, str]]:
        return [(line, name) for line, name in qt(source) if "PySide6.QtCore" not in name]

    assert more_than_core("from PySide6 import QtWidgets") == [(1, "PySide6.QtWidgets")]
    assert found(qt, "app", but=QT_CORE_IN_APP) == []
    assert found(more_than_core, "app") == []


def test_only_the_composition_root_starts_the_window_and_it_does_so_late():
    def views(source: str) -> list[tuple[int, str]]:
        return imports_below(source, "views")

    assert found(views, "app", but=STARTS_VIEWS) == []
    # Inside a function, so that `bindeled check` and `bindeled doctor` never load the window.
    at_the_top = [
        f"{name_of(path)}: {line}"
        for path in modules("app")
        for line in path.read_text("utf-8").splitlines()
        if line.startswith(("import views", "from views"))
    ]
    assert at_the_top == []


def test_no_module_of_ours_opens_the_network():
    def network(source: str) -> list[tuple[int, str]]:
        return imports_below(source, *NETWORK)

    assert network("from urllib import request") == [(1, "urllib.request")]
    assert network("from urllib.parse import quote") == []
    assert found(network, *PACKAGES) == []


def test_views_reach_files_keys_and_the_database_only_through_app():
    def beneath(source: str) -> list[tuple[int, str]]:
        below = ("storage", "sqlcipher3", "sqlite3", "nacl", "pyrage", "minisign", "cryptography")
        return imports_below(source, *below, "keyring", "reportlab")

    assert beneath("from storage.vault import open_vault") == [(1, "storage.vault.open_vault")]
    assert found(beneath, "views") == []
