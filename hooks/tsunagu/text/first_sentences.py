"""Where a text begins to say something: behind greetings, self-introductions and remarks on itself.

Columns of years begin alike (皆さま、こんにちは。…の…です。); in a list of them each must show its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

#: So many characters say something; fewer are joined with the next paragraph.
_ENOUGH: Final = 30
_LONGEST_INTRODUCTION: Final = 60
#: No greeting goes on for more paragraphs.
_MOST_PASSED: Final = 8

_ENDS: Final = r"[、。，．,.！!？?♪♫☆★～〜…ー^_／/（）()\s\u3000\U0001F300-\U0001FAFF\ufe0f]"
#: A face of signs: (^^), (^_^;), (笑).
_FACE: Final = r"[（(](?:[^\w()（）\s]|[_\soωдДT;]){2,9}[)）]|[（(][笑汗泣][)）]"
_SENTENCE: Final = re.compile(rf".*?(?:[。！？!?♪☆★]+[」』”）)♪☆]*|(?:{_FACE})+|\.(?=\s|$)|$)\s*", re.DOTALL)
_ALL: Final = r"(?:[^\s、。]{0,10}の)?(?:皆|みな)(?:さん|さま|様)(?:がた|方)?"
_GREETING: Final = re.compile(
    rf"(?:(?:{_ALL}|読者の方々?|どうも|改めまして)[、,，！!\s\u3000]*)?(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|は[じぢ]めまして|初めまして"
    r"|お(?:疲れ|つかれ)(?:さま|様)(?:です|でした|でございます)?|(?:ご無沙汰|ごぶさた)(?:して(?:おり|い)ます|しました)"
    r"|お久しぶりです|(?:新年)?[あ明]けまして、?おめでとう(?:ございます)?|お世話になっております|いかがお過ごし(?:です|でしょう)か"
    r"|(?:[^\s、。，はがを]{1,8}も[、，]?|引き続き[、，]?)?(?:どうぞ|どうか|何卒|なにとぞ)?[、，]?"
    r"(?:よろしく|宜しく)(?:お|御)(?:願い|ねがい)(?:します|いたします|致します|申し上げます)"
    r"|(?:(?:毎日|今日[はも]|今朝[はも])、?)?(?:寒|暑|涼し|暖か|あたたか)(?:いです|く(?:なりました|なってきました))ね"
    rf"|お元気ですか)(?:{_ENDS}+|$)|{_ALL}(?:[、,，！!\s\u3000]+|$)"
)
#: A greeting that goes on like this is one that somebody speaks of: 「こんにちは」と言う.
_QUOTES: Final = ("と", "って")
_SENTENCE_ENDS: Final = ("。", "．", ".")
#: A paragraph of addresses alone says nothing.
_ADDRESSES: Final = re.compile(r"(?:https?://[!-~]+\s*)+")
_HELLO: Final = re.compile(
    r"(?:hello|hi|hey|greetings|good (?:morning|afternoon|evening)|happy new year|dear)\b"
    r"(?:,? (?:and |my |dear )?(?:again|all|everybody|everyone|folks|friends|readers?|there|to all))*"
    r"\s*[,.!:—]+\s*",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"申します|(?<!は)でございます[。！!]")
_ROLE: Final = re.compile(
    "塾長|代表|講師|世話人|編集[長部者]|店長|著者|筆者|主宰|管理人|コンサルタント|コーチ|トレーナー|研究員|社長|所長|院長|ライター|担当"
)
_IS: Final = re.compile(rf"です(?:[。！!♪☆～〜\s]|{_FACE})*$")
_PARTICLE: Final = re.compile(r"(?<!私)(?<!わたし)(?<!わたくし)(?<!僕)(?<!ぼく)(?<!者)は|が|を")
_SELF: Final = re.compile(
    r"(?:この|当|本)(?:ブログ|メルマガ|メールマガジン|コラム|連載|サイト|ニュースレター)(?:は|では|で)"
    r"|(?:いつも|ご訪問|お越し|お読み|ご覧|アクセス|本日も|今日も)[^。]{0,40}(?:ありがとうございます|感謝します|感謝いたします)"
    r"|[※＊]|（[^（）]*）$|\((?![^()]*\).)[^()]*\)$"
)
_SELF_IN_ENGLISH: Final = re.compile(
    r"my name is\b|(?:welcome|thanks|thank you)(?: back| again| so much)? (?:to|for) (?:my|the|this|our|"
    r"reading|visiting|stopping|following|coming|joining)\b|this (?:blog|newsletter|column) is\b",
    re.IGNORECASE,
)
_I_AM: Final = re.compile(r"I(?:['’]m| am) [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)?[,.!]")
_WIDE: Final = re.compile(r"[^\x00-\x7f]")


def find_beginning(paragraphs: Iterable[str]) -> str:
    """The text from its first sentence that says something, at least about 30 characters of it.

    A text that says nothing else is given as it begins.

    >>> find_beginning(["皆さま、こんにちは、", "『橋の塾』世話人です。", "会議は、前の日に決まります。"])
    '会議は、前の日に決まります。'
    """
    words, first, greeted = "", "", False
    for number, paragraph in enumerate(paragraphs):
        first = first or paragraph
        rest = paragraph
        if not words and number < _MOST_PASSED:
            rest, greeted = _pass_over(paragraph, greeted=greeted)
        words = _join(words, rest)
        if len(words) >= _ENOUGH:
            break
    return words or first


def _pass_over(paragraph: str, *, greeted: bool) -> tuple[str, bool]:
    """What follows the greetings and introductions at the beginning, and whether there were any."""
    rest = "" if _ADDRESSES.fullmatch(paragraph.strip()) else paragraph.strip()
    while rest:
        found = _GREETING.match(rest) or _HELLO.match(rest)
        if found and not _is_spoken_of(found[0], rest[found.end() :]):
            rest, greeted = rest[found.end() :].lstrip(), True
            continue
        sentence = next(_list_sentences(rest))
        if not _is_introduction(sentence.strip(), greeted=greeted):
            break
        rest, greeted = rest[len(sentence) :].lstrip(), True
    return rest, greeted


def _is_spoken_of(greeting: str, rest: str) -> bool:
    """Whether the sentence goes on behind a greeting, and speaks of it."""
    return rest.startswith(_QUOTES) and not greeting.rstrip().endswith(_SENTENCE_ENDS)


def _list_sentences(text: str) -> Iterator[str]:
    return (found[0] for found in _SENTENCE.finditer(text) if found[0])


def _is_introduction(sentence: str, *, greeted: bool) -> bool:
    """Whether a sentence says who writes, or what his blog is, and nothing else."""
    if _SELF.match(sentence) or _SELF_IN_ENGLISH.match(sentence):
        return True
    if greeted and _I_AM.match(sentence):
        return True
    if len(sentence) > _LONGEST_INTRODUCTION:
        return False
    if _NAMED.search(sentence):
        return True
    is_bare = bool(_IS.search(sentence)) and not _PARTICLE.search(sentence)
    return is_bare and (greeted or bool(_ROLE.search(sentence)))


def _join(one: str, other: str) -> str:
    """Two paragraphs in one line, with a blank between them unless both are Japanese there."""
    if not one or not other:
        return one or other
    return f"{one}{'' if _WIDE.match(one[-1]) and _WIDE.match(other[0]) else ' '}{other}"
