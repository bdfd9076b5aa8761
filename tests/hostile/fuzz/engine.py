"""One target under the coverage-guided fuzzer, in a process of its own.

`python -m tests.hostile.fuzz.engine TARGET [what libFuzzer takes]`, with atheris to be imported.
"""

from __future__ import annotations

import random
import sys
import time

import atheris

HANG = 2.0
"""Seconds of processor time that no input of this size may take."""

with atheris.instrument_imports(include=["models", "storage", "app", "views"]):
    from tests.hostile.fuzz.target import altered
    from tests.hostile.fuzz.targets import TARGETS


def main(arguments: list[str]) -> None:
    """Fuzz until libFuzzer has had its time, or something is found; then its input lies there."""
    target = TARGETS[arguments[1]]

    def one(data: bytes) -> None:
        begin = time.process_time()
        target.judge(data)
        spent = time.process_time() - begin
        assert spent < HANG, f"one input took {spent:.1f} s"

    def change(data: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.5:
            return atheris.Mutate(data, most)
        return altered(target, data, chance)[:most]

    atheris.Setup([arguments[0], *arguments[2:]], one, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
