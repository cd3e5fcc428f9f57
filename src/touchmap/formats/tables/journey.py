"""The journey map in Markdown: each chain as a flowchart, and with its links side by side."""

from collections.abc import Iterator

from touchmap.formats.charts.mermaid import Arrow, FlowNode, fenced, flowchart
from touchmap.formats.documents.built import built
from touchmap.formats.documents.markdown import block, section, title
from touchmap.language.speech import Speech, speech
from touchmap.reports.document import Section
from touchmap.reports.journey.journey import JourneyReport
from touchmap.reports.journey.stations import JourneyChain, Station
from touchmap.reports.text import SIGNS


def write_markdown(report: JourneyReport) -> str:
    """The map: for each chain its heading, what is most worth knowing, a flowchart and its links as columns."""
    document = built(report, "map", "text")
    say = speech(report.language)
    chains = iter(report.chains)
    parts = [title(document)]
    for one in document.sections:
        chain = None if one.name == "loose" else next(chains)
        parts += _section(one, chain, say)
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(one: Section, chain: JourneyChain | None, say: Speech) -> Iterator[str]:
    yield section(Section(one.name, one.heading, ()))
    first, *others = one.blocks
    yield block(first)
    if chain:
        yield fenced(_chart(chain, say))
    yield from (block(each) for each in others)


def _chart(chain: JourneyChain, say: Speech) -> str:
    """The chain from left to right, and the chain that its end link starts."""
    nodes = [FlowNode(tuple(_lines(one, say)), _looks(one), rounded=one.number == 1) for one in chain.stations]
    arrows = [Arrow(at, at + 1, dotted=chain.stations[at + 1].beyond) for at in range(len(nodes) - 1)]
    starts = next((one.starts for one in chain.stations if one.starts), None)
    if starts:
        nodes.append(FlowNode((say("chain {letter}", letter=starts),), rounded=True))
        arrows.append(Arrow(next(at for at, one in enumerate(chain.stations) if one.starts), len(nodes) - 1))
    return flowchart(nodes, arrows)


def _lines(station: Station, say: Speech) -> Iterator[str]:
    score = "?" if station.score is None else say.figure(station.score)
    yield f"{SIGNS.get(station.reaction or 'plain', '')}{score} {station.name}"
    if station.lost:
        yield say("lost: {lost}", lost=say.figure(station.lost))
    if station.breaks:
        yield say("break")


def _looks(station: Station) -> str:
    return "broken" if station.breaks else "weak" if station.weak else "beyond" if station.beyond else ""
