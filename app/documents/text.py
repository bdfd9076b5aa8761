"""Text made ready for paper: clean characters, measured words, lines that fit.

Nothing here is markup: what the person wrote is drawn letter by letter.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from app.resources import resource_path

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_FILES = {
    "regular": "AtkinsonHyperlegibleNext-Regular.ttf",
    "italic": "AtkinsonHyperlegibleNext-Italic.ttf",
    "semibold": "AtkinsonHyperlegibleNext-SemiBold.ttf",
    "bold": "AtkinsonHyperlegibleNext-Bold.ttf",
}


class Style(msgspec.Struct, frozen=True):
    """How a text looks. size and leading in points; grey: 0 black to 1 white."""

    face: str = "regular"
    size: float = 10.5
    leading: float = 15.0
    grey: float = 0.0

    def scaled(self, by: float) -> Style:
        """The same look, larger or smaller."""
        if by == 1.0:
            return self
        return msgspec.structs.replace(self, size=self.size * by, leading=self.leading * by)


@lru_cache(maxsize=len(_FILES))
def font(face: str) -> TTFont:
    """One of the four faces, registered for drawing under its own name."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    loaded = TTFont(f"Bindeled-{face}", str(resource_path(f"fonts/{_FILES[face]}")))
    pdfmetrics.registerFont(loaded)
    return loaded


@lru_cache(maxsize=len(_FILES))
def _advances(face: str) -> dict[str, float]:
    widths = font(face).face.charWidths
    return {chr(code): width / 1000 for code, width in widths.items() if code != 0xFFFF}


@lru_cache(maxsize=len(_FILES))
def _box(face: str) -> float:
    """Width of the box that is drawn for a character the face lacks."""
    return float(font(face).face.defaultWidth) / 1000


def clean(text: str) -> str:
    """The text without characters that have no shape of their own.

    Composed letters; every kind of line end is a line feed; tabs and control characters are
    blanks; marks that only turn the direction or join letters are dropped.
    """
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    return "".join(map(_plain, composed))


@lru_cache(maxsize=10_000)
def _plain(char: str) -> str:
    if char in "\n\r\v\f\x85\u2028\u2029":
        return "\n"
    kind = unicodedata.category(char)
    if kind in ("Cc", "Zs"):
        return char if char == "\u00a0" else " "
    return "" if kind in ("Cf", "Cs") or "\ufe00" <= char <= "\ufe0f" else char


def lacking(text: str, face: str) -> str:
    """The characters of a clean text that the face has no shape for."""
    known = _advances(face)
    return "".join(char for char in text if char not in known and char != "\n")


def shown(text: str, face: str) -> str:
    """A clean text as it is drawn: letters the face lacks without the accents it lacks."""
    return "".join(stand_in(char, face) or char for char in text)


@lru_cache(maxsize=10_000)
def stand_in(char: str, face: str) -> str:
    """The letter drawn for one that the face lacks: ê for ễ. "" when it has none, or needs none."""
    known = _advances(face)
    parts = unicodedata.normalize("NFD", char)
    if char in known or len(parts) < 2:
        return ""
    kept = (unicodedata.normalize("NFC", parts[:end]) for end in range(len(parts) - 1, 0, -1))
    return next((each for each in kept if len(each) == 1 and each in known), "")


@lru_cache(maxsize=50_000)
def _advance(text: str, face: str) -> float:
    known, box = _advances(face), _box(face)
    return sum(known.get(stand_in(char, face) or char, box) for char in text)


def width(text: str, style: Style) -> float:
    """Width of a clean text on one line, in points."""
    return _advance(text, style.face) * style.size


def lines(text: str, style: Style, room: float) -> list[str]:
    """A clean text broken into lines no wider than `room` points.

    A word wider than the room is broken where it must be; an empty text is one empty line.
    """
    return [line for part in text.split("\n") for line in _wrapped(part, style, room)]


def _wrapped(text: str, style: Style, room: float) -> list[str]:
    blank = width(" ", style)
    done: list[str] = []
    line, used = "", 0.0
    for word in text.split(" "):
        long = width(word, style)
        if line and used + blank + long <= room:
            line, used = f"{line} {word}", used + blank + long
            continue
        if line.strip():
            done.append(line)
        *full, word = _pieces(word, style, room) if long > room else [word]
        done.extend(full)
        line, used = word, width(word, style)
    done.append(line)
    return done


def _pieces(word: str, style: Style, room: float) -> list[str]:
    """A word too wide for the line, cut into pieces that fit, at least one letter in each."""
    done: list[str] = []
    piece, used = "", 0.0
    for char in word:
        step = width(char, style)
        if piece and used + step > room:
            done.append(piece)
            piece, used = "", 0.0
        piece, used = piece + char, used + step
    return [*done, piece]
