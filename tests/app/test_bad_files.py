"""Bad files through the program's own door, with a real store behind it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from random import Random

from app import handover
from models.errors import BindeledError
from storage.stafet import sealed
from tests.app.people import Two
from tests.hostile.mutate import spoiled


def test_a_mutant_leaves_the_store_byte_for_byte_as_it_was(two: Two) -> None:
    """Read through the program's own door, with a real store behind it."""
    path = handover.export(two.giver, two.offered().id, two.stick)
    whole = path.read_bytes()
    zipped = sealed.unseal(whole, two.taker.vault.keys.age)
    folder = two.taker.profile.folder
    before = _digest(folder)
    for number in range(150):
        chance = Random(number)
        inside = sealed.seal(spoiled(zipped, chance), two.taker.card.card.keys.age)
        path.write_bytes(inside if number % 2 else spoiled(whole, chance))
        if path.read_bytes() == whole:
            continue
        try:
            handover.preview(two.taker, path)
        except BindeledError:
            assert _digest(folder) == before, f"{number} changed the store"
        else:
            # A byte of the zip that says nothing: then it is the same signed file.
            assert [row.type for row in two.taker.inbox.all()] == ["offer"]
            before = _digest(folder)


def _digest(folder: Path) -> dict[str, str]:
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }
