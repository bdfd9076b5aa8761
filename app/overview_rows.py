"""The rows that the start page reads: a summary of each case, and its agreements."""

from __future__ import annotations

from app.record import KnownBy, holder_of_record
from models.case import Case
from models.custody import Custody, State
from storage.overview import AgreementRow, CaseCard


def case_card(case: Case, custody: Custody, today: str, known_by: KnownBy) -> CaseCard:
    """The summary of one case as *I dag* and the list of children show it."""
    holder = holder_of_record(case, custody, known_by)
    coming = sorted(
        meeting.next_meeting for meeting in case.meetings if meeting.next_meeting >= today
    )
    return CaseCard(
        log=case.log,
        child=case.child.name,
        level=case.level,
        holder_name=holder.person.name,
        holder_key=holder.key,
        holder_workplace=holder.person.workplace,
        state=State.CLOSED.value if case.closed else custody.state.value,
        practice=case.practice,
        closed=case.closed is not None,
        eyes_on_child=case.eyes_on_child.name if case.eyes_on_child else "",
        last_at=case.entries[-1].at,
        entries=len(case.entries),
        parents_copy_stale=case.parents_copy_stale,
        next_meeting=coming[0] if coming else "",
    )


def agreement_rows(case: Case) -> tuple[AgreementRow, ...]:
    """Every agreement of the case with its state."""
    return tuple(
        AgreementRow(
            log=case.log,
            id=each.agreement.id,
            what=each.agreement.what,
            who=each.agreement.who,
            due=each.agreement.due,
            status=each.status,
        )
        for each in case.agreements
    )
