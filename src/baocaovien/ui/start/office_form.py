"""The form of the office: the fewest fields first, the rest folded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.look import theme
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import button, column, label, row
from baocaovien.ui.widgets.fields import Field

LEVELS = (
    ("province", QT_TRANSLATE_NOOP("Levels", "Province")),
    ("district", QT_TRANSLATE_NOOP("Levels", "District")),
    ("commune", QT_TRANSLATE_NOOP("Levels", "Commune")),
    ("central", QT_TRANSLATE_NOOP("Levels", "Central")),
    ("base", QT_TRANSLATE_NOOP("Levels", "Grassroots")),
)
PROFILES = (
    ("party", QT_TRANSLATE_NOOP("Profiles", "Party paper")),
    ("state", QT_TRANSLATE_NOOP("Profiles", "State paper")),
)
PREFIXES = ("", "T/M", "K/T", "T/L", "TUQ", "Q")


class OfficeForm(QWidget):
    """What a print needs to know about the office.

    Signals:
        edited: something was typed or chosen.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.unit_name = self._line("Ban Tuyên giáo Huyện ủy …")
        self.level = self._choice(LEVELS, "Levels")
        self.place_name = self._line("Đà Lạt")
        self.profile = self._choice(PROFILES, "Profiles")
        self.signatory = self._line("")
        self.signatory_position = self._line("TRƯỞNG BAN")
        self.signatory_prefix = QComboBox()
        self.signatory_prefix.addItems(PREFIXES)
        self.signatory_on_behalf_of = self._line("BAN THƯỜNG VỤ")
        self.person = self._line("")
        self.superior_line = self._line("HUYỆN ỦY …")
        self.issuer_line = self._line("BAN TUYÊN GIÁO")
        self.symbol_code = self._line("BTGHU")
        self.short_name = self._line("")
        self.recipients = QPlainTextEdit()
        self.recipients.setTabChangesFocus(True)
        self.recipients.setFixedHeight(theme.current().px(88))
        self.recipients.textChanged.connect(self.edited)
        self.signatory_prefix.currentIndexChanged.connect(self.edited)
        self.fields = self._make_fields()
        field = self.fields
        self.more = QWidget()
        self.more.setLayout(
            column(
                row(field["superior_line"], field["issuer_line"]),
                row(field["symbol_code"], field["short_name"]),
                row(field["signatory_prefix"], field["signatory_on_behalf_of"]),
                field["default_recipients"],
                spacing=12,
            )
        )
        self.more.hide()
        self.more_button = button(self.tr("More: head block, symbol, recipients"), "chevron-down", kind="quiet")
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._unfold)
        self.setLayout(
            column(
                row(field["unit_name"], field["level"]),
                row(field["place_name"], field["profile"]),
                row(field["signatory"], field["signatory_position"]),
                field["person"],
                row(self.more_button, None),
                self.more,
                label(
                    self.tr("Nothing that is marked MẬT, TỐI MẬT or TUYỆT MẬT may be entered in this program."),
                    scale="caption",
                    tone="muted",
                    wrap=True,
                ),
                None,
                spacing=12,
            )
        )

    def values(self) -> dict[str, Any]:
        """What was typed, by the names of `found_office`."""
        lines = ("unit_name", "place_name", "signatory", "signatory_position", "signatory_on_behalf_of", "person")
        more = ("superior_line", "issuer_line", "symbol_code", "short_name")
        typed: dict[str, Any] = {name: getattr(self, name).text() for name in (*lines, *more)}
        typed["level"] = self.level.currentData()
        typed["profile"] = self.profile.currentData()
        typed["signatory_prefix"] = self.signatory_prefix.currentText()
        typed["default_recipients"] = tuple(self.recipients.toPlainText().splitlines())
        return typed

    def _unfold(self, open_: bool) -> None:
        self.more.setVisible(open_)
        theme.set_icon(self.more_button, "chevron-up" if open_ else "chevron-down", "text")

    def _line(self, example: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(example)
        made.textEdited.connect(self.edited)
        return made

    def _choice(self, choices: tuple[tuple[str, str], ...], context: str) -> QComboBox:
        made = QComboBox()
        for value, text in choices:
            made.addItem(translate(context, text), value)
        made.currentIndexChanged.connect(self.edited)
        return made

    def _make_fields(self) -> dict[str, Field]:
        return {
            "unit_name": Field(self.tr("Name of your office"), self.unit_name),
            "level": Field(self.tr("Level"), self.level),
            "place_name": Field(self.tr("Place in the date line of papers"), self.place_name),
            "profile": Field(self.tr("Papers follow the rules of"), self.profile),
            "signatory": Field(self.tr("Who signs"), self.signatory),
            "signatory_position": Field(self.tr("Their position, as printed"), self.signatory_position),
            "person": Field(self.tr("Your name (who works on this computer)"), self.person),
            "superior_line": Field(self.tr("Superior organ, first line of papers"), self.superior_line),
            "issuer_line": Field(self.tr("Issuing organ, in capitals"), self.issuer_line),
            "symbol_code": Field(self.tr("Code in document symbols"), self.symbol_code),
            "short_name": Field(self.tr("Short name for lists"), self.short_name),
            "signatory_prefix": Field(self.tr("Signs by the power of"), self.signatory_prefix),
            "signatory_on_behalf_of": Field(self.tr("On behalf of, in capitals"), self.signatory_on_behalf_of),
            "default_recipients": Field(self.tr("Usual recipients of papers, one on a line"), self.recipients),
        }
