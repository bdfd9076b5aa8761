"""Sheets without a child, of the professional's own: maps of an organisation, matrices of roles.

They stand in the encrypted store beside the logs and in no log; nobody's consent is asked, for no
child is in them (C5).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal, TypeVar

import msgspec

from app.role_scores import default_rules
from app.session import Session
from models.errors import Refused, Unavailable
from models.network_map import Centre, NetworkMap, validated
from models.role_matrix import Rules, Scores
from storage.sheets import SheetItem as SheetItem
from storage.sheets import Sheets
from storage.vault import transaction

Kind = Literal["organisation", "roles"]
ORGANISATION: Kind = "organisation"
ROLES: Kind = "roles"

_T = TypeVar("_T")


class SavedMap(msgspec.Struct, frozen=True):
    """A map of an organisation as it stood on a day. at: ISO date."""

    id: str
    title: str
    at: str
    network: NetworkMap


class OrganisationMap(msgspec.Struct, frozen=True):
    """Who works with whom in a team or a municipality, and how it was on earlier days."""

    network: NetworkMap
    saved: tuple[SavedMap, ...] = ()


class RoleSheet(msgspec.Struct, frozen=True):
    """Scores of one survey, and how they are read. taken_at: ISO date of the survey, "" unknown."""

    scores: tuple[Scores, ...]
    rules: Rules
    taken_at: str = ""


def all_sheets(session: Session) -> tuple[SheetItem, ...]:
    """Every sheet, the newest first."""
    return Sheets(session.vault).all()


def new_organisation(session: Session, title: str) -> str:
    """Begin a map of an organisation; its id. Refused("sheet.title") without a title."""
    empty = OrganisationMap(NetworkMap(centre=Centre(kind="organisation", label=title.strip())))
    return _new(session, ORGANISATION, title, empty)


def new_roles(session: Session, title: str) -> str:
    """Begin a matrix of roles without scores; its id. Refused("sheet.title") without a title."""
    return _new(session, ROLES, title, RoleSheet((), default_rules()))


def organisation(session: Session, sheet: str) -> tuple[str, OrganisationMap]:
    """Title and map. Unavailable("sheet.gone") when there is no such sheet."""
    title, found = _load(session, sheet, ORGANISATION, OrganisationMap)
    validated(found.network)
    return title, found


def save_organisation(session: Session, sheet: str, found: OrganisationMap) -> None:
    """Keep the map. A child in the middle is refused: that map belongs in its log."""
    for network in (found.network, *(each.network for each in found.saved)):
        if network.has_middle:
            raise Refused("sheet.child", rule="R-16")
        validated(network)
    _save(session, sheet, ORGANISATION, None, found)


def roles(session: Session, sheet: str) -> tuple[str, RoleSheet]:
    """Title and scores. Unavailable("sheet.gone") when there is no such sheet."""
    return _load(session, sheet, ROLES, RoleSheet)


def save_roles(session: Session, sheet: str, found: RoleSheet) -> None:
    """Keep the scores and how they are read."""
    _save(session, sheet, ROLES, None, found)


def rename(session: Session, item: SheetItem, title: str) -> None:
    """Give a sheet another title. Refused("sheet.title") for none."""
    kept = Sheets(session.vault).load(item.id, item.kind)
    if kept is None:
        raise Unavailable("sheet.gone")
    with transaction(session.vault):
        Sheets(session.vault).save(
            SheetItem(item.id, item.kind, _title(title), session.now()), kept[1]
        )


def delete(session: Session, sheet: str) -> None:
    """Throw a sheet away, with all that was saved in it."""
    with transaction(session.vault):
        Sheets(session.vault).delete(sheet)


def _new(session: Session, kind: Kind, title: str, value: msgspec.Struct) -> str:
    sheet = session.new_id()
    _save(session, sheet, kind, _title(title), value)
    return sheet


def _title(title: str) -> str:
    if not title.strip():
        raise Refused("sheet.title")
    return title.strip()


def _save(
    session: Session, sheet: str, kind: Kind, title: str | None, value: msgspec.Struct
) -> None:
    store = Sheets(session.vault)
    if title is None:
        kept = store.load(sheet, kind)
        if kept is None:
            raise Unavailable("sheet.gone")
        title = kept[0]
    data = msgspec.json.encode(value, enc_hook=str).decode()
    with transaction(session.vault):
        store.save(SheetItem(sheet, kind, title, session.now()), data)


def _load(session: Session, sheet: str, kind: Kind, shape: type[_T]) -> tuple[str, _T]:
    kept = Sheets(session.vault).load(sheet, kind)
    if kept is None:
        raise Unavailable("sheet.gone")
    return kept[0], msgspec.json.decode(kept[1], type=shape, dec_hook=_fraction)


def _fraction(kind: type, value: Any) -> Fraction:
    """A score is kept as a whole fraction, so that nothing is rounded by being kept."""
    if kind is not Fraction:
        raise NotImplementedError(kind)
    return Fraction(str(value))
