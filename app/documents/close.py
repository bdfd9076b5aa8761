"""The last of every document: what the font could not show, then the pages are painted."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from app.documents.paint import Running, paint
from app.documents.sheet import SMALL, Sheet
from app.language import translate


def fitted(put: Callable[[Sheet], None], *, scales: tuple[float, ...]) -> Sheet:
    """A sheet filled by `put` in the largest type that keeps it on one page.

    When not even the smallest does, the document goes over more pages: nothing is cut.
    """
    for scale in scales:
        sheet = Sheet(scale)
        put(sheet)
        _note(sheet)
        if len(sheet.pages) == 1:
            break
    return sheet


def finish(
    sheet: Sheet, *, title: str, left: str, date: str, practice: bool, archive: bool = False
) -> bytes:
    """The PDF of a filled sheet, with a note on letters that the font could not show.

    archive: as PDF/A-2b.
    """
    if not sheet.noted:
        _note(sheet)
    return paint(
        sheet, Running(title=title, left=left, date=date, practice=practice, archive=archive)
    )


def _note(sheet: Sheet) -> None:
    """Which letters stand as boxes or without an accent; said once, at the end."""
    sheet.noted = True
    if not sheet.lacking:
        return
    named = ", ".join(_named(char, instead) for char, instead in sheet.lacking.items())
    sheet.gap(14.0)
    sheet.text(
        translate(
            "Documents",
            "The font of this document does not have every letter. An empty box stands for a "
            "letter that cannot be shown. The text itself is whole in the program. It concerns: "
            "{names}.",
        ).format(names=named),
        SMALL,
    )


def _named(char: str, instead: str) -> str:
    name = f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()
    if not instead:
        return name
    return translate("Documents", "{name} (shown as {letter})").format(name=name, letter=instead)
