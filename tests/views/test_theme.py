"""The look: contrast in every palette, type that grows, fonts and icons that are really there."""

import re
from dataclasses import fields

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.resources import load_json, resource_path
from views import icons
from views.palettes import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    PALETTES,
    PART_PAIRS,
    TEXT_PAIRS,
    Tokens,
    contrast,
)
from views.theme import (
    FONT_FAMILY,
    Mode,
    Theme,
    Type,
    apply_theme,
    build_palette,
    build_style_sheet,
    on_theme_change,
    theme,
)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1.0)


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
def test_every_text_can_be_read(look: Tokens) -> None:
    least = 7.0 if look.is_contrast else 4.5
    weak = {
        f"{ink} on {ground}": round(contrast(getattr(look, ink), getattr(look, ground)), 2)
        for ink, ground in TEXT_PAIRS
        if contrast(getattr(look, ink), getattr(look, ground)) < least
    }
    assert weak == {}


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
def test_every_line_that_means_something_can_be_seen(look: Tokens) -> None:
    weak = {
        f"{part} on {ground}": round(contrast(getattr(look, part), getattr(look, ground)), 2)
        for part, ground in PART_PAIRS
        if contrast(getattr(look, part), getattr(look, ground)) < 3.0
    }
    assert weak == {}


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
def test_the_ring_inside_a_filled_button_is_seen_when_focus_comes(look: Tokens) -> None:
    assert contrast(look.accent_text, look.accent) >= 3.0
    assert contrast(look.danger_text, look.danger) >= 3.0


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
def test_qt_s_own_roles_keep_contrast_too(look: Tokens, qapp: QApplication) -> None:
    palette = build_palette(look)
    role = QPalette.ColorRole
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ):
        ratio = contrast(palette.color(ink).name(), palette.color(ground).name())
        assert ratio >= 4.5, (ink, ground)


@pytest.mark.parametrize("look", PALETTES, ids=lambda look: look.name)
def test_the_style_sheet_is_complete_and_its_pictures_are_in_the_right_colour(
    look: Tokens, qapp: QApplication
) -> None:
    sheet = build_style_sheet(look, Theme().font)
    assert re.findall(r"@\w+@", sheet) == []
    pictures = set(re.findall(r"url\(([^)]+)\)", sheet))
    assert len(pictures) == 5
    for path in pictures:
        name = path.rsplit("/", 1)[1]
        drawn = resource_path(f"icons/{look.name}/{name}").read_text(encoding="utf-8")
        on_fill = name in ("glyph-check.svg", "glyph-dash.svg", "glyph-dot.svg")
        assert (look.accent_text if on_fill else look.text_muted) in drawn


def test_every_colour_is_a_plain_colour() -> None:
    for look in PALETTES:
        for f in fields(look):
            if f.type == "str" or f.type is str:
                value = getattr(look, f.name)
                assert f.name == "name" or re.fullmatch(r"#[0-9a-f]{6}", value), f.name


def test_levels_and_holder_states_do_not_share_a_colour() -> None:
    for look in (LIGHT, DARK):
        states = [look.level_1, look.level_2, look.level_3]
        assert len(set(states)) == 3
        assert len({look.holder_mine, look.holder_other, look.holder_waiting}) == 3


def test_the_shipped_font_is_used_and_knows_danish(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.LIGHT)
    assert QFontInfo(qapp.font()).family() == FONT_FAMILY
    assert {"Regular", "Italic", "SemiBold", "Bold"} <= set(QFontDatabase.styles(FONT_FAMILY))
    for file in resource_path("fonts").glob("*.ttf"):
        raw = QRawFont(str(file), 12.0)
        missing = [c for c in "æøåÆØÅéö§–—…•×“”„»«°" if not raw.supportsCharacter(ord(c))]
        assert missing == [], file.name
        assert raw.fontTable("glyf").size() > 0, "reportlab embeds TrueType outlines only"
    assert "SIL OPEN FONT LICENSE" in resource_path("fonts/OFL.txt").read_text("utf-8").upper()


def test_text_grows_to_twice_its_size_and_controls_with_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, Mode.LIGHT)
    small = theme().font(Type.BODY).pointSizeF()
    button = QPushButton("Gem")
    qtbot.addWidget(button)
    button.ensurePolished()
    low = button.sizeHint().height()
    assert low >= 32
    theme().set_text_scale(2.0)
    assert theme().font(Type.BODY).pointSizeF() == pytest.approx(2 * small)
    button.ensurePolished()
    assert button.sizeHint().height() >= button.fontMetrics().height() + 8
    assert button.sizeHint().height() > low
    theme().set_text_scale(1.0)


def test_the_user_s_choice_wins_and_everybody_hears_of_it(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, Mode.LIGHT)
    assert theme().tokens is LIGHT
    with qtbot.waitSignal(theme().changed):
        theme().set_mode(Mode.DARK)
    assert theme().tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.surface
    theme().set_mode(Mode.CONTRAST)
    assert theme().tokens in (CONTRAST_LIGHT, CONTRAST_DARK)
    theme().set_mode(Mode.LIGHT)


def test_a_listener_is_called_until_its_owner_is_gone(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, Mode.LIGHT)
    seen: list[str] = []
    owner = QObject()
    on_theme_change(owner, lambda: seen.append(theme().tokens.name))
    theme().set_mode(Mode.DARK)
    assert seen == ["light", "dark"]
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    theme().set_mode(Mode.LIGHT)
    assert seen == ["light", "dark"]


def test_every_icon_can_be_drawn_and_is_not_empty(qapp: QApplication) -> None:
    apply_theme(qapp, Mode.LIGHT)
    assert len(icons.names()) >= 40
    for name in icons.names():
        picture = icons.pixmap(name, 24).toImage()
        drawn = sum(picture.pixelColor(x, y).alpha() > 40 for x in range(24) for y in range(24))
        assert drawn >= 8, name


def test_icons_take_the_colour_of_the_look_and_change_with_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    apply_theme(qapp, Mode.LIGHT)
    button = QPushButton("Slet")
    qtbot.addWidget(button)
    icons.set_icon(button, "lock", "danger")
    assert _strongest(button) == LIGHT.danger
    theme().set_mode(Mode.DARK)
    assert _strongest(button) == DARK.danger
    icons.set_icon(button, "lock", "success")
    assert _strongest(button) == DARK.success
    theme().set_mode(Mode.LIGHT)
    assert _strongest(button) == LIGHT.success


def _strongest(button: QPushButton) -> str:
    image = button.icon().pixmap(48, 48).toImage()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return solid[0].name()


def test_an_unknown_icon_is_told_at_once(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icons.icon("no such icon")


def test_a_resource_name_cannot_lead_out_of_the_folder() -> None:
    with pytest.raises(ValueError, match="inside"):
        resource_path("../pyproject.toml")
    with pytest.raises(FileNotFoundError):
        load_json("no-such-file.json")


def test_the_theme_can_be_asked_before_there_is_an_application_window(qapp: QApplication) -> None:
    fresh = Theme()
    assert fresh.tokens is LIGHT
    fresh.set_mode(Mode.DARK)
    assert fresh.mode is Mode.DARK
