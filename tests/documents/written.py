"""Documents as files, written as printing writes them."""

from __future__ import annotations

from pathlib import Path

from baocaovien.documents.docx import docx_bytes
from baocaovien.documents.pdf import pdf_bytes
from baocaovien.documents.plan import DocumentPlan
from baocaovien.documents.profile import LayoutProfile
from baocaovien.domain.files import write_bytes


def write_pdf(plan: DocumentPlan, profile: LayoutProfile, target: Path) -> int:
    """Write the PDF; answer its pages."""
    content, pages = pdf_bytes(plan, profile)
    write_bytes(target, content)
    return pages


def write_docx(plan: DocumentPlan, profile: LayoutProfile, target: Path) -> None:
    write_bytes(target, docx_bytes(plan, profile))
