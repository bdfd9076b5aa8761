"""The course of a child: start, head, level, actors, end (R-03 to R-10)."""

from __future__ import annotations

from app.destruction import DestroyReceipt as DestroyReceipt
from app.destruction import destroyed
from app.policy import may_destroy
from app.session import Session
from models import bodies
from models.bodies import Level
from models.case import Case
from models.custody import ClosedCourse, Created, State
from models.errors import Refused
from models.people import Actor, Child


def start(
    session: Session,
    child: Child,
    *,
    observation: str = "",
    date: str = "",
    parents_told: bool = False,
    why_not: str = "",
    practice: bool = False,
    continues: str = "",
) -> Case:
    """Start a log: one person, level 1, perhaps one observation, nothing else (R-05 to R-07)."""
    if not child.name.strip():
        raise Refused("case.no_name")
    log = session.new_id()
    with session.change(log) as change:
        change.start_log(practice=practice)
        change.step(Created())
        change.add(
            "create",
            bodies.Create(
                child=child,
                holder=session.person,
                practice=practice,
                continues=continues,
                parents_told=parents_told,
                why_not=why_not,
            ),
        )
        if observation.strip():
            note = bodies.Note(
                text=observation, date=date or session.today(), who=session.person.name
            )
            change.add("observation", note)
    return session.case(log)


def save_child(session: Session, log: str, child: Child) -> Case:
    """Change the head of the log: the child, the family, who has custody."""
    if not child.name.strip():
        raise Refused("case.no_name")
    return _write(session, log, "child", bodies.ChildUpdate(child=child))


def change_level(session: Session, log: str, level: Level, reason: str, date: str) -> Case:
    """Move the case to another BTI level, with a reason and a date."""
    if not reason.strip():
        raise Refused("case.level_reason")
    return _write(session, log, "level", bodies.LevelChange(level=level, reason=reason, date=date))


def save_actor(session: Session, log: str, actor: Actor) -> Case:
    """Add an actor, or change or take leave of one; leaving is a date, never a removal."""
    if not actor.name.strip():
        raise Refused("case.actor_no_name")
    return _write(session, log, "actor", bodies.ActorUpdate(actor=actor))


def set_eyes_on_child(session: Session, log: str, eyes: bodies.EyesOnChild) -> Case:
    """Name the one who follows the child until the next meeting."""
    if not eyes.name.strip():
        raise Refused("case.actor_no_name")
    return _write(session, log, "eyes_on_child", eyes)


def save_effort(session: Session, log: str, effort: bodies.Effort) -> Case:
    """Write what an actor does for one of the family, or that it has ended (C3)."""
    if not effort.what.strip() or not effort.actor:
        raise Refused("case.effort_empty")
    return _write(session, log, "effort", effort)


def mark_parents_copy(session: Session, log: str, given_to: str) -> Case:
    """Record that the parents got a copy of everything up to now (R-18)."""
    with session.change(log) as change:
        body = bodies.ParentsCopy(given_to=given_to, date=session.today(), head=change.case.head)
        change.add("parents_copy", body)
    return session.case(log)


def close(session: Session, log: str, ending: bodies.Close) -> Case:
    """End the course: the only way to have no holder (R-03, R-08 to R-10).

    Refused unless archive or destroy is chosen with a reason, both judgements are made where the
    child thrives again (R-09), and someone was consulted when the case had partners (R-10).
    """
    if not ending.reason.strip():
        raise Refused("close.no_reason", rule="R-03")
    if ending.outcome == "thriving" and not (ending.thriving and ending.low_risk):
        raise Refused("close.both_judgements", rule="R-09")
    with session.change(log) as change:
        if change.custody.state is State.OFFERED:
            raise Refused("custody.offer_open", rule="R-02")
        if change.case.actors and not any(name.strip() for name in ending.consulted):
            raise Refused("close.nobody_consulted", rule="R-10")
        change.add("close", ending)
        change.step(ClosedCourse())
    return session.case(log)


def reopen(session: Session, log: str, why: str = "") -> Case:
    """Start a new course for the child of a closed log; no text is carried over (R-04)."""
    old = session.case(log)
    if old.closed is None:
        raise Refused("case.not_closed", rule="R-04")
    return start(
        session,
        old.child,
        observation=why,
        parents_told=old.parents_told,
        practice=old.practice,
        continues=log,
    )


def destroy(session: Session, log: str) -> DestroyReceipt:
    """Destroy a closed log whose ending says so; the receipt holds no content (R-03).

    It goes from the store, from every copy of the ring and from the anchors. Copies that left the
    computer are listed in the receipt.
    """
    case = session.case(log)
    if case.closed is None or case.closed.choice != "destroy":
        raise Refused("destroy.not_chosen", rule="R-03")
    may_destroy()
    receipt = destroyed(session, log, entries=len(case.entries))
    session.note_access(log, "destroy")
    return receipt


def _write(session: Session, log: str, kind: str, body: bodies.Body) -> Case:
    with session.change(log) as change:
        change.add(kind, body)
    return session.case(log)
