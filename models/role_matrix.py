"""Imported scores of relational coordination as a matrix of roles.

Rows rate, columns are rated, and the diagonal is how a role rates itself. A score is the plain mean
of seven items from 1 to 5, four on communication and three on the relationship. All sums are exact
(`Fraction`), so a score on a border falls on the same side every time.

The items of the survey are not here: scores come from outside. Cells that too few people stand
behind are hidden or merged before anybody sees them, and no sum over the matrix counts what is
hidden, so that it cannot be worked out by subtraction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

import msgspec

COMMUNICATION, RELATIONSHIP = 4, 3
ITEMS = COMMUNICATION + RELATIONSHIP
MERGED = "*"
"""Id of the role that small roles are merged into."""

Category = Literal["weak", "moderate", "strong"]


class CutOff(msgspec.Struct, frozen=True):
    """Where weak ends and strong begins, in hundredths; on the borders it is moderate."""

    weak_below_hundredths: int
    strong_above_hundredths: int
    on: bool = True

    def category(self, total: int | Fraction, items: int) -> Category:
        """The category of a sum over a number of items, without rounding."""
        if total * 100 < self.weak_below_hundredths * items:
            return "weak"
        return "strong" if total * 100 > self.strong_above_hundredths * items else "moderate"


class Rules(msgspec.Struct, frozen=True):
    """How a matrix is read. The values come from `resources/role_matrix.json` or the person.

    fewest_raters: below it a cell is not shown. uneven_hundredths: from which difference the two
    directions of a pair are called uneven.
    """

    between: CutOff
    within: CutOff
    fewest_raters: int = 5
    uneven_hundredths: int = 50
    small: Literal["hide", "merge"] = "hide"


class Answer(msgspec.Struct, frozen=True):
    """One person's scores of one role: seven items from 1 to 5, None where not answered."""

    rater: str
    rater_role: str
    rated_role: str
    items: tuple[int | None, ...]


class Scores(msgspec.Struct, frozen=True):
    """The mean scores of one role by another. composite: as published, None to work it out."""

    rater_role: str
    rated_role: str
    raters: int
    communication: Fraction
    relationship: Fraction
    published: Fraction | None = None

    @property
    def composite(self) -> Fraction:
        """The score: each of the seven items counts the same."""
        if self.published is not None:
            return self.published
        return composite(self.communication, self.relationship)


class Cell(msgspec.Struct, frozen=True):
    """One cell to show. Every value is None when `hidden`: then the raters are too few.

    raters: None too when hidden, for the number itself may tell who it was. category: None when
    its cut-offs are off.
    """

    rater_role: str
    rated_role: str
    hidden: bool = False
    raters: int | None = None
    composite: Fraction | None = None
    communication: Fraction | None = None
    relationship: Fraction | None = None
    category: Category | None = None

    @property
    def within(self) -> bool:
        """Whether a role rates itself."""
        return self.rater_role == self.rated_role


class Mutual(msgspec.Struct, frozen=True):
    """How two roles rate each other. difference: what `a` gives `b` less what `b` gives `a`."""

    a: str
    b: str
    mean: Fraction
    difference: Fraction
    uneven: bool


class RoleMatrix(msgspec.Struct, frozen=True):
    """The matrix. A pair of roles without a cell was not rated: a role may only be rated.

    row_means: over the shown cells of a row. cell_mean: every shown cell counts the same.
    answer_mean: every answer in a shown cell counts the same. within and between: over shown cells
    on and off the diagonal. merged: the roles that stand together as `MERGED`.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]
    merged: tuple[str, ...]
    mutual: tuple[Mutual, ...]
    row_means: dict[str, Fraction]
    cell_mean: Fraction | None
    answer_mean: Fraction | None
    within: Fraction | None
    between: Fraction | None

    def cell(self, rater_role: str, rated_role: str) -> Cell | None:
        """One cell, None when this role did not rate that one."""
        return next(
            (c for c in self.cells if (c.rater_role, c.rated_role) == (rater_role, rated_role)),
            None,
        )


def composite(communication: Fraction, relationship: Fraction) -> Fraction:
    """The score from its two parts, four items and three."""
    return (COMMUNICATION * communication + RELATIONSHIP * relationship) / ITEMS


def recoded(option: int | None, scores: Sequence[int]) -> int | None:
    """The score of an answer that was stored as the place of its option, from 1.

    ValueError when there is no such option. The frequency item is not scored in the order it is
    shown, so an import always says which coding it uses.
    """
    if option is None:
        return None
    if not 1 <= option <= len(scores):
        raise ValueError("no such option")
    return scores[option - 1]


def scores_of(answers: Iterable[Answer]) -> tuple[tuple[Scores, ...], int]:
    """Mean scores of each pair of roles, and how many answers were left out as not complete.

    An answer counts when all seven items are there. ValueError for an item outside 1 to 5, another
    number of items, or a person who rates the same role twice or from two roles.
    """
    found: dict[tuple[str, str], list[tuple[int, ...]]] = {}
    role_of: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    incomplete = 0
    for answer in answers:
        if (answer.rater, answer.rated_role) in seen:
            raise ValueError("a person rates the same role twice")
        seen.add((answer.rater, answer.rated_role))
        if role_of.setdefault(answer.rater, answer.rater_role) != answer.rater_role:
            raise ValueError("a person answers in two roles")
        whole = tuple(item for item in answer.items if item is not None)
        if len(answer.items) != ITEMS or not all(1 <= item <= 5 for item in whole):
            raise ValueError("seven items from 1 to 5")
        if len(whole) < ITEMS:
            incomplete += 1
            continue
        found.setdefault((answer.rater_role, answer.rated_role), []).append(whole)
    return (
        tuple(
            Scores(
                rater_role=rater,
                rated_role=rated,
                raters=len(rows),
                communication=Fraction(
                    sum(sum(row[:COMMUNICATION]) for row in rows), COMMUNICATION * len(rows)
                ),
                relationship=Fraction(
                    sum(sum(row[COMMUNICATION:]) for row in rows), RELATIONSHIP * len(rows)
                ),
            )
            for (rater, rated), rows in found.items()
        ),
        incomplete,
    )


def role_matrix(scores: Sequence[Scores], rules: Rules) -> RoleMatrix:
    """The matrix of all scores, with small cells hidden or small roles merged by the rules.

    Roles stand in the order they first appear, the raters first. ValueError when a pair of roles
    stands twice, a cell has no raters, or a score lies outside 1 to 5.
    """
    _check(scores)
    merged = _small_roles(scores, rules) if rules.small == "merge" else ()
    known = _combined(scores, dict.fromkeys(merged, MERGED)) if merged else tuple(scores)
    rows = _once(each.rater_role for each in known)
    columns = _once((*rows, *(each.rated_role for each in known)))
    columns = tuple(role for role in columns if any(e.rated_role == role for e in known))
    cells = tuple(_shown(each, rules) for each in known)
    open_cells = [
        (cell, cell.composite, each.raters)
        for cell, each in zip(cells, known, strict=True)
        if cell.composite is not None
    ]
    return RoleMatrix(
        rows=rows,
        columns=columns,
        cells=cells,
        merged=merged,
        mutual=_mutual({(c.rater_role, c.rated_role): v for c, v, _ in open_cells}, rows, rules),
        row_means={
            role: mean
            for role in rows
            if (mean := _mean([v for c, v, _ in open_cells if c.rater_role == role])) is not None
        },
        cell_mean=_mean([value for _, value, _ in open_cells]),
        answer_mean=_weighted([(value, raters) for _, value, raters in open_cells]),
        within=_mean([value for cell, value, _ in open_cells if cell.within]),
        between=_mean([value for cell, value, _ in open_cells if not cell.within]),
    )


def _check(scores: Sequence[Scores]) -> None:
    places = [(each.rater_role, each.rated_role) for each in scores]
    if len(set(places)) != len(places):
        raise ValueError("a pair of roles stands twice")
    for each in scores:
        values = (each.communication, each.relationship, each.composite)
        if each.raters < 1 or not all(1 <= value <= 5 for value in values):
            raise ValueError("a cell needs raters, and scores from 1 to 5")
        if MERGED in (each.rater_role, each.rated_role):
            raise ValueError("this role name is kept for merged roles")


def _small_roles(scores: Sequence[Scores], rules: Rules) -> tuple[str, ...]:
    """Roles in which too few answered; one alone stays, for merging needs two."""
    most: dict[str, int] = {}
    for each in scores:
        most[each.rater_role] = max(most.get(each.rater_role, 0), each.raters)
    small = tuple(role for role, raters in most.items() if raters < rules.fewest_raters)
    return small if len(small) > 1 else ()


def _combined(scores: Sequence[Scores], into: Mapping[str, str]) -> tuple[Scores, ...]:
    """Scores with some roles put together, both as raters and as rated."""
    groups: dict[tuple[str, str], list[Scores]] = {}
    for each in scores:
        place = (
            into.get(each.rater_role, each.rater_role),
            into.get(each.rated_role, each.rated_role),
        )
        groups.setdefault(place, []).append(each)
    return tuple(
        group[0] if len(group) == 1 and place == _place(group[0]) else _one(place, group)
        for place, group in groups.items()
    )


def _place(scores: Scores) -> tuple[str, str]:
    return scores.rater_role, scores.rated_role


def _one(place: tuple[str, str], group: Sequence[Scores]) -> Scores:
    # Somebody who rated two of the merged roles answered twice but is one person: the raters are
    # counted per rated role, and the largest of these counts is certain.
    per_column: dict[str, int] = {}
    for each in group:
        per_column[each.rated_role] = per_column.get(each.rated_role, 0) + each.raters
    weight = sum(each.raters for each in group)
    return Scores(
        rater_role=place[0],
        rated_role=place[1],
        raters=max(per_column.values()),
        communication=sum((e.communication * e.raters for e in group), Fraction()) / weight,
        relationship=sum((e.relationship * e.raters for e in group), Fraction()) / weight,
        published=sum((e.composite * e.raters for e in group), Fraction()) / weight,
    )


def _shown(scores: Scores, rules: Rules) -> Cell:
    if scores.raters < rules.fewest_raters:
        return Cell(scores.rater_role, scores.rated_role, hidden=True)
    cut = rules.within if scores.rater_role == scores.rated_role else rules.between
    return Cell(
        rater_role=scores.rater_role,
        rated_role=scores.rated_role,
        raters=scores.raters,
        composite=scores.composite,
        communication=scores.communication,
        relationship=scores.relationship,
        category=cut.category(scores.composite, 1) if cut.on else None,
    )


def _mutual(
    known: Mapping[tuple[str, str], Fraction], rows: Sequence[str], rules: Rules
) -> tuple[Mutual, ...]:
    pairs = [(a, b) for at, a in enumerate(rows) for b in rows[at + 1 :]]
    return tuple(
        Mutual(
            a=a,
            b=b,
            mean=(known[a, b] + known[b, a]) / 2,
            difference=known[a, b] - known[b, a],
            uneven=abs(known[a, b] - known[b, a]) * 100 >= rules.uneven_hundredths,
        )
        for a, b in pairs
        if (a, b) in known and (b, a) in known
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _mean(values: Sequence[Fraction]) -> Fraction | None:
    return sum(values, Fraction()) / len(values) if values else None


def _weighted(values: Sequence[tuple[Fraction, int]]) -> Fraction | None:
    raters = sum(weight for _, weight in values)
    return (
        sum((value * weight for value, weight in values), Fraction()) / raters if raters else None
    )
