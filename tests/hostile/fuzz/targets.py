"""Every target by its name."""

from __future__ import annotations

from tests.hostile.fuzz import files, inside, lines, maps, own_files, papers, shown, texts
from tests.hostile.fuzz.target import Target

TARGETS: dict[str, Target] = {
    target.name: target
    for module in (files, inside, texts, lines, papers, own_files, maps, shown)
    for target in module.TARGETS
}
