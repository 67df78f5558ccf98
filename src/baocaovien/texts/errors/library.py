"""Sentences for the codes `library.*`, `deck.*`, `minutes.*`, `paper.*` and `reports.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "library.unknown_level": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a level of items."),
        QT_TRANSLATE_NOOP("Errors", "Use one of the levels of the list."),
    ),
    "library.own_revision": Sentence(
        QT_TRANSLATE_NOOP("Errors", "You wrote “{text}” yourself and cannot approve it."),
        QT_TRANSLATE_NOOP("Errors", "Ask one of the other curators: {others}."),
    ),
    "library.replaces_itself": Sentence(
        QT_TRANSLATE_NOOP("Errors", "An item cannot replace itself, not even by way of others."),
        QT_TRANSLATE_NOOP("Errors", "Choose another item."),
    ),
    "library.under_itself": Sentence(
        QT_TRANSLATE_NOOP("Errors", "An item cannot stand under itself."),
        QT_TRANSLATE_NOOP("Errors", "Choose another place."),
    ),
    "library.other_document": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The item belongs to another document."),
        QT_TRANSLATE_NOOP("Errors", "Choose a place in its own document."),
    ),
    "library.topic_exists": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is a topic “{name}” ({topic_code}) already."),
        QT_TRANSLATE_NOOP("Errors", "Use it, or choose another name and code."),
    ),
    "library.unknown_sign": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a sign of a figure."),
        QT_TRANSLATE_NOOP("Errors", "Use one of {signs}, or none."),
    ),
    "library.unknown_figure_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a kind of figure."),
        QT_TRANSLATE_NOOP("Errors", "Use target or result."),
    ),
    "library.state_secret": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is marked {mark}: state secrets don't belong in this program. Nothing was taken in."),
        QT_TRANSLATE_NOOP("Errors", "Handle it by the rules for state secrets, on no machine that is not meant for them."),
    ),
    "library.empty_file": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} is empty."),
        QT_TRANSLATE_NOOP("Errors", "Choose the right file; nothing was changed."),
    ),
    "library.unknown_format": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} is of a kind that cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "Save it as one of {suffixes} and try again; nothing was changed."),
    ),
    "library.broken_file": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} is damaged or is not what its name says."),
        QT_TRANSLATE_NOOP("Errors", "Open it in its own program, save it again and try once more; nothing was changed."),
    ),
    "library.encrypted": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} has a password or is an old Word file."),
        QT_TRANSLATE_NOOP("Errors", "Save it without password as .docx or .pdf and try again; nothing was changed."),
    ),
    "library.binary": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} holds no text."),
        QT_TRANSLATE_NOOP("Errors", "Choose a text file; nothing was changed."),
    ),
    "library.bomb": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} would unpack to {megabytes} MB."),
        QT_TRANSLATE_NOOP("Errors", "Choose another file; nothing was changed."),
    ),
    "library.no_text": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} holds no text; it may be a scan."),
        QT_TRANSLATE_NOOP("Errors", "Use a file with text in it, or type the content; nothing was changed."),
    ),
    "library.too_long": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The text of {file} is too long ({length} characters; at most {most})."),
        QT_TRANSLATE_NOOP("Errors", "Split the document and import its parts; nothing was changed."),
    ),
    "library.too_many_pages": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} has too many pages ({pages}; at most {most})."),
        QT_TRANSLATE_NOOP("Errors", "Split the document and import its parts; nothing was changed."),
    ),
    "library.too_many_items": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The document {file} has too many items ({count}; at most {most})."),
        QT_TRANSLATE_NOOP("Errors", "Split the document and import its parts; nothing was changed."),
    ),
    "library.no_items": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Nothing but a head and a foot was found in {file}."),
        QT_TRANSLATE_NOOP("Errors", "Choose a document with content; nothing was changed."),
    ),
    "library.out_of_order": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{count} numbers of {file} do not follow the one before: {numbers}."),
        QT_TRANSLATE_NOOP("Errors", "Check these items in the tree."),
    ),
    "library.no_head": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No type and title of a document was found in {file}; all of it was taken as content."),
        QT_TRANSLATE_NOOP("Errors", "Correct the document's record if it has them."),
    ),
    "library.lost_characters": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{count} characters of {file} could not be read."),
        QT_TRANSLATE_NOOP("Errors", "Compare the items with the original."),
    ),
    "library.bad_limit": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is not a number of hits."),
        QT_TRANSLATE_NOOP("Errors", "Use a number from 1 to {most}."),
    ),
    "library.withdrawn": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{text}” is no longer in use."),
        QT_TRANSLATE_NOOP("Errors", "Take it out of the deck, or use what replaces it."),
    ),
    "library.newer_wording": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The library has a newer wording of “{text}”."),
        QT_TRANSLATE_NOOP("Errors", "Bring the slide up to date."),
    ),
    "library.not_approved": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{text}” has not been approved."),
        QT_TRANSLATE_NOOP("Errors", "Have it approved before you present it."),
    ),
    "library.not_in_force": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{text}” is not in force on {day}."),
        QT_TRANSLATE_NOOP("Errors", "Check its validity."),
    ),
    "library.figures_unchecked": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{count} figures were not compared with the printed original: {names}."),
        QT_TRANSLATE_NOOP("Errors", "Compare them and mark them as checked."),
    ),
    "deck.nothing_to_present": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{title}” has no content or figures to present."),
        QT_TRANSLATE_NOOP("Errors", "Put content under its topics first."),
    ),
    "deck.bad_minutes": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is not a length of a talk."),
        QT_TRANSLATE_NOOP("Errors", "Use minutes from 1 to 600."),
    ),
    "deck.bad_payload": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A slide holds content that this version cannot read ({value})."),
        QT_TRANSLATE_NOOP("Errors", "Make the slide anew, or use a newer version."),
    ),
    "deck.suffix": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is not a {suffix} file."),
        QT_TRANSLATE_NOOP("Errors", "Give a name that ends in {suffix}."),
    ),
    "deck.other_deck": Sentence(
        QT_TRANSLATE_NOOP("Errors", "These slides do not belong to one deck."),
        QT_TRANSLATE_NOOP("Errors", "Move slides within their own deck."),
    ),
    "deck.no_chart": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This slide has no chart."),
        QT_TRANSLATE_NOOP("Errors", "Choose a slide with a chart."),
    ),
    "deck.unknown_slide_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no slide kind “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Choose one from the list."),
    ),
    "deck.unknown_priority": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is not a priority."),
        QT_TRANSLATE_NOOP("Errors", "Use 1, 2 or 3."),
    ),
    "deck.not_from_library": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This slide was not made from the library."),
        QT_TRANSLATE_NOOP("Errors", "Add its content to the library instead."),
    ),
    "deck.nothing_to_save": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This slide says what the library says."),
        QT_TRANSLATE_NOOP("Errors", "Change its wording first."),
    ),
    "deck.cannot_split": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The slide cannot be split there."),
        QT_TRANSLATE_NOOP("Errors", "Choose a point between two others."),
    ),
    "minutes.none": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The event has no minutes yet."),
        QT_TRANSLATE_NOOP("Errors", "Begin them first."),
    ),
    "minutes.closed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The minutes are closed ({state})."),
        QT_TRANSLATE_NOOP("Errors", "Reopen them with a reason to correct them; nothing was changed."),
    ),
    "minutes.changed": Sentence(
        QT_TRANSLATE_NOOP(
            "Errors", "Somebody saved the minutes meanwhile (revision {revision}). Theirs: “{theirs}”. Yours: “{yours}”."
        ),
        QT_TRANSLATE_NOOP("Errors", "Look at both and save again; nothing was changed."),
    ),
    "minutes.not_finalised": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The minutes are not closed, or are signed already ({state})."),
        QT_TRANSLATE_NOOP("Errors", "Close them first; signed minutes are not reopened."),
    ),
    "minutes.not_signed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The minutes are not signed yet."),
        QT_TRANSLATE_NOOP("Errors", "Attach the signed file first."),
    ),
    "minutes.not_a_pdf": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The signed file is not a PDF."),
        QT_TRANSLATE_NOOP("Errors", "Scan or save it as PDF."),
    ),
    "minutes.bad_copies": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a number of copies."),
        QT_TRANSLATE_NOOP("Errors", "Use a number from 1 to 99."),
    ),
    "minutes.bad_vote": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a number of votes ({field})."),
        QT_TRANSLATE_NOOP("Errors", "Use a whole number that is not negative."),
    ),
    "minutes.bad_json": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} is not a JSON object (line {line}, column {column})."),
        QT_TRANSLATE_NOOP("Errors", "Correct it there and try again; nothing was changed."),
    ),
    "minutes.bad_field": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” does not fit {field}."),
        QT_TRANSLATE_NOOP("Errors", "See the description of the file; nothing was changed."),
    ),
    "minutes.unknown_field": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The minutes have no field “{field}”."),
        QT_TRANSLATE_NOOP("Errors", "Correct its name and try again; nothing was changed."),
    ),
    "minutes.unknown_agenda": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The agenda has no line “{value}” (it has {lines})."),
        QT_TRANSLATE_NOOP("Errors", "Give its place from 1, its title or its id; nothing was changed."),
    ),
    "minutes.unknown_statement_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a kind of statement."),
        QT_TRANSLATE_NOOP("Errors", "Use one of {kinds}."),
    ),
    "minutes.closed_before_opened": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The event ends before it begins."),
        QT_TRANSLATE_NOOP("Errors", "Correct one of the two times."),
    ),
    "paper.no_office": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The office is not set up: no official document can be printed."),
        QT_TRANSLATE_NOOP("Errors", "Enter its names, place and signatories in the settings."),
    ),
    "paper.unknown_signatory": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no signatory “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Choose one of: {names}."),
    ),
    "paper.ambiguous_signatory": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Several signatories fit “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Give the whole name or the id."),
    ),
    "paper.bad_number": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a document number."),
        QT_TRANSLATE_NOOP("Errors", "Write it like 27 or 27-GM/BTGTU."),
    ),
    "paper.no_number": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This paper ({kind}) bears no number of the register."),
        QT_TRANSLATE_NOOP("Errors", "It was printed without one."),
    ),
    "paper.number_taken": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The number {symbol} was given to “{title}”."),
        QT_TRANSLATE_NOOP("Errors", "Take the next number; nothing was written."),
    ),
    "paper.gives_no_numbers": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This workspace records the numbers of the registry and gives none."),
        QT_TRANSLATE_NOOP("Errors", "Ask the registry, or switch it on in the settings."),
    ),
    "paper.no_conclusions": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The minutes of “{title}” hold no conclusions."),
        QT_TRANSLATE_NOOP("Errors", "Write them first."),
    ),
    "paper.not_put_off": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{title}” was not postponed, moved or cancelled."),
        QT_TRANSLATE_NOOP("Errors", "Change its state first."),
    ),
    "paper.layout_replaced": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The layout “{layout}” is not in force on {day}; this paper follows “{used}”."),
    ),
    "paper.layout_ended": Sentence(
        QT_TRANSLATE_NOOP(
            "Errors", "The layout “{layout}” was in force until {ended}; this paper of {day} follows it all the same."
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "No other layout of its kind is in force on that day: add one under Settings, Layout of papers."
        ),
    ),
    "paper.layout_not_begun": Sentence(
        QT_TRANSLATE_NOOP(
            "Errors", "The layout “{layout}” comes into force on {begins}; this paper of {day} follows it all the same."
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "No other layout of its kind is in force on that day: add one under Settings, Layout of papers."
        ),
    ),
    "paper.option_of_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{option} is not for {kind}."),
        QT_TRANSLATE_NOOP("Errors", "Leave it out, or print: {kinds}."),
    ),
    "paper.docx_text_only": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{kind} is printed as PDF only."),
        QT_TRANSLATE_NOOP("Errors", "Give a name that ends in .pdf."),
    ),
    "paper.suffix": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is neither .pdf nor .docx."),
        QT_TRANSLATE_NOOP("Errors", "Give a name with one of these endings."),
    ),
    "paper.bad_rate": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is not an amount of đồng."),
        QT_TRANSLATE_NOOP("Errors", "Use a number from 0 to {most}."),
    ),
    "paper.cannot_attach": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No files are kept with {kind}."),
        QT_TRANSLATE_NOOP("Errors", "Attach it to the event instead."),
    ),
    "reports.unknown_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no report “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Use one of {known}."),
    ),
    "reports.unknown_dimension": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A report of “{kind}” has no rows by “{dimension}”."),
        QT_TRANSLATE_NOOP("Errors", "It can have rows by: {dimensions}."),
    ),
    "reports.unknown_comparison": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a period to compare with."),
        QT_TRANSLATE_NOOP("Errors", "Use one of {known}."),
    ),
    "reports.long_period": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The period is too long ({days} days; at most {most})."),
        QT_TRANSLATE_NOOP("Errors", "Choose a shorter one."),
    ),
    "reports.bad_cut_off": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Periods can't close on day {value} of a month."),
        QT_TRANSLATE_NOOP("Errors", "Use a day from 1 to {most}, or none for the end of the month."),
    ),
    "reports.suffix": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is not a kind of file that reports are written as."),
        QT_TRANSLATE_NOOP("Errors", "Give a name with one of {suffixes}."),
    ),
    "reports.bad_times": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is not a number of events."),
        QT_TRANSLATE_NOOP("Errors", "Use a number from 1 to {most}."),
    ),
}
