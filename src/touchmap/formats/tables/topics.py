"""A topic's page as text and as Markdown."""

from touchmap.formats.tables import sources
from touchmap.language.speech import speech
from touchmap.reports.findings.topics import TopicPage


def write_text(page: TopicPage) -> str:
    """A topic's page for a terminal; headings are on lines of their own."""
    return f"{page.title}\n\n{page.page.replace('## ', '')}{sources.write_text(page.sources, speech(page.language))}"


def write_markdown(page: TopicPage) -> str:
    """A topic's page for the docs."""
    return f"# {page.title}\n\n{page.page}{sources.write_markdown(page.sources, speech(page.language))}"
