"""The one stylesheet of the application, made from tokens and a palette.

Widgets choose their part by dynamic properties:
`kind` of a button (primary, quiet, danger), `scale` of a label (title, section, caption),
`tone` of a label (muted, good, attention, wrong, accent), `surface` of a frame (card, canvas, rail, soft).
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from string import Template

from baocaovien import paths
from baocaovien.ui.look import icons
from baocaovien.ui.look.palette import Palette
from baocaovien.ui.look.tokens import BODY, CAPTION, RADIUS, SECTION, TITLE, Tokens

_DRAWN = ("check", "minus", "chevron-down", "chevron-up", "chevron-left", "chevron-right", "circle-dot")


def build(tokens: Tokens, colours: Palette) -> str:
    """The stylesheet text; the small pictures that Qt wants as files are written beside the settings."""
    values = {name: getattr(colours, name) for name in Palette.__dataclass_fields__ if name != "dark"}
    values |= {f"p{n}": f"{tokens.px(n)}px" for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 18, 20, 24, 32, 64)}
    values |= {"body": f"{tokens.px(BODY)}px", "caption": f"{tokens.px(CAPTION)}px"}
    values |= {"section": f"{tokens.px(SECTION)}px", "title": f"{tokens.px(TITLE)}px"}
    values |= {"control": f"{tokens.control - 2}px", "focused": f"{tokens.control - 4}px"}  # the outline stands inside both
    values |= {"radius": f"{tokens.px(RADIUS)}px", "row": f"{tokens.row}px"}
    values |= _pictures(colours)
    return Template(_SHEET).substitute(values)


def _pictures(colours: Palette) -> dict[str, str]:
    """Write the arrows and ticks of a palette once, and answer their addresses by name."""
    folder = _picture_folder()
    found = {}
    for name in _DRAWN:
        for role in ("muted", "on_accent"):
            colour = getattr(colours, role)
            file = folder / f"{name}-{colour[1:]}.svg"
            if not file.is_file():
                file.write_text(icons.source(name).replace("currentColor", colour), encoding="utf-8")
            found[f"{name.replace('-', '_')}_{role}"] = f'url("{file.as_posix()}")'
    return found


@cache
def _picture_folder() -> Path:
    folder = paths.user_data() / "cache" / "look"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a read-only disk must not keep the window from opening
        folder = Path(tempfile.mkdtemp(prefix="baocaovien-"))
    return folder


_SHEET = """
* { font-size: $body; outline: 0; }
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[surface="canvas"] { background: $canvas; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: $text; color: $surface; border: 0; padding: $p4 $p8; border-radius: $p4; font-size: $caption; }

QLabel { background: transparent; }
QLabel[scale="title"] { font-size: $title; font-weight: 600; }
QLabel[scale="section"] { font-size: $section; font-weight: 600; }
QLabel[scale="office"] { font-weight: 600; padding: 0 $p2; }
QLabel[scale="caption"] { font-size: $caption; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="attention"] { color: $attention; }
QLabel[tone="wrong"] { color: $wrong; }
QLabel:disabled { color: $faint; }

QFrame[surface="card"] { background: $surface; border: 1px solid $border; border-radius: $p8; }
QFrame[surface="card"][level="good"] { border-color: $good; }
QFrame[surface="card"][level="attention"] { border-color: $attention; }
QFrame[surface="card"][level="wrong"] { border-color: $wrong; }
QFrame[surface="soft"] { background: $hover; border: 0; border-radius: $p8; }
QFrame[surface="chip"] { background: $pressed; border: 0; border-radius: $p10; }
QFrame[surface="rail"] { background: $rail; border: 0; }
QFrame[surface="line"] { background: $border; border: 0; }
QFrame[surface="notice"] { background: $surface; border: 1px solid $edge; border-radius: $p8; }
QFrame[surface="sample"] { background: $attention_soft; border: 0; }
QFrame[surface="sample"] QLabel { color: $attention; font-weight: 600; }
QFrame[surface="palette"] { background: $surface; border: 1px solid $edge; border-radius: $p12; }

QPushButton, QToolButton[kind] {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: $radius;
    padding: 0 $p12; min-height: $control; font-weight: 500;
}
QPushButton:hover, QToolButton[kind]:hover { background: $hover; }
QPushButton:pressed, QToolButton[kind]:pressed, QPushButton:checked { background: $pressed; }
QPushButton:focus, QToolButton[kind]:focus { border: 2px solid $accent; padding: 0 $p11; min-height: $focused; }
QPushButton:disabled, QToolButton[kind]:disabled { color: $faint; border-color: $border; background: $canvas; }
QPushButton[kind="primary"], QPushButton:default {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover, QPushButton:default:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus, QPushButton:default:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled, QPushButton:default:disabled { background: $pressed; border-color: $pressed;
    color: $muted; }
QPushButton[kind="danger"] { color: $wrong; border-color: $wrong; }
QPushButton[kind="danger"]:hover { background: $wrong_soft; }
QPushButton[kind="danger"]:disabled { color: $faint; border-color: $border; background: $canvas; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; border-color: transparent; padding: 0 $p8; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $pressed; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 0 $p7; }
QPushButton[kind="quiet"]:checked, QToolButton[kind="quiet"]:checked { background: $selected; color: $accent; }
QPushButton[kind="link"] { background: transparent; border-color: transparent; color: $accent; padding: 0 $p6; font-weight: 600; }
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 $p5; }
QPushButton[kind="icon"] { background: transparent; border-color: transparent; padding: 0;
    min-width: $control; max-width: $control; }
QPushButton[kind="icon"]:hover { background: $pressed; }
QPushButton[kind="icon"]:checked { background: $selected; }
QPushButton[kind="icon"]:focus { border: 2px solid $accent; padding: 0; min-width: $focused; max-width: $focused; }
QPushButton[kind="chip"] { background: transparent; border: 1px solid transparent; padding: 0; min-height: $p20;
    min-width: $p20; max-width: $p20; border-radius: $p10; }
QPushButton[kind="chip"]:hover { background: $selected; }
QPushButton[kind="chip"]:focus { border: 2px solid $accent; padding: 0; min-height: $p18; min-width: $p18; max-width: $p18; }
QPushButton[kind="nav"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 0 $p10;
    min-height: $control; border-radius: $radius; }
QPushButton[kind="nav"]:hover { background: $pressed; }
QPushButton[kind="nav"]:checked { background: $surface; border-color: $border; color: $accent; font-weight: 600; }
QPushButton[kind="nav"]:focus { border: 2px solid $accent; padding: 0 $p9; min-height: $focused; }
QPushButton[kind="search"] { background: $surface; border: 1px solid $border; color: $muted; text-align: left; font-weight: 400; }
QPushButton[kind="search"]:hover { border-color: $edge; }
QPushButton[kind="search"]:focus { border: 2px solid $accent; }
QPushButton[kind="status"] { background: transparent; border: 1px solid transparent; padding: 0 $p8; min-height: $p20;
    font-size: $caption; font-weight: 500; color: $muted; }
QPushButton[kind="status"]:hover { background: $pressed; color: $text; }
QPushButton[kind="status"]:focus { border: 1px solid $accent; padding: 0 $p8; min-height: $p20; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: $radius;
    padding: 0 $p8; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox { min-height: $control; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $muted; }
QPlainTextEdit, QTextEdit { padding: $p6 $p8; }
QTextBrowser { border: 0; background: transparent; padding: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 $p7; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QComboBox:focus { min-height: $focused; }
QPlainTextEdit:focus, QTextEdit:focus { padding: $p5 $p7; }
QLineEdit[level="wrong"], QPlainTextEdit[level="wrong"], QComboBox[level="wrong"] { border: 2px solid $wrong; padding: 0 $p7; }
QLineEdit[level="wrong"], QComboBox[level="wrong"] { min-height: $focused; }
QLineEdit[level="attention"] { border-color: $attention; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled,
QDoubleSpinBox:disabled, QDateEdit:disabled, QTimeEdit:disabled, QDateTimeEdit:disabled {
    background: $canvas; color: $muted; border-color: $border; }
QLineEdit:read-only { background: $canvas; }
QLineEdit[kind="bare"] { border: 0; background: transparent; }
QLineEdit[kind="bare"]:focus { border: 0; padding: 0 $p8; }
QLineEdit[scale="large"], QLineEdit[scale="large"]:focus { font-size: $title; min-height: $p64; }
QComboBox::drop-down { border: 0; width: $p24; }
QComboBox::down-arrow { image: $chevron_down_muted; width: $p16; height: $p16; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; padding: $p4; selection-background-color: $selected;
    selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: $p24; padding: $p2 $p8; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QDateEdit::up-button, QTimeEdit::up-button, QDateTimeEdit::up-button,
QSpinBox::down-button, QDoubleSpinBox::down-button, QDateEdit::down-button, QTimeEdit::down-button, QDateTimeEdit::down-button {
    border: 0; background: transparent; width: $p20; subcontrol-origin: border; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
    border: 0; background: transparent; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { padding: 0 0 0 $p8; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow, QTimeEdit::up-arrow, QDateTimeEdit::up-arrow {
    image: $chevron_up_muted; width: $p12; height: $p12; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateEdit::down-arrow, QTimeEdit::down-arrow, QDateTimeEdit::down-arrow {
    image: $chevron_down_muted; width: $p12; height: $p12; }

QCheckBox, QRadioButton { background: transparent; spacing: $p8; min-height: $p24; border: 1px solid transparent;
    border-radius: $p4; padding: 0 $p3; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: $p16; height: $p16; border: 1px solid $edge;
    background: $surface; border-radius: $p4; }
QRadioButton::indicator { border-radius: $p8; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
    image: $check_on_accent; }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: $accent; border-color: $accent;
    image: $minus_on_accent; }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: $circle_dot_on_accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }

QAbstractItemView { background: $surface; alternate-background-color: $surface; border: 1px solid transparent;
    border-radius: $p8; color: $text;
    selection-background-color: $selected; selection-color: $text; }
QAbstractItemView[surface="card"] { border: 1px solid $border; }
QAbstractItemView:focus, QAbstractItemView[surface="card"]:focus { border: 1px solid $accent; }
QTreeView::item, QListView::item { min-height: $row; padding: 0 $p4; border-radius: $p4; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $selected; color: $text; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: $chevron_right_muted; }
QTreeView::branch:has-children:open { image: $chevron_down_muted; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $muted; border: 0; border-bottom: 1px solid $border; padding: 0 $p10;
    font-size: $caption; font-weight: 600; min-height: $p32; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::up-arrow { image: $chevron_up_muted; width: $p12; height: $p12; subcontrol-position: center right; right: $p4; }
QHeaderView::down-arrow { image: $chevron_down_muted; width: $p12; height: $p12; subcontrol-position: center right; right: $p4; }
QTableCornerButton::section { background: $surface; border: 0; }

QScrollArea { background: transparent; border: 1px solid transparent; border-radius: $p8; }
QScrollArea:focus { border: 1px solid $accent; }
QAbstractScrollArea[surface="paper"] { border: 1px solid transparent; border-radius: $p4; }
QAbstractScrollArea[surface="paper"]:focus { border: 1px solid $accent; }
QScrollArea[surface="room"] { border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: $p12; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: $p12; margin: 0; border: 0; }
QScrollBar::handle { background: $faint; border-radius: $p3; margin: $p3; }
QScrollBar::handle:vertical { min-height: $p32; }
QScrollBar::handle:horizontal { min-width: $p32; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }

QMenuBar { background: $rail; color: $text; border: 0; padding: $p2 $p4; }
QMenuBar::item { background: transparent; padding: $p4 $p10; border-radius: $p4; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $surface; border: 1px solid $edge; border-radius: $p8; padding: $p4; }
QMenu::item { padding: $p6 $p32 $p6 $p12; border-radius: $p4; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: $p4 $p8; }
QMenu::icon { padding-left: $p8; }
QMenu::indicator { width: $p16; height: $p16; left: $p6; }
QMenu::indicator:checked { image: $check_muted; }

QTabWidget::pane { border: 0; }
QTabBar { background: transparent; border: 0; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; border: 0; border-bottom: 2px solid transparent; padding: 0 $p12;
    min-height: $p32; font-weight: 500; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $selected; border-radius: $p4; }

QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $pressed; }
QProgressBar { background: $pressed; border: 0; border-radius: $p3; max-height: $p6; min-height: $p6; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: $p3; }
QSlider::groove:horizontal { background: $pressed; height: $p4; border-radius: $p2; }
QSlider::handle:horizontal { background: $accent; width: $p16; height: $p16; margin: -$p6 0; border-radius: $p8; }
QGroupBox { border: 0; font-weight: 600; padding-top: $p24; margin: 0; }
QGroupBox::title { subcontrol-origin: padding; left: 0; top: 0; }
QCalendarWidget QWidget { background: $surface; }
QCalendarWidget QToolButton { background: transparent; border: 0; padding: $p4 $p8; border-radius: $p4; font-weight: 600; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
QStatusBar { background: $rail; border: 0; }
QStatusBar::item { border: 0; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { color: $border; }
"""
