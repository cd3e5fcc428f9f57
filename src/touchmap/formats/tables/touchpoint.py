"""One touchpoint's page as lines and as Markdown."""

from touchmap.formats.layout.styled_lines import Style, StyledLine, sentence
from touchmap.reports.document import Bullets
from touchmap.reports.text import plain
from touchmap.reports.touchpoint.document import place, touchpoint_document
from touchmap.reports.touchpoint.touchpoint import TouchpointReport


def lines(report: TouchpointReport) -> tuple[StyledLine, ...]:
    """The page for a terminal or a pipe: a heading for each section, and what it says below."""
    out = [_sentence(f"{report.name} ({report.id}, {place(report)})", 0, "title")]
    for section in touchpoint_document(report).sections:
        out += [StyledLine(), _sentence(plain(section.heading), 0, "title")]
        for point in (point for block in section.blocks if isinstance(block, Bullets) for point in block.points):
            out += [_sentence(plain(point.text), 2), *(_sentence(plain(text), 4) for text in point.below)]
    return tuple(out)


def write_markdown(report: TouchpointReport) -> str:
    """The page in Markdown."""
    from touchmap.formats.documents.markdown import write

    return write(touchpoint_document(report))


def _sentence(text: str, indent: int, style: Style = "plain") -> StyledLine:
    return sentence(" ".join(text.split()), indent, style)
