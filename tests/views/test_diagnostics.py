"""The person sees the exact text before it leaves, and a fault's code is in it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from app import diagnostics
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON, done_with
from views.main_window import MainWindow
from views.settings.diagnostics import DiagnosticsDialog


def test_what_is_shown_is_what_is_copied(context, settle) -> None:
    dialog = DiagnosticsDialog(context)
    dialog.open()
    settle()
    shown = dialog.text.toPlainText()
    assert shown.startswith("Bindeled ") and "findings: none" in shown
    assert accessible_walk(dialog) == []
    dialog.yes.click()
    assert QGuiApplication.clipboard().text() == shown
    QGuiApplication.clipboard().clear()
    dialog.reject()


def test_the_code_of_a_fault_is_remembered(qapp, data_dir, capsys) -> None:
    from app.session import create_session

    window = MainWindow(data_dir, kdf=CHEAP)
    window.show()
    window.show_session(create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP))
    assert window.worker.wait_idle()

    def broken() -> None:
        raise ValueError("Alma Hemmelig")

    window.worker.run(broken)
    assert window.worker.wait_idle()
    [dialog] = window.troubles.open_dialogs()
    assert window.context is not None
    [event] = diagnostics.events(window.context.session)
    assert event.code == dialog.code.text()
    dialog.accept()
    capsys.readouterr()
    done_with(window)
