"""Which letter sequences are Vietnamese syllables; used to tell one old encoding from another."""

from __future__ import annotations

import re
import unicodedata

_ONSETS = frozenset(
    [
        "",
        *[
            "b",
            "c",
            "ch",
            "d",
            "đ",
            "g",
            "gh",
            "gi",
            "h",
            "k",
            "kh",
            "l",
            "m",
            "n",
            "ng",
            "ngh",
            "nh",
            "p",
            "ph",
            "qu",
            "r",
            "s",
            "t",
            "th",
            "tr",
            "v",
            "x",
        ],
    ]
)
_RIMES = frozenset(
    [
        "a",
        "ac",
        "ach",
        "ai",
        "am",
        "an",
        "ang",
        "anh",
        "ao",
        "ap",
        "at",
        "au",
        "ay",
        "ă",
        "ăc",
        "ăm",
        "ăn",
        "ăng",
        "ăp",
        "ăt",
        "â",
        "âc",
        "âm",
        "ân",
        "âng",
        "âp",
        "ât",
        "âu",
        "ây",
        "e",
        "ec",
        "em",
        "en",
        "eng",
        "eo",
        "ep",
        "et",
        "ê",
        "êch",
        "êm",
        "ên",
        "ênh",
        "êp",
        "êt",
        "êu",
        "i",
        "ia",
        "ich",
        "iêc",
        "iêm",
        "iên",
        "iêng",
        "iêp",
        "iêt",
        "iêu",
        "im",
        "in",
        "inh",
        "ip",
        "it",
        "iu",
        "o",
        "oa",
        "oac",
        "oach",
        "oai",
        "oam",
        "oan",
        "oang",
        "oanh",
        "oao",
        "oap",
        "oat",
        "oay",
        "oăc",
        "oăm",
        "oăn",
        "oăng",
        "oăt",
        "oc",
        "oe",
        "oen",
        "oeo",
        "oet",
        "oi",
        "om",
        "on",
        "ong",
        "ooc",
        "oong",
        "op",
        "ot",
        "ô",
        "ôc",
        "ôi",
        "ôm",
        "ôn",
        "ông",
        "ôp",
        "ôt",
        "ơ",
        "ơi",
        "ơm",
        "ơn",
        "ơng",
        "ơp",
        "ơt",
        "u",
        "ua",
        "uân",
        "uâng",
        "uât",
        "uây",
        "uc",
        "uê",
        "uêch",
        "uênh",
        "ui",
        "um",
        "un",
        "ung",
        "uơ",
        "uôc",
        "uôi",
        "uôm",
        "uôn",
        "uông",
        "uôt",
        "up",
        "ut",
        "uy",
        "uya",
        "uych",
        "uyên",
        "uyêt",
        "uyn",
        "uynh",
        "uyp",
        "uyt",
        "uyu",
        "ư",
        "ưa",
        "ưc",
        "ưi",
        "ưm",
        "ưn",
        "ưng",
        "ươc",
        "ươi",
        "ươm",
        "ươn",
        "ương",
        "ươp",
        "ươt",
        "ươu",
        "ưt",
        "ưu",
        "y",
        "yêm",
        "yên",
        "yêng",
        "yêt",
        "yêu",
    ]
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_GLIDING = frozenset("ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui ưa ưi ưu iêu oai oao oay oeo uây uôi ươi ươu uyu yêu".split())
"""Open rimes whose last letter never bears the tone."""
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
