"""Target: the line of a log, from sets of entries that no honest program would write.

An input is a small program, six bytes for each entry: its kind, its writer, what it hangs on, how
its epoch and number are off, what it speaks of, and what is odd about it. Zeros mean *as it should
be*, so the fuzzer builds long honest logs as easily as broken ones.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import msgspec

from models.bodies import Status
from models.case import Projection, project
from models.chain import Line, line
from models.entry import ZERO_HASH, Entry
from models.errors import Untrusted
from tests.hostile.fuzz.target import TAKEN, Target
from tests.models import entries as pen

_STEP = 6
_MOST = 40
_WRITERS = ("Ane", "Bo", "Cilla")
_KINDS = (
    "note", "offer", "accept", "release", "takeover", "withdraw", "decline", "refuse",
    "orphan_takeover", "close", "create", "status", "contribution", "unknown",
)  # fmt: skip


def entries_of(data: bytes) -> list[Entry]:
    """The entries that a program tells of, in its order, the creation first."""
    found = [pen.create("Ane")]
    for at in range(0, min(len(data), _STEP * _MOST) - _STEP + 1, _STEP):
        made = _entry(data[at : at + _STEP], found)
        # The reader has refused a file with one entry twice, once without its body.
        if made is not None and made.hash not in {each.hash for each in found}:
            found.append(made)
    return found


def _entry(step: bytes, found: list[Entry]) -> Entry | None:
    kind = _KINDS[step[0] % len(_KINDS)]
    after = found[-1 - step[2] % len(found)]
    by = _writer(step[1], kind, after)
    odd: dict[str, Any] = {}
    if step[3]:
        odd["ep"] = max(1, after.header.ep + (step[3] & 3) - 1)
        odd["seq"] = max(0, after.header.seq + (step[3] >> 2 & 7) - 2)
    if step[4]:
        odd["refs"] = tuple(
            found[-1 - number % len(found)].hash for number in range(step[4] >> 4 or 1)
        )[: step[4] & 3]
    if step[5] & 0x80:
        odd["prev"] = ZERO_HASH
    if step[5] & 0x40:
        odd["log"] = "2f" * 16
    try:
        made = _made(kind, by, after, found, odd)
    except Untrusted:
        return None
    if step[5] & 0x20:
        made = msgspec.structs.replace(made, salt=None, body=None)
    return made


def _writer(number: int, kind: str, after: Entry) -> str:
    """Zero is the one who should write it: the writer before, or the other for an answer."""
    before = next(name for name in _WRITERS if pen.key(name) == after.header.by)
    if number == 0 and kind in ("accept", "decline"):
        return "Bo" if before == "Ane" else "Ane"
    return before if number == 0 else _WRITERS[number % len(_WRITERS)]


def _made(kind: str, by: str, after: Entry, found: list[Entry], odd: dict[str, Any]) -> Entry:
    def newest(of: str) -> Entry:
        return next((each for each in reversed(found) if each.kind == of), found[-1])

    match kind:
        case "create":
            return pen.create(by, **odd)
        case "note":
            return pen.note(by, after, text=f"Nr. {len(found)}", **odd)
        case "offer":
            return pen.offer(by, after, "Bo" if by == "Ane" else "Ane", **odd)
        case "accept":
            return pen.accept(by, after, **odd)
        case "release":
            return pen.release(by, after, newest("accept"), **odd)
        case "takeover":
            return pen.takeover(by, after, newest("release"), **odd)
        case "withdraw":
            return pen.withdraw(by, after, newest("offer"), **odd)
        case "decline":
            return pen.decline(by, after, **odd)
        case "refuse":
            return pen.refuse(by, after, **odd)
        case "orphan_takeover":
            return pen.orphan_takeover(by, after, **odd)
        case "close":
            return pen.close(by, after, **odd)
        case _:
            return pen.make(kind, Status(text=f"Nr. {len(found)}"), by, after, **odd)


def judge(data: bytes) -> str:
    """A line, or a refusal: the same in whatever order the entries came."""
    found = entries_of(data)
    turned = _outcome(found[::-1])
    came = _outcome(found)
    if isinstance(came, str) or isinstance(turned, str):
        assert isinstance(came, str) == isinstance(turned, str) or _rivals(came, turned)
        return came if isinstance(came, str) else "order"
    _is_whole(came, found)
    if not came.forks:
        assert [each.hash for each in came.main] == [each.hash for each in turned.main]
    try:
        project(came.main)
        for name, acceptance in came.acceptances.items():
            assert acceptance.id == name
            project(came.main, came.with_provisional(name)[len(came.main) :])
    except Untrusted as error:
        return error.code
    _answers(came, found)
    return TAKEN


def _outcome(entries: Sequence[Entry]) -> Line | str:
    try:
        return line(entries)
    except Untrusted as error:
        return error.code


def _rivals(*outcomes: Line | str) -> bool:
    """Of two entries in one place the first met stays, and only what stays is looked at closely."""
    return any(isinstance(each, Line) and bool(each.forks) for each in outcomes)


def _is_whole(came: Line, found: list[Entry]) -> None:
    """Each entry stands in one place, and what a file would carry gives the same line again."""
    placed = [each.hash for branch in came.branches.values() for each in branch]
    placed += [each.hash for each in (*came.answers, *came.rivals)]
    assert sorted(placed) == sorted({each.hash for each in found})
    assert came.main[0].kind == "create"
    assert {each.hash for each in came.main} <= set(placed)
    assert set(came.releases) <= set(came.acceptances)
    again = line(came.whole())
    assert [each.hash for each in again.main] == [each.hash for each in came.main]
    assert {each.hash for each in again.custody()} == {each.hash for each in came.custody()}


def _answers(came: Line, found: list[Entry]) -> None:
    by_hash = {each.hash: each for each in found}
    projection = Projection()
    for entry in came.main:
        projection.add(entry)
    for answer in came.answers:
        projection.add_answer(answer, by_hash[answer.header.prev])
    projection.case()


def _steps(*kinds: str) -> bytes:
    return b"".join(bytes([_KINDS.index(kind), 0, 0, 0, 0, 0]) for kind in kinds)


def _seeds() -> Sequence[bytes]:
    relay = bytearray(_steps("note", "offer", "accept", "release", "takeover", "note"))
    relay[3 * _STEP + 2] = 1  # the release hangs on the offer, not on the acceptance
    relay[4 * _STEP + 2] = 1  # and the takeover on the acceptance
    both = bytearray(_steps("offer", "accept", "refuse", "release"))
    both[3 * _STEP + 2] = 2  # released as well: it hangs on the offer
    return [
        bytes(relay),
        bytes(both),
        bytes(relay) + bytes(relay),
        _steps("note", "note", "offer", "decline"),
        _steps("offer", "withdraw", "note", "close"),
        _steps("offer", "accept", "refuse"),
        _steps("offer", "accept", "orphan_takeover", "note"),
    ]


def _alter(data: bytes, chance: random.Random) -> bytes:
    """A step more, a step less, another value in a step, two steps exchanged."""
    steps = [data[at : at + _STEP] for at in range(0, len(data), _STEP)]
    at = chance.randrange(len(steps))
    match chance.randrange(5):
        case 0:
            steps.insert(at, bytes([chance.randrange(12), 0, chance.randrange(4), 0, 0, 0]))
        case 1:
            del steps[at]
        case 2:
            other = chance.randrange(len(steps))
            steps[at], steps[other] = steps[other], steps[at]
        case 3:
            steps.insert(at, steps[chance.randrange(len(steps))])
        case _:
            changed = bytearray(steps[at])
            place = chance.randrange(len(changed))
            changed[place] = chance.choice((0, 1, 2, 3, chance.randrange(256)))
            steps[at] = bytes(changed)
    return b"".join(steps)


TARGETS = (Target("chain", judge, _seeds, _alter),)
