"""The words a map is talked through with: questions for a pair, the four steps, seven dimensions.

All of it is data in `resources/map_questions.json` and `resources/tie_dimensions.json`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeVar

import msgspec

from app.resources import resource_path
from models.network_map import CENTRE, NetworkMap, Pair

PRIVATE_GROUPS = ("family", "private_network")
"""Actor groups whose people are not there because of their work."""

_T = TypeVar("_T")


class PairQuestion(msgspec.Struct, frozen=True):
    """What to ask aloud about a pair, with a second question to go deeper."""

    key: str
    question: str
    probe: str


class GuideStep(msgspec.Struct, frozen=True):
    """One of the four steps of drawing a map."""

    key: str
    title: str
    text: str


class _Questions(msgspec.Struct, frozen=True):
    dated: str
    source: str
    pair: tuple[PairQuestion, ...]
    steps: tuple[GuideStep, ...]


class Dimension(msgspec.Struct, frozen=True):
    """One of the seven dimensions. pole, negative: what the two ends of the scale mean."""

    key: str
    group: Literal["relation", "communication"]
    label: str
    pole: str
    negative: str


class DimensionScale(msgspec.Struct, frozen=True):
    """From the negative pole (`least`) to the good one (`most`), whole steps."""

    least: int
    most: int


class Dimensions(msgspec.Struct, frozen=True):
    """The seven dimensions in the order of the guide's steps 3 and 4."""

    dated: str
    source: str
    scale: DimensionScale
    dimensions: tuple[Dimension, ...]


def _read(name: str, kind: type[_T]) -> _T:
    return msgspec.json.decode(resource_path(name).read_bytes(), type=kind)


@lru_cache(maxsize=1)
def _questions() -> _Questions:
    return _read("map_questions.json", _Questions)


@lru_cache(maxsize=1)
def dimensions() -> Dimensions:
    """The seven dimensions of a tie, a scale of our own."""
    return _read("tie_dimensions.json", Dimensions)


def guide_steps() -> tuple[GuideStep, ...]:
    """The four steps, in order."""
    return _questions().steps


def pair_question(network: NetworkMap, chosen: Pair, child: str) -> PairQuestion:
    """What to ask about a pair, with the names put in. child: the name shown in the middle."""
    order = [CENTRE, *(actor.id for actor in network.actors)]
    a, b = sorted(chosen, key=order.index)
    found = next(each for each in _questions().pair if each.key == _kind(network, a, b))
    names = {
        "a": child if a == CENTRE else network.actor(a).name,
        "b": network.actor(b).name,
        "child": child,
    }
    return PairQuestion(found.key, found.question.format_map(names), found.probe.format_map(names))


def _kind(network: NetworkMap, a: str, b: str) -> str:
    if a == CENTRE:
        return "centre"
    if not network.has_middle:
        return "organisation"
    one, other = network.actor(a), network.actor(b)
    private = [each.group in PRIVATE_GROUPS for each in (one, other)]
    if all(private):
        return "private"
    if any(private):
        return "private_professional"
    if one.workplace and one.workplace == other.workplace:
        return "same_workplace"
    return "professionals"
