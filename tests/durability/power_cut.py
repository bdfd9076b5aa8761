"""Power cuts replayed from a recorded story: images of what the disk could hold, and verdicts."""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from tests.durability.disk import Disk
from tests.durability.story import There
from tests.durability.trace import Acknowledged, Event, record
from tests.durability.verdict import judge


@dataclass(frozen=True)
class Recorded:
    """A story as it was traced. root: the folder it worked in, which lies there as it ended."""

    root: Path
    events: tuple[Event, ...]


@dataclass
class Tally:
    """What the verdicts came to. findings: how many images had each."""

    images: int = 0
    quarantined: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def of(self, kind: str) -> int:
        """How many findings there are of one kind: "lost", "corrupt", "custody", "stuck"."""
        return sum(n for name, n in self.findings.items() if name.startswith(kind))


def record_story(root: Path, rounds: int, *settings: str) -> Recorded:
    """Run and trace the story of `rounds` in a new folder."""
    root.mkdir()
    arguments = (str(root), str(rounds), *settings)
    return Recorded(root, record("tests.durability.story", arguments, root, os.environ))


def cuts(events: Sequence[Event], images: int, seed: int) -> list[int]:
    """Moments to cut at: half anywhere, half right after something was acknowledged."""
    chance = random.Random(seed)
    told = [n for n, event in enumerate(events) if isinstance(event, Acknowledged)]
    anywhere = [chance.randrange(1, len(events) + 1) for _ in range(images // 2)]
    after = [
        min(chance.choice(told) + chance.choice((1, 1, 2, 3, 5)), len(events))
        for _ in range(images - len(anywhere))
    ]
    return sorted(anywhere + after)


def replay(story: Recorded, images: int, seed: int, place: Path, lying: str = "") -> Tally:
    """Cut the power so many times, and let the program judge each image.

    place: for the images, one at a time. lying: see `Disk`.
    """
    tally = Tally()
    told = [event.what for event in story.events if isinstance(event, Acknowledged)]
    known = [There(), *(msgspec.convert(each, There) for each in told)]
    disk, done, acknowledged = Disk(story.root, lying), 0, 0
    for number, moment in enumerate(cuts(story.events, images, seed)):
        for event in story.events[done:moment]:
            disk.apply(event)
            acknowledged += isinstance(event, Acknowledged)
        done = moment
        image = place / "image"
        disk.write_image(image, seed * 1_000_003 + number)
        coming = known[min(acknowledged + 1, len(known) - 1)]
        verdict = judge(image, known[acknowledged], coming)
        shutil.rmtree(image)
        tally.images += 1
        tally.quarantined += verdict.quarantined
        for finding in set(verdict.findings):
            tally.findings[finding] += 1
        if verdict.findings:
            tally.examples.append(f"image {number} at {moment} after {acknowledged}: {verdict}")
    return tally


def differences(story: Recorded) -> Iterator[str]:
    """Files that are not as the trace says: then the replay would prove nothing."""
    disk = Disk(story.root)
    for event in story.events:
        disk.apply(event)
    seen = disk.seen()
    real = {
        str(path.relative_to(story.root)): path.read_bytes()
        for path in story.root.rglob("*")
        if path.is_file()
    }
    for name in sorted(seen.keys() | real.keys()):
        if seen.get(name) != real.get(name):
            yield name
