"""Sentences for the codes `exchange.*`."""

from __future__ import annotations

from baocaovien.texts.marking import QT_TRANSLATE_NOOP, Sentence

SENTENCES: dict[str, Sentence] = {
    "exchange.changed": Sentence(
        QT_TRANSLATE_NOOP("Errors", "What was received does not fit its own checksum ({where})."),
        QT_TRANSLATE_NOOP("Errors", "Ask for it to be sent again; nothing was taken in."),
    ),
    "exchange.sample_stays": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This is sample data; it is never sent to anybody."),
        QT_TRANSLATE_NOOP("Errors", "Set up your office's own data first."),
    ),
    "exchange.damaged": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} was cut short or changed on its way; nothing was taken in."),
        QT_TRANSLATE_NOOP("Errors", "Have it written and carried again; the sender still has everything."),
    ),
    "exchange.not_a_bundle": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} is not an exchange file of this program."),
        QT_TRANSLATE_NOOP("Errors", "Choose a file that ends in .bcvx."),
    ),
    "exchange.no_file": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} can't be read ({reason})."),
        QT_TRANSLATE_NOOP("Errors", "Check the name and that the stick or folder is there."),
    ),
    "exchange.too_large": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} is too large to be taken in at once (at most {megabytes} MB)."),
        QT_TRANSLATE_NOOP("Errors", "Have the sender write it anew for this machine, with only what is missing here."),
    ),
    "exchange.sealed_for_others": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} is sealed for another machine; this one has no key for it."),
        QT_TRANSLATE_NOOP("Errors", "Open it there, or ask the sender for a file for this machine."),
    ),
    "exchange.unknown_sender": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} comes from a machine that is not known here: “{name}”, key {fingerprint}."),
        QT_TRANSLATE_NOOP("Errors", "Compare the key with the sender, then take it in and trust it (command line: --trust)."),
    ),
    "exchange.other_sender": Sentence(
        QT_TRANSLATE_NOOP("Errors", "What arrived was signed by another machine than the one that sent it ({where})."),
        QT_TRANSLATE_NOOP("Errors", "Pair the machine again."),
    ),
    "exchange.is_a_station_file": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} prepares a door station; it can't be imported into a workspace."),
        QT_TRANSLATE_NOOP("Errors", "Open it on the station's own machine."),
    ),
    "exchange.not_a_station_file": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} does not prepare a door station."),
        QT_TRANSLATE_NOOP("Errors", "Take it in where the conference is, or have a station file prepared there."),
    ),
    "exchange.newer_station_file": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} was written by a newer release of this program."),
        QT_TRANSLATE_NOOP("Errors", "Install the newer release on this machine first."),
    ),
    "exchange.not_written": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} did not read back as it was written; it was not kept."),
        QT_TRANSLATE_NOOP("Errors", "Try another stick or folder."),
    ),
    "exchange.unknown_peer": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No machine “{value}” is known here."),
        QT_TRANSLATE_NOOP("Errors", "The known ones are listed by: exchange peers."),
    ),
    "exchange.no_peers": Sentence(
        QT_TRANSLATE_NOOP("Errors", "No machine is known here yet to exchange with through {where}."),
        QT_TRANSLATE_NOOP("Errors", "Take in a first file from it, prepare a station, or pair over the network."),
    ),
    "exchange.no_folder": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The shared folder {where} is not there."),
        QT_TRANSLATE_NOOP("Errors", "Check the network drive or the stick, and try again."),
    ),
    "exchange.no_conflict": Sentence(
        QT_TRANSLATE_NOOP("Errors", "There is nothing to choose there ({where} {group})."),
        QT_TRANSLATE_NOOP("Errors", "What is open is listed by: exchange conflicts."),
    ),
    "exchange.gap": Sentence(QT_TRANSLATE_NOOP("Errors", "{station} still lacks numbers {numbers}.")),
    "exchange.fork": Sentence(
        QT_TRANSLATE_NOOP(
            "Errors", "{station} was copied or put back: its numbers {numbers} came with another content and are kept apart."
        )
    ),
    "exchange.lacks_record": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{n} operations of {station} wait for an event or record that is not here yet.")
    ),
    "exchange.newer": Sentence(
        QT_TRANSLATE_NOOP("Errors", "A file from “{name}” was written by a newer release; it is kept until this one is newer.")
    ),
    "exchange.cannot_listen": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This machine can't serve stations at {where} ({reason})."),
        QT_TRANSLATE_NOOP("Errors", "Choose another port, or carry the marks as files."),
    ),
    "exchange.unreachable": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The station server {where} could not be reached ({reason})."),
        QT_TRANSLATE_NOOP(
            "Errors", "Nothing is lost: see that its firewall lets the program in, try again later, or carry the marks as a file."
        ),
    ),
    "exchange.wrong_address": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} is not the address of a station server."),
        QT_TRANSLATE_NOOP("Errors", "Write it as the other screen shows it: http://192.168.1.5:8765."),
    ),
    "exchange.not_private": Sentence(
        QT_TRANSLATE_NOOP("Errors", "{where} is not in the local network."),
        QT_TRANSLATE_NOOP("Errors", "Marks travel in the local network only; carry them as a file."),
    ),
    "exchange.not_paired": Sentence(
        QT_TRANSLATE_NOOP("Errors", "This machine is not paired with {where}."),
        QT_TRANSLATE_NOOP("Errors", "Pair it with the six digits on the other machine's screen."),
    ),
    "exchange.not_prepared": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The office's machine does not know this one ({where})."),
        QT_TRANSLATE_NOOP("Errors", "Have a station file prepared there, open it here, then pair."),
    ),
    "exchange.wrong_code": Sentence(
        QT_TRANSLATE_NOOP("Errors", "The code is not the one on the other machine's screen."),
        QT_TRANSLATE_NOOP("Errors", "Read it again: it changes after each pairing and after five wrong tries."),
    ),
}
