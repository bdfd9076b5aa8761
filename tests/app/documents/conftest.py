"""Documents are tested in Danish, as they are handed out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.language import install


@pytest.fixture(autouse=True)
def _danish(qapp: QApplication) -> Iterator[None]:
    install(qapp)
    yield
    install(qapp, "en")
