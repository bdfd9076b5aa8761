"""Contact card and acceptance on paper: who it is, and one QR code."""

from __future__ import annotations

from app.documents.close import finish, fitted
from app.documents.sheet import BODY, LEFT, QUIET, SMALL, SUBTITLE, WIDTH, PictureMark, Sheet
from app.documents.words import day, person_line
from app.language import translate
from app.recovery_sheet import qr_png
from models.people import Person

_QR_SIDE = 260.0
"""Points."""


def card_pdf(person: Person, text: str, *, today: str) -> bytes:
    """One's own contact card, one page. text: of `storage.slips.card_text`."""
    filled = fitted(
        lambda page: _put(
            page,
            translate("CardSheet", "Contact card"),
            person_line(person),
            translate(
                "CardSheet",
                "For somebody who is to hand over a relay, or to get one. The card holds only what "
                "is public. Take a picture of the code and choose it in Bindeled under Contacts, "
                "or read it there with a code scanner. Then compare the words together, face to "
                "face or by phone.",
            ),
            text,
        ),
        scales=(1.0, 0.92, 0.85),
    )
    return finish(
        filled,
        title=translate("CardSheet", "Contact card"),
        left=person.name,
        date=day(today),
        practice=False,
    )


def acceptance_pdf(to_name: str, text: str, *, today: str, practice: bool) -> bytes:
    """A receipt for the giver on paper, one page. text: of `storage.slips.acceptance_text`."""
    filled = fitted(
        lambda page: _put(
            page,
            translate("CardSheet", "Receipt: yes to the relay"),
            translate("CardSheet", "To {name}").format(name=to_name),
            translate(
                "CardSheet",
                "Take a picture of the code and choose it in Bindeled under Relays, or read it "
                "there with a code scanner. Only the receiver can open it, and nothing on this "
                "sheet says which child it is.",
            ),
            text,
        ),
        scales=(1.0, 0.92, 0.85, 0.7),
    )
    return finish(
        filled,
        title=translate("CardSheet", "Receipt: yes to the relay"),
        left="",
        date=day(today),
        practice=practice,
    )


def _put(page: Sheet, title: str, about: str, how: str, text: str) -> None:
    page.heading(1, title)
    page.text(about, SUBTITLE, after=14.0)
    page.text(how, BODY, after=14.0)
    page.need(_QR_SIDE)
    node = page.root.child("Figure")
    node.alternative = translate("CardSheet", "The same text as a QR code")
    x = LEFT + (WIDTH - _QR_SIDE) / 2
    page.pages[-1].append(PictureMark(x, page.y, _QR_SIDE, _QR_SIDE, qr_png(text), node))
    page.y += _QR_SIDE + 10.0
    page.text(translate("CardSheet", "The text in the code, to be typed if need be:"), QUIET)
    page.text(" ".join(text[n : n + 5] for n in range(0, len(text), 5)), SMALL, after=0.0)
