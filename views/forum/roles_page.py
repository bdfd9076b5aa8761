"""The role matrix: rows rate, columns are rated, the diagonal is a role about itself.

Fourth view of who works with whom, for scores from a survey somebody else holds the rights to.
A score says something of the work between professions, never of a person: cells that too few
stand behind are hidden or merged before anything is shown, and no sum counts them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QUndoCommand, QUndoStack
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app import files, role_scores, sheets
from app.language import format_number, translate
from app.map_files import load
from app.role_scores import ImportedScores
from app.sheets import RoleSheet
from models.role_matrix import (
    MERGED,
    Cell,
    Mutual,
    RoleMatrix,
    Rules,
    Scores,
    role_matrix,
)
from views import words
from views.context import Context
from views.forum.roles_dialogs import CutOffDialog, ImportScoresDialog, ScoreDialog
from views.kit import (
    BodyText,
    Caption,
    EmptyState,
    Flow,
    IconButton,
    KeyValueList,
    Page,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SectionTitle,
    announce,
    row_height,
)
from views.theme import on_theme_change, tokens

_ID = Qt.ItemDataRole.UserRole
_CELL_CHARS = 15


class RolesPage(Page):
    """One matrix of roles: read, typed in, read in from a file, written out."""

    closed = Signal()

    def __init__(self, context: Context, sheet: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.context = context
        self._id = sheet
        self._title = ""
        self.kept = RoleSheet((), role_scores.default_rules())
        self.matrix = role_matrix((), self.kept.rules)
        self.stack = QUndoStack(self)
        self._make_tools()
        self._make_body()
        self.stack.indexChanged.connect(self._show_undo)
        self._show_undo()
        on_theme_change(self, self._fill)
        context.run(sheets.roles, context.session, sheet, done=self._loaded, owner=self)

    def _make_tools(self) -> None:
        self.back = QuietButton(translate("Forum", "Forum"), self, icon="arrow-left")
        self.back.clicked.connect(self.closed)
        self.write = PrimaryButton(translate("Forum", "Write scores…"), self, icon="pencil")
        self.write.clicked.connect(lambda: self.write_scores())
        self.bring_in = SecondaryButton(
            translate("Forum", "Bring in from a file…"), self, icon="inbox"
        )
        self.bring_in.clicked.connect(lambda: self.ask_file())
        self.borders = SecondaryButton(translate("Forum", "How it is read…"), self, icon="settings")
        self.borders.clicked.connect(self.ask_borders)
        self.save = SecondaryButton(translate("Forum", "Save as a table…"), self, icon="download")
        self.save.clicked.connect(lambda: self.export())
        self.undo = IconButton("undo", translate("Forum", "Undo"), parent=self)
        self.redo = IconButton("redo", translate("Forum", "Redo"), parent=self)
        self.undo.clicked.connect(self.stack.undo)
        self.redo.clicked.connect(self.stack.redo)
        for keys, step in (("Ctrl+Z", self.stack.undo), ("Ctrl+Y", self.stack.redo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)
        buttons = (
            self.back, self.write, self.bring_in, self.borders, self.save, self.undo, self.redo,
        )  # fmt: skip
        self.top.addWidget(Flow(list(buttons), self))

    def _make_body(self) -> None:
        self.about = Caption(
            translate(
                "Forum",
                "Scores are about the work between professions, not about people. Talk about what "
                "lies behind them before you talk about the numbers.",
            ),
            self,
        )
        self.nothing = EmptyState(
            "table",
            translate("Forum", "No scores yet"),
            translate(
                "Forum",
                "Write the means in, or bring in a table with the columns {columns}.",
            ).format(columns=", ".join(role_scores.headings()[1])),
            parent=self,
        )
        self.table = QTableWidget(self)
        self.table.setAccessibleName(translate("Forum", "Rows rate, columns are rated"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.cellDoubleClicked.connect(self.open_cell)
        self.legend = Caption("", self)
        self.notes = Caption("", self)
        self.sums_title = SectionTitle(translate("Forum", "The whole"), self)
        self.sums = KeyValueList([], self)
        self.mutual_title = SectionTitle(translate("Forum", "How two see each other"), self)
        self.mutual = BodyText("", self)
        for widget in (
            self.about, self.nothing, self.table, self.legend, self.notes,
            self.sums_title, self.sums, self.mutual_title, self.mutual,
        ):  # fmt: skip
            self.add(widget)

    # ------------------------------------------------------------ showing

    def _loaded(self, found: tuple[str, RoleSheet]) -> None:
        self._title, self.kept = found
        self._fill()
        (self.table if self.kept.scores else self.write).setFocus()

    def show_sheet(self, kept: RoleSheet) -> None:
        """Called by a step of the undo stack only: show this and keep it."""
        self.kept = kept
        self._fill()
        self.context.run(
            sheets.save_roles, self.context.session, self._id, kept, owner=self.context
        )

    def _fill(self) -> None:
        self.matrix = matrix = role_matrix(self.kept.scores, self.kept.rules)
        subtitle = translate("Forum", "Rows rate, columns are rated.")
        if self.kept.taken_at:
            day = words.day(self.kept.taken_at)
            subtitle += " " + translate("Forum", "Survey of {day}.").format(day=day)
        self.set_title(self._title, subtitle)
        some = bool(self.kept.scores)
        self.nothing.setVisible(not some)
        for widget in (
            self.table, self.legend, self.sums_title, self.sums, self.mutual_title, self.mutual,
        ):  # fmt: skip
            widget.setVisible(some)
        self.save.setEnabled(any(not cell.hidden for cell in matrix.cells))
        self._fill_table(matrix)
        self.legend.setText(_legend(self.kept.rules))
        self.notes.setText(self._notes(matrix))
        self.notes.setVisible(bool(self.notes.text()))
        self.sums.set_rows(_sums(matrix))
        pairs = "\n".join(_mutual(each, self._name) for each in matrix.mutual)
        self.mutual.setText(pairs)
        self.mutual_title.setVisible(bool(pairs))
        self.mutual.setVisible(bool(pairs))

    def _name(self, role: str) -> str:
        return translate("Forum", "Small roles together") if role == MERGED else role

    def _notes(self, matrix: RoleMatrix) -> str:
        said = []
        hidden = sum(1 for cell in matrix.cells if cell.hidden)
        fewest = self.kept.rules.fewest_raters
        if hidden:
            one = translate("Forum", "1 cell is hidden: fewer than {fewest} answered.")
            many = translate("Forum", "{count} cells are hidden: fewer than {fewest} answered.")
            text = one if hidden == 1 else many
            said.append(text.format(count=hidden, fewest=fewest))
        if matrix.merged:
            said.append(
                translate("Forum", "Put together, for fewer than {fewest} answered: {roles}.")
                .format(fewest=fewest, roles=", ".join(matrix.merged))
            )  # fmt: skip
        return " ".join(said)

    def _fill_table(self, matrix: RoleMatrix) -> None:
        table = self.table
        at = (table.currentRow(), table.currentColumn())
        table.clear()
        table.setRowCount(len(matrix.rows))
        table.setColumnCount(len(matrix.columns) + 1)
        table.setVerticalHeaderLabels([self._name(role) for role in matrix.rows])
        mean = translate("Forum", "Mean of the row")
        table.setHorizontalHeaderLabels([*map(self._name, matrix.columns), mean])
        for row, rater in enumerate(matrix.rows):
            for column, rated in enumerate(matrix.columns):
                table.setItem(row, column, self._item(rater, rated, matrix.cell(rater, rated)))
            value = matrix.row_means.get(rater)
            item = QTableWidgetItem("–" if value is None else _number(value))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{self._name(rater)}, {mean}: {item.text()}"
            )
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            table.setItem(row, len(matrix.columns), item)
        self._fit_table()
        if 0 <= at[0] < table.rowCount() and 0 <= at[1] < table.columnCount():
            table.setCurrentCell(*at)
        elif matrix.rows:
            table.setCurrentCell(0, 0)

    def _item(self, rater: str, rated: str, cell: Cell | None) -> QTableWidgetItem:
        text = _cell_text(cell)
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        about = _cell_words(cell, self.kept.rules.fewest_raters)
        within = translate("Forum", "within the role") if rater == rated else ""
        said = ", ".join(each for each in (within, about) if each)
        item.setToolTip(said)
        who = translate("Forum", "{rater} about {rated}").format(
            rater=self._name(rater), rated=self._name(rated)
        )
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{who}: {said}")
        item.setData(_ID, (rater, rated))
        fill, ink = _colors(cell, within=rater == rated)
        item.setBackground(fill)
        item.setForeground(ink)
        if cell is not None and cell.category is not None:
            font = item.font()
            font.setBold(cell.category == "strong")
            font.setItalic(cell.category == "weak")
            item.setFont(font)
        return item

    def _fit_table(self) -> None:
        """As tall as its rows: the page scrolls, the table only sideways."""
        table = self.table
        width = table.fontMetrics().averageCharWidth() * _CELL_CHARS
        table.horizontalHeader().setDefaultSectionSize(width)
        table.resizeColumnsToContents()
        for column in range(table.columnCount()):
            table.setColumnWidth(column, max(width, table.columnWidth(column)))
        table.verticalHeader().setDefaultSectionSize(round(row_height() * 1.6))
        tall = table.horizontalHeader().sizeHint().height() + 2 * table.frameWidth()
        tall += sum(table.rowHeight(row) for row in range(table.rowCount()))
        table.setFixedHeight(tall + table.horizontalScrollBar().sizeHint().height())

    # ------------------------------------------------------------ doing

    def change(self, text: str, after: RoleSheet) -> None:
        """Make one step that can be undone."""
        if after != self.kept:
            self.stack.push(_Step(self, text, self.kept, after))

    def write_scores(self, rater: str = "", rated: str = "") -> None:
        """Open the form for a pair of roles; what is hidden stays hidden there too."""
        roles = dict.fromkeys(
            role for each in self.kept.scores for role in (each.rater_role, each.rated_role)
        )
        cell = self.matrix.cell(rater, rated)
        place = (rater, rated) if cell is not None and not cell.hidden else None
        known = next(
            (each for each in self.kept.scores if (each.rater_role, each.rated_role) == place), None
        )
        dialog = ScoreDialog(self.context, list(roles), rater, rated, known, self)
        dialog.decided.connect(self._written)
        dialog.open()

    def _written(self, scores: Scores) -> None:
        new = role_scores.with_scores(self.kept.scores, scores)
        self.change(
            translate("Forum", "Write scores"), msgspec.structs.replace(self.kept, scores=new)
        )

    def open_cell(self, row: int, column: int) -> None:
        """Write the scores of a cell; merged roles and means cannot be written."""
        item = self.table.item(row, column)
        place = item.data(_ID) if item is not None else None
        if place is not None and MERGED not in place:
            self.write_scores(*place)

    def take_away(self, row: int, column: int) -> None:
        """Take the scores of a cell out of the matrix."""
        item = self.table.item(row, column)
        place = item.data(_ID) if item is not None else None
        rest = tuple(e for e in self.kept.scores if (e.rater_role, e.rated_role) != place)
        self.change(
            translate("Forum", "Take scores away"),
            msgspec.structs.replace(self.kept, scores=rest),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.table.currentRow(), self.table.currentColumn()
        ours = self.table.hasFocus() and min(here) >= 0
        if ours and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_cell(*here)
        elif ours and event.key() == Qt.Key.Key_Delete:
            self.take_away(*here)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def ask_borders(self) -> None:
        """Open the form for how the matrix is read."""
        dialog = CutOffDialog(self.context, self.kept.rules, self.kept.taken_at, self)
        dialog.decided.connect(self._bordered)
        dialog.open()

    def _bordered(self, said: tuple[Rules, str]) -> None:
        rules, taken = said
        self.change(
            translate("Forum", "How it is read"),
            msgspec.structs.replace(self.kept, rules=rules, taken_at=taken),
        )

    # ------------------------------------------------------------ files

    def ask_file(self, path: Path | None = None) -> None:
        """Read a table of scores; it is shown in words before anything changes."""
        path = path or self._ask_path(translate("Forum", "Scores from a file"))
        if path is not None:
            self.context.run(_read, path, done=self._found, owner=self)

    def _found(self, found: Mapping[str, ImportedScores]) -> None:
        dialog = ImportScoresDialog(
            self.context, found, replaces=bool(self.kept.scores), parent=self
        )
        dialog.decided.connect(
            lambda said: self.change(
                translate("Forum", "Bring in scores"),
                msgspec.structs.replace(self.kept, scores=said.scores),
            )
        )
        dialog.open()

    def _ask_path(self, title: str) -> Path | None:
        if self.context.choose_file is not None:
            return self.context.choose_file(self, title)
        pattern = translate("Forum", "Tables (*.csv *.tsv *.txt);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", pattern)
        return Path(chosen) if chosen else None

    def export(self, path: Path | None = None) -> None:
        """Write the shown cells as a table for a spreadsheet."""
        if path is None:
            name = translate("Forum", "role-matrix.csv")
            pattern = translate("Forum", "Table (*.csv)")
            chosen, _ = QFileDialog.getSaveFileName(self, self.save.text(), name, pattern)
            path = Path(chosen) if chosen else None
        if path is None:
            return
        data = role_scores.write_scores(self.matrix, merged=self._name(MERGED), delimiter=";")
        self.context.run(
            partial(files.write_document, path.with_suffix(".csv"), data),
            done=lambda written: self.context.toast(
                translate("Forum", "Saved as {name}.").format(name=written.name)
            ),
            owner=self,
        )

    def _show_undo(self) -> None:
        self.undo.setEnabled(self.stack.canUndo())
        self.redo.setEnabled(self.stack.canRedo())
        if self.stack.canRedo():
            announce(self, translate("Forum", "Undone: {step}").format(step=self.stack.redoText()))


class _Step(QUndoCommand):
    """One change of a sheet, from whole to whole."""

    def __init__(self, page: RolesPage, text: str, before: RoleSheet, after: RoleSheet) -> None:
        super().__init__(text)
        self._page = page
        self._before = before
        self._after = after

    def redo(self) -> None:
        self._page.show_sheet(self._after)

    def undo(self) -> None:
        self._page.show_sheet(self._before)


def _read(path: Path) -> dict[str, ImportedScores]:
    """The scores of a file by each coding there is to choose between."""
    (data,) = load([path]).values()
    return {
        coding.key: role_scores.read_scores(data, coding=coding.key)
        for coding in role_scores.reference().codings
    }


def _number(value: Fraction | None) -> str:
    return "–" if value is None else format_number(float(value), 2)


def _category(cell: Cell) -> str:
    return {
        "weak": translate("Forum", "weak"),
        "moderate": translate("Forum", "moderate"),
        "strong": translate("Forum", "strong"),
        None: "",
    }[cell.category]


def _cell_text(cell: Cell | None) -> str:
    if cell is None:
        return "–"
    if cell.hidden:
        return translate("Forum", "hidden")
    return "\n".join(part for part in (_number(cell.composite), _category(cell)) if part)


def _cell_words(cell: Cell | None, fewest: int) -> str:
    if cell is None:
        return translate("Forum", "not asked about")
    if cell.hidden:
        return translate("Forum", "hidden, for fewer than {fewest} answered").format(fewest=fewest)
    return translate(
        "Forum",
        "{score} {category} (communication {first}, relationship {second}, {raters} answers)",
    ).format(
        score=_number(cell.composite),
        category=_category(cell),
        first=_number(cell.communication),
        second=_number(cell.relationship),
        raters=cell.raters,
    )


def _colors(cell: Cell | None, *, within: bool) -> tuple[QColor, QColor]:
    """Fill and ink. The words say the same: colour is never alone, and never red or green."""
    look = tokens()
    if cell is None or cell.hidden:
        return look.color("surface"), look.color("text_muted")
    role = {"weak": "warning", "strong": "info"}.get(cell.category or "", "")
    if role:
        return look.color(f"{role}_soft"), look.color("text")
    return look.color("surface_sunken" if within else "surface"), look.color("text")


def _legend(rules: Rules) -> str:
    said = []
    for cut, where in (
        (rules.between, translate("Forum", "Between roles")),
        (rules.within, translate("Forum", "Within a role")),
    ):
        if cut.on:
            said.append(
                translate(
                    "Forum", "{where}: weak below {weak}, strong above {strong}, else moderate."
                ).format(
                    where=where,
                    weak=format_number(cut.weak_below_hundredths / 100),
                    strong=format_number(cut.strong_above_hundredths / 100),
                )
            )
    said.append(translate("Forum", "Enter opens a cell."))
    return " ".join(said)


def _sums(matrix: RoleMatrix) -> list[tuple[str, str | QWidget]]:
    return [
        (translate("Forum", "Within roles"), _number(matrix.within)),
        (translate("Forum", "Between roles"), _number(matrix.between)),
        (translate("Forum", "All cells counting the same"), _number(matrix.cell_mean)),
        (translate("Forum", "All answers counting the same"), _number(matrix.answer_mean)),
    ]


def _mutual(pair: Mutual, name: Callable[[str], str]) -> str:
    text = translate("Forum", "{a} and {b}: {mean} together, {difference} apart").format(
        a=name(pair.a),
        b=name(pair.b),
        mean=_number(pair.mean),
        difference=_number(abs(pair.difference)),
    )
    if not pair.uneven:
        return f"{text}."
    higher, lower = (pair.a, pair.b) if pair.difference > 0 else (pair.b, pair.a)
    uneven = translate("Forum", "Uneven: {higher} rates {lower} higher than the other way round.")
    return f"{text}. {uneven.format(higher=name(higher), lower=name(lower))}"
