"""SSD meetings without consent: once about a child, and one follow-up (S-01 to S-10).

The count lies in the log itself, so it passes on with the relay, and who receives it gets no
fresh "once".
"""

from __future__ import annotations

from typing import Literal

from app.session import Session
from models import bodies
from models.case import Case
from models.errors import Refused

Next = Literal["first", "follow_up", "used_up"]

_MOST = 2
"""One meeting and one follow-up (S-01, S-02)."""


def next_one(case: Case) -> Next:
    """What an SSD meeting held now would be: S-01, S-02, or one too many."""
    held = case.ssd_meetings
    if held >= _MOST:
        return "used_up"
    return "follow_up" if held else "first"


def record(
    session: Session, log: str, meeting: bodies.SsdMeeting, *, all_the_same: bool = False
) -> Case:
    """Write an SSD meeting in the log.

    all_the_same: the person was warned that it is one too many, and it was held. Refused:
    "ssd.incomplete" (S-03 to S-05), "ssd.follow_up" without its reason and "ssd.used_up" (S-02).
    """
    said = (meeting.worry, meeting.necessary, meeting.consent_tried, meeting.shared, meeting.date)
    there = any(name.strip() for name in meeting.participants)
    if not there or not all(text.strip() for text in said):
        raise Refused("ssd.incomplete", rule="S-03")
    with session.change(log) as change:
        comes = next_one(change.case)
        if comes != "first" and not meeting.follow_up.strip():
            raise Refused("ssd.follow_up", rule="S-02")
        if comes == "used_up" and not all_the_same:
            raise Refused("ssd.used_up", rule="S-02")
        change.add("ssd_meeting", meeting)
    return session.case(log)
