"""Sentences for the codes `directory.*` and `office.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "directory.unknown_level": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no level of units."),
        QT_TRANSLATE_NOOP("Errors", "Take central, province, district, commune, base or cell."),
    ),
    "directory.unknown_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no kind of unit."),
        QT_TRANSLATE_NOOP("Errors", "Take party, state, front, union, army or other."),
    ),
    "directory.code_taken": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Another unit has the code “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Give the unit another code."),
    ),
    "directory.before_last_change": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{day} is not after the last change ({last})."),
        QT_TRANSLATE_NOOP("Errors", "Take a later day, or correct the earlier change."),
    ),
    "directory.merge_needs_target": Sentence(
        QT_TRANSLATE_NOOP("Errors", "It is not said which unit goes on after the merger."),
        QT_TRANSLATE_NOOP("Errors", "Choose one of the units or name a new one."),
    ),
    "directory.merge_needs_units": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A merger needs at least two units."),
        QT_TRANSLATE_NOOP("Errors", "Choose the units that merge."),
    ),
    "directory.split_needs_parts": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A split needs at least two parts."),
        QT_TRANSLATE_NOOP("Errors", "Name the units that come out of it."),
    ),
    "directory.own_ancestor": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{unit} cannot stand below itself."),
        QT_TRANSLATE_NOOP("Errors", "Choose another superior unit."),
    ),
    "directory.unit_in_use": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{unit} still has people, events or sub-units."),
        QT_TRANSLATE_NOOP("Errors", "Dissolve it on a day instead, or move them first."),
    ),
    "directory.same_person": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Both are the same record."), QT_TRANSLATE_NOOP("Errors", "Choose two records of one person.")
    ),
    "directory.same_unit": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Both are the same record."), QT_TRANSLATE_NOOP("Errors", "Choose two records of one unit.")
    ),
    "directory.joins_upper": Sentence(
        QT_TRANSLATE_NOOP("Errors", "One of the two stands below the other, under {unit}: they are not one unit."),
        QT_TRANSLATE_NOOP("Errors", "Choose the other record of the same unit, or put it in its right place first."),
    ),
    "directory.unknown_field": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A unit has no field “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Take name, short_name, upper_form, code, level, kind, parent, founded or closed."),
    ),
    "directory.bad_capacity": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is no number of seats."), QT_TRANSLATE_NOOP("Errors", "Write a number from 1.")
    ),
    "directory.venue_taken": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is a venue “{value}” already."),
        QT_TRANSLATE_NOOP("Errors", "Take that one, or give another name."),
    ),
    "directory.venue_in_use": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Events that are still to come are held at {venue}."),
        QT_TRANSLATE_NOOP("Errors", "Move them first."),
    ),
    "directory.site_taken": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is a site “{value}” already."),
        QT_TRANSLATE_NOOP("Errors", "Take that one, or give another name."),
    ),
    "directory.site_in_use": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Events that are still to come use {site}."),
        QT_TRANSLATE_NOOP("Errors", "Take the site out of them first."),
    ),
    "directory.whose_absence": Sentence(
        QT_TRANSLATE_NOOP("Errors", "It is not said who or what cannot be had."),
        QT_TRANSLATE_NOOP("Errors", "Name one person or one venue."),
    ),
    "office.unknown_tone_style": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no way to place tones."),
        QT_TRANSLATE_NOOP("Errors", "Take new (hòa, ủy) or old (hoà, uỷ)."),
    ),
    "office.unknown_level": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no level for {where}."),
        QT_TRANSLATE_NOOP("Errors", "Take block, block_release, warn or ignore."),
    ),
    "office.unknown_prefix": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is no signing capacity."),
        QT_TRANSLATE_NOOP("Errors", "Take one of {known}, or leave it empty."),
    ),
}
