"""What the overview shows of every child, kept ready so that it is there at once.

Projections: they can be rebuilt from the journals at any time, and nothing is decided by them.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from storage.vault import Vault, writing

_CARD_COLUMNS = (
    "log, child, level, holder_name, holder_key, holder_workplace, state, practice, closed,"
    " eyes_on_child, last_at, entries, parents_copy_stale, next_meeting"
)
_CARD_UPDATES = ", ".join(
    f"{name} = excluded.{name}" for name in _CARD_COLUMNS.replace(",", " ").split()[1:]
)
_AGREEMENT_COLUMNS = "log, id, what, who, due, status"


class CaseCard(msgspec.Struct, frozen=True):
    """One child's card in the overview.

    level: BTI level, 0 for none. state: `models.custody.State` value. eyes_on_child: name, "" for
    nobody. last_at: time of the newest entry. entries: how many. next_meeting: ISO date or "".
    """

    log: str
    child: str
    level: int = 0
    holder_name: str = ""
    holder_key: str = ""
    holder_workplace: str = ""
    state: str = "N"
    practice: bool = False
    closed: bool = False
    eyes_on_child: str = ""
    last_at: str = ""
    entries: int = 0
    parents_copy_stale: bool = False
    next_meeting: str = ""


class AgreementRow(msgspec.Struct, frozen=True):
    """An agreement as it stands. due: ISO date. status: "open", "done" or "not_done"."""

    log: str
    id: str
    what: str
    who: str
    due: str
    status: str = "open"


class Overview:
    """The projections of an open vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def save_card(self, card: CaseCard) -> None:
        """Keep the card of a log in place of the one before."""
        with writing(self._vault) as connection:
            connection.execute(
                f"INSERT INTO case_card ({_CARD_COLUMNS})"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                f" ON CONFLICT (log) DO UPDATE SET {_CARD_UPDATES}",
                msgspec.structs.astuple(card),
            )

    def remove(self, log: str) -> None:
        """Take the card and the agreements of a log away."""
        with writing(self._vault) as connection:
            connection.execute("DELETE FROM case_card WHERE log = ?", (log,))
            connection.execute("DELETE FROM agreement WHERE log = ?", (log,))

    def card(self, log: str) -> CaseCard | None:
        """The card of one log."""
        row = self._vault.row(f"SELECT {_CARD_COLUMNS} FROM case_card WHERE log = ?", log)
        return None if row is None else _card(*row)

    def cards(self) -> tuple[CaseCard, ...]:
        """Every card, the newest touched first."""
        rows = self._vault.rows(f"SELECT {_CARD_COLUMNS} FROM case_card ORDER BY last_at DESC, log")
        return tuple(_card(*row) for row in rows)

    def save_agreements(self, log: str, rows: Iterable[AgreementRow]) -> None:
        """Keep these agreements, and no others, for a log. ValueError for another log's row."""
        wanted = {row.id: row for row in rows}
        if any(row.log != log for row in wanted.values()):
            raise ValueError("an agreement of another log")
        kept = {row.id: row for row in self.agreements(log)}
        if wanted == kept:
            return
        with writing(self._vault) as connection:
            connection.executemany(
                "DELETE FROM agreement WHERE log = ? AND id = ?",
                [(log, name) for name in kept.keys() - wanted.keys()],
            )
            connection.executemany(
                f"INSERT INTO agreement ({_AGREEMENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (log, id) DO UPDATE SET what = excluded.what, who = excluded.who,"
                " due = excluded.due, status = excluded.status",
                [
                    msgspec.structs.astuple(row)
                    for row in wanted.values()
                    if kept.get(row.id) != row
                ],
            )

    def agreements(self, log: str) -> tuple[AgreementRow, ...]:
        """Every agreement of a log by date."""
        rows = self._vault.rows(
            f"SELECT {_AGREEMENT_COLUMNS} FROM agreement WHERE log = ? ORDER BY due, id", log
        )
        return tuple(AgreementRow(*row) for row in rows)

    def due_agreements(self, until: str) -> tuple[AgreementRow, ...]:
        """Every open agreement due on or before an ISO date, earliest first."""
        rows = self._vault.rows(
            f"SELECT {_AGREEMENT_COLUMNS} FROM agreement"
            " WHERE status = 'open' AND due <= ? ORDER BY due, log, id",
            until,
        )
        return tuple(AgreementRow(*row) for row in rows)


def _card(
    log: str,
    child: str,
    level: int,
    holder_name: str,
    holder_key: str,
    holder_workplace: str,
    state: str,
    practice: int,
    closed: int,
    eyes_on_child: str,
    last_at: str,
    entries: int,
    parents_copy_stale: int,
    next_meeting: str,
) -> CaseCard:
    return CaseCard(
        log,
        child,
        level,
        holder_name,
        holder_key,
        holder_workplace,
        state,
        bool(practice),
        bool(closed),
        eyes_on_child,
        last_at,
        entries,
        bool(parents_copy_stale),
        next_meeting,
    )
