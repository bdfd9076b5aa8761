"""The map out to a file and in from one: what it becomes, and what it no longer protects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.language import translate
from app.map_files import ImportedMap, LevelChoice
from app.reference import tie_levels
from models.network_map import TieLevel
from views.kit import Banner, BodyText, Caption, FieldRow, PrimaryButton, SecondaryButton, Strong
from views.map.dialogs import MapDialog
from views.theme import Space
from views.words import counted

AskPath = Callable[[QWidget, str, str, str], Path | None]
AskPaths = Callable[[QWidget, str, str], list[Path]]


@dataclass(frozen=True)
class Export:
    """What a person wants to have. kind: a key of `kinds()`. paper: of a PDF, A4 or A3."""

    kind: str
    anonymous: bool
    semicolons: bool
    paper: str = "A4"


@dataclass(frozen=True)
class Kind:
    """A kind of file. ending: of its name; pattern: as the file dialog wants it."""

    key: str
    label: str
    what: str
    ending: str


def kinds() -> tuple[Kind, ...]:
    """Pictures first, then what other programs read."""
    return (
        Kind("pdf", "PDF", translate("NetworkMap", "Sheet to print"), "pdf"),
        Kind("words", "PDF", translate("NetworkMap", "The map in words, every name whole"), "pdf"),
        Kind("png", "PNG", translate("NetworkMap", "Picture for a document"), "png"),
        Kind("svg", "SVG", translate("NetworkMap", "Drawing that can be enlarged"), "svg"),
        Kind("graphml", "GraphML", translate("NetworkMap", "Network programs, yEd"), "graphml"),
        Kind("gexf", "GEXF 1.3", translate("NetworkMap", "Gephi"), "gexf"),
        Kind("cyjs", "Cytoscape JSON", translate("NetworkMap", "Cytoscape"), "cyjs"),
        Kind("csv", "CSV", translate("NetworkMap", "Spreadsheet: three tables"), "csv"),
    )


class ExportDialog(MapDialog):
    """Choose a kind of file. Says that the file is open to anybody who gets it."""

    wanted = Signal(object)
    """An `Export`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("NetworkMap", "The map as a file"), parent)
        self._kinds = QButtonGroup(self)
        self.choices: dict[str, QRadioButton] = {}
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for kind in kinds():
            button = QRadioButton(f"{kind.label} · {kind.what}", self)
            self.choices[kind.key] = button
            self._kinds.addButton(button)
            rows.addWidget(button)
        self.choices["pdf"].setChecked(True)
        self._kinds.buttonToggled.connect(lambda *_: self._follow())
        self.semicolons = QCheckBox(
            translate("NetworkMap", "Semicolons between the cells, as Danish Excel wants"), self
        )
        self.semicolons.setChecked(True)
        self.paper = QComboBox(self)
        for size in ("A4", "A3"):
            self.paper.addItem(size, size)
        self._paper_row = FieldRow(translate("NetworkMap", "Paper"), self.paper)
        self.anonymous = QCheckBox(translate("NetworkMap", "Leave names out"), self)
        self.anonymous.toggled.connect(self._follow)
        self.warning = Banner("warning", "", parent=self)
        self.column.addLayout(rows)
        self.column.addWidget(self._paper_row)
        self.column.addWidget(self.semicolons)
        self.column.addWidget(self.anonymous)
        self.column.addWidget(self.warning)
        save = PrimaryButton(translate("NetworkMap", "Choose where"), self, icon="download")
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, save)
        self._follow()

    def _follow(self) -> None:
        self.semicolons.setVisible(self.choices["csv"].isChecked())
        self._paper_row.setVisible(self.choices["pdf"].isChecked())
        if self.anonymous.isChecked():
            text = translate(
                "NetworkMap",
                "Names, workplaces and notes are left out. That makes nobody anonymous: where "
                "people know each other, professions and lines can be enough to see who it is.",
            )
        else:
            text = translate(
                "NetworkMap",
                "The file is not encrypted. Whoever gets it can read names and workplaces.",
            )
        self.warning.set("warning", text)

    def accept(self) -> None:
        key = next(key for key, button in self.choices.items() if button.isChecked())
        wish = Export(
            key, self.anonymous.isChecked(), self.semicolons.isChecked(), self.paper.currentData()
        )
        super().accept()
        self.wanted.emit(wish)


class ImportDialog(MapDialog):
    """What was found in a file, and what its ties are to mean. Nothing is changed here."""

    decided = Signal(object)
    """The `NetworkMap` to look at on the canvas."""

    def __init__(
        self,
        found: ImportedMap,
        again: Callable[[LevelChoice], ImportedMap],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("NetworkMap", "A map from a file"), parent)
        self._again = again
        self._found = found
        self.summary = Strong("", self)
        self.doubts = BodyText("", self)
        self.column.addWidget(self.summary)
        self.column.addWidget(self.doubts)
        self.value = QComboBox(self)
        self._value_row = FieldRow(
            translate("NetworkMap", "What tells how strong a tie is"), self.value
        )
        self.column.addWidget(self._value_row)
        self._levels = QVBoxLayout()
        self._levels.setSpacing(Space.S)
        self.level_boxes: dict[str, QComboBox] = {}
        self.column.addLayout(self._levels)
        self.plain = self._level_box(TieLevel.KNOWN)
        self._plain_row = FieldRow(
            translate("NetworkMap", "A tie of which nothing more is said"), self.plain
        )
        self.column.addWidget(self._plain_row)
        self.column.addWidget(
            Caption(
                translate("NetworkMap", "You see it first. Nothing changes until you keep it."),
                self,
            )
        )
        show = PrimaryButton(translate("NetworkMap", "Show the map"), self, icon="eye")
        cancel = SecondaryButton(translate("NetworkMap", "Cancel"), self)
        show.setDefault(True)
        show.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.finish(cancel, show)
        self._fill(found)

    def _fill(self, found: ImportedMap) -> None:
        foreign = not found.ours
        self.value.addItem(translate("NetworkMap", "Nothing in the file"), "")
        for name in found.texts:
            self.value.addItem(name, name)
        self.value.activated.connect(self._value_chosen)
        self._value_row.setVisible(foreign and bool(found.texts))
        self._plain_row.setVisible(foreign)
        self._say(found)

    def _level_box(self, level: TieLevel) -> QComboBox:
        box = QComboBox(self)
        for each in TieLevel:
            box.addItem(f"{int(each)} {tie_levels().text(each).label}", int(each))
        box.setCurrentIndex(int(level))
        box.activated.connect(self._read_again)
        return box

    def _value_chosen(self) -> None:
        while self._levels.count():
            item = self._levels.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.level_boxes = {}
        texts = self._found.texts.get(self.value.currentData(), ())
        for number, text in enumerate(texts):
            guess = TieLevel(min(int(text), 3)) if text.isdigit() else TieLevel(min(number + 1, 3))
            self.level_boxes[text] = box = self._level_box(guess)
            self._levels.addWidget(FieldRow(f"“{text}”", box))
        self._read_again()

    def _read_again(self) -> None:
        choice = LevelChoice(
            value=self.value.currentData() or "",
            levels={t: TieLevel(box.currentData()) for t, box in self.level_boxes.items()},
            plain=TieLevel(self.plain.currentData()),
        )
        self._found = self._again(choice)
        self._say(self._found)

    def _say(self, found: ImportedMap) -> None:
        network = found.network
        self.summary.setText(
            translate("NetworkMap", "{actors} actors and {ties} judged pairs").format(
                actors=len(network.actors), ties=len(network.ties)
            )
        )
        said = []
        if found.ours:
            said.append(translate("NetworkMap", "Made by Bindeled; nothing is guessed."))
        if found.guessed:
            said.append(
                counted(
                    found.guessed,
                    translate("NetworkMap", "1 tie said nothing of its strength."),
                    translate("NetworkMap", "{count} ties said nothing of their strength."),
                )
            )
        if found.doubled:
            said.append(
                counted(
                    found.doubled,
                    translate("NetworkMap", "1 tie stood more than once; the strongest counts."),
                    translate(
                        "NetworkMap", "{count} ties stood more than once; the strongest counts."
                    ),
                )
            )
        if found.to_self:
            said.append(
                counted(
                    found.to_self,
                    translate("NetworkMap", "1 tie from an actor to itself is left out."),
                    translate("NetworkMap", "{count} ties from an actor to itself are left out."),
                )
            )
        self.doubts.setText(" ".join(said))
        self.doubts.setVisible(bool(said))

    def accept(self) -> None:
        super().accept()
        self.decided.emit(self._found.network)


def ask_path(parent: QWidget, title: str, name: str, pattern: str) -> Path | None:
    """Where a file is to lie, by the system's dialog; None when the person changed their mind."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, pattern)
    return Path(chosen) if chosen else None


def ask_paths(parent: QWidget, title: str, pattern: str) -> list[Path]:
    """Which files to read, by the system's dialog; tables of one map are chosen together."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", pattern)
    return [Path(each) for each in chosen]
