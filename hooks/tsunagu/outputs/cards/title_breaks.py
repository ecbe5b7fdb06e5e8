"""Where a title may be broken, and how it is shared out over lines of like width (行頭禁則・行末禁則)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

#: No line begins with these, and none ends with those.
NO_START = frozenset(
    "、。，．・：；？！?!,.:;)]}」』】〕］）｝〉》’»‐–ー～〜…‥々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％℃"
)
NO_END = frozenset("（「『【〔［｛〈《“‘«([{")
#: A word with the blanks around it; a no-break space is part of the word.
_WORD = re.compile(r"[ \t\n\u3000]*[^ \t\n\u3000]+[ \t\n\u3000]*|[ \t\n\u3000]+")
_INFINITE = float("inf")


def list_pieces(phrases: Iterable[str]) -> list[str]:
    """What a line is never broken within; joined, the pieces are the phrases (BudouX) joined.

    >>> list_pieces(["社内にも”", "顧客”は", "いる"])
    ['社内にも', '”顧客”は', 'いる']
    """
    phrases = tuple(phrases)
    text = "".join(phrases)
    words = [word for phrase in phrases for word in _WORD.findall(phrase)]
    ends = set(accumulate(len(word) for word in words))
    opening, _ = _pair_marks(text)
    wanted = {place - 1 if place - 1 in opening else place for place in ends}
    return _cut(text, [place for place in _list_breaks(text) if place in wanted])


def list_signs(piece: str) -> list[str]:
    """A piece that is wider than a line, in the smallest pieces it can be cut into."""
    return _cut(piece, _list_breaks(piece))


def _cut(text: str, places: Sequence[int]) -> list[str]:
    return [text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True) if text]


def _list_breaks(text: str) -> list[int]:
    """Every place at which a line may end."""
    opening, closing = _pair_marks(text)
    places = []
    for place in range(1, len(text)):
        before, after = text[:place].rstrip()[-1:], text[place:].lstrip()[:1]
        inside = place in closing or place - 1 in opening
        if not inside and after not in NO_START and before not in NO_END:
            places.append(place)
    return places


def _pair_marks(text: str) -> tuple[set[int], set[int]]:
    """Where quotation marks open and close that don't say so by their form: every second one closes."""
    alike = '"' if "“" in text else '"”'
    found = [place for place, sign in enumerate(text) if sign in alike]
    closing = {place for place, sign in enumerate(text) if sign == "”"} - set(found)
    return set(found[::2]), closing | set(found[1::2])


def share_out(pieces: Sequence[str], measure: Callable[[str], float], width: float, most: int) -> list[str]:
    """The pieces on as few lines as hold them, alike in width; empty where ``most`` lines don't hold them.

    >>> share_out(["前任者の", "地図を", "信じすぎない"], len, 8, 3)
    ['前任者の地図を', '信じすぎない']
    """
    ends = [0.0, *accumulate(measure(piece) for piece in pieces)]
    blanks = [measure(piece) - measure(piece.rstrip()) for piece in pieces]

    def measure_line(start: int, end: int) -> float:
        return ends[end] - ends[start] - blanks[end - 1]

    # On fewer lines there is no room, however they are filled: a title of thousands of signs takes no minute.
    least = max(1, int((ends[-1] - sum(blanks)) / width))
    for count in range(least, min(most, len(pieces)) + 1):
        ideal = ends[-1] / count
        costs = [0.0] + [_INFINITE] * len(pieces)
        ways: list[tuple[int, ...]] = [()] * (len(pieces) + 1)
        for _ in range(count):
            costs, ways = _add_line(costs, ways, measure_line, width, ideal)
        if costs[-1] < _INFINITE:
            return ["".join(pieces[a:b]).strip() for a, b in zip((0, *ways[-1]), ways[-1], strict=False)]
    return []


def _add_line(
    costs: Sequence[float],
    ways: Sequence[tuple[int, ...]],
    measure_line: Callable[[int, int], float],
    width: float,
    ideal: float,
) -> tuple[list[float], list[tuple[int, ...]]]:
    """For each end, the best way to get there with one more line: squared distances from the ideal width."""
    new_costs, new_ways = [_INFINITE] * len(costs), list(ways)
    for start, cost in enumerate(costs):
        if cost == _INFINITE:
            continue
        for end in range(start + 1, len(costs)):
            wide = measure_line(start, end)
            if wide > width:
                break
            if cost + (wide - ideal) ** 2 < new_costs[end]:
                new_costs[end], new_ways[end] = cost + (wide - ideal) ** 2, (*ways[start], end)
    return new_costs, new_ways
