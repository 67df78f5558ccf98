"""The codes that errors carry are words in the sentence, and stay codes in what a program reads."""

from __future__ import annotations

from baocaovien.domain.errors import ConflictError, EnvironmentFault, InputError, MissingError
from baocaovien.domain.event_states import EventAction, EventState
from baocaovien.store.models import Deck, Event, Invitee, Person, Topic, Unit, Venue
from baocaovien.texts import sentences
from baocaovien.texts.words import WORDS, said


def test_a_missing_record_is_called_by_its_kind():
    problem = MissingError("input.unknown_id", where="abc123", kind="agenda_item", value="abc123")

    assert sentences.tell(problem, "en").message == "There is no agenda item “abc123”."


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


def test_a_code_without_a_word_stays_as_it_is():
    assert said("kind", "KeyError", "en") == "KeyError"


def test_every_state_action_and_main_record_has_a_word():
    kinds = {model.wire_name for model in (Deck, Event, Invitee, Person, Topic, Unit, Venue)}

    assert (set(EventState) - set(WORDS["state"]), set(EventAction) - set(WORDS["action"]), kinds - set(WORDS["kind"])) == (
        set(),
        set(),
        set(),
    )
