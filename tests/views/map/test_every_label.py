"""Must show 3: SVG parses and holds every label as text; `pdftotext` finds every label."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.map_files.anonymous import without_names
from app.reference import actor_groups, profession_label, tie_levels
from models.network_map import Centre, MapActor, NetworkMap, TieLevel, add_actor, set_tie
from tests.views.map.saad import saad_map
from views.map.exchange import ExportDialog
from views.map.geometry import RINGS, placed
from views.map.legend import discussed
from views.map.modes import Mode
from views.map.picture import MapPicture
from views.map.versions import MapVersionItem

CAPTION = "22. november 2026"
PEOPLE = (
    ("Anne-Mette Sørensen", "psychologist", "Pædagogisk psykologisk rådgivning i Hedensted"),
    ("Åse Æbelø & Søn", "teacher", "Skolen <Syd>"),
    ("Børge Østergård-Ørnsholt Christoffersen", "caseworker", "Familieafdelingen"),
    ("Ida", "pedagogue", 'Børnehaven "Solsikken"'),
    ("Zoë D'Arc", "health_visitor", "Sundhedsplejen"),
    ("Mormor", "grandparent", ""),
)


def awkward() -> NetworkMap:
    """Names with every Danish letter and everything XML is particular about, in every sector."""
    network = NetworkMap(centre=Centre(label="Åge Ø."))
    groups = [group.key for group in actor_groups()]
    for number, (name, profession, workplace) in enumerate(PEOPLE):
        actor = MapActor(
            id=f"n{number}",
            name=name,
            profession=profession,
            workplace=workplace,
            group=groups[number % len(groups)],
            authority=number == 2,
            left="2026-01-01" if number == 4 else None,
        )
        network = add_actor(network, actor)
    for number, level in enumerate(TieLevel):
        network = set_tie(network, f"n{number}", f"n{number + 1}", level)
    return placed(network)


def long_winded() -> NetworkMap:
    """Names that no card has room for on screen."""
    network = NetworkMap(centre=Centre(label="Alexandra-Victoria Sørensen-Bødker Ærøskøbing"))
    people = (
        ("Marie-Louise Charlotte Ørsted-Brandenburg Christoffersen", "psychologist"),
        ("Kristoffer Nikolaj Æbeltoft-Skjoldborg", "Specialrådgiver for børn i udsatte områder"),
        ("Familiebehandlingskoordinatoren", "caseworker"),
    )
    for number, (name, profession) in enumerate(people):
        actor = MapActor(
            id=f"n{number}",
            name=name,
            profession=profession,
            workplace="Pædagogisk Psykologisk Rådgivning, Afdeling Vest og Øerne, 3. sal",
        )
        network = add_actor(network, actor)
    return placed(network)


def svg_text(picture: MapPicture, folder: Path) -> str:
    """The text elements of the SVG, after it has been parsed as XML."""
    root = ElementTree.fromstring(picture.svg())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    return " ".join("".join(each.itertext()) for each in root.iter() if each.tag.endswith("text"))


def pdf_text(picture: MapPicture, folder: Path) -> str:
    """What pdftotext finds, in the order it was written."""
    file = folder / "map.pdf"
    file.write_bytes(picture.pdf())
    command = ["pdftotext", "-raw", file, "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def joined(text: str) -> str:
    """Without white space: a name may stand in two rows."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    "network", [saad_map, awkward, long_winded], ids=lambda each: each.__name__
)
@pytest.mark.parametrize("text_of", [svg_text, pdf_text], ids=lambda each: each.__name__)
def test_every_label_is_text(
    qapp,
    text_of: Callable[[MapPicture, Path], str],
    network: Callable[[], NetworkMap],
    tmp_path: Path,
) -> None:
    drawn = network()
    first, second, *_ = (actor.id for actor in drawn.actors)
    consents = dict.fromkeys((actor.id for actor in drawn.actors), "not_needed")
    consents[drawn.actors[-1].id] = "missing"
    picture = MapPicture(
        drawn, holder=first, eyes=second, consent=consents.__getitem__, caption=CAPTION
    )
    found = joined(text_of(picture, tmp_path))
    labels = [drawn.centre.label, CAPTION, "Holds the relay", "Eyes on the child"]
    labels.append(discussed(drawn))
    labels += [group.label for group in actor_groups()]
    labels += [tie_levels().text(level).label for level in TieLevel]
    for actor in drawn.actors:
        labels += [actor.name, actor.workplace]
        profession = profession_label(actor.profession)
        if not profession.casefold().startswith(actor.name.casefold()):
            labels.append(profession)
    labels.append("Consent missing")
    if network is awkward:
        labels += ["Authority", "Left"]
    assert [label for label in labels if joined(label) not in found] == []


def test_a_long_name_is_whole_inside_its_card_and_nothing_is_cut(qapp) -> None:
    """C7: on paper nothing can be pointed at to see it whole."""
    picture = MapPicture(long_winded(), caption=CAPTION).svg().decode()
    assert "\u2026" not in picture and "Christoffersen" in picture


@pytest.mark.parametrize("paper, size", [("A4", "841.89 x 595.276"), ("A3", "1190.55 x 841.89")])
def test_the_paper_is_chosen(qapp, hands, tmp_path: Path, paper: str, size: str) -> None:
    hands.page.files.choose_path = lambda *_: tmp_path / "map.pdf"
    hands.page.files.ask_export()
    dialog = hands.dialog(ExportDialog)
    dialog.paper.setCurrentIndex(dialog.paper.findData(paper))
    dialog.accept()
    told = subprocess.run(
        ["pdfinfo", tmp_path / "map.pdf"], capture_output=True, text=True, check=True
    ).stdout
    pages = re.search(r"Pages: +(\d+)", told)
    found = re.search(r"Page size: +([\d.]+) x ([\d.]+)", told)
    assert pages and found and pages[1] == "1"
    wanted = [float(each) for each in size.split(" x ")]
    assert all(abs(float(a) - b) < 2 for a, b in zip(found.groups(), wanted, strict=True))


def test_what_lies_over_the_map_lies_over_its_picture(hands) -> None:
    """Gephi's users ask for it: the file is what is on screen."""
    page = hands.page
    plain = page.files.picture(page.network(), plain=False).svg()
    page.tools.rings_box.setChecked(True)
    ringed = page.files.picture(page.network(), plain=False).svg()
    drawn = [picture.count(b"<ellipse") + picture.count(b"<circle") for picture in (plain, ringed)]
    assert drawn[1] - drawn[0] == len(RINGS)
    page.tools.rings_box.setChecked(False)
    page.scene.set_spotlight(frozenset({"anna"}))
    lit = page.files.picture(page.network(), plain=False)
    assert [item.opacity() < 1 for item in lit._scene.nodes.values()] == [False, False, True, True]
    plain_lit = page.files.picture(without_names(page.network()), plain=True)
    assert sum(item.opacity() == 1 for item in plain_lit._scene.nodes.values()) == 2
    page.scene.set_spotlight(None)
    page.load(
        page.network(),
        read_only=False,
        versions=[MapVersionItem("1", "Before", "2026-01-01", page.network())],
    )
    page.editor.judge("anna", "bo", TieLevel.FORUM)
    page.set_mode(Mode.COMPARE)
    compared = page.files.picture(page.editor.network, plain=False)
    assert "Discussed since" in compared.svg().decode()
    assert compared.height > lit.height


def test_short_names_of_units_are_all_written_in_the_same_size() -> None:
    network = NetworkMap(centre=Centre(kind="organisation"), units=("PPR", "Nord", "Syd"))
    root = ElementTree.fromstring(MapPicture(network, caption="").svg())
    sizes = {
        "".join(each.itertext()).strip(): each.get("font-size")
        for each in root.iter("{http://www.w3.org/2000/svg}text")
    }
    assert {sizes[name] for name in ("PPR", "Nord", "Syd")} == {"17"}
