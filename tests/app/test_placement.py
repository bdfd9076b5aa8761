"""A folder that was chosen for the stores is found by the next start."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import placement
from app.command_line import data_dir
from models.errors import Unavailable


def test_a_chosen_folder_is_kept_and_one_that_is_given_goes_before_it(tmp_path: Path) -> None:
    usual = data_dir(None)
    chosen = placement.choose(tmp_path / "valgt" / "Bindeled")
    assert chosen.is_dir() and data_dir(None) == chosen != usual
    assert data_dir(tmp_path) == tmp_path


def test_a_bad_choice_changes_nothing(tmp_path: Path) -> None:
    usual = data_dir(None)
    with pytest.raises(Unavailable, match=r"place\.synced"):
        placement.choose(tmp_path / "Dropbox" / "Bindeled")
    assert data_dir(None) == usual and not (tmp_path / "Dropbox").exists()
