"""The kinds of documents: adding one is one file and one line here."""

from __future__ import annotations

from baocaovien.documents.kind import DocumentKind
from baocaovien.documents.kinds import (
    agenda,
    backdrop,
    badges,
    certificate,
    conclusions,
    cost_estimate,
    delegates,
    invitation,
    minutes,
    money_list,
    notice_of_change,
    official_letter,
    plan,
    postponement,
    report,
    sign_in,
    table_cards,
    week_plan,
)

DOCUMENT_KINDS: tuple[DocumentKind, ...] = (
    invitation.KIND,
    official_letter.KIND,
    agenda.KIND,
    delegates.KIND,
    sign_in.KIND,
    badges.KIND,
    table_cards.KIND,
    backdrop.KIND,
    minutes.KIND,
    conclusions.KIND,
    notice_of_change.KIND,
    postponement.KIND,
    week_plan.KIND,
    report.KIND,
    plan.KIND,
    cost_estimate.KIND,
    money_list.KIND,
    certificate.KIND,
)
