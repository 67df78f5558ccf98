"""Every error that the source can raise has its sentence, with what the sentence names; and no sentence is idle."""

from __future__ import annotations

import ast
import re
import string

from baocaovien.domain.errors import AppError
from baocaovien.texts.errors import SENTENCES
from tests.helpers.source import called_name, literal, modules, place, tree

_CODE = re.compile(r"[a-z]+\.[a-z0-9_]+")


def _error_classes():
    """The names of the error classes, those that are derived outside `domain.errors` as well."""
    known = {AppError.__name__}
    while True:
        fresh = {
            node.name
            for path in modules().values()
            for node in ast.walk(tree(path))
            if isinstance(node, ast.ClassDef) and any(isinstance(base, ast.Name) and base.id in known for base in node.bases)
        }
        if fresh <= known:
            return known
        known |= fresh


def _raised():
    """(place, code, names given or None where they can't be seen) of every error that is made from literals."""
    classes = _error_classes()
    for path in modules().values():
        for node in ast.walk(tree(path)):
            if not (isinstance(node, ast.Call) and called_name(node) in classes and node.args):
                continue
            codes = [text for part in ast.walk(node.args[0]) if (text := literal(part)) and _CODE.fullmatch(text)]
            hidden = any(keyword.arg is None for keyword in node.keywords)
            given = None if hidden else {keyword.arg for keyword in node.keywords}
            for code in codes:
                yield place(path, node), code, given


def _named(sentence):
    texts = (sentence.message, sentence.hint)
    return {name for text in texts for _literal, name, _format, _conversion in string.Formatter().parse(text) if name}


def test_every_error_has_a_sentence():
    silent = [f"{where} {code}" for where, code, _given in _raised() if code not in SENTENCES]

    assert silent == [], "\n".join(silent)


def test_errors_carry_what_their_sentences_name():
    lacking = [
        f"{where} {code} lacks {sorted(absent)}"
        for where, code, given in _raised()
        if given is not None and code in SENTENCES and (absent := _named(SENTENCES[code]) - given - {"where"})
    ]

    assert lacking == [], "\n".join(lacking)


def _built():
    """The beginnings of codes that are put together while running: "attendance." of f"attendance.{result}"."""
    for name, path in modules().items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr) and not name.startswith("baocaovien.texts.errors"):
                start = literal(node.values[0])
                if start and start.endswith(".") and start.rstrip(".").isalpha():
                    yield start


def test_every_sentence_is_used():
    said = {
        text
        for name, path in modules().items()
        if not name.startswith("baocaovien.texts.errors")
        for node in ast.walk(tree(path))
        if (text := literal(node))
    }
    said |= {start + end for start in set(_built()) for end in said}

    idle = sorted(set(SENTENCES) - said)
    assert idle == [], "\n".join(idle)


def test_sentences_end_like_sentences():
    ends = (".", "?", "”", "!", "}")
    odd = [code for code, said in SENTENCES.items() if not (said.message.endswith(ends) and (said.hint or ".").endswith(ends))]

    assert odd == [], "\n".join(odd)
