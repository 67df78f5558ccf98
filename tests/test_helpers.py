"""The infrastructure of the tests works as the tests assume."""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from tests.helpers.logs import LogWatch
from tests.helpers.threads import left_running, running_threads


def test_each_test_has_a_home_of_its_own(home):
    assert (Path(os.environ["BAOCAOVIEN_HOME"]), home.exists()) == (home, False)


def test_a_database_of_the_tests_is_a_real_server(postgres_url):
    engine = create_engine(postgres_url)

    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE t (name text)"))
        connection.execute(text("INSERT INTO t VALUES ('Nguyễn')"))
        answer = connection.execute(text("SELECT name, length(name) FROM t")).all()
    engine.dispose()

    assert answer == [("Nguyễn", 6)]


def test_queries_are_counted_without_transaction_control(count_queries):
    engine = create_engine("sqlite://")

    with count_queries() as seen, engine.begin() as connection:
        connection.execute(text("PRAGMA user_version"))
        connection.execute(text("SELECT 1"))
        connection.execute(text("SELECT 2"))
    engine.dispose()

    assert seen.statements == ["SELECT 1", "SELECT 2"]


def test_unexpected_and_absent_log_records_are_told_apart(monkeypatch):
    watch = LogWatch()
    logger = logging.getLogger("quiet")
    monkeypatch.setattr(logger, "propagate", False)
    logger.addHandler(watch)

    watch.expect("disk")
    watch.expect("never")
    logger.warning("the disk is full")
    logger.error("something else")
    logger.info("fine")

    assert watch.complaints() == [
        "unexpected ERROR of quiet: something else",
        "expected in the log, but not there: never",
    ]


def test_a_thread_that_ends_is_not_told():
    before = running_threads()

    threading.Thread(target=lambda: None).start()

    assert left_running(before) == []


@given(st.text())
def test_property_tests_run_beside_the_watching_fixtures(word):
    assert word + "" == word


@pytest.mark.parametrize("round_", [1, 2])
def test_a_screen_is_there_for_programs(x_server, round_):
    assert (x_server.environment()["QT_QPA_PLATFORM"], x_server.name[0]) == ("xcb", ":")
