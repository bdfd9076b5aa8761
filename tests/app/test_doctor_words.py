"""The doctor says what a finding means and what to do, and not only its code."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import pytest

from app import command_line, doctor, doctor_words
from app.doctor import Finding, Report
from app.language import install
from storage import integrity


@pytest.fixture(autouse=True)
def _danish(qapp) -> Iterator[None]:
    install(qapp)
    yield
    install(qapp, "en")


def test_every_finding_has_its_own_sentence() -> None:
    sources = inspect.getsource(doctor) + inspect.getsource(integrity)
    codes = set(re.findall(r'"((?:doctor|store)\.[a-z_]+)"', sources))
    assert len(codes) >= 12
    texts = doctor_words.texts()
    assert codes == set(texts) - {"*"}
    assert len(set(texts.values())) == len(texts)


def test_the_report_says_it_in_words_with_the_code_and_the_log_behind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = (
        Finding("doctor.fork", "0a1b2c3d"),
        Finding("chain.gap", "0a1b2c3d"),
        Finding("store.damage"),
    )
    assert command_line._tell(Report(logs=2, entries=9, findings=found)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("En log er gået videre på to måder.")
    assert lines[1].endswith("(doctor.fork 0a1b2c3d)")
    assert lines[2].startswith("Et notat i en log passer ikke")
    assert lines[3].startswith("Lageret er ikke sat sammen") and lines[3].endswith("(store.damage)")
