"""What `touchmap explain` shows of topics that are no rules: their pages."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from touchmap.reports.findings.ranking_page import RANKING
from touchmap.reports.findings.sources import Source, cited
from touchmap.reports.kinds import Kind


@dataclass(frozen=True, slots=True)
class TopicPage:
    """The page of a topic.

    Attributes:
        shape: The name and the version of the JSON document.
        name: What it is called.
        title: Its heading.
        page: Its text, in Markdown.
        sources: The articles that its text cites.
    """

    kind: ClassVar[Kind] = "topic"

    shape: Literal["touchmap.topic/1"]
    name: str
    title: str
    page: str
    sources: tuple[Source, ...]


TOPICS: dict[str, TopicPage] = {
    "ranking": TopicPage("touchmap.topic/1", "ranking", "How touchpoints are ranked", RANKING, cited(RANKING)),
}
"""The topics by their names."""
