"""Sentences for the codes `documents.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "documents.no_font": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No font on this computer has all Vietnamese letters for printing."),
        QT_TRANSLATE_NOOP(
            "Errors", "Install Times New Roman or Liberation Serif 2.1 or newer (Debian: fonts-liberation2), then print again."
        ),
    ),
    "documents.unknown_profile": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no layout named {profile}."),
        QT_TRANSLATE_NOOP("Errors", "Choose party, state or own."),
    ),
    "documents.bad_profile": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The layout has a value that can't be used: {where} = {value} ({reason})."),
        QT_TRANSLATE_NOOP("Errors", "Correct this value; the layout was not changed."),
    ),
    "documents.unknown_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no document kind named {kind}."),
    ),
    "documents.wrong_input": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{kind} can't be made of what was given ({given})."),
    ),
    "documents.no_text": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The template of {kind} has no text named {text}."),
        QT_TRANSLATE_NOOP("Errors", "Take the original template again, then repeat your change."),
    ),
    "documents.unknown_field": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The template names a field that is not known: {{{field}}} in {where}."),
        QT_TRANSLATE_NOOP("Errors", "Use one of these fields: {known}."),
    ),
    "documents.bad_template": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The template's text {where} can't be read: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Write fields as {{name}}; a brace that is meant as a brace is doubled."),
    ),
    "documents.not_text": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{kind} can be made as PDF only."),
        QT_TRANSLATE_NOOP("Errors", "Choose PDF."),
    ),
    "documents.cards_too_large": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A card of {width} × {height} mm does not fit on the sheet."),
        QT_TRANSLATE_NOOP("Errors", "Choose a smaller card."),
    ),
    "documents.bad_pdf": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is not a PDF that can be opened."),
        QT_TRANSLATE_NOOP("Errors", "Take it out of the folder, or attach it again."),
    ),
    "documents.bad_docx": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is not a Word document (.docx) that can be used as a template."),
        QT_TRANSLATE_NOOP("Errors", "Open it in Word and save it as .docx, then choose it again."),
    ),
    "documents.unknown_fields": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} names fields that nothing fills: {fields}."),
        QT_TRANSLATE_NOOP("Errors", "Correct them in Word, then choose the file again. Fields of this paper: {known}."),
    ),
    "documents.bad_cost_line": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A line of the cost estimate can't be read: “{line}”."),
        QT_TRANSLATE_NOOP("Errors", "Write: group | what for | unit | quantity | price. Quantities may be multiplied: 40 x 2."),
    ),
    "documents.bad_wording_file": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is not a wording that was exported here ({reason})."),
        QT_TRANSLATE_NOOP("Errors", "Choose a .toml file that was written by “Export”; nothing was changed."),
    ),
    "documents.other_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is the wording of another paper ({kind})."),
        QT_TRANSLATE_NOOP("Errors", "Choose that paper first, then take the file in."),
    ),
    "signing.not_a_certificate": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is not a certificate file (.p12, .pfx) or is not whole."),
        QT_TRANSLATE_NOOP("Errors", "Choose the file that the certificate authority gave, with the private key in it."),
    ),
    "signing.wrong_passphrase": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The passphrase does not open {file}."),
        QT_TRANSLATE_NOOP("Errors", "Type it again; mind capitals and the input method. Nothing was signed."),
    ),
    "signing.old_lock": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is locked in an old way that is not supported."),
        QT_TRANSLATE_NOOP("Errors", "Export the certificate again with AES encryption, or sign on paper and attach the scan."),
    ),
    "signing.no_key": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} holds no private key to sign with."),
        QT_TRANSLATE_NOOP("Errors", "Export the certificate again, with its private key."),
    ),
    "signing.expired": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The certificate in {file} expired on {day}."),
        QT_TRANSLATE_NOOP("Errors", "Renew it, or sign on paper and attach the scan."),
    ),
    "signing.not_yet_valid": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The certificate in {file} is valid only from {day}."),
        QT_TRANSLATE_NOOP("Errors", "Check this computer's date, or sign on paper and attach the scan."),
    ),
}
