"""The kinds of reports: what each report says of itself, so that whoever writes it need not know its class."""

from typing import ClassVar, Literal, Protocol

Kind = Literal[
    "rank",
    "chains",
    "chains-map",
    "stages",
    "evidence",
    "review",
    "check",
    "baseline",
    "edit",
    "survey",
    "plan",
    "week",
    "show",
    "init",
    "rules",
    "topic",
    "explain",
    "error",
]
"""A report's kind: mostly the command that makes it."""


class Report(Protocol):
    """What is asked of a report: a frozen dataclass of plain values that says of which kind it is."""

    kind: ClassVar[Kind]
