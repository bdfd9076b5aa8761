"""Must show 3: SVG parses and holds every label as text; `pdftotext` finds every label."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.reference import actor_groups, profession_label, tie_levels
from models.network_map import Centre, MapActor, NetworkMap, TieLevel, add_actor, set_tie
from tests.views.map.saad import saad_map
from views.map.geometry import placed
from views.map.picture import MapPicture

CAPTION = "22. november 2026"
PEOPLE = (
    ("Anne-Mette Sørensen", "psychologist", "PPR"),
    ("Åse Æbelø & Søn", "teacher", "Skolen <Syd>"),
    ("Børge Ørnsø", "caseworker", "Familieafdelingen"),
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


@pytest.mark.parametrize("network", [saad_map, awkward], ids=lambda each: each.__name__)
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
