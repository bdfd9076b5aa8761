"""The access log on the screen: what happened, with or without names, saved as a document."""

from __future__ import annotations

from app import access
from tests.views.accessibility import accessible_walk
from views.children.access_dialog import AccessDialog


def test_what_was_done_is_shown_with_or_without_names_and_saved(
    context, settle, started, tmp_path
) -> None:
    log = started("Alma")
    access.record(context.session, log, "open")
    access.record(context.session, log, "print", "minutes")
    dialog = AccessDialog(context, log)
    dialog.open()
    settle()

    def row(number: int) -> list[str]:
        return [dialog.table.item(number, column).text() for column in range(1, 3)]

    assert row(0) == ["Gemt som dokument (referat af et møde)", "Mette Holm, Pædagog"]
    assert row(1) == ["Åbnet", "Mette Holm, Pædagog"]
    assert accessible_walk(dialog) == []
    dialog.names.setChecked(False)
    assert row(1) == ["Åbnet", "Pædagog"]

    context.choose_document = lambda parent, name: tmp_path / name
    dialog.save()
    settle()
    [made] = tmp_path.glob("adgangslog-*.pdf")
    assert made.read_bytes().startswith(b"%PDF")
    assert access.lines(context.session, log)[0].event == "print"
