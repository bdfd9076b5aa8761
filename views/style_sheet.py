"""The one style sheet, as it stands before colours and sizes are put in for the ``@names@``."""

from collections.abc import Mapping

SHEET = """
QMainWindow, QDialog { background: @surface@; }
QWidget[role="page"], QWidget[role="page-body"] { background: @surface@; }
QToolTip { background: @text@; color: @surface_raised@; border: 1px solid @text@;
  padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[type="caption"] { font-size: @caption@; color: @text_muted@; }
QLabel[type="muted"] { color: @text_muted@; }
QLabel[type="body_strong"] { font-weight: 600; }
QLabel[type="title"] { font-size: @title@; font-weight: 600; }
QLabel[type="display"] { font-size: @display@; font-weight: 600; }
QLabel[type="error"] { font-size: @caption@; color: @danger@; }

QFrame[role="card"] { background: @surface_raised@; border: 1px solid @border@;
  border-radius: @r@px; }
QFrame[role="rule"] { background: @border@; border: none; }

QPushButton { background: @surface_raised@; color: @text@; border: 1px solid @border_strong@;
  border-radius: @r@px; padding: 1px 15px; min-height: @inner@px; font-weight: 600; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed, QPushButton:checked { background: @accent_soft@; border-color: @accent@; }
QPushButton:checked { background: @chosen@; color: @chosen_accent@; }
QPushButton:disabled { color: @text_disabled@; border-color: @border@; background: transparent; }
QPushButton:focus { border: @f@px solid @focus@; padding: 0px 14px; }
QPushButton[kind="primary"] { background: @accent@; color: @accent_text@;
  border: 1px solid @accent@; }
QPushButton[kind="primary"]:hover { background: @accent_hover@; border-color: @accent_hover@; }
QPushButton[kind="primary"]:pressed { background: @accent_pressed@; }
QPushButton[kind="danger"] { background: @danger@; color: @danger_text@;
  border: 1px solid @danger@; }
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus { padding: 1px 15px; }
QPushButton[kind="danger"]:hover { background: @danger_hover@; border-color: @danger_hover@; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {
  background: @surface_sunken@; color: @text_disabled@; border-color: @border@; }
QPushButton[kind="quiet"] { background: transparent; color: @accent@;
  border: @f@px solid transparent; padding: 0px 8px; }
QPushButton[kind="quiet"]:hover { background: @hover@; }
QPushButton[kind="quiet"]:checked { background: @chosen@; color: @chosen_accent@; }
QPushButton[kind="quiet"]:focus { border-color: @focus@; }
QPushButton[kind="quiet"]:disabled { color: @text_disabled@; }
QPushButton::menu-indicator { image: url(@down@); subcontrol-position: right center;
  right: 8px; width: @bar@px; height: @bar@px; }

QToolButton { background: transparent; border: @f@px solid transparent;
  border-radius: @r@px; padding: 3px; }
QToolButton:hover { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @accent_soft@; }
QToolButton:focus { border-color: @focus@; }
QToolButton[kind="icon"] { min-width: @inner@px; min-height: @inner@px; padding: 0px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit,
QDateTimeEdit, QTimeEdit { background: @surface_raised@; color: @text@;
  border: 1px solid @border_strong@; border-radius: @rs@px; padding: 1px 8px;
  selection-background-color: @selection@; selection-color: @selection_text@;
  placeholder-text-color: @text_muted@; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QTimeEdit {
  min-height: @inner@px; }
QTextEdit, QPlainTextEdit { padding: 5px 4px; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus, QDateEdit:focus, QDateTimeEdit:focus, QTimeEdit:focus {
  border: @f@px solid @focus@; padding: 0px 7px; }
QTextEdit:focus, QPlainTextEdit:focus { padding: 4px 3px; }
QLineEdit[state="error"], QPlainTextEdit[state="error"], QComboBox[state="error"] {
  border: @f@px solid @danger@; padding: 0px 7px; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled,
QSpinBox:disabled, QDateEdit:disabled { background: @surface_sunken@; color: @text_disabled@;
  border-color: @border@; }
QLineEdit[readOnly="true"], QTextEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {
  background: @surface@; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: @inner@px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(@down@); width: @bar@px;
  height: @bar@px; }
QComboBox QAbstractItemView { background: @surface_raised@; border: 1px solid @border_strong@;
  outline: none; padding: 3px; }
QComboBox QAbstractItemView::item { min-height: @row@px; padding: 0px 8px; }
QSpinBox, QDoubleSpinBox, QTimeEdit { qproperty-alignment: AlignCenter; }
QComboBox QLineEdit,
QComboBox QLineEdit:focus { border: none; padding: 0px; min-height: 0px;
  background: transparent; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button { border: none;
  width: @inner@px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button { border: none;
  width: @inner@px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow { image: url(@up@);
  width: @bar@px; height: @bar@px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow { image: url(@down@);
  width: @bar@px; height: @bar@px; }

QCheckBox, QRadioButton { spacing: 8px; min-height: @inner@px; padding: 0px 6px 0px 2px;
  border: @f@px solid transparent; border-radius: @rs@px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus@; }
QCheckBox:disabled, QRadioButton:disabled { color: @text_disabled@; }
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator,
QAbstractItemView::indicator { width: @mark@px; height: @mark@px;
  border: 2px solid @border_strong@; background: @surface_raised@; border-radius: 4px; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked,
QAbstractItemView::indicator:checked { background: @accent@; border-color: @accent@;
  image: url(@check@); }
QCheckBox::indicator:indeterminate { background: @accent@; border-color: @accent@;
  image: url(@dash@); }
QRadioButton::indicator { border-radius: @mark_radius@px; }
QRadioButton::indicator:checked { background: @accent@; border-color: @accent@;
  image: url(@dot@); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @border@;
  background: @surface_sunken@; }

QGroupBox { border: 1px solid @border@; border-radius: @r@px; margin-top: @group@px;
  padding: 12px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0px 4px; }

QTabWidget::pane { border: none; border-top: 1px solid @border@; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @text_muted@; padding: 0px 14px;
  min-height: @inner@px; border: @f@px solid transparent;
  border-bottom: 3px solid transparent; margin-right: 2px; }
QTabBar::tab:hover { color: @text@; background: @hover@; border-top-left-radius: @rs@px;
  border-top-right-radius: @rs@px; }
QTabBar::tab:selected { color: @accent@; border-bottom-color: @accent@; font-weight: 600; }
QTabBar::tab:disabled { color: @text_disabled@; }
QTabBar::tab:selected:focus { border: @f@px solid @focus@; border-bottom: 3px solid @focus@;
  border-top-left-radius: @rs@px; border-top-right-radius: @rs@px; }

QAbstractItemView { background: @surface_raised@; color: @text@; border: 1px solid @border@;
  border-radius: @rs@px; outline: none; alternate-background-color: @surface@;
  selection-background-color: @chosen@; selection-color: @chosen_text@; gridline-color: @border@; }
QAbstractItemView:focus { border: @f@px solid @focus@; }
QListView::item, QTreeView::item { padding: @air@px 8px; color: @text@;
  border-left: 3px solid transparent; }
QTableView::item { padding: 0px 8px; color: @text@; }
QListView::item:hover, QTreeView::item:hover { background: @hover@; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: @chosen@; color: @chosen_text@; }
QListView::item:selected { border-left: 3px solid @accent@; }
QTableView::item:focus, QTreeView::item:focus { border: @f@px solid @focus@; }
QHeaderView { background: @surface@; border: none; border-radius: 0px; }
QHeaderView::section { background: @surface@; color: @text_muted@; font-weight: 600;
  border: none; border-bottom: 1px solid @border_strong@; padding: 0px 10px;
  min-height: @inner@px; text-align: left; }
QTableCornerButton::section { background: @surface@; border: none; }

QListView[role="navigation"] { background: @surface_sunken@; border: none; border-radius: 0px;
  border-right: 1px solid @border@; padding: 8px 6px; }
QListView[role="navigation"]:focus { border: none; border-right: 1px solid @border@; }
QListView[role="navigation"]::item { border: @f@px solid transparent; border-radius: @r@px;
  padding: @air@px 10px; margin: 1px 0px; }
QListView[role="navigation"]::item:selected { background: @chosen@; color: @chosen_accent@;
  border: @f@px solid @chosen@; font-weight: 600; }
QListView[role="navigation"]::item:selected:focus { border: @f@px solid @focus@; }

QScrollArea { background: transparent; border: none; }
QScrollArea:focus { border: @f@px solid @focus@; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: @border_strong@; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @text_muted@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: @surface@; border-bottom: 1px solid @border@; padding: 2px 4px; }
QMenuBar::item { padding: 5px 10px; border-radius: @rs@px; background: transparent; }
QMenuBar::item:selected { background: @chosen@; color: @chosen_accent@; }
QMenu { background: @surface_raised@; border: 1px solid @border_strong@; padding: 4px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: @rs@px; }
QMenu::item:selected { background: @chosen@; color: @chosen_accent@; }
QMenu::item:disabled { color: @text_disabled@; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 8px; }
QStatusBar { background: @surface@; color: @text_muted@; border-top: 1px solid @border@; }
QStatusBar::item { border: none; }
QToolBar { background: @surface@; border: none; spacing: 4px; padding: 4px 8px; }
QSplitter::handle { background: @border@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QProgressBar { background: @surface_sunken@; border: 1px solid @border@; border-radius: @rs@px;
  min-height: 8px; max-height: 8px; color: transparent; }
QProgressBar::chunk { background: @accent@; border-radius: 4px; }
QSlider::groove:horizontal { height: 4px; background: @border_strong@; border-radius: 2px; }
QSlider::handle:horizontal { width: 18px; height: 18px; margin: -9px 0px; border-radius: 11px;
  background: @accent@; border: 2px solid @surface_raised@; }
QSlider:focus { border: @f@px solid @focus@; border-radius: @rs@px; }
QSlider { min-height: @inner@px; border: @f@px solid transparent; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface_sunken@; }
QCalendarWidget QToolButton { color: @text@; font-weight: 600; min-height: @inner@px;
  min-width: @inner@px; }
QCalendarWidget QTableView::item { padding: 0px; border-radius: @rs@px; }
QCalendarWidget QTableView::item:selected { background: @selection@; color: @selection_text@;
  border: none; }
QCalendarWidget QAbstractItemView { selection-background-color: @selection@;
  selection-color: @selection_text@; border: none; }
"""


def filled(values: Mapping[str, object]) -> str:
    """The style sheet with a value for each of its names."""
    sheet = SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"@{name}@", str(value))
    return sheet
