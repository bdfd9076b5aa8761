"""The parents' full copy (R-17, R-18, R-31)."""

from __future__ import annotations

import io
import time
from pathlib import Path
from random import Random

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from app.documents import log_pdf
from models import bodies
from models.bodies import BODY_TYPES
from tests.app.documents.random_bodies import expected, random_body
from tests.app.documents.reading import tight, words
from tests.app.documents.sample import CHILD, JØRGEN, LONE, Writer, full_case, handed, written

TODAY = "2026-11-22"


@settings(max_examples=12)
@given(seed=st.integers(0, 2**32))
def test_R_17_every_word_and_date_of_every_entry_is_in_the_copy(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    random = Random(seed)
    kinds = list(BODY_TYPES)
    random.shuffle(kinds)
    pen = Writer()
    made = [random_body(kind, random) for kind in ["create", *kinds]]
    for kind, body in zip(["create", *kinds], made, strict=True):
        pen.write(kind, body)
    text = tight(words(log_pdf(pen.case(), today=TODAY), tmp_path_factory.mktemp("pdf")))
    for body in made:
        missing = [word for word in expected(body) if tight(word) not in text]
        assert not missing, (type(body).__name__, missing)


def test_the_check_of_R_17_finds_a_word_that_is_left_out(tmp_path: Path) -> None:
    body = bodies.Note(text="Skrevet ord", date="2026-01-02", who="Udeladt")
    pen = Writer()
    pen.write("create", bodies.Create(child=CHILD, holder=LONE))
    pen.write("observation", bodies.Note(text="Skrevet ord", date="2026-01-02"))
    text = tight(words(log_pdf(pen.case(), today=TODAY), tmp_path))
    assert [word for word in expected(body) if tight(word) not in text] == ["Udeladt"]


def test_R_31_page_1_says_who_holds_and_how_to_reach_them(tmp_path: Path) -> None:
    case, _ = full_case()
    first = words(log_pdf(case, today=TODAY), tmp_path, page=1)
    for said in (JØRGEN.name, JØRGEN.workplace, JØRGEN.phone, JØRGEN.email):
        assert said in first
    assert "Niveau 2" in first
    assert "Øje på barnet Lone Sørensen, indtil 31. december 2026" in first
    assert handed().status in first
    assert "Kopi til forældrene til Søren Ægidius Østergård, 22. november 2026" in first


def test_R_31_a_telephone_that_is_not_written_is_not_passed_over(tmp_path: Path) -> None:
    pen = Writer()
    pen.write("create", bodies.Create(child=CHILD, holder=bodies.Person(name="Bo")))
    first = words(log_pdf(pen.case(), today=TODAY), tmp_path, page=1)
    assert "Telefon ikke skrevet" in first


def test_overviews_tell_agreements_consents_maps_and_the_way_of_the_relay(tmp_path: Path) -> None:
    case, _ = full_case()
    text = words(log_pdf(case, today=TODAY), tmp_path)
    for said in (
        "Gjort, 19. januar 2026. Han kommer 3.",
        "Barnet starter i skole. Aftalt af",
        "Andet grundlag end",
        "indtil 10. januar 2027",
        "3: Fælles mødeforum",
        "0: Ingen berøring",
        "Ikke drøftet: 3 par.",
        "Første kort",
        "VED · Det ved vi",
        "Stedfortræder: Gry Å. Dam",
    ):
        assert said in text, said


def test_what_is_removed_withheld_unknown_or_corrected_is_said_plainly(tmp_path: Path) -> None:
    pen = written()
    withheld = pen.write("observation", None)
    case = pen.case()
    number = {entry.hash: at for at, entry in enumerate(case.entries, 1)}
    text = words(log_pdf(case, today=TODAY), tmp_path)
    assert "Indholdet er fjernet med vilje. Begrundelsen står under nr. 18." in text
    assert "Notat fra en nyere udgave (future_thing)" in text
    assert f"{number[withheld]}. Iagttagelse" in text
    assert "Indholdet er holdt tilbage for den, der har lavet kopien, eller er fjernet." in text
    old, new = "Søren peger på det, han vil have, og trækker i os.", "Søren peger og siger «da»."
    assert old in text
    assert f"Rettet, nr. 17: {new}" in text
    assert text.count(new) == 2


def test_the_newest_map_is_shown_and_described(tmp_path: Path) -> None:
    case, _ = full_case()
    plain = pypdf.PdfReader(io.BytesIO(log_pdf(case, today=TODAY)))
    drawn = pypdf.PdfReader(io.BytesIO(log_pdf(case, today=TODAY, map_png=_png(900, 700))))
    assert sum(len(page.images) for page in plain.pages) == 0
    assert sum(len(page.images) for page in drawn.pages) == 1
    heading = next(page for page in drawn.pages if page.images).extract_text()
    assert "Netværkskort" in heading


def test_a_broken_picture_is_refused() -> None:
    case, _ = full_case()
    with pytest.raises(ValueError, match="PNG"):
        log_pdf(case, today=TODAY, map_png=b"GIF89a")


def test_a_log_of_thousands_is_made_in_reasonable_time(tmp_path: Path) -> None:
    pen = written()
    for at in range(3000):
        note = bodies.Note(text=f"Iagttagelse nummer {at}.", date="2026-03-04", who="Lone")
        pen.write("observation", note)
    case = pen.case()
    started = time.process_time()
    pdf = log_pdf(case, today=TODAY)
    assert time.process_time() - started < 30
    assert "Iagttagelse nummer 2999." in words(pdf, tmp_path)


def _png(wide: int, high: int) -> bytes:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return bytes(buffer.data().data())
