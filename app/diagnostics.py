"""What a person may give to those who look after the program: codes and counts, nothing else.

Nothing is sent by the program. The text made here is shown whole, and it is the text that leaves.
"""

from __future__ import annotations

import platform
import re
import sys

import msgspec

from app import doctor
from app.policy import rules
from app.session import Session
from app.version import VERSION
from storage import migrations, unlocking
from storage.settings import Settings
from storage.vault import transaction

_EVENTS = "diagnostics.events"
_MOST_EVENTS = 40
_CODE = re.compile(r"[0-9A-F]{4}-[0-9A-F]{4}", re.ASCII)


class Event(msgspec.Struct, frozen=True):
    """A fault of the program. day: ISO date. code: names its place in the program."""

    day: str
    code: str


def note_event(session: Session, code: str) -> None:
    """Remember the code of a fault. ValueError for anything that is not a code."""
    if not _CODE.fullmatch(code):
        raise ValueError("not an event code")
    kept = (Event(session.today(), code), *events(session))[:_MOST_EVENTS]
    with transaction(session.vault):
        Settings(session.vault).set(_EVENTS, msgspec.json.encode(kept).decode("utf-8"))


def events(session: Session) -> tuple[Event, ...]:
    """The faults remembered, newest first; none when an older program wrote them otherwise."""
    kept = Settings(session.vault).get(_EVENTS)
    try:
        return msgspec.json.decode(kept, type=tuple[Event, ...]) if kept else ()
    except msgspec.DecodeError:
        return ()


def report(session: Session, window: str = "") -> str:
    """The whole text, in English, line by line. window: what the window system says of itself.

    Looks at everything in the store, so it takes a while.
    """
    seen = doctor.examine(session)
    held = rules(session)
    findings: dict[str, int] = {}
    for each in seen.findings:
        findings[each.code] = findings.get(each.code, 0) + 1
    ways = sorted(slot.kind for slot in unlocking.list_slots(session.profile))
    lines = [
        f"Bindeled {VERSION}",
        f"system: {platform.system()} {platform.release()} {platform.machine()}",
        f"python: {sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}",
        f"window: {window}" if window else "",
        f"store: version {migrations.version(session.vault.connection)}",
        f"logs: {seen.logs}, entries: {seen.entries}",
        f"ways in: {', '.join(ways)}",
        f"policy: {held.trouble or ('yes' if held.decided else 'no')}",
        f"locks after: {held.lock_minutes} min",
        *(f"finding: {code} x{count}" for code, count in sorted(findings.items())),
        "" if findings else "findings: none",
        *(f"event: {each.day} {each.code}" for each in events(session)),
    ]
    return "\n".join(line for line in lines if line) + "\n"
