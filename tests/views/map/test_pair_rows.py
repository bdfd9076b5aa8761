"""The rows of the pair table, worked out when asked for."""

from itertools import combinations

import pytest

from views.map.tables import PairRows


@pytest.mark.parametrize("count", range(7))
def test_the_rows_are_every_pair_in_order(count: int) -> None:
    nodes = "fabced"[:count]
    rows = PairRows(nodes)
    assert list(rows) == list(combinations(nodes, 2))
    assert rows[:3] == list(combinations(nodes, 2))[:3]
    assert len(rows) == count * (count - 1) // 2


def test_a_row_is_found_from_its_pair_in_whichever_order() -> None:
    rows = PairRows("fabced")
    for number, (a, b) in enumerate(rows):
        assert rows.row_of(a, b) == rows.row_of(b, a) == number
    assert rows.row_of("f", "x") is None


def test_there_is_no_row_beyond_the_last() -> None:
    rows = PairRows("abc")
    assert rows[-1] == ("b", "c")
    for row in (3, -4):
        with pytest.raises(IndexError):
            rows[row]
