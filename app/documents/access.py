"""The access log of one child on paper: when, what, and who or which profession."""

from __future__ import annotations

from collections.abc import Sequence

from app.access import Line
from app.access_words import about_words, event_words
from app.documents.close import finish
from app.documents.sheet import QUIET, SUBTITLE, Sheet
from app.documents.words import day, moment
from app.language import translate
from models.case import Case


def make(case: Case, rows: Sequence[Line], *, today: str) -> bytes:
    """See `app.documents.access_pdf`."""
    sheet = Sheet()
    title = translate("AccessLog", "Who has had to do with the log")
    sheet.heading(1, title)
    about = translate("AccessLog", "About {name}").format(name=case.child.name)
    sheet.text(about, SUBTITLE, after=16.0)
    sheet.text(
        translate(
            "AccessLog",
            "Written by the program itself on this computer, and nobody can change it. What others "
            "do with the log on their computers stands in theirs.",
        ),
        QUIET,
        after=12.0,
    )
    if rows:
        sheet.table(
            [
                translate("AccessLog", "When"),
                translate("AccessLog", "What"),
                translate("AccessLog", "Who"),
            ],
            [[moment(row.at), what(row), person(row)] for row in rows],
            [0.26, 0.40, 0.34],
        )
    else:
        sheet.text(translate("AccessLog", "Nothing is written down yet."), QUIET)
    return finish(
        sheet,
        title=title,
        left=translate("AccessLog", "Access log"),
        date=day(today),
        practice=case.practice,
    )


def what(row: Line) -> str:
    """What was done, in words."""
    more = about_words(row.about)
    return f"{event_words(row.event)} ({more})" if more else event_words(row.event)


def person(row: Line) -> str:
    """Who did it: name and profession, or the profession only."""
    return ", ".join(part for part in (row.who, row.role) if part) or translate(
        "AccessLog", "A member of staff"
    )
