"""Sentences for the codes `decks.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "decks.no_font": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No font on this machine can write Vietnamese slides ({family})."),
        QT_TRANSLATE_NOOP("Errors", "Install Arial, or the package fonts-liberation2 (2.1 or newer), then try again."),
    ),
    "decks.unknown_theme": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no theme “{theme}”."),
        QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}."),
    ),
    "decks.unknown_aspect": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Slides cannot have the shape “{aspect}”."),
        QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}."),
    ),
    "decks.unknown_kind": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{kind}” is not a kind of slide."),
        QT_TRANSLATE_NOOP("Errors", "Choose another kind for this slide."),
    ),
    "decks.wrong_content": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A slide of the kind “{kind}” cannot show this content ({content})."),
        QT_TRANSLATE_NOOP("Errors", "Choose another kind for this slide."),
    ),
    "decks.same_key": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Two entries of the outline have the same key ({key})."),
        QT_TRANSLATE_NOOP("Errors", "Copy the entry again; nothing was written."),
    ),
    "decks.bad_key": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The entry's key “{key}” cannot stand in a file."),
        QT_TRANSLATE_NOOP("Errors", "Use letters, digits, - and _ only, at most 80."),
    ),
    "decks.bad_picture": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The picture {file} is damaged or is no picture."),
        QT_TRANSLATE_NOOP("Errors", "Open it in a picture program, save it as PNG or JPEG, and add it again."),
    ),
    "decks.picture_too_large": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The picture {file} is too large (at most {most})."),
        QT_TRANSLATE_NOOP("Errors", "Make it smaller and add it again."),
    ),
    "decks.picture_too_small": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The emblem has only {width} × {height} points; it needs at least {least} on each side."),
        QT_TRANSLATE_NOOP("Errors", "Choose a larger picture."),
    ),
    "decks.not_mp4": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is not an MP4 clip."),
        QT_TRANSLATE_NOOP("Errors", "Save the clip as MP4 (H.264) and add it again."),
    ),
    "decks.too_heavy": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Reading {file} took more time or memory than any ordinary deck needs, and was stopped."),
        QT_TRANSLATE_NOOP("Errors", "Open it in PowerPoint, save a copy with only the slides you need, and take that one."),
    ),
    "decks.large_clip": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The clip {file} has {megabytes} MB; the file will be slow to open and to copy."),
        QT_TRANSLATE_NOOP("Errors", "Shorten the clip or save it with fewer pixels."),
    ),
    "decks.clip_gone": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The clip {file} is no longer in {folder}; its slide shows only the picture."),
        QT_TRANSLATE_NOOP("Errors", "Put the file back there, or add the clip again."),
    ),
    "decks.rare_clip": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The clip {file} is coded as {coding}; PowerPoint and many computers cannot play that."),
        QT_TRANSLATE_NOOP("Errors", "Save it as MP4 with H.264 (8 bit) and AAC, or try it on the computer of the hall."),
    ),
    "decks.uncovered_characters": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The font of the slides cannot draw these characters: {characters}"),
        QT_TRANSLATE_NOOP("Errors", "Replace them by others."),
    ),
    "decks.shortened": Sentence(
        QT_TRANSLATE_NOOP(
            "Errors", "“{title}” is too long for its place; the slide shows its beginning, the notes have it whole."
        ),
        QT_TRANSLATE_NOOP("Errors", "Shorten it if you can."),
    ),
    "decks.empty_chart": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The chart “{title}” has no numbers."),
        QT_TRANSLATE_NOOP("Errors", "Enter at least one number."),
    ),
    "decks.uneven_chart": Sentence(
        QT_TRANSLATE_NOOP("Errors", "In the chart “{title}” the series “{series}” has not one value for each category."),
        QT_TRANSLATE_NOOP("Errors", "Fill in or remove what does not match."),
    ),
    "decks.no_layout": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The template has no layout “{layout}”. It has: {known}."),
        QT_TRANSLATE_NOOP("Errors", "Choose another template, or say which layout to use."),
    ),
    "decks.not_sound": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The deck did not pass its check ({fault} in {where}; {count} in all); nothing was written."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Keep this message and send it to those who maintain the program; a template of the office may be the cause.",
        ),
    ),
    "decks.not_pptx": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is not a PowerPoint file (.pptx), or it is damaged."),
        QT_TRANSLATE_NOOP("Errors", "Open it in PowerPoint, save it as .pptx, and choose it again."),
    ),
    "decks.old_format": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} has the old format .ppt."),
        QT_TRANSLATE_NOOP("Errors", "Open it in PowerPoint, save it as .pptx, and choose it again."),
    ),
    "decks.locked": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is protected by a password."),
        QT_TRANSLATE_NOOP("Errors", "Take the password off in PowerPoint (File, Info, Protect), save it, and choose it again."),
    ),
    "decks.too_big": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} unpacks to far more than a deck can hold; it was not opened."),
        QT_TRANSLATE_NOOP("Errors", "Choose another file; if it is your own, save it again in PowerPoint."),
    ),
    "decks.strict": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is saved as “Strict Open XML”, which most programs cannot open."),
        QT_TRANSLATE_NOOP("Errors", "Open it in PowerPoint and save it as “PowerPoint Presentation (.pptx)”."),
    ),
    "decks.macros": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} has macros; such files are not opened."),
        QT_TRANSLATE_NOOP("Errors", "Save it in PowerPoint as .pptx (without macros) and choose it again."),
    ),
    "decks.broken_file": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} is damaged inside ({detail})."),
        QT_TRANSLATE_NOOP("Errors", "Open it in PowerPoint, let it repair the file, save it, and choose it again."),
    ),
    "decks.template_without_layout": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The template {file} has no layout with a title and a body. It has: {known}."),
        QT_TRANSLATE_NOOP(
            "Errors", "Add the layout “Title and Content” in PowerPoint (View, Slide Master), or choose another template."
        ),
    ),
    "decks.template_too_small": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The slides of the template {file} are smaller than 10 cm."),
        QT_TRANSLATE_NOOP("Errors", "Set the slide size to widescreen (16:9) or 4:3 in PowerPoint (Design, Slide Size)."),
    ),
    "decks.no_slides": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} has no slides."),
        QT_TRANSLATE_NOOP("Errors", "Choose another file."),
    ),
    "decks.no_office": Sentence(
        QT_TRANSLATE_NOOP("Errors", "LibreOffice is not on this machine; only it can draw the slides of other files."),
        QT_TRANSLATE_NOOP("Errors", "Install LibreOffice, or take the slides as text, tables and pictures."),
    ),
    "decks.office_failed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "LibreOffice could not draw the slides of {file}."),
        QT_TRANSLATE_NOOP("Errors", "Take the slides as text, tables and pictures."),
    ),
    "decks.cannot_become_slide": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} cannot become a slide."),
        QT_TRANSLATE_NOOP("Errors", "Pictures, MP4 clips and PowerPoint files (.pptx) can."),
    ),
    "decks.one_deck": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Slides of a PowerPoint file ({file}) are chosen from one file at a time."),
        QT_TRANSLATE_NOOP("Errors", "Drag the files in one after the other."),
    ),
}
