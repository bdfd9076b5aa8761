"""Danish on screen: translated texts, dates and numbers.

The only place outside the views that touches Qt. Everything here also works when no application
object exists (command line, tests): texts then come back as they stand in the source.
"""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLibraryInfo,
    QLocale,
    QTime,
    QTranslator,
)

from app.resources import resource_path

SOURCE_LANGUAGE = "en"
DEFAULT_LANGUAGE = "da"

_LOCALES = {
    "da": (QLocale.Language.Danish, QLocale.Country.Denmark),
    "en": (QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_DATE = {"da": "d. MMMM yyyy", "en": "d MMMM yyyy"}
_SHORT_DATE = {"da": "d. MMM yyyy", "en": "d MMM yyyy"}
_TIME = {"da": "HH.mm", "en": "HH:mm"}


class _State:
    """What was installed last; one per process, like the application object itself."""

    language: str = DEFAULT_LANGUAGE
    translators: list[QTranslator] = []
    # Qt forgets an application that nobody in Python holds.
    application: QCoreApplication | None = None


def translate(context: str, source: str) -> str:
    """The text on screen for an English source text; the source itself when none is loaded."""
    return QCoreApplication.translate(context, source)


def install(app_instance: QCoreApplication, language: str = DEFAULT_LANGUAGE) -> list[Path]:
    """Load all translations of one language into the application and set number and date form.

    Qt's own texts come first and ours after, so ours win where both know a text. Returns the files
    that were loaded, Qt's included; an empty list means that the screen stays in English. Calling
    it again replaces what was loaded before. An unknown language raises ``ValueError``.
    """
    if language not in _LOCALES:
        raise ValueError(f"no such language: {language}")
    for old in _State.translators:
        app_instance.removeTranslator(old)
    _State.translators = []
    _State.language = language
    QLocale.setDefault(_locale())
    loaded: list[Path] = []
    for path in _translation_files(language):
        translator = QTranslator(app_instance)
        if translator.load(str(path)) and app_instance.installTranslator(translator):
            _State.translators.append(translator)
            loaded.append(path)
    return loaded


def start_without_window() -> list[Path]:
    """Make ready for Danish texts on the command line, where no window makes an application."""
    if QCoreApplication.instance() is None:
        _State.application = QCoreApplication(["bindeled"])
    application = QCoreApplication.instance()
    return install(application) if application is not None else []


def current_language() -> str:
    """The language in use: ``da`` unless another was installed."""
    return _State.language


def _translation_files(language: str) -> list[Path]:
    if language == SOURCE_LANGUAGE:
        return []
    ours = resource_path("translations")
    qt_folders = [Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), ours]
    qt_name = f"qtbase_{language}.qm"
    qt_own = next((f / qt_name for f in qt_folders if (f / qt_name).is_file()), None)
    return ([qt_own] if qt_own else []) + sorted(ours.glob(f"{language}_*.qm"))


def _locale() -> QLocale:
    return QLocale(*_LOCALES[_State.language])


def format_date(value: date) -> str:
    """A day in full: ``12. marts 2026``."""
    return _locale().toString(_qdate(value), _DATE[_State.language])


def format_short_date(value: date) -> str:
    """A day where room is scarce: ``12. mar. 2026``."""
    return _locale().toString(_qdate(value), _SHORT_DATE[_State.language])


def format_time(value: datetime) -> str:
    """The time of day in the moment's own zone: ``14.05``."""
    return _locale().toString(QTime(value.hour, value.minute), _TIME[_State.language])


def format_date_time(value: datetime) -> str:
    """A moment in full, in its own zone: ``12. marts 2026 kl. 14.05``."""
    return translate("Language", "{date} at {time}").format(
        date=format_date(value.date()), time=format_time(value)
    )


def format_weekday(value: date) -> str:
    """The name of the day of the week: ``torsdag``."""
    return _locale().standaloneDayName(value.isoweekday(), QLocale.FormatType.LongFormat)


def format_month(value: date) -> str:
    """Month and year: ``marts 2026``."""
    return _locale().toString(_qdate(value), "MMMM yyyy")


def format_number(value: int | float, decimals: int | None = None) -> str:
    """A number with Danish separators: ``20.000`` and ``2,5``; ``decimals`` fixes how many."""
    if isinstance(value, int) and decimals is None:
        return _locale().toString(value)
    places = _shortest_places(value) if decimals is None else decimals
    return _locale().toString(float(value), "f", places)


def _shortest_places(value: float) -> int:
    text = f"{value:.6f}".rstrip("0")
    return len(text.partition(".")[2])


def _qdate(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)
