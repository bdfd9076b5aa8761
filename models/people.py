"""People round the child: professionals, family members and the actors of a case."""

from __future__ import annotations

from typing import Literal

import msgspec


class Person(msgspec.Struct, frozen=True):
    """A professional as others meet them: who, what, where, and how to reach them (R-31, R-32)."""

    name: str
    profession: str = ""
    workplace: str = ""
    phone: str = ""
    email: str = ""


class FamilyMember(msgspec.Struct, frozen=True):
    """Someone in the child's family. custody: whether consent is theirs to give (C-05)."""

    id: str
    name: str
    relation: str = ""
    custody: bool = False
    phone: str = ""


class Child(msgspec.Struct, frozen=True):
    """The child, or the unborn child, that the log is about.

    birth_date: ISO date, "" when unknown or unborn.
    """

    name: str
    birth_date: str = ""
    kind: Literal["child", "pregnant"] = "child"
    family: tuple[FamilyMember, ...] = ()
    formally_responsible: str = ""

    @property
    def custody_holders(self) -> tuple[FamilyMember, ...]:
        """Those whose consent is needed (C-05)."""
        return tuple(member for member in self.family if member.custody)


class Actor(msgspec.Struct, frozen=True):
    """Someone who takes part round the child.

    group: id in `resources/actor_groups.json`. key: Ed25519 entry key when they use Bindeled
    themselves, "" otherwise. joined, introduced, left: ISO dates, "" while not so.
    farewell: whether they were properly taken leave of (S2:1606-1608).
    """

    id: str
    name: str
    profession: str = ""
    workplace: str = ""
    phone: str = ""
    email: str = ""
    group: str = "front_line"
    authority: bool = False
    key: str = ""
    joined: str = ""
    introduced: str = ""
    left: str = ""
    farewell: bool = False
