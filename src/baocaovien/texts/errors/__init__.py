"""What each error code says, by subject; one table from all of them."""

from __future__ import annotations

from baocaovien.texts.errors import (
    attendance,
    decks,
    directory,
    documents,
    exchange,
    imports,
    interface,
    library,
    schedule,
    workspace,
)
from baocaovien.texts.marking import Sentence

_SUBJECTS = (workspace, directory, library, schedule, attendance, decks, documents, imports, exchange, interface)

SENTENCES: dict[str, Sentence] = {code: said for subject in _SUBJECTS for code, said in subject.SENTENCES.items()}
