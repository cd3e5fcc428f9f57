"""One touchpoint's page as text and as Markdown."""

from touchmap.formats.markdown import cell
from touchmap.formats.visible import visible
from touchmap.reports.touchpoint import TouchpointReport
from touchmap.reports.touchpoint_words import sections


def write_text(report: TouchpointReport) -> str:
    """The page for a terminal or a pipe; nothing is folded or cut."""
    out = [visible(f"{report.id}  {report.name}  ({_place(report)})")]
    for section in sections(report):
        out += ["", section.title]
        for line, below in section.lines:
            out += [f"  {_one_line(line)}", *(f"    {_one_line(text)}" for text in below)]
    return "\n".join(out) + "\n"


def write_markdown(report: TouchpointReport) -> str:
    """The page in Markdown: a heading for each section, and lists."""
    out = [f"# {cell(report.name)}", "", cell(f"{report.id} ({_place(report)})")]
    for section in sections(report):
        out += ["", f"## {section.title}", ""]
        for line, below in section.lines:
            out += [f"- {cell(line.strip())}", *(f"  - {cell(text.strip())}" for text in below)]
    return "\n".join(out) + "\n"


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))


def _place(report: TouchpointReport) -> str:
    folder = "" if report.root in ("", ".") else report.root.rstrip("/") + "/"
    return f"{folder}{report.file}:{report.line}"
