"""What makes a clip play when it is clicked."""

from __future__ import annotations

from collections.abc import Sequence


def play_on_click(shapes: Sequence[int]) -> str:
    """The timing of a slide with clips, by the ids of their shapes; nothing without clips."""
    if not shapes:
        return ""
    clips = "".join(
        f'<p:video><p:cMediaNode vol="80000"><p:cTn id="{2 + number}" fill="hold" display="0"><p:stCondLst>'
        '<p:cond delay="indefinite"/></p:stCondLst></p:cTn>'
        f'<p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl></p:cMediaNode></p:video>'
        for number, shape in enumerate(shapes)
    )
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
        f"{clips}</p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"
    )
