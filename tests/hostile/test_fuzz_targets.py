"""The fuzzer's targets without the fuzzer: blindly, quickly, and on every machine.

`python3 bootstrap.py fuzz` plays them guided by what each input reaches.
"""

from __future__ import annotations

import random
import time
from collections import Counter

import pytest

from tests.hostile.fuzz.__main__ import Told
from tests.hostile.fuzz.bodies import examples, same_shape
from tests.hostile.fuzz.target import TAKEN, Target, altered
from tests.hostile.fuzz.targets import TARGETS

HANG = 2.0
"""Seconds of processor time that no input may take."""


@pytest.mark.parametrize("name", TARGETS)
def test_a_few_hundred_inputs_are_taken_or_refused(name: str) -> None:
    found = played(TARGETS[name], TARGETS[name].blind)
    assert found[TAKEN] > 0
    assert len(found) > 1


@pytest.mark.long
@pytest.mark.parametrize("name", TARGETS)
def test_some_thousand_inputs_are_taken_or_refused(name: str) -> None:
    count = 30 * TARGETS[name].blind
    assert sum(played(TARGETS[name], count, first=1_000_000).values()) > count


def played(target: Target, count: int, first: int = 0) -> Counter[str]:
    """How often each code came; a number names the input that fails."""
    seeds = target.seeds()
    codes = Counter(target.judge(seed) for seed in seeds)
    for number in range(first, first + count):
        chance = random.Random(number)
        data = chance.choice(seeds)
        for _ in range(chance.choice((1, 1, 2, 4))):
            data = altered(target, data, chance)
        begin = time.process_time()
        try:
            codes[target.judge(data)] += 1
        except Exception as error:
            raise AssertionError(f"{target.name} {number}: {data!r}") from error
        assert time.process_time() - begin < HANG, f"{target.name} {number} takes too long"
    return codes


def test_there_is_an_example_of_every_kind_of_body() -> None:
    for kind, body in examples():
        assert same_shape(kind, body) is not None


def test_the_runner_understands_what_the_fuzzer_says() -> None:
    told = Told()
    told.add("#62\tINITED cov: 619 ft: 1561 corp: 54/94Kb exec/s: 0 rss: 88Mb")
    told.add("INFO: seed corpus: files: 68 min: 1b max: 3957b total: 119Kb rss: 85Mb")
    told.add("#4096\tpulse  cov: 622 ft: 1590 corp: 56/97Kb lim: 20000 exec/s: 2048 rss: 91Mb")
    assert told == Told(4096, (619, 1561), (622, 1590), 56, 91)
