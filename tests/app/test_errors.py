"""Every error has a sentence in Danish that says what happened and what to do."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import codes, sentence
from models.errors import BindeledError, Refused, Unavailable, Untrusted

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = {"Refused", "Unavailable", "Untrusted", "BindeledError"}
PARTS = {"models", "storage", "app"}


def raised() -> Iterator[tuple[str, str]]:
    """Every literal code that stands in the sources, with the error it is raised as."""
    for part in sorted(PARTS):
        for path in (ROOT / part).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not node.args:
                    continue
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in FAMILIES:
                    for each in ast.walk(node.args[0]):
                        if isinstance(each, ast.Constant) and isinstance(each.value, str):
                            yield each.value, name


def test_the_sources_are_searched() -> None:
    found = {code for code, _ in raised()}
    assert {"gate.shut", "file.tampered", "vault.wrong_passphrase", "chain.gap"} <= found


def test_every_code_has_a_sentence() -> None:
    missing = sorted(
        code
        for code, _ in set(raised())
        if "." in code and code not in codes() and f"{code.split('.')[0]}.*" not in codes()
    )
    assert missing == []


@pytest.mark.usefixtures("danish")
def test_every_sentence_is_danish_and_whole() -> None:
    kinds = {"Refused": Refused, "Unavailable": Unavailable, "Untrusted": Untrusted}
    for code, name in sorted(set(raised())):
        if "." not in code:
            continue
        said = sentence(kinds.get(name, BindeledError)(code))
        assert said.endswith("."), code
        assert "{" not in said, code
        assert "Nothing" not in said, code


@pytest.mark.usefixtures("danish")
def test_what_came_from_outside_and_failed_says_that_nothing_was_read_in() -> None:
    assert "Intet er læst ind" in sentence(Untrusted("file.tampered"))
    assert "Intet er læst ind" in sentence(Untrusted("archive.link"))


@pytest.mark.usefixtures("danish")
def test_a_code_nobody_knows_still_gets_a_sentence() -> None:
    assert sentence(Unavailable("never.heard")).startswith("Noget er ikke, som det skal være.")
