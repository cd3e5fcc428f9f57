"""The first page of the plan: five sentences, one picture, and what is to be decided."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import Block, Bullets, Card, Paragraph, Point, Questions, Section
from touchmap.reports.plan.in_short import most_lost
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.sections.importance import matrix_blocks, matrix_finding
from touchmap.reports.plan.sections.losses import losses_table
from touchmap.reports.text import styled


def summary_section(report: PlanReport, say: Speech) -> Section:
    """What a director reads.

    Args:
        report: The plan.
        say: The language.
    """
    return Section("summary", say("In short"), tuple(_blocks(report, say)))


def questions(report: PlanReport, say: Speech) -> tuple[Questions, ...]:
    """What the meeting has to decide; empty if there is nothing."""
    return (Questions(say("To be decided"), report.to_decide),) if report.to_decide else ()


def _blocks(report: PlanReport, say: Speech) -> Iterator[Block]:
    yield Bullets(tuple(map(Point, report.in_short)), loose=True, numbered=True)
    if report.brief:
        if report.importance:
            finding = matrix_finding(report.importance, say)
            yield Card(finding, blocks=matrix_blocks(report.importance, say))
        return
    chain = None if report.owner else most_lost(report.chains)
    link = chain.most_lost if chain else None
    if chain and link:
        measure = say("Chain “{chain}”: who came to each link, who was lost on the way", chain=chain.name)
        yield Card(
            say("Most customers are lost before “{link}”", link=link.name),
            blocks=(Paragraph(styled(measure, "quiet")), losses_table(chain, say, whole=False)),
        )
    yield from questions(report, say)
