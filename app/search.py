"""*Søg*: a word or two find the child or the entry, over every log that is kept here.

Copies to read are kept as their files, not in the journal (K12): they are searched in on their
own page. What somebody looked for is not written down; in whose logs they found it is.
"""

from __future__ import annotations

import msgspec

from app.session import Session
from models.bodies import decode_body
from models.search import Excerpt, excerpt, fold, tokens
from storage import search as index
from storage.overview import CaseCard
from storage.vault import transaction

MOST = 40
"""So many entries are shown; whoever wants another writes one more word."""

MOST_CHILDREN = 6


class _At(msgspec.Struct):
    at: str


_AT = msgspec.json.Decoder(_At)


class Hit(msgspec.Struct, frozen=True):
    """A found entry. entry: its hash. at: claimed time. text: the piece with the words in it."""

    log: str
    child: str
    entry: str
    kind: str
    at: str
    text: Excerpt


class Result(msgspec.Struct, frozen=True):
    """What was found, newest first. more: there are more entries than are shown."""

    children: tuple[CaseCard, ...] = ()
    hits: tuple[Hit, ...] = ()
    more: bool = False

    @property
    def logs(self) -> frozenset[str]:
        """The logs of which something is shown beside the child's name."""
        return frozenset(hit.log for hit in self.hits)


def find(session: Session, text: str) -> Result:
    """Children by name, and entries by the beginnings of their words; every word must be there."""
    words = tokens(text)
    if not words:
        return Result()
    cards = {card.log: card for card in session.overview.cards()}
    found = index.find(session.vault, words, MOST + 1)
    hits = tuple(_hit(each, cards[each.log], words) for each in found[:MOST] if each.log in cards)
    children = [card for card in cards.values() if _named(card, words)]
    return Result(tuple(children[:MOST_CHILDREN]), hits, more=len(found) > MOST)


def noted(session: Session, logs: frozenset[str]) -> None:
    """Write in the access log of each child that somebody searched in it (R-23)."""
    with transaction(session.vault):
        for log in sorted(logs):
            session.note_access(log, "search")


def _hit(found: index.Found, card: CaseCard, words: tuple[str, ...]) -> Hit:
    body = decode_body(found.kind, found.body)
    return Hit(
        log=found.log,
        child=card.child,
        entry=found.entry,
        kind=found.kind,
        at=_AT.decode(found.head).at,
        text=excerpt(body, words) if body is not None else Excerpt("", ()),
    )


def _named(card: CaseCard, words: tuple[str, ...]) -> bool:
    name = fold(card.child)
    if words[0] not in name:
        return False
    return all(any(part.startswith(word) for part in name.split()) for word in words)
