"""Every document: fonts, pages, marks, metadata, structure, and text that means harm."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import msgspec
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import family_sheet_pdf, log_pdf, minutes_pdf, status_pdf
from app.documents.sheet import BOTTOM, LEFT, TOP, WIDTH, Sheet, TextMark
from app.documents.text import width
from models import bodies
from models.people import Child
from tests.app.documents.reading import fonts, info, structure, tight, words
from tests.app.documents.sample import LONE, Writer, full_case, handed, meeting, offer

TODAY = "2026-11-22"
DOCUMENTS: dict[str, Callable[[bool], bytes]] = {
    "log": lambda practice: log_pdf(full_case(practice=practice)[0], today=TODAY),
    "minutes": lambda practice: minutes_pdf(
        full_case(practice=practice)[0], meeting(), made_at=TODAY
    ),
    "status": lambda practice: status_pdf(
        full_case(practice=practice)[0], offer(), handed(), made_at=TODAY
    ),
    "family": lambda practice: family_sheet_pdf(full_case(practice=practice)[0], today=TODAY),
}
every_document = pytest.mark.parametrize("make", DOCUMENTS.values(), ids=DOCUMENTS.keys())


@every_document
def test_fonts_are_ours_and_embedded(make: Callable[[bool], bytes], tmp_path: Path) -> None:
    used = fonts(make(False), tmp_path)
    assert used
    for line in used:
        assert "AtkinsonHyperlegibleNext" in line
        embedded, subset, to_unicode = line.split()[-5:-2]
        assert (embedded, subset, to_unicode) == ("yes", "yes", "yes")


@every_document
def test_pages_are_numbered_and_dated(make: Callable[[bool], bytes], tmp_path: Path) -> None:
    pdf = make(False)
    count = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    for page in range(1, count + 1):
        text = words(pdf, tmp_path, page=page)
        assert f"side {page} af {count}" in text
        assert "22. november 2026" in text


@every_document
def test_a_practice_family_is_marked_on_every_page(
    make: Callable[[bool], bytes], tmp_path: Path
) -> None:
    for page in pypdf.PdfReader(io.BytesIO(make(True))).pages:
        assert "ØVELSE – en opdigtet familie" in page.extract_text()
    assert "ØVELSE" not in words(make(False), tmp_path)


@every_document
def test_metadata_names_the_kind_of_document_and_no_person(
    make: Callable[[bool], bytes], tmp_path: Path
) -> None:
    pdf = make(False)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.title
    said = " ".join(str(value) for value in reader.metadata.values())
    for name in ("Søren", "Østergård", "Lone", "Jørgen"):
        assert name not in said
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": reader.metadata.title}
    assert reader.xmp_metadata.dc_creator == ["Bindeled"]
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "da-DK"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] is not None
    assert str(root["/ViewerPreferences"]["/DisplayDocTitle"]).lower() == "true"


@every_document
def test_structure_has_headings_tables_and_every_piece_of_content(
    make: Callable[[bool], bytes], tmp_path: Path
) -> None:
    pdf = make(False)
    assert info(pdf, tmp_path)["Tagged"] == "yes"
    names = structure(pdf, tmp_path)
    assert names[0] == "Document"
    assert names.count("H1") == 1
    assert {"H2", "P", "Table", "TR", "TH", "TD"} <= set(names)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    parents = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for at, page in enumerate(reader.pages):
        content = page.get_contents().get_data().decode("latin-1")
        assert page["/StructParents"] == parents[2 * at] == at
        assert content.count("/MCID") == len(parents[2 * at + 1].get_object())
        assert content.count("EMC") == content.count("BDC") + content.count("BMC")
        # Nothing is drawn outside a marked piece.
        depth = 0
        for line in content.splitlines():
            depth += line.count(" BDC") + line.count(" BMC") - line.count("EMC")
            if " Tj" in line:
                assert depth > 0


def test_status_R_30_and_the_familys_sheet_are_one_page(tmp_path: Path) -> None:
    case, _ = full_case()
    long = msgspec.structs.replace(handed(), status="Det er gået fremad med sproget. " * 30)
    for pdf in (
        status_pdf(case, offer(), long, made_at=TODAY),
        family_sheet_pdf(case, today=TODAY),
    ):
        assert len(pypdf.PdfReader(io.BytesIO(pdf)).pages) == 1
    status = words(status_pdf(case, offer(), handed(), made_at=TODAY), tmp_path)
    for said in (handed().status, "Niveau 2", "Ringer til ørelægen", "Barnet starter i skole"):
        assert said in status


def test_a_status_too_long_for_one_page_is_not_cut(tmp_path: Path) -> None:
    case, _ = full_case()
    long = msgspec.structs.replace(handed(), status="Fremgang. " * 1500 + "Slutord.")
    assert "Slutord." in words(status_pdf(case, offer(), long, made_at=TODAY), tmp_path)


def test_R_31_the_familys_sheet_tells_who_to_call_what_is_agreed_and_when(tmp_path: Path) -> None:
    text = words(family_sheet_pdf(full_case()[0], today=TODAY), tmp_path)
    for said in ("Jørgen Åkjær", "87 65 43 21", "PPR Nørreby", "20. februar 2026"):
        assert said in text
    assert "Åse Østergård Ringer til ørelægen" in text
    assert "Næste møde 14. december 2026" in text
    # What is done is no longer on the sheet; a meeting that is over is not the next.
    assert "tale-høre-lærer" not in text
    later = words(family_sheet_pdf(full_case()[0], today="2026-12-15"), tmp_path)
    assert "Næste møde Ikke aftalt." in later


# ---------------------------------------------------------------- text that means harm

HOSTILE = (
    "<b>fed</b> <font size=40>stor</font> <br/> &lt;i&gt; &amp; &#65;",
    "</para><img src='file:///etc/passwd'/> (parentes \\) Tj ET",
    "%PDF-1.4 endstream endobj /JavaScript {x} $y$ \\begin",
)


def _log_with(text: str) -> bytes:
    pen = Writer()
    pen.write("create", bodies.Create(child=Child(name=text[:150]), holder=LONE))
    pen.write("observation", bodies.Note(text=text, date="2026-01-02", who=text[:150]))
    return log_pdf(pen.case(), today=TODAY)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_taken_for_markup(text: str, tmp_path: Path) -> None:
    assert tight(words(_log_with(text), tmp_path)).count(tight(text)) >= 2


def test_letters_the_font_lacks_are_boxes_with_a_note_and_can_still_be_searched(
    tmp_path: Path,
) -> None:
    text = words(_log_with("Mor سلام siger 😀 tak"), tmp_path)
    assert "سلام" in text or "مالس" in text
    assert "😀" in text
    assert "U+1F600 GRINNING FACE" in text
    assert "En tom firkant står for et bogstav" in text
    assert "En tom firkant" not in words(_log_with("Bare dansk: æøåÆØÅ é ü"), tmp_path)


def test_a_letter_with_an_accent_the_font_lacks_is_shown_without_it(tmp_path: Path) -> None:
    pdf = _log_with("Nguyễn Łukasz Şahin")
    text = words(pdf, tmp_path)
    assert "Nguyễn Łukasz Şahin" in text
    assert "U+1EC5 LATIN SMALL LETTER E WITH CIRCUMFLEX AND TILDE (vist som ê)" in text


def test_a_number_that_could_be_a_day_is_left_as_it_is(tmp_path: Path) -> None:
    text = words(_log_with("20261101"), tmp_path)
    assert "20261101" in text
    assert "1. november 2026" not in text


def test_a_very_long_word_is_broken_and_not_cut(tmp_path: Path) -> None:
    word = "Børne" * 400
    assert tight(words(_log_with(word), tmp_path)).count(word[:2000]) >= 1


def test_marks_that_turn_the_direction_of_text_are_dropped(tmp_path: Path) -> None:
    assert "nej til alt" in words(_log_with("\u202enej\u202c til\u200b alt"), tmp_path)


@settings(max_examples=40)
@given(texts=st.lists(st.text(max_size=60), min_size=7, max_size=7))
def test_any_text_at_all_makes_a_document_that_can_be_read(texts: list[str]) -> None:
    held = msgspec.structs.replace(
        meeting(),
        title=texts[0],
        place=texts[1],
        childs_view=texts[2],
        parents_view=texts[3],
        next_meeting=texts[4],
        kind=texts[5],
        agenda_template=texts[6],
    )
    pdf = minutes_pdf(full_case()[0], held, made_at=texts[0])
    assert len(pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages) >= 2


@settings(max_examples=60)
@given(
    blocks=st.lists(
        st.tuples(
            st.sampled_from(("text", "heading", "facts", "table")),
            st.text(
                alphabet=st.sampled_from("abcdefgh æøå WWWW iiii \n"), min_size=1, max_size=3000
            ),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_no_line_is_outside_the_page_or_on_top_of_another(blocks: list[tuple[str, str]]) -> None:
    sheet = Sheet()
    for what, text in blocks:
        if what == "text":
            sheet.text(text)
        elif what == "heading":
            sheet.heading(2, text[:80])
        elif what == "facts":
            sheet.facts([("Felt", text), (text[:40], "Kort")])
        else:
            sheet.table(("En", "To"), [(text, "kort"), ("kort", text[:300])], (0.4, 0.6))
    for page in sheet.pages:
        lines = [mark for mark in page if isinstance(mark, TextMark)]
        for line in lines:
            assert line.x >= LEFT
            assert line.x + width(line.text, line.style) <= LEFT + WIDTH + 0.01
            assert TOP < line.y <= BOTTOM
        for one, other in pairwise(lines):
            if one.x == other.x:
                assert other.y - one.y >= other.style.size * 0.9 or other.y < one.y


def test_every_letter_typed_is_laid_out_once() -> None:
    sheet = Sheet()
    text = "et to tre fire fem seks syv otte ni ti " * 300
    sheet.text(text)
    sheet.table(("Hoved",), [(text,)], (1.0,))
    laid = "".join(mark.text for page in sheet.pages for mark in page if isinstance(mark, TextMark))
    body = tight(laid).replace("Hoved", "")
    assert body == tight(text) * 2
    assert len(sheet.pages) > 3
