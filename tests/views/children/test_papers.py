"""The short papers of a child, saved from the page's menu and read back."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from app import access
from app.access_words import about_words
from tests.views.relay.conftest import desk, karen, mette, stick  # noqa: F401 - fixtures
from tests.views.relay.desks import Desk, child_page


def words(path: Path) -> str:
    return " ".join(" ".join(p.extract_text().split()) for p in pypdf.PdfReader(path).pages)


@pytest.mark.parametrize("what", ["family_sheet", "status_sheet"])
def test_R_30_R_31_a_page_for_the_family_and_a_status_are_saved_from_the_menu(
    mette: Desk,  # noqa: F811
    karen: Desk,  # noqa: F811
    tmp_path: Path,
    what: str,
) -> None:
    log = mette.start()
    before = child_page(mette, log)
    assert before.head.family_sheet.isVisible()
    assert not before.head.status_sheet.isVisible(), "nothing is offered yet"
    before.close()
    mette.consent(log, karen)
    mette.quick_offer(log, karen, family_view="Vi kender Karen.")
    page = child_page(mette, log)
    assert page.head.status_sheet.isVisible()
    asked: list[str] = []

    def where(_parent: object, name: str) -> Path:
        asked.append(name)
        return tmp_path / name

    mette.context.choose_document = where
    page.head.asked.emit(what)
    mette.settle()
    assert "Saad" not in asked[0]
    said = words(tmp_path / asked[0])
    assert "Saad" in said and mette.session.person.name in said
    if what == "status_sheet":
        assert "Saad begynder i skole til august." in said and "Vi kender Karen." in said
    else:
        assert "Saad begynder i skole" not in said, "the family's page is no status"
    row = access.lines(mette.session, log)[0]
    assert (row.event, row.about) == ("print", what.removesuffix("_sheet"))
    assert about_words(row.about)
