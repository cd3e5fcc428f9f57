"""The plan as a document: its sections in order, and what each of them says."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from touchmap.language.speech import Speech, speech
from touchmap.reports.document import Card, Medium, Paragraph, ReportDocument, Section
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.sections.chains import chains_section
from touchmap.reports.plan.sections.findings import finding_cards
from touchmap.reports.plan.sections.importance import importance_section
from touchmap.reports.plan.sections.method import method_section
from touchmap.reports.plan.sections.ranking import ranking_section
from touchmap.reports.plan.sections.stages import stages_section
from touchmap.reports.plan.sections.summary import summary_section
from touchmap.reports.plan.sections.touchpoints import touchpoints_section
from touchmap.reports.plan.sections.unknown import unknown_section
from touchmap.reports.plan.sections.watchlist import watchlist_section
from touchmap.reports.plan.sections.work import work_section
from touchmap.reports.revision import revision_line
from touchmap.reports.text import Run, Text, own, runs, styled
from touchmap.reports.work_rows import day, foot


def plan_document(report: PlanReport, medium: Medium) -> ReportDocument:
    """The plan as a document.

    Args:
        report: The plan.
        medium: What it is laid out for.
    """
    say = speech(report.language)
    named = plan_title(report, say)
    return ReportDocument(
        title=named.title,
        language=report.language,
        client_language=report.client_language,
        sections=tuple(_sections(report, say, page=medium == "page")),
        kicker=named.kicker,
        heading=named.heading,
        lines=tuple(_lines(report, say, page=medium == "page")),
        footer=foot(report.day, say),
        running=named.running,
        look=report.look,
    )


class PlanTitle(NamedTuple):
    """What a plan is called.

    Attributes:
        title: Its whole title.
        kicker: The small line above its heading; empty where the heading is what it is.
        heading: Whose it is, else what it is.
        running: What stands on each page and slide.
    """

    title: str
    kicker: str
    heading: Text
    running: str


def plan_title(report: PlanReport, say: Speech) -> PlanTitle:
    """What a plan is called, as a page and as slides."""
    kind = say("Improvement plan in brief") if report.brief else say("Improvement plan")
    if report.owner and report.client:
        kind = say("Improvement plan: {client}", client=report.client)
    whose = report.owner or report.client
    title = say("{kind}: {whose}", kind=kind, whose=whose) if whose else kind
    running = say.joined([title, day(report.day, say)], 2, " · ")
    return PlanTitle(title, kind if whose else "", own(whose) if whose else kind, running)


def _lines(report: PlanReport, say: Speech, *, page: bool) -> Iterator[Text]:
    """The day, who prepared it unless the head of the page says so, the revision, the segment and the aim."""
    yield say("As of {day}", day=day(report.day, say))
    if report.look.prepared_by and not page:
        yield say("Prepared by {name}", name=report.look.prepared_by)
    if report.revision:
        yield revision_line(report.revision, say)
    if report.segment:
        yield say(
            "For the segment “{segment}”: its own weights, and only the touchpoints it meets", segment=report.segment
        )
    if report.aim:
        said = (
            (say("Aim:"), report.aim.expect),
            (say("Why:"), report.aim.why),
            (say("To improve:"), ", ".join(report.aim.improve)),
        )
        pieces = [(f"{label} ", Run(f"{text.rstrip('. ')}. ", own=True)) for label, text in said if text]
        yield runs(*(piece for pair in pieces for piece in pair))


def _sections(report: PlanReport, say: Speech, *, page: bool) -> Iterator[Section]:
    """The sections that are asked for, in order; those about which there is nothing to say are left out."""
    makers: dict[str, Callable[[], Section | None]] = {
        "summary": lambda: summary_section(report, say),
        "watchlist": lambda: watchlist_section(report, say),
        "work": lambda: work_section(report, say),
        "importance": lambda: importance_section(report, say),
        "map": lambda: report.map,
        "touchpoints": lambda: touchpoints_section(report, say, page=page),
        "chains": lambda: chains_section(report, say, page=page),
        "stages": lambda: stages_section(report, say),
        "unknown": lambda: unknown_section(report, say),
        "ranking": lambda: ranking_section(report, say),
        "method": lambda: method_section(report, say),
        "findings": lambda: Section("findings", say("Open findings"), tuple(_findings(report, say, page=page))),
    }
    made = (make() for name, make in makers.items() if name in report.sections)
    yield from (section for section in made if section is not None)


def _findings(report: PlanReport, say: Speech, *, page: bool) -> Iterator[Paragraph | Card]:
    if report.findings:
        said = [say("What the check of the inventory found, worst first.")]
        if report.segment:
            said.append(say("These findings are about the whole inventory, not only about the segment."))
        yield Paragraph(" ".join(said))
        yield from finding_cards(report.findings, say, page=page)
    else:
        yield Paragraph(say("The check of the inventory found nothing."))
    if report.waived:
        yield Paragraph(styled(say("Waived findings, not listed: {count}.", count=report.waived), "quiet"))
