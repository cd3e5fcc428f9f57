"""The plan as a deck: its slides in order."""

from collections.abc import Iterator

from touchmap.language.speech import Speech, speech
from touchmap.reports.plan.document import plan_title
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.slides.notes import source
from touchmap.reports.plan.slides.pictures import losses_slide, map_slide, priorities_slide
from touchmap.reports.plan.slides.slide import Deck, Slide
from touchmap.reports.plan.slides.tables import decisions_slide, matrix_slide, watchlist_slide, work_slide
from touchmap.reports.plan.slides.touchpoint import touchpoint_slide
from touchmap.reports.revision import revision_line
from touchmap.reports.text import Run, Text, runs
from touchmap.reports.work_rows import day


def plan_deck(report: PlanReport) -> Deck:
    """The plan as slides; those about which there is nothing to say are left out.

    Args:
        report: The plan.
    """
    say = speech(report.language)
    named = plan_title(report, say)
    return Deck(
        title=named.title,
        running=named.running,
        language=report.language,
        client_language=report.client_language,
        day=report.day,
        slides=tuple(_slides(report, say)),
        look=report.look,
    )


def _slides(report: PlanReport, say: Speech) -> Iterator[Slide]:
    """The cover, and a slide or some for each section that the plan is to have."""
    shown = frozenset(report.sections)
    yield _cover(report, say)
    if "summary" in shown and report.in_short:
        yield _in_short(report, say)
    if "importance" in shown and (priorities := priorities_slide(report, say)):
        yield priorities
    if "watchlist" in shown:
        yield watchlist_slide(report, say)
    if "importance" in shown and report.importance:
        yield matrix_slide(report, report.importance, say)
    if "map" in shown and report.map:
        yield map_slide(report, report.map, say)
    if "touchpoints" in shown:
        yield from (touchpoint_slide(item, report, say) for item in report.watchlist)
    if "work" in shown:
        yield work_slide(report, say)
    if "chains" in shown and (losses := losses_slide(report, say)):
        yield losses
    if shown & {"summary", "watchlist"} and report.to_decide:
        yield decisions_slide(report, say)


def _cover(report: PlanReport, say: Speech) -> Slide:
    named = plan_title(report, say)
    return Slide(
        "cover",
        named.heading,
        named.kicker,
        tuple(_about(report, say)),
        notes=source(say("the whole inventory"), "touchmap plan", report, say),
    )


def _about(report: PlanReport, say: Speech) -> Iterator[Text]:
    """The day, the revision, the segment, the aim, and who prepared it."""
    yield say("As of {day}", day=day(report.day, say))
    if report.revision:
        yield revision_line(report.revision, say)
    if report.segment:
        yield say("For the segment “{segment}”", segment=report.segment)
    if report.aim and report.aim.expect:
        yield runs(say("Aim:"), " ", Run(report.aim.expect, own=True))
    if report.aim and report.aim.why:
        yield runs(say("Why:"), " ", Run(report.aim.why, own=True))
    if report.look.prepared_by:
        yield say("Prepared by {name}", name=report.look.prepared_by)


def _in_short(report: PlanReport, say: Speech) -> Slide:
    measure = say("Customers first, then people, work, and what is not known")
    notes = source(say("the ranking, the chains, the work and the evidence"), "touchmap plan --brief", report, say)
    return Slide("sentences", say("In short"), measure, report.in_short, notes=notes, numbered=True)
