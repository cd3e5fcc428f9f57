"""Chains as lines of links for a terminal or a pipe, and as Markdown with flowcharts."""

from dataclasses import replace

from touchmap.formats.charts.mermaid import Arrow, FlowNode, fenced, flowchart
from touchmap.formats.escape.control_characters import visible
from touchmap.formats.escape.markdown import cell
from touchmap.formats.layout.styled_lines import Style, StyledLine, Word, sentence
from touchmap.formats.layout.table import Column, Grid, write_markdown
from touchmap.language.numbers import brief, percent
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.language.terms import ROLES
from touchmap.reports.chains.chains import ChainsReport
from touchmap.reports.chains.rows import ChainRow, LinkRow, LinkWayRow

_CHAIN_REACTION = {
    "negative": noted("negative"),
    "neutral": noted("neutral"),
    "positive": noted("positive"),
}

_STATES = {"planned": noted("(planned)"), "retired": noted("(retired)")}

_CHAIN = {
    "conversion": noted("Conversion"),
    "interval": noted("95 % interval"),
    "link": noted("Link"),
    "lost": noted("Lost"),
    "reached": noted("Reached"),
    "reaction": noted("Reaction"),
    "role": noted("Role"),
    "score": noted("Score"),
}


def lines(report: ChainsReport) -> tuple[StyledLine, ...]:
    """Each chain as a line of links with remarks on it below, and the segments after them."""
    say = speech(report.language)
    drawn = [sentence(text) for text in report.head]
    drawn += [StyledLine()] if drawn else []
    for row in report.chains:
        drawn += [sentence(title(row, say), style="title"), drawing(row, say)]
        drawn += [sentence(text, indent=2) for text in row.said]
        drawn.append(StyledLine())
    for segment in report.segments:
        drawn += [sentence(" ".join(segment.said))]
    if report.segments:
        drawn.append(StyledLine())
    return (*drawn, *(sentence(note, style="note") for note in report.notes))


def title(row: ChainRow, say: Speech) -> str:
    """A chain's name and id, and the segment that passes it."""
    if row.segment is None:
        return say("{name} ({id})", name=row.name, id=row.id)
    return say("{name} ({id}), segment: {segment}", name=row.name, id=row.id, segment=row.segment)


def drawing(row: ChainRow, say: Speech) -> StyledLine:
    """The line of links: names with scores and signs, with an arrow before each but the first."""
    drawn: list[Word] = []
    for number, link in enumerate(row.links):
        drawn.append(_link(link, number, row, say))
        if number == row.ends and row.starts_name is not None:
            drawn.append(Word(f"⇒ {visible(row.starts_name)}", "end"))
    return StyledLine(tuple(drawn), indent=2, hang=2)


def write_page(report: ChainsReport) -> str:
    """The chains as Markdown: for each a flowchart, a table of its links, and remarks on it."""
    say = speech(report.language)
    blocks = [f"# {cell(say('Chains'))}", *(cell(text) for text in report.head)]
    for row in report.chains:
        blocks += [f"## {cell(title(row, say))}", fenced(chart(row, say))]
        blocks.append(write_markdown(replace(_grid(row, say), notes=row.said)).rstrip())
    said = [" ".join(segment.said) for segment in report.segments]
    blocks += ["\n".join(f"- {cell(text)}" for text in group) for group in (said, report.notes) if group]
    return "\n\n".join(blocks) + "\n"


def chart(row: ChainRow, say: Speech) -> str:
    """The flowchart of a chain; an arrow to where customers do not get is dotted."""
    nodes = [
        FlowNode(_label(link, number, row, say), _looks(link, number, row)) for number, link in enumerate(row.links)
    ]
    arrows = [Arrow(n, n + 1, dotted=_is_dim(row.links[n + 1])) for n in range(len(row.links) - 1)]
    if row.ends is not None and row.starts_name is not None:
        nodes.append(FlowNode((f"⇒ {row.starts_name}",), rounded=True))
        arrows.append(Arrow(row.ends, len(nodes) - 1))
    return flowchart(nodes, arrows)


def _link(link: LinkRow, number: int, row: ChainRow, say: Speech) -> Word:
    arrow = "" if number == 0 else "⇢ " if link.beyond_break else "→ "
    return Word(f"{arrow}{visible(_name(link))} {' '.join(_signs(link, number, row, say))}", _style(link, number, row))


def _name(link: LinkRow) -> str:
    """The name of a link; of one with several ways each name with its score."""
    return " | ".join(_named_way(way) for way in link.ways) or link.name


def _named_way(way: LinkWayRow) -> str:
    return f"{way.name} {brief(way.score) or '?'}"


def _signs(link: LinkRow, number: int, row: ChainRow, say: Speech) -> list[str]:
    if link.state != "live":
        return [say(_STATES[link.state])]
    signs = [] if link.ways else [brief(link.score) or "?"]
    signs += ["▼"] if link.weak else []
    signs += ["✗"] if number == row.breaks else []
    signs += ["●"] if link.role == "end" else []
    return signs


def _style(link: LinkRow, number: int, row: ChainRow) -> Style:
    if number == row.breaks:
        return "break"
    if link.weak:
        return "weak"
    return "beyond" if _is_dim(link) else "plain"


def _looks(link: LinkRow, number: int, row: ChainRow) -> str:
    if number == row.breaks:
        return "broken"
    if link.weak:
        return "weak"
    return "beyond" if _is_dim(link) else ""


def _is_dim(link: LinkRow) -> bool:
    """Whether customers do not get there: beyond a break, or not live."""
    return link.beyond_break or link.state != "live"


def _label(link: LinkRow, number: int, row: ChainRow, say: Speech) -> tuple[str, ...]:
    figures = [" ".join(_signs(link, number, row, say))]
    if link.conversion is not None:
        figures.append(f"{link.reached}, {percent(link.conversion)}")
    elif link.reached is not None:
        figures.append(str(link.reached))
    ways = [_named_way(way) for way in link.ways]
    return (*(ways or [link.name]), *figures)


def _grid(row: ChainRow, say: Speech) -> Grid:
    """The links of a chain as a table; the columns of counts only where something is counted."""
    columns = [Column(say(_CHAIN[name])) for name in ("link", "role", "score", "reaction")]
    rows = [_texts(link, number, row, say) for number, link in enumerate(row.links)]
    if any(link.reached is not None for link in row.links):
        columns += [Column(say(_CHAIN[name]), "right") for name in ("reached", "conversion", "interval", "lost")]
        rows = [(*texts, *_counts(link)) for texts, link in zip(rows, row.links, strict=True)]
    return Grid(tuple(columns), tuple(rows), empty=say("The chain has no links."))


def _texts(link: LinkRow, number: int, row: ChainRow, say: Speech) -> tuple[str, ...]:
    reaction = say(_CHAIN_REACTION[link.reaction]) if link.reaction else ""
    return (_name(link), say(ROLES[link.role]), " ".join(_signs(link, number, row, say)), reaction)


def _counts(link: LinkRow) -> tuple[str, ...]:
    interval = f"{percent(link.interval[0])} – {percent(link.interval[1])}" if link.interval else ""
    conversion = percent(link.conversion) if link.conversion is not None else ""
    return brief(link.reached), conversion, interval, brief(link.lost)
