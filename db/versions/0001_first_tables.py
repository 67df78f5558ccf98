"""The first version of all tables.

Every migration says in its own words what it makes: it must go on meaning the same when the models change.

A table is written as its columns: `name type`, `!` where it must not be empty, `key` in the primary key, `->table` where it
refers to a record (checked at commit).
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "id": sa.Uuid(),
    "text": sa.Text(),
    "sorted": sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
    "whole": sa.Integer(),
    "decimal": sa.String(40),
    "flag": sa.Boolean(),
    "date": sa.Date(),
    "big": sa.BigInteger(),
    "moment": sa.String(27).with_variant(sa.DateTime(timezone=True), "postgresql"),
    "json": sa.JSON(),
    "bytes": sa.LargeBinary(),
}


def columns(spec: str) -> list[sa.Column[Any]]:
    return [column(part.strip()) for part in spec.split(";")]


def column(spec: str) -> sa.Column[Any]:
    name, kind, *words = spec.replace("!", " !").split()
    rules: dict[str, Any] = {"nullable": "!" not in words and "key" not in words, "unique": "unique" in words or None}
    if kind.startswith("->"):
        target = sa.ForeignKey(f"{kind[2:]}.id", deferrable=True, initially="DEFERRED")
        return sa.Column(name, TYPES["id"], target, **rules)
    return sa.Column(name, TYPES[kind], primary_key="key" in words, **rules)


def record(name: str, spec: str) -> None:
    """A table of records: its own columns, an id, the tombstone."""
    op.create_table(name, *columns(f"{spec}; id id key; deleted flag!"))


def fact(name: str, spec: str) -> None:
    """A table of facts: its own columns, an id, its place in the log."""
    op.create_table(name, *columns(f"{spec}; id id key; operation_id id!; station_id id!; seq whole!; lamport whole!"))


def local(name: str, spec: str, *rules: sa.Constraint) -> None:
    """A table of this workspace alone."""
    op.create_table(name, *columns(spec), *rules)


def upgrade() -> None:
    tables()
    for name, table, indexed in INDEXES:
        op.create_index(name, table, indexed)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE content_search USING fts5(words, content='', contentless_delete=1, tokenize='unicode61')"
        )
    else:
        op.execute("CREATE INDEX ix_search_entry_tsvector ON search_entry USING gin (to_tsvector('simple', words))")
    for statement in tally_triggers(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    on_file = op.get_bind().dialect.name == "sqlite"
    if on_file:
        op.execute("DROP TABLE content_search")
    for table in reversed(TABLES):
        op.drop_table(table)
    if not on_file:
        op.execute("DROP FUNCTION touch_tally()")
        op.execute("DROP FUNCTION touch_tally_of_invitee()")


def tally_triggers(dialect: str) -> list[str]:
    """What tells that an event's tally is old: a touch for each event whose marks, invitees, sessions or summonses change."""
    watched = ("attendance_mark", "invitee", "event_session", "session_summons")
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER tally_{table}_{verb} AFTER {verb.upper()} ON {table} BEGIN"
            + "".join(f" {touch(table, row)};" for row in rows)
            + " END"
            for table in watched
            for verb, rows in (("insert", ("NEW",)), ("update", ("OLD", "NEW")), ("delete", ("OLD",)))
        ]
    of_invitee = "invitee.event_id, txid_current() FROM touched JOIN invitee ON invitee.id = touched.invitee_id"
    functions = [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" INSERT INTO tally_touch (event_id, change) SELECT DISTINCT {source} ON CONFLICT DO NOTHING; RETURN NULL; END $$"
        for name, source in (("touch_tally", "event_id, txid_current() FROM touched"), ("touch_tally_of_invitee", of_invitee))
    ]
    return functions + [
        f"CREATE TRIGGER tally_{table}_{name} AFTER {verb} ON {table} REFERENCING {side} TABLE AS touched FOR EACH STATEMENT"
        f" EXECUTE FUNCTION {'touch_tally_of_invitee' if table == 'session_summons' else 'touch_tally'}()"
        for table in watched
        for verb, side in (("INSERT", "NEW"), ("UPDATE", "OLD"), ("UPDATE", "NEW"), ("DELETE", "OLD"))
        for name in [f"{verb}_{side}".lower() if verb == "UPDATE" else verb.lower()]
    ]


def touch(table: str, row: str) -> str:
    """SQLite: leave a touch where there is none."""
    of_invitee = f"(SELECT event_id FROM invitee WHERE id = {row}.invitee_id)"  # noqa: S608
    event = of_invitee if table == "session_summons" else f"{row}.event_id"
    return (
        f"INSERT INTO tally_touch (event_id, change) SELECT {event}, 0 WHERE {event} IS NOT NULL"  # noqa: S608
        f" AND NOT EXISTS (SELECT 1 FROM tally_touch WHERE event_id = {event})"
    )


def tables() -> None:  # noqa: PLR0915 - one statement a table
    record(
        "attachment",
        "target_type text!; target_id id!; file_name text!; media_type text!; sha256 text!; size whole!; note text!; "
        "added_at moment!",
    )
    fact(
        "attendance_attempt",
        "event_id id!; result text!; raw_code text!; invitee_id id; desk text!; occurred_at moment!; actor_id id",
    )
    fact(
        "attendance_mark",
        "event_id id!; session_id id; invitee_id id; kind text!; occurred_at moment; clock_offset_ms whole!; recorded_at "
        "moment!; desk text!; mode text!; site_id id; actor_id id; source text!; raw_code text!; forced flag!; reason "
        "text!; late_on_paper flag!; substitute_name text!; substitute_position text!; replaces json!; saw json!",
    )
    local(
        "blob",
        "sha256 text key; content bytes!",
    )
    local(
        "change",
        "operation_id id key; n whole key; record_type text!; record_id id!; verb text!; fields json; old json; replaces "
        "json; salt bytes",
    )
    record(
        "day_off",
        "day date!; name text!; works flag!",
    )
    local(
        "draft",
        "place text key; content json!; saved_at moment!",
    )
    record(
        "event_kind",
        "code text!; name text!; default_minutes whole!; rank sorted!",
    )
    record(
        "frozen_report",
        "kind text!; title text!; request json!; figures json!; frozen_at moment!; pdf_sha256 text!; "
        "rows_sha256 text!; sha256 text!",
    )
    fact(
        "head_count",
        "event_id id!; session_id id; site_id id; kind text!; category text!; number whole!; reported_by text!; at "
        "moment!; source text!; actor_id id; annuls_id id",
    )
    local(
        "operation",
        "id id key; station_id id!; seq whole!; lamport whole!; at moment!; label text!; params json!; actor_id id; "
        "version whole!; nature text!; target_id id; digests bytes!; previous bytes; hash bytes!",
        sa.UniqueConstraint("station_id", "seq"),
    )
    record(
        "own_profile",
        "name text!; base text!; profile_values json!",
    )
    local(
        "peer",
        "id id key; name text!; sign_key bytes; seal_key text; trusted flag!; rule json!; seen json!",
    )
    record(
        "person",
        "full_name text!; honorific text!; own_sort_key text!; merged_into_id ->person; full_name_folded text!; sort_key sorted!",
    )
    local(
        "quarantine",
        "id id key; received_at moment!; sender text!; reason text!; content json!",
    )
    record(
        "schedule_release",
        "name text!; released_at moment!; content json!",
    )
    local(
        "search_entry",
        "number whole key; item_id id! unique; revision_id id!; words text!",
    )
    local("event_tally", "event_id id key; rules whole!; grace_minutes whole!")
    local(
        "tally_part",
        "event_id id key; n whole key; session_id id!; unit_id id; site_id id; summoned whole!; present whole!; "
        "substituted whole!; excused whole!; unexcused whole!; not_marked whole!; late whole!; left_early whole!; "
        "online whole!; walk_in whole!; came text!",
    )
    local("tally_touch", "event_id id key; change big key")
    record(
        "series",
        "title text!; rule json!; exceptions json!",
    )
    local(
        "setting",
        "name text key; value json!",
    )
    record(
        "signatory",
        "full_name text!; position text!; prefix text!; on_behalf_of text!; rank sorted!",
    )
    record(
        "source_document",
        "title text!; kind text!; number text!; symbol text!; dated date; issuer text!; term text!; file_name text!; "
        "source_sha256 text; text_sha256 text; record json!; title_folded text!",
    )
    local(
        "station",
        "id id key; name text!; seq whole!; lamport whole!; head bytes; mine flag!; retired flag!",
    )
    record(
        "topic",
        "code text!; name text!; description text!; period text!; rank sorted!; name_folded text!",
    )
    record(
        "unit",
        "code text!; level text!; kind text!; rank sorted!; founded date; closed date; merged_into_id ->unit",
    )
    record("actor", "name text!; role text!; pin_hash text; unit_id ->unit; rank sorted!")
    record(
        "wording",
        "kind text!; profile text!; body json!; valid_from date; valid_to date; docx_sha256 text",
    )
    record(
        "content_item",
        "document_id ->source_document; parent_id ->content_item; rank sorted!; level text!; number text!; withdrawn "
        "flag!; valid_from date; valid_to date; replaced_by_id ->content_item; current_revision_id id; state text!",
    )
    record(
        "figure",
        "name text!; group_name text!; value decimal; low decimal; high decimal; unit text!; sign text!; period text!; "
        "kind text!; as_of date; document_id ->source_document; source text!; checked flag!; rank sorted!; name_folded "
        "text!",
    )
    record(
        "office",
        "unit_id ->unit; place_name text!; superior_line text!; issuer_line text!; symbol_code text!; profile text!; "
        "tone_style text!; default_recipients json!; gives_numbers flag!; term_from date; grace_minutes whole!; "
        "conflict_levels json!; emblem_sha256 text; is_sample flag!",
    )
    record("plan", "title text!; document_id ->source_document; starts_on date; ends_on date")
    record(
        "post",
        "person_id ->person!; unit_id ->unit!; position text!; protocol_rank whole!; valid_from date; valid_to date; "
        "position_folded text!",
    )
    record(
        "reporter_recognition",
        "person_id ->person!; level text!; decision text!; issued_on date; issuer text!; term text!; card_number text!; "
        "valid_to date",
    )
    record(
        "unit_name",
        "unit_id ->unit!; name text!; short_name text!; upper_form text!; valid_from date; valid_to date; name_folded "
        "text!; sort_key sorted!",
    )
    record("unit_parent", "unit_id ->unit!; parent_id ->unit!; valid_from date; valid_to date")
    record("unit_succession", "from_unit_id ->unit!; to_unit_id ->unit; kind text!; on_day date!; decision text!")
    record(
        "venue",
        "name text!; address text!; capacity whole; unit_id ->unit; name_folded text!; sort_key sorted!",
    )
    record(
        "content_revision",
        "item_id ->content_item!; number whole!; heading text!; text text!; talking_points text!; state text!; author_id "
        "id; written_at moment!; approved_by_id id; approved_at moment; text_folded text!",
    )
    record(
        "event",
        "kind_id ->event_kind!; title text!; unit_id ->unit; unit_name text!; state text!; state_reason text!; "
        "state_document text!; venue_id ->venue; venue_name text!; series_id ->series; grace_minutes whole; requirements "
        "text!; contact text!; invited_on date; ics_uid text!; ics_sequence whole!; opened_at moment; closed_at moment; "
        "title_folded text!",
    )
    record(
        "plan_task",
        "plan_id ->plan!; unit_id ->unit; title text!; topic_id ->topic; kind_id ->event_kind; times whole!; due date; "
        "rank sorted!",
    )
    record("site", "name text!; unit_id ->unit; venue_id ->venue; name_folded text!; sort_key sorted!")
    record(
        "source_span",
        "document_id ->source_document!; starts whole!; ends whole!; role text!; label text!; item_id ->content_item",
    )
    record("topic_figure", "topic_id ->topic!; figure_id ->figure!; rank sorted!")
    record("tag", "name text!; name_folded text!; sort_key sorted!")
    record("item_tag", "item_id ->content_item!; tag_id ->tag!")
    record("topic_item", "topic_id ->topic!; item_id ->content_item!; rank sorted!")
    record("unavailability", "person_id ->person; venue_id ->venue; starts_at moment!; ends_at moment!; reason text!")
    record(
        "conflict_override",
        "event_id ->event!; kind text!; other_id id; reason text!",
    )
    record(
        "deck",
        "title text!; subtitle text!; event_id ->event; presenter text!; theme text!; ratio text!; minutes whole; "
        "template_sha256 text; template_name text!; options json!; made_at moment!; title_folded text!",
    )
    record(
        "event_role",
        "event_id ->event!; role text!; person_id ->person!; site_id ->site; full_name text!; position text!; rank sorted!",
    )
    record(
        "event_session",
        "event_id ->event!; name text!; starts_at moment!; ends_at moment!; rank sorted!",
    )
    record(
        "event_site",
        "event_id ->event!; site_id ->site!; name text!; is_centre flag!; list_closed flag!; rank sorted!",
    )
    record(
        "invitee",
        "event_id ->event!; person_id ->person; unit_id ->unit; seat_number whole; full_name text!; position text!; "
        "unit_name text!; honorific text!; protocol_rank whole!; site_id ->site; guest flag!; number whole; walk_in "
        "flag!; matched_person_id ->person; counted_as id; planned_substitute text!; withdrawn flag!; withdrawn_reason text!; "
        "full_name_folded text!; unit_name_folded text!; sort_key sorted!",
    )
    record(
        "minutes",
        "event_id ->event!; state text!; revision whole!; opened_at moment; closed_at moment; place text!; opening text!; "
        "press text!; materials text!; other text!; conclusion text!; copies whole!; attendance_as_of moment",
    )
    record(
        "official_document",
        "series text!; number whole; symbol text!; dated date; kind text!; title text!; event_id ->event; signer text!; "
        "recipients json!; file_sha256 text; file_name text!; cancelled flag!; cancel_reason text!",
    )
    record(
        "task",
        "event_id ->event!; text text!; unit_id ->unit; person_id ->person; assignee text!; due date; done_on date; "
        "carried_from_id ->task; rank sorted!",
    )
    record(
        "agenda_item",
        "event_id ->event!; session_id ->event_session; rank sorted!; starts_at moment; minutes whole; title text!; "
        "presented flag!; topic_id ->topic; speaker_id ->person; speaker_name text!; note text!",
    )
    record(
        "card",
        "number text!; invitee_id ->invitee; withdrawn flag!",
    )
    record(
        "deck_build",
        "deck_id ->deck!; built_at moment!; file_name text!; sha256 text!; slides whole!; manifest json!",
    )
    record(
        "deck_entry",
        "deck_id ->deck!; rank sorted!; kind text!; section text!; item_id ->content_item; revision_id id; payload json!; "
        "notes text!; hidden flag!; priority whole!",
    )
    record(
        "minutes_version",
        "minutes_id ->minutes!; number whole!; state text!; finalised_at moment!; actor_id id; reason text!; content "
        "json!; pdf_sha256 text!; signed_sha256 text",
    )
    record(
        "session_summons",
        "invitee_id ->invitee!; session_id ->event_session!",
    )
    record(
        "agenda_content",
        "agenda_item_id ->agenda_item!; item_id ->content_item!; rank sorted!",
    )
    record(
        "statement",
        "minutes_id ->minutes!; agenda_item_id ->agenda_item; rank sorted!; kind text!; speaker_id ->person; speaker_name "
        "text!; speaker_position text!; text text!; at moment; vote json!; has_paper flag!",
    )


TABLES = (
    "attachment", "attendance_attempt", "attendance_mark", "blob", "change", "day_off",
    "draft", "event_kind", "frozen_report", "head_count", "operation", "own_profile", "peer", "person", "quarantine",
    "schedule_release", "search_entry", "series", "setting", "signatory", "source_document", "station", "tag", "topic",
    "unit", "actor", "event_tally", "tally_part", "tally_touch",
    "wording", "content_item", "figure", "office", "plan", "post", "reporter_recognition", "unit_name", "unit_parent",
    "unit_succession", "venue", "content_revision", "event", "plan_task", "site", "source_span", "topic_figure",
    "topic_item", "item_tag", "unavailability", "conflict_override", "deck", "event_role", "event_session", "event_site",
    "invitee", "minutes", "official_document", "task", "agenda_item", "card", "deck_build", "deck_entry", "minutes_version",
    "session_summons", "agenda_content", "statement",
)  # fmt: skip

INDEXES = (
    ("ix_attachment_target_id", "attachment", ["target_id"]),
    ("ix_attendance_attempt_event_id", "attendance_attempt", ["event_id"]),
    ("ix_attendance_mark_event_invitee", "attendance_mark", ["event_id", "invitee_id"]),
    ("ix_change_record_id", "change", ["record_id"]),
    ("ix_day_off_day", "day_off", ["day"]),
    ("ix_head_count_annuls_id", "head_count", ["annuls_id"]),
    ("ix_head_count_event_id", "head_count", ["event_id"]),
    ("ix_operation_lamport", "operation", ["lamport"]),
    ("ix_person_full_name_folded", "person", ["full_name_folded"]),
    ("ix_person_list", "person", ["deleted", "merged_into_id", "sort_key", "id", "full_name_folded"]),
    ("ix_person_sort_key", "person", ["sort_key"]),
    ("ix_unit_code", "unit", ["code"]),
    ("ix_content_item_document_id", "content_item", ["document_id"]),
    ("ix_content_item_parent_id", "content_item", ["parent_id"]),
    ("ix_content_item_state", "content_item", ["state"]),
    ("ix_post_person_id", "post", ["person_id"]),
    ("ix_post_person_unit", "post", ["person_id", "unit_id"]),
    ("ix_post_unit_id", "post", ["unit_id"]),
    ("ix_reporter_recognition_person_id", "reporter_recognition", ["person_id"]),
    ("ix_unit_name_name_folded", "unit_name", ["name_folded"]),
    ("ix_unit_name_unit_id", "unit_name", ["unit_id"]),
    ("ix_unit_parent_parent_id", "unit_parent", ["parent_id"]),
    ("ix_unit_parent_unit_id", "unit_parent", ["unit_id"]),
    ("ix_unit_succession_from_unit_id", "unit_succession", ["from_unit_id"]),
    ("ix_unit_succession_to_unit_id", "unit_succession", ["to_unit_id"]),
    ("ix_venue_name_folded", "venue", ["name_folded"]),
    ("ix_content_revision_item_id", "content_revision", ["item_id"]),
    ("ix_event_series_id", "event", ["series_id"]),
    ("ix_event_unit_id", "event", ["unit_id"]),
    ("ix_event_venue_id", "event", ["venue_id"]),
    ("ix_plan_task_plan_id", "plan_task", ["plan_id"]),
    ("ix_site_name_folded", "site", ["name_folded"]),
    ("ix_source_span_document_id", "source_span", ["document_id"]),
    ("ix_tag_name_folded", "tag", ["name_folded"]),
    ("ix_item_tag_item_id", "item_tag", ["item_id"]),
    ("ix_item_tag_tag_id", "item_tag", ["tag_id"]),
    ("ix_topic_figure_figure_id", "topic_figure", ["figure_id"]),
    ("ix_topic_figure_topic_id", "topic_figure", ["topic_id"]),
    ("ix_topic_item_item_id", "topic_item", ["item_id"]),
    ("ix_topic_item_topic_id", "topic_item", ["topic_id"]),
    ("ix_unavailability_person_id", "unavailability", ["person_id"]),
    ("ix_unavailability_venue_id", "unavailability", ["venue_id"]),
    ("ix_conflict_override_event_id", "conflict_override", ["event_id"]),
    ("ix_deck_event_id", "deck", ["event_id"]),
    ("ix_event_role_event_id", "event_role", ["event_id"]),
    ("ix_event_role_person_id", "event_role", ["person_id"]),
    ("ix_event_session_event_id", "event_session", ["event_id"]),
    ("ix_event_session_starts_at", "event_session", ["starts_at"]),
    ("ix_event_site_event_id", "event_site", ["event_id"]),
    ("ix_event_site_site_id", "event_site", ["site_id"]),
    ("ix_invitee_event_id", "invitee", ["event_id"]),
    ("ix_invitee_full_name_folded", "invitee", ["full_name_folded"]),
    ("ix_invitee_person_id", "invitee", ["person_id"]),
    ("ix_invitee_unit_id", "invitee", ["unit_id"]),
    ("ix_minutes_event_id", "minutes", ["event_id"]),
    ("ix_official_document_event_id", "official_document", ["event_id"]),
    ("ix_task_event_id", "task", ["event_id"]),
    ("ix_agenda_item_event_id", "agenda_item", ["event_id"]),
    ("ix_agenda_item_speaker_id", "agenda_item", ["speaker_id"]),
    ("ix_agenda_item_topic_id", "agenda_item", ["topic_id"]),
    ("ix_card_invitee_id", "card", ["invitee_id"]),
    ("ix_card_number", "card", ["number"]),
    ("ix_deck_build_deck_id", "deck_build", ["deck_id"]),
    ("ix_deck_entry_deck_id", "deck_entry", ["deck_id"]),
    ("ix_deck_entry_item_id", "deck_entry", ["item_id"]),
    ("ix_minutes_version_minutes_id", "minutes_version", ["minutes_id"]),
    ("ix_session_summons_invitee_id", "session_summons", ["invitee_id"]),
    ("ix_session_summons_session_id", "session_summons", ["session_id"]),
    ("ix_agenda_content_agenda_item_id", "agenda_content", ["agenda_item_id"]),
    ("ix_agenda_content_item_id", "agenda_content", ["item_id"]),
    ("ix_statement_minutes_id", "statement", ["minutes_id"]),
)
