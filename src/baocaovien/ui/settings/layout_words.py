"""What the values of a layout profile are called, in the order of the page."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Layout", "Sheet"),
        (
            ("page.top_mm", QT_TRANSLATE_NOOP("Layout", "Top margin")),
            ("page.bottom_mm", QT_TRANSLATE_NOOP("Layout", "Bottom margin")),
            ("page.left_mm", QT_TRANSLATE_NOOP("Layout", "Left margin (front)")),
            ("page.right_mm", QT_TRANSLATE_NOOP("Layout", "Right margin (front)")),
            ("page.mirrored", QT_TRANSLATE_NOOP("Layout", "Backs have left and right margins swapped")),
            ("page.number_size_pt", QT_TRANSLATE_NOOP("Layout", "Page number: size")),
            ("page.number_from_edge_mm", QT_TRANSLATE_NOOP("Layout", "Page number: from the top edge")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Layout", "Head of the paper"),
        (
            ("head.national", QT_TRANSLATE_NOOP("Layout", "Title at the right, its lines")),
            ("head.national_rule", QT_TRANSLATE_NOOP("Layout", "Rule under it, part of the line")),
            ("head.left_share", QT_TRANSLATE_NOOP("Layout", "Left column, part of the width")),
            ("head.superior", QT_TRANSLATE_NOOP("Layout", "Superior organ")),
            ("head.issuer", QT_TRANSLATE_NOOP("Layout", "Issuing organ")),
            ("head.issuer_mark", QT_TRANSLATE_NOOP("Layout", "Under the issuing organ")),
            ("head.issuer_rule", QT_TRANSLATE_NOOP("Layout", "Rule under it, part of the line")),
            ("head.number", QT_TRANSLATE_NOOP("Layout", "Number and symbol")),
            ("head.number_form", QT_TRANSLATE_NOOP("Layout", "Form of number and symbol")),
            ("head.date", QT_TRANSLATE_NOOP("Layout", "Place and date")),
            ("head.date_beside", QT_TRANSLATE_NOOP("Layout", "Place and date stand level with")),
            ("head.about_letter", QT_TRANSLATE_NOOP("Layout", "Subject of an official letter")),
            ("head.about_letter_form", QT_TRANSLATE_NOOP("Layout", "Form of that subject")),
            ("line_factor", QT_TRANSLATE_NOOP("Layout", "Line pitch, times the size")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Layout", "Name of the paper"),
        (
            ("title.name", QT_TRANSLATE_NOOP("Layout", "Type name")),
            ("title.about", QT_TRANSLATE_NOOP("Layout", "Subject under it")),
            ("title.closing", QT_TRANSLATE_NOOP("Layout", "Closed by")),
            ("title.closing_rule", QT_TRANSLATE_NOOP("Layout", "Rule under it, part of the line")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Layout", "Text"),
        (
            ("body.size_pt", QT_TRANSLATE_NOOP("Layout", "Size")),
            ("body.pitch_pt", QT_TRANSLATE_NOOP("Layout", "Line pitch")),
            ("body.gap_pt", QT_TRANSLATE_NOOP("Layout", "Between paragraphs")),
            ("body.first_line_mm", QT_TRANSLATE_NOOP("Layout", "First line set in")),
            ("body.grounds_italic", QT_TRANSLATE_NOOP("Layout", "Grounds in italics")),
            ("body.closing_mark", QT_TRANSLATE_NOOP("Layout", "Mark that ends the text")),
            ("body.salutation", QT_TRANSLATE_NOOP("Layout", "Addressees")),
            ("body.table_size_pt", QT_TRANSLATE_NOOP("Layout", "Tables: size")),
            ("body.table_pitch_pt", QT_TRANSLATE_NOOP("Layout", "Tables: line pitch")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Layout", "Signature"),
        (
            ("signature.authority", QT_TRANSLATE_NOOP("Layout", "Power to sign")),
            ("signature.position", QT_TRANSLATE_NOOP("Layout", "Position")),
            ("signature.name", QT_TRANSLATE_NOOP("Layout", "Name")),
            ("signature.note", QT_TRANSLATE_NOOP("Layout", "Note under it")),
            ("signature.room_mm", QT_TRANSLATE_NOOP("Layout", "Room for signature and seal")),
            ("signature.on_behalf", QT_TRANSLATE_NOOP("Layout", "On behalf of")),
            ("signature.deputy", QT_TRANSLATE_NOOP("Layout", "For the head")),
            ("signature.by_order", QT_TRANSLATE_NOOP("Layout", "By order")),
            ("signature.delegated", QT_TRANSLATE_NOOP("Layout", "By delegation")),
            ("signature.acting", QT_TRANSLATE_NOOP("Layout", "Acting")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Layout", "Recipients"),
        (
            ("recipients.label", QT_TRANSLATE_NOOP("Layout", "The words above")),
            ("recipients.line", QT_TRANSLATE_NOOP("Layout", "Each recipient")),
            ("recipients.line_end", QT_TRANSLATE_NOOP("Layout", "Ends each line")),
            ("recipients.last_end", QT_TRANSLATE_NOOP("Layout", "Ends the last line")),
        ),
    ),
)
"""Title of a group, and its values: dotted name → words."""

CHOICE_WORDS: dict[str, str] = {
    "star": QT_TRANSLATE_NOOP("Layout", "a star"),
    "rule": QT_TRANSLATE_NOOP("Layout", "a rule"),
    "dashes": QT_TRANSLATE_NOOP("Layout", "dashes"),
    "mark": QT_TRANSLATE_NOOP("Layout", "the star or rule"),
    "number": QT_TRANSLATE_NOOP("Layout", "number and symbol"),
}
