"""A file that another program keeps for itself, as Excel and Word do, is told as that wherever it is read. Only Windows knows such."""

from __future__ import annotations

import sys

import pytest

from baocaovien.decks.clips import look_at_clip
from baocaovien.decks.open_file import read_file
from baocaovien.domain.errors import AppError
from baocaovien.services.attendance.code_reading import codes_in_file
from baocaovien.services.documents.attachments import read_attachment
from baocaovien.services.documents.minutes_file import read_minutes_file
from baocaovien.services.exchange.bundle import load
from baocaovien.services.imports.sheets import read_sheet
from baocaovien.services.library.source_text import read_source_file
from baocaovien.services.schedule.calendar import read_calendar
from baocaovien.texts import sentences

READ = [
    (".xlsx", read_sheet),
    (".xls", read_sheet),
    (".docx", read_sheet),
    (".csv", read_sheet),
    (".docx", read_source_file),
    (".ics", read_calendar),
    (".json", read_minutes_file),
    (".pdf", read_attachment),
    (".png", codes_in_file),
    (".pptx", read_file),
    (".mp4", look_at_clip),
    (".bcvx", load),
]

if sys.platform == "win32":
    import _winapi

    @pytest.mark.parametrize("ending, read", READ)
    def test_a_file_that_another_program_keeps_for_itself_is_told(tmp_path, ending, read):
        path = tmp_path / f"danh sách{ending}"
        path.write_bytes(b"PK\x03\x04")
        alone = _winapi.CreateFile(str(path), _winapi.GENERIC_READ, 0, 0, _winapi.OPEN_EXISTING, 0, 0)

        with pytest.raises(AppError) as caught:
            read(path)
        _winapi.CloseHandle(alone)

        assert "tệp đang mở ở chương trình khác" in sentences.tell(caught.value, "vi").line()

else:

    @pytest.mark.parametrize("ending, read", READ)
    def test_a_file_that_the_disk_does_not_give_is_told(tmp_path, ending, read):
        path = tmp_path / f"danh sách{ending}"
        path.symlink_to("/proc/self/mem")  # it is there, and whoever reads it gets an error

        with pytest.raises(AppError) as caught:
            read(path)

        assert caught.value.exit_code == 2
