"""Scores of relational coordination read from a table, for the matrix of roles.

The survey itself is not here and is not ours to ship; the scores come from those who have it. A
table holds either answers, one row for each person and role rated, or means that somebody has
worked out. Which numbers mean what is said by the person (`coding`), never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Literal

import msgspec

from app.map_files.tables import rows_of, table_bytes, unguarded
from app.resources import resource_path
from models.errors import Untrusted
from models.role_matrix import (
    MERGED,
    Answer,
    CutOff,
    RoleMatrix,
    Rules,
    Scores,
    recoded,
    role_matrix,
    scores_of,
)


class ItemText(msgspec.Struct, frozen=True):
    """One of the seven items by name. part: which of the two halves of the score it belongs to."""

    key: str
    label: str
    label_en: str
    part: Literal["communication", "relationship"]


class Coding(msgspec.Struct, frozen=True):
    """What the numbers of a file mean. scores: of the frequency item's five options, in order."""

    key: str
    scores: tuple[int, ...]
    label: str
    label_en: str


class CutOffText(msgspec.Struct, frozen=True):
    """A pair of cut-offs as the data file has them. confirmed: whether a source could be read."""

    on: bool
    weak_below_hundredths: int
    strong_above_hundredths: int
    confirmed: bool
    source: str


class RoleMatrixReference(msgspec.Struct, frozen=True):
    """All of `resources/role_matrix.json`."""

    dated: str
    source: str
    items: tuple[ItemText, ...]
    fewest_raters: int
    uneven_hundredths: int
    between: CutOffText
    within: CutOffText
    codings: tuple[Coding, ...]


class ImportedScores(msgspec.Struct, frozen=True):
    """Scores out of a table. answers: rows read. incomplete: of these left out, an item missing.

    roles: every role, in the order of the table.
    """

    scores: tuple[Scores, ...]
    answers: int
    incomplete: int
    roles: tuple[str, ...]


@lru_cache(maxsize=1)
def reference() -> RoleMatrixReference:
    """The items by name, the cut-offs and the codings there are to choose between."""
    data = resource_path("role_matrix.json").read_bytes()
    return msgspec.json.decode(data, type=RoleMatrixReference)


def default_rules() -> Rules:
    """How a matrix is read when nobody has chosen otherwise."""
    known = reference()
    return Rules(
        between=_cut(known.between),
        within=_cut(known.within),
        fewest_raters=known.fewest_raters,
        uneven_hundredths=known.uneven_hundredths,
    )


def _cut(text: CutOffText) -> CutOff:
    return CutOff(text.weak_below_hundredths, text.strong_above_hundredths, text.on)


_MOST_ROLES = 100
_DECIMAL = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,10})?")
_RATER, _RATER_ROLE, _RATED_ROLE = "rater", "rater_role", "rated_role"
_MEANS = ("raters", "communication", "relationship")


def headings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The headings of the two kinds of table: answers, and means."""
    answers = (_RATER, _RATER_ROLE, _RATED_ROLE, *(item.key for item in reference().items))
    return answers, (_RATER_ROLE, _RATED_ROLE, *_MEANS, "composite")


def read_scores(data: bytes, *, coding: str) -> ImportedScores:
    """The scores of a table. coding: a key of `reference().codings`.

    Untrusted("map_file.…") when it is no such table or holds what cannot be; nothing is kept then.
    """
    rows = rows_of(data)
    heads = [_heading(head) for head in rows[0]]
    if len(set(heads)) < len(heads):
        raise Untrusted("map_file.columns")
    records = [dict(zip(heads, map(unguarded, row), strict=False)) for row in rows[1:]]
    answers, means = headings()
    named = [record.get(name, "").strip() for record in records for name in answers[1:3]]
    roles = tuple(dict.fromkeys(named))
    if len(roles) > _MOST_ROLES:
        raise Untrusted("map_file.too_many")
    try:
        if set(answers) <= set(heads):
            found = _answers(records, coding)
        elif set(means[:-1]) <= set(heads):
            scores = tuple(_mean(record) for record in records)
            found = ImportedScores(scores, len(scores), 0, ())
        else:
            raise Untrusted("map_file.columns")
        # What cannot be a matrix is found now, while the file can be named.
        role_matrix(found.scores, default_rules())
    except (ValueError, ZeroDivisionError) as trouble:
        raise Untrusted("map_file.bad_value") from trouble
    if not found.answers:
        raise Untrusted("map_file.empty")
    return msgspec.structs.replace(found, roles=roles)


def write_scores(matrix: RoleMatrix, *, merged: str, delimiter: Literal[",", ";"]) -> bytes:
    """The shown cells of a matrix as a table of means, safe to open in a spreadsheet.

    What is hidden on screen is not in it. merged: what the merged roles are called. Two decimals,
    with a comma where the cells are parted by semicolons.
    """
    comma = delimiter == ";"

    def number(value: Fraction | None) -> str:
        text = f"{float(value or 0):.2f}"
        return text.replace(".", ",") if comma else text

    rows: list[list[str | int]] = [list(headings()[1])]
    for cell in matrix.cells:
        if cell.hidden:
            continue
        names = (merged if r == MERGED else r for r in (cell.rater_role, cell.rated_role))
        values = (cell.communication, cell.relationship, cell.composite)
        rows.append([*names, cell.raters or 0, *map(number, values)])
    return table_bytes(rows, delimiter)


def score_of(said: str) -> Fraction:
    """A score as somebody types it. ValueError when it is no number from 1 to 5."""
    score = _number(said.strip())
    if not 1 <= score <= 5:
        raise ValueError("a score from 1 to 5")
    return score


def with_scores(known: Sequence[Scores], new: Scores) -> tuple[Scores, ...]:
    """The scores with one pair of roles set, in place of what was known of that pair."""
    place = (new.rater_role, new.rated_role)
    if any((each.rater_role, each.rated_role) == place for each in known):
        return tuple(new if (e.rater_role, e.rated_role) == place else e for e in known)
    return (*known, new)


def _heading(text: str) -> str:
    """A heading by its key, also when the item stands with its Danish or English name."""
    plain = text.strip().casefold()
    for item in reference().items:
        if plain in (item.label.casefold(), item.label_en.casefold()):
            return item.key
    return plain


def _answers(records: Sequence[Mapping[str, str]], coding: str) -> ImportedScores:
    frequency = next(each.scores for each in reference().codings if each.key == coding)
    answers = []
    for record in records:
        items = [_item(record.get(item.key, "")) for item in reference().items]
        items[0] = recoded(items[0], frequency)
        answers.append(
            Answer(
                rater=_said(record, _RATER),
                rater_role=_said(record, _RATER_ROLE),
                rated_role=_said(record, _RATED_ROLE),
                items=tuple(items),
            )
        )
    scores, incomplete = scores_of(answers)
    return ImportedScores(scores, len(answers), incomplete, ())


def _mean(record: Mapping[str, str]) -> Scores:
    published = record.get("composite", "").strip()
    return Scores(
        rater_role=_said(record, _RATER_ROLE),
        rated_role=_said(record, _RATED_ROLE),
        raters=_count(_said(record, "raters")),
        communication=_number(_said(record, "communication")),
        relationship=_number(_said(record, "relationship")),
        published=_number(published) if published else None,
    )


def _said(record: Mapping[str, str], name: str) -> str:
    said = record.get(name, "").strip()
    if not said:
        raise ValueError("a cell that must be filled is empty")
    return said


def _item(said: str) -> int | None:
    said = said.strip()
    return int(said) if said and said.casefold() != "na" else None


def _count(said: str) -> int:
    if len(said) > 9:
        raise ValueError("not a number of raters")
    return int(said)


def _number(said: str) -> Fraction:
    """A decimal number, with a comma or a full stop, kept exactly as it stands."""
    # Not what else `Fraction` reads: a few signs such as 1e99999999 would take all memory.
    if _DECIMAL.fullmatch(said) is None:
        raise ValueError("not a score")
    return Fraction(said.replace(",", "."))
