"""Forms of what a person holds in time: posts, recognition as reporter, absences."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit

from baocaovien.domain.local_time import local, today_local
from baocaovien.services.directory.directory import (
    add_post,
    add_unavailability,
    edit_post,
    end_recognition,
    recognise_reporter,
)
from baocaovien.services.directory.people import LAST_RANK
from baocaovien.store.queries.directory import PostRow, RecognitionRow
from baocaovien.texts.marking import QT_TRANSLATE_NOOP
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.directory.choices import find_units
from baocaovien.ui.shell import Shell
from baocaovien.ui.translator import translate
from baocaovien.ui.widgets.basics import row
from baocaovien.ui.widgets.fields import DateField, Field, MomentField, number_field
from baocaovien.ui.widgets.form_dialog import FormDialog, Work, needed
from baocaovien.ui.widgets.record_picker import Choice, RecordPicker

REPORTER_LEVELS = {
    "central": QT_TRANSLATE_NOOP("ReporterLevels", "Central level"),
    "province": QT_TRANSLATE_NOOP("ReporterLevels", "Province level"),
    "district": QT_TRANSLATE_NOOP("ReporterLevels", "District level"),
    "commune": QT_TRANSLATE_NOOP("ReporterLevels", "Commune level"),
    "base": QT_TRANSLATE_NOOP("ReporterLevels", "Base-level propagandist"),
}


def ask_post(bridge: Bridge, shell: Shell, person_id: UUID, post: PostRow | None = None) -> None:
    """Ask where somebody serves, as what, from when to when, and how high in the protocol."""
    unit = RecordPicker(bridge, find_units, name=translate("PersonForms", "Unit"))
    position, rank = QLineEdit(), number_field(1, LAST_RANK)
    rank.setValue(LAST_RANK)
    first, last = DateField(translate("PersonForms", "From")), DateField(translate("PersonForms", "First day without it"))
    if post is None:
        first.set_value(today_local())
    else:
        unit.set_choice(Choice(post.unit_id, post.unit))
        position.setText(post.position)
        rank.setValue(post.protocol_rank)
        first.set_value(post.valid_from)
        last.set_value(post.valid_to)

    def work() -> Work:
        chosen = unit.choice()
        if chosen is None:
            raise needed("unit")
        if first.is_wrong or last.is_wrong:
            raise needed("day")
        held: dict[str, Any] = {
            "unit_id": chosen.id,
            "position": position.text(),
            "protocol_rank": rank.value(),
            "valid_from": first.value(),
            "valid_to": last.value(),
        }
        if post is None:
            return partial(add_post, person_id=person_id, **held)
        return partial(edit_post, post_id=post.id, **held)

    FormDialog(
        bridge,
        shell,
        translate("PersonForms", "Post"),
        [
            Field(translate("PersonForms", "Unit"), unit),
            Field(translate("PersonForms", "Position"), position),
            row(Field(translate("PersonForms", "From"), first), Field(translate("PersonForms", "First day without it"), last)),
            Field(
                translate("PersonForms", "Place in the protocol"),
                rank,
                help_text=translate("PersonForms", "1 stands first in lists of delegates."),
            ),
        ],
        verb=translate("PersonForms", "Save"),
        code="directory.add_post" if post is None else "directory.edit_post",
        work=work,
        told=translate("PersonForms", "Saved."),
    ).open()


def ask_recognition(bridge: Bridge, shell: Shell, person_id: UUID) -> None:
    """Ask by which decision somebody is a reporter, of which level and term, with which card."""
    level, decision, issuer, term, card = QComboBox(), QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
    for code, words in REPORTER_LEVELS.items():
        level.addItem(translate("ReporterLevels", words), code)
    level.setCurrentIndex(level.findData("province"))
    first, last = DateField(translate("PersonForms", "Decided on")), DateField(translate("PersonForms", "First day without it"))
    first.set_value(today_local())

    def work() -> Work:
        if first.is_wrong or last.is_wrong:
            raise needed("day")
        return partial(
            recognise_reporter,
            person_id=person_id,
            level=level.currentData(),
            decision=decision.text(),
            issued_on=first.value(),
            issuer=issuer.text(),
            term=term.text(),
            card_number=card.text(),
            valid_to=last.value(),
        )

    FormDialog(
        bridge,
        shell,
        translate("PersonForms", "Recognise as reporter"),
        [
            row(Field(translate("PersonForms", "Level"), level), Field(translate("PersonForms", "Term"), term)),
            row(Field(translate("PersonForms", "Decision"), decision), Field(translate("PersonForms", "Decided by"), issuer)),
            row(
                Field(translate("PersonForms", "Decided on"), first),
                Field(translate("PersonForms", "First day without it"), last),
            ),
            Field(translate("PersonForms", "Number of the card"), card),
        ],
        verb=translate("PersonForms", "Save"),
        code="directory.recognise_reporter",
        work=work,
        told=translate("PersonForms", "Saved."),
    ).open()


def ask_end_recognition(bridge: Bridge, shell: Shell, recognition: RecognitionRow) -> None:
    """Ask from which day on a recognition does not hold any more."""
    last = DateField(translate("PersonForms", "First day without it"))
    last.set_value(recognition.valid_to or today_local())

    def work() -> Work:
        day = last.value()
        if day is None:
            raise needed("day")
        return partial(end_recognition, recognition_id=recognition.id, on=day)

    FormDialog(
        bridge,
        shell,
        translate("PersonForms", "End the recognition"),
        [Field(translate("PersonForms", "First day without it"), last)],
        verb=translate("PersonForms", "Save"),
        code="directory.end_recognition",
        work=work,
        told=translate("PersonForms", "Saved."),
    ).open()


def ask_absence(bridge: Bridge, shell: Shell, *, person_id: UUID | None = None, venue_id: UUID | None = None) -> None:
    """Ask when somebody cannot come, or a venue cannot be used, and why."""
    first, last = MomentField(translate("PersonForms", "From")), MomentField(translate("PersonForms", "To"))
    morning = local(dt.datetime.now(dt.UTC)).replace(hour=7, minute=30, second=0, microsecond=0) + dt.timedelta(days=1)
    first.set_value(morning.astimezone(dt.UTC))
    last.set_value(morning.replace(hour=17, minute=0).astimezone(dt.UTC))
    reason = QLineEdit()

    def work() -> Work:
        start, end = first.value(), last.value()
        if start is None or end is None:
            raise needed("time")
        return partial(add_unavailability, person_id=person_id, venue_id=venue_id, start=start, end=end, reason=reason.text())

    title = translate("PersonForms", "Cannot come") if venue_id is None else translate("PersonForms", "Cannot be used")
    FormDialog(
        bridge,
        shell,
        title,
        [
            row(Field(translate("PersonForms", "From"), first), Field(translate("PersonForms", "To"), last)),
            Field(translate("PersonForms", "Reason"), reason),
        ],
        verb=translate("PersonForms", "Save"),
        code="directory.add_unavailability",
        work=work,
        told=translate("PersonForms", "Kept; the schedule warns of it."),
    ).open()
