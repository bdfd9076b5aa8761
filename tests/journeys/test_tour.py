"""The tour itself: its checks, its pictures, its papers, its files. It runs once for all of these.

Acceptance tests 1 (kindergarten to school), 3 (the map of H1) and 13 (minutes) are among its
checks; here it is made sure that they were made, and that what it wrote is what it says.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from app.session import open_session, profiles
from tests.journeys.conftest import Tour
from tests.journeys.words import USERS
from tests.repository.source import ROOT
from views.tour import saad, school

READER = ROOT / "tests" / "storage" / "stafet" / "second_reader.py"


def rows(report: str) -> list[list[str]]:
    """The rows of every table of checks: what, expected, seen, result."""
    lines = [line for line in report.splitlines() if line.startswith("| ")]
    return [
        cells
        for line in lines
        if (cells := [cell.strip() for cell in line.strip("|").split("|")])[0] != "Kontrolleret"
    ]


def pdf_text(path: Path) -> str:
    """The words of a PDF as another program reads them, with line ends as blanks."""
    done = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").split())


def test_the_tour_ends_well_and_every_check_is_as_expected(tour: Tour) -> None:
    assert tour.status == 0, tour.said
    checks = rows((tour.out / "report.md").read_text("utf-8"))
    assert len(checks) > 100
    assert [check for check in checks if check[1] != check[2] or check[3] != "ok"] == []


def test_R_01_acceptance_1_who_holds_was_asked_after_every_file(tour: Tour) -> None:
    held = [c[2] for c in rows((tour.out / "report.md").read_text("utf-8")) if "holder" in c[0]]
    assert held[-1] == "Lis: Karen Skov (R); Karen: Niels Dam (R); Niels: Niels Dam (H)"
    files = [
        path for path in (tour.out / "files").rglob("*.stafet") if "visitkort" not in path.name
    ]
    assert len(held) >= len(files) >= 10
    for line in held:
        # Exactly one name in a store, and somebody always has it in hand.
        assert all(re.fullmatch(r"\w+: (–|\w+ \w+ \([HOPR]\))", part) for part in line.split("; "))
        assert re.search(r"\([HOP]\)", line), line


def test_the_pictures_show_something(tour: Tour) -> None:
    pictures = sorted((tour.out / "pictures").glob("*.png"))
    assert len(pictures) >= 40
    assert not [path for path in pictures if "stopped" in path.name]
    for path in pictures:
        image = QImage(str(path))
        assert image.width() >= 900 and image.height() >= 600, path.name
        spots = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
        assert len({image.pixel(x, y) for x, y in spots}) > 12, path.name
    report = (tour.out / "report.md").read_text("utf-8")
    assert [path.name for path in pictures if f"(pictures/{path.name})" not in report] == []


def test_the_report_for_a_browser_asks_nobody_for_anything(tour: Tour) -> None:
    html = (tour.out / "report.html").read_text("utf-8")
    assert re.findall(r'(?:src|href)="(?!pictures/)', html) == []
    assert "//" not in re.sub(r"<[^>]*doctype[^>]*>", "", html, flags=re.I)


def test_acceptance_13_the_papers_hold_what_was_typed_with_danish_letters(tour: Tour) -> None:
    papers = {
        path.name.rsplit("-", 3)[0]: pdf_text(path) for path in (tour.out / "papers").iterdir()
    }
    assert sorted(papers) == ["jonas-stafetlog", "mette-referat", "niels-stafetlog"]
    minutes, saads = papers["mette-referat"], papers["jonas-stafetlog"]
    fridas = papers["niels-stafetlog"]
    for words in (
        "Saad viser billedkortene frem og klapper, når det lykkes.",
        "Tale-høre-lærer og børnefysioterapeut kontaktes.",
        "Ringe til børnefysioterapeuten",
        "Lone Krogh",
    ):
        assert words in minutes, words
    for words in ("Øvede billedkort på stuen", "første ord", "Palle Ørsted", "Jonas Friis"):
        assert words in saads, words
    for words in (school.FIRST_NOTE, school.KARENS_NOTE, "Maja Nørgaard", "Niels Dam"):
        assert words in fridas, words


def test_must_show_3_a_second_program_verifies_every_file_of_the_tour(
    tour: Tour, tmp_path: Path
) -> None:
    """Each sealed file opens for exactly one of the people, a card for all; nothing is left out."""
    keys = identities(tour, tmp_path)
    read: dict[str, set[str]] = {}
    for path in sorted((tour.out / "files").rglob("*.stafet")):
        folder = path.relative_to(tour.out / "files").parts[0]
        mine = [key for name, key in keys.items() if name.startswith(f"{folder}-")]
        said = [each for key in mine if (each := second_reader(path, key)) is not None]
        assert len(said) == (len(mine) if said[0]["type"] == "card" else 1), path.name
        read.setdefault(folder, set()).add(said[0]["type"])
    assert read["h1"] >= {"card", "offer", "accept", "release"}
    assert read["h9"] >= {"offer", "accept", "release", "decline"}


def identities(tour: Tour, folder: Path) -> dict[str, Path]:
    """A file with the age identity of each person of the tour, by the name of their folder."""
    found = {}
    for home in sorted((tour.out / "data").iterdir()):
        user = next(each for each in USERS if home.name.endswith(f"-{each.first.lower()}"))
        session = open_session(profiles(home)[0], user.passphrase)
        found[home.name] = folder / home.name
        found[home.name].write_text(session.vault.keys.age)
        session.close()
    return found


def second_reader(path: Path, identity: Path) -> dict[str, str] | None:
    """What the second program says of a file; None when it refuses it."""
    done = subprocess.run(
        [sys.executable, "-I", READER, path, identity], capture_output=True, text=True, check=False
    )
    return json.loads(done.stdout) if done.returncode == 0 else None


def test_no_name_of_a_child_is_in_a_file_name(tour: Tour) -> None:
    parts = {part.casefold() for child in (saad.CHILD, school.CHILD) for part in child.split()}
    everywhere = [*tour.out.rglob("*"), *tour.home.rglob("*"), *tour.temp.rglob("*")]
    assert len(everywhere) > 60
    assert [path.name for path in everywhere if any(p in path.name.casefold() for p in parts)] == []


def test_a_folder_with_something_of_somebody_elses_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "mine.txt").write_text("keep")
    done = subprocess.run(
        [sys.executable, "-m", "app", "tour", "--out", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2 and done.stderr.strip()
    assert [path.name for path in tmp_path.rglob("*")] == ["data", "mine.txt"]


def test_everybody_of_the_tour_has_a_passphrase_of_their_own() -> None:
    assert len({user.passphrase for user in USERS}) == len(USERS)


def test_the_program_itself_does_not_need_what_the_tour_needs() -> None:
    start = "import sys, app.command_line, views.application, views.frame, views.today.page"
    asked = f"{start}; sys.exit('PySide6.QtTest' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False).returncode == 0
