"""Sentences for the codes `workspace.*`, `file.*`, `work.*` and `input.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "work.cancelled": Sentence(QT_TRANSLATE_NOOP("Errors", "Stopped as you asked; nothing was changed.")),
    "file.missing": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no file {file}."), QT_TRANSLATE_NOOP("Errors", "Check the name and the folder.")
    ),
    "file.lost": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A file that was kept with the data (SHA-256 {file}…) is gone."),
        QT_TRANSLATE_NOOP("Errors", "Attach it again, or take it from a backup; nothing was changed."),
    ),
    "file.spoilt": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A file that was kept with the data (SHA-256 {file}…) is damaged."),
        QT_TRANSLATE_NOOP("Errors", "Attach it again, or take it from a backup; nothing was changed."),
    ),
    "file.unreadable": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Choose the right file, see that it is whole and that you may open it; nothing was changed."),
    ),
    "file.too_large": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} is too large ({megabytes} MB; at most {most} MB)."),
        QT_TRANSLATE_NOOP("Errors", "Choose a smaller file; nothing was changed."),
    ),
    "file.unwritable": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The file {file} cannot be written: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Choose another folder or name, or close the program that has the file open."),
    ),
    "file.disk_full": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The disk is full; {file} was not written."),
        QT_TRANSLATE_NOOP("Errors", "Make room on the disk and try again; nothing was lost."),
    ),
    "input.required": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{field} is missing."), QT_TRANSLATE_NOOP("Errors", "Fill it in and try again.")
    ),
    "input.not_chosen": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is only typed: no record is chosen."),
        QT_TRANSLATE_NOOP("Errors", "Choose one of the proposals below the line, or empty it."),
    ),
    "input.too_long": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{field} is too long ({length} characters; at most {most})."),
        QT_TRANSLATE_NOOP("Errors", "Shorten it and try again."),
    ),
    "input.not_a_date": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a date or time that exists."),
        QT_TRANSLATE_NOOP("Errors", "Write it like 2021-05-24T08:00 or 24/5/2021 8:00."),
    ),
    "input.unknown_id": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no {kind} “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Take the id or name from the list and try again."),
    ),
    "workspace.missing": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no workspace in {where}."),
        QT_TRANSLATE_NOOP("Errors", "Make one with “init”, or name the right folder with --workspace."),
    ),
    "workspace.exists": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is a workspace already in {where}; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Open it, or choose another folder."),
    ),
    "workspace.other_program": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Another program keeps its data in {where}; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Choose another folder."),
    ),
    "workspace.not_a_workspace": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} holds no workspace of this program."),
        QT_TRANSLATE_NOOP("Errors", "Choose another folder, or restore a backup."),
    ),
    "workspace.newer": Sentence(
        QT_TRANSLATE_NOOP(
            "Errors", "The workspace was made by a newer version of this program (schema {found}; this one knows {known})."
        ),
        QT_TRANSLATE_NOOP("Errors", "Install the newer version on this machine; nothing was changed."),
    ),
    "workspace.older": Sentence(
        QT_TRANSLATE_NOOP(
            "Errors", "The workspace was made by an older version of this program (schema {found}; this one needs {known})."
        ),
        QT_TRANSLATE_NOOP("Errors", "Close it everywhere and run “upgrade”; a copy is made first."),
    ),
    "workspace.in_use": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The workspace {where} is in use by: {holder}."),
        QT_TRANSLATE_NOOP("Errors", "Close it there and try again; nothing was changed."),
    ),
    "workspace.locked": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Another program is writing to the workspace {where} and did not finish in time."),
        QT_TRANSLATE_NOOP("Errors", "Wait until it is done and try again; nothing was changed."),
    ),
    "workspace.replaced": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The workspace {where} was replaced by a backup while it was open here."),
        QT_TRANSLATE_NOOP("Errors", "Close the program here and open the workspace again; nothing was changed."),
    ),
    "workspace.network_share": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The folder {where} is on a network share, where a workspace is not safe."),
        QT_TRANSLATE_NOOP(
            "Errors", "Choose a folder on this machine; to work together use a database server, or exchange files."
        ),
    ),
    "workspace.read_only": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} cannot be written to."),
        QT_TRANSLATE_NOOP(
            "Errors", "Choose a folder of your own, or ask who looks after this machine for the right to write there."
        ),
    ),
    "workspace.disk_full": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The disk of {where} is full; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Make room on the disk and try again."),
    ),
    "workspace.disk_failed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The disk did not do what was asked ({reason}) for {where}; nothing was changed."),
        QT_TRANSLATE_NOOP("Errors", "Check the disk and the cable, then make a backup to another disk."),
    ),
    "workspace.damaged": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The workspace {where} is damaged ({reason})."),
        QT_TRANSLATE_NOOP("Errors", "Restore the newest backup; the damaged file is kept."),
    ),
    "workspace.bad_config": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} does not say where the data is: {reason}."),
        QT_TRANSLATE_NOOP(
            "Errors", "Take the file away where the data is in this folder, or name the server anew; nothing was changed."
        ),
    ),
    "workspace.not_a_folder": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} is no folder, or lies in something that is none."),
        QT_TRANSLATE_NOOP("Errors", "Choose a folder; nothing was changed."),
    ),
    "workspace.cannot_open": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The workspace {where} cannot be opened: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Check that the folder exists and that you may open it."),
    ),
    "workspace.refused": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The database server does not allow this: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Ask who looks after the server for the right to work in {where}."),
    ),
    "workspace.server_unreachable": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The database server of {where} does not answer: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Check the network and the address; nothing was changed."),
    ),
    "workspace.bad_url": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not the address of a PostgreSQL database."),
        QT_TRANSLATE_NOOP("Errors", "Write it like postgresql://user@server/database."),
    ),
    "workspace.old_sqlite": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This installation's SQLite {found} can lose data; {least} or newer is needed."),
        QT_TRANSLATE_NOOP("Errors", "Set the program up again with the versions it ships with."),
    ),
    "workspace.erased": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The personal data of this record was erased and cannot be filled in again."),
        QT_TRANSLATE_NOOP("Errors", "Add a new person instead."),
    ),
    "workspace.unknown_backup": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no backup “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Take a name from “backup list”."),
    ),
    "workspace.bad_backup": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The backup {value} is damaged: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "Take an older one; nothing was changed."),
    ),
    "workspace.other_engine": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The backup {where} is of the other kind of database."),
        QT_TRANSLATE_NOOP("Errors", "A file goes back to a file, a log to a database server; nothing was changed."),
    ),
    "undo.nothing": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is nothing to undo."),
        QT_TRANSLATE_NOOP("Errors", "“history” lists what was done; others undo their own work themselves."),
    ),
    "redo.nothing": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is nothing to redo."),
        QT_TRANSLATE_NOOP("Errors", "Only what was undone last, with nothing new done since, can be done again."),
    ),
    "check.file": Sentence(QT_TRANSLATE_NOOP("Errors", "The database file is damaged: {where}.")),
    "check.reference": Sentence(QT_TRANSLATE_NOOP("Errors", "{where} refers to something in {target} that does not exist.")),
    "check.spoilt_file": Sentence(QT_TRANSLATE_NOOP("Errors", "The kept file {where} is damaged: its SHA-256 is another.")),
    "check.lost_file": Sentence(QT_TRANSLATE_NOOP("Errors", "The file of {where} is not kept any more (SHA-256 {sha256}).")),
    "check.gap": Sentence(QT_TRANSLATE_NOOP("Errors", "Operations {first} to {last} are missing before {where}.")),
    "check.chain": Sentence(QT_TRANSLATE_NOOP("Errors", "The operation {where} does not follow from the one before.")),
    "check.header": Sentence(QT_TRANSLATE_NOOP("Errors", "The header of the operation {where} was changed.")),
    "check.head": Sentence(QT_TRANSLATE_NOOP("Errors", "The station {where} does not stand where its chain ends.")),
    "check.digest": Sentence(QT_TRANSLATE_NOOP("Errors", "The log entry of {where} was changed.")),
    "check.lost_change": Sentence(QT_TRANSLATE_NOOP("Errors", "The operation {where} lacks entries.")),
    "check.lost_record": Sentence(QT_TRANSLATE_NOOP("Errors", "{where} is in the log but not in the table.")),
    "check.unlogged_record": Sentence(QT_TRANSLATE_NOOP("Errors", "{where} is in the table but not in the log.")),
    "check.differs": Sentence(QT_TRANSLATE_NOOP("Errors", "{where}: “{field}” is not what the log says.")),
    "actors.wrong_pin": Sentence(
        QT_TRANSLATE_NOOP("Errors", "That is not the PIN."), QT_TRANSLATE_NOOP("Errors", "Try again, or choose another name.")
    ),
    "actors.bad_pin": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A PIN has {least} to {most} characters."), QT_TRANSLATE_NOOP("Errors", "Choose another one.")
    ),
    "actors.bad_role": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is no role “{value}”."),
        QT_TRANSLATE_NOOP("Errors", "Take clerk, reporter, curator or lead."),
    ),
    "actors.name_taken": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Somebody called {name} works here already."),
        QT_TRANSLATE_NOOP("Errors", "Add something that tells the two apart."),
    ),
    "call.wrong": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The command can't be understood: {reason}."),
        QT_TRANSLATE_NOOP("Errors", "See “{program} --help”."),
    ),
    "call.defect": Sentence(
        QT_TRANSLATE_NOOP("Errors", "Something went wrong that is our fault ({kind})."),
        QT_TRANSLATE_NOOP("Errors", "What happened is written in {log}."),
    ),
    "input.ambiguous_id": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” fits several {kind} records."),
        QT_TRANSLATE_NOOP("Errors", "Give more characters of the id."),
    ),
    "input.bad_order": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The order of the list is damaged between “{low}” and “{high}”."),
        QT_TRANSLATE_NOOP("Errors", "Reload the page and try again."),
    ),
    "input.not_a_number": Sentence(
        QT_TRANSLATE_NOOP("Errors", "“{value}” is not a number."), QT_TRANSLATE_NOOP("Errors", "Write it like 1.234,5.")
    ),
    "input.not_a_period": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{value} is not a reporting period."),
        QT_TRANSLATE_NOOP("Errors", "Choose a month, quarter, half-year, nine months or year that exists."),
    ),
    "demo.not_ours": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The folder {folder} holds something else than an earlier demo; it was left as it is."),
        QT_TRANSLATE_NOOP("Errors", "Choose another folder for the demo."),
    ),
    "demo.no_parts": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{file} has no part with enough content for a topic."),
        QT_TRANSLATE_NOOP("Errors", "Choose a document with numbered parts and points under them."),
    ),
}
