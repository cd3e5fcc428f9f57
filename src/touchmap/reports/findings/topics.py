"""What `touchmap explain` shows of topics that are no rules: their pages."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.language.pages import said_page
from touchmap.language.phrase import noted
from touchmap.language.speech import ENGLISH, Speech
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
        language: The language of the sentences.
    """

    kind: ClassVar[Kind] = "topic"

    shape: Literal["touchmap.topic/1"]
    name: str
    title: str
    page: str
    sources: tuple[Source, ...]
    language: str = field(default="en", metadata={"data": False})


TOPICS = {"ranking": (noted("How touchpoints are ranked"), RANKING)}
"""The heading and the text of each topic, by its name."""


def topic_page(name: str, say: Speech = ENGLISH) -> TopicPage:
    """The page of a topic, in a language.

    Args:
        name: One of the topics.
        say: The language.
    """
    title, page = TOPICS[name]
    return TopicPage("touchmap.topic/1", name, say(title), said_page(page, say), cited(page, say), say.language)
