"""A printed card and a code on a screen, held up to the camera by a hand that shakes a little."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from app import camera, contacts
from models.errors import Unavailable
from tests.app.people import Two
from tests.pretend_camera import Cameras, Ending, code, held_up, room


@pytest.fixture
def cameras(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cameras:
    return Cameras(tmp_path / "cameras", monkeypatch)


def printed(pdf: bytes, folder: Path) -> Image.Image:
    """The printed side of a card, as it lies in a hand."""
    (folder / "card.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-png", "-singlefile", "-r", "200", "card.pdf", "card"]
    subprocess.run(command, cwd=folder, check=True)
    sheet = Image.open(folder / "card.png").convert("L")
    return sheet.crop(Image.eval(sheet, lambda shade: 255 - shade).getbbox())


def looked() -> tuple[str | None, int, list[bool]]:
    """The text that was found, how many pictures it took, and what was told of other codes."""
    seen: list[int] = []
    others: list[bool] = []
    with camera.open_camera() as opened:
        opened.names()
        text = camera.look(opened, lambda frame: seen.append(frame.width), others.append)
    return text, len(seen), others


@pytest.mark.parametrize("turned, blurred", [(0, 0), (7, 1), (-12, 1), (90, 0.7), (180, 1)])
def test_a_printed_card_is_read_in_a_room_with_a_shaking_hand(
    two: Two, cameras: Cameras, tmp_path: Path, turned: float, blurred: float
) -> None:
    card = printed(contacts.own_card_pdf(two.giver), tmp_path)
    cameras.put_in(
        room(),
        held_up(card, turned=turned + 20, blurred=9),
        held_up(card, turned=turned + 3, blurred=6),
        held_up(card, turned=turned, blurred=blurred),
    )
    text, pictures, _ = looked()
    assert text is not None and pictures >= 2
    assert contacts.read_card_text(text).card.keys.entry == two.giver.key


def test_the_code_on_the_other_ones_screen_is_read(two: Two, cameras: Cameras) -> None:
    shown = code(contacts.own_card_text(two.giver))
    cameras.put_in(room(), held_up(shown, turned=4, blurred=1.5))
    text, _, _ = looked()
    assert text is not None and contacts.read_card_text(text).card.keys.entry == two.giver.key


def test_a_camera_that_turns_everything_like_a_mirror(two: Two, cameras: Cameras) -> None:
    seen = held_up(code(contacts.own_card_text(two.giver)), turned=3, blurred=1)
    cameras.put_in(seen.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    text, _, _ = looked()
    assert text is not None and contacts.read_card_text(text).card.keys.entry == two.giver.key


def test_the_code_of_another_program_is_told_and_not_taken(two: Two, cameras: Cameras) -> None:
    shown = code(contacts.own_card_text(two.giver))
    cameras.put_in(*[held_up(code("https://example.org"))] * 8, held_up(shown))
    text, _, others = looked()
    assert any(others) and text is not None and text.startswith("BDL1C")


def test_a_camera_that_stops_before_there_was_a_code(cameras: Cameras) -> None:
    cameras.put_in(*[room()] * 4, ending=Ending.PULLED_OUT)
    with pytest.raises(Unavailable) as error:
        looked()
    assert error.value.code == "camera.stopped"
