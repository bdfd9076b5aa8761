"""Danish dates, numbers and texts, with and without an application object."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication

from app import language, resources

MARCH = date(2026, 3, 12)
AFTERNOON = datetime(2026, 3, 12, 14, 5, tzinfo=UTC)
TOOLS = Path(sys.executable).parent

DANISH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en"><context><name>{context}</name><message>
<source>{source}</source><translation>{danish}</translation></message></context></TS>
"""


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own resource folder, so that the test says which files there are."""
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "resource_root", lambda: tmp_path / "resources")
    return folder


@pytest.fixture(autouse=True)
def _source_texts_again(qapp: QCoreApplication) -> Iterator[None]:
    yield
    language.install(qapp, "en")


def _compile(folder: Path, area: str, context: str, source: str, danish: str) -> Path:
    ts, qm = folder / f"da_{area}.ts", folder / f"da_{area}.qm"
    ts.write_text(DANISH.format(context=context, source=source, danish=danish), encoding="utf-8")
    subprocess.run(
        [TOOLS / "pyside6-lrelease", ts, "-qm", qm], check=True, capture_output=True, timeout=60
    )
    return qm


def test_danish_dates_and_numbers(qapp: QCoreApplication) -> None:
    language.install(qapp, "da")
    assert language.format_date(MARCH) == "12. marts 2026"
    assert language.format_date(date(2026, 5, 1)) == "1. maj 2026"
    assert language.format_short_date(MARCH) == "12. mar. 2026"
    assert language.format_time(AFTERNOON) == "14.05"
    assert language.format_weekday(MARCH) == "torsdag"
    assert language.format_month(MARCH) == "marts 2026"
    assert language.format_number(20_000) == "20.000"
    assert language.format_number(2.5) == "2,5"
    assert language.format_number(2, 1) == "2,0"
    assert "12. marts 2026" in language.format_date_time(AFTERNOON)
    assert "14.05" in language.format_date_time(AFTERNOON)
    assert language.current_language() == "da"


def test_english_dates_when_english_was_installed(qapp: QCoreApplication) -> None:
    assert language.install(qapp, "en") == []
    assert language.format_date(MARCH) == "12 March 2026"
    assert language.format_date_time(AFTERNOON) == "12 March 2026 at 14:05"
    assert language.current_language() == "en"


def test_all_area_files_are_loaded_together_and_after_qt_s_own(
    qapp: QCoreApplication, translations: Path
) -> None:
    first = _compile(translations, "alpha", "Alpha", "Child", "Barn")
    second = _compile(translations, "beta", "Beta", "Meeting", "Møde")
    loaded = language.install(qapp)
    assert [path.name for path in loaded] == ["qtbase_da.qm", first.name, second.name]
    assert language.translate("Alpha", "Child") == "Barn"
    assert language.translate("Beta", "Meeting") == "Møde"
    assert language.translate("QPlatformTheme", "Cancel") == "Annuller"


def test_our_words_win_over_qt_s_own(qapp: QCoreApplication, translations: Path) -> None:
    _compile(translations, "qt", "QPlatformTheme", "Cancel", "Fortryd alligevel")
    language.install(qapp)
    assert language.translate("QPlatformTheme", "Cancel") == "Fortryd alligevel"


def test_installing_again_replaces_and_never_piles_up(
    qapp: QCoreApplication, translations: Path
) -> None:
    file = _compile(translations, "alpha", "Alpha", "Child", "Barn")
    language.install(qapp)
    language.install(qapp)
    file.unlink()
    language.install(qapp)
    assert language.translate("Alpha", "Child") == "Child"


def test_missing_translations_are_reported_by_their_absence(
    qapp: QCoreApplication, translations: Path
) -> None:
    assert [path.name for path in language.install(qapp)] == ["qtbase_da.qm"]
    assert language.translate("Alpha", "Child") == "Child"


def test_an_unknown_language_is_refused(qapp: QCoreApplication) -> None:
    with pytest.raises(ValueError, match="no such language"):
        language.install(qapp, "xx")


def test_texts_and_dates_work_without_an_application() -> None:
    script = (
        "from datetime import date; from app.language import translate, format_date;"
        "assert translate('A', 'Child') == 'Child';"
        "assert format_date(date(2026, 3, 12)) == '12. marts 2026'"
    )
    root = Path(language.__file__).parent.parent
    subprocess.run([sys.executable, "-c", script], check=True, cwd=root, timeout=60)


def test_the_translator_s_tool_finds_what_the_code_says(tmp_path: Path) -> None:
    code = tmp_path / "page.py"
    code.write_text(
        "from app.language import translate\n"
        "from PySide6.QtCore import QObject\n"
        'first = translate("Rules", "The consent has lapsed")\n'
        "class Page(QObject):\n"
        "    def words(self):\n"
        '        return self.tr("Open {name}").format(name=1)\n',
        encoding="utf-8",
    )
    target = tmp_path / "found.ts"
    subprocess.run(
        [TOOLS / "pyside6-lupdate", code, "-ts", target, "-source-language", "en"],
        check=True,
        capture_output=True,
        timeout=60,
    )
    tree = ElementTree.parse(target)
    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in tree.iter("context")
        for message in context.iter("message")
    }
    assert found == {("Rules", "The consent has lapsed"), ("Page", "Open {name}")}
