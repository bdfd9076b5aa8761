"""What a target is, and the ways in which every target alters its bytes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence

import msgspec

from tests.hostile.mutate import canonical, change, spoiled

Alter = Callable[[bytes, random.Random], bytes]


class Target(msgspec.Struct, frozen=True):
    """One reader of bytes from outside.

    judge: reads the bytes and gives the code of the refusal, or "taken"; raises AssertionError
    when something was taken that may not be, and anything else when the reader itself does.
    seeds: real bytes to begin with. alter: changes them by their structure; None for bytes only.
    blind: how many inputs are played in every test run.
    """

    name: str
    judge: Callable[[bytes], str]
    seeds: Callable[[], Sequence[bytes]]
    alter: Alter | None = None
    blind: int = 300


TAKEN = "taken"


def altered(target: Target, data: bytes, chance: random.Random) -> bytes:
    """The bytes changed once more: by their structure where the target knows it, or blindly."""
    if target.alter is not None and data and chance.random() < 0.7:
        return target.alter(data, chance)
    return spoiled(data, chance) if data else b"{}"


def altered_json(data: bytes, chance: random.Random) -> bytes:
    """One value of a JSON tree changed, written canonically; other bytes are spoiled blindly."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        tree = None
    if not isinstance(tree, (dict, list)) or not tree:
        return spoiled(data, chance) if data else b"{}"
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        if tree:
            change(tree, chance)
    return canonical(tree)
