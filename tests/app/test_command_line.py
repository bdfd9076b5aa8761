"""What the command line answers: Danish, one line, the right status, never a trace or a name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import command_line
from app.language import install


@pytest.fixture(autouse=True)
def _english_again(qapp) -> Iterator[None]:
    """The command line loads Danish for the whole process."""
    yield
    install(qapp, "en")


def _run(said: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int | str | None, str, str]:
    try:
        status: int | str | None = command_line.main(said)
    except SystemExit as end:
        status = end.code
    out, err = capsys.readouterr()
    return status, out, err


@pytest.mark.parametrize("said", [["--help"], ["check", "--help"], ["tour", "--help"]])
def test_help_is_danish(qapp: object, said: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = _run(said, capsys)
    assert status == 0 and err == ""
    assert out.startswith("Brug: bindeled") and "vis denne hjælp" in out
    for english in ("usage", "options", "positional", "show this"):
        assert english not in out


@pytest.mark.parametrize(
    "said", [["--bogus"], ["check"], ["doctor", "Karl Emil"], ["tour"], ["a", "b"]]
)
def test_what_cannot_be_understood_is_said_in_danish_and_not_repeated(
    qapp: object, said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = _run(said, capsys)
    assert (status, out) == (2, "")
    assert err == "Kommandoen kunne ikke forstås. Se bindeled --help.\n"


def test_a_file_is_checked_without_a_key_whatever_it_is(
    qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = {name: tmp_path / f"{name}.stafet" for name in ("dir", "pipe", "loop", "empty", "gone")}
    made["dir"].mkdir()
    os.mkfifo(made["pipe"])
    made["loop"].symlink_to(made["loop"])
    made["empty"].touch()
    for name, path in made.items():
        status, out, err = _run(["check", str(path)], capsys)
        assert (status, out) == (2, ""), name
        assert err.count("\n") == 1 and err.startswith("Filen ") and name not in err


def test_without_a_screen_it_says_so(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    status, out, err = _run(["x.stafet"], capsys)
    assert (status, out, err) == (2, "", "Der er ingen skærm at åbne vinduet på.\n")


def test_the_window_stands_on_the_user_who_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.session import Kdf, create_session
    from models.people import Person

    quick = Kdf(memory_kib=64, passes=1, lanes=1)
    person = Person(name="Mette", profession="Pædagog", workplace="Solsikken")
    session = create_session(tmp_path, "Mette", "rødgrød med fløde", person, kdf=quick)
    wanted = session.profile.id
    session.close()
    asked: list[str | None] = []

    def window(folder: Path, profile: str | None, file: Path | None) -> int:
        asked.append(profile)
        return 0

    monkeypatch.setattr("views.application.run_window", window)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    for said in ("Mette", wanted, "ukendt"):
        assert command_line.main(["--data-dir", str(tmp_path), "--profile", said]) == 0
    assert asked == [wanted, wanted, None]


def test_a_second_practice_family_can_be_told_from_the_first(tmp_path: Path) -> None:
    from app import practice
    from app.session import Kdf, profiles

    quick = Kdf(memory_kib=64, passes=1, lanes=1)
    for _ in range(3):
        practice.make(tmp_path, kdf=quick)
    assert {each.label for each in profiles(tmp_path)} == {"Øvelse", "Øvelse 2", "Øvelse 3"}


def test_the_self_test_says_what_it_looked_at(
    qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = _run(["doctor", "--self-test"], capsys)
    assert status == 0 and out.endswith("Alt er i orden.\n")
    # Both people keep the log of the throw-away child.
    counted = re.fullmatch(r"Stafetlogge: 2\. Notater: (\d+)\.", out.splitlines()[0])
    assert counted is not None and int(counted[1]) >= 8


def test_a_part_that_does_not_work_is_named_and_changes_the_status(
    qapp: object, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.documents.log_pdf", lambda *_, **__: b"")
    status, out, _ = _run(["doctor", "--self-test"], capsys)
    assert status == 1 and "(doctor.pdf)" in out and "Alt er i orden" not in out
