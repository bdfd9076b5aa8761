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
        if len(sheet.pages) == 1:
            break
    return sheet


def finish(sheet: Sheet, *, title: str, left: str, date: str, practice: bool) -> bytes:
    """The PDF of a filled sheet, with a note on characters that are drawn as boxes."""
    if sheet.lacking:
        named = ", ".join(
            f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip() for char in sheet.lacking
        )
        sheet.gap(14.0)
        sheet.text(
            translate(
                "Documents",
                "An empty box stands for a character that the font of this document does not "
                "have. The text itself is whole in the program. The characters are: {names}.",
            ).format(names=named),
            SMALL,
        )
    return paint(sheet, Running(title=title, left=left, date=date, practice=practice))
