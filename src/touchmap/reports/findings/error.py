"""Why a command cannot go on, for programs."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.reports.kinds import Kind

_FINDINGS = {"data": False, "inline": ("findings.beside_errors:FindingsBeside",)}


@dataclass(frozen=True, slots=True)
class ErrorReport:
    """Why a command cannot go on; with the findings that are why, where there are any.

    Attributes:
        shape: The name and the version of the JSON document.
        error: What is wrong.
        hint: What to do about it; None if there is nothing to add.
        more: The findings that are why.
    """

    kind: ClassVar[Kind] = "error"

    shape: Literal["touchmap.error/1"]
    error: str
    hint: str | None
    more: object | None = field(default=None, metadata=_FINDINGS)
