"""Who had to do with a child's log: written down by itself, read and printed by the professional.

The rows name staff, never the child; a print may say the profession in place of the name.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from app.reference import profession_label
from app.session import Session
from models.case import Case
from storage.access import LEAST_MONTHS, Access, Event

_DAYS_OF_A_MONTH = 30.44


class Line(msgspec.Struct, frozen=True):
    """One row as a person reads it. at: UTC time. who: "" where names are left out."""

    at: str
    event: str
    about: str
    who: str
    role: str


def record(session: Session, log: str, event: Event, about: str = "") -> None:
    """Write down that the person did something with a log."""
    session.note_access(log, event, about)


def lines(session: Session, log: str, *, names: bool = True) -> tuple[Line, ...]:
    """The access log of one child, newest first."""
    return tuple(_line(row, names=names) for row in session.access.of(log))


def document(session: Session, log: str, *, names: bool = True) -> bytes:
    """The access log of one child as a PDF. names: the staff's names, else professions only."""
    from app.documents import access_pdf

    case: Case = session.case(log)
    made = access_pdf(case, lines(session, log, names=names), today=session.today())
    record(session, log, "print", "access_log")
    return made


def tidy(session: Session, months: int) -> int:
    """Let go of rows older than the retention; how many. Never fewer months than the least."""
    kept = max(months, LEAST_MONTHS) * _DAYS_OF_A_MONTH + 1
    now = datetime.strptime(session.now(), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    limit = now - timedelta(days=kept)
    return session.access.forget_before(limit.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _line(row: Access, *, names: bool) -> Line:
    return Line(
        at=row.at,
        event=row.event,
        about=row.about,
        who=row.who if names else "",
        role=profession_label(row.role),
    )
