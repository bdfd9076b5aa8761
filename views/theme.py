"""The look: colours, type, spacing and the one style sheet, for light, dark and high contrast.

``apply_theme(app)`` once at start; afterwards the look follows the system. Widgets ask ``tokens()``
for colours when they paint and listen to ``theme().changed`` when they keep something painted.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.resources import resource_path

FONT_FAMILY = "Atkinson Hyperlegible Next"
_FONT_FILES = ("Regular", "Italic", "SemiBold", "Bold", "BoldItalic")
SMALLEST_BASE_POINTS = 10.5


class Space:
    """Distances in logical pixels; nothing on screen is placed with any other distance."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


RADIUS = 8
RADIUS_SMALL = 5
FOCUS_WIDTH = 2
LEAST_TARGET = 32


class Mode(Enum):
    """What the user chose: follow the system, or one look always."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Type(Enum):
    """The type scale: factor on the base size, and weight."""

    CAPTION = "caption"
    BODY = "body"
    BODY_STRONG = "body_strong"
    TITLE = "title"
    DISPLAY = "display"


_TYPE_SCALE: dict[Type, tuple[float, QFont.Weight]] = {
    Type.CAPTION: (0.88, QFont.Weight.Normal),
    Type.BODY: (1.0, QFont.Weight.Normal),
    Type.BODY_STRONG: (1.0, QFont.Weight.DemiBold),
    Type.TITLE: (1.24, QFont.Weight.DemiBold),
    Type.DISPLAY: (1.72, QFont.Weight.DemiBold),
}


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


class Theme(QObject):
    """The look in force. One per process: ``theme()``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._app: QApplication | None = None
        self._mode = Mode.SYSTEM
        self._scale = 1.0
        self._base_points = SMALLEST_BASE_POINTS
        self._tokens = LIGHT

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def text_scale(self) -> float:
        return self._scale

    def apply(self, app: QApplication, mode: Mode, text_scale: float) -> None:
        """Take hold of the application and follow the system from now on."""
        if self._app is not app:
            self._app = app
            load_fonts()
            system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
            self._base_points = max(system.pointSizeF(), SMALLEST_BASE_POINTS)
            app.setStyle(QStyleFactory.create("Fusion"))
            hints = app.styleHints()
            hints.colorSchemeChanged.connect(self._refresh)
            accessibility = getattr(hints, "accessibility", None)
            if accessibility is not None:
                accessibility().contrastPreferenceChanged.connect(self._refresh)
        self._mode = mode
        self._scale = text_scale
        self._refresh(force=True)

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or hold one look."""
        self._mode = mode
        self._refresh()

    def set_text_scale(self, text_scale: float) -> None:
        """Text size against the system's own, from 1.0 to 2.0 and beyond."""
        self._scale = text_scale
        self._refresh(force=True)

    def font(self, kind: Type = Type.BODY) -> QFont:
        """The font of one step of the type scale."""
        factor, weight = _TYPE_SCALE[kind]
        font = QFont(FONT_FAMILY)
        font.setPointSizeF(self._base_points * self._scale * factor)
        font.setWeight(weight)
        return font

    def _refresh(self, *_: object, force: bool = False) -> None:
        wanted = self._wanted()
        if wanted is not self._tokens or force:
            self.show_tokens(wanted)

    def show_tokens(self, wanted: Tokens) -> None:
        """Put one palette on screen; ``apply`` chooses it, pictures of all looks ask for it."""
        if self._app is None:
            return
        self._tokens = wanted
        self._app.setFont(self.font())
        self._app.setPalette(build_palette(wanted))
        self._app.setStyleSheet(build_style_sheet(wanted, self.font))
        self.changed.emit()

    def _wanted(self) -> Tokens:
        dark, strong = self._system_wishes()
        if self._mode is Mode.CONTRAST or (self._mode is Mode.SYSTEM and strong):
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        if self._mode is Mode.SYSTEM:
            return DARK if dark else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT

    def _system_wishes(self) -> tuple[bool, bool]:
        if self._app is None:
            return False, False
        hints = self._app.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        accessibility = getattr(hints, "accessibility", None)
        # Older Qt cannot tell; the user can still choose high contrast in the settings.
        if accessibility is None:
            return dark, False
        wish = accessibility().contrastPreference()
        return dark, wish == Qt.ContrastPreference.HighContrast


class _Single:
    theme: Theme | None = None


def theme() -> Theme:
    """The one theme of this process; listen to ``theme().changed``."""
    if _Single.theme is None:
        _Single.theme = Theme()
    return _Single.theme


def tokens() -> Tokens:
    """The colours in force now. Ask again when painting; they change with the system."""
    return theme().tokens


def apply_theme(app: QApplication, mode: Mode = Mode.SYSTEM, text_scale: float = 1.0) -> Theme:
    """Give the application its look and let it follow the system."""
    theme().apply(app, mode, text_scale)
    return theme()


def on_theme_change(owner: QObject, callback: Callable[[], Any]) -> None:
    """Call back now and at every change of look, as long as the owner lives."""
    listener = _Listener(owner, callback)
    theme().changed.connect(listener.call)
    callback()


class _Listener(QObject):
    """Lives and dies with its owner, so a change of look never reaches a dead widget."""

    def __init__(self, owner: QObject, callback: Callable[[], Any]) -> None:
        super().__init__(owner)
        self._callback = callback

    def call(self) -> None:
        self._callback()


def load_fonts() -> list[str]:
    """Load the shipped font files; returns the families Qt made of them."""
    families: list[str] = []
    for style in _FONT_FILES:
        path = resource_path(f"fonts/AtkinsonHyperlegibleNext-{style}.ttf")
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return families


def build_palette(t: Tokens) -> QPalette:
    """Qt's own colour roles from our tokens, for everything the style sheet does not reach."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: t.surface,
        role.WindowText: t.text,
        role.Base: t.surface_raised,
        role.AlternateBase: t.surface,
        role.Text: t.text,
        role.PlaceholderText: t.text_muted,
        role.Button: t.surface_raised,
        role.ButtonText: t.text,
        role.BrightText: t.danger,
        role.Highlight: t.selection,
        role.HighlightedText: t.selection_text,
        role.Accent: t.accent,
        role.Link: t.link,
        role.LinkVisited: t.link,
        role.ToolTipBase: t.text,
        role.ToolTipText: t.surface_raised,
        role.Light: t.surface_raised,
        role.Midlight: t.surface_sunken,
        role.Mid: t.border,
        role.Dark: t.border_strong,
        role.Shadow: t.border_strong,
    }
    palette = QPalette()
    for key, value in pairs.items():
        palette.setColor(key, QColor(value))
    disabled = QPalette.ColorGroup.Disabled
    for key in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(disabled, key, QColor(t.text_disabled))
    palette.setColor(disabled, role.Highlight, QColor(t.surface_sunken))
    palette.setColor(disabled, role.HighlightedText, QColor(t.text_disabled))
    return palette


def build_style_sheet(t: Tokens, font: Callable[[Type], QFont]) -> str:
    """The one style sheet. Heights grow with the font, so that 200 % text never clips."""
    line = QFontMetrics(font(Type.BODY)).height()
    control = max(LEAST_TARGET, line + 14)
    values: dict[str, object] = {f.name: getattr(t, f.name) for f in fields(t)}
    values |= {
        "inner": control - 2 * FOCUS_WIDTH,
        "row": max(LEAST_TARGET, line + 12),
        "air": max(6, (LEAST_TARGET - line) // 2),
        "mark": max(16, round(line * 0.9)),
        # In high contrast a quiet fill is no fill: what is chosen takes the full colour.
        "chosen": t.selection if t.is_contrast else t.accent_soft,
        "chosen_text": t.selection_text if t.is_contrast else t.text,
        "chosen_accent": t.selection_text if t.is_contrast else t.accent,
        "mark_radius": max(16, round(line * 0.9)) // 2 + 2,
        "group": line,
        "bar": max(12, round(line * 0.6)),
        "caption": f"{font(Type.CAPTION).pointSizeF():.2f}pt",
        "body": f"{font(Type.BODY).pointSizeF():.2f}pt",
        "title": f"{font(Type.TITLE).pointSizeF():.2f}pt",
        "display": f"{font(Type.DISPLAY).pointSizeF():.2f}pt",
        "r": RADIUS,
        "rs": RADIUS_SMALL,
        "f": FOCUS_WIDTH,
        "check": _icon_url("glyph-check", t),
        "dash": _icon_url("glyph-dash", t),
        "dot": _icon_url("glyph-dot", t),
        "down": _icon_url("glyph-down", t),
        "up": _icon_url("glyph-up", t),
    }
    sheet = _SHEET
    for key in values:
        sheet = sheet.replace(f"@{key}@", str(values[key]))
    return sheet


def _icon_url(name: str, t: Tokens) -> str:
    # Style sheets only take files; the four glyph sets are shipped ready tinted.
    return resource_path(f"icons/{t.name}/{name}.svg").as_posix()


_SHEET = """
QMainWindow, QDialog { background: @surface@; }
QWidget[role="page"], QWidget[role="page-body"] { background: @surface@; }
QToolTip { background: @text@; color: @surface_raised@; border: 1px solid @text@;
  padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[type="caption"] { font-size: @caption@; color: @text_muted@; }
QLabel[type="muted"] { color: @text_muted@; }
QLabel[type="body_strong"] { font-weight: 600; }
QLabel[type="title"] { font-size: @title@; font-weight: 600; }
QLabel[type="display"] { font-size: @display@; font-weight: 600; }
QLabel[type="error"] { font-size: @caption@; color: @danger@; }

QFrame[role="card"] { background: @surface_raised@; border: 1px solid @border@;
  border-radius: @r@px; }
QFrame[role="rule"] { background: @border@; border: none; }

QPushButton { background: @surface_raised@; color: @text@; border: 1px solid @border_strong@;
  border-radius: @r@px; padding: 1px 15px; min-height: @inner@px; font-weight: 600; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed, QPushButton:checked { background: @accent_soft@; border-color: @accent@; }
QPushButton:checked { background: @chosen@; color: @chosen_accent@; }
QPushButton:disabled { color: @text_disabled@; border-color: @border@; background: transparent; }
QPushButton:focus { border: @f@px solid @focus@; padding: 0px 14px; }
QPushButton[kind="primary"] { background: @accent@; color: @accent_text@;
  border: 1px solid @accent@; }
QPushButton[kind="primary"]:hover { background: @accent_hover@; border-color: @accent_hover@; }
QPushButton[kind="primary"]:pressed { background: @accent_pressed@; }
QPushButton[kind="danger"] { background: @danger@; color: @danger_text@;
  border: 1px solid @danger@; }
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus { padding: 1px 15px; }
QPushButton[kind="danger"]:hover { background: @danger_hover@; border-color: @danger_hover@; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {
  background: @surface_sunken@; color: @text_disabled@; border-color: @border@; }
QPushButton[kind="quiet"] { background: transparent; color: @accent@;
  border: @f@px solid transparent; padding: 0px 8px; }
QPushButton[kind="quiet"]:hover { background: @hover@; }
QPushButton[kind="quiet"]:checked { background: @chosen@; color: @chosen_accent@; }
QPushButton[kind="quiet"]:focus { border-color: @focus@; }
QPushButton[kind="quiet"]:disabled { color: @text_disabled@; }
QPushButton::menu-indicator { image: url(@down@); subcontrol-position: right center;
  right: 8px; width: @bar@px; height: @bar@px; }

QToolButton { background: transparent; border: @f@px solid transparent;
  border-radius: @r@px; padding: 3px; }
QToolButton:hover { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @accent_soft@; }
QToolButton:focus { border-color: @focus@; }
QToolButton[kind="icon"] { min-width: @inner@px; min-height: @inner@px; padding: 0px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit,
QDateTimeEdit, QTimeEdit { background: @surface_raised@; color: @text@;
  border: 1px solid @border_strong@; border-radius: @rs@px; padding: 1px 8px;
  selection-background-color: @selection@; selection-color: @selection_text@;
  placeholder-text-color: @text_muted@; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QTimeEdit {
  min-height: @inner@px; }
QTextEdit, QPlainTextEdit { padding: 5px 4px; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus, QDateEdit:focus, QDateTimeEdit:focus, QTimeEdit:focus {
  border: @f@px solid @focus@; padding: 0px 7px; }
QTextEdit:focus, QPlainTextEdit:focus { padding: 4px 3px; }
QLineEdit[state="error"], QPlainTextEdit[state="error"], QComboBox[state="error"] {
  border: @f@px solid @danger@; padding: 0px 7px; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled,
QSpinBox:disabled, QDateEdit:disabled { background: @surface_sunken@; color: @text_disabled@;
  border-color: @border@; }
QLineEdit[readOnly="true"], QTextEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {
  background: @surface@; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: @inner@px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(@down@); width: @bar@px;
  height: @bar@px; }
QComboBox QAbstractItemView { background: @surface_raised@; border: 1px solid @border_strong@;
  outline: none; padding: 3px; }
QComboBox QAbstractItemView::item { min-height: @row@px; padding: 0px 8px; }
QSpinBox, QDoubleSpinBox, QTimeEdit { qproperty-alignment: AlignCenter; }
QComboBox QLineEdit,
QComboBox QLineEdit:focus { border: none; padding: 0px; min-height: 0px;
  background: transparent; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button { border: none;
  width: @inner@px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button { border: none;
  width: @inner@px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow { image: url(@up@);
  width: @bar@px; height: @bar@px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow { image: url(@down@);
  width: @bar@px; height: @bar@px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: @inner@px; padding: 0px 6px 0px 2px;
  border: @f@px solid transparent; border-radius: @rs@px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus@; }
QCheckBox:disabled, QRadioButton:disabled { color: @text_disabled@; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator,
QAbstractItemView::indicator { width: @mark@px; height: @mark@px;
  border: 2px solid @border_strong@; background: @surface_raised@; border-radius: 4px; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked,
QAbstractItemView::indicator:checked { background: @accent@; border-color: @accent@;
  image: url(@check@); }
QCheckBox::indicator:indeterminate { background: @accent@; border-color: @accent@;
  image: url(@dash@); }
QRadioButton::indicator { border-radius: @mark_radius@px; }
QRadioButton::indicator:checked { background: @accent@; border-color: @accent@;
  image: url(@dot@); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border@;
  background: @surface_sunken@; }

QGroupBox { border: 1px solid @border@; border-radius: @r@px; margin-top: @group@px;
  padding: 12px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0px 4px; }

QTabWidget::pane { border: none; border-top: 1px solid @border@; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @text_muted@; padding: 0px 14px;
  min-height: @inner@px; border: @f@px solid transparent;
  border-bottom: 3px solid transparent; margin-right: 2px; }
QTabBar::tab:hover { color: @text@; background: @hover@; border-top-left-radius: @rs@px;
  border-top-right-radius: @rs@px; }
QTabBar::tab:selected { color: @accent@; border-bottom-color: @accent@; font-weight: 600; }
QTabBar::tab:disabled { color: @text_disabled@; }
QTabBar::tab:selected:focus { border: @f@px solid @focus@; border-bottom: 3px solid @focus@;
  border-top-left-radius: @rs@px; border-top-right-radius: @rs@px; }

QAbstractItemView { background: @surface_raised@; color: @text@; border: 1px solid @border@;
  border-radius: @rs@px; outline: none; alternate-background-color: @surface@;
  selection-background-color: @chosen@; selection-color: @chosen_text@; gridline-color: @border@; }
QAbstractItemView:focus { border: @f@px solid @focus@; }
QListView::item, QTreeView::item { padding: @air@px 8px; color: @text@;
  border-left: 3px solid transparent; }
QTableView::item { padding: 0px 8px; color: @text@; }
QListView::item:hover, QTreeView::item:hover { background: @hover@; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: @chosen@; color: @chosen_text@; }
QListView::item:selected { border-left: 3px solid @accent@; }
QTableView::item:focus, QTreeView::item:focus { border: @f@px solid @focus@; }
QHeaderView { background: @surface@; border: none; border-radius: 0px; }
QHeaderView::section { background: @surface@; color: @text_muted@; font-weight: 600;
  border: none; border-bottom: 1px solid @border_strong@; padding: 0px 10px;
  min-height: @inner@px; text-align: left; }
QTableCornerButton::section { background: @surface@; border: none; }

QListView[role="navigation"] { background: @surface_sunken@; border: none; border-radius: 0px;
  border-right: 1px solid @border@; padding: 8px 6px; }
QListView[role="navigation"]:focus { border: none; border-right: 1px solid @border@; }
QListView[role="navigation"]::item { border: @f@px solid transparent; border-radius: @r@px;
  padding: @air@px 10px; margin: 1px 0px; }
QListView[role="navigation"]::item:selected { background: @chosen@; color: @chosen_accent@;
  border: @f@px solid @chosen@; font-weight: 600; }
QListView[role="navigation"]::item:selected:focus { border: @f@px solid @focus@; }

QScrollArea { background: transparent; border: none; }
QScrollArea:focus { border: @f@px solid @focus@; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: @border_strong@; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @text_muted@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: @surface@; border-bottom: 1px solid @border@; padding: 2px 4px; }
QMenuBar::item { padding: 5px 10px; border-radius: @rs@px; background: transparent; }
QMenuBar::item:selected { background: @chosen@; color: @chosen_accent@; }
QMenu { background: @surface_raised@; border: 1px solid @border_strong@; padding: 4px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: @rs@px; }
QMenu::item:selected { background: @chosen@; color: @chosen_accent@; }
QMenu::item:disabled { color: @text_disabled@; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 8px; }
QStatusBar { background: @surface@; color: @text_muted@; border-top: 1px solid @border@; }
QStatusBar::item { border: none; }
QToolBar { background: @surface@; border: none; spacing: 4px; padding: 4px 8px; }
QSplitter::handle { background: @border@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QProgressBar { background: @surface_sunken@; border: 1px solid @border@; border-radius: @rs@px;
  min-height: 8px; max-height: 8px; color: transparent; }
QProgressBar::chunk { background: @accent@; border-radius: 4px; }
QSlider::groove:horizontal { height: 4px; background: @border_strong@; border-radius: 2px; }
QSlider::handle:horizontal { width: 18px; height: 18px; margin: -9px 0px; border-radius: 11px;
  background: @accent@; border: 2px solid @surface_raised@; }
QSlider:focus { border: @f@px solid @focus@; border-radius: @rs@px; }
QSlider { min-height: @inner@px; border: @f@px solid transparent; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface_sunken@; }
QCalendarWidget QToolButton { color: @text@; font-weight: 600; min-height: @inner@px;
  min-width: @inner@px; }
QCalendarWidget QTableView::item { padding: 0px; border-radius: @rs@px; }
QCalendarWidget QTableView::item:selected { background: @selection@; color: @selection_text@;
  border: none; }
QCalendarWidget QAbstractItemView { selection-background-color: @selection@;
  selection-color: @selection_text@; border: none; }
"""
