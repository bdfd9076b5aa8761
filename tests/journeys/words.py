"""What is typed in the tour, taken from its source: a list made by hand would fall behind."""

from __future__ import annotations

import ast
import re

from tests.repository.source import ROOT
from views.tour import saad, school
from views.tour.desk import Someone

USERS: tuple[Someone, ...] = (saad.METTE, saad.JONAS, school.LIS, school.KAREN, school.NIELS)
LEAST_LETTERS = 6


def typed_texts() -> set[str]:
    """Every text of the case that somebody types, whole."""
    texts: set[str] = {saad.CHILD, school.CHILD, school.DECLINED, school.FIRST_NOTE}
    texts |= {school.KARENS_NOTE, *(user.passphrase for user in USERS)}
    texts |= {name for name, _, _ in (*saad.FAMILY, *school.FAMILY, *saad.ACTORS)}
    for said in (saad.PASSING, school.TO_KAREN, school.TO_NIELS):
        texts |= {said.agreed_by, said.agreed_where, said.family_says, said.status, said.told_by}
    for name in ("saad", "school"):
        tree = ast.parse((ROOT / "views" / "tour" / f"{name}.py").read_text("utf-8"))
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and _types(call):
                texts |= {
                    each.value
                    for each in (*call.args, *(word.value for word in call.keywords))
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
    return {text for text in texts if len(text) >= LEAST_LETTERS}


def secret_words() -> set[str]:
    """Whole texts and their words, those left out that stand on the unlock page or in labels."""
    words: set[str] = set()
    for text in typed_texts():
        words |= {text, *(word for word in re.findall(r"\w+", text) if len(word) >= LEAST_LETTERS)}
    for user in USERS:
        words -= {user.name, *re.findall(r"\w+", user.name)}
    return words


def _types(call: ast.Call) -> bool:
    """Whether a call types something: what it is given stands in a field afterwards."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name in {"type", "note", "begin_log", "change_level", "register_consent"}
