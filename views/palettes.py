"""Every colour there is, by its meaning: four palettes, and which pairs must be told apart."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class Tokens:
    """Every colour by its meaning, as ``#rrggbb``.

    ``*_soft`` is the quiet fill behind text of the role's own colour. ``border`` is decoration;
    ``border_strong`` outlines things one can act on and keeps 3:1 against the surfaces.
    """

    name: str
    is_dark: bool
    is_contrast: bool

    surface: str
    surface_raised: str
    surface_sunken: str
    text: str
    text_muted: str
    text_disabled: str
    border: str
    border_strong: str

    accent: str
    accent_hover: str
    accent_pressed: str
    accent_text: str
    accent_soft: str
    focus: str
    selection: str
    selection_text: str
    hover: str
    link: str

    info: str
    info_soft: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_hover: str
    danger_text: str
    danger_soft: str

    level_1: str
    level_1_soft: str
    level_2: str
    level_2_soft: str
    level_3: str
    level_3_soft: str

    holder_mine: str
    holder_mine_soft: str
    holder_other: str
    holder_other_soft: str
    holder_waiting: str
    holder_waiting_soft: str

    canvas: str
    tie: str
    tie_unknown: str

    def color(self, role: str) -> QColor:
        """The colour of a role by its field name."""
        return QColor(getattr(self, role))


LIGHT = Tokens(
    name="light",
    is_dark=False,
    is_contrast=False,
    surface="#f6f2ea",
    surface_raised="#fffdf8",
    surface_sunken="#ece6da",
    text="#1e2a2d",
    text_muted="#55605f",
    text_disabled="#8d918c",
    border="#dfd7c9",
    border_strong="#857c6c",
    accent="#0f5661",
    accent_hover="#0b4751",
    accent_pressed="#083941",
    accent_text="#ffffff",
    accent_soft="#dcebea",
    focus="#0b6fa8",
    selection="#0f5661",
    selection_text="#ffffff",
    hover="#eee8dc",
    link="#0b5a66",
    info="#1b5480",
    info_soft="#e1ecf5",
    success="#27623a",
    success_soft="#e1efe1",
    warning="#7a4a00",
    warning_soft="#fbeccd",
    danger="#9c2a1f",
    danger_hover="#82211a",
    danger_text="#ffffff",
    danger_soft="#f9e4de",
    level_1="#2a6340",
    level_1_soft="#e0eee0",
    level_2="#7a4a00",
    level_2_soft="#fae9c8",
    level_3="#8f2f4a",
    level_3_soft="#f7e1e6",
    holder_mine="#0f5661",
    holder_mine_soft="#d9ebea",
    holder_other="#4d5856",
    holder_other_soft="#e9e4d9",
    holder_waiting="#5b3f86",
    holder_waiting_soft="#ebe4f4",
    canvas="#fbf8f2",
    tie="#3a4749",
    tie_unknown="#7d776b",
)

DARK = Tokens(
    name="dark",
    is_dark=True,
    is_contrast=False,
    surface="#1a1f21",
    surface_raised="#23292b",
    surface_sunken="#141819",
    text="#ece8e0",
    text_muted="#b3b5b0",
    text_disabled="#777d7c",
    border="#384043",
    border_strong="#879094",
    accent="#7cc7cd",
    accent_hover="#94d4d9",
    accent_pressed="#66b5bc",
    accent_text="#0c2427",
    accent_soft="#1f3c40",
    focus="#8fc9f2",
    selection="#7cc7cd",
    selection_text="#0c2427",
    hover="#2c3437",
    link="#8fd3d8",
    info="#9cc9ee",
    info_soft="#1f3547",
    success="#99d3a5",
    success_soft="#1f3a29",
    warning="#efc47a",
    warning_soft="#40321a",
    danger="#f3a397",
    danger_hover="#f8b8ae",
    danger_text="#3a0f0a",
    danger_soft="#472420",
    level_1="#99d3a5",
    level_1_soft="#1f3a29",
    level_2="#efc47a",
    level_2_soft="#40321a",
    level_3="#f2a5b9",
    level_3_soft="#45242f",
    holder_mine="#8fd3d8",
    holder_mine_soft="#1f3c40",
    holder_other="#c3c3bd",
    holder_other_soft="#30373a",
    holder_waiting="#cbb5ee",
    holder_waiting_soft="#352b48",
    canvas="#1d2325",
    tie="#c9ccc7",
    tie_unknown="#8d9592",
)

CONTRAST_LIGHT = Tokens(
    name="contrast-light",
    is_dark=False,
    is_contrast=True,
    surface="#ffffff",
    surface_raised="#ffffff",
    surface_sunken="#ffffff",
    text="#000000",
    text_muted="#1a1a1a",
    text_disabled="#5a5a5a",
    border="#000000",
    border_strong="#000000",
    accent="#00363d",
    accent_hover="#000000",
    accent_pressed="#000000",
    accent_text="#ffffff",
    accent_soft="#ffffff",
    focus="#0033cc",
    selection="#00363d",
    selection_text="#ffffff",
    hover="#e6e6e6",
    link="#00307a",
    info="#002f66",
    info_soft="#ffffff",
    success="#003d14",
    success_soft="#ffffff",
    warning="#4d2b00",
    warning_soft="#ffffff",
    danger="#7a0000",
    danger_hover="#4d0000",
    danger_text="#ffffff",
    danger_soft="#ffffff",
    level_1="#003d14",
    level_1_soft="#ffffff",
    level_2="#4d2b00",
    level_2_soft="#ffffff",
    level_3="#66001f",
    level_3_soft="#ffffff",
    holder_mine="#00363d",
    holder_mine_soft="#ffffff",
    holder_other="#000000",
    holder_other_soft="#ffffff",
    holder_waiting="#330066",
    holder_waiting_soft="#ffffff",
    canvas="#ffffff",
    tie="#000000",
    tie_unknown="#404040",
)

CONTRAST_DARK = Tokens(
    name="contrast-dark",
    is_dark=True,
    is_contrast=True,
    surface="#000000",
    surface_raised="#000000",
    surface_sunken="#000000",
    text="#ffffff",
    text_muted="#f0f0f0",
    text_disabled="#a6a6a6",
    border="#ffffff",
    border_strong="#ffffff",
    accent="#8ff0f7",
    accent_hover="#ffffff",
    accent_pressed="#ffffff",
    accent_text="#000000",
    accent_soft="#000000",
    focus="#ffe14d",
    selection="#8ff0f7",
    selection_text="#000000",
    hover="#333333",
    link="#8ff0f7",
    info="#a8d8ff",
    info_soft="#000000",
    success="#a6f5b5",
    success_soft="#000000",
    warning="#ffdb8a",
    warning_soft="#000000",
    danger="#ffb8ad",
    danger_hover="#ffffff",
    danger_text="#000000",
    danger_soft="#000000",
    level_1="#a6f5b5",
    level_1_soft="#000000",
    level_2="#ffdb8a",
    level_2_soft="#000000",
    level_3="#ffbccd",
    level_3_soft="#000000",
    holder_mine="#8ff0f7",
    holder_mine_soft="#000000",
    holder_other="#ffffff",
    holder_other_soft="#000000",
    holder_waiting="#dcc8ff",
    holder_waiting_soft="#000000",
    canvas="#000000",
    tie="#ffffff",
    tie_unknown="#c0c0c0",
)

PALETTES: tuple[Tokens, ...] = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)

_SURFACES = ("surface", "surface_raised", "surface_sunken")
_OWN_FILL = (
    ("info", "info_soft"),
    ("success", "success_soft"),
    ("warning", "warning_soft"),
    ("danger", "danger_soft"),
    ("level_1", "level_1_soft"),
    ("level_2", "level_2_soft"),
    ("level_3", "level_3_soft"),
    ("holder_mine", "holder_mine_soft"),
    ("holder_other", "holder_other_soft"),
    ("holder_waiting", "holder_waiting_soft"),
)
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("text", "text_muted", "link") for ground in _SURFACES),
    *((ink, ground) for ink in ("accent", "danger") for ground in _SURFACES),
    *((ink, "surface_raised") for ink in ("info", "success", "warning")),
    *(("text", soft) for _, soft in _OWN_FILL),
    *(("text_muted", soft) for soft in ("info_soft", "success_soft", "warning_soft", "hover")),
    *_OWN_FILL,
    ("text", "hover"),
    ("accent", "hover"),
    ("accent", "accent_soft"),
    ("text", "accent_soft"),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("accent_text", "accent_pressed"),
    ("danger_text", "danger"),
    ("danger_text", "danger_hover"),
    ("selection_text", "selection"),
    ("text", "canvas"),
    ("text_muted", "canvas"),
)
"""Ink on ground that carries words: at least 4.5:1 (WCAG 1.4.3)."""

PART_PAIRS: tuple[tuple[str, str], ...] = (
    *((part, ground) for part in ("focus", "border_strong", "accent") for ground in _SURFACES),
    ("focus", "accent_soft"),
    ("focus", "hover"),
    ("selection", "surface_raised"),
    ("tie", "canvas"),
    ("tie_unknown", "canvas"),
)
"""Lines and fills that carry meaning: at least 3:1 (WCAG 1.4.11)."""


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours after WCAG, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(value: str) -> float:
    color = QColor(value)
    parts = [color.redF(), color.greenF(), color.blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
