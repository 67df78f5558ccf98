from __future__ import annotations

import datetime as dt

import pytest

from baocaovien.domain.errors import ConflictError, InputError
from baocaovien.services.directory.directory import add_unavailability
from baocaovien.services.office.office import set_day_off, set_up_office
from baocaovien.services.schedule import scheduling
from baocaovien.services.schedule.clashes import conflicts_of
from baocaovien.store.models import OfficialDocument
from baocaovien.store.queries.planning import InvitationDays, invitation_days, work_calendar
from baocaovien.store.queries.schedule import Events, agenda_rows, event_detail, event_kinds, events_between
from tests.helpers.events import HOUR, START, ask, conference, do, small_office


@pytest.fixture
def small(workspace):
    return small_office(workspace)


def detail(workspace, event_id):
    return ask(workspace, event_detail, event_id)


def topic(workspace, name):
    from baocaovien.store.models import Topic, new_id

    def make(session):
        row = Topic(id=new_id(), name=name)
        session.add(row)
        return row.id

    return workspace.execute("test.topic", make)


def test_an_event_is_scheduled_with_people_places_and_invitees(workspace, small):
    event_id = conference(workspace, small, chair_id=small.an, secretary_id=small.dung)

    found = detail(workspace, event_id)
    assert (found.event.title, found.event.kind, found.event.state) == (
        "Hội nghị báo cáo viên tháng 5/2021",
        "reporter_conference",
        "scheduled",
    )
    assert (found.event.start, found.event.end, found.event.venue, found.event.invited) == (
        START,
        START + 4 * HOUR,
        "Hội trường Tỉnh ủy",
        4,
    )
    assert [(row.role, row.full_name, row.position) for row in found.roles] == [
        ("chair", "Nguyễn Văn An", "Trưởng ban, Ban Tuyên giáo Tỉnh ủy"),
        ("secretary", "Lê Thị Dung", "Chuyên viên, Huyện ủy Cát Tiên"),
    ]
    assert [row.name for row in found.sites] == ["Điểm cầu Cát Tiên"]


def test_topics_share_the_time_between_opening_and_closing(workspace, small):
    topics = [topic(workspace, "Chuyên đề một"), topic(workspace, "Chuyên đề hai")]

    event_id = conference(workspace, small, topic_ids=topics, speaker_ids=[small.an, small.duc], chair_id=small.an)

    lines = ask(workspace, agenda_rows, event_id)
    assert [(line.minutes, line.presented, line.speaker) for line in lines] == [
        (15, False, ""),
        (105, True, "Nguyễn Văn An"),
        (105, True, "Đỗ Đức"),
        (15, False, "Nguyễn Văn An"),
    ]
    assert [line.start for line in lines] == [START + dt.timedelta(minutes=at) for at in (0, 15, 120, 225)]
    assert detail(workspace, event_id).event.topics == 2


def test_a_longer_line_moves_those_after_it(workspace, small):
    event_id = conference(workspace, small)
    first = do(workspace, scheduling.add_line, event_id=event_id, title="Khai mạc", minutes=10)
    second = do(workspace, scheduling.add_line, event_id=event_id, title="Giải lao", minutes=15)
    third = do(workspace, scheduling.add_line, event_id=event_id, title="Bế mạc")

    do(workspace, scheduling.edit_line, line_id=first, minutes=30)
    do(workspace, scheduling.move_line, line_id=third, after_id=None)

    lines = ask(workspace, agenda_rows, event_id)
    assert [(line.id, line.start) for line in lines] == [(third, START), (first, None), (second, None)]
    do(workspace, scheduling.edit_line, line_id=third, minutes=5)
    lines = ask(workspace, agenda_rows, event_id)
    assert [line.start for line in lines] == [START + dt.timedelta(minutes=at) for at in (0, 5, 35)]
    do(workspace, scheduling.remove_line, line_id=first)
    assert [line.start for line in ask(workspace, agenda_rows, event_id)] == [START, START + dt.timedelta(minutes=5)]


def test_a_speaker_who_is_taken_is_a_conflict_that_names_the_other_event(workspace, small):
    first = conference(workspace, small, topic_ids=[topic(workspace, "A")], speaker_ids=[small.duc], venue_id=None)

    with pytest.raises(ConflictError) as problem:
        conference(
            workspace,
            small,
            title="Tọa đàm",
            start=START + HOUR,
            end=START + 2 * HOUR,
            topic_ids=[topic(workspace, "B")],
            speaker_ids=[small.duc],
            venue_id=None,
            site_ids=[],
        )

    found = problem.value.params["conflicts"]
    assert [(row.kind, row.level, row.other_id, row.subject) for row in found] == [("speaker_overlap", "block", first, "Đỗ Đức")]
    assert len(ask(workspace, events_between, START, START + HOUR)) == 1


def test_events_that_touch_are_no_conflict(workspace, small):
    conference(workspace, small, chair_id=small.an)

    made = do(
        workspace,
        scheduling.add_event,
        kind="seminar",
        title="Tọa đàm",
        start=START + 4 * HOUR,
        end=START + 6 * HOUR,
        venue_id=small.hall,
        chair_id=small.an,
    )

    assert made.conflicts == ()


def test_a_blocking_conflict_passes_with_a_reason_that_is_kept(workspace, small):
    conference(workspace, small)

    made = do(
        workspace,
        scheduling.add_event,
        kind="seminar",
        title="Tọa đàm",
        start=START + HOUR,
        venue_id=small.hall,
        force_reason="Hội trường chia đôi",
    )

    assert [(row.kind, row.override, row.blocks) for row in made.conflicts] == [("venue_overlap", "Hội trường chia đôi", False)]


def test_the_office_decides_how_a_conflict_is_taken(workspace, small):
    do(workspace, set_up_office, unit_id=small.province, conflict_levels={"venue_overlap": "warn"})
    conference(workspace, small)

    made = do(workspace, scheduling.add_event, kind="seminar", title="T", start=START + HOUR, venue_id=small.hall)

    assert [(row.kind, row.level) for row in made.conflicts] == [("venue_overlap", "warn")]


def test_absences_holidays_and_capacity_are_told(workspace, small):
    do(workspace, add_unavailability, person_id=small.duc, start=START, end=START + HOUR, reason="nghỉ phép")
    do(workspace, set_day_off, day=dt.date(2021, 5, 24), name="Nghỉ bù")

    event_id = conference(workspace, small, topic_ids=[topic(workspace, "A")], speaker_ids=[small.duc])

    kinds = {row.kind: row.facts for row in ask(workspace, scheduling.conflicts_of, event_id)}
    assert set(kinds) == {"speaker_unavailable", "holiday"}
    assert kinds["holiday"] == {"day": "24/05/2021", "holiday": "Nghỉ bù"}


def test_moving_an_event_takes_its_agenda_along(workspace, small):
    event_id = conference(workspace, small, topic_ids=[topic(workspace, "A")])
    later = START + dt.timedelta(days=1, hours=5)

    do(workspace, scheduling.move_event, event_id=event_id, start=later)

    found = detail(workspace, event_id)
    assert (found.event.start, found.event.end) == (later, later + 4 * HOUR)
    assert found.agenda[0].start == later
    workspace.undo()
    assert detail(workspace, event_id).agenda[0].start == START


def overruns(workspace, event_id):
    rows = ask(workspace, scheduling.conflicts_of, event_id)
    return [(row.facts["minutes"], row.facts["items"]) for row in rows if row.kind == "agenda_overrun"]


def test_an_event_that_is_made_shorter_says_which_lines_are_left_after_its_end(workspace, small):
    event_id = conference(workspace, small, topic_ids=[topic(workspace, "A"), topic(workspace, "B")], end=START + 2 * HOUR)
    full = overruns(workspace, event_id)

    moved = do(
        workspace,
        scheduling.reschedule_event,
        event_id=event_id,
        start=START + 24 * HOUR,
        end=START + 24 * HOUR + HOUR,
        reason="Trùng lịch",
    )

    assert full == []
    assert [row.kind for row in moved.conflicts] == ["agenda_overrun"]
    closing = "Định hướng công tác tuyên truyền, kết luận hội nghị"
    assert overruns(workspace, event_id) == [(60, f"B; {closing}")]
    workspace.undo()
    held = detail(workspace, event_id).sessions[0]
    do(workspace, scheduling.resize_session, session_id=held.id, start=START + HOUR, end=START + 2 * HOUR)
    assert overruns(workspace, event_id) == [(60, f"B; {closing}")]
    assert detail(workspace, event_id).agenda[0].start == START + HOUR
    do(workspace, scheduling.resize_session, session_id=held.id, start=START + HOUR, end=START + 3 * HOUR)
    assert overruns(workspace, event_id) == []


@pytest.mark.parametrize("minutes, topics", [(240, 2), (60, 3), (20, 3), (7, 5), (30, 1)])
def test_a_first_agenda_never_goes_on_after_the_end(workspace, small, minutes, topics):
    names = [topic(workspace, f"Chuyên đề {n}") for n in range(topics)]

    event_id = conference(workspace, small, topic_ids=[*names, names[0]], end=START + dt.timedelta(minutes=minutes))

    assert overruns(workspace, event_id) == []
    assert detail(workspace, event_id).event.topics == topics


def test_a_session_is_not_moved_onto_another_one_nor_an_end_before_the_last_session(workspace, small):
    event_id = conference(workspace, small)
    afternoon = START + 6 * HOUR
    do(workspace, scheduling.add_session, event_id=event_id, start=afternoon, end=afternoon + 2 * HOUR)
    morning = detail(workspace, event_id).sessions[0]

    with pytest.raises(ConflictError) as problem:
        do(workspace, scheduling.resize_session, session_id=morning.id, start=START, end=afternoon + HOUR)
    with pytest.raises(InputError) as early:
        do(workspace, scheduling.reschedule_event, event_id=event_id, start=START, end=START + HOUR, reason="Rút ngắn")

    assert problem.value.code == "schedule.sessions_overlap"
    assert early.value.code == "input.end_before_start"
    assert [(held.start, held.end) for held in detail(workspace, event_id).sessions] == [
        (START, START + 4 * HOUR),
        (afternoon, afternoon + 2 * HOUR),
    ]


def test_an_event_can_have_a_second_session_that_does_not_overlap(workspace, small):
    event_id = conference(workspace, small)

    do(workspace, scheduling.add_session, event_id=event_id, start=START + 5 * HOUR, end=START + 8 * HOUR, name="Chiều")

    assert [row.name for row in detail(workspace, event_id).sessions] == ["", "Chiều"]
    with pytest.raises(ConflictError) as problem:
        do(workspace, scheduling.add_session, event_id=event_id, start=START + HOUR, end=START + 2 * HOUR)
    assert problem.value.code == "schedule.sessions_overlap"


def test_an_event_like_last_months_names_its_own_month(workspace, small):
    event_id = conference(workspace, small, chair_id=small.an, topic_ids=[topic(workspace, "A")], speaker_ids=[small.duc])
    start = START + dt.timedelta(days=31)

    made = do(workspace, scheduling.copy_event, event_id=event_id, start=start, with_topics=False)

    found = detail(workspace, made.id)
    assert found.event.title == "Hội nghị báo cáo viên tháng 6/2021"
    assert (found.event.start, found.event.end, found.event.chair, found.event.invited) == (
        start,
        start + 4 * HOUR,
        "Nguyễn Văn An",
        4,
    )
    assert [line.presented for line in found.agenda] == [False, False]


def test_a_whole_day_moves_and_comes_back(workspace, small):
    first = conference(workspace, small)
    second = conference(workspace, small, title="Chiều", start=START + 5 * HOUR, end=START + 6 * HOUR)

    do(workspace, scheduling.move_day, day=dt.date(2021, 5, 24), to=dt.date(2021, 5, 26))

    by = dt.timedelta(days=2)
    assert [detail(workspace, one).event.start for one in (first, second)] == [START + by, START + 5 * HOUR + by]
    workspace.undo()
    assert [detail(workspace, one).event.start for one in (first, second)] == [START, START + 5 * HOUR]


def test_the_life_of_an_event(workspace, small):
    event_id = conference(workspace, small)

    assert do(workspace, scheduling.postpone_event, event_id=event_id, reason="CV 1") == "postponed"
    assert do(workspace, scheduling.restore_event, event_id=event_id) == "scheduled"
    later = START + dt.timedelta(days=7)
    moved = do(
        workspace,
        scheduling.reschedule_event,
        event_id=event_id,
        start=later,
        end=later + 2 * HOUR,
        reason="CV 2",
        document="CV 2",
    )
    assert moved.state == "rescheduled"
    assert detail(workspace, event_id).event.end == later + 2 * HOUR
    assert do(workspace, scheduling.cancel_event, event_id=event_id, reason="CV 3") == "cancelled"
    with pytest.raises(ConflictError) as problem:
        do(workspace, scheduling.open_event, event_id=event_id)
    assert problem.value.code == "schedule.wrong_state"
    with pytest.raises(ConflictError):
        do(workspace, scheduling.edit_event, event_id=event_id, title="X")


@pytest.mark.parametrize(
    "said, code",
    [
        ({"title": " "}, "input.required"),
        ({"end": START}, "input.end_before_start"),
        ({"end": START + dt.timedelta(days=40)}, "schedule.too_long"),
        ({"kind": "party"}, "schedule.unknown_kind"),
    ],
)
def test_an_event_that_does_not_fit_is_refused(workspace, small, said, code):
    with pytest.raises(InputError) as problem:
        conference(workspace, small, **said)

    assert problem.value.code == code
    assert len(workspace.read(Events().ids)) == 0


def test_lists_find_events_by_day_words_and_state(workspace, small):
    first = conference(workspace, small)
    second = conference(workspace, small, title="Tọa đàm mùa hè", start=START + dt.timedelta(days=40), end=None)

    assert list(workspace.read(Events().ids)) == [first, second]
    assert list(workspace.read(Events(descending=True).ids)) == [second, first]
    assert list(workspace.read(Events(dt.date(2021, 5, 24), dt.date(2021, 5, 24)).ids)) == [first]
    assert list(workspace.read(Events(dt.date(2021, 5, 25)).ids)) == [second]
    assert list(workspace.read(Events(text="toa he").ids)) == [second]
    assert list(workspace.read(Events(states=("closed",)).ids)) == []


def test_a_list_of_events_costs_the_same_for_few_and_for_many(workspace, small, count_queries):
    for number in range(6):
        conference(workspace, small, start=START + dt.timedelta(days=number), end=None)
    query = Events()
    ids = list(workspace.read(query.ids))

    with count_queries() as few:
        workspace.read(lambda session: query.rows(session, ids[:1]))
    with count_queries() as many:
        rows = workspace.read(lambda session: query.rows(session, ids))

    assert len(rows) == 6
    assert few.count == many.count


def test_the_kinds_that_ship_are_there_before_any_event(workspace):
    assert [kind.code for kind in ask(workspace, event_kinds)] == [
        "reporter_conference",
        "workshop",
        "seminar",
        "forum",
        "thematic_session",
    ]


def test_an_invitation_counts_as_sent_when_it_is_said_or_stands_in_the_register(workspace, small):
    event_id = conference(workspace, small)
    eve = dt.date(2021, 5, 21)

    def notices():
        return [row.facts for row in ask(workspace, conflicts_of, event_id, today=eve) if row.kind == "short_notice"]

    def paper(kind, dated, *, cancelled=False):
        def write(session):
            session.add(OfficialDocument(kind=kind, dated=dated, event_id=event_id, cancelled=cancelled))

        workspace.execute("test.paper", write)

    not_yet = (ask(workspace, invitation_days, event_id), notices())
    paper("invitation", dt.date(2021, 5, 10), cancelled=True)
    paper("minutes", dt.date(2021, 5, 10))
    still = notices()
    paper("invitation", dt.date(2021, 5, 19))
    registered = (ask(workspace, invitation_days, event_id), notices())
    do(workspace, scheduling.edit_event, event_id=event_id, invited_on=dt.date(2021, 5, 20))
    said = (ask(workspace, invitation_days, event_id), notices())

    assert not_yet == (InvitationDays(None, dt.date(2021, 5, 19)), [{"notice": 1, "needed": 3}])
    assert still == not_yet[1]
    assert registered == (InvitationDays(dt.date(2021, 5, 19), dt.date(2021, 5, 19)), [])
    assert said == (InvitationDays(dt.date(2021, 5, 20), dt.date(2021, 5, 19)), [{"notice": 2, "needed": 3}])


def test_a_saturday_that_is_worked_for_a_swapped_day_off_counts_as_notice(workspace, small):
    moment = dt.datetime(2026, 8, 24, 1, tzinfo=dt.UTC)

    def notice():
        return ask(workspace, work_calendar, moment, moment).notice_days(dt.date(2026, 8, 21), dt.date(2026, 8, 24))

    known = notice()
    do(workspace, set_day_off, day=dt.date(2026, 8, 22), name="Nghỉ bù của cơ quan", works=False)

    assert (known, notice()) == (2, 1)
    assert ask(workspace, work_calendar, moment, moment).is_working(dt.date(2026, 8, 31)) is False
