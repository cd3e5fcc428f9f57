"""The map of chains as lines of words, as Markdown with a flowchart, and its routes as CSV."""

from dataclasses import dataclass

from touchmap.formats.charts.mermaid import Arrow, FlowNode, fenced, flowchart
from touchmap.formats.data import as_csv
from touchmap.formats.escape.control_characters import visible
from touchmap.formats.escape.markdown import cell
from touchmap.formats.layout.styled_lines import StyledLine, Word, sentence
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.reports.chains.map import ChainMapReport, ChainStarts, RouteRow, SegmentRoutes


@dataclass(frozen=True, slots=True)
class RouteCells:
    """A route of a segment; the columns of CSV."""

    segment: str | None
    route: int
    chains: tuple[str, ...]
    recurs: str | None
    touches: int
    by_person: int
    automatic: int
    automation_unknown: int
    cost: float | None
    cost_unknown: int


def lines(report: ChainMapReport) -> tuple[StyledLine, ...]:
    """Which chain starts which, remarks on it, and the routes of each segment."""
    say = speech(report.language)
    name_of = {row.id: row.name for row in report.chains}
    drawn: list[StyledLine] = []
    if report.chains:
        drawn.append(sentence(say("Which chain starts which"), style="title"))
    drawn += [_starts(row, name_of, say) for row in report.chains]
    drawn += [sentence(text, indent=2) for text in report.said]
    for segment in report.segments:
        drawn += [StyledLine(), sentence(segment.said[0], style="title")]
        drawn += [sentence(text, indent=2) for text in segment.said[1:]]
        drawn += [StyledLine(tuple(_words(route, name_of, say)), 4) for route in segment.routes]
    drawn += [StyledLine()] if drawn else []
    return (*drawn, *(sentence(note, style="note") for note in report.notes))


def write_page(report: ChainMapReport) -> str:
    """The map as Markdown: a flowchart, remarks on it, and the routes of each segment."""
    say = speech(report.language)
    blocks = [f"# {cell(say('Which chain starts which'))}", *([fenced(chart(report))] if report.chains else [])]
    blocks += [_listed(report.said)] if report.said else []
    for segment in report.segments:
        blocks += [f"## {cell(segment.said[0])}", _listed(segment.said[1:])]
        blocks += [_routes(segment, report, say)] if segment.routes else []
    return "\n\n".join([*blocks, _listed(report.notes)]) + "\n"


def chart(report: ChainMapReport) -> str:
    """The flowchart of the map; first contact has round ends, what never starts is broken."""
    number_of = {row.id: number for number, row in enumerate(report.chains)}
    nodes = [
        FlowNode((row.name, *row.enters), "broken" if row.id in report.never_started else "", rounded=bool(row.enters))
        for row in report.chains
    ]
    arrows = [Arrow(number_of[row.id], number_of[to]) for row in report.chains for to in row.starts]
    return flowchart(nodes, arrows, "TD")


def write_csv(report: ChainMapReport, csv: str = "standard") -> str:
    """The routes as CSV, numbered from 1 in each segment."""
    rows = [
        RouteCells(
            segment=segment.segment,
            route=number,
            chains=route.chains,
            recurs=route.recurs,
            touches=route.touches,
            by_person=route.by_person,
            automatic=route.automatic,
            automation_unknown=route.automation_unknown,
            cost=route.cost,
            cost_unknown=route.cost_unknown,
        )
        for segment in report.segments
        for number, route in enumerate(segment.routes, start=1)
    ]
    return as_csv.write(RouteCells, rows, as_csv.flavour(csv, report.language))


def _starts(row: ChainStarts, name_of: dict[str, str], say: Speech) -> StyledLine:
    if not row.starts:
        return sentence(say("{name}: starts no chain", name=row.name), indent=2)
    arrow = [Word(f"⇒ {visible(name_of[name])}", "end") for name in row.starts]
    return StyledLine((Word(visible(row.name)), *arrow), indent=2)


def _words(route: RouteRow, name_of: dict[str, str], say: Speech) -> list[Word]:
    """A route in words: its chains, how it ends, and how many touches it takes."""
    chains = [Word(f"{'⇒ ' if number else ''}{visible(name_of[name])}") for number, name in enumerate(route.chains)]
    name = None if route.recurs is None else visible(name_of[route.recurs])
    end = say(
        noted("(end of the route; contacts: {count}, by staff: {by_person})")
        if name is None
        else noted("(repeats from: {name}; contacts: {count}, by staff: {by_person})"),
        count=route.touches,
        name=name,
        by_person=route.by_person,
    )
    return [*chains, Word(end, "end")]


def _routes(segment: SegmentRoutes, report: ChainMapReport, say: Speech) -> str:
    name_of = {row.id: row.name for row in report.chains}
    texts = [" ".join(word.text for word in _words(route, name_of, say)) for route in segment.routes]
    return "\n".join(f"{number}. {cell(text)}" for number, text in enumerate(texts, start=1))


def _listed(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {cell(text)}" for text in texts)
