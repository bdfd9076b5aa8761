"""*Afdæk*: every pair in turn, a question to ask aloud, and one key for the answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.language import translate
from app.map_words import pair_question
from app.reference import tie_levels
from models.network_map import CENTRE, NetworkMap, Pair, TieLevel, pairs
from views.kit import (
    BodyText,
    Caption,
    FieldRow,
    IconButton,
    SecondaryButton,
    Strong,
    Title,
    announce,
)
from views.kit.flow import FlowRow
from views.map.editor import MapEditor
from views.map.geometry import groups_of, units_of
from views.map.look import MapLook
from views.map.node import centre_name
from views.map.panels import level_icon
from views.theme import Space

_CHOICES: tuple[TieLevel | None, ...] = (*TieLevel, None)
_KEYS: dict[int, TieLevel | None] = {
    Qt.Key.Key_0: TieLevel.NONE,
    Qt.Key.Key_1: TieLevel.KNOWN,
    Qt.Key.Key_2: TieLevel.ACCESS,
    Qt.Key.Key_3: TieLevel.FORUM,
    Qt.Key.Key_U: None,
}
_SAMPLE = QSize(28, 18)
_Filter = Callable[[NetworkMap, Pair], bool]


class CensusPanel(QFrame):
    """One pair at a time out of those that the filter lets through.

    The list stays as it was made until the filter or the actors change, so a judged pair can
    always be gone back to.
    """

    pair_shown = Signal(object)
    """The pair now asked about, None when there is none."""
    talk_wanted = Signal()
    """Talk about the seven dimensions of the pair asked about."""
    finished = Signal()
    """The person wants to read the map now."""

    def __init__(self, editor: MapEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._queue: list[Pair] = []
        self._at = 0
        self._actors: tuple[tuple[str, str, str], ...] = ()
        self._unsaved: dict[Pair, str] = {}
        self.setAccessibleName(translate("NetworkMap", "Go through the pairs"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._make()
        editor.changed.connect(self.follow)
        editor.replaced.connect(self.follow)

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        self.progress = Strong("", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("NetworkMap", "Pairs discussed"))
        self.names = Title("", self)
        self.names.setWordWrap(True)
        self.question = BodyText("", self)
        self.probe = Caption("", self)
        self.probe.setWordWrap(True)
        self.buttons: dict[TieLevel | None, QPushButton] = {}
        answers = QVBoxLayout()
        answers.setSpacing(Space.XS)
        for level in _CHOICES:
            answers.addWidget(self._answer(level))
        self.back_button = SecondaryButton(translate("NetworkMap", "Back"), self, icon="arrow-left")
        self.skip_button = SecondaryButton(
            translate("NetworkMap", "Skip"), self, icon="arrow-right"
        )
        self.back_button.setToolTip(translate("NetworkMap", "The pair before (left arrow)"))
        self.skip_button.setToolTip(translate("NetworkMap", "Leave it as it is (right arrow)"))
        self.back_button.clicked.connect(lambda: self.step(-1))
        self.skip_button.clicked.connect(lambda: self.step(1))
        self.read_button = SecondaryButton(
            translate("NetworkMap", "Read the map"), self, icon="eye"
        )
        self.read_button.clicked.connect(self.finished)
        self.talk_button = IconButton(
            "web", translate("NetworkMap", "Relation and communication (D)"), parent=self
        )
        self.talk_button.clicked.connect(self.talk_wanted)
        steps = FlowRow(self)
        steps.add(self.back_button, self.skip_button, self.talk_button)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(translate("NetworkMap", "In their own words"))
        self.note.editingFinished.connect(self.keep_note)
        self.filter = QComboBox(self)
        self.filter.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.filter.setMinimumContentsLength(10)
        self.filter.activated.connect(self.restart)
        self.open_only = QCheckBox(translate("NetworkMap", "Only pairs not discussed"), self)
        self.open_only.toggled.connect(self.restart)
        body = QWidget(self)
        body.setProperty("role", "page-body")
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        column.setSpacing(Space.S)
        for widget in (self.progress, self.bar, self.names, self.question, self.probe):
            column.addWidget(widget)
        column.addLayout(answers)
        column.addWidget(steps)
        column.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(FieldRow(translate("NetworkMap", "Note about the two"), self.note))
        column.addWidget(FieldRow(translate("NetworkMap", "Which pairs"), self.filter))
        column.addWidget(self.open_only)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _answer(self, level: TieLevel | None) -> QPushButton:
        text = tie_levels().text(level)
        key = "U" if level is None else str(int(level))
        button = QPushButton(f"{key}   {text.label}", self)
        button.setProperty("align", "left")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setStyleSheet("text-align: left;")
        button.setToolTip(f"{text.meaning} ({text.line})")
        button.setAccessibleName(f"{text.label}, {text.line}")
        button.setAccessibleDescription(text.meaning)
        button.clicked.connect(lambda: self.judge(level))
        self.buttons[level] = button
        return button

    def set_look(self, look: MapLook) -> None:
        """Draw the line samples in other colours."""
        scale = max(self.fontInfo().pixelSize() / 15, 1.0)
        for level, button in self.buttons.items():
            button.setIconSize(_SAMPLE * scale)
            button.setIcon(level_icon(level, look, 2.0 * scale))

    # ------------------------------------------------------------ the queue

    @property
    def pair(self) -> Pair | None:
        """The pair asked about now."""
        return self._queue[self._at] if 0 <= self._at < len(self._queue) else None

    def begin(self) -> None:
        """Start, or go on, at the first pair nobody has judged."""
        self._fill_filter()
        self._make_queue()
        known = self._editor.network
        self._at = next((at for at, each in enumerate(self._queue) if known.tie(*each) is None), 0)
        self._show()
        self.setFocus()

    def restart(self) -> None:
        """Make the list of pairs anew, for example after another filter."""
        self.keep_note()
        self._make_queue()
        self._at = 0
        self._show()

    def follow(self, network: NetworkMap) -> None:
        """The map has changed, here or elsewhere."""
        if not self.isVisible():
            return
        actors = _who(network)
        if actors != self._actors:
            asked = self.pair
            self._fill_filter()
            self._make_queue()
            self._at = self._queue.index(asked) if asked in self._queue else 0
        self._show()

    def go_to(self, wanted: Pair) -> None:
        """Ask about a pair chosen elsewhere, when the filter lets it through."""
        if wanted != self.pair and wanted in self._queue:
            self.keep_note()
            self._at = self._queue.index(wanted)
            self._show()

    def _make_queue(self) -> None:
        network = self._editor.network
        self._actors = _who(network)
        wanted = self.filter.currentData() or ("all", "")
        lets_through = _filter(*wanted)
        with_centre = wanted[0] == "centre"
        self._queue = [
            each
            for each in pairs(network, with_centre=with_centre)
            if lets_through(network, each)
            and not (self.open_only.isChecked() and network.tie(*each) is not None)
        ]

    def _fill_filter(self) -> None:
        network = self._editor.network
        chosen = self.filter.currentData()
        active = [actor for actor in network.actors if actor.left is None]
        self.filter.clear()
        self.filter.addItem(translate("NetworkMap", "All pairs"), ("all", ""))
        if network.has_middle:
            self.filter.addItem(
                translate("NetworkMap", "Pairs with {name} in the middle").format(
                    name=centre_name(network.centre)
                ),
                ("centre", ""),
            )
        for group in groups_of(units_of(network)):
            if any(actor.group == group.key for actor in active):
                self.filter.addItem(group.label, ("group", group.key))
        for workplace in sorted({actor.workplace for actor in active if actor.workplace}):
            self.filter.addItem(workplace, ("workplace", workplace))
        wanted = [self.filter.itemData(row) for row in range(self.filter.count())]
        self.filter.setCurrentIndex(wanted.index(chosen) if chosen in wanted else 0)

    # ------------------------------------------------------------ answering

    def judge(self, level: TieLevel | None) -> None:
        """Answer for the pair asked about, and go on to the next."""
        asked = self.pair
        if asked is None:
            return
        note = self.note.text().strip()
        self._unsaved.pop(asked, None)
        if level is None and note:
            # A note needs a judged pair; it waits here until there is one.
            self._unsaved[asked] = note
        done = self._editor.judge(*asked, level, note if level is not None else None)
        text = tie_levels().text(level).label
        if done or not self._editor.read_only:
            announce(self, text)
            self.step(1)
        else:
            self._show()

    def step(self, way: int) -> None:
        """Go to the next pair (1) or the one before (-1)."""
        self.keep_note()
        self._at = min(max(self._at + way, 0), max(len(self._queue), 0))
        self._show()
        if not self.note.hasFocus() and self.isVisible():
            self.setFocus()

    def keep_note(self) -> None:
        """Write the note to the pair, or keep it here while the pair is not judged."""
        asked = self.pair
        if asked is None or self._editor.read_only:
            return
        note = self.note.text().strip()
        tie = self._editor.network.tie(*asked)
        if tie is None:
            self._unsaved[asked] = note
        elif tie.note != note:
            self._editor.annotate(*asked, note)

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        network = self._editor.network
        done = sum(1 for each in self._queue if network.tie(*each) is not None)
        total = len(self._queue)
        self.progress.setText(
            translate("NetworkMap", "{done} of {total} pairs discussed").format(
                done=done, total=total
            )
        )
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        asked = self.pair
        may = not self._editor.read_only
        for level, button in self.buttons.items():
            tie = network.tie(*asked) if asked else None
            current = tie.level if tie else None
            button.setVisible(asked is not None)
            button.setEnabled(may)
            button.setChecked(asked is not None and current == level)
        self.note.setEnabled(asked is not None and may)
        judged = asked is not None and network.tie(*asked) is not None
        self.talk_button.setEnabled(judged and may)
        self.back_button.setEnabled(self._at > 0)
        self.skip_button.setEnabled(asked is not None)
        self.read_button.setVisible(asked is None and total > 0)
        if asked is None:
            self._show_end(total)
        else:
            self._show_pair(network, asked)
        self.pair_shown.emit(asked)

    def _show_pair(self, network: NetworkMap, asked: Pair) -> None:
        child = centre_name(network.centre)
        names = _names(network, asked)
        self.names.setText(f"{names[0]}\n{names[1]}")
        words = pair_question(network, asked, child)
        self.question.setText(words.question)
        self.probe.setText(words.probe)
        tie = network.tie(*asked)
        note = tie.note if tie else self._unsaved.get(asked, "")
        if self.note.text().strip() != note:
            self.note.setText(note)
        where = translate("NetworkMap", "Pair {number} of {total}").format(
            number=self._at + 1, total=len(self._queue)
        )
        level = tie_levels().text(tie.level if tie else None).label
        said = f"{where}. {names[0]} – {names[1]}: {level}. {words.question}"
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            announce(self, said)

    def _show_end(self, total: int) -> None:
        self.note.clear()
        self.probe.clear()
        if total:
            self.names.setText(translate("NetworkMap", "That was all of them"))
            self.question.setText(
                translate(
                    "NetworkMap",
                    "Go back to change an answer, take other pairs below, or read the map now.",
                )
            )
        else:
            self.names.setText(translate("NetworkMap", "No pairs here"))
            self.question.setText(
                translate("NetworkMap", "Choose other pairs below, or draw more actors first.")
            )

    # ------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in _KEYS:
            self.judge(_KEYS[event.key()])
        elif plain and event.key() == Qt.Key.Key_D:
            self.talk_wanted.emit()
        elif plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
            self.step(-1)
        elif plain and event.key() == Qt.Key.Key_Right:
            self.step(1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.note.hasFocus():
            self.setFocus()
        else:
            super().keyPressEvent(event)


def _who(network: NetworkMap) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (actor.id, actor.group, actor.workplace) for actor in network.actors if actor.left is None
    )


def _names(network: NetworkMap, chosen: Pair) -> list[str]:
    order = [CENTRE, *(actor.id for actor in network.actors)]
    return [
        centre_name(network.centre) if node == CENTRE else network.actor(node).name
        for node in sorted(chosen, key=order.index)
    ]


def _filter(kind: str, value: str) -> _Filter:
    """Whether a pair is let through: one of the two in the group or workplace is enough."""

    def holds(network: NetworkMap, chosen: Pair) -> bool:
        if kind == "all":
            return True
        if kind == "centre":
            return CENTRE in chosen
        return any(getattr(network.actor(node), kind) == value for node in chosen)

    return holds
