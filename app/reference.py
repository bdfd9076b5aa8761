"""Typed reading of the reference data in `resources/`: scales, groups, professions.

The files are the truth; nothing here repeats their words. Each is read once per process.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeVar

import msgspec

from app.resources import resource_path
from models.meeting import AgendaTemplate, MeetingKind

_T = TypeVar("_T")


def _read(name: str, kind: type[_T]) -> _T:
    return msgspec.json.decode(resource_path(name).read_bytes(), type=kind)


# ---------------------------------------------------------------- network map


class TieLevelText(msgspec.Struct, frozen=True):
    """One step of the tie scale in words. level: 0-3, or None for *not yet discussed*."""

    key: str
    label: str
    line: str
    meaning: str
    source: str
    level: int | None = None


class TieScale(msgspec.Struct, frozen=True):
    """The scale of the network map (S1:214-242) and the word for a pair nobody has judged."""

    dated: str
    source: str
    levels: tuple[TieLevelText, ...]
    unknown: TieLevelText

    def text(self, level: int | None) -> TieLevelText:
        """The words for a level; None gives *not yet discussed*."""
        return self.unknown if level is None else self.levels[level]


class ActorGroup(msgspec.Struct, frozen=True):
    """One group of actors: a sector on the map. weight: its share of the circle."""

    key: str
    label: str
    weight: int
    tint: str
    examples: str
    source: str


class Profession(msgspec.Struct, frozen=True):
    """One profession or family relation. group: the `ActorGroup.key` it usually belongs to."""

    key: str
    label: str
    group: str
    source: str


class _Groups(msgspec.Struct, frozen=True):
    dated: str
    source: str
    groups: tuple[ActorGroup, ...]


class _Professions(msgspec.Struct, frozen=True):
    dated: str
    source: str
    professions: tuple[Profession, ...]


@lru_cache(maxsize=1)
def tie_levels() -> TieScale:
    """The four levels of a tie, in order 0-3, and *not yet discussed*."""
    return _read("tie_levels.json", TieScale)


@lru_cache(maxsize=1)
def actor_groups() -> tuple[ActorGroup, ...]:
    """The groups in the order their sectors lie on the map, clockwise from the top."""
    return _read("actor_groups.json", _Groups).groups


@lru_cache(maxsize=1)
def professions() -> tuple[Profession, ...]:
    """Professions and family relations offered when an actor is added."""
    return _read("professions.json", _Professions).professions


def profession_label(value: str) -> str:
    """What to show for a stored profession: the label of a known key, else the free text."""
    return next((each.label for each in professions() if each.key == value), value)


def profession_key(text: str) -> str:
    """What to store for a typed profession: the key of a known label, else the text itself."""
    wanted = text.strip()
    folded = wanted.casefold()
    return next((each.key for each in professions() if each.label.casefold() == folded), wanted)


# ---------------------------------------------------------------- meetings


class _Kinds(msgspec.Struct, frozen=True):
    date: str
    source: str
    kinds: tuple[MeetingKind, ...]


@lru_cache(maxsize=1)
def agenda_templates() -> tuple[AgendaTemplate, ...]:
    """Every agenda in `resources/agendas/`, by file name; each with phases and points in order."""
    files = sorted(resource_path("agendas").glob("*.json"))
    return tuple(_read(f"agendas/{each.name}", AgendaTemplate) for each in files)


@lru_cache(maxsize=1)
def meeting_kinds() -> tuple[MeetingKind, ...]:
    """The kinds of meeting to choose between, in the order they are offered (D15)."""
    return _read("meeting_kinds.json", _Kinds).kinds


# ---------------------------------------------------------------- the log


class EntryKind(msgspec.Struct, frozen=True):
    """One kind of entry in words (R-24). key: kind in the header. note: text that is written.

    icon: name in `resources/icons/`. hint: what to write, for notes only.
    """

    key: str
    label: str
    label_en: str
    icon: str
    note: bool = False
    hint: str = ""
    hint_en: str = ""

    def name(self, language: str = "da") -> str:
        """The label in a language of the program."""
        return self.label if language == "da" else self.label_en

    def help(self, language: str = "da") -> str:
        """The hint in a language of the program."""
        return self.hint if language == "da" else self.hint_en


class _EntryKinds(msgspec.Struct, frozen=True):
    dated: str
    source: str
    kinds: tuple[EntryKind, ...]


@lru_cache(maxsize=1)
def entry_kinds() -> tuple[EntryKind, ...]:
    """Every kind of entry, the notes first in the order they are offered."""
    return _read("entry_kinds.json", _EntryKinds).kinds


def entry_kind(key: str) -> EntryKind | None:
    """The words for a kind; None for one of a newer version."""
    return next((each for each in entry_kinds() if each.key == key), None)


# ---------------------------------------------------------------- the relay


class HandoverReason(msgspec.Struct, frozen=True):
    """Why the relay passes on (R-15). key: stored in the offer."""

    key: str
    label: str
    label_en: str
    source: str

    def name(self, language: str = "da") -> str:
        """The label in a language of the program."""
        return self.label if language == "da" else self.label_en


class Ground(msgspec.Struct, frozen=True):
    """A ground other than consent for passing on (R-16); information, not legal advice.

    law: reference as it is stored, to be changed by the person. formerly: its name in older
    papers. confirmed: whether the reference was read in the text of the law. doubt: what is not
    confirmed, in words.
    """

    key: str
    label: str
    label_en: str
    law: str
    formerly: str
    confirmed: bool
    help: str
    help_en: str
    doubt: str
    doubt_en: str
    source: str

    def name(self, language: str = "da") -> str:
        """The label in a language of the program."""
        return self.label if language == "da" else self.label_en

    def explanation(self, language: str = "da") -> str:
        """What it covers."""
        return self.help if language == "da" else self.help_en

    def open_question(self, language: str = "da") -> str:
        """What is not confirmed, "" when nothing is."""
        return self.doubt if language == "da" else self.doubt_en


class _Reasons(msgspec.Struct, frozen=True):
    dated: str
    source: str
    reasons: tuple[HandoverReason, ...]


class _Grounds(msgspec.Struct, frozen=True):
    dated: str
    source: str
    grounds: tuple[Ground, ...]


class _CompareWords(msgspec.Struct, frozen=True):
    dated: str
    source: str
    words: tuple[str, ...]


@lru_cache(maxsize=1)
def compare_words() -> tuple[str, ...]:
    """256 Danish words, easy to say on the phone: what two people compare (handover.md §2)."""
    return _read("compare_words.json", _CompareWords).words


@lru_cache(maxsize=1)
def handover_reasons() -> tuple[HandoverReason, ...]:
    """The reasons in the order they are offered."""
    return _read("handover_reasons.json", _Reasons).reasons


@lru_cache(maxsize=1)
def grounds() -> tuple[Ground, ...]:
    """Grounds other than consent, those confirmed in the law first."""
    return _read("grounds.json", _Grounds).grounds


def grounds_dated() -> str:
    """ISO date of the list of grounds."""
    return _read("grounds.json", _Grounds).dated


def handover_reason_label(key: str, language: str = "da") -> str:
    """What to show for a stored reason: the label of a known key, else the text itself."""
    return next((each.name(language) for each in handover_reasons() if each.key == key), key)


class LevelText(msgspec.Struct, frozen=True):
    """One level in words, and what to have thought of before moving to it (A1)."""

    level: int
    label: str
    label_en: str
    meaning: str
    meaning_en: str
    checks: tuple[str, ...]
    checks_en: tuple[str, ...]


class _Levels(msgspec.Struct, frozen=True):
    dated: str
    source: str
    levels: tuple[LevelText, ...]


@lru_cache(maxsize=1)
def levels() -> tuple[LevelText, ...]:
    """The three levels, in order."""
    return _read("level_checks.json", _Levels).levels
