"""A finding: what a rule says of a place in the files, with its line and its fingerprint."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from touchmap.language.speech import ENGLISH, Speech
from touchmap.load import Loaded
from touchmap.model.fingerprints import fingerprints, place_order, places_of, span_of
from touchmap.problem import Where
from touchmap.rules.rule import Level
from touchmap.rules.run import Judgement, RunResult
from touchmap.source.yaml.lines import lines_of
from touchmap.source.yaml.spans import ValueSpan

WORST_FIRST = {"error": 0, "warning": 1, "info": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule says of a place in the files; the keys of JSON.

    Attributes:
        rule: The rule's code.
        name: The rule's name.
        level: Info, warning or error.
        message: What is wrong, in one sentence without a full stop.
        help: How to fix it.
        file: The file, relative to the client folder.
        line: From 1, as are the others; the end is exclusive.
        entry: The id of the entry, if it belongs to one.
        fingerprint: The same for the same finding, wherever its entry is moved.
        excerpt: The line's text.
        several: What people read in place of many such findings: a sentence over their `{count}` and `{names}`, for
            one and for more.
    """

    rule: str
    name: str
    level: Level
    message: str
    help: str
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    entry: str | None
    fingerprint: str
    excerpt: str = field(default="", metadata={"data": False})
    several: tuple[str, str] | None = field(default=None, metadata={"data": False})


def findings_of(loaded: Loaded, verdict: RunResult, say: Speech = ENGLISH) -> tuple[Finding, ...]:
    """Everything found that is not waived, worst first and then by place, in all files of the inventory.

    Args:
        loaded: The inventory and its texts.
        verdict: What the rules say of it.
        say: The language of the sentences; what machines read is always English.
    """
    judged, texts = verdict.judged, loaded.texts
    found = places_of([one.problem for one in judged], texts)
    lines = {file: lines_of(texts[file]) for file in {one.problem.where.file for one in judged} if file in texts}
    in_order = sorted(judged, key=lambda one: place_order(one.problem, found))
    prints = fingerprints([one.problem for one in in_order], found)
    return arranged(
        _finding(one, found, lines, mark, say) for one, mark in zip(in_order, prints, strict=True) if not one.waived
    )


def arranged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings worst first, and then by place; their order is the same in every language."""
    return tuple(sorted(findings, key=lambda f: (WORST_FIRST[f.level], f.file, f.line, f.column, f.rule)))


def _finding(
    one: Judgement, found: Mapping[Where, ValueSpan], lines: Mapping[str, list[str]], fingerprint: str, say: Speech
) -> Finding:
    problem, rule = one.problem, one.rule
    span = span_of(problem, found)
    values = {key: one if type(one) is str else _said(one, found) for key, one in problem.values.items()}
    of_file = lines.get(problem.where.file, [])
    return Finding(
        rule=rule.code,
        name=rule.name,
        level=one.level,
        message=say(rule.message, **values),
        help=say(rule.help, **values),
        file=problem.where.file,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        entry=problem.entry,
        fingerprint=fingerprint,
        excerpt=of_file[span.line - 1] if span.line <= len(of_file) else "",
        several=one.several,
    )


def _said(value: Any, found: Mapping[Where, ValueSpan]) -> Any:
    """A value as a sentence says it: an address as file:line, also among several."""
    if isinstance(value, Where):
        return f"{value.file}:{found[value].span.line}"
    if type(value) is tuple:
        return tuple(_said(item, found) for item in value)
    return value
