"""What is chosen on a map."""

from __future__ import annotations

from dataclasses import dataclass

from models.network_map import Pair


@dataclass(frozen=True)
class Selection:
    """What is chosen: one node, or a pair (both ends ringed). anchor: where a half tie starts."""

    node: str | None = None
    pair: Pair | None = None
    anchor: str | None = None
