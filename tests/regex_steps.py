"""A regular expression matched step by step, as Python's own engine backtracks, so that its steps can be counted."""

import re
from collections.abc import Callable
from re import _constants as signs  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Go = Callable[[int], int | None]


class Steps:
    """One text, and how many steps the expressions on it took.

    Args:
        pattern: The compiled expression.
        text: What it is matched with.
        most: After so many steps it is given up.
    """

    def __init__(self, pattern: re.Pattern[str], text: str, most: int) -> None:
        self.pattern, self.text, self.most, self.taken = pattern, text, most, 0
        self.groups: dict[int, str] = {}
        self.tree = parser.parse(pattern.pattern, pattern.flags)

    def match(self, at: int) -> int | None:
        """Where the expression ends that begins at a place, if any."""
        return self._all(list(self.tree), 0, at, lambda end: end)

    def spans(self) -> list[tuple[int, int]]:
        """All that `finditer` finds."""
        found, at = [], 0
        while at <= len(self.text):
            end = self.match(at)
            if end is None or end == at:
                found += [] if end is None else [(at, at)]
                at += 1
            else:
                found.append((at, end))
                at = end
        return found

    def _all(self, parts: list[Any], index: int, at: int, go: Go) -> int | None:
        if index == len(parts):
            return go(at)
        sign, value = parts[index]
        return self._one(sign, value, at, lambda end: self._all(parts, index + 1, end, go))

    def _one(self, sign: Any, value: Any, at: int, go: Go) -> int | None:  # noqa: PLR0911 - one for each sign
        self.taken += 1
        if self.taken > self.most:
            raise OverflowError
        match str(sign):
            case "SUBPATTERN":
                return self._all(list(value[3]), 0, at, lambda end: self._noted(value[0], at, end, go))
            case "GROUPREF":
                same = self.groups[value]
                return go(at + len(same)) if self.text.startswith(same, at) else None
            case "POSSESSIVE_REPEAT":
                end = self._run(value[0], value[1], value[2][0], at, lambda stop: stop)
                return None if end is None else go(end)
            case "BRANCH":
                ends = (self._all(list(part), 0, at, go) for part in value[1])
                return next((end for end in ends if end is not None), None)
            case "MAX_REPEAT":
                least, most, inner = value
                if len(inner) == 1 and str(inner[0][0]) in ("IN", "LITERAL", "NOT_LITERAL", "ANY"):
                    return self._run(least, most, inner[0], at, go)
                return self._repeat(least, most, list(inner), 0, at, go)
            case "ASSERT" | "ASSERT_NOT":
                behind = value[0] < 0
                from_ = at - value[1].getwidth()[0] if behind else at
                holds = from_ >= 0 and self._all(list(value[1]), 0, from_, lambda end: end) is not None
                return go(at) if holds is (str(sign) == "ASSERT") else None
            case "AT":
                return go(at) if self._stands(str(value), at) else None
            case _:
                return go(at + 1) if at < len(self.text) and self._takes(sign, value, at) else None

    def _noted(self, group: int, at: int, end: int, go: Go) -> int | None:
        self.groups[group] = self.text[at:end]
        return go(end)

    def _run(self, least: int, most: Any, inner: Any, at: int, go: Go) -> int | None:
        """As much of one sign as there is, then less."""
        end = at
        while end < len(self.text) and end - at < int(most) and self._takes(inner[0], inner[1], end):
            end += 1
            self.taken += 1
        for stop in range(end, at + least - 1, -1):
            self.taken += 1
            if self.taken > self.most:
                raise OverflowError
            if (found := go(stop)) is not None:
                return found
        return None

    def _repeat(self, least: int, most: Any, inner: list[Any], number: int, at: int, go: Go) -> int | None:
        if number < int(most):
            further = self._all(
                inner, 0, at, lambda end: None if end == at else self._repeat(least, most, inner, number + 1, end, go)
            )
            if further is not None:
                return further
        return go(at) if number >= least else None

    def _takes(self, sign: Any, value: Any, at: int) -> bool:
        """Whether one character is of a set or is a literal; the engine itself says so."""
        one = parser.SubPattern(self.tree.state, [(sign, value)])
        key = repr((sign, value))
        if key not in _ONE:
            _ONE[key] = re._compiler.compile(one, self.pattern.flags)  # type: ignore[attr-defined]
        return _ONE[key].match(self.text[at]) is not None

    def _stands(self, what: str, at: int) -> bool:
        text = self.text
        if what == "AT_BOUNDARY":
            return _is_word(text, at - 1) is not _is_word(text, at)
        if what in ("AT_BEGINNING", "AT_BEGINNING_STRING"):
            several = what == "AT_BEGINNING" and self.pattern.flags & re.MULTILINE
            return at == 0 or bool(several and text[at - 1] == "\n")
        return at == len(text) or (what == "AT_END" and text[at:] == "\n")


_ONE: dict[str, Any] = {}
assert signs.MAXREPEAT


def _is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and re.match(r"\w", text[at]) is not None
