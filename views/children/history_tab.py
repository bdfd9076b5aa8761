"""*Historik*: the relay from hand to hand, the levels, the maps and the parents' copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import proofs
from app.child import ChildView
from app.proofs import Proof, Signed
from models.bodies import OrphanTakeoverBody
from models.case import Answer, Case, Holding
from views.children.saving import save_document
from views.children.tab import ChildTab
from views.children.words import (
    day_words,
    kind_name,
    moment_words,
    outcome_words,
    person_words,
    reason_words,
)
from views.context import Context
from views.kit import (
    BodyText,
    Caption,
    Card,
    Chip,
    QuietButton,
    SecondaryButton,
    TimelineRow,
    clear_layout,
)
from views.theme import Space


@dataclass(frozen=True)
class _Step:
    """One happening to show. entry: hash of the entry it comes from, "" for none."""

    when: str
    title: str
    text: str = ""
    icon: str = "note"
    role: str = "text_muted"
    entry: str = ""
    chip: str = ""


class HistoryTab(ChildTab):
    """What has become of the case over time. entry_wanted: an entry to see in the log (hash)."""

    entry_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.setAccessibleName(self.tr("History"))
        column = self.column()
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.L)
        column.addLayout(self._list)
        column.addStretch(1)

    def refresh(self, view: ChildView) -> None:
        clear_layout(self._list)
        case = view.case
        if case.status:
            status = Card(self.tr("Status"))
            status.add(BodyText(case.status, status))
            self._list.addWidget(status)
        self._section(self.tr("The relay"), self._relay(view), case)
        self._section(self.tr("Proofs"), self._proofs(view), case)
        if view.proofs:
            self.proof = SecondaryButton(self.tr("Save the proof…"), icon="download")
            self.proof.clicked.connect(self.save_proof)
            self._list.addWidget(self.proof, 0, Qt.AlignmentFlag.AlignLeft)
        self._section(self.tr("Levels"), self._levels(case), case)
        self._section(self.tr("Network maps"), self._maps(case), case)
        self._section(self.tr("Copies to the parents"), self._copies(case), case)
        self.access = QuietButton(self.tr("Who has had to do with the log"), icon="eye")
        self.access.clicked.connect(self._show_access)
        self._list.addWidget(self.access, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_access(self) -> None:
        from views.children.access_dialog import AccessDialog

        AccessDialog(self.context, self.log, self).open()

    def _section(self, title: str, steps: Sequence[_Step], case: Case) -> None:
        if not steps:
            return
        card = Card(title)
        card.body_layout.setSpacing(0)
        for number, step in enumerate(steps):
            row = TimelineRow(
                step.when,
                step.title,
                step.text,
                icon=step.icon,
                role=step.role,
                last=number == len(steps) - 1,
                parent=card,
            )
            if step.chip:
                row.extra.addWidget(Chip(step.chip, "holder_mine", row))
            if step.entry:
                see = QuietButton(self.tr("See it in the log"), row)
                see.setAccessibleDescription(step.title)
                see.clicked.connect(lambda _=False, name=step.entry: self.entry_wanted.emit(name))
                row.extra.addWidget(see, 0, Qt.AlignmentFlag.AlignLeft)
            card.add(row)
        if title == self.tr("The relay") and case.continues:
            card.add(Caption(self.tr("This course follows an earlier one that was ended."), card))
            earlier = QuietButton(self.tr("Open the earlier course"), card, icon="history")
            earlier.clicked.connect(lambda: self.context.open_case(case.continues))
            card.body_layout.addWidget(earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self._list.addWidget(card)

    def _relay(self, view: ChildView) -> list[_Step]:
        case, steps = view.case, []
        for number, holding in enumerate(case.relay_chain):
            last = number == len(case.relay_chain) - 1
            holds = last and holding.key == view.relay.holder_key
            steps.append(self._holding(holding, case, last=holds))
        if view.relay.holder_key != case.holder.key:
            steps.append(
                _Step(
                    when=self.tr("The day is not known here"),
                    title=person_words(view.relay.holder),
                    text=self.tr("This computer remembers it; the entries that tell it are lost."),
                    icon="baton",
                    role="holder_mine",
                    chip=self.tr("Holds the relay"),
                )
            )
        steps += [self._answer(each) for each in case.answers]
        if view.relay.other is not None and view.state.value == "O":
            said = self.tr("Offered to {name}, who has not answered yet")
            steps.append(
                _Step(
                    when=moment_words(view.relay.since),
                    title=said.format(name=view.relay.other.name),
                    icon="clock",
                    role="holder_waiting",
                )
            )
        if case.closed is not None:
            steps.append(
                _Step(
                    when=day_words(case.closed.date),
                    title=self.tr("The course was ended"),
                    text=outcome_words(case.closed.outcome),
                    icon="archive",
                )
            )
        return list(reversed(steps))

    def _proofs(self, view: ChildView) -> list[_Step]:
        """Signed entries that cannot both stand; shown, and never resolved silently."""
        return [
            _Step(
                when=self.tr("Seen {moment}").format(moment=moment_words(each.at)),
                title=self._contradiction(each),
                text="\n".join(
                    [
                        *(self._signed(one) for one in (each.first, each.second)),
                        self.tr("Both are kept. Find out together which of them is to hold."),
                    ]
                ),
                icon="warning",
                role="warning",
            )
            for each in reversed(view.proofs)
        ]

    def _contradiction(self, proof: Proof) -> str:
        """What was done twice, and by whom."""
        said = {
            "place": self.tr("{name} has signed two things in the same place of the log"),
            "accept": self.tr("{name} has said yes twice to the same offer"),
            "answer": self.tr("{name} has both released and refused the same yes"),
            "holder": self.tr("Two people have taken the relay over from the same holder"),
            "release": self.tr("Something was written after {name} had let go"),
        }
        other = self.tr("The relay went on in two places")
        signer = proof.second or proof.first
        name = (signer.who if signer else "") or self.tr("Somebody you do not know")
        return said.get(proof.kind, other).format(name=name)

    def _signed(self, signed: Signed | None) -> str:
        if signed is None:
            return self.tr("An entry that is not in this store")
        who = signed.who or self.tr("Somebody you do not know")
        return self.tr("{what}, signed by {name} {moment}").format(
            what=kind_name(signed.kind), name=who, moment=moment_words(signed.at)
        )

    def save_proof(self) -> None:
        """Save the proofs as a file without content, for a leader or an IT desk."""
        session, log = self.context.session, self.log
        save_document(
            self,
            self.context,
            self.tr("Save the proof"),
            proofs.file_name(session, log),
            lambda: proofs.export(session, log),
            log=log,
            about="proof",
            ending=".zip",
        )

    def _answer(self, answer: Answer) -> _Step:
        """A no that was given, with its reason: it stays readable with the giver."""
        if answer.kind == "decline":
            title = self.tr("{name} said no to the relay").format(name=answer.who.name)
            return _Step(when=moment_words(answer.at), title=title, text=answer.words, icon="cross")
        title = self.tr("The acceptance of {name} was refused").format(name=answer.who.name)
        return _Step(when=moment_words(answer.at), title=title, icon="cross")

    def _holding(self, holding: Holding, case: Case, *, last: bool) -> _Step:
        parts = []
        if holding.reason:
            parts.append(self.tr("Because: {why}").format(why=reason_words(holding.reason)))
        if holding.agreed_by:
            parts.append(self.tr("Agreed with {names}").format(names=holding.agreed_by))
        for each in case.entries:
            body = each.body
            if isinstance(body, OrphanTakeoverBody) and body.holder == holding.person:
                said = self.tr("Taken over though it was not let go of, co-signed by {name}")
                parts.append(said.format(name=body.cosigner.name))
        return _Step(
            when=self.tr("From {moment}").format(moment=moment_words(holding.since)),
            title=person_words(holding.person),
            text="\n".join(parts),
            icon="baton",
            role="holder_mine" if last and case.closed is None else "text_muted",
            chip=self.tr("Holds the relay") if last and case.closed is None else "",
        )

    def _levels(self, case: Case) -> list[_Step]:
        first = _Step(
            when=moment_words(case.entries[0].at),
            title=self.tr("Level 1"),
            icon="level-1",
            role="level_1",
        )
        later = [
            _Step(
                when=day_words(change.date),
                title=self.tr("Level {level}").format(level=change.level),
                text=change.reason,
                icon=f"level-{change.level}",
                role=f"level_{change.level}",
                entry=name,
            )
            for name, change in case.levels
        ]
        return list(reversed([first, *later]))

    def _actors(self, count: int) -> str:
        if count == 1:
            return self.tr("1 actor")
        return self.tr("{count} actors").format(count=count)

    def _maps(self, case: Case) -> list[_Step]:
        return [
            _Step(
                when=moment_words(saved.at),
                title=saved.version.title or self.tr("Network map"),
                text=self._actors(len(saved.version.network.actors)),
                icon="map",
                entry=saved.entry,
            )
            for saved in reversed(case.maps)
        ]

    def _copies(self, case: Case) -> list[_Step]:
        return [
            _Step(
                when=day_words(copy.date),
                title=self.tr("Given to {name}").format(name=copy.given_to),
                icon="copy",
            )
            for copy in reversed(case.copies)
        ]
