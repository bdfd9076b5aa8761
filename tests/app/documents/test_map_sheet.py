"""The map in words: every label is found in the PDF, however long, and the warning of K23."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.documents import map_words_pdf
from app.map_files.anonymous import without_names
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    TieLevel,
    add_actor,
    set_tie,
)
from tests.app.documents.reading import fonts, structure, tight, words

LONG = "Pædagogisk Psykologisk Rådgivning og Sundhedsplejen i Nørreby Kommune"


def crowded() -> NetworkMap:
    network = NetworkMap(centre=Centre(label="Saad"))
    for at, name in enumerate(("Åse Møller-Østergård", "Bartholomæus Christoffersen-Rasmussen")):
        network = add_actor(
            network,
            MapActor(
                id=f"a{at}",
                name=name,
                profession="ppr_psychologist",
                workplace=f"{LONG} {at}",
                issues=("kontakt med mor",),
            ),
        )
    network = set_tie(network, "a0", "a1", TieLevel.KNOWN, "ringer sjældent")
    return set_tie(network, "a0", CENTRE, TieLevel.FORUM)


@pytest.mark.usefixtures("danish")
def test_every_label_is_found_however_long(tmp_path: Path) -> None:
    pdf = map_words_pdf(crowded(), made_at="2026-11-22")
    text = tight(words(pdf, tmp_path))
    for actor in crowded().actors:
        for label in (actor.name, actor.workplace, *actor.issues):
            assert tight(label) in text, label
    for said in ("Saad", "ringer sjældent", "1: Kender hinanden", "22. november 2026"):
        assert tight(said) in text, said
    for said in ("3: Fælles mødeforum", "Ikke drøftet", "1 ud af 1 par er drøftet."):
        assert tight(said) in text, said
    assert "anonym" not in text
    assert all(" yes " in line for line in fonts(pdf, tmp_path))
    assert {"H1", "H2", "Table"} <= set(structure(pdf, tmp_path))


@pytest.mark.usefixtures("danish")
def test_K23_without_names_says_that_nobody_is_anonymous(tmp_path: Path) -> None:
    hidden = without_names(crowded())
    pdf = map_words_pdf(crowded(), made_at="2026-11-22", without_names=True)
    text = words(pdf, tmp_path)
    for gone in ("Åse", "Bartholomæus", "Nørreby", "Saad", "ringer", "kontakt med mor"):
        assert gone not in text
    assert "Det gør ingen anonym" in text and "Psykolog (PPR) 2" in text
    assert [t.level for t in hidden.ties] == [t.level for t in crowded().ties]
    assert {a.id for a in hidden.actors}.isdisjoint(a.id for a in crowded().actors)
