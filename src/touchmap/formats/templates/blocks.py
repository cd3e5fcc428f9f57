"""A document's blocks for a client's templates: as plain data, and written as Markdown."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, cast

from markupsafe import Markup

from touchmap.formats.documents import markdown
from touchmap.formats.documents.markdown import ESCAPED, Ink
from touchmap.reports.document import (
    Block,
    Bullets,
    Card,
    Chart,
    LabelledValue,
    Look,
    Paragraph,
    Picture,
    Point,
    Questions,
    ReportDocument,
    Section,
    TableBlock,
    TableColumn,
)
from touchmap.reports.drawings import Axis, Bar, CurvePiece, Period, Plot, PlotMark, Ribbon, ScoreScale, Steps
from touchmap.reports.text import Lines, Run


def _form(kind: Any) -> str:
    """The name by which a template knows a class."""
    name: str = getattr(kind, "form", kind.__name__.lower())
    return name


_FORMS: dict[str, type] = {
    _form(kind): kind
    for kind in (
        *(Run, Lines, Bar, Steps, Ribbon, Axis, Period, ScoreScale, Plot, PlotMark, CurvePiece),
        *(Point, LabelledValue, Paragraph, Bullets, Questions, TableColumn, TableBlock, Chart, Card, Picture),
        *(Section, Look, ReportDocument),
    )
}


def as_data(value: Any) -> Any:
    """A document, or what is in one, as mappings and lists, each mapping with its form."""
    if isinstance(value, Mapping):
        return {key: as_data(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [as_data(item) for item in value]
    if not is_dataclass(value):
        return value
    named = {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    return {"form": _form(type(value)), **named}


def from_data(data: Any) -> Any:
    """What `as_data` was made from.

    Raises:
        TypeError: It has other fields than its form.
    """
    if isinstance(data, list):
        return tuple(map(from_data, data))
    if not isinstance(data, Mapping):
        return data
    made = {key: from_data(value) for key, value in data.items() if key != "form"}
    return _FORMS[data["form"]](**made) if data.get("form") in _FORMS else made


class Written:
    """Blocks as Markdown, for templates: `written(block)`, and the title and the headings of a document."""

    __slots__ = ("_ink",)

    def __init__(self, ink: Ink = ESCAPED) -> None:
        """Take the ink; without one, words are escaped at once."""
        self._ink = ink

    def __call__(self, block: Any, /) -> str:
        """A block."""
        return self._shown(markdown.block(cast("Block", from_data(block)), self._ink))

    def title(self, document: Any, /) -> str:
        """A document's title, and the lines below it."""
        return self._shown(markdown.title(from_data({**document, "sections": []}), self._ink))

    def heading(self, section: Any, /) -> str:
        """A section's heading."""
        return self._shown(markdown.section(from_data({**section, "blocks": []}), self._ink))

    def _shown(self, text: str) -> str:
        return Markup(text) if self._ink is ESCAPED else text  # noqa: S704 - the ink has escaped it
