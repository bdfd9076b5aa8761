"""Documents on paper: minutes, the parents' copy, the status page and the family's sheet.

Each function gives the bytes of a finished PDF. The PDF library is slow to load, so the modules
that draw are imported when a document is asked for, not when the program starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.access import Line
    from models.bodies import HandoverNote, OfferBody
    from models.case import Case
    from models.meeting import Meeting
    from models.network_map import NetworkMap


def minutes_pdf(case: Case, meeting: Meeting, *, made_at: str) -> bytes:
    """The minutes of one meeting: the agenda filled in (acceptance test 13).

    made_at: ISO date, or UTC time "YYYY-MM-DDTHH:MM:SSZ". A meeting not concluded yet is marked
    as a draft.
    """
    from app.documents import minutes

    return minutes.make(case, meeting, made_at=made_at)


def log_pdf(
    case: Case, *, today: str, map_png: bytes | None = None, archive: bool = False
) -> bytes:
    """The parents' full copy of the log: there is no field that it leaves out (R-17, R-31).

    today: ISO date. map_png: picture of the newest network map, None to give it in words only.
    archive: the same, to be kept for long, as PDF/A-2b.
    """
    from app.documents import log

    return log.make(case, today=today, map_png=map_png, archive=archive)


def status_pdf(case: Case, offer: OfferBody, handed: HandoverNote, *, made_at: str) -> bytes:
    """One page that gathers up what has gone before, to go with an offer (R-30)."""
    from app.documents import status

    return status.make(case, offer, handed, made_at=made_at)


def family_sheet_pdf(case: Case, *, today: str) -> bytes:
    """One A4 for the family: who holds, how to reach them, what is agreed, next meeting (R-31)."""
    from app.documents import family

    return family.make(case, today=today)


def access_pdf(case: Case, rows: Sequence[Line], *, today: str) -> bytes:
    """Who has had to do with the log, newest first. today: ISO date."""
    from app.documents import access

    return access.make(case, rows, today=today)


def map_words_pdf(
    network: NetworkMap, *, made_at: str, without_names: bool = False, practice: bool = False
) -> bytes:
    """The network map in words on A4: every name whole, where a card may cut it short.

    made_at: ISO date. without_names: leave out names, workplaces and notes, and say that this
    makes nobody anonymous (K23).
    """
    from app.documents import map_sheet

    return map_sheet.make(network, made_at=made_at, without_names=without_names, practice=practice)
