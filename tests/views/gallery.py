"""Shows every widget of the kit in every look and saves pictures.

Run: ``python -m tests.views.gallery FOLDER`` (under xvfb-run, or with QT_QPA_PLATFORM=offscreen).
"""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.language import install
from views import icons, kit
from views.palettes import PALETTES, Tokens
from views.theme import Mode, Space, apply_theme, theme


def row(*widgets: QWidget, stretch: bool = True) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.S)
    for widget in widgets:
        layout.addWidget(widget)
    if stretch:
        layout.addStretch(1)
    return holder


def column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.L)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return holder


def page_of_parts() -> kit.Page:
    page = kit.Page("I dag", "Torsdag den 12. marts 2026. Du holder stafetten for fire børn.")
    page.add_action(kit.SecondaryButton("Skriv et notat", icon="pencil"))
    page.add_action(kit.PrimaryButton("Nyt forløb", icon="plus"))
    page.top.addWidget(
        kit.Banner(
            "warning",
            "Samtykket udløber om ni dage. Aftal et nyt, før stafetten gives videre.",
            [kit.SecondaryButton("Åbn samtykke")],
            title="Samtykke ved at løbe ud",
            dismissable=True,
        )
    )
    page.add(kit.StepBar(["Vælg indhold", "Samtykke", "Familien ved besked", "Send"], 2))
    left, right = column(cards_left(), lists()), column(cards_right(), fields())
    page.add(row(left, right, stretch=False))
    for kind, text in (
        ("info", "Arkene her er arbejdspapirer og ligger ikke i forældrenes udgave endnu."),
        ("success", "Kvitteringen er modtaget. Skolen holder nu stafetten."),
        ("error", "Filen kunne ikke gemmes, fordi drevet er fuldt. Intet er gået tabt."),
    ):
        page.add(kit.Banner(kind, text))
    return page


def cards_left() -> QWidget:
    card = kit.Card("Alma K., 4 år", subtitle="Solsikken, rød stue")
    card.add_action(kit.IconButton("more", "Mere om Alma"))
    card.add(
        kit.Flow(
            [
                kit.Chip("Niveau 2", "level_2"),
                kit.Chip("Du holder stafetten", "holder_mine"),
                kit.Chip("Samtykke gyldigt", "success", icon="shield-check"),
            ]
        )
    )
    card.add(
        kit.KeyValueList(
            [
                ("Stafetholder", "Mette Holm, pædagog"),
                ("Øje på barnet", "Mette Holm og Jonas Friis"),
                ("Forældrenes udgave", "Givet 3. marts 2026"),
            ]
        )
    )
    card.add(kit.Rule())
    card.add(
        kit.TimelineRow("12. marts 2026 kl. 14.05", "Møde holdt", "Tre aftaler.", icon="meeting")
    )
    card.add(kit.TimelineRow("3. marts 2026", "Stafetten modtaget", icon="baton", last=True))
    return card


def cards_right() -> QWidget:
    card = kit.Card("Knapper og mærker")
    card.add(
        row(
            kit.PrimaryButton("Gem"),
            kit.SecondaryButton("Annuller"),
            kit.QuietButton("Spring over"),
        )
    )
    off = kit.PrimaryButton("Slået fra")
    off.setEnabled(False)
    off_too = kit.SecondaryButton("Slået fra")
    off_too.setEnabled(False)
    card.add(row(kit.DangerButton("Slet udkast", icon="trash"), off, off_too))
    card.add(row(*(kit.IconButton(n, n) for n in ("undo", "redo", "zoom-in", "zoom-out", "print"))))
    card.add(row(*(kit.Chip(f"Niveau {n}", f"level_{n}") for n in (1, 2, 3))))
    card.add(row(kit.Chip("Skolen holder", "holder_other"), kit.Chip("Tilbudt", "holder_waiting")))
    card.add(row(kit.Chip("Kladde"), kit.Chip("For sent", "danger"), kit.Chip("Snart", "warning")))
    return card


def fields() -> QWidget:
    card = kit.Card("Skriv")
    line = QLineEdit("Mette Holm")
    card.add(kit.FieldRow("Navn", line, "Som det står på visitkortet."))
    wrong = QLineEdit("31.2.2026")
    card.add(
        kit.FieldRow("Født", wrong, error="Den dag findes ikke. Skriv for eksempel 28.2.2026.")
    )
    card.add(kit.FieldRow("Mødedag", kit.DateField(date(2026, 3, 12))))
    secret = kit.PassphraseField()
    secret.input.setText("hemmelig")
    card.add(kit.FieldRow("Kodesætning", secret))
    area = kit.TextArea("Hvad har du set? Skriv, som det var.")
    card.add(kit.FieldRow("Notat", area))
    combo = QComboBox()
    combo.addItems(["Pædagog", "Lærer", "Sundhedsplejerske"])
    spin = QSpinBox()
    spin.setValue(7)
    card.add(row(combo, spin))
    ticked = QCheckBox("Forældrene er orienteret")
    ticked.setChecked(True)
    chosen = QRadioButton("Mor")
    chosen.setChecked(True)
    card.add(row(ticked, chosen, QRadioButton("Far")))
    return card


def lists() -> QWidget:
    tabs = QTabWidget()
    table = QTableWidget(3, 3)
    table.setHorizontalHeaderLabels(["Hvem", "Aftale", "Senest"])
    kit.tidy_table(table, "Aftaler")
    for number, cells in enumerate(
        [
            ("Mette", "Ringer til PPR", "14. marts"),
            ("Jonas", "Billedkort hjem", "20. marts"),
            ("Mor", "Lægetid", "1. april"),
        ]
    ):
        for place, text in enumerate(cells):
            table.setItem(number, place, QTableWidgetItem(text))
    table.selectRow(1)
    listing = QListWidget()
    listing.addItems(["Alma K.", "Bertil S.", "Carla M."])
    listing.setCurrentRow(0)
    kit.tidy_list(listing, "Børn")
    tabs.addTab(table, "Aftaler og mål")
    tabs.addTab(listing, "Log")
    tabs.addTab(QLabel("…"), "Netværkskort")
    bar = QProgressBar()
    bar.setValue(60)
    card = kit.Card("Lister")
    card.add(tabs)
    card.add(bar)
    card.add(
        kit.ElidedLabel(
            "En meget lang linje om et møde, der blev flyttet to gange, før alle kunne komme"
        )
    )
    card.add(
        kit.EmptyState(
            "inbox", "Ingen stafetter venter", "Læg en fil i postmappen, så står den her."
        )
    )
    return card


def focus_sheet() -> list[tuple[str, QWidget, QWidget]]:
    """One window per widget that can have the focus, since only one can have it at a time."""
    listing = QListWidget()
    for name, mark in (("I dag", "sun"), ("Børn", "children"), ("Kontakter", "contacts")):
        item = QListWidgetItem(icons.icon(mark, "accent"), name)
        listing.addItem(item)
    listing.setCurrentRow(1)
    kit.tidy_list(listing, "Steder", navigation=True)
    tabs = QTabWidget()
    for name in ("Log", "Netværkskort", "Møder"):
        tabs.addTab(QLabel(name), name)
    table = QTableWidget(3, 2)
    kit.tidy_table(table, "Tabel")
    for number in range(6):
        table.setItem(number // 2, number % 2, QTableWidgetItem(f"Felt {number}"))
    table.setCurrentCell(1, 0)
    slider = QSlider(Qt.Orientation.Horizontal)
    targets: list[QWidget] = [
        kit.PrimaryButton("Gem"),
        kit.SecondaryButton("Annuller"),
        kit.QuietButton("Mere"),
        kit.DangerButton("Slet"),
        kit.IconButton("print", "Udskriv"),
        QCheckBox("Orienteret"),
        QRadioButton("Mor"),
        QComboBox(),
        QSpinBox(),
        kit.TextArea("Skriv"),
        slider,
        listing,
        table,
    ]
    sheet = [(type(w).__name__ + str(n), column(w), w) for n, w in enumerate(targets)]
    return [*sheet, ("tabs", column(tabs), tabs.tabBar())]


def icon_sheet() -> QWidget:
    sheet = QWidget()
    sheet.setProperty("role", "page")
    grid = QGridLayout(sheet)
    for number, name in enumerate(icons.names()):
        mark = QLabel()
        mark.setPixmap(icons.pixmap(name, 40, "text"))
        grid.addWidget(mark, (number // 12) * 2, number % 12)
        grid.addWidget(QLabel(name), (number // 12) * 2 + 1, number % 12)
    return sheet


MODES: dict[str, Tokens] = {t.name: t for t in PALETTES}


def save_all(app: QApplication, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, look in MODES.items():
        for scale in (1.0, 2.0):
            apply_theme(app, Mode.LIGHT, scale)
            theme().show_tokens(look)
            page = page_of_parts()
            page.resize(round(1180 * (1.5 if scale > 1 else 1)), 100)
            page.show()
            app.processEvents()
            page.resize(page.width(), page.body.sizeHint().height() + 260)
            app.processEvents()
            page.grab().save(str(folder / f"{name}-{round(scale * 100)}.png"))
            page.close()
    apply_theme(app, Mode.LIGHT, 2.0)
    page = page_of_parts()
    page.resize(900, 1400)
    page.show()
    app.processEvents()
    page.grab().save(str(folder / "narrow-200.png"))
    page.close()
    apply_theme(app, Mode.LIGHT)
    save_focus(app, folder)
    sheet = icon_sheet()
    sheet.show()
    app.processEvents()
    sheet.grab().save(str(folder / "icons.png"))


def save_focus(app: QApplication, folder: Path) -> None:
    cells = focus_sheet()
    picture = QPixmap(1200, 170 * ((len(cells) + 3) // 4))
    picture.fill(theme().tokens.color("surface"))
    painter = QPainter(picture)
    for number, (_, window, target) in enumerate(cells):
        window.setProperty("role", "page")
        window.layout().setContentsMargins(10, 10, 10, 10)
        window.setFixedSize(290, 165)
        window.show()
        window.activateWindow()
        target.setFocus(Qt.FocusReason.TabFocusReason)
        app.processEvents()
        painter.drawPixmap((number % 4) * 300, (number // 4) * 170, window.grab())
        window.close()
    painter.end()
    picture.save(str(folder / "focus.png"))


if __name__ == "__main__":
    application = QApplication(sys.argv)
    install(application)
    save_all(application, Path(sys.argv[1]))
