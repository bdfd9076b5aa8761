"""The recovery sheet on paper: one A4 with the key as text and as a QR code."""

from __future__ import annotations

import io

import segno

from app.documents.close import finish, fitted
from app.documents.sheet import BODY, LEFT, QUIET, SMALL, SUBTITLE, WIDTH, PictureMark, Sheet
from app.documents.text import Style
from app.documents.words import day
from app.language import translate
from app.recovery import NewSheet
from storage.slot_age import PREFIX

_KEY = Style(face="semibold", size=15.0, leading=24.0)
_QR_SIDE = 190.0
"""Points."""
_COMMAND = "jq -r '.slots[] | select(.kind == \"recovery\") | .age' slots.json | age -d -i key.txt"


def recovery_pdf(sheet: NewSheet, *, label: str, today: str) -> bytes:
    """The sheet, one page. label: whose store it opens. Keep the bytes no longer than printing."""
    filled = fitted(lambda each: _put(each, sheet, label), scales=(1.0, 0.92, 0.85))
    return finish(
        filled,
        title=translate("Recovery", "Recovery sheet"),
        left=translate("Recovery", "Keep it locked away"),
        date=day(today),
        practice=False,
    )


def grouped(identity: str) -> tuple[str, ...]:
    """The key as it is typed: lines of groups of four, without the opening that is always same."""
    body = identity.removeprefix(PREFIX)
    groups = [body[n : n + 4] for n in range(0, len(body), 4)]
    return tuple(" ".join(groups[n : n + 5]) for n in range(0, len(groups), 5))


def qr_png(text: str) -> bytes:
    """A QR code with a quiet zone, PNG."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="png", scale=8, border=4)
    return out.getvalue()


def _qr(page: Sheet, text: str) -> None:
    """The code in the middle: small, so that everything else fits beside it on one page."""
    page.need(_QR_SIDE)
    node = page.root.child("Figure")
    node.alternative = translate("Recovery", "The same key as a QR code")
    x = LEFT + (WIDTH - _QR_SIDE) / 2
    page.pages[-1].append(PictureMark(x, page.y, _QR_SIDE, _QR_SIDE, qr_png(text), node))
    page.y += _QR_SIDE + 8.0


def _put(page: Sheet, sheet: NewSheet, label: str) -> None:
    page.heading(1, translate("Recovery", "Recovery sheet"))
    page.text(
        translate(
            "Recovery", "Opens the store of {name} in Bindeled when the passphrase is gone"
        ).format(name=label),
        SUBTITLE,
        after=14.0,
    )
    page.text(
        translate(
            "Recovery",
            "Who holds this sheet and the computer can read everything. Keep it locked away, and "
            "never together with the computer.",
        ),
        BODY,
        after=20.0,
    )
    start = page.y
    page.gap(8.0)
    for line in grouped(sheet.identity):
        page.text(line, _KEY, indent=12.0, after=0.0)
    page.frame(start)
    page.gap(14.0)
    _qr(page, sheet.identity)
    page.heading(2, translate("Recovery", "How to get back in"))
    for number, step in enumerate(
        (
            translate("Recovery", "Start Bindeled and choose your name."),
            translate("Recovery", "Choose “Forgotten the passphrase” and type the signs above."),
            translate("Recovery", "Choose a new passphrase. The sheet goes on working."),
        ),
        start=1,
    ):
        page.text(f"{number}. {step}", BODY, after=2.0)
    page.gap(8.0)
    page.text(
        translate(
            "Recovery",
            "Capital or small letters and spaces make no difference. The digit 0 is in use; the "
            "letters O, I and B are not, and 1 is only in the opening.",
        ),
        QUIET,
        after=10.0,
    )
    page.text(
        translate(
            "Recovery",
            "For an IT desk, without Bindeled: the line below is a key for the program age. It "
            "opens the recovery slot of slots.json and gives the key of store.db.",
        ),
        SMALL,
        after=2.0,
    )
    page.text(sheet.identity, SMALL, after=2.0)
    page.text(_COMMAND, SMALL)
