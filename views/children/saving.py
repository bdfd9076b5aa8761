"""Documents saved where the person chooses: made and written on the store's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app import access, files
from app.language import translate
from views.context import Context


def save_document(
    parent: QWidget,
    context: Context,
    title: str,
    name: str,
    make: Callable[[], bytes],
    done: Callable[[Path], object] | None = None,
    *,
    log: str = "",
    about: str = "",
    ending: str = ".pdf",
) -> None:
    """Ask where, make the document and write it there. name: proposal, without the child's name.

    log, about: of which log and which document, for the access log. ending: ".pdf" or ".zip".

    A test or the tour answers instead of the system's dialog by setting
    ``context.choose_document``: ``(parent, name) -> Path | None``.
    """
    way: Callable[[QWidget, str], Path | None] | None = getattr(context, "choose_document", None)
    path = way(parent, name) if way else _ask(parent, title, name, ending)
    if path is None:
        return
    if not path.suffix:
        path = path.with_suffix(ending)

    def saved(written: Path) -> None:
        context.toast(translate("Saving", "Saved as {name}.").format(name=written.name))
        if done is not None:
            done(written)

    def write() -> Path:
        written = files.write_document(path, make())
        if log:
            access.record(context.session, log, "print", about)
        return written

    context.run(write, done=saved, owner=parent)


def _ask(parent: QWidget, title: str, name: str, ending: str) -> Path | None:
    documents = translate("Saving", "PDF document (*.pdf)")
    kinds = documents if ending == ".pdf" else translate("Saving", "Archive (*.zip)")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None
