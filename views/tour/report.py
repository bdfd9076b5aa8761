"""What the tour saw: checks with what was expected and seen, pictures, and the report of both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from app.files import write_document
from app.language import translate
from views.map.picture import png_bytes


@dataclass(frozen=True)
class Check:
    """One thing that was checked, in one step of one story."""

    story: str
    step: str
    what: str
    expected: str
    seen: str

    @property
    def ok(self) -> bool:
        return self.expected == self.seen


@dataclass
class Step:
    """One step of a story: its words, its pictures and its checks."""

    story: str
    number: int
    title: str
    pictures: list[str] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)


class Report:
    """Collects while the tour goes on, and says each step as it comes."""

    def __init__(self, out: Path, say: Callable[[str], None]) -> None:
        self.out = out
        self.steps: list[Step] = []
        self.titles: set[str] = set()
        """Titles of every window a picture was taken of."""
        self.faults: list[str] = []
        """What went wrong in the program itself, whoever sat there."""
        self._say = say
        self._story = ("", "")
        self._pictures = 0

    # ------------------------------------------------------------ while it goes on

    def story(self, name: str, title: str) -> None:
        """A story begins. name: short, used in file names."""
        self._story = (name, title)
        self._pictures = 0
        self._say(f"\n{title}")

    def step(self, title: str) -> None:
        """A step begins."""
        number = 1 + sum(each.story == self._story[1] for each in self.steps)
        self.steps.append(Step(self._story[1], number, title))
        self._say(f"{number:3}  {title}")

    def check(self, what: str, expected: object, seen: object) -> bool:
        """Note whether something is as expected; the tour goes on either way."""
        step = self.steps[-1]
        check = Check(step.story, step.title, what, _said(expected), _said(seen))
        step.checks.append(check)
        mark = translate("Tour", "ok") if check.ok else translate("Tour", "NOT OK")
        self._say(f"       {mark}  {what}: {check.seen}")
        if not check.ok:
            self._say("       " + translate("Tour", "expected: {text}").format(text=check.expected))
        return check.ok

    def fault(self, text: str) -> None:
        """Note a fault of the program the moment it comes."""
        self.faults.append(text)
        self._say("       " + translate("Tour", "A fault: {text}").format(text=text))

    def picture(self, window: QWidget, name: str) -> None:
        """Take a picture of a window with the dialogs before it."""
        self._pictures += 1
        file = f"{self._story[0]}-{self._pictures:02}-{name}.png"
        self.titles |= {each.windowTitle() for each in (window, *_dialogs(window))}
        write_document(self.out / "pictures" / file, png_bytes(picture_of(window)))
        self.steps[-1].pictures.append(file)

    # ------------------------------------------------------------ at the end

    @property
    def checks(self) -> list[Check]:
        """Every check, in order."""
        return [check for step in self.steps for check in step.checks]

    @property
    def failed(self) -> list[Check]:
        """The checks that were not as expected."""
        return [check for check in self.checks if not check.ok]

    def finish(self) -> int:
        """Write the report, say the result; the exit status."""
        write_document(self.out / "report.md", self.markdown().encode())
        write_document(self.out / "report.html", self.html().encode())
        self._say("")
        for line in self.table():
            self._say(line)
        self._say("\n" + self.result())
        return 1 if self.failed or not self.checks else 0

    def result(self) -> str:
        """How it went, in one sentence."""
        return translate("Tour", "{ok} of {all} checks are as expected.").format(
            ok=len(self.checks) - len(self.failed), all=len(self.checks)
        )

    def table(self) -> list[str]:
        """Checks counted by step, for a terminal."""
        lines = []
        for step in self.steps:
            if step.checks:
                good = sum(check.ok for check in step.checks)
                mark = (
                    translate("Tour", "ok")
                    if good == len(step.checks)
                    else translate("Tour", "NOT OK")
                )
                story = step.story.split(" ")[0]
                lines.append(
                    f"{story:3} {step.number:3}  {step.title[:64]:64} "
                    f"{good:2}/{len(step.checks):<2} {mark}"
                )
        return lines

    def markdown(self) -> str:
        """The report for a plain reader."""
        lines = [f"# {translate('Tour', 'The tour of Bindeled')}", "", self.result()]
        story = ""
        for step in self.steps:
            if step.story != story:
                story = step.story
                lines += ["", f"## {story}"]
            lines += ["", f"### {step.number}. {step.title}", ""]
            if step.checks:
                lines += ["| " + " | ".join(_headings()) + " |", "|---|---|---|---|"]
                lines += [
                    "| " + " | ".join(_cell(text) for text in _row(check)) + " |"
                    for check in step.checks
                ]
                lines.append("")
            lines += [f"![{step.title}](pictures/{name})" for name in step.pictures]
        return "\n".join(lines) + "\n"

    def html(self) -> str:
        """The report for a browser; it loads nothing from anywhere else."""
        title = escape(translate("Tour", "The tour of Bindeled"))
        parts = [
            f'<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>{title}</title>',
            f"<style>{_STYLE}</style></head><body><h1>{title}</h1>",
            f"<p><strong>{escape(self.result())}</strong></p>",
        ]
        story = ""
        for step in self.steps:
            if step.story != story:
                story = step.story
                parts.append(f"<h2>{escape(story)}</h2>")
            parts.append(f"<h3>{step.number}. {escape(step.title)}</h3>")
            if step.checks:
                head = "".join(f"<th>{escape(text)}</th>" for text in _headings())
                rows = "".join(
                    f'<tr class="{"good" if check.ok else "bad"}">'
                    + "".join(f"<td>{escape(text)}</td>" for text in _row(check))
                    + "</tr>"
                    for check in step.checks
                )
                parts.append(f"<table><tr>{head}</tr>{rows}</table>")
            for name in step.pictures:
                alt = escape(step.title)
                parts.append(
                    f'<a href="pictures/{name}"><img src="pictures/{name}" alt="{alt}"></a>'
                )
        return "\n".join([*parts, "</body></html>"])


_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0}"
    "td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "tr.bad td{background:#fbe3e0}img{max-width:100%;border:1px solid #ccc;margin:.5rem 0}"
)


def picture_of(window: QWidget) -> QImage:
    """A window as it looks, with its open dialogs before it and the window dimmed behind them."""
    image = window.grab().toImage()
    for dialog in _dialogs(window):
        front = dialog.grab().toImage()
        width, height = (
            max(image.width(), front.width() + 32),
            max(image.height(), front.height() + 32),
        )
        sheet = QImage(width, height, QImage.Format.Format_RGB32)
        sheet.fill(QColor("#404040"))
        painter = QPainter(sheet)
        painter.drawImage((width - image.width()) // 2, (height - image.height()) // 2, image)
        painter.fillRect(sheet.rect(), QColor(0, 0, 0, 110))
        place = QPoint((width - front.width()) // 2, (height - front.height()) // 2)
        painter.drawImage(place, front)
        painter.setPen(QColor("#202020"))
        painter.drawRect(QRect(place, front.size()).adjusted(-1, -1, 0, 0))
        painter.end()
        image = sheet
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _dialogs(window: QWidget) -> list[QDialog]:
    """The dialogs of a window that are open, the one in front last."""
    found = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return sorted(found, key=lambda each: sum(o.isAncestorOf(each) for o in found))


def _said(value: object) -> str:
    if isinstance(value, bool):
        return translate("Tour", "yes") if value else translate("Tour", "no")
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return ", ".join(_said(each) for each in items) or "–"
    return str(value) or "–"


def _headings() -> tuple[str, str, str, str]:
    return (
        translate("Tour", "Checked"),
        translate("Tour", "Expected"),
        translate("Tour", "Seen"),
        translate("Tour", "Result"),
    )


def _row(check: Check) -> tuple[str, str, str, str]:
    ok = translate("Tour", "ok") if check.ok else translate("Tour", "NOT OK")
    return check.what, check.expected, check.seen, ok


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
