"""Every text a person can meet is there in Danish, and whole."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.repository.source import ROOT, modules, name_of

TRANSLATIONS = ROOT / "resources" / "translations"


class Message(NamedTuple):
    """One text of a .ts file, with where it stands."""

    file: str
    context: str
    source: str
    comment: str
    danish: tuple[str, ...]
    state: str


def messages(path: Path) -> Iterator[Message]:
    """Every message of a .ts file; a plural has one Danish text per form."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            danish = message.find("translation")
            forms = [] if danish is None else danish.findall("numerusform") or [danish]
            yield Message(
                path.name,
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                tuple("".join(form.itertext()) for form in forms),
                "missing" if danish is None else danish.get("type", "finished"),
            )


def ours() -> list[Message]:
    """All the Danish texts, of every area."""
    return [message for path in sorted(TRANSLATIONS.glob("*.ts")) for message in messages(path)]


def extracted(folder: Path, sources: list[Path]) -> list[Message]:
    """What Qt's own extractor finds in the sources."""
    found = folder / "found.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    answer = subprocess.run(
        [tool, *sources, "-ts", found, "-no-obsolete", "-source-language", "en"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0 and found.exists(), answer.stdout + answer.stderr
    return list(messages(found))


def placeholders(text: str) -> set[str]:
    """The {names}, %1 and %n that a translation must carry over."""
    return set(re.findall(r"\{[^{}]*\}|%n|%\d", text))


def test_no_danish_text_is_unfinished_or_empty():
    assert ours()
    for message in ours():
        assert message.state == "finished", message
        assert all(text.strip() for text in message.danish), message


def test_no_text_is_translated_twice():
    """Of two, the one that wins depends on the order of the files."""
    counted = Counter((message.context, message.source, message.comment) for message in ours())
    assert [text for text, count in counted.items() if count > 1] == []


def test_every_placeholder_is_carried_over():
    lost = [
        message
        for message in ours()
        for form in message.danish
        # A plural may say "one" in words where English counts.
        if placeholders(form) - {"%n"} != placeholders(message.source) - {"%n"}
    ]
    assert lost == []


def test_every_text_in_the_sources_has_a_danish_one(tmp_path):
    sources = list(modules("app", "views"))
    known = {(m.context, m.source, m.comment) for m in ours()}
    found = extracted(tmp_path, sources)
    missing = [(m.context, m.source) for m in found if m[1:4] not in known]
    assert missing == []


def test_no_danish_text_is_left_of_a_text_that_is_gone(tmp_path):
    found = {m[1:4] for m in extracted(tmp_path, list(modules("app", "views")))}
    # Qt's own contexts complete its Danish; their sources are in Qt.
    gone = [(m.file, m.context, m.source) for m in ours() if m[1:4] not in found]
    assert [text for text in gone if not text[1].startswith("Q")] == []


def test_the_extractor_sees_both_ways_of_translating(tmp_path):
    source = tmp_path / "page.py"
    source.write_text(
        "from app.language import translate\n"
        "class Page:\n"
        "    def texts(self):\n"
        '        self.tr("Write in the log")\n'
        '        return translate("Errors", "Nothing was lost.")\n',
        "utf-8",
    )
    found = {(m.context, m.source) for m in extracted(tmp_path, [source])}
    assert found == {("Page", "Write in the log"), ("Errors", "Nothing was lost.")}


def asked_for(source: str) -> Iterator[tuple[int, str | None]]:
    """Each text that a source asks a translation of, None where it is not a literal."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
            text = node.args[0]
        elif isinstance(node.func, ast.Name) and node.func.id == "translate":
            text = node.args[1]
        else:
            continue
        whole = isinstance(text, ast.Constant) and isinstance(text.value, str)
        yield node.lineno, text.value if whole else None


def test_every_text_that_is_asked_for_is_literal_and_seen_by_the_extractor(tmp_path):
    """An f-string, a name or a spelling the extractor does not know would stay English."""
    assert list(asked_for('self.tr(f"{x}")\ntranslate("C", "a" "b")')) == [(1, None), (2, "ab")]
    sources = list(modules("app", "views"))
    seen = {m.source for m in extracted(tmp_path, sources)}
    unseen = [
        f"{name_of(path)}:{line} {text}"
        for path in sources
        for line, text in asked_for(path.read_text("utf-8"))
        if text not in seen
    ]
    assert unseen == []
