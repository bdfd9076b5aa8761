"""What can be said of a file without any secret key (`bindeled check FILE`)."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from models.card import Card
from storage.stafet import archive, sealed
from storage.stafet.limits import WARN_BYTES, Limits
from storage.stafet.reader import open_card, read_source


class Report(msgspec.Struct, frozen=True):
    """What a file shows to anybody.

    kind: "sealed" (an age file to one recipient) or "card". size: bytes. large: above what
    secure mail takes. card: the checked card, None for a sealed file: who it is from and for
    stands inside the seal.
    """

    kind: Literal["sealed", "card"]
    size: int
    large: bool
    card: Card | None = None


def inspect(source: bytes | Path, limits: Limits | None = None) -> Report:
    """The report; Untrusted or Unavailable, with the reader's codes, when the file is not ours."""
    limits = limits or Limits()
    data = read_source(source, limits)
    size, large = len(data), len(data) > WARN_BYTES
    if data.startswith(archive.START):
        return Report("card", size, large, open_card(data, limits).card.card)
    sealed.check_header(data)
    return Report("sealed", size, large)
