"""The codes that errors carry are words in the sentence, and stay codes in what a program reads."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from baocaovien import paths
from baocaovien.domain.errors import ConflictError, EnvironmentFault, InputError, MissingError
from baocaovien.domain.event_states import EventAction, EventState
from baocaovien.store.faults import fault
from baocaovien.store.models import Deck, Event, Invitee, Person, Topic, Unit, Venue
from baocaovien.texts import sentences
from baocaovien.texts.words import WORDS, said


def test_a_missing_record_is_called_by_its_kind():
    problem = MissingError("input.unknown_id", where="abc123", kind="agenda_item", value="abc123")

    assert sentences.tell(problem, "en").message == "There is no agenda item “abc123”."


@pytest.mark.parametrize("where", ["01a22453-989c-7875-8b1e-132cc5eb1a2c", "01a2245523b677328df94d52ed87b5b0.2"])
def test_an_id_is_for_programs_and_stands_in_no_line(where: str):
    told = sentences.tell(InputError("attendance.unknown_code", where=where), "en")

    assert (told.where, told.line()) == (where, "This code belongs to no card. Scan again, or find the person by name.")


def test_every_conflict_is_named_however_many_there_are():
    told = "; ".join(f"Người {number}: “Hội nghị chuyên đề {number}” 05/05/2031 08:00" for number in range(20))
    problem = ConflictError("schedule.conflicts", where="x", count=20, told=told)

    assert sentences.tell(problem, "en").message == f"The schedule has 20 conflicts: {told}."


def test_a_state_and_an_action_are_words():
    problem = ConflictError("schedule.wrong_state", state="open", action="release", allowed=[])

    assert sentences.tell(problem, "en").message == "In the state “attendance open” an event cannot do: release."


def test_a_sentence_that_begins_with_a_word_begins_with_a_capital():
    problem = InputError("input.required", where="title", field="title")

    told = sentences.tell(problem, "en")

    assert (told.message, told.where) == ("The title is missing.", "title")


def test_what_the_system_says_of_a_file_is_in_words():
    problem = EnvironmentFault("file.unwritable", where="/a/b.pdf", file="b.pdf", reason="Permission denied")

    assert sentences.tell(problem, "en").message == "The file b.pdf cannot be written: it may not be touched with your rights."


def test_who_uses_a_workspace_is_named_in_words():
    problem = EnvironmentFault("workspace.in_use", where="/w", holder="window (process 7), command line (process 8)")

    message = sentences.tell(problem, "en").message

    assert message == "The workspace /w is in use by: the window (process 7), the command line (process 8)."


def test_every_reason_that_we_give_has_words():
    given = {reason for file in sorted(paths.bundled().glob("src/baocaovien/**/*.py")) for reason in _reasons(file)}

    assert len(given) > 20
    assert given - set(WORDS["reason"]) == set()


def _reasons(file: Path) -> Iterator[str]:
    """The reasons that stand as they are in the errors that a file raises."""
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            raised = call.func.id in ("InputError", "EnvironmentFault", "MissingError", "ConflictError")
            named = [each.value for each in call.keywords if raised and each.arg == "reason"]
            found = [*named, *(call.args[1:2] if call.func.id in ("_bad", "_unreadable") else ())]
            yield from (
                each.value
                for one in found
                for each in ast.walk(one)
                if isinstance(each, ast.Constant) and each.value not in ("", "reason")
            )


@pytest.mark.parametrize(
    "said, reason",
    [
        ('connection failed: connection to server at "127.0.0.1", port 1 failed: Connection refused', "nothing listens there"),
        ("connection timeout expired", "nobody answered"),
        ('FATAL:  database "khong" does not exist', "the server knows no such database or user"),
        ('FATAL:  password authentication failed for user "bcv"', "the server does not accept the password"),
        ("could not translate host name", "no machine has that name"),
    ],
)
def test_what_a_server_says_is_in_words(said: str, reason: str):
    problem = fault(psycopg.OperationalError(said), "postgresql://bcv@may-chu/x")

    assert problem is not None
    told = sentences.tell(problem, "en").message
    assert told == f"The database server of postgresql://bcv@may-chu/x does not answer: {reason}."


def test_a_code_without_a_word_stays_as_it_is():
    assert said("kind", "KeyError", "en") == "KeyError"


def test_every_state_action_and_main_record_has_a_word():
    kinds = {model.wire_name for model in (Deck, Event, Invitee, Person, Topic, Unit, Venue)}

    assert (set(EventState) - set(WORDS["state"]), set(EventAction) - set(WORDS["action"]), kinds - set(WORDS["kind"])) == (
        set(),
        set(),
        set(),
    )
