"""Acceptance test 3 (inventory K-ter): Saad's map, drawn through the real window."""

import math
import subprocess
from itertools import combinations
from pathlib import Path
from statistics import median

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from models.network_map import (
    CENTRE,
    Centre,
    NetworkMap,
    TieLevel,
    places_to_act,
    set_tie,
    unknown_pairs,
    validated,
)
from tests.views.map.saad import ACTORS, MET, NEW_TIES, saad_map
from views.map.dialogs import ActorDialog
from views.map.exchange import Export
from views.map.look import LIGHT_LOOK
from views.map.page import MapPage
from views.map.picture import MapPicture, picture_area
from views.map.scene import MapScene
from views.map.tables import profession_label


def draw_saad(hands) -> dict[str, str]:
    """Draw the whole case by hand; gives the id each actor got."""
    hands.page.load(NetworkMap(centre=Centre(label="Saad")), read_only=False)
    ids = {}
    for key, name, profession, workplace, group in ACTORS:
        hands.key(Qt.Key.Key_N)
        dialog = hands.dialog(ActorDialog)
        QTest.keyClicks(dialog.name, name)
        QTest.keyClicks(dialog.workplace, workplace)
        dialog.profession.setCurrentText(profession_label(profession))
        dialog.group.setCurrentIndex(dialog.group.findData(group))
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
        ids[key] = hands.map.actors[-1].id
    hands.canvas.fit()
    for a, b in combinations(MET, 2):
        hands.drag_tie(ids[a], ids[b])
        hands.key(Qt.Key.Key_3)
    for a, b, level in NEW_TIES:
        hands.drag_tie(ids[a], ids[b])
        hands.key(Qt.Key(Qt.Key.Key_0 + int(level)))
    return ids


def test_N_01_K_ter_3_saads_map_drawn_by_hand_is_the_map_of_the_case(hands) -> None:
    ids = draw_saad(hands)
    drawn, wanted = hands.map, saad_map()
    assert [(a.name, a.profession, a.workplace, a.group, a.x, a.y) for a in drawn.actors] == [
        (a.name, a.profession, a.workplace, a.group, a.x, a.y) for a in wanted.actors
    ]
    for a, b in combinations([key for key, *_ in ACTORS], 2):
        assert drawn.level(ids[a], ids[b]) == wanted.level(a, b), (a, b)
    assert unknown_pairs(drawn) == ()
    assert all(drawn.level(ids[a], ids[b]) is TieLevel.FORUM for a, b in combinations(MET, 2))
    listed = {frozenset((tie.a, tie.b)) for tie in places_to_act(drawn)}
    assert listed == {frozenset((ids[a], ids[b])) for a, b, _ in NEW_TIES}
    assert hands.page.sides.places.list.count() == len(NEW_TIES) == 9
    hands.click(hands.middle(CENTRE))
    hands.key(Qt.Key.Key_Delete)
    assert hands.map == drawn


def test_K_ter_3_the_map_survives_being_written_and_read() -> None:
    network = saad_map()
    read = validated(msgspec.json.decode(msgspec.json.encode(network), type=NetworkMap))
    assert read == network


def with_every_level() -> NetworkMap:
    """Saad's map half a year on: one of the new ties is continuing access by now."""
    return set_tie(saad_map(), "physio", "mother", TieLevel.ACCESS)


def as_picture(page: MapPage, folder: Path) -> tuple[QImage, float, QPointF]:
    """The map as a grey picture, pixels for a scene unit, and where it begins."""
    grey = page.files.render_image(2400).convertToFormat(QImage.Format.Format_Grayscale8)
    return grey, 2400 / MapPicture(page.network()).width, QPointF()


def as_print(page: MapPage, folder: Path) -> tuple[QImage, float, QPointF]:
    """The map as the PDF that is exported, printed on A4 in grey at 300 dots an inch."""
    page.files.choose_path = lambda *_: folder / "map.pdf"
    page.files.export(Export("pdf", anonymous=False, semicolons=False))
    command = ["pdftoppm", "-gray", "-r", "300", "-png", "map.pdf", "print"]
    subprocess.run(command, cwd=folder, check=True)
    (file,) = folder.glob("print*.png")
    grey = QImage(str(file))
    assert grey.isGrayscale()
    assert abs(grey.width() - 3508) <= 1 and abs(grey.height() - 2480) <= 1
    margin = 12 / 25.4 * 300
    wide, high = grey.width() - 2 * margin, grey.height() - 2 * margin
    picture = MapPicture(page.network(), caption="day")
    zoom = min(wide / picture.width, high / picture.height)
    return grey, zoom, QPointF(margin + (wide - picture.width * zoom) / 2, margin)


@pytest.fixture(params=[as_picture, as_print], ids=lambda way: way.__name__)
def printed(hands, request, tmp_path):
    """A scene of the map, and whether a scene point is dark in the grey picture of it."""
    hands.page.load(with_every_level(), read_only=True)
    grey, zoom, start = request.param(hands.page, tmp_path)
    scene = MapScene(LIGHT_LOOK)
    scene.show_map(hands.map)
    area = picture_area(scene)

    def dark(point: QPointF) -> bool:
        at = (point - area.topLeft()) * zoom + start
        return grey.pixelColor(round(at.x()), round(at.y())).lightness() < 140

    return scene, dark


def ink_along(scene: MapScene, dark, key) -> list[bool]:
    """Ink on a tie where neither a card nor another tie lies."""
    drawing = scene.ties[key]
    bodies = [item.body().adjusted(-3, -3, 3, 3) for item in scene.nodes.values()]
    others = [
        each.path.pointAtPercent(n / 80)
        for other, each in scene.ties.items()
        if other != key and each.tie.level
        for n in range(81)
    ]
    found = []
    for step in range(1, 300):
        point = drawing.path.pointAtPercent(step / 300)
        if any(body.contains(point) for body in bodies):
            continue
        near = ((other.x() - point.x(), other.y() - point.y()) for other in others)
        if not any(abs(x) < 14 and abs(y) < 14 for x, y in near):
            found.append(dark(point))
    return found


def width_of(scene: MapScene, dark, key) -> float:
    """The usual width of the ink across a tie, in scene units."""
    path = scene.ties[key].path
    widths = []
    for share in (n / 60 for n in range(15, 46)):
        at, turn = path.pointAtPercent(share), math.radians(path.angleAtPercent(share) + 90)
        aside = QPointF(math.cos(turn), -math.sin(turn))
        widths.append(sum(dark(at + aside * (n / 4)) for n in range(-40, 41)) / 4)
    return median(widths)


def test_K_ter_3_the_black_and_white_print_can_be_read(printed) -> None:
    scene, dark = printed
    for key, drawing in scene.ties.items():
        ink = ink_along(scene, dark, key)
        if drawing.tie.level is TieLevel.NONE:
            assert not any(ink), key
            continue
        share = sum(ink) / len(ink)
        if drawing.tie.level is TieLevel.KNOWN:
            assert 0.2 < share < 0.8, key
        else:
            assert share > 0.97, key  # a rounded pixel may lie beside a thin line
    assert {drawing.tie.level for drawing in scene.ties.values()} == set(TieLevel)


def test_K_ter_3_a_bold_line_is_printed_much_wider_than_a_thin_one(printed) -> None:
    scene, dark = printed
    thin = width_of(scene, dark, ("mother", "physio"))
    bold = width_of(scene, dark, ("leader", "mother"))
    assert 0 < 2.5 * thin <= bold


def test_K_ter_3_no_card_covers_another_and_every_drawn_tie_is_seen(printed) -> None:
    scene, _ = printed
    bodies = {node: item.body() for node, item in scene.nodes.items()}
    for one, other in combinations(bodies, 2):
        assert not bodies[one].intersects(bodies[other]), (one, other)
    for (a, b), drawing in scene.ties.items():
        if drawing.tie.level is TieLevel.NONE:
            continue
        strangers = [body for node, body in bodies.items() if node not in (a, b)]
        points = [drawing.path.pointAtPercent(step / 100) for step in range(101)]
        assert not any(body.contains(point) for body in strangers for point in points), (a, b)
