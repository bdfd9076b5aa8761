"""Targets: what is made of an entry once it is read in: its place in the log on screen, the start
page's row, gates, maps, search, documents.

Nothing that passed the reader may stop any of these, for the entry stands in the log for ever.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from app import child, documents, maps, overview_rows, recalls, ssd
from app.copies import recalled
from models import bodies, gate, search
from models.bodies import BODY_TYPES, read_body
from models.canonical import is_form_of
from models.case import Case, Projection
from models.custody import Custody
from models.entry import Header, body_hash, header_bytes, is_time, read_entry
from models.errors import BindeledError
from models.network_map import Centre, NetworkMap, validated
from models.search import searched_words
from storage.stafet.contents import _check_bodies
from tests.hostile.fuzz.bodies import examples
from tests.hostile.fuzz.people import ane, handover
from tests.hostile.fuzz.target import TAKEN, Target, altered_json
from tests.hostile.mutate import canonical
from views import words
from views.children.words import day_heading, describe, moment_words

_KINDS = sorted(BODY_TYPES)
_TODAY = "2026-03-12"
_TIMES = (
    "2026-03-12T08:30:00Z",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "1969-12-31T23:59:59Z",
)


def case_of(data: bytes) -> Case | str:
    """A case whose second entry the bytes tell of, or why a reader would refuse it.

    The first byte chooses the kind, the second the time, the rest is the body.
    """
    if len(data) < 2:
        return ""
    kind, at, body = _KINDS[data[0] % len(_KINDS)], _TIMES[data[1] % len(_TIMES)], data[2:]
    create = handover().log[0]
    projection = Projection()
    projection.add(create)
    salt = bytes(32)
    header = Header(
        v=1,
        log=create.header.log,
        ep=1,
        seq=1,
        prev=create.hash,
        by=create.header.by,
        inst=create.header.inst,
        at=at,
        kind=kind,
        body_hash=body_hash(salt, body),
        refs=(create.hash,),
    )
    try:
        entry = read_entry(header_bytes(header), bytes(64), salt, body)
        _check_bodies([entry])
    except BindeledError as error:
        return error.code
    projection.add(entry)
    projection.add_answer(entry, create)
    assert is_time(at) and is_form_of(entry.head, header)
    searched_words(kind, body)
    said = read_body(entry)
    if said is not None:
        search.excerpt(said, ("a", "2026"))
    return projection.case()


def _judge_screen(data: bytes) -> str:
    case = case_of(data)
    if isinstance(case, str):
        return case
    by_hash = {entry.hash: entry for entry in case.entries}
    for entry in case.entries:
        said = describe(entry, case, by_hash)
        day_heading(said.day)
        moment_words(entry.at)
        words.moment(entry.at)
    overview_rows.case_card(case, Custody(me=ane().public.entry), _TODAY, lambda _: None)
    for row in overview_rows.agreement_rows(case):
        words.days_late(row.due, _TODAY)
        words.days_until(row.due, _TODAY)
        words.short_day(row.due)
    for state in case.consents:
        child._standing(case, state, _TODAY)
        recalls.resting_on(case, state.consent.id, _TODAY)
    for actor in case.actors:
        gate.actor_consent(case, actor.id, _TODAY)
    gate.gate(case, [ane().public.entry], "Ane", _TODAY)
    ssd.next_one(case)
    recalled(case)
    latest = case.latest_map
    network = latest.version.network if latest is not None else NetworkMap(Centre())
    validated(maps.with_case_actors(network, case))
    return TAKEN


def _judge_paper(data: bytes) -> str:
    case = case_of(data)
    if isinstance(case, str):
        return case
    made = [documents.log_pdf(case, today=_TODAY), documents.family_sheet_pdf(case, today=_TODAY)]
    said = bodies.HandoverNote(status="")
    for entry in case.entries:
        if isinstance(entry.body, bodies.HandoverNote):
            said = entry.body
        if isinstance(entry.body, bodies.OfferBody):
            made.append(documents.status_pdf(case, entry.body, said, made_at=entry.at))
        if isinstance(entry.body, bodies.MeetingHeld):
            made.append(documents.minutes_pdf(case, entry.body.meeting, made_at=entry.at))
        if isinstance(entry.body, bodies.MapVersion):
            made.append(documents.map_words_pdf(entry.body.network, made_at=_TODAY))
    assert all(each.startswith(b"%PDF-") for each in made)
    return TAKEN


def _seeds() -> Sequence[bytes]:
    found = [
        bytes([_KINDS.index(kind), at % len(_TIMES)]) + body
        for at, (kind, body) in enumerate(examples())
    ]
    create = handover().log[0]
    return [*found, bytes([_KINDS.index("create"), 0]) + (create.body or b"")]


_STRANGE = (
    "", "centre", "2026-02-30", "9999-12-31", "2026-03", "x" * 400, "a\u0301", "\u202e", "\ufffe",
    "\x00", "\n\n", "👨‍👩‍👧", "<b>&amp;", "{0}", "%s", "1e999", "-1", "24:00",
)  # fmt: skip


def _alter(data: bytes, chance: random.Random) -> bytes:
    """Another kind or time, a text exchanged for a strange one, or any value changed."""
    how = chance.randrange(8)
    if how == 0:
        return data[:1] + bytes([chance.randrange(4)]) + data[2:]
    if how < 4:
        text = canonical(chance.choice(_STRANGE))
        return data.replace(b'"2026-03-12"', text, chance.choice((1, -1)))
    return data[:2] + altered_json(data[2:], chance)


TARGETS = (
    Target("screen", _judge_screen, _seeds, _alter),
    Target("paper", _judge_paper, _seeds, _alter, blind=30),
)
