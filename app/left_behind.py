"""Files of one's own that still lie on a stick or in a folder after their answer has come.

Where a file was written is noted in the encrypted store. When its answer is here the person is
asked whether it should be deleted there. Only a file with the very bytes that were written is
touched; the outbox keeps its own.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.session import Session
from models.custody import Fate, State
from models.errors import Refused, Unavailable
from storage.boxes import OutboxItem
from storage.settings import Settings
from storage.vault import transaction

_SETTING = "outbox.places"


class Left(msgspec.Struct, frozen=True):
    """A file that has done its work and lies there still. item: id in the outbox."""

    item: str
    log: str
    path: Path


def note(session: Session, item_id: str, path: Path) -> None:
    """Note where a file of the outbox was written; inside the transaction under way."""
    places = _places(session)
    there = [each for each in places.get(item_id, []) if each != str(path.absolute())]
    places[item_id] = [*there, str(path.absolute())]
    _write(session, places)


def files(session: Session, log: str = "") -> tuple[Left, ...]:
    """Files whose answer has come and that still lie where they were written; of one log or all."""
    found = []
    for item_id, paths in _places(session).items():
        item = session.outbox.get(item_id)
        if item is None or (log and item.log != log) or not _answered(session, item):
            continue
        found += [Left(item_id, item.log, Path(each)) for each in paths if _same(each, item)]
    return tuple(found)


def delete(session: Session, left: Left) -> None:
    """Delete the file there, and only there. Refused("left.other") when it is another by now."""
    item = session.outbox.get(left.item)
    places = _places(session)
    if item is None or str(left.path) not in places.get(left.item, []):
        raise Refused("left.other")
    if not _same(str(left.path), item):
        raise Refused("left.other")
    try:
        left.path.unlink()
    except OSError as error:
        raise Unavailable("left.stays") from error
    places[left.item] = [each for each in places[left.item] if each != str(left.path)]
    with transaction(session.vault):
        _write(session, places)


def _answered(session: Session, item: OutboxItem) -> bool:
    """Whether what the file asked for has come: then it need not be sent again."""
    custody = session.custody(item.log)
    if item.type == "offer":
        own = custody.own_offer(item.about)
        return own is not None and own.fate is not Fate.OPEN
    if item.type == "accept":
        return custody.state in (State.HOLDER, State.OFFERED, State.RELEASED)
    if item.type == "contribution":
        return any(
            each.type == "reply" and each.log == item.log and each.state == "taken_in"
            for each in session.inbox.all()
        )
    return False


def _same(path: str, item: OutboxItem) -> bool:
    place = Path(path)
    try:
        return place.stat().st_size == len(item.data) and place.read_bytes() == item.data
    except OSError:
        return False  # the stick is out, or somebody has taken the file away


def _places(session: Session) -> dict[str, list[str]]:
    kept = Settings(session.vault).get(_SETTING)
    return msgspec.json.decode(kept, type=dict[str, list[str]]) if kept else {}


def _write(session: Session, places: dict[str, list[str]]) -> None:
    known = {item.id for item in session.outbox.all()}
    places = {name: paths for name, paths in places.items() if name in known and paths}
    Settings(session.vault).set(_SETTING, msgspec.json.encode(places).decode("utf-8"))
