"""Which letter sequences are Vietnamese syllables; used to tell one old encoding from another."""

from __future__ import annotations

import re
import unicodedata

_ONSET_LIST = """
b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x đ
"""
_RIME_LIST = """
a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt
iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot oăc oăm oăn oăng
oăt u ua uc ui um un ung up ut uy uya uych uyn uynh uyp uyt uyu uyên uyêt uân uâng uât uây uê uêch uênh uôc uôi uôm uôn
uông uôt uơ y yêm yên yêng yêt yêu â âc âm ân âng âp ât âu ây ê êch êm ên ênh êp êt êu ô ôc ôi ôm ôn ông ôp ôt ă ăc ăm
ăn ăng ăp ăt ơ ơi ơm ơn ơng ơp ơt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""
_GLIDING_LIST = """
ai ao au ay eo ia iu iêu oai oao oay oeo oi ua ui uyu uây uôi yêu âu ây êu ôi ơi ưa ưi ưu ươi ươu
"""

_ONSETS = frozenset(["", *_ONSET_LIST.split()])
_RIMES = frozenset(_RIME_LIST.split())
_GLIDING = frozenset(_GLIDING_LIST.split())
"""Open rimes whose last letter never bears the tone."""
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOPS = ("c", "ch", "p", "t")
_SHARP = frozenset("\u0301\u0323")
_VOWELS = "aăâeêioôơuưy"
_SPLIT = re.compile(rf"([^{_VOWELS}]*)(.*)")


def is_syllable(word: str) -> bool:
    """Tell whether a word of NFC letters is a syllable: onset, rime and a tone that the rime can bear; case does not count."""
    parts = unicodedata.normalize("NFD", word.casefold())
    tones = [char for char in parts if char in _TONES]
    if len(tones) > 1:
        return False
    plain = unicodedata.normalize("NFC", "".join(char for char in parts if char not in _TONES))
    on_last = bool(tones) and bool(_TONES.intersection(unicodedata.normalize("NFD", unicodedata.normalize("NFC", parts)[-1])))
    return any(
        onset in _ONSETS
        and rime in _RIMES
        and not (rime.endswith(_STOPS) and tones and tones[0] not in _SHARP)
        and not (on_last and rime in _GLIDING)
        for onset, rime in _cuts(plain)
    )


def _cuts(plain: str) -> list[tuple[str, str]]:
    """Cut between onset and rime; qu and gi take a vowel letter with them, and "gìn" shares its i."""
    match = _SPLIT.fullmatch(plain)
    if not match:
        return []
    cuts = [(match[1], match[2])]
    if plain.startswith("qu"):
        cuts = [("qu", plain[2:]), ("qu", f"u{plain[2:]}")]
    elif plain.startswith("gi"):
        cuts += [("gi", plain[2:]), ("gi", plain[1:])]
    return cuts
