"""The look in force: type, spacing, and the palette of the moment, light, dark or high contrast.

``apply_theme(app)`` once at start; afterwards the look follows the system. Widgets ask ``tokens()``
for colours when they paint and listen to ``theme().changed`` when they keep something painted.
"""

from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.resources import resource_path
from views.palettes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens
from views.style_sheet import filled

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
    return filled(values)


def _icon_url(name: str, t: Tokens) -> str:
    # Style sheets only take files; the four glyph sets are shipped ready tinted.
    return resource_path(f"icons/{t.name}/{name}.svg").as_posix()
