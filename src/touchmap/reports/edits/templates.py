"""What `touchmap templates` shows: our templates, and which of them the client's folder has."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.language.speech import Speech
from touchmap.reports.kinds import Kind
from touchmap.starters.templates import TEMPLATES


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template: its path below `templates/`, what it makes, and whether the client's folder has its own."""

    name: str
    about: str
    own: bool


@dataclass(frozen=True, slots=True)
class TemplatesReport:
    """Our templates of documents.

    Attributes:
        shape: The name and the version of the JSON document.
        templates: The templates, in the order of their names.
        notes: What to do next.
        language: The language of the sentences.
    """

    kind: ClassVar[Kind] = "templates"

    shape: Literal["touchmap.templates/1"]
    templates: tuple[TemplateRow, ...]
    notes: tuple[str, ...] = field(metadata={"data": False})
    language: str = field(default="en", metadata={"data": False})


def templates_report(names: Collection[str], own: Collection[str], say: Speech, *, new: bool) -> TemplatesReport:
    """Some of our templates.

    Args:
        names: Their names.
        own: Those of which the client's folder has its own.
        say: The language.
        new: Whether they have just been copied there.
    """
    notes = (
        (
            say("Copied into templates/ of the client folder. Change the copies; each wins over ours."),
            say("docs/templates.md says what a template may use."),
        )
        if new
        else (say("`touchmap templates copy NAME` copies one into the client folder, to be changed there."),)
    )
    rows = tuple(TemplateRow(name, say(TEMPLATES[name]), name in own) for name in TEMPLATES if name in names)
    return TemplatesReport("touchmap.templates/1", rows, notes, say.language)
