"""Warnings in the log fail a test, unless the test says that it expects them."""

from __future__ import annotations

import logging
import re


class LogWatch(logging.Handler):
    """Keeps the records from WARNING up, and which of them a test allowed.

    Usage: `log_watch.expect(r"could not be reached")`; an expected record that never came fails the test too.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self._expected: list[re.Pattern[str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record."""
        self.records.append(record)

    def expect(self, pattern: str) -> None:
        """Allow, and demand, at least one record whose message contains the pattern."""
        self._expected.append(re.compile(pattern))

    def complaints(self) -> list[str]:
        """What was logged and not expected, and what was expected and not logged."""
        said = [record.getMessage() for record in self.records]
        unexpected = [
            f"unexpected {record.levelname} of {record.name}: {text}"
            for record, text in zip(self.records, said, strict=True)
            if not any(pattern.search(text) for pattern in self._expected)
        ]
        absent = [
            f"expected in the log, but not there: {pattern.pattern}"
            for pattern in self._expected
            if not any(pattern.search(text) for text in said)
        ]
        return unexpected + absent
