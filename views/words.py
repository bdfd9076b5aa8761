"""Dates, states and drafts in the words of the screen, said the same way everywhere."""

from __future__ import annotations

from datetime import date, datetime

from app.language import (
    format_date,
    format_number,
    format_short_date,
    format_time,
    translate,
)


def day(iso: str) -> str:
    """An ISO day in full, or the text itself when it is none."""
    parsed = parse_day(iso)
    return format_date(parsed) if parsed else iso


def short_day(iso: str) -> str:
    """An ISO day (or moment) where room is scarce."""
    parsed = parse_day(iso)
    return format_short_date(parsed) if parsed else iso


def moment(iso: str) -> str:
    """A UTC moment in local time: *12. mar. 2026 kl. 14.05*."""
    try:
        at = datetime.fromisoformat(iso.replace("Z", "+00:00")).astimezone()
    except (ValueError, OverflowError, OSError):
        return iso
    return translate("Words", "{date} at {time}").format(
        date=format_short_date(at.date()), time=format_time(at)
    )


def parse_day(iso: str) -> date | None:
    """The day of an ISO date or moment; None when it is neither."""
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def days_between(first: str, last: str) -> int:
    """Days from one ISO day to another; 0 when either is none."""
    start, end = parse_day(first), parse_day(last)
    return (end - start).days if start and end else 0


def days_late(due: str, today: str) -> str:
    """How late something is, in words."""
    days = days_between(due, today)
    if days == 1:
        return translate("Words", "1 day late")
    return translate("Words", "{days} days late").format(days=days)


def days_until(due: str, today: str) -> str:
    """How soon something is due, in words."""
    days = days_between(today, due)
    if days == 0:
        return translate("Words", "Today")
    if days == 1:
        return translate("Words", "Tomorrow")
    return translate("Words", "In {days} days").format(days=days)


def days_waited(days: int) -> str:
    """How long something has been waited for, in words."""
    if days == 0:
        return translate("Words", "Since today")
    if days == 1:
        return translate("Words", "For 1 day")
    return translate("Words", "For {days} days").format(days=days)


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun; ``many`` has a {count}."""
    return one if count == 1 else many.format(count=format_number(count))


def children_held(count: int, shared: int = 0) -> str:
    """How many relays one holds, in words.

    shared: those one has said yes to and whose release has not come: neither holds them alone.
    """
    if count == 0 and shared:
        return counted(
            shared,
            translate("Words", "You both have a hand on the relay for 1 child."),
            translate("Words", "You both have a hand on the relay for {count} children."),
        )
    if count == 0:
        return translate("Words", "You hold no relay at the moment.")
    if count == 1:
        return translate("Words", "You hold the relay for 1 child.")
    return translate("Words", "You hold the relay for {count} children.").format(count=count)


def level(number: int) -> str:
    """A BTI level in words."""
    return translate("Words", "Level {number}").format(number=number)


def state(code: str, *, mine: bool) -> tuple[str, str]:
    """The words for a custody state, and the kind of chip they go in.

    code: H O P R V Q C N. mine: whether one's own key is that of the holder of record.
    """
    known = {
        "H": (translate("Words", "You hold the relay"), "holder_mine"),
        "O": (translate("Words", "You hold; offered"), "holder_waiting"),
        "P": (translate("Words", "Accepted; release awaited"), "holder_waiting"),
        "R": (translate("Words", "Passed on"), "holder_other"),
        "V": (translate("Words", "Offered to you"), "holder_waiting"),
        "Q": (translate("Words", "Must be looked into"), "danger"),
        "C": (translate("Words", "Closed"), "neutral"),
        "N": (translate("Words", "Copy to read"), "holder_other"),
    }
    fallback = "H" if mine else "R"
    return known.get(code, known[fallback])


def slot(name: str) -> str:
    """What kind of draft a slot holds."""
    known = {
        "note": translate("Words", "A note"),
        "agreement": translate("Words", "An agreement"),
        "map": translate("Words", "The network map"),
        "handover": translate("Words", "A handover"),
        "quick": translate("Words", "A quick note"),
        "new_case": translate("Words", "A new relay log"),
    }
    if name.startswith("meeting"):
        return translate("Words", "A meeting")
    return known.get(name, translate("Words", "Something you wrote"))


def slot_tab(name: str) -> str:
    """The tab of the child's page where a draft goes on."""
    if name.startswith("meeting"):
        return "meetings"
    return {"agreement": "agreements", "map": "map"}.get(name, "log")
