"""The journey map as a document, and as a section of another."""

from collections.abc import Iterator
from dataclasses import replace

from touchmap.language.speech import Speech, speech
from touchmap.reports.document import (
    Block,
    Bullets,
    Medium,
    Paragraph,
    Picture,
    Point,
    ReportDocument,
    Section,
    TableBlock,
)
from touchmap.reports.journey.bricks import bricks
from touchmap.reports.journey.chain_tables import chain_blocks, titled
from touchmap.reports.journey.journey import JourneyReport
from touchmap.reports.marks import score_run
from touchmap.reports.text import Run, plain, runs
from touchmap.reports.work_rows import day, foot


def map_document(report: JourneyReport, medium: Medium) -> ReportDocument:
    """The map as a document: for a page as bricks, else a section for each chain.

    Args:
        report: The map.
        medium: What it is laid out for.
    """
    say = speech(report.language)
    drawn = medium == "page" and not report.large
    chains = () if drawn else report.chains
    sections = [Section(chain.id, titled(chain), tuple(chain_blocks(chain, report, say))) for chain in chains]
    if drawn and report.chains:
        sections.append(Section("map", "", (Picture("map", bricks(report)),)))
    kind = say("Journey map")
    return ReportDocument(
        title=say("{kind}: {whose}", kind=kind, whose=report.client) if report.client else kind,
        language=report.language,
        client_language=report.client_language,
        sections=(*sections, *_loose(report, say)),
        kicker=kicker(report.client, kind, report.day, say),
        heading=report.title,
        lines=(_measured(report, say, medium),),
        footer=foot(report.day, say),
        running=kicker(report.client, kind, report.day, say),
        look=report.look,
    )


def kicker(client: str | None, kind: str, on: str, say: Speech) -> str:
    """The small line above a heading: the client, what it is, and the day."""
    return say.joined([text for text in (client, kind, say("as of {day}", day=day(on, say))) if text], 3, " · ")


def map_section(report: JourneyReport, medium: Medium) -> Section:
    """The map as a section of another document: bricks on a page, else tables for each chain.

    Args:
        report: The map.
        medium: What the document is laid out for.
    """
    say = speech(report.language)
    drawn = (Picture("map", bricks(report)),) if medium == "page" else tuple(_in_tables(report, say))
    return Section("map", report.title, (Paragraph(_measured(report, say, medium)), *drawn), say("Journey map"))


def _in_tables(report: JourneyReport, say: Speech) -> Iterator[Block]:
    """The tables of each chain, the first with the chain's name and what was found on it."""
    for chain in report.chains:
        said, *tables = chain_blocks(chain, report, say)
        named = say("{kind}: {whose}", kind=plain(titled(chain)), whose=chain.finding)
        for at, table in enumerate(tables):
            yield replace(table, caption="" if at else named) if isinstance(table, TableBlock) else table
        if not tables:
            yield said


def _measured(report: JourneyReport, say: Speech, medium: Medium) -> str:
    values = {
        "chains": len(report.chains),
        "links": sum(len(chain.stations) for chain in report.chains),
        "least": report.least,
        "most": report.most,
    }
    if medium == "text":
        return say("Chains: {chains}. Links: {links}. Scores go from {least} to {most}.", **values)
    return say(
        "Chains: {chains}. Links: {links}. Columns are stages; the higher a link stands, the better its score ({least} "
        "to {most}).",
        **values,
    )


def _loose(report: JourneyReport, say: Speech) -> Iterator[Section]:
    if report.loose:
        points = tuple(
            Point(runs(score_run(one.score, one.reaction, say), " ", Run(one.name, own=True))) for one in report.loose
        )
        heading = say.plural("In no chain: {count} touchpoint", "In no chain: {count} touchpoints", len(points))
        yield Section("loose", heading, (Bullets(points),))
