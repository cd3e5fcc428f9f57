"""One touchpoint's page as lines and as Markdown."""

from touchmap.formats.escape.markdown import cell
from touchmap.formats.layout.styled_lines import Style, StyledLine, sentence
from touchmap.reports.paths import from_root
from touchmap.reports.touchpoint.touchpoint import TouchpointReport
from touchmap.reports.touchpoint.words import sections


def lines(report: TouchpointReport) -> tuple[StyledLine, ...]:
    """The page for a terminal or a pipe: a heading for each section, and what it says below."""
    out = [_sentence(f"{report.name} ({report.id}, {_place(report)})", 0, "title")]
    for section in sections(report):
        out += [StyledLine(), _sentence(section.title, 0, "title")]
        for line, below in section.lines:
            out += [_sentence(line, 2), *(_sentence(text, 4) for text in below)]
    return tuple(out)


def write_markdown(report: TouchpointReport) -> str:
    """The page in Markdown: a heading for each section, and lists."""
    out = [f"# {cell(report.name)}", "", cell(f"{report.id} ({_place(report)})")]
    for section in sections(report):
        out += ["", f"## {section.title}", ""]
        for line, below in section.lines:
            out += [f"- {cell(line.strip())}", *(f"  - {cell(text.strip())}" for text in below)]
    return "\n".join(out) + "\n"


def _sentence(text: str, indent: int, style: Style = "plain") -> StyledLine:
    return sentence(" ".join(text.split()), indent, style)


def _place(report: TouchpointReport) -> str:
    return f"{from_root(report.root, report.file)}:{report.line}"
