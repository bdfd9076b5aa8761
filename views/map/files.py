"""The map on screen out to a file, and another one in from one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtWidgets import QWidget

from app.documents import map_words_pdf
from app.files import write_document
from app.language import translate
from app.map_files import Format, ImportedMap
from app.map_files import load as load_files
from app.map_files import read as read_map
from app.map_files import write as write_map
from app.map_files.anonymous import without_names
from models.network_map import NetworkMap
from views.map.editor import MapEditor
from views.map.exchange import (
    AskPath,
    AskPaths,
    Export,
    ExportDialog,
    ImportDialog,
    ask_path,
    ask_paths,
    kinds,
)
from views.map.picture import MapPicture, png_bytes, render_map
from views.map.scene import MapScene
from views.words import day

Run = Callable[[Callable[[], Any], Callable[[Any], None]], object]
"""Does work off the window's thread and calls back with what came of it."""


@dataclass
class Marks:
    """What the case says of those on the map.

    holder, eyes: who holds the relay and who has eyes on the child; "" for nobody on the map.
    consent: "ok", "missing" or "not_needed" for an actor id.
    """

    consent: Callable[[str], str]
    holder: str = ""
    eyes: str = ""


class MapFiles(QObject):
    """Asks for a kind and a place, and reads and writes there. today: an ISO date."""

    brought_in = Signal(object)
    """The map (NetworkMap) of a file, to be looked at before it counts."""
    told = Signal(str)

    def __init__(
        self,
        editor: MapEditor,
        scene: MapScene,
        marks: Marks,
        *,
        run: Run,
        today: Callable[[], str],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._editor = editor
        self._scene = scene
        self._marks = marks
        self._run = run
        self._today = today
        self._page = page
        self.practice = False
        """Whether the map is of the practice family: documents say so on every page."""
        self.note_export: Callable[[], object] = lambda: None
        """Writes down that the map left as a file; called where files are written."""
        self.choose_path: AskPath = ask_path
        """Answers where a file goes; a test answers instead of the system's dialog."""
        self.choose_paths: AskPaths = ask_paths

    # ------------------------------------------------------------ out

    def render_image(self, width: int = 2000) -> QImage:
        """The map on screen as a picture with its legend, always light."""
        return render_map(
            self._editor.network,
            holder=self._marks.holder,
            eyes=self._marks.eyes,
            consent=self._marks.consent,
            width=width,
        )

    def render_png_bytes(self, width: int = 2000) -> bytes:
        """The same as the bytes of a PNG file."""
        return png_bytes(self.render_image(width))

    def ask_export(self) -> None:
        """Ask for a kind of file, then where it is to lie."""
        dialog = ExportDialog(self._page)
        dialog.wanted.connect(self.export)
        dialog.open()

    def export(self, wish: Export) -> None:
        """Write what is on screen to a file of the chosen kind."""
        kind = next(each for each in kinds() if each.key == wish.kind)
        title = translate("NetworkMap", "Save the map")
        proposal = translate("NetworkMap", "network-map-{day}").format(day=self._today())
        path = self.choose_path(
            self._page, title, f"{proposal}.{kind.ending}", f"{kind.label} (*.{kind.ending})"
        )
        if path is None:
            return
        shown = self._editor.network
        network = without_names(shown) if wish.anonymous else shown
        # Pictures are painted here, where fonts and colours live; files are written elsewhere.
        encode = self._painted(network, wish)
        practice, note = self.practice, self.note_export
        today, stem = self._today(), path.with_suffix("")

        def write() -> list[Path]:
            if wish.kind == "words":
                words = map_words_pdf(
                    shown, made_at=today, without_names=wish.anonymous, practice=practice
                )
                return [write_document(stem.with_suffix(".pdf"), words)]
            if encode is not None:
                files = {kind.ending: encode()}
            else:
                files = write_map(
                    network,
                    cast(Format, wish.kind),
                    made_at=today,
                    delimiter=";" if wish.semicolons else ",",
                )
            one = len(files) == 1
            return [
                write_document(stem.with_name(f"{stem.name}{'.' if one else '-'}{ending}"), content)
                for ending, content in files.items()
            ]

        def save() -> list[Path]:
            written = write()
            note()
            return written

        self._run(save, self._exported)

    def _exported(self, written: list[Path]) -> None:
        names = ", ".join(path.name for path in written)
        self.told.emit(translate("NetworkMap", "Saved as {name}.").format(name=names))

    def _painted(self, network: NetworkMap, wish: Export) -> Callable[[], bytes] | None:
        """Paint the map; gives what makes the file of it in any thread, None if it is no picture.

        Packing the pixels of a PNG takes some times longer than painting them.
        """
        if wish.kind not in ("png", "svg", "pdf"):
            return None
        picture = self.picture(network, plain=wish.anonymous)
        if wish.kind == "png":
            return partial(png_bytes, picture.image())
        paper = QPageSize.PageSizeId[wish.paper]
        data = picture.svg() if wish.kind == "svg" else picture.pdf(paper)
        return lambda: data

    def picture(self, network: NetworkMap, *, plain: bool) -> MapPicture:
        """The picture of what is on screen; plain: of the same map without names and marks."""
        caption, over = day(self._today()), self._scene.overlay
        if plain:
            # A comparison names who has come and gone: that is left out with the names.
            over = replace(over, changes=None)
            if over.spotlight is not None:
                ids = zip(self._editor.network.actors, network.actors, strict=True)
                lit = frozenset(new.id for old, new in ids if old.id in over.spotlight)
                over = replace(over, spotlight=lit)
            return MapPicture(network, caption=caption, overlay=over)
        return MapPicture(
            network,
            holder=self._marks.holder,
            eyes=self._marks.eyes,
            consent=self._marks.consent,
            caption=caption,
            overlay=over,
        )

    # ------------------------------------------------------------ in

    def ask_import(self) -> None:
        """Ask for files, read them, and show what is in them before anything changes."""
        patterns = translate(
            "NetworkMap", "Maps (*.graphml *.gexf *.cyjs *.json *.csv *.zip);;All files (*)"
        )
        paths = self.choose_paths(self._page, translate("NetworkMap", "Bring in a map"), patterns)
        if paths:
            self._run(lambda: load_files(paths), self._loaded)

    def _loaded(self, files: dict[str, bytes]) -> None:
        self._run(lambda: read_map(files), lambda found: self._read_in(files, found))

    def _read_in(self, files: dict[str, bytes], found: ImportedMap) -> None:
        dialog = ImportDialog(found, lambda choice: read_map(files, choice), self._page)
        dialog.decided.connect(self.brought_in)
        dialog.open()
