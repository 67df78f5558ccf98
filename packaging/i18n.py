#!/usr/bin/env python3
"""Keeps `resources/i18n/*.ts` in step with the strings in the source. Run with the Python of `.venv`.

i18n.py update          take in new strings, drop those that are gone
i18n.py fill DIR        take translations from DIR/*.json: {"Context": {"source": "translation"}};
                        English plurals from DIR/*en.json: {"Context": {"%n files": ["%n file", "%n files"]}}
i18n.py missing         what has no translation yet, as JSON of the same shape
i18n.py check           exit 1 unless nothing is new, nothing is missing and placeholders agree
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = (ROOT / "src",)
VIETNAMESE = "baocaovien_vi.ts"
ENGLISH = "baocaovien_en.ts"
_LUPDATE_OPTIONS = {
    VIETNAMESE: ("-source-language", "en", "-target-language", "vi"),
    ENGLISH: ("-source-language", "en", "-target-language", "en", "-pluralonly"),
}
_EMPTY = '<TS version="2.1" sourcelanguage="en"></TS>'
_PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}|(%n|%\d)")

Wanted = dict[str, dict[str, str | list[str]]]


@dataclass(frozen=True, slots=True)
class Message:
    """One string of a catalogue, with the element that holds its translation."""

    context: str
    source: str
    target: ElementTree.Element

    @property
    def finished(self) -> bool:
        """Whether it is translated, in every plural form."""
        return self.target.get("type") is None and all(self.forms)

    @property
    def forms(self) -> list[str]:
        """Its translations: one, or one for each plural form."""
        return [form.text or "" for form in self.target.iter("numerusform")] or [self.target.text or ""]


def messages(tree: ElementTree.Element) -> Iterator[Message]:
    """Every string of a catalogue."""
    for context in tree.iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            if target is not None:
                yield Message(context.findtext("name", ""), message.findtext("source", ""), target)


def read(path: Path) -> ElementTree.Element:
    """The root element of a catalogue."""
    return read_text(path.read_text(encoding="utf-8"))


def read_text(text: str) -> ElementTree.Element:
    """The root element of a catalogue's text; our own file, so the plain parser will do."""
    return ElementTree.fromstring(text)  # noqa: S314


def placeholders(text: str) -> Counter[str]:
    """The names in braces, `%n` and `%1` … of a text, counted."""
    return Counter(name or percent or "{}" for name, percent in _PLACEHOLDER.findall(text.replace("{{", "").replace("}}", "")))


def complaints(message: Message) -> list[str]:
    """What is wrong with a finished translation."""
    where = f"{message.context}: “{message.source}”"
    found = []
    for form in message.forms:
        # An English "one %n" may leave the number out; nothing else may differ.
        free = {"%n"} if len(message.forms) > 1 else set()
        ours, theirs = (placeholders(text) for text in (message.source, form))
        if any(ours[name] != theirs[name] for name in (ours | theirs) if name not in free):
            found.append(f"{where}: placeholders {sorted(ours)} became {sorted(theirs)} in “{form}”")
        if form != unicodedata.normalize("NFC", form):
            found.append(f"{where}: the translation is not NFC")
        if (form[:1].isspace(), form[-1:].isspace()) != (message.source[:1].isspace(), message.source[-1:].isspace()):
            found.append(f"{where}: spaces at the ends differ in “{form}”")
    return found


def _lupdate(folder: Path) -> None:
    program = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent)) or "pyside6-lupdate"
    for name, options in _LUPDATE_OPTIONS.items():
        common = ["-silent", "-extensions", "py", "-locations", "none", "-no-obsolete", "-sort-messages"]
        command = [program, *common, "-disable-heuristic", "similartext", *options, *map(str, SOURCES), "-ts", str(folder / name)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"pyside6-lupdate failed:\n{done.stdout}{done.stderr}")
        if not (folder / name).is_file():  # it writes no file where there is nothing to translate
            _write(read_text(_EMPTY), folder / name)


def update(folder: Path = FOLDER) -> None:
    """Make the catalogues hold exactly the strings of the source, with the translations they have."""
    folder.mkdir(parents=True, exist_ok=True)
    _lupdate(folder)


def _wanted(paths: Iterable[Path]) -> Wanted:
    wanted: Wanted = {}
    for path in sorted(paths):
        for context, texts in json.loads(path.read_text(encoding="utf-8")).items():
            wanted.setdefault(context, {}).update(texts)
    return wanted


def _put(message: Message, translation: str | list[str]) -> bool:
    """Write a translation; answer whether the message changed."""
    given = [translation] if isinstance(translation, str) else list(translation)
    given = [unicodedata.normalize("NFC", form) for form in given]
    if message.finished and message.forms == given:
        return False
    slots = list(message.target.iter("numerusform"))
    if slots:
        for slot, form in zip(slots, given * len(slots) if len(given) == 1 else given, strict=True):
            slot.text = form
    else:
        message.target.text = given[0]
    message.target.attrib.pop("type", None)
    return True


def fill(source: Path, folder: Path = FOLDER) -> list[str]:
    """Put the translations of a folder of JSON files into the catalogues.

    A text that is translated in one context only serves its twins in other contexts too.

    Returns:
        What the files translate and no catalogue has.
    """
    update(folder)
    everything = set(source.glob("*.json"))
    english = set(source.glob("*en.json"))
    unused = []
    for name, paths in ((VIETNAMESE, everything - english), (ENGLISH, english)):
        wanted = _wanted(paths)
        anywhere = {text: translation for texts in wanted.values() for text, translation in texts.items()}
        tree = read(folder / name)
        used = set()
        for message in messages(tree):
            exact = wanted.get(message.context, {}).get(message.source)
            translation = exact or (None if message.finished else anywhere.get(message.source))
            if exact:
                used.add((message.context, message.source))
            if translation:
                _put(message, translation)
        _write(tree, folder / name)
        unused += [f"{context}: {text}" for context, texts in wanted.items() for text in texts if (context, text) not in used]
    update(folder)  # lupdate's own layout, so that a later update changes nothing
    return unused


def _write(tree: ElementTree.Element, path: Path) -> None:
    text = ElementTree.tostring(tree, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8", newline="\n")


def missing(folder: Path = FOLDER) -> dict[str, dict[str, dict[str, str]]]:
    """What is not translated: {catalogue: {context: {source: ""}}}."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for name in _LUPDATE_OPTIONS:
        for message in messages(read(folder / name)):
            if not message.finished:
                found.setdefault(name, {}).setdefault(message.context, {})[message.source] = ""
    return found


def problems(folder: Path = FOLDER) -> list[str]:
    """Everything that keeps the catalogues from being complete and right; empty when they are."""
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        for name in _LUPDATE_OPTIONS:
            shutil.copy(folder / name, scratch)
        _lupdate(Path(scratch))
        for name in _LUPDATE_OPTIONS:
            ours = {(message.context, message.source) for message in messages(read(folder / name))}
            fresh = {(message.context, message.source) for message in messages(read(Path(scratch) / name))}
            found += [f"{name}: new in the source: {context}: “{text}”" for context, text in sorted(fresh - ours)]
            found += [f"{name}: gone from the source: {context}: “{text}”" for context, text in sorted(ours - fresh)]
            if ours == fresh and (folder / name).read_bytes() != (Path(scratch) / name).read_bytes():
                found.append(f"{name}: not as lupdate writes it; run packaging/i18n.py update")
    for name in _LUPDATE_OPTIONS:
        for message in messages(read(folder / name)):
            if message.finished:
                found += [f"{name}: {complaint}" for complaint in complaints(message)]
            else:
                found.append(f"{name}: not translated: {message.context}: “{message.source}”")
    return found


def main(arguments: Sequence[str]) -> int:
    """Run the script; answer its exit code."""
    match list(arguments):
        case ["update"]:
            update()
        case ["fill", source]:
            for text in fill(Path(source)):
                print(f"not in the source: {text}", file=sys.stderr)
        case ["missing"]:
            print(json.dumps(missing(), ensure_ascii=False, indent=1))
        case ["check"]:
            found = problems()
            print("\n".join(found) if found else "Translations are complete.")
            return 1 if found else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
