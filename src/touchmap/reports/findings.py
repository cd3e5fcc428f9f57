"""What `touchmap check` shows: every finding with its place, worst first, and how many there are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from touchmap.load import Loaded
from touchmap.problem import Key, Problem, Where
from touchmap.rules.checking import Judged, Verdict
from touchmap.source.lines import lines_of
from touchmap.source.spans import Place, places

_WORST_FIRST = {"error": 0, "warning": 1, "info": 2}
_LISTS = ("touchpoints", "chains", "evidence", "actions", "parts")
_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule says of a place in the files; the keys of JSON.

    Attributes:
        rule: The rule's code.
        name: The rule's name.
        level: info, warning or error.
        message: What is wrong, in one sentence without a full stop.
        help: How to mend it.
        file: The file, relative to the client folder.
        line: From 1, as are the others; the end is exclusive.
        entry: The id of the entry, if it belongs to one.
        fingerprint: The same for the same finding, wherever its entry is moved.
        excerpt: The line's text.
    """

    rule: str
    name: str
    level: str
    message: str
    help: str
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    entry: str | None
    fingerprint: str
    excerpt: str = field(default="", metadata=_HIDDEN)


@dataclass(frozen=True, slots=True)
class Summary:
    """How many there are of each."""

    error: int
    warning: int
    info: int
    waived: int
    baselined: int
    touchpoints: int
    chains: int
    files: int


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """All findings of an inventory.

    Attributes:
        shape: The name and the version of the JSON document.
        root: The client folder, relative to the current folder where it is inside it.
        findings: Worst first, then by place.
        summary: How many there are.
        skipped: The codes of the rules that could not be sure, since something did not load.
        failing: How many findings are at or above the level that fails.
    """

    shape: str
    root: str
    findings: tuple[Finding, ...]
    summary: Summary
    skipped: tuple[str, ...]
    failing: int = field(default=0, metadata=_HIDDEN)


def findings_report(loaded: Loaded, verdict: Verdict, root: str, fail_on: str = "error") -> FindingsReport:
    """The findings as they are shown.

    Args:
        loaded: The inventory and its texts.
        verdict: What the rules say of it.
        root: The client folder as it is to be named.
        fail_on: The level from which a finding fails: error, warning, info or never.
    """
    shown = [one for one in verdict.judged if loaded.shown in (None, one.problem.where.file)]
    findings = tuple(_findings([one for one in shown if not one.waived], loaded.texts))
    counts = Counter(finding.level for finding in findings)
    inventory = loaded.inventory
    worst = _WORST_FIRST.get(fail_on, -1)
    return FindingsReport(
        shape="touchmap.findings/1",
        root=root,
        findings=findings,
        summary=Summary(
            error=counts["error"],
            warning=counts["warning"],
            info=counts["info"],
            waived=sum(one.waived for one in shown),
            baselined=0,
            touchpoints=len(inventory.touchpoints),
            chains=len(inventory.chains),
            files=len(inventory.files),
        ),
        skipped=tuple(rule.code for rule in verdict.skipped),
        failing=sum(_WORST_FIRST[finding.level] <= worst for finding in findings),
    )


def _findings(judged: list[Judged], texts: Mapping[str, str]) -> list[Finding]:
    """The findings in their order, each with its place and its fingerprint."""
    found = _places([one.problem for one in judged], texts)
    lines = {file: lines_of(texts[file]) for file in {one.problem.where.file for one in judged} if file in texts}
    seen: Counter[tuple[str, ...]] = Counter()
    findings = []
    for one in sorted(judged, key=lambda one: _in_file_order(one.problem, found)):
        mark = _mark(one.problem, found)
        findings.append(_finding(one, found, lines, _digest(mark, seen[mark])))
        seen[mark] += 1
    return sorted(findings, key=lambda f: (_WORST_FIRST[f.level], f.file, f.line, f.column, f.rule, f.message))


def _places(problems: list[Problem], texts: Mapping[str, str]) -> dict[Where, Place]:
    """The place of every address that some problem speaks of, each file passed over once."""
    asked: dict[str, dict[tuple[Key, ...], None]] = defaultdict(dict)
    for problem in problems:
        for where in (problem.where, *_addresses(problem.values)):
            asked[where.file][where.keys] = None
    found: dict[Where, Place] = {}
    for file, keys in asked.items():
        for key, place in places(texts.get(file, ""), keys).items():
            found[Where(file, key)] = place
    return found


def _addresses(values: Mapping[str, Any]) -> Iterable[Where]:
    for value in values.values():
        if isinstance(value, Where):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, Where))


def _in_file_order(problem: Problem, found: Mapping[Where, Place]) -> tuple[Any, ...]:
    span = problem.at or found[problem.where].span
    return (problem.where.file, span.line, span.column)


def _finding(one: Judged, found: Mapping[Where, Place], lines: Mapping[str, list[str]], fingerprint: str) -> Finding:
    problem, rule = one.problem, one.rule
    span = problem.at or found[problem.where].span
    values = {key: _said(value, found) for key, value in problem.values.items()}
    of_file = lines.get(problem.where.file, [])
    return Finding(
        rule=rule.code,
        name=rule.name,
        level=one.level,
        message=rule.message.format_map(values),
        help=rule.help.format_map(values),
        file=problem.where.file,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        entry=problem.entry,
        fingerprint=fingerprint,
        excerpt=of_file[span.line - 1] if span.line <= len(of_file) else "",
    )


def _said(value: Any, found: Mapping[Where, Place]) -> Any:
    """A value as a sentence says it: an address as file:line."""
    if isinstance(value, Where):
        return f"{value.file}:{found[value].span.line}"
    if isinstance(value, list):
        return "".join(f" and {_said(item, found)}" for item in value)
    return value


def _mark(problem: Problem, found: Mapping[Where, Place]) -> tuple[str, ...]:
    """What makes a finding the same one after an edit elsewhere."""
    keys, value = _inside(problem.where.keys), found[problem.where].words
    entry = problem.entry or problem.where.file
    return (problem.code, entry, "/".join(map(str, keys)), value)


def _inside(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """The keys below an entry, without the place of the entry in its list."""
    while len(keys) >= 2 and keys[0] in _LISTS and isinstance(keys[1], int):
        keys = keys[2:]
    return keys


def _digest(mark: tuple[str, ...], ordinal: int) -> str:
    return sha256("\0".join([*mark, str(ordinal)]).encode("utf-8", "surrogatepass")).hexdigest()[:32]
