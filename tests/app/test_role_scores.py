"""Scores read from a table: answers and means, the coding of frequency, and what is refused."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from app.role_scores import default_rules, headings, read_scores, reference
from models.errors import Untrusted
from models.role_matrix import ITEMS, Scores, role_matrix

GOLDEN = Path(__file__).resolve().parents[1] / "models/golden/role_table_2006.json"
MEANS = b"rater_role,rated_role,raters,communication,relationship\n"
HEADS = ",".join(headings()[0])


def answers(*rows: str) -> bytes:
    return "\r\n".join([HEADS, *rows]).encode()


def test_answers_become_means_and_the_incomplete_are_counted() -> None:
    data = answers(
        "1,nurse,doctor,5,4,3,4,5,3,4",
        "2,nurse,doctor,3,3,3,3,3,3,",
        "3,doctor,nurse,1,1,1,1,1,1,1",
    )
    found = read_scores(data, coding="as_scored")
    assert (found.answers, found.incomplete) == (3, 1)
    assert found.scores[0] == Scores("nurse", "doctor", 1, Fraction(4), Fraction(4))
    assert found.roles == ("nurse", "doctor")


def test_frequency_is_only_recoded_when_the_person_says_so() -> None:
    data = answers("1,a,b,5,4,4,4,4,4,4")
    as_scored = read_scores(data, coding="as_scored").scores[0]
    as_shown = read_scores(data, coding="frequent_as_shown").scores[0]
    assert as_scored.communication == Fraction(17, 4)
    assert as_shown.communication == Fraction(14, 4)  # far too often is worth 2


def test_the_published_table_as_a_file_of_means() -> None:
    table = json.loads(GOLDEN.read_text("utf-8"))
    lines = ["rater_role;rated_role;raters;communication;relationship;composite"]
    for cell in table["cells"]:
        numbers = [cell["communication"], cell["relationship"], cell["composite"]]
        written = ";".join(str(each).replace(".", ",") for each in numbers)
        raters = table["n"][cell["rater"]]
        lines.append(f"{cell['rater']};{cell['rated']};{raters};{written}")
    found = read_scores("\n".join(lines).encode("utf-16"), coding="as_scored")
    matrix = role_matrix(found.scores, default_rules())
    assert matrix.columns == ("S", "N", "R", "A")
    assert float(matrix.cell_mean or 0) == table["cell_mean"]
    cell = matrix.cell("S", "N")
    assert cell is not None and cell.category == "weak"
    own = matrix.cell("S", "S")
    assert own is not None and own.category is None  # cut-offs within a role are not confirmed


def test_items_may_stand_with_their_names() -> None:
    labels = ",".join(item.label for item in reference().items)
    data = f"rater,rater_role,rated_role,{labels}\n1,a,b,3,3,3,3,3,3,3\n".encode()
    assert read_scores(data, coding="as_scored").scores[0].composite == 3


def test_the_rules_are_data() -> None:
    rules = default_rules()
    assert (rules.fewest_raters, rules.uneven_hundredths, rules.small) == (5, 50, "hide")
    assert rules.between.on and not rules.within.on
    assert len(reference().items) == ITEMS
    assert [item.part for item in reference().items].count("communication") == 4


@pytest.mark.parametrize(
    "data, code",
    [
        (b"a,b\n1,2\n", "map_file.columns"),
        (answers(), "map_file.empty"),
        (answers("1,a,b,6,1,1,1,1,1,1"), "map_file.bad_value"),
        (answers("1,a,b,x,1,1,1,1,1,1"), "map_file.bad_value"),
        (answers("1,,b,1,1,1,1,1,1,1"), "map_file.bad_value"),
        (answers("1,a,b,1,1,1,1,1,1,1", "1,a,b,1,1,1,1,1,1,1"), "map_file.bad_value"),
        (MEANS + b"a,b,5,1/0,3\n", "map_file.bad_value"),
        (MEANS + b"a,b,5,9,3\n", "map_file.bad_value"),
        (HEADS.encode() + b",rater\n1,a,b,1,1,1,1,1,1,1,2\n", "map_file.columns"),
    ],
)
def test_a_table_that_cannot_be_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Untrusted) as trouble:
        read_scores(data, coding="as_scored")
    assert trouble.value.code == code
