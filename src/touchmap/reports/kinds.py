"""The kinds of reports: what each report says of itself, so that whoever writes it need not know its class."""

from typing import TYPE_CHECKING, Literal

Kind = Literal[
    "rank",
    "chains",
    "chains-map",
    "stages",
    "evidence",
    "review",
    "actions",
    "map",
    "map-table",
    "check",
    "baseline",
    "edit",
    "survey",
    "plan",
    "week",
    "show",
    "init",
    "templates",
    "rules",
    "topic",
    "explain",
    "error",
]
"""A report's kind: mostly the command that makes it."""

if TYPE_CHECKING:  # a protocol takes its time to make, and only types need it
    from typing import ClassVar, Protocol

    class Report(Protocol):
        """What is asked of a report: a frozen dataclass of plain values that names its kind."""

        kind: ClassVar[Kind]
