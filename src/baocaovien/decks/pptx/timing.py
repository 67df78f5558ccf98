"""What makes clips play: with the next step of a show, as remotes give it, and by a click on the clip, which pauses it too.

The same nodes as PowerPoint writes for a clip that plays in the click sequence.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

_WAIT = '<p:stCondLst><p:cond delay="indefinite"/></p:stCondLst>'
_AT_ONCE = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'


def playing(clips: Sequence[tuple[int, int]]) -> str:
    """The timing of a slide with clips: the id of each one's shape, and its milliseconds; nothing without clips."""
    if not clips:
        return ""
    ids = count(2)
    steps = f'<p:cTn id="{next(ids)}" dur="indefinite" nodeType="mainSeq"><p:childTnLst>' + "".join(
        _effect(ids, shape, "playFrom(0.0)", 1, length, _WAIT) for shape, length in clips
    )
    nodes = (
        f'<p:seq concurrent="1" nextAc="seek">{steps}</p:childTnLst></p:cTn>'
        f"<p:prevCondLst>{_when('onPrev')}</p:prevCondLst><p:nextCondLst>{_when('onNext')}</p:nextCondLst></p:seq>"
    )
    nodes += "".join(_clip(ids, shape) for shape, _length in clips)
    nodes += "".join(_on_click(ids, shape) for shape, _length in clips)
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
        f"{nodes}</p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"
    )


def _when(event: str, shape: int = 0) -> str:
    target = f'<p:spTgt spid="{shape}"/>' if shape else "<p:sldTgt/>"
    return f'<p:cond evt="{event}" delay="0"><p:tgtEl>{target}</p:tgtEl></p:cond>'


def _effect(ids: count[int], shape: int, command: str, preset: int, length: int, begins: str) -> str:
    """A command to a clip, as an effect of a sequence."""
    outer, inner, effect, target = (next(ids) for _ in range(4))
    lasts = f'dur="{length}"' if length else 'dur="indefinite"'
    return (
        f'<p:par><p:cTn id="{outer}" fill="hold">{begins}<p:childTnLst>'
        f'<p:par><p:cTn id="{inner}" fill="hold">{_AT_ONCE}<p:childTnLst>'
        f'<p:par><p:cTn id="{effect}" presetID="{preset}" presetClass="mediacall" presetSubtype="0" fill="hold" '
        f'nodeType="clickEffect">{_AT_ONCE}<p:childTnLst><p:cmd type="call" cmd="{command}"><p:cBhvr>'
        f'<p:cTn id="{target}" {lasts} fill="hold"/><p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl></p:cBhvr></p:cmd>'
        "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def _clip(ids: count[int], shape: int) -> str:
    return (
        f'<p:video><p:cMediaNode vol="80000"><p:cTn id="{next(ids)}" fill="hold" display="0">{_WAIT}</p:cTn>'
        f'<p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl></p:cMediaNode></p:video>'
    )


def _on_click(ids: count[int], shape: int) -> str:
    """A click on the clip plays and pauses it."""
    whole = next(ids)
    return (
        f'<p:seq concurrent="1" nextAc="seek"><p:cTn id="{whole}" restart="whenNotActive" fill="hold" evtFilter="cancelBubble" '
        f'nodeType="interactiveSeq"><p:stCondLst>{_when("onClick", shape)}</p:stCondLst>'
        '<p:endSync evt="end" delay="0"><p:rtn val="all"/></p:endSync><p:childTnLst>'
        f"{_effect(ids, shape, 'togglePause', 2, 1, _AT_ONCE)}</p:childTnLst></p:cTn>"
        f"<p:nextCondLst>{_when('onClick', shape)}</p:nextCondLst></p:seq>"
    )
