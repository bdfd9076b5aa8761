"""The network map in words: every name whole, every tie, what is not discussed (equal list).

It goes beside the picture: a card on the picture has room for so much, a list has room for all, and
a screen reader meets it as headings and tables.
"""

from __future__ import annotations

from app.documents.log import put_map
from app.documents.sheet import QUIET, SMALL, Sheet
from app.documents.words import day
from app.language import translate
from app.map_files import anonymous
from app.reference import tie_levels
from models.network_map import NetworkMap, progress


def make(network: NetworkMap, *, made_at: str, without_names: bool, practice: bool) -> bytes:
    """See `app.documents.map_words_pdf`."""
    from app.documents.close import finish

    if without_names:
        network = anonymous.without_names(network)
    sheet = Sheet()
    sheet.heading(1, translate("Documents", "Network map"))
    done, every = progress(network)
    sheet.text(
        translate("Documents", "{done} of {total} pairs are discussed.").format(
            done=done, total=every
        ),
        QUIET,
    )
    if without_names:
        sheet.text(
            translate(
                "Documents",
                "Names are left out. That makes nobody anonymous: in a small place it may still "
                "be seen who it is.",
            )
        )
    sheet.gap(6.0)
    put_map(sheet, network)
    sheet.heading(2, translate("Documents", "What the ties mean"))
    scale = tie_levels()
    sheet.facts(
        [
            (f"{text.level}: {text.label}" if text.level is not None else text.label, text.meaning)
            for text in (*scale.levels, scale.unknown)
        ]
    )
    sheet.text(translate("Documents", "The map is a picture of one day, drawn together."), SMALL)
    return finish(
        sheet,
        title=translate("Documents", "Network map"),
        left=translate("Documents", "Network map"),
        date=day(made_at),
        practice=practice,
    )
