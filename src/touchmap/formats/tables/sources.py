"""The articles that a page cites, below it: as text and as Markdown."""

from textwrap import indent, wrap

from touchmap.language.speech import Speech
from touchmap.reports.findings.sources import Source

_WIDE = 76


def write_text(sources: tuple[Source, ...], say: Speech) -> str:
    """The articles under a heading, each in indented lines; nothing if none is cited."""
    said = "".join(
        indent("\n".join(wrap(say("{label}: {value}", label=one.code, value=one.about), _WIDE)), "    ") + "\n"
        for one in sources
    )
    return f"\n{say('Sources:')}\n\n{said}" if said else ""


def write_markdown(sources: tuple[Source, ...], say: Speech) -> str:
    """The articles under a heading, as a list; nothing if none is cited."""
    said = "".join(f"- {say('{label}: {value}', label=one.code, value=one.about)}\n" for one in sources)
    return f"\n## {say('Sources')}\n\n{said}" if said else ""
